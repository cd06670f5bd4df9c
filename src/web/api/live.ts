// Live without reload: hints of the event stream name what to read again. While the stream is down, everything shown is read
// again every 30 seconds, so a proxy that swallows event streams costs freshness and nothing else.
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveHint } from '../../api/schemas.ts';

const pollEveryMs = 30_000;
const gatherMs = 250;

/** Topic of a hint -> first words of the query keys that depend on it. */
const keysOfTopic: Record<LiveHint['topic'], string[]> = {
  data_source: ['data-sources', 'connections', 'disconnections'],
  connection: ['connections', 'data-sources'],
  sync: ['data-sources'],
  disconnection: ['disconnections', 'data-sources', 'connections'],
  notification: ['notifications', 'disconnections'],
  user: ['users', 'invitations', 'me'],
  alarm: ['alarms'],
};

/** Keeps all queries fresh while the component that calls it is mounted. `userId`: who is signed in. */
export function useLive(userId: string | null): void {
  const client = useQueryClient();
  useEffect(() => listen(client, userId), [client, userId]);
}

/** The User who is signed in was changed or removed; which of the two is known once `me` has been read again. */
const ownHintKey = ['me', 'own-hint'];

/** Whether such a hint came since `me` was read last. Refused after it, they were removed. */
export function useOwnHint(me: object | null): boolean {
  const client = useQueryClient();
  useEffect(() => {
    if (me) client.removeQueries({ queryKey: ownHintKey });
  }, [client, me]);
  return client.getQueryData(ownHintKey) === true;
}

function listen(client: QueryClient, userId: string | null): () => void {
  const stale = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    gathering = undefined;
    for (const key of stale) void client.invalidateQueries({ queryKey: [key] });
    stale.clear();
  };
  const onMessage = (event: MessageEvent<string>) => {
    const hint = readHint(event.data);
    if (!hint) return;
    if (hint.topic === 'user' && userId !== null && hint.id === userId) client.setQueryData(ownHintKey, true);
    for (const key of keysOfTopic[hint.topic] ?? []) stale.add(key);
    gathering ??= setTimeout(refresh, gatherMs);
  };

  const open = (): EventSource => {
    const opened = new EventSource('/api/v1/live');
    opened.onmessage = onMessage;
    return opened;
  };
  let source = open();

  // The browser opens a stream that ended again by itself, but gives up on one that was refused.
  const poll = setInterval(() => {
    if (source.readyState === EventSource.OPEN || document.visibilityState !== 'visible') return;
    if (source.readyState === EventSource.CLOSED) source = open();
    void client.invalidateQueries();
  }, pollEveryMs);

  return () => {
    source.close();
    clearInterval(poll);
    clearTimeout(gathering);
  };
}

function readHint(text: string): LiveHint | null {
  try {
    return JSON.parse(text) as LiveHint;
  } catch {
    return null;
  }
}
