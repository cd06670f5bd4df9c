// Reads one stream: measures what is missing, then read by read, page by page: fetch, write, move the cursor.
import assert from 'node:assert/strict';
import type { Selectable } from 'kysely';
import type { PassedOver, ReadRequest, StreamDescription } from '../../connectors/index.ts';
import { newId, type Tables } from '../../store/index.ts';
import { keepLedger } from '../catch-up/keep-ledger.ts';
import { startOfDay } from '../catch-up/measure-gaps.ts';
import type { LifeContext } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';
import { noteSuccess } from '../disconnection/note-success.ts';
import { finishRead } from './finish-read.ts';
import { gatherPages } from './gather-pages.ts';
import { ensureLanding, gatheringTable, isGathered } from './landing.ts';
import { clearPassedOver, findRestingGaps, markPassedOver } from './mark-passed-over.ts';
import { closedCursor, cursorIn, openCursor, planReads, type Read, type StreamCursor } from './plan-reads.ts';
import { readMarks } from './read-marks.ts';
import type { SyncRun } from './run-sync.ts';
import { type PageTarget, writePage } from './write-page.ts';

type StreamRow = Selectable<Tables['streams']>;

/**
 * Reads everything that is due of a stream. `interrupted`: the worker was told to stop; all pages so far are kept. `read_in_part`: parts were
 * passed over, and the stream is marked.
 */
export async function readStream(
  ctx: LifeContext,
  run: SyncRun,
  row: StreamRow,
  stream: StreamDescription,
): Promise<'read' | 'read_in_part' | 'interrupted' | Failure> {
  const { store } = ctx;
  // One at a time: two that make the same schema at once get in each other's way.
  await run.inTurn(async () => {
    const client = await store.pool.connect();
    try {
      await ensureLanding(client, { schemaName: run.dataSource.schema_name, tableName: row.table_name, stream });
    } finally {
      client.release();
    }
  });
  const ledger = await keepLedger(ctx, run, row, stream);
  let state = cursorIn(row);
  const resting = findRestingGaps(row, run);
  const reads = planReads({
    objectId: run.dataSource.object_id,
    stream,
    state,
    ...ledger,
    missing: ledger.missing.filter(({ id }) => !resting.has(id)),
    startedAt: run.startedAt,
    today: startOfDay(run.startedAt),
  });
  let isFirst = true;
  const parts: Parts = { leftGapIds: [...resting], hasResting: resting.size > 0, passedOver: null };
  for (const read of reads) {
    const result = await readOne(ctx, run, row, {
      read: { ...read, request: { ...read.request, cursor: state.cursor } as ReadRequest },
      state,
      stream,
      isFirst,
      isLast: read === reads.at(-1),
      parts,
    });
    if (result === 'interrupted' || isFailure(result)) return result;
    state = result.state;
    isFirst = false;
  }
  return parts.passedOver || resting.size > 0 ? 'read_in_part' : 'read';
}

/** What the reads of one sync have left out. */
interface Parts {
  leftGapIds: string[];
  hasResting: boolean;
  passedOver: PassedOver | null;
}

interface ReadInput {
  read: Read;
  state: StreamCursor;
  stream: StreamDescription;
  isFirst: boolean;
  isLast: boolean;
  parts: Parts;
}

async function readOne(
  ctx: LifeContext,
  run: SyncRun,
  row: StreamRow,
  { read, state: before, stream, isFirst, isLast, parts }: ReadInput,
): Promise<{ state: StreamCursor } | 'interrupted' | Failure> {
  let state = before;
  assert.ok(!read.isResumed || state.open?.key === read.key, 'a read is resumed only while it is the open one');
  const hasGenerations = stream.reading !== 'updated_since';
  const generation = hasGenerations && !read.isResumed ? state.generation + 1 : state.generation;
  const target: PageTarget = {
    syncId: run.sync.id,
    attempt: run.sync.attempt,
    accountId: run.dataSource.account_id,
    dataSourceId: run.dataSource.id,
    streamId: row.id,
    schemaName: run.dataSource.schema_name,
    tableName: row.table_name,
    stream,
    generation,
    isTableEmpty: row.row_count === 0 && row.cursor === null && row.open_read === null && isFirst,
  };
  if (isGathered(stream) && read.request.checkpoint === null)
    await ctx.store.pool.query(`truncate ${gatheringTable(target.schemaName, target.tableName)}`);
  let passedOver = read.isResumed ? (before.open?.passedOver ?? null) : null;
  let hasSucceeded = false;
  const noteOnce = async (trx: Parameters<typeof noteSuccess>[1]): Promise<void> => {
    // What was under way when a sibling's trouble was judged is kept, and is no sign that the trouble is over.
    if (run.signal.aborted) return;
    if (!hasSucceeded) await noteSuccess(ctx, trx, { run, streamId: row.id });
    hasSucceeded = true;
  };
  const id = read.isResumed && state.open ? state.open.id : newId('rea');
  const marks = read.isResumed && state.open ? await readMarks(ctx.store.db, row.id, state.open) : [];
  // What comes next is fetched while this is written.
  const pages = gatherPages(run.connector.read(run.session, { ...read.request, marks }));
  try {
    for (;;) {
      if (run.signal.aborted) return 'interrupted';
      const { value, done } = await pages.next();
      if (done) {
        if (value) return run.signal.aborted ? 'interrupted' : value;
        break;
      }
      const next = openCursor(state, read, { id, generation }, value);
      await run.inTurn(() => writePage(ctx.store, target, value, next.open, ctx.clock.now(), noteOnce));
      state = next;
      passedOver = value.passedOver ?? passedOver;
    }
  } catch (error) {
    const refused = refusedRows(run, stream, error);
    if (refused) return refused;
    throw error;
  } finally {
    // Left early: what is still coming is waited for and dropped, and the connector closes what it has open.
    await pages.return(null);
  }
  if (passedOver) {
    parts.passedOver = passedOver;
    parts.leftGapIds.push(...read.gapIds);
  }
  const { leftGapIds } = parts;
  state = closedCursor({ ...state, generation });
  const { cursor } = state;
  const isEnded = await run.inTurn(async () => {
    // Judged while this waited for its turn: the read stays open, and the next attempt ends it.
    if (run.signal.aborted) return false;
    await finishRead(ctx.store, target, read, {
      cursor: { cursor, generation },
      at: ctx.clock.now(),
      isInPart: passedOver !== null,
      async alongside(trx) {
        await noteOnce(trx);
        if (passedOver)
          await markPassedOver(ctx, trx, { run, row, passedOver, leftGapIds, hasResting: parts.hasResting });
        else if (isLast && !parts.passedOver && leftGapIds.length === 0) await clearPassedOver(trx, row);
      },
    });
    return true;
  });
  if (!isEnded) return 'interrupted';
  return { state };
}

/**
 * Rows that their table cannot take (a key that is missing or longer than an index holds, text in a broken encoding): the provider's
 * doing, and no bug of ours. Null for anything else. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
function refusedRows(run: SyncRun, stream: StreamDescription, error: unknown): Failure | null {
  const { code = '', message } = error as { code?: string; message: string };
  if (!/^(22|54)\w{3}$|^23502$/.test(code)) return null;
  return {
    kind: 'failure',
    provider: run.connector.slug,
    stage: run.connector.authKind === 'db_password' ? 'db_query' : 'api_call',
    auth: run.connector.authKind,
    error: {
      name: 'RowRefused',
      code: 'MOORING_VALUE_DOES_NOT_FIT',
      message: `${stream.name} holds a row that cannot be kept: ${message}.`,
    },
  };
}
