// Who is signed in and what their role allows. The shell provides it; pages ask it before they offer an action. The API checks again.
import { createContext, useContext } from 'react';
import type { MeView } from '../api/schemas.ts';

export const MeContext = createContext<MeView | null>(null);

export function useSignedIn(): MeView {
  const me = useContext(MeContext);
  if (!me) throw new Error('useSignedIn is for pages inside the shell');
  return me;
}

/** `can('connect')`: whether the role allows it. */
export function useCan(): (permission: string) => boolean {
  const me = useContext(MeContext);
  return (permission) => me?.permissions.includes(permission) ?? false;
}
