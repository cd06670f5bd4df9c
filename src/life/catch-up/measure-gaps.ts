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
  /** New gaps, each at most `chunkDays` long. */
  missing: Interval[];
  /** New gaps that the provider no longer gives. */
  lost: Interval[];
  /** Parts of gaps known before that have meanwhile passed out of the look-back; `rest` is what can still be read of it. */
  expired: { id: string; lost: Interval; rest: Interval | null }[];
  /** The newest days, read in every sync because providers still correct them. */
  tail: Interval;
}

/** Days at the end of the coverage that are read again each time: providers restate their newest figures. */
export const restatedDays = 2;
/** Days of one read of history. */
export const chunkDays = 10;
/** How far back a first sync goes where the provider names no limit. */
export const historyDaysWithoutLimit = 365;

export const startOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / dayMs) * dayMs);
const laterOf = (a: Date, b: Date): Date => new Date(Math.max(a.getTime(), b.getTime()));
const addDays = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs);

/** What is missing of a stream read by days, seen at `now`. `lookBackDays`: how far back the provider answers; null for no limit. */
export function measureGaps(coverage: Coverage, known: MissingGap[], now: Date, lookBackDays: number | null): Measured {
  const today = startOfDay(now);
  const horizon = addDays(today, -(lookBackDays ?? historyDaysWithoutLimit));
  const limit = lookBackDays === null ? null : horizon;
  const tailFrom = addDays(today, -restatedDays);
  const tail = { from: limit ? laterOf(limit, tailFrom) : tailFrom, until: addDays(today, 1) };

  const completeFrom = coverage.completeFrom ?? horizon;
  const knownUntil = coverage.completeUntil ?? completeFrom;
  const hole = { from: knownUntil, until: tail.from };
  const { lost, rest } = hole.from < hole.until ? splitAt(hole, limit) : { lost: null, rest: null };
  // The last days before the hole were read while the provider still corrected them: they are read again.
  const provisionalFrom = laterOf(
    addDays(startOfDay(knownUntil), -restatedDays),
    laterOf(completeFrom, limit ?? completeFrom),
  );
  const missing = rest && !lost && coverage.completeUntil ? { from: provisionalFrom, until: rest.until } : rest;

  return {
    coverage: { completeFrom, completeUntil: laterOf(knownUntil, tail.from) },
    missing: missing ? cut(missing) : [],
    lost: lost ? [lost] : [],
    expired: known.flatMap((gap) => {
      const parts = splitAt(gap, limit);
      return parts.lost ? [{ id: gap.id, lost: parts.lost, rest: parts.rest }] : [];
    }),
    tail,
  };
}

/** The day after which days that are missing now are gone for good; null when there is no limit or nothing is missing. */
export function measureReconnectBy(completeUntil: Date | null, lookBackDays: number | null): Date | null {
  return completeUntil === null || lookBackDays === null ? null : addDays(startOfDay(completeUntil), lookBackDays);
}

/** Parts before and after `limit`. */
function splitAt(interval: Interval, limit: Date | null): { lost: Interval | null; rest: Interval | null } {
  if (limit === null || interval.from >= limit)
    return { lost: null, rest: { from: interval.from, until: interval.until } };
  if (interval.until <= limit) return { lost: { from: interval.from, until: interval.until }, rest: null };
  return { lost: { from: interval.from, until: limit }, rest: { from: limit, until: interval.until } };
}

/** Pieces of at most chunkDays, newest first. */
function cut(interval: Interval): Interval[] {
  const pieces: Interval[] = [];
  for (let until = interval.until; until > interval.from; ) {
    const from = laterOf(addDays(until, -chunkDays), interval.from);
    pieces.push({ from, until });
    until = from;
  }
  return pieces;
}
