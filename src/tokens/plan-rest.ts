// Pure: how long a Connection whose refresh failed is left in peace, whoever asks. One table for all kinds of failure: a refusal, a server
// error and silence cost a provider the same, and some count failed requests against the whole app.
import { createHash } from 'node:crypto';
import { after, hourMs, minuteMs, secondMs } from '../clock.ts';

/** Waits after the nth failed refresh in a row. A Connection that fails for good costs 6 refreshes in the first hour, then 2 an hour. */
export const restsMs: readonly number[] = [
  30 * secondMs, //    0:00:30 since the first
  60 * secondMs, //    0:01:30
  5 * minuteMs, //     0:06:30
  10 * minuteMs, //    0:16:30
  20 * minuteMs, //    0:36:30
  30 * minuteMs, //    1:06:30, and every half hour from here on
];

/** A provider may ask for a longer wait than the table's; for this long at most it is believed. */
const retryAfterMsMost = hourMs;

/** Second looks, probes and checks that persons ask for may pass the rest, so many in an hour. */
const passesMax = 12;
const passesWindowMs = hourMs;

interface Failed {
  connectionId: string;
  /** How many have failed in a row, this one included. */
  failures: number;
  /** What the provider asked for, if anything. */
  retryAfterMs: number | null;
  now: Date;
}

/** The end of the rest after a failed refresh: the table's wait, up to a tenth shorter, so that those who failed together do not come back together. */
export function planRestUntil({ connectionId, failures, retryAfterMs, now }: Failed): Date {
  const waitMs = restsMs[Math.min(failures, restsMs.length) - 1] ?? 0;
  const share = createHash('sha256').update(`${connectionId}:${failures}`).digest().readUInt32BE(0) / 2 ** 32;
  const askedMs = Math.min(retryAfterMs ?? 0, retryAfterMsMost);
  return after(now, Math.max(waitMs * (1 - share / 10), askedMs));
}

/** Whether it rests now. A rest that reaches further than any can was planned before the clock was set back. */
export function isResting({ rests_until: until }: { rests_until: Date | null }, now: Date): boolean {
  return until !== null && now < until && until <= after(now, retryAfterMsMost);
}

export interface Passes {
  passes: number;
  passes_since: Date | null;
}

/** The count after one more pass; null when this hour has none left. */
export function countPass({ passes, passes_since: since }: Passes, now: Date): Passes | null {
  const sinceMs = since ? now.getTime() - since.getTime() : passesWindowMs;
  if (since === null || sinceMs < 0 || sinceMs >= passesWindowMs) return { passes: 1, passes_since: now };
  return passes < passesMax ? { passes: passes + 1, passes_since: since } : null;
}
