// How long the provider asks us to wait: Retry-After in seconds or as an HTTP date (RFC 9110 section 10.2.3), its variants, or a wait inside the body.
import type { Facts } from './facts.ts';
import type { WaitReading } from './rules.ts';

const waitMsMax = 7 * 86_400_000;

/** The wait in milliseconds, at most seven days; null when none is asked for. A date needs `nowMs`. `reading`: the place a rule names. */
export function readRetryAfter(facts: Facts, nowMs: number | undefined, reading?: WaitReading): number | null {
  const { headers } = facts;
  const named = reading ? readNamed(facts, nowMs, reading) : null;
  if (named !== null) return named;
  const inMs = number(headers.get('retry-after-ms') ?? headers.get('x-ms-retry-after-ms'));
  if (inMs !== null) return boundWait(inMs);
  const retryAfter = headers.get('retry-after')?.trim();
  if (retryAfter) {
    const seconds = number(retryAfter);
    if (seconds !== null) return boundWait(seconds * 1_000);
    const at = Date.parse(retryAfter);
    if (!Number.isNaN(at) && nowMs !== undefined) return boundWait(at - nowMs);
  }
  const resetAfter = number(headers.get('x-ratelimit-reset-after'));
  if (resetAfter !== null) return boundWait(resetAfter * 1_000);
  if (facts.bodyRetryAfterMs !== null) return facts.bodyRetryAfterMs;
  return resetAt(headers, nowMs);
}

const unitMs = { milliseconds: 1, seconds: 1_000, minutes: 60_000, epoch_milliseconds: 1, epoch_seconds: 1_000 };

function readNamed(facts: Facts, nowMs: number | undefined, { header, at, unit }: WaitReading): number | null {
  const written = header ? facts.headers.get(header.toLowerCase()) : at ? textAt(facts.body, at) : undefined;
  if (written === undefined) return null;
  if (unit === 'date') {
    const atMs = Date.parse(written);
    return Number.isNaN(atMs) || nowMs === undefined ? null : boundWait(atMs - nowMs);
  }
  const value = number(written);
  if (value === null) return null;
  const isEpoch = unit === 'epoch_seconds' || unit === 'epoch_milliseconds';
  if (!isEpoch) return boundWait(value * unitMs[unit]);
  return nowMs === undefined ? null : boundWait(value * unitMs[unit] - nowMs);
}

function textAt(body: unknown, path: string): string | undefined {
  let value = body;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    try {
      value = (value as Record<string, unknown>)[step];
    } catch {
      return undefined;
    }
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** `X-RateLimit-Reset`, an epoch second, counts only while nothing remains. */
function resetAt(headers: Facts['headers'], nowMs: number | undefined): number | null {
  if (nowMs === undefined || number(headers.get('x-ratelimit-remaining')) !== 0) return null;
  const reset = number(headers.get('x-ratelimit-reset'));
  if (reset === null || reset < 1_000_000_000) return null;
  const atMs = reset > 100_000_000_000 ? reset : reset * 1_000;
  return boundWait(atMs - nowMs);
}

const number = (value: string | undefined): number | null => {
  if (value === undefined || !/^\s{0,5}[0-9]{1,13}(?:\.[0-9]{1,6})?s?\s{0,5}$/.test(value)) return null;
  const parsed = Number.parseFloat(value);
  return Number.isFinite(parsed) ? parsed : null;
};

/** A wait that nobody has to sit through longer than is sensible. */
export const boundWait = (ms: number): number => Math.min(Math.max(Math.ceil(ms), 0), waitMsMax);
