// The operator's mark, given and taken from the command line on the host alone: no role of an Account reaches it.
import { notFound } from '../request-error.ts';
import { commandLineActor } from './command-line-actor.ts';
import type { AccountsContext, User } from './context.ts';
import { findUserByEmail } from './users.ts';
import { writeAudit } from './write-audit.ts';

/** Throws not_found when no User has this email address. */
export const grantOperator = (ctx: AccountsContext, email: string): Promise<User> => setOperator(ctx, email, true);

/** Throws not_found when no User has this email address. */
export const revokeOperator = (ctx: AccountsContext, email: string): Promise<User> => setOperator(ctx, email, false);

async function setOperator(ctx: AccountsContext, email: string, isOperator: boolean): Promise<User> {
  const at = ctx.clock.now();
  return ctx.store.db.transaction().execute(async (trx) => {
    const user = await findUserByEmail(trx, email);
    if (!user) throw notFound('User');
    await trx.updateTable('users').set({ is_operator: isOperator, updated_at: at }).where('id', '=', user.id).execute();
    const actor = commandLineActor(user.accountId);
    const action = isOperator ? 'operator.granted' : 'operator.revoked';
    await writeAudit(trx, { at, actor, action, targetId: user.id });
    return { ...user, isOperator };
  });
}
