// Transfers ownership. The Account has exactly one owner before and after, whoever else tries the same at that moment.
import { notFound, RequestError } from '../request-error.ts';
import { notifyLive } from '../store/index.ts';
import type { AccountsContext, User } from './context.ts';
import { requirePermission } from './permissions.ts';
import type { Actor } from './types.ts';
import { findUser, getOwner, lockAccount } from './users.ts';
import { writeAudit } from './write-audit.ts';

/** The owner before becomes admin. Throws conflict when the actor has ceased to be the owner in between. */
export async function makeOwner(ctx: AccountsContext, actor: Actor, userId: string): Promise<User> {
  requirePermission(actor, 'transfer_ownership');
  const at = ctx.clock.now();
  return ctx.store.db.transaction().execute(async (trx) => {
    await lockAccount(trx, actor.accountId);
    const next = await findUser(trx, { accountId: actor.accountId, id: userId });
    if (!next) throw notFound('User');
    const previous = await getOwner(trx, actor.accountId);
    if (actor.kind !== 'command_line' && previous.id !== actor.userId)
      throw new RequestError('conflict', `${previous.name} is the Account Owner by now.`);
    if (next.id === previous.id) return next;
    // In this order: an index allows one owner at any instant.
    for (const [id, role] of [
      [previous.id, 'admin'],
      [next.id, 'owner'],
    ] as const) {
      await trx.updateTable('users').set({ role, updated_at: at }).where('id', '=', id).execute();
      await notifyLive(trx, actor.accountId, 'user', id);
    }
    const detail = { from: previous.id, to: next.id };
    await writeAudit(trx, { at, actor, action: 'ownership.transferred', targetId: next.id, detail });
    return { ...next, role: 'owner' };
  });
}
