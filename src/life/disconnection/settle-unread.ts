// Nothing is read through a Connection any more: its last Data Source was deleted or paused. No page will come to say how it stands, so
// it is said now. A second look that is planned comes all the same, and a disconnected one stays what it is.
import { findDueAt } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import { planClosingMail } from '../catch-up/plan-closing-mail.ts';
import type { LifeContext } from '../context.ts';
import { moveConnection } from '../life.ts';
import { closeDisconnections } from './close-disconnections.ts';

/**
 * Gives the Connection its status when nothing is read through it; does nothing while something is. The caller has locked its life. Returns whether
 * it is connected by that.
 */
export async function settleUnread(ctx: LifeContext, trx: Trx, connectionId: string): Promise<boolean> {
  const isRead = await trx
    .selectFrom('data_sources')
    .select('id')
    .where('connection_id', '=', connectionId)
    .where('paused_at', 'is', null)
    .executeTakeFirst();
  if (isRead) return false;
  const now = ctx.clock.now();
  const { status, account_id: accountId } = await trx
    .selectFrom('connections')
    .select(['status', 'account_id'])
    .where('id', '=', connectionId)
    .executeTakeFirstOrThrow();
  if (status === 'connecting') {
    // The new credential was probed when it was taken: that is all the proof there can be.
    await moveConnection(trx, connectionId, 'connected', now);
    await closeDisconnections(ctx, trx, { connectionId, dataSourceId: null, streamId: null, accountId });
  }
  if (status === 'retrying') {
    const suspicion = await trx
      .selectFrom('suspicions')
      .select('id')
      .where('connection_id', '=', connectionId)
      .where('scope', '=', 'connection')
      .executeTakeFirst();
    if (suspicion && (await findDueAt(trx, 'confirm', suspicion.id))) return false;
    await moveConnection(trx, connectionId, 'connected', now);
    if (suspicion) await trx.deleteFrom('suspicions').where('id', '=', suspicion.id).execute();
  }
  // Who was catching up may have been the last that the closing mail waited for.
  await planClosingMail(trx, connectionId, now);
  return status === 'connecting' || status === 'retrying';
}
