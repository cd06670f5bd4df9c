// Removes a User: their sessions end at once. Connections they made stay; another User may take them over in the same moment, else they
// keep the name of who has left. API keys belong to the Account and stay as well.
import { notFound, RequestError } from '../request-error.ts';
import { notifyLive } from '../store/index.ts';
import type { AccountsContext } from './context.ts';
import { requirePermission, requireRoleAtMostOwn } from './permissions.ts';
import type { Actor } from './types.ts';
import { findUser, lockAccount } from './users.ts';
import { writeAudit } from './write-audit.ts';

/**
 * `heirId`: the User who takes over their Connections; null: nobody, the owner and the admins are told from then on. Throws conflict for the
 * owner, forbidden above the actor's own role, not_found in another Account.
 */
export async function removeUser(
  ctx: AccountsContext,
  actor: Actor,
  userId: string,
  heirId: string | null = null,
): Promise<void> {
  requirePermission(actor, 'manage_users');
  const at = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    await lockAccount(trx, actor.accountId);
    const user = await findUser(trx, { accountId: actor.accountId, id: userId });
    if (!user) throw notFound('User');
    if (user.role === 'owner')
      throw new RequestError('conflict', 'The Account Owner cannot be removed. Make somebody else the owner first.');
    requireRoleAtMostOwn(actor, user.role);
    await ctx.accountPorts.onUserLeaving(trx, actor, user, heirId);
    const detail = { name: user.name, email: user.email, role: user.role };
    await writeAudit(trx, { at, actor, action: 'user.removed', targetId: user.id, detail });
    // Sessions and the password go with the row (on delete cascade).
    await trx.deleteFrom('users').where('id', '=', user.id).execute();
    await ctx.accountPorts.onUserRemoved(trx, user);
    await notifyLive(trx, actor.accountId, 'user', user.id);
  });
}
