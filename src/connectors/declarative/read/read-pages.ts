// A stream read as the life of a Data Source wants it: page by page, each with a checkpoint from which a read that was cut off goes on.
//
// Pages by number shift while records change: one that is updated moves to the end of a list that is sorted by its change, all others
// move up, and the first of the next page would never be seen. Where an API sorts so (isSortedByCursor), the read asks anew from the
// newest cursor it has seen instead of for the next number; numbers serve only among records of one and the same instant.
//
// A checkpoint says in which slice the read stands and what was seen there; what was seen in slices that are read is told once, as a mark.
// So a page costs the same with ten thousand partitions as with one (docs/adr/0025).
import type { Failure } from '../../../life/diagnosis/index.ts';
import type { JsonObject, JsonValue } from '../../../store/index.ts';
import { encodeCopyRows, ValueDoesNotFit } from '../../copy-text.ts';
import type { Page, PassedOver, ReadRequest } from '../../types.ts';
import {
  type ApiRecord,
  type Door,
  keyOfSlice,
  type ReadEvent,
  type ResumeAt,
  type RunnableStream,
  type Slice,
} from '../contract.ts';
import { createPassingOver, type PassedSoFar } from './passing-over.ts';

type Pages = AsyncGenerator<Page, Failure | null, undefined>;

export interface PagesSettings {
  /** The API sorts by the cursor, oldest first, and its filter takes the given instant in. */
  isSortedByCursor: boolean;
  concurrency: number;
}

/** Where a read stands behind a page that is written. */
interface Checkpoint {
  until: string;
  /** The state from which the read's slices are found again, where it is not the cursor that the read began with. */
  base?: JsonObject | null;
  /** Null: the read goes on from the base. */
  at: Omit<ResumeAt, 'marks'> | null;
  isDone: boolean;
  passedSoFar?: PassedSoFar;
}

/** The key of a slice that is read, and the newest cursor seen in it. */
type Mark = [key: string, newest: JsonValue];

/** What a page has beside its records. */
interface Place {
  records: ApiRecord[];
  checkpoint: Checkpoint;
  marks: Mark[];
  nextCursor: JsonValue | null;
  passedOver?: PassedOver | null;
}

export async function* readPages(
  door: Door,
  stream: RunnableStream,
  request: ReadRequest,
  { isSortedByCursor, concurrency }: PagesSettings,
): Pages {
  const isIncremental = request.stream.reading === 'updated_since';
  const begun = readCheckpoint(request.checkpoint);
  if (begun?.isDone) return null;
  const first = isIncremental ? readState(request.cursor, stream.cursorField) : null;
  let moved: Pick<Checkpoint, 'base'> = begun && begun.base !== undefined ? { base: begun.base } : {};
  const passing = createPassingOver(
    { before: begun ? (begun.passedSoFar ?? 'unknown') : null, key: begun?.at?.key ?? null },
    () => door.now(),
  );
  const reading = stream.open(door, {
    state: moved.base === undefined ? first : moved.base,
    concurrency,
    isSortedByCursor: isSortedByCursor && isIncremental,
    ...(begun && { until: begun.until }),
    ...(begun?.at && { resume: { ...begun.at, marks: new Map(request.marks as Mark[] | undefined) } }),
    ...(request.window && { within: request.window }),
    passing,
  });
  const mark = (page: Place, slice: Slice | null): Place => ({
    ...page,
    checkpoint: { ...page.checkpoint, passedSoFar: passing.soFar(slice) },
    passedOver: passing.told(),
  });
  const events = reading.events();
  /** The last page of a slice: only what comes next tells whether it is the last of all. */
  let held: Place | null = null;
  let hasYielded = false;
  try {
    for (;;) {
      const { value: event, done } = await events.next();
      if (done) {
        if (event) {
          // What came before the failure is kept.
          if (held) yield* encode(door, request, held);
          return event;
        }
        // What the manifest would leave silently empty is told, with what the provider answered.
        const whole = passing.whole();
        if (whole) return whole;
        if (!held && hasYielded) return null;
        const checkpoint: Checkpoint = { until: reading.until, at: null, isDone: true };
        const nextCursor = isIncremental ? reading.state() : null;
        const end = mark({ records: held?.records ?? [], checkpoint, marks: [], nextCursor }, null);
        return yield* encode(door, request, end);
      }
      if (event.kind === 'slice_end') continue;
      const refused = passing.tooMuch();
      if (refused) return refused;
      if (event.records.length > 0) passing.sawRecords();
      if (held) {
        const failure = yield* encode(door, request, held);
        if (failure) return failure;
        held = null;
      }
      if (event.isByCursor) moved = { base: reading.state() };
      const page: Place = mark(
        {
          records: event.records,
          checkpoint: { until: reading.until, ...moved, at: placeOf(event), isDone: false },
          marks: isIncremental && event.isToMark ? [[keyOfSlice(event.slice), event.newest as JsonValue]] : [],
          nextCursor: event.isByCursor ? (moved.base ?? null) : null,
        },
        event.slice,
      );
      if (event.next === undefined) held = page;
      else {
        const failure = yield* encode(door, request, page);
        if (failure) return failure;
      }
      hasYielded = true;
    }
  } finally {
    await events.return(null);
  }
}

function placeOf({ slice, next, newest, isByCursor }: ReadEvent & { kind: 'page' }): Checkpoint['at'] {
  if (isByCursor) return null;
  return { key: keyOfSlice(slice), ...(next !== undefined && { token: next }), ...(newest !== null && { newest }) };
}

/** Yields the page; returns the Failure when a value does not fit its column. */
async function* encode(
  door: Door,
  request: ReadRequest,
  { records, checkpoint, marks, nextCursor, passedOver = null }: Place,
): Pages {
  try {
    const copyText = encodeCopyRows(request.stream.columns, records);
    const place = { checkpoint: checkpoint as unknown as JsonObject, nextCursor, ...(marks.length > 0 && { marks }) };
    yield { copyText, rowCount: records.length, ...place, ...(passedOver && { passedOver }) };
    return null;
  } catch (error) {
    if (!(error instanceof ValueDoesNotFit)) throw error;
    return door.giveUp(error.code, `${request.stream.name}: ${error.message}`);
  }
}

function readCheckpoint(checkpoint: JsonValue | null): Checkpoint | null {
  if (!isObject(checkpoint) || typeof checkpoint.until !== 'string') return null;
  return checkpoint as unknown as Checkpoint;
}

/** A cursor that is one text is an instant. */
function readState(cursor: JsonValue | null, field: string | null): JsonObject | null {
  if (isObject(cursor)) return cursor;
  return typeof cursor === 'string' && field !== null ? { [field]: cursor } : null;
}

const isObject = (value: JsonValue | null): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
