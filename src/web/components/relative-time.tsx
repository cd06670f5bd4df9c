// An instant as a person says it ("3 hours ago"), exact on hover, and kept right while the page stays open.
import { Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { formatInstant, formatRelative } from '../format.ts';

const tickMs = 20_000;

function subscribe(listener: () => void): () => void {
  const ticking = setInterval(listener, tickMs);
  return () => clearInterval(ticking);
}

/** The present in epoch milliseconds, rounded up to 20 seconds so that it stands still between ticks. */
export const useNowMs = (): number => useSyncExternalStore(subscribe, () => Math.ceil(Date.now() / tickMs) * tickMs);

export function RelativeTime({ at, fallback = '–' }: { at: string | null; fallback?: string }) {
  const nowMs = useNowMs();
  if (!at) return <>{fallback}</>;
  return (
    <Tooltip label={formatInstant(at)}>
      <time dateTime={at}>{formatRelative(at, nowMs)}</time>
    </Tooltip>
  );
}
