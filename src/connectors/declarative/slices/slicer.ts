// Which slices a read has, and what its state is: router, cursor, both or neither. The forms of the state are the format's own:
// `{ cursor: value }` without partitions; with them `{ use_global_cursor, states: [{ partition, cursor }], state, lookback_window,
// parent_state }`, where `state` holds for partitions that are not listed.
//
// A partition's cursor moves when all of its slices are read. The state of the parents moves only when every partition that came before it
// is read, so that a read which is cut off never passes over a child.
import type { Failure } from '../../../life/diagnosis/index.ts';
import type { JsonObject, JsonValue } from '../../../store/index.ts';
import type { ApiRecord, RequestParts, Slice, Slicer } from '../contract.ts';
import { type Instant, isBefore, later } from './instants.ts';
import { type CursorSettings, type CutSlice, type IntervalCursor, openIntervalCursor } from './interval-cursor.ts';
import { type Placed, placeAll } from './place-options.ts';
import { mergeParts, noParts, type Partition, type Router } from './routers.ts';

export interface SlicerSettings {
  router: Router | null;
  cursor: CursorSettings | null;
  startOption: Placed | null;
  endOption: Placed | null;
  /** One state for all partitions from the beginning. */
  isGlobal: boolean;
  state: JsonObject | null;
  /** Seconds since this read began: new records of the meantime are looked for again in the next one. */
  elapsedSeconds: () => number;
}

/** With more partitions than this one state serves for all. */
const switchToGlobalAt = 10_000;

export function createSlicer(settings: SlicerSettings): Slicer {
  const { router, cursor } = settings;
  if (cursor) return router ? partitionedSlicer(settings, router, cursor) : timeSlicer(settings, cursor);
  return plainSlicer(router);
}

/** No cursor: one slice, or one for each partition. Everything is read anew each time. */
function plainSlicer(router: Router | null): Slicer {
  return {
    async *slices() {
      if (!router) {
        yield { partition: {}, interval: {}, extraFields: {} };
        return null;
      }
      return yield* eachAhead(router, (partition) => [{ ...partition, interval: {} }]);
    },
    partsOf: (slice) => router?.partsOf(slice) ?? noParts(),
    isWanted: () => true,
    isPast: () => false,
    observe: () => {},
    newestIn: () => null,
    recall: () => {},
    needsMarks: false,
    close: () => {},
    leave: () => {},
    advance: () => null,
    finish: () => {},
    state: () => null,
  };
}

/** The slices of each partition, while the partition after it is already known: so the last one is known as the last. */
async function* eachAhead(
  router: Router,
  cut: (partition: Partition) => Iterable<Slice>,
): ReturnType<Slicer['slices']> {
  const partitions = router.partitions();
  let coming = await partitions.next();
  try {
    while (!coming.done) {
      const following = await partitions.next();
      yield* cut(coming.value);
      coming = following;
    }
    return coming.value;
  } finally {
    await partitions.return(null);
  }
}

/** A cursor without partitions. */
function timeSlicer(settings: SlicerSettings, cursorSettings: CursorSettings): Slicer {
  const cursor = openIntervalCursor(cursorSettings, settings.state);
  const open = new Map<Slice, OpenSlice>();
  return {
    async *slices() {
      for (const cut of cursor.slices()) {
        const slice: Slice = { partition: {}, interval: cut.names, extraFields: {} };
        open.set(slice, { cut, newest: null });
        yield slice;
      }
      return null;
    },
    partsOf: (slice) => intervalParts(settings, cursorSettings, slice),
    isWanted: (record) => !cursorSettings.isClientSide || cursor.isWanted(record),
    isPast: (records) => cursorSettings.isDataFeed && isTooOld(cursor, records),
    observe: (record, slice) => observe(cursor, record, open.get(slice)),
    newestIn: (slice) => tellNewest(cursorSettings, open.get(slice)?.newest),
    recall: (slice, newest) => recall(cursorSettings, open.get(slice), newest),
    needsMarks: true,
    close: (slice) => closeSlice(cursor, open, slice),
    leave: (slice) => void open.delete(slice),
    advance: (slice) => {
      const found = open.get(slice);
      const { startName, format } = cursorSettings;
      if (!found?.newest || !isBefore(found.cut.start, found.newest) || isBefore(found.cut.end, found.newest))
        return null;
      // What the API would take for the same instant leads nowhere.
      if (format(found.newest) === slice.interval[startName]) return null;
      const rest: CutSlice = {
        start: found.newest,
        end: found.cut.end,
        names: { ...found.cut.names, [startName]: format(found.newest) },
      };
      cursor.close({ start: found.cut.start, end: found.newest }, found.newest);
      open.delete(slice);
      const advanced: Slice = { ...slice, interval: rest.names };
      open.set(advanced, { cut: rest, newest: found.newest });
      return advanced;
    },
    finish: () => {},
    state: () => cursor.state(),
  };
}

