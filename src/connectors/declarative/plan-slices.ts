// The stretches of time that a read asks for, one after another. Pure.
import { addDuration, formatInstant } from './datetimes.ts';
import type { DatetimeCursor } from './manifest.ts';

/** From `startsAt` to `endsAt`, both included, as the provider counts. */
export interface Slice {
  startsAt: Date;
  endsAt: Date;
}

/** Cuts [from, until] by the cursor's step; one slice when it has none. Empty when nothing lies between. */
export function planSlices(
  { step, granularity }: Pick<DatetimeCursor, 'step' | 'granularity'>,
  from: Date,
  until: Date,
): Slice[] {
  if (from > until) return [];
  if (!step || !granularity) return [{ startsAt: from, endsAt: until }];
  const slices: Slice[] = [];
  for (let startsAt = from; startsAt <= until; ) {
    const next = addDuration(startsAt, step);
    if (next <= startsAt) return [{ startsAt: from, endsAt: until }];
    const end = addDuration(next, granularity, -1);
    slices.push({ startsAt, endsAt: end < until ? end : until });
    startsAt = next;
  }
  return slices;
}

/** stream_interval and its other names, as expressions see a slice. */
export function describeSlice(cursor: DatetimeCursor, slice: Slice): Record<string, string> {
  return {
    [cursor.startName]: formatInstant(slice.startsAt, cursor.format),
    [cursor.endName]: formatInstant(slice.endsAt, cursor.format),
  };
}
