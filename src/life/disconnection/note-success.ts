// A page was read: whatever was suspected or open about it is over. Runs in the transaction that wrote the page.

import { after } from '../../clock.ts';
import { cancelJob, planJob } from '../../jobs/index.ts';
import { notifyLive, type Trx } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { moveConnection, moveDataSource } from '../life.ts';
import type { SyncRun } from '../sync/run-sync.ts';
import { noteEvent } from '../timeline.ts';

interface SuccessInput {
  run: Pick<SyncRun, 'connection' | 'dataSource'>;
  streamId: string;
}

/** Clears suspicions, closes disconnections, and moves statuses back to healthy. */
export async function noteSuccess(ctx: LifeContext, trx: Trx, { run, streamId }: SuccessInput): Promise<void> {
  const now = ctx.clock.now();
  const { connection, dataSource } = run;
  const current = await trx
    .selectFrom('connections')
    .select('status')
    .where('id', '=', connection.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const forgotten = await trx
    .deleteFrom('suspicions')
    .where('connection_id', '=', connection.id)
    .where((eb) =>
      eb.or([
        eb('scope', '=', 'connection'),
        eb.and([eb('scope', '=', 'data_source'), eb('data_source_id', '=', dataSource.id)]),
        eb('stream_id', '=', streamId),
      ]),
    )
    .returning('id')
    .execute();
  for (const { id } of forgotten) await cancelJob(trx, 'confirm', id);

  if (current.status !== 'connected') await moveConnection(trx, connection.id, 'connected', now);
  const { status } = await trx
    .selectFrom('data_sources')
    .select('status')
    .where('id', '=', dataSource.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (status === 'connecting' || status === 'retrying') await moveDataSource(trx, dataSource.id, 'connected', now);
  if (status === 'retrying') {
    await noteEvent(trx, {
      accountId: dataSource.account_id,
      connectionId: connection.id,
      dataSourceId: dataSource.id,
      at: now,
      kind: 'recovered_from_retrying',
      doer: mooring,
      data: {},
    });
  }
  await readyStream(trx, streamId, dataSource.id);
  await closeDisconnections(ctx, trx, {
    connectionId: connection.id,
    dataSourceId: dataSource.id,
    streamId,
    accountId: dataSource.account_id,
  });
}

async function readyStream(trx: Trx, streamId: string, dataSourceId: string): Promise<void> {
  const row = await trx
    .updateTable('streams')
    .set({ status: 'ready', failure_diagnosis: null })
    .where('id', '=', streamId)
    .where((eb) => eb.or([eb('status', '<>', 'ready'), eb('failure_diagnosis', 'is not', null)]))
    .returning('id')
    .executeTakeFirst();
  if (!row) return;
  const bad = await trx
    .selectFrom('streams')
    .select('id')
    .where('data_source_id', '=', dataSourceId)
    .where('is_selected', '=', true)
    .where('failure_diagnosis', 'is not', null)
    .executeTakeFirst();
  if (!bad) await trx.updateTable('data_sources').set({ is_partial: false }).where('id', '=', dataSourceId).execute();
}

interface CloseInput {
  connectionId: string;
  dataSourceId: string;
  streamId: string;
  accountId: string;
}

/** Closes every open case that this page disproves, and plans the closing mail at its latest time. */
async function closeDisconnections(
  ctx: LifeContext,
  trx: Trx,
  { connectionId, dataSourceId, streamId, accountId }: CloseInput,
): Promise<void> {
  const now = ctx.clock.now();
  const open = await trx
    .selectFrom('disconnections')
    .select(['id', 'reconnected_at'])
    .where('connection_id', '=', connectionId)
    .where('status', '=', 'open')
    .where((eb) =>
      eb.or([
        eb('scope', '=', 'connection'),
        eb.and([eb('scope', '=', 'data_source'), eb('data_source_id', '=', dataSourceId)]),
        eb('stream_id', '=', streamId),
      ]),
    )
    .execute();
  for (const { id, reconnected_at } of open) {
    const by = reconnected_at ? 'reconnect' : 'recovery';
    await trx
      .updateTable('disconnections')
      .set({ status: 'closed', closed_at: now, closed_by: by })
      .where('id', '=', id)
      .execute();
    await cancelJob(trx, 'remind', id);
    await cancelJob(trx, 'probe', id);
    await planJob(trx, { kind: 'close', key: id, dueAt: after(now, ctx.config.closingMailLatestMs), accountId });
    await noteEvent(trx, {
      accountId,
      connectionId,
      dataSourceId,
      disconnectionId: id,
      at: now,
      kind: 'closed',
      doer: mooring,
      data: { by },
    });
    await notifyLive(trx, accountId, 'disconnection', id);
  }
}
