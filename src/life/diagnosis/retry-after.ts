// How long the provider asks us to wait: Retry-After in seconds or as an HTTP date (RFC 9110 section 10.2.3), its variants, or a wait inside the body.
import type { Facts } from './facts.ts';

const waitMsMax = 7 * 86_400_000;

/** The wait in milliseconds, at most seven days; null when none is asked for. A date needs `nowMs`. */
export function readRetryAfter(facts: Facts, nowMs: number | undefined): number | null {
  const { headers } = facts;
  const inMs = number(headers['retry-after-ms'] ?? headers['x-ms-retry-after-ms']);
  if (inMs !== null) return bound(inMs);
  const retryAfter = headers['retry-after']?.trim();
  if (retryAfter) {
    const seconds = number(retryAfter);
    if (seconds !== null) return bound(seconds * 1_000);
    const at = Date.parse(retryAfter);
    if (!Number.isNaN(at) && nowMs !== undefined) return bound(at - nowMs);
  }
  const resetAfter = number(headers['x-ratelimit-reset-after']);
  if (resetAfter !== null) return bound(resetAfter * 1_000);
  if (facts.bodyRetryAfterMs !== null) return facts.bodyRetryAfterMs;
  return resetAt(headers, nowMs);
}

/** `X-RateLimit-Reset`, an epoch second, counts only while nothing remains. */
function resetAt(headers: Facts['headers'], nowMs: number | undefined): number | null {
  if (nowMs === undefined || number(headers['x-ratelimit-remaining']) !== 0) return null;
  const reset = number(headers['x-ratelimit-reset']);
  if (reset === null || reset < 1_000_000_000) return null;
  const atMs = reset > 100_000_000_000 ? reset : reset * 1_000;
  return bound(atMs - nowMs);
}

const number = (value: string | undefined): number | null => {
  if (value === undefined || !/^\s{0,5}[0-9]{1,13}(?:\.[0-9]{1,6})?s?\s{0,5}$/.test(value)) return null;
  const parsed = Number.parseFloat(value);
  return Number.isFinite(parsed) ? parsed : null;
};

const bound = (ms: number): number => Math.min(Math.max(Math.ceil(ms), 0), waitMsMax);
