// Pure: when a credential should be refreshed ahead of need. Two reasons: its access token is in the last third of its life, or its
// refresh token dies of disuse. Spread by a jitter that follows from the Connection, so that nothing here needs chance.
import { createHash } from 'node:crypto';
import { after, dayMs, minuteMs } from '../clock.ts';
import type { Lifetimes } from '../life/diagnosis/index.ts';

interface Input {
  connectionId: string;
  version: number;
  obtainedAt: Date;
  accessExpiresAt: Date | null;
  hasRefreshToken: boolean;
  lifetimes: Lifetimes | null;
}

/** Access tokens that live shorter are refreshed when they are used: ahead of need it would be a storm of requests for idle ones. */
export const leastLifeForRefreshAheadMs = 10 * minuteMs;

/** How often such a grant is exercised when the provider does not say after what time of disuse it dies. */
const exerciseEveryMs = dayMs;

/** The instant of the next refresh, or null when none is called for. */
export function planNextRefreshAt(input: Input): Date | null {
  if (!input.hasRefreshToken) return null;
  const dueMs = [renewAfterMs(input), exerciseAfterMs(input)].filter((ms) => ms !== null);
  return dueMs.length === 0 ? null : after(input.obtainedAt, Math.min(...dueMs));
}

function lifeMs({ obtainedAt, accessExpiresAt, lifetimes }: Input): number | null {
  if (accessExpiresAt) return accessExpiresAt.getTime() - obtainedAt.getTime();
  return lifetimes?.accessTokenMs ?? null;
}

/** When a third of the life is left, up to a tenth of the life earlier. */
function renewAfterMs(input: Input): number | null {
  const life = lifeMs(input);
  if (life === null || life < leastLifeForRefreshAheadMs) return null;
  return life * (2 / 3 - jitterShare(input) / 10);
}

/** Half of the time after which a grant that is not used dies. */
function exerciseAfterMs(input: Input): number | null {
  const inactivityMs = input.lifetimes?.refreshInactivityMs;
  const base = inactivityMs ? inactivityMs / 2 : lifeMs(input) === null ? null : exerciseEveryMs;
  return base === null ? null : base * (1 - jitterShare(input) / 10);
}

/** 0 to 1, even over Connections and versions, the same for the same ones. */
function jitterShare({ connectionId, version }: Input): number {
  return createHash('sha256').update(`${connectionId}:${version}`).digest().readUInt32BE(0) / 2 ** 32;
}
