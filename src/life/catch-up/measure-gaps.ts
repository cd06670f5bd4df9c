// The gap ledger's arithmetic, pure. A stream's coverage is [completeFrom, completeUntil) less its missing and lost gaps. Each missing
// gap is small enough to be one read, so the ledger is the plan: what is missing is what will be read, newest first.
import { dayMs } from '../../clock.ts';

/** [from, until), UTC. */
export interface Interval {
  from: Date;
  until: Date;
}

export interface Coverage {
  completeFrom: Date | null;
  completeUntil: Date | null;
}

export interface MissingGap extends Interval {
  id: string;
}

export interface Measured {
  coverage: { completeFrom: Date; completeUntil: Date };
  /** New gaps, newest first; the newest lies inside the tail and is filled by it, the others are at most `chunkDays` long. */
  missing: Interval[];
  /** After a pause: the days before it that were read while the provider still corrected them, as far as the tail does not hold them. */
  restated: Interval | null;
  /** New gaps that the provider no longer gives. */
  lost: Interval[];
  /** Parts of gaps known before that have meanwhile passed out of the look-back; `rest` is what can still be read of it. */
  expired: { id: string; lost: Interval; rest: Interval | null }[];
  /** The newest days, read in every sync because providers still correct them. */
  tail: Interval;
}

/** Days at the end of the coverage that are read again each time, where a connector says nothing else: providers restate their newest figures. */
export const restatedDaysUsually = 2;
/** Days of one read of history. */
export const chunkDays = 10;
/** How far back a first sync goes where the provider names no limit. */
export const historyDaysWithoutLimit = 365;

export const startOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / dayMs) * dayMs);
const laterOf = (a: Date, b: Date): Date => new Date(Math.max(a.getTime(), b.getTime()));
const earlierOf = (a: Date, b: Date): Date => new Date(Math.min(a.getTime(), b.getTime()));
const addDays = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs);

export interface ProviderLimits {
  /** How far back the provider answers; null for no limit. */
  lookBackDays: number | null;
  /** For how many days before today it still corrects its figures. */
  restatedDays?: number | undefined;
}

/** What is missing of a stream read by days, seen at `now`. */
export function measureGaps(
  coverage: Coverage,
  known: MissingGap[],
  now: Date,
  { lookBackDays, restatedDays = restatedDaysUsually }: ProviderLimits,
): Measured {
  const today = startOfDay(now);
  const horizon = addDays(today, -(lookBackDays ?? historyDaysWithoutLimit));
  const limit = lookBackDays === null ? null : horizon;
  const tailFrom = addDays(today, -restatedDays);
  const tail = { from: limit ? laterOf(limit, tailFrom) : tailFrom, until: addDays(today, 1) };

  const completeFrom = coverage.completeFrom ?? horizon;
  const knownUntil = coverage.completeUntil ?? completeFrom;
  // What the tail covers anyway is no gap: that is a day like any other.
  const hasHole = knownUntil < tail.from;
  const { lost, rest } = hasHole ? splitAt({ from: knownUntil, until: today }, limit) : { lost: null, rest: null };
  const restatedFrom = laterOf(
    addDays(startOfDay(knownUntil), -restatedDays),
    laterOf(completeFrom, limit ?? completeFrom),
  );
  const restatedUntil = earlierOf(knownUntil, tail.from);
  // Also where nothing is missing: what still changed on the day of the last read may lie before the tail of today.
  const hasPaused = knownUntil < addDays(today, -1);
  const isRestated = hasPaused && lost === null && restatedFrom < restatedUntil;

  return {
    coverage: { completeFrom, completeUntil: hasHole ? today : knownUntil },
    missing: rest ? cutAtTail(rest, tail) : [],
    restated: isRestated ? { from: restatedFrom, until: restatedUntil } : null,
    lost: lost ? [lost] : [],
    expired: known.flatMap((gap) => {
      const parts = splitAt(gap, limit);
      return parts.lost ? [{ id: gap.id, lost: parts.lost, rest: parts.rest }] : [];
    }),
    tail,
  };
}

/** Whether the tail reads all of a gap. */
export const isInTail = (gap: Interval, tail: Interval): boolean => gap.from >= tail.from && gap.until <= tail.until;

/** The day after which days that are missing now are gone for good; null when there is no limit or nothing is missing. */
export function measureReconnectBy(completeUntil: Date | null, lookBackDays: number | null): Date | null {
  return completeUntil === null || lookBackDays === null ? null : addDays(startOfDay(completeUntil), lookBackDays);
}

/** Parts before and after `limit`. */
function splitAt({ from, until }: Interval, limit: Date | null): { lost: Interval | null; rest: Interval | null } {
  if (limit === null || from >= limit) return { lost: null, rest: { from, until } };
  if (until <= limit) return { lost: { from, until }, rest: null };
  return { lost: { from, until: limit }, rest: { from: limit, until } };
}

/** Pieces of at most chunkDays, newest first, none of them across the beginning of the tail. */
function cutAtTail(interval: Interval, tail: Interval): Interval[] {
  const pieces: Interval[] = [];
  for (let until = interval.until; until > interval.from; ) {
    const least = until > tail.from ? tail.from : addDays(until, -chunkDays);
    const from = laterOf(least, interval.from);
    pieces.push({ from, until });
    until = from;
  }
  return pieces;
}
