// After Reconnect or recovery: the syncs restart at once, as catch-ups. Nothing turns green here: that takes a page read.
import { cancelJob, planJob } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import { planClosingMail } from '../catch-up/plan-closing-mail.ts';
import type { LifeContext } from '../context.ts';
import { closeDisconnections } from '../disconnection/close-disconnections.ts';
import { moveConnection, moveDataSource } from '../life.ts';
import { lockLife } from '../lock-life.ts';
import { createSync, findOpenSync } from '../sync/run-sync.ts';

interface CatchUpInput {
  connection: { id: string; account_id: string };
  /** Null: all Data Sources of the Connection. One alone only while the Connection itself is not disconnected. */
  onlyDataSourceId: string | null;
  requestedByName: string | null;
}

/** Moves what is disconnected to catching up, with a sync that is due now. Paused ones stay paused and catch up when resumed. */
export async function beginCatchUp(
  ctx: LifeContext,
  trx: Trx,
  { connection, onlyDataSourceId, requestedByName }: CatchUpInput,
): Promise<void> {
  const now = ctx.clock.now();
  await lockLife(trx, connection.id);
  const { status } = await trx
    .selectFrom('connections')
    .select('status')
    .where('id', '=', connection.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // What heals the Connection heals all of its Data Sources: its case closes with the first page, and nobody would look at them again.
  const only = status === 'disconnected' ? null : onlyDataSourceId;
  const dataSources = await trx
    .selectFrom('data_sources')
    .select(['id', 'account_id', 'status', 'paused_at'])
    .where('connection_id', '=', connection.id)
    .$if(only !== null, (query) => query.where('id', '=', only ?? ''))
    .orderBy('id')
    .forUpdate()
    .execute();
  const hasAny = dataSources.some((row) => !row.paused_at);
  if (status === 'disconnected') await moveConnection(trx, connection.id, 'connecting', now);
  // Without a Data Source to read there is no page to wait for: the probe is all there can be, and closes the case.
  if (!hasAny && status === 'disconnected') {
    await moveConnection(trx, connection.id, 'connected', now);
    const accountId = connection.account_id;
    await closeDisconnections(ctx, trx, { connectionId: connection.id, dataSourceId: null, streamId: null, accountId });
    await planClosingMail(trx, connection.id, now);
  }
  for (const row of dataSources) {
    if (row.status === 'disconnected' || row.status === 'retrying')
      await moveDataSource(trx, row.id, 'catching_up', now);
    // Refused streams are tried again; what was said about them stays until a page of theirs is read.
    await trx
      .updateTable('streams')
      .set({ status: 'ready' })
      .where('data_source_id', '=', row.id)
      .where('status', '=', 'refused')
      .execute();
    if (row.paused_at) continue;
    const open = await findOpenSync(trx, row.id);
    if (open)
      await trx
        .updateTable('syncs')
        .set({ kind: 'catch_up' })
        .where('id', '=', open.id)
        .where('status', '<>', 'running')
        .execute();
    else await createSync(trx, row, 'catch_up', requestedByName, now);
    await planJob(trx, { kind: 'sync', key: row.id, dueAt: now, accountId: row.account_id });
  }
  const suspicions = await trx
    .deleteFrom('suspicions')
    .where('connection_id', '=', connection.id)
    .$if(only !== null, (query) => query.where('data_source_id', '=', only))
    .returning('id')
    .execute();
  for (const { id } of suspicions) await cancelJob(trx, 'confirm', id);
}
