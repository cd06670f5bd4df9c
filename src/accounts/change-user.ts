// Changes a User's role or name. The owner's role changes only by make-owner.ts.
import { z } from 'zod';
import { notFound, RequestError } from '../request-error.ts';
import { notifyLive } from '../store/index.ts';
import type { AccountsContext, User } from './context.ts';
import { grantableRole, nameInput, parseInput } from './input.ts';
import { requirePermission, requireRoleAtMostOwn } from './permissions.ts';
import type { Actor } from './types.ts';
import { findUser, lockAccount } from './users.ts';
import { writeAudit } from './write-audit.ts';

const changeInput = z.object({ role: grantableRole.optional(), name: nameInput.optional() });

/** Throws forbidden above the actor's own role, conflict for the owner's role, not_found in another Account. */
export async function changeUser(
  ctx: AccountsContext,
  actor: Actor,
  userId: string,
  input: z.input<typeof changeInput>,
): Promise<User> {
  requirePermission(actor, 'manage_users');
  const { role, name } = parseInput(changeInput, input);
  const at = ctx.clock.now();
  return ctx.store.db.transaction().execute(async (trx) => {
    await lockAccount(trx, actor.accountId);
    const user = await findUser(trx, { accountId: actor.accountId, id: userId });
    if (!user) throw notFound('User');
    requireRoleAtMostOwn(actor, user.role);
    if (role && user.role === 'owner')
      throw new RequestError('conflict', 'The Account Owner keeps their role until they make somebody else the owner.');
    if (role) requireRoleAtMostOwn(actor, role);
    const changed: User = { ...user, role: role ?? user.role, name: name ?? user.name };
    await trx
      .updateTable('users')
      .set({ role: changed.role, name: changed.name, updated_at: at })
      .where('id', '=', user.id)
      .execute();
    if (changed.role !== user.role) {
      const detail = { from: user.role, to: changed.role };
      await writeAudit(trx, { at, actor, action: 'user.role_changed', targetId: user.id, detail });
      await ctx.accountPorts.onRoleChanged(trx, actor, changed);
    }
    if (changed.name !== user.name) {
      const detail = { from: user.name, to: changed.name };
      await writeAudit(trx, { at, actor, action: 'user.renamed', targetId: user.id, detail });
    }
    await notifyLive(trx, actor.accountId, 'user', user.id);
    return changed;
  });
}
