// The gap ledger in the database: measured before every read, so that what is missing is written down before anything is fetched.
import type { Selectable } from 'kysely';
import type { StreamDescription } from '../../connectors/index.ts';
import { newId, type Tables, type Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import type { SyncRun } from '../sync/run-sync.ts';
import { type Interval, type MissingGap, measureGaps } from './measure-gaps.ts';

type StreamRow = Selectable<Tables['streams']>;

/** Brings the ledger of a stream up to now. Returns what is to be read: missing windows and the tail (both empty for other readings). */
export async function keepLedger(
  ctx: LifeContext,
  run: SyncRun,
  row: StreamRow,
  { restatedDays }: Pick<StreamDescription, 'restatedDays'> = {},
): Promise<{ missing: MissingGap[]; tail: Interval | null }> {
  return ctx.store.db.transaction().execute(async (trx) => {
    if (row.reading !== 'date_window') {
      if (run.sync.kind === 'catch_up') await openSimpleGap(trx, run, row);
      return { missing: [], tail: null };
    }
    const known = await findMissing(trx, row.id);
    const measured = measureGaps(
      { completeFrom: row.complete_from, completeUntil: row.complete_until },
      known,
      run.startedAt,
      { lookBackDays: row.look_back_days, restatedDays },
    );
    const reason = row.complete_until === null ? ('history' as const) : ('missed' as const);
    const base = {
      stream_id: row.id,
      data_source_id: run.dataSource.id,
      opened_at: run.startedAt,
    };
    const gapOf = (it: Interval, status: 'missing' | 'lost', why: 'missed' | 'history' | 'restated') => ({
      ...base,
      id: newId('gap'),
      status,
      reason: why,
      from_at: it.from,
      until_at: it.until,
      closed_at: status === 'lost' ? run.startedAt : null,
    });
    for (const { id, lost, rest } of measured.expired) {
      const expired = await trx
        .updateTable('gaps')
        .set({ status: 'lost', from_at: lost.from, until_at: lost.until, closed_at: run.startedAt })
        .where('id', '=', id)
        .returning('reason')
        .executeTakeFirstOrThrow();
      if (rest)
        await trx
          .insertInto('gaps')
          .values(gapOf(rest, 'missing', expired.reason))
          .execute();
    }
    const rows = [
      ...measured.missing.map((it) => gapOf(it, 'missing', reason)),
      ...measured.lost.map((it) => gapOf(it, 'lost', reason)),
      ...(measured.restated ? [gapOf(measured.restated, 'missing', 'restated')] : []),
    ];
    if (rows.length > 0) await trx.insertInto('gaps').values(rows).execute();
    await trx
      .updateTable('streams')
      .set({ complete_from: measured.coverage.completeFrom, complete_until: measured.coverage.completeUntil })
      .where('id', '=', row.id)
      .execute();
    return { missing: await findMissing(trx, row.id), tail: measured.tail };
  });
}

async function findMissing(trx: Trx, streamId: string): Promise<MissingGap[]> {
  const rows = await trx
    .selectFrom('gaps')
    .select(['id', 'from_at', 'until_at'])
    .where('stream_id', '=', streamId)
    .where('status', '=', 'missing')
    .execute();
  return rows.map((gap) => ({ id: gap.id, from: gap.from_at, until: gap.until_at }));
}

/** Streams that are not read by days have one gap: from the last complete read until now. It is filled when the read ends. */
async function openSimpleGap(trx: Trx, run: SyncRun, row: StreamRow): Promise<void> {
  const standing = await trx
    .selectFrom('gaps')
    .select('id')
    .where('stream_id', '=', row.id)
    .where('status', '=', 'missing')
    .executeTakeFirst();
  if (standing || !row.complete_until || row.complete_until >= run.startedAt) return;
  const values = {
    id: newId('gap'),
    stream_id: row.id,
    data_source_id: run.dataSource.id,
    status: 'missing' as const,
    reason: 'missed' as const,
    from_at: row.complete_until,
    until_at: run.startedAt,
    opened_at: run.startedAt,
  };
  await trx.insertInto('gaps').values(values).execute();
}