interface OpenSlice {
  cut: CutSlice;
  newest: Instant | null;
}

function observe(cursor: IntervalCursor, record: ApiRecord, open: OpenSlice | undefined): void {
  const at = cursor.instantIn(record);
  if (open && at) open.newest = open.newest ? later(open.newest, at) : at;
}

const tellNewest = ({ format }: CursorSettings, newest: Instant | null | undefined): JsonValue | null =>
  newest ? format(newest) : null;

function recall({ parse }: CursorSettings, open: OpenSlice | undefined, newest: JsonValue | null): void {
  const at = newest === null ? null : parse(newest);
  if (open && at) open.newest = open.newest ? later(open.newest, at) : at;
}

function closeSlice(cursor: IntervalCursor, open: Map<Slice, OpenSlice>, slice: Slice): void {
  const found = open.get(slice);
  if (!found) return;
  open.delete(slice);
  cursor.close(found.cut, found.newest);
}

/** Newest first: the last record of a page is the oldest. */
function isTooOld(cursor: IntervalCursor, records: readonly ApiRecord[]): boolean {
  const last = records.at(-1);
  return last !== undefined && !cursor.isWanted(last);
}

const intervalParts = (
  { startOption, endOption }: SlicerSettings,
  { startName, endName }: CursorSettings,
  { interval }: Slice,
): RequestParts =>
  placeAll([
    [startOption, interval[startName]],
    [endOption, interval[endName]],
  ]);

/** Everything that is known of one partition during a read. */
interface PartitionEntry {
  partition: JsonObject;
  cursor: IntervalCursor;
  open: Map<Slice, OpenSlice>;
  /** Slices of this read that are not read to their end. */
  unreadCount: number;
  isTouched: boolean;
  /** It came in this read. */
  hasCome: boolean;
  /** A slice of it was not read: its own state speaks for it, whatever serves for all. */
  isLeft: boolean;
  /** What the parents said when the partition came: true once it and all before it are read. */
  parentState: JsonObject | null;
}

