// A page was read: whatever was suspected or open about it is over. Runs in the transaction that wrote the page.
import type { Trx } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { moveConnection, moveDataSource } from '../life.ts';
import type { SyncRun } from '../sync/run-sync.ts';
import { noteEvent } from '../timeline.ts';
import { closeDisconnections } from './close-disconnections.ts';
import { endSuspicions } from './end-suspicions.ts';

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
  const place = { connectionId: connection.id, dataSourceId: dataSource.id, streamId };
  const ended = await endSuspicions(trx, { ...place, at: now });
  if (current.status !== 'connected') await moveConnection(trx, connection.id, 'connected', now);
  const { status } = await trx
    .selectFrom('data_sources')
    .select('status')
    .where('id', '=', dataSource.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (status === 'connecting' || status === 'retrying') await moveDataSource(trx, dataSource.id, 'connected', now);
  const event = {
    accountId: dataSource.account_id,
    connectionId: connection.id,
    dataSourceId: dataSource.id,
    at: now,
    doer: mooring,
  };
  const providerName = ctx.getConnector(connection.connector_slug).name;
  if (ended.wasHeld) await noteEvent(trx, { ...event, kind: 'accepted_again', data: { providerName } });
  else if (status === 'retrying') await noteEvent(trx, { ...event, kind: 'recovered_from_retrying', data: {} });
  if (ended.wasHeld) await releaseSiblings(trx, connection.id, now);
  await readyStream(trx, streamId, dataSource.id);
  await closeDisconnections(ctx, trx, { ...place, accountId: dataSource.account_id });
}

/** What was held back was said of all that is read through the Connection: those that have no trouble of their own are well. */
async function releaseSiblings(trx: Trx, connectionId: string, at: Date): Promise<void> {
  const retrying = await trx
    .selectFrom('data_sources')
    .select('id')
    .where('connection_id', '=', connectionId)
    .where('status', '=', 'retrying')
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('suspicions')
        .select('data_source_id')
        .where('data_source_id', 'is not', null)
        .$castTo<{ data_source_id: string }>(),
    )
    .orderBy('id')
    .execute();
  for (const { id } of retrying) await moveDataSource(trx, id, 'connected', at);
}

async function readyStream(trx: Trx, streamId: string, dataSourceId: string): Promise<void> {
  const row = await trx
    .updateTable('streams')
    .set({ status: 'ready', failure_diagnosis: null })
    .where('id', '=', streamId)
    // One that is read in part stays marked until a read has left nothing out.
    .where((eb) =>
      eb.or([
        eb('status', '<>', 'ready'),
        eb.and([
          eb('failure_diagnosis', 'is not', null),
          eb(eb.ref('failure_diagnosis', '->').key('passedOver'), 'is', null),
        ]),
      ]),
    )
    .returning('id')
    .executeTakeFirst();
  if (row) await settlePartial(trx, dataSourceId);
}

/** The Data Source is whole again when none of its streams has trouble of its own. */
export async function settlePartial(trx: Trx, dataSourceId: string): Promise<void> {
  const bad = await trx
    .selectFrom('streams')
    .select('id')
    .where('data_source_id', '=', dataSourceId)
    .where('is_selected', '=', true)
    .where('failure_diagnosis', 'is not', null)
    .executeTakeFirst();
  if (!bad) await trx.updateTable('data_sources').set({ is_partial: false }).where('id', '=', dataSourceId).execute();
}
