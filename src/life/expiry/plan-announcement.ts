// Pure: when people are told that a Connection expires. The warnings of a day go together, at one hour, so that several Connections of one
// person are one mail; each warning once; what was slept through is not made up for: only the latest warning that is due is given.
import { createHash } from 'node:crypto';
import { after, dayMs, hourMs } from '../../clock.ts';

/** When warnings are given. */
export interface WarningTimes {
  /** How long before the end; in any order. */
  aheadMs: readonly number[];
  /** The hour of the day, UTC. */
  hour: number;
}

interface Expiring {
  accountId: string;
  endsAt: Date;
  /** Since when this end is known. */
  since: Date;
  /** From the authorization to its end; null where the credential just carries an end. */
  lifeMs: number | null;
}

export interface Announcement {
  /** The warning that is due, as the time ahead that it stands for; null: none. */
  aheadMs: number | null;
  /** When the next one will be due. */
  nextAt: Date | null;
}

/** An authorization that lives shorter was told of when it was given: a warning would be the first thing that follows. */
export const leastLifeMs = dayMs;

/** What is due at `now`, and when to look again. A warning that was given makes all longer ones for the same end superfluous. */
export function planAnnouncement(expiring: Expiring, times: WarningTimes, now: Date): Announcement {
  const { endsAt, lifeMs } = expiring;
  if (endsAt <= now || (lifeMs !== null && lifeMs < leastLifeMs)) return { aheadMs: null, nextAt: null };
  const warnings = planWarnings(expiring, times);
  const due = warnings.filter(({ at }) => at <= now);
  return {
    aheadMs: due.length === 0 ? null : Math.min(...due.map((it) => it.aheadMs)),
    nextAt: warnings.find(({ at }) => at > now)?.at ?? null,
  };
}

/** In order of time. Those that would come after the end, or together with a shorter one, are left out. */
function planWarnings({ accountId, endsAt, since }: Expiring, { aheadMs, hour }: WarningTimes) {
  const first = nextLookAt(since, accountId, hour);
  return [...new Set(aheadMs)]
    .sort((a, b) => b - a)
    .map((ms) => ({ aheadMs: ms, at: latest(lookOnDayOf(after(endsAt, -ms), accountId, hour), first) }))
    .filter(({ at }) => at < endsAt)
    .filter(({ at }, index, all) => all[index + 1]?.at.getTime() !== at.getTime());
}

/** The first hour for warnings after this instant. */
export function nextLookAt(at: Date, accountId: string, hour: number): Date {
  const today = lookOnDayOf(at, accountId, hour);
  return today > at ? today : after(today, dayMs);
}

/** The day counts as people count it: what ends on the 15th is warned of on the 1st, whatever the minute. */
const lookOnDayOf = (at: Date, accountId: string, hour: number): Date =>
  new Date(Math.floor(at.getTime() / dayMs) * dayMs + hour * hourMs + shareOfHour(accountId) * hourMs);

/** Accounts are spread over the hour, each at its own minute, so that a mail server is not asked for all mails of a day at once. */
const shareOfHour = (accountId: string): number =>
  createHash('sha256').update(accountId).digest().readUInt32BE(0) / 2 ** 32;

const latest = (a: Date, b: Date): Date => (a > b ? a : b);
