// Takes a link back. Whoever opens it afterwards, or is at the provider's pages with it, is told so, and nothing is kept.
import { type Actor, requirePermission, writeAudit } from '../../../accounts/index.ts';
import { cancelJob } from '../../../jobs/index.ts';
import { RequestError } from '../../../request-error.ts';
import { notifyLive } from '../../../store/index.ts';
import { doerOf } from '../../connect/doer.ts';
import type { LifeContext } from '../../context.ts';
import { noteEvent } from '../../timeline.ts';
import { getLink } from './find-link.ts';
import { stateOf } from './link-state.ts';

/** Throws forbidden, not_found, conflict when it was used already. Revoking what has ended changes nothing. */
export async function revokeLink(ctx: LifeContext, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'connect');
  const now = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    await getLink(ctx, actor, id, trx);
    const link = await trx
      .selectFrom('reconnect_links')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const state = stateOf(link, now);
    if (state === 'done')
      throw new RequestError('conflict', 'This link was used already, so there is nothing to take back.');
    if (state === 'revoked' || state === 'ended') return;
    await trx
      .updateTable('reconnect_links')
      .set({ ended_at: now, ended_because: 'revoked', ended_by_name: actor.name })
      .where('id', '=', id)
      .execute();
    await cancelJob(trx, 'remind_link', id);
    if (link.connection_id)
      await noteEvent(trx, {
        accountId: link.account_id,
        connectionId: link.connection_id,
        at: now,
        kind: 'reconnect_link_revoked',
        doer: doerOf(actor),
        data: { recipientName: link.recipient_name },
      });
    await writeAudit(trx, {
      at: now,
      actor,
      action: 'reconnect_link.revoked',
      targetId: id,
      detail: { recipient: link.recipient_email, connectionId: link.connection_id },
    });
    await notifyLive(trx, actor.accountId, 'connection', link.connection_id);
  });
}
