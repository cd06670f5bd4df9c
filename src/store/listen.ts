// LISTEN on one channel, on a connection of its own, for as long as the process lives: connects again by itself. A notification is a
// hint, never the truth: whoever listens also looks by itself, and looks anew whenever it is ready again.
import pg from 'pg';
import { type Clock, secondMs } from '../clock.ts';
import type { Log } from '../log.ts';

const reconnectDelayMsLeast = 50;
const reconnectDelayMsMost = 5 * secondMs;

export interface ListenInput {
  url: string;
  channel: string;
  onNotification: (payload: string) => void;
  /** Listening has begun, or begun again: something may have been missed before. */
  onReady?: () => void;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
}

/** Resolves when `signal` aborts. Never throws. */
export async function listen({
  url,
  channel,
  onNotification,
  onReady,
  clock,
  log,
  signal,
}: ListenInput): Promise<void> {
  let delayMs = reconnectDelayMsLeast;
  const ready = (): void => {
    delayMs = reconnectDelayMsLeast;
    onReady?.();
  };
  while (!signal.aborted) {
    await listenOnce(url, channel, signal, onNotification, ready).catch((error) =>
      log.warn({ channel, error: String(error) }, 'hints are interrupted; connecting again'),
    );
    await clock.pause(delayMs, signal);
    delayMs = Math.min(delayMs * 2, reconnectDelayMsMost);
  }
}

/** Listens until the connection breaks (throws) or `signal` aborts (returns). */
async function listenOnce(
  url: string,
  channel: string,
  signal: AbortSignal,
  onNotification: (payload: string) => void,
  onReady: () => void,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `mooring hints: ${channel}`,
    keepAlive: true,
  });
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  client.on('error', reject);
  client.on('end', () => reject(new Error('the connection ended')));
  client.on('notification', (message) => onNotification(message.payload ?? ''));
  signal.addEventListener('abort', () => resolve(), { once: true });
  // Without a listener an early failure would count as unhandled.
  ended.catch(() => {});
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    onReady();
    if (!signal.aborted) await ended;
  } finally {
    await client.end().catch(() => {});
  }
}
