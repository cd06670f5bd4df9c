// Intervals of time that a cursor has read, and those that it is still to read. Pure: how the format's own engine cuts and merges them.
import { addDuration, type Duration, earlier, type Instant, isBefore, later } from './instants.ts';

/** A stretch of time that was read, both ends included, and the newest record seen in it. */
export interface ReadInterval {
  start: Instant;
  end: Instant;
  newest: Instant | null;
}

/** A stretch to read. */
export interface Interval {
  start: Instant;
  end: Instant;
}

export interface CutOptions {
  /** Longest stretch of one slice. Null: all at once. */
  step: Duration | null;
  /** The smallest difference between two values of the cursor: a slice ends one of them before the next begins. Null: they touch. */
  granularity: Duration | null;
  /** Nothing before this is asked for. */
  start: Instant;
  /** Moves both ends onto whole days, weeks or months. */
  clamp: (at: Instant) => Instant;
  /** A window is asked for: where both ends are one and the same, that is one day and not nothing. */
  isWindow?: boolean;
}

/** Neighbours become one where nothing lies between them. */
export function mergeIntervals(intervals: readonly ReadInterval[], granularity: Duration | null): ReadInterval[] {
  const sorted = intervals.toSorted((a, b) => a.start.micros - b.start.micros || a.end.micros - b.end.micros);
  const merged: ReadInterval[] = [];
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last && !isBefore(granularity ? addDuration(last.end, granularity) : last.end, interval.start)) {
      last.end = later(last.end, interval.end);
      last.newest =
        last.newest && interval.newest ? later(last.newest, interval.newest) : (last.newest ?? interval.newest);
    } else merged.push({ ...interval });
  }
  return merged;
}

/** Cuts [lower, upper] into slices. `isEnd`: upper is the end of the whole read, and is itself read. */
export function* cutInterval(lower: Instant, upper: Instant, isEnd: boolean, options: CutOptions): Generator<Interval> {
  const { step, granularity, start, clamp, isWindow = false } = options;
  const isEmpty = isWindow ? isBefore(upper, lower) : !isBefore(lower, upper);
  if (isEmpty || isBefore(upper, start)) return;
  const closeAt = (end: Instant, isLast: boolean): Instant =>
    granularity && !(isEnd && isLast) ? addDuration(end, granularity, -1) : end;
  let from = later(lower, start);
  if (!step || !isBefore(addDuration(from, step), upper)) {
    yield { start: clamp(from), end: closeAt(clamp(upper), true) };
    return;
  }
  for (;;) {
    const until = earlier(addDuration(from, step), upper);
    const isLast = !isBefore(until, upper);
    const [clampedFrom, clampedUntil] = [clamp(from), clamp(until)];
    // Clamping has moved both onto the same edge, or the step leads nowhere: there is nothing more to ask for.
    if (!isBefore(clampedFrom, clampedUntil)) return;
    yield { start: clampedFrom, end: closeAt(clampedUntil, isLast) };
    if (isLast) return;
    from = clampedUntil;
  }
}

/** Everything that is still to be read until `end`, oldest first: holes between what was read, and the time since. */
export function* findUnread(
  read: readonly ReadInterval[],
  end: Instant,
  lookBack: Duration | null,
  options: CutOptions,
): Generator<Interval> {
  const [first] = read;
  if (!first) return;
  if (isBefore(options.start, first.start)) yield* cutInterval(options.start, first.start, false, options);
  for (const [index, interval] of read.entries()) {
    const next = read[index + 1];
    if (next) {
      const from = options.granularity ? addDuration(interval.end, options.granularity) : interval.end;
      yield* cutInterval(from, next.start, false, options);
    } else {
      const from = lookBack ? addDuration(interval.end, lookBack, -1) : interval.end;
      yield* cutInterval(from, end, true, options);
    }
  }
}
