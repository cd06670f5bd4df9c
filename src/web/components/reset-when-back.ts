// A page that led to a provider and is shown again by the browser's Back button comes out of its memory as it was left: with a button that
// still turns. Then it is made usable again.
import { useEffect } from 'react';

export function useResetWhenBack(reset: () => void): void {
  useEffect(() => {
    const onShow = (event: PageTransitionEvent): void => {
      if (event.persisted) reset();
    };
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, [reset]);
}
