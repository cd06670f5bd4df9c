// `mooring user reset-password`: for who is locked out and gets no mail. Needs the command line on the host, checks no role.
import { notFound } from '../request-error.ts';
import { newId } from '../store/index.ts';
import { commandLineActor } from './command-line-actor.ts';
import type { AccountsContext } from './context.ts';
import { hashPassword, newPassword } from './hash-password.ts';
import { findUserByEmail } from './users.ts';
import { writeAudit } from './write-audit.ts';

/** Sets a random password, ends all sessions of the User, and returns the password. Throws not_found. */
export async function resetPassword(ctx: AccountsContext, email: string): Promise<string> {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const at = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    const user = await findUserByEmail(trx, email);
    if (!user) throw notFound('User');
    const ofUser = { user_id: user.id, provider_id: 'credential', provider_user_id: user.id };
    await trx
      .deleteFrom('sign_in_methods')
      .where('user_id', '=', user.id)
      .where('provider_id', '=', ofUser.provider_id)
      .execute();
    await trx
      .insertInto('sign_in_methods')
      .values({ id: newId('sim'), ...ofUser, password: passwordHash, created_at: at, updated_at: at })
      .execute();
    await trx.deleteFrom('sessions').where('user_id', '=', user.id).execute();
    const actor = commandLineActor(user.accountId);
    await writeAudit(trx, { at, actor, action: 'user.password_reset', targetId: user.id });
  });
  return password;
}
