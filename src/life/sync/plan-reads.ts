// What one sync reads of a stream, in order: pure over the stream's state and its gaps. A read that was cut off goes on from its
// checkpoint. Streams read by days begin with the newest; updated-since streams go on from their cursor. What is finished and what is open
// are kept apart: the first may be large and is written when a read ends, the second with every page (docs/adr/0025).
import type { Page, PassedOver, ReadRequest, StreamDescription } from '../../connectors/index.ts';
import type { JsonValue } from '../../store/index.ts';
import { type Interval, isInTail, type MissingGap } from '../catch-up/measure-gaps.ts';

/** How far a stream is read. */
export interface StreamCursor extends FinishedRead {
  open: OpenRead | null;
}

/** What is kept when a read has ended (streams.cursor). */
export interface FinishedRead {
  /** updated_since: where the next read begins. */
  cursor: JsonValue | null;
  /** Raised with every read that removes what vanished. */
  generation: number;
}

/** What is kept of the read that is open (streams.open_read). */
export interface OpenRead {
  /** Of the read, through all of its attempts; its marks stand under it. */
  id: string;
  generation: number;
  /** How many marks stand in read_marks. */
  markCount: number;
  /** Tells the read: `tail`, `all`, or a gap's id. */
  key: string;
  from: string | null;
  until: string | null;
  checkpoint: JsonValue;
  nextCursor: JsonValue | null;
  /** What it has left out so far. */
  passedOver?: PassedOver;
}

export const freshCursor: StreamCursor = { cursor: null, generation: 0, open: null };

/** As it stands in a stream's row. */
export function cursorIn({
  cursor,
  open_read,
}: {
  cursor: JsonValue | null;
  open_read: JsonValue | null;
}): StreamCursor {
  const finished = (cursor as FinishedRead | null) ?? freshCursor;
  const open = open_read as OpenRead | null;
  return { cursor: finished.cursor, generation: Math.max(finished.generation, open?.generation ?? 0), open };
}

export interface Read {
  key: string;
  request: ReadRequest;
  /** The gaps that are filled when it ends. */
  gapIds: string[];
  /** The stream is complete until here when it ends. */
  completesUntil: Date | null;
  isResumed: boolean;
}

interface PlanInput {
  objectId: string;
  stream: StreamDescription;
  state: StreamCursor;
  /** date_window: still missing, and the newest days. */
  missing: MissingGap[];
  tail: Interval | null;
  /** When the sync's attempt began: a full or updated-since read is complete until then. */
  startedAt: Date;
  today: Date;
}

export function planReads({ objectId, stream, state, missing, tail, startedAt, today }: PlanInput): Read[] {
  const base = { objectId, stream, cursor: state.cursor };
  if (stream.reading !== 'date_window') {
    const open = state.open?.key === 'all' ? state.open : null;
    // Rows without primary key that were gathered before the cut cannot be told from new ones: such a read begins anew unless it can resume.
    return [
      {
        key: 'all',
        request: { ...base, window: null, checkpoint: open?.checkpoint ?? null },
        gapIds: [],
        completesUntil: startedAt,
        isResumed: open !== null,
      },
    ];
  }
  const inTail = missing.filter((gap) => tail !== null && isInTail(gap, tail));
  const apart = missing
    .filter((gap) => !inTail.includes(gap))
    .toSorted((a, b) => b.until.getTime() - a.until.getTime());
  const windows = [
    ...(tail ? [{ key: 'tail', interval: tail, gapIds: inTail.map((gap) => gap.id), completesUntil: today }] : []),
    ...apart.map((gap) => ({ key: gap.id, interval: gap, gapIds: [gap.id], completesUntil: null })),
  ];
  const reads = windows.map(({ key, interval, gapIds, completesUntil }): Read => {
    const isResumed =
      state.open?.key === key &&
      state.open.from === interval.from.toISOString() &&
      state.open.until === interval.until.toISOString();
    const checkpoint = isResumed ? (state.open?.checkpoint ?? null) : null;
    const window = { from: interval.from, until: interval.until };
    return { key, request: { ...base, window, checkpoint }, gapIds, completesUntil, isResumed };
  });
  // The read that was cut off comes first: any other would take its place in the cursor, and its first pages would then count as vanished.
  return reads.toSorted((a, b) => Number(b.isResumed) - Number(a.isResumed));
}

/** The state while `read` is open after a page that left `marks` more marks. */
export function openCursor(
  state: StreamCursor,
  read: Read,
  { id, generation }: Pick<OpenRead, 'id' | 'generation'>,
  { checkpoint, nextCursor, marks = [], passedOver }: Pick<Page, 'checkpoint' | 'nextCursor' | 'marks' | 'passedOver'>,
): StreamCursor & { open: OpenRead } {
  const { window } = read.request;
  const markCount = (state.open?.id === id ? state.open.markCount : 0) + (marks.length > 0 ? 1 : 0);
  const open: OpenRead = {
    id,
    generation,
    markCount,
    key: read.key,
    from: window?.from.toISOString() ?? null,
    until: window?.until.toISOString() ?? null,
    checkpoint,
    nextCursor,
    ...(passedOver && { passedOver }),
  };
  return { cursor: state.cursor, generation, open };
}

/** The state when a read has ended: the last page's cursor counts now. */
export const closedCursor = (state: StreamCursor): StreamCursor => ({
  cursor: state.open?.nextCursor ?? state.cursor,
  generation: state.generation,
  open: null,
});
