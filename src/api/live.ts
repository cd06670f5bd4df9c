// Live pages without polling: one connection LISTENs to hints that notifyLive sends (src/store), and each is passed on to the
// open event streams of its Account. Hints say what to read again and hold no data. When hints may have been missed, every
// topic is hinted at as a whole. A stream ends after a quarter of an hour, so that who opens it again proves who they are.
import type { ServerResponse } from 'node:http';
import { type Clock, minuteMs, secondMs } from '../clock.ts';
import type { Log } from '../log.ts';
import { RequestError } from '../request-error.ts';
import { type LiveTopic, listen, liveChannel, type Store } from '../store/index.ts';

const beatMs = 25 * secondMs;
const streamLifeMs = 15 * minuteMs;
const streamsPerAccountMax = 500;
/** A reader that leaves this much unread has gone away. */
const unreadBytesMax = 256 * 1024;

const topics: readonly LiveTopic[] = [
  'data_source',
  'connection',
  'sync',
  'disconnection',
  'notification',
  'user',
  'alarm',
];

export interface LiveHub {
  /** Sends hints of the Account to `response` until it closes. Its head must be written already. `hasMissed` tells everything anew. */
  open(input: { accountId: string; userId: string | null; response: ServerResponse; hasMissed: boolean }): void;
  /** Throws RequestError('unavailable') when the Account has too many streams open. To be asked before the head is written. */
  requireRoom(accountId: string): void;
  /** Resolves once the connection listens; for tests and for who must miss nothing. */
  whenListening(): Promise<void>;
  /** Ends all streams and the connection. */
  close(): Promise<void>;
}

interface Stream {
  accountId: string;
  userId: string | null;
  response: ServerResponse;
  openedMs: number;
}

/** Connects when the first stream opens. `clock` paces sockets and back-off: hand in the system's, also where time is controlled. */
export function createLiveHub(store: Pick<Store, 'url'>, log: Log, clock: Clock): LiveHub {
  const streams = new Set<Stream>();
  const ending = new AbortController();
  const { promise: listening, resolve: isListening } = Promise.withResolvers<void>();
  let running: Promise<unknown> | undefined;

  const send = (stream: Stream, text: string): void => {
    stream.response.write(text);
    if (stream.response.writableLength > unreadBytesMax) stream.response.destroy();
  };
  const hint = (stream: Stream, topic: LiveTopic, id: string | null): void =>
    send(stream, `id: 1\ndata: ${JSON.stringify({ topic, id })}\n\n`);
  const hintAll = (stream: Stream): void => {
    for (const topic of topics) hint(stream, topic, null);
  };

  const onNotification = (payload: string): void => {
    const { accountId, topic, id } = JSON.parse(payload) as { accountId: string; topic: LiveTopic; id: string | null };
    for (const stream of streams) {
      if (stream.accountId !== accountId) continue;
      hint(stream, topic, id);
      // A removed or changed User opens the stream again, or is refused.
      if (topic === 'user' && id !== null && id === stream.userId) stream.response.end();
    }
  };

  const onReady = (): void => {
    for (const stream of streams) hintAll(stream);
    isListening();
  };
  const listenToHints = (): Promise<void> =>
    listen({ url: store.url, channel: liveChannel, onNotification, onReady, clock, log, signal: ending.signal });

  const beat = async (): Promise<void> => {
    let lastMs = clock.monotonicMs();
    while (!ending.signal.aborted) {
      await clock.pause(beatMs, ending.signal);
      const nowMs = clock.monotonicMs();
      if (nowMs - lastMs < beatMs / 2) continue;
      lastMs = nowMs;
      for (const stream of streams) {
        if (nowMs - stream.openedMs >= streamLifeMs) stream.response.end();
        else send(stream, ': still here\n\n');
      }
    }
  };

  return {
    requireRoom(accountId) {
      const open = [...streams].filter((it) => it.accountId === accountId).length;
      if (ending.signal.aborted || open >= streamsPerAccountMax)
        throw new RequestError(
          'unavailable',
          'Too many pages of this Account are open. This one is refreshed less often.',
        );
    },
    open({ accountId, userId, response, hasMissed }) {
      const stream: Stream = { accountId, userId, response, openedMs: clock.monotonicMs() };
      streams.add(stream);
      response.on('close', () => streams.delete(stream));
      response.on('error', () => streams.delete(stream));
      send(stream, 'retry: 2000\n\n');
      if (hasMissed) hintAll(stream);
      running ??= Promise.all([listenToHints(), beat()]);
    },
    whenListening: () => listening,
    async close() {
      ending.abort();
      for (const stream of streams) stream.response.end();
      await running;
    },
  };
}
