// Closes cases: something was read (or, where nothing is to be read, proved), so whatever said otherwise is over.
import { after } from '../../clock.ts';
import { cancelJob, planJob } from '../../jobs/index.ts';
import { notifyLive, type Trx } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { endLinks } from '../reconnect/links/end-links.ts';
import { noteEvent } from '../timeline.ts';

interface CloseInput {
  connectionId: string;
  /** Closes the Connection's case, and those of this Data Source and stream when they are named. */
  dataSourceId: string | null;
  streamId: string | null;
  accountId: string;
}

/** Closes every open case at these places, and plans the closing mail at its latest time. */
export async function closeDisconnections(
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
        eb.and([eb('scope', '=', 'stream'), eb('stream_id', '=', streamId)]),
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
    await endLinks(trx, { disconnectionId: id }, { at: now, because: 'recovered', byName: null });
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