function partitionedSlicer(settings: SlicerSettings, router: Router, cursorSettings: CursorSettings): Slicer {
  const { fieldName, format } = cursorSettings;
  const before = readState(settings.state, fieldName);
  let isGlobal = settings.isGlobal || before.isGlobal;
  const entries = new Map<string, PartitionEntry>();
  const stored = new Map(before.states.map(({ partition, cursor }) => [JSON.stringify(partition), cursor]));
  for (const { partition, cursor } of before.states)
    entries.set(JSON.stringify(partition), newEntry(partition, cursor));

  let newestOfAll: Instant | null = null;
  let hasLeft = false;
  let parentState: JsonObject | null = before.parentState ?? {};
  let finished: { cursor: JsonObject | null; lookBackSeconds: number } | null = null;
  const waiting: PartitionEntry[] = [];

  function newEntry(partition: JsonObject, state: JsonObject | null): PartitionEntry {
    return {
      partition,
      cursor: openIntervalCursor(settingsFor(state), state),
      open: new Map(),
      unreadCount: 0,
      isTouched: false,
      hasCome: false,
      isLeft: false,
      parentState: null,
    };
  }

  /** A partition that only the state of all speaks for looks back as long as the last read took: its records may have come meanwhile. */
  function settingsFor(state: JsonObject | null): CursorSettings {
    if (state === null || state !== before.global || before.lookBackSeconds === 0) return cursorSettings;
    const micros = Math.max(before.lookBackSeconds * 1_000_000, cursorSettings.lookBack?.micros ?? 0);
    return { ...cursorSettings, lookBack: { months: cursorSettings.lookBack?.months ?? 0, micros } };
  }

  const entryOf = ({ partition }: Slice): PartitionEntry | undefined => entries.get(JSON.stringify(partition));

  /** Parents move past partitions that are read, in the order in which these came. */
  function settleParents(): void {
    while (waiting[0]?.unreadCount === 0) {
      const settled = waiting.shift();
      if (settled?.parentState) parentState = settled.parentState;
    }
  }

  function endSlice(slice: Slice): void {
    const entry = entryOf(slice);
    if (!entry) return;
    const found = entry.open.get(slice);
    if (found?.newest) newestOfAll = newestOfAll ? later(newestOfAll, found.newest) : found.newest;
    closeSlice(entry.cursor, entry.open, slice);
    entry.unreadCount -= 1;
    entry.isTouched = true;
    settleParents();
    // One state serves for all: what is read of a partition need not be remembered.
    if (isGlobal && entry.unreadCount === 0) entries.delete(JSON.stringify(slice.partition));
  }

  /** It stays unread, and with it the place at which the parents stand. */
  function leaveSlice(slice: Slice): void {
    const entry = entryOf(slice);
    if (!entry) return;
    const newest = entry.open.get(slice)?.newest;
    if (newest) newestOfAll = newestOfAll ? later(newest, newestOfAll) : newest;
    entry.open.delete(slice);
    entry.isTouched = true;
    entry.isLeft = true;
    hasLeft = true;
  }

  /** Where one state serves for all, those alone are told that it does not serve for. */
  const isTold = (entry: PartitionEntry): boolean => {
    const isKnown = stored.has(JSON.stringify(entry.partition));
    if (!isGlobal) return entry.isTouched || isKnown;
    // A partition that no longer comes needs no state of its own.
    return entry.isLeft || (before.isGlobal && isKnown && !(finished && !entry.hasCome));
  };

  function* cut({ partition, extraFields }: Partition): Generator<Slice> {
    const key = JSON.stringify(partition);
    const entry = entries.get(key) ?? newEntry(partition, before.global);
    entries.set(key, entry);
    if (entries.size > switchToGlobalAt) isGlobal = true;
    entry.hasCome = true;
    waiting.push(entry);
    // Asked for after the next partition has come: when the parents are read to their end, this is the last one.
    entry.parentState = router.parentState();
    const cuts = [...entry.cursor.slices()];
    entry.unreadCount = cuts.length;
    settleParents();
    for (const it of cuts) {
      const slice: Slice = { partition, interval: it.names, extraFields };
      entry.open.set(slice, { cut: it, newest: null });
      yield slice;
    }
  }

  return {
    async *slices(): AsyncGenerator<Slice, Failure | null, undefined> {
      return yield* eachAhead(router, (partition) => cut(partition));
    },
    partsOf: (slice) => mergeParts([router.partsOf(slice), intervalParts(settings, cursorSettings, slice)]),
    isWanted: (record, slice) => !cursorSettings.isClientSide || (entryOf(slice)?.cursor.isWanted(record) ?? true),
    isPast: (records, slice) => {
      const entry = cursorSettings.isDataFeed ? entryOf(slice) : undefined;
      return entry !== undefined && isTooOld(entry.cursor, records);
    },
    observe: (record, slice) => {
      const entry = entryOf(slice);
      if (entry) observe(entry.cursor, record, entry.open.get(slice));
    },
    // Where one state serves for all, what was seen anywhere is told with each slice: the ones before need not be known.
    newestIn: (slice) => {
      const newest = entryOf(slice)?.open.get(slice)?.newest ?? null;
      const ofAll = isGlobal && newestOfAll ? (newest ? later(newest, newestOfAll) : newestOfAll) : newest;
      return tellNewest(cursorSettings, ofAll);
    },
    recall: (slice, newest) => recall(cursorSettings, entryOf(slice)?.open.get(slice), newest),
    get needsMarks() {
      return !isGlobal;
    },
    close: endSlice,
    leave: leaveSlice,
    advance: () => null,
    finish: () => {
      // Parents of what was left are asked for again.
      if (!hasLeft) parentState = router.parentState() ?? {};
      finished = {
        cursor: newestOfAll ? { [fieldName]: format(newestOfAll) } : before.global,
        lookBackSeconds: Math.ceil(settings.elapsedSeconds()),
      };
    },
    state: () => {
      const global = finished ? finished.cursor : before.global;
      const states = [...entries.values()]
        .filter(isTold)
        .map((it) => ({ partition: it.partition, cursor: it.cursor.state() }));
      return {
        use_global_cursor: isGlobal,
        ...(!(isGlobal && states.length === 0) && { states }),
        ...(global && { state: global }),
        lookback_window: finished ? finished.lookBackSeconds : before.lookBackSeconds,
        ...(parentState && { parent_state: parentState }),
      };
    },
  };
}

interface PartitionedState {
  isGlobal: boolean;
  states: { partition: JsonObject; cursor: JsonObject }[];
  global: JsonObject | null;
  lookBackSeconds: number;
  parentState: JsonObject | null;
}

/** Takes the forms of the format, `{ cursor: value }` of a stream that had no partitions, and `{ partition: { cursor: value } }` of old. */
function readState(state: JsonObject | null, fieldName: string): PartitionedState {
  const none: PartitionedState = { isGlobal: false, states: [], global: null, lookBackSeconds: 0, parentState: null };
  if (!state) return none;
  if (!('states' in state) && !('use_global_cursor' in state))
    return fieldName in state ? { ...none, global: { [fieldName]: state[fieldName] as JsonValue } } : none;
  const { use_global_cursor, states, state: global, lookback_window, parent_state } = state;
  return {
    isGlobal: use_global_cursor === true,
    states: Array.isArray(states) ? (states as unknown as PartitionedState['states']) : [],
    global: isObject(global) ? global : null,
    lookBackSeconds: typeof lookback_window === 'number' ? lookback_window : 0,
    parentState: isObject(parent_state) ? parent_state : null,
  };
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
