// The cursor of one partition: which intervals of time are read, what has been seen in them, and the state that follows. Works on
// instants; a cursor that counts is the same with numbers for instants.
import type { JsonObject } from '../../../store/index.ts';
import type { ApiRecord } from '../contract.ts';
import { addDuration, type Duration, earlier, type Instant, isBefore, later } from './instants.ts';
import { type CutOptions, findUnread, type Interval, mergeIntervals, type ReadInterval } from './intervals.ts';

/** What a cursor component comes to with a config. */
export interface CursorSettings extends CutOptions {
  /** Path of the cursor in a record. */
  field: readonly string[];
  /** The name under which the state holds it. */
  fieldName: string;
  end: () => Instant;
  /** No state goes past this: a record dated in the future would hide all others. */
  latest: Instant;
  lookBack: Duration | null;
  /** Names under which a slice holds its ends. */
  startName: string;
  endName: string;
  /** The instant in a value of a record or of a state. Null when it is none. */
  parse: (value: unknown) => Instant | null;
  /** The instant as it stands in requests and states. */
  format: (at: Instant) => string | number;
  /** Records outside of the read are dropped by us. */
  isClientSide: boolean;
  /** Records come newest first, and the read ends at the first one that is too old. */
  isDataFeed: boolean;
}

/** A slice of a cursor: both ends as they are sent, and as instants. */
export interface CutSlice extends Interval {
  names: JsonObject;
}

export interface IntervalCursor {
  /** From where on this read asks. */
  readonly from: Instant;
  slices(): Generator<CutSlice>;
  /** Instant of a record's cursor; null where it has none. */
  instantIn(record: ApiRecord): Instant | null;
  isWanted(record: ApiRecord): boolean;
  /** A slice was read to its end; `newest` is the newest cursor seen in it. */
  close(slice: Interval, newest: Instant | null): void;
  /** What the state says now. Empty where nothing was ever read. */
  state(): JsonObject;
}

/** `state`: of this partition, as `state()` gave it. */
export function openIntervalCursor(settings: CursorSettings, state: JsonObject | null): IntervalCursor {
  const { field, fieldName, start, end, lookBack, parse, format, startName, endName, granularity, latest } = settings;
  const known = state && fieldName in state ? parse(state[fieldName]) : null;
  const from = known && !isBefore(known, start) ? known : start;
  let read: ReadInterval[] = [{ start, end: from, newest: from }];

  const instantIn = (record: ApiRecord): Instant | null => {
    const value = follow(record, field);
    return value === undefined || value === null ? null : parse(value);
  };

  return {
    from,
    instantIn,
    *slices() {
      read = mergeIntervals(read, granularity);
      for (const interval of findUnread(read, end(), lookBack, settings))
        yield { ...interval, names: { [startName]: format(interval.start), [endName]: format(interval.end) } };
    },
    isWanted(record) {
      const at = instantIn(record);
      if (at === null) return true;
      const oldest = lookBack ? later(addDuration(from, lookBack, -1), start) : from;
      return !isBefore(at, oldest) && !isBefore(end(), at);
    },
    close(slice, newest) {
      const known = newest && earlier(newest, latest);
      read = mergeIntervals([...read, { start: slice.start, end: slice.end, newest: known }], granularity);
    },
    state() {
      const [first] = mergeIntervals(read, granularity);
      return first ? { ...state, [fieldName]: format(first.newest ?? first.start) } : { ...state };
    },
  };
}

/** Own properties only. Undefined when the path leads nowhere. */
function follow(record: ApiRecord, path: readonly string[]): unknown {
  let it: unknown = record;
  for (const part of path) {
    if (typeof it !== 'object' || it === null || !Object.hasOwn(it, part)) return undefined;
    it = (it as Record<string, unknown>)[part];
  }
  return it;
}
