// Takes an invitation back: its link ends at once.
import { notFound } from '../request-error.ts';
import type { AccountsContext } from './context.ts';
import { requirePermission } from './permissions.ts';
import type { Actor } from './types.ts';
import { writeAudit } from './write-audit.ts';

/** Throws not_found when there is no open invitation with this id in the actor's Account. */
export async function revokeInvitation(ctx: AccountsContext, actor: Actor, invitationId: string): Promise<void> {
  requirePermission(actor, 'manage_users');
  const at = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    const revoked = await trx
      .updateTable('invitations')
      .set({ revoked_at: at })
      .where('id', '=', invitationId)
      .where('account_id', '=', actor.accountId)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returning('email')
      .executeTakeFirst();
    if (!revoked) throw notFound('invitation');
    const detail = { email: revoked.email };
    await writeAudit(trx, { at, actor, action: 'invitation.revoked', targetId: invitationId, detail });
  });
}
