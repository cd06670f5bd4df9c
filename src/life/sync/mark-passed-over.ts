// A stream that was read in part, because its connector says that refusals of some parts are to be passed over: it is marked with why and with
// how much, and the mark goes with the first read that leaves nothing out. It is neither refused nor failed: what is given is read.
import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { PassedOver } from '../../connectors/index.ts';
import { newId, type PassedOverMark, type Tables, type Trx } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { settlePartial } from '../disconnection/note-success.ts';
import { noteEvent } from '../timeline.ts';
import type { SyncRun } from './run-sync.ts';

type StreamRow = Selectable<Tables['streams']>;

export const markOf = (row: Pick<StreamRow, 'failure_diagnosis'>): PassedOverMark | null =>
  row.failure_diagnosis?.passedOver ?? null;

/**
 * The gaps that a scheduled sync need not try: they were left open by a read of the last day, and trying all of them in each sync would read
 * everything else again and again. Catch-ups, syncs that a person asked for, and one sync a day try them.
 */
export function findRestingGaps(row: StreamRow, { sync: { kind }, startedAt }: SyncRun): ReadonlySet<string> {
  const mark = markOf(row);
  const isResting = mark !== null && kind === 'scheduled' && startedAt.getTime() - Date.parse(mark.triedIso) < dayMs;
  return new Set(isResting ? mark.leftGapIds : []);
}

interface MarkInput {
  run: SyncRun;
  row: StreamRow;
  passedOver: PassedOver;
  /** Gaps that stay missing, and whether some of them were let rest. */
  leftGapIds: string[];
  hasResting: boolean;
}

/** Marks the stream; said in the timeline when it is new or another cause. */
export async function markPassedOver(
  ctx: LifeContext,
  trx: Trx,
  { run, row, passedOver, leftGapIds, hasResting }: MarkInput,
): Promise<void> {
  const { diagnosis, ...counts } = passedOver;
  const before = markOf(row);
  const triedIso = hasResting && before ? before.triedIso : run.startedAt.toISOString();
  const mark: PassedOverMark = { ...counts, triedIso, leftGapIds };
  await trx
    .updateTable('streams')
    .set({ failure_diagnosis: JSON.stringify({ ...diagnosis, passedOver: mark }) })
    .where('id', '=', row.id)
    .execute();
  await trx.updateTable('data_sources').set({ is_partial: true }).where('id', '=', run.dataSource.id).execute();
  if (before && row.failure_diagnosis?.rule === diagnosis.rule) return;
  await noteEvent(trx, {
    accountId: run.dataSource.account_id,
    connectionId: run.connection.id,
    dataSourceId: run.dataSource.id,
    at: ctx.clock.now(),
    kind: 'stream_read_in_part',
    doer: mooring,
    data: { streamName: row.name, ...counts, detail: diagnosis.detail, message: diagnosis.providerMessage },
  });
}

/** Everything of it was read. */
export async function clearPassedOver(trx: Trx, { id, data_source_id }: StreamRow): Promise<void> {
  const row = await trx
    .updateTable('streams')
    .set({ failure_diagnosis: null })
    .where('id', '=', id)
    .where((eb) => eb(eb.ref('failure_diagnosis', '->').key('passedOver'), 'is not', null))
    .returning('id')
    .executeTakeFirst();
  if (row) await settlePartial(trx, data_source_id);
}

/** Of a stream that is not read by days: what it lacks is missing since it was last read whole, until a read leaves nothing out. */
export async function leaveGapOpen(trx: Trx, streamId: string, until: Date, openedAt: Date): Promise<void> {
  const standing = await trx
    .updateTable('gaps')
    .set({ until_at: until })
    .where('stream_id', '=', streamId)
    .where('status', '=', 'missing')
    .returning('id')
    .executeTakeFirst();
  const { complete_until: from, data_source_id } = await trx
    .selectFrom('streams')
    .select(['complete_until', 'data_source_id'])
    .where('id', '=', streamId)
    .executeTakeFirstOrThrow();
  // What was never read whole is not known to be complete anywhere.
  if (standing || !from || from >= until) return;
  const gap = { id: newId('gap'), stream_id: streamId, data_source_id, status: 'missing' as const };
  await trx
    .insertInto('gaps')
    .values({ ...gap, reason: 'missed', from_at: from, until_at: until, opened_at: openedAt })
    .execute();
}
