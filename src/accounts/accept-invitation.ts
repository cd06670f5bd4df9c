// The invited person becomes a User. The token is spent in the same transaction, so two tries make one User.
import { z } from 'zod';
import type { AccountsContext, User } from './context.ts';
import { hashPassword } from './hash-password.ts';
import { nameInput, parseInput, passwordInput } from './input.ts';
import { insertUser } from './insert-user.ts';
import { noInvitation, previewInvitation } from './invitations.ts';
import { hashSecret } from './random-secret.ts';
import { writeAudit } from './write-audit.ts';

const acceptInput = z.object({ token: z.string().min(1).max(200), name: nameInput, password: passwordInput });

/** Throws not_found when the link is unknown, expired, revoked or used; conflict when the address has a User by now. */
export async function acceptInvitation(ctx: AccountsContext, input: z.input<typeof acceptInput>): Promise<User> {
  const { token, name, password } = parseInput(acceptInput, input);
  // Looked at before the password is hashed: a stranger without a link must not make us work.
  await previewInvitation(ctx, token);
  const passwordHash = await hashPassword(password);
  const at = ctx.clock.now();
  return ctx.store.db.transaction().execute(async (trx) => {
    const invitation = await trx
      .updateTable('invitations')
      .set({ accepted_at: at })
      .where('token_hash', '=', hashSecret(token))
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', at)
      .returningAll()
      .executeTakeFirst();
    if (!invitation) throw noInvitation();
    const { account_id: accountId, email, role } = invitation;
    const user = await insertUser(trx, { at, accountId, name, email, passwordHash, role, isOperator: false });
    await writeAudit(trx, { at, actor: user, action: 'user.joined', targetId: user.id, detail: { role } });
    return user;
  });
}
