// How long a provider wants to be left alone (429 with Retry-After), for all that use the same Connection: another Data Source of it, and
// another process, need not ask to be told the same.
import type { HttpResponse } from '../../../egress/index.ts';
import type { BudgetShare } from '../../types.ts';

export interface Rest {
  /** Zero when it may be asked. */
  leftMs(nowMs: number): Promise<number>;
  learn(answer: HttpResponse, nowMs: number): Promise<void>;
}

/** Shorter waits are made inside a read. */
const restMsMin = 5_000;
/** Then one request may ask whether it still holds. */
const restMsMax = 3_600_000;
/** How old the knowledge of others may be. */
const freshMs = 1_000;

/** `share`: null where nobody shares it; then whoever is told waits by himself. */
export function openRest(share: BudgetShare | null): Rest {
  let untilMs = 0;
  let lookedAtMs = Number.NEGATIVE_INFINITY;
  /** Requests that come meanwhile wait for the same look, and go on in their order. */
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const state = await share?.find();
    untilMs = typeof state?.untilMs === 'number' ? state.untilMs : 0;
  };
  return {
    async leftMs(nowMs) {
      if (share && nowMs - lookedAtMs >= freshMs) {
        lookedAtMs = nowMs;
        looking = look();
      }
      await looking;
      // A clock that was set back must not make it longer than any may be.
      return Math.max(0, Math.min(untilMs - nowMs, restMsMax));
    },
    async learn({ status, headers }, nowMs) {
      const ms = status === 429 ? retryAfterMs(headers, nowMs) : null;
      if (!share || ms === null || ms < restMsMin) return;
      const learned = nowMs + Math.min(ms, restMsMax);
      untilMs = await share.decide((state) => {
        const known = typeof state?.untilMs === 'number' ? state.untilMs : 0;
        const later = Math.max(known, learned);
        return { state: { untilMs: later }, result: later };
      });
    },
  };
}

/** Seconds, or an instant by the provider's own clock. RFC 9110 section 10.2.3. */
function retryAfterMs(headers: HttpResponse['headers'], nowMs: number): number | null {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  const from = Date.parse(headers.date ?? '');
  return Number.isNaN(at) ? null : at - (Number.isNaN(from) ? nowMs : from);
}
