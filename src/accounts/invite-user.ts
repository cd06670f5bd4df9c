// Invites a person into the actor's Account: a link that works once, for seven days. Its token is kept as a hash, so the link
// is shown once and can be mailed once.
import { z } from 'zod';
import { after, dayMs } from '../clock.ts';
import { newId } from '../store/index.ts';
import type { AccountsContext } from './context.ts';
import { emailInput, grantableRole, parseInput } from './input.ts';
import { emailTaken } from './insert-user.ts';
import { type Invitation, toInvitation } from './invitations.ts';
import { requirePermission, requireRoleAtMostOwn } from './permissions.ts';
import { hashSecret, newSecret } from './random-secret.ts';
import type { Actor } from './types.ts';
import { findUserByEmail, getAccount, lockAccount } from './users.ts';
import { writeAudit } from './write-audit.ts';

const invitationLifeMs = 7 * dayMs;
const inviteInput = z.object({ email: emailInput, role: grantableRole });

/**
 * Makes the invitation, replacing an open one to the same address, and mails it. `linkTo` makes the link from the token.
 * Throws forbidden, bad_input, or conflict when the address has a User.
 */
export async function inviteUser(
  ctx: AccountsContext,
  actor: Actor,
  input: z.input<typeof inviteInput>,
  linkTo: (token: string) => string,
): Promise<Invitation & { token: string; link: string; isMailed: boolean }> {
  requirePermission(actor, 'manage_users');
  const { email, role } = parseInput(inviteInput, input);
  requireRoleAtMostOwn(actor, role);
  const token = newSecret();
  const at = ctx.clock.now();
  const { invitation, accountName } = await ctx.store.db.transaction().execute(async (trx) => {
    await lockAccount(trx, actor.accountId);
    if (await findUserByEmail(trx, email)) throw emailTaken(email);
    await trx
      .updateTable('invitations')
      .set({ revoked_at: at })
      .where('account_id', '=', actor.accountId)
      .where('email', '=', email)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
    const row = await trx
      .insertInto('invitations')
      .values({
        id: newId('inv'),
        account_id: actor.accountId,
        email,
        role,
        token_hash: hashSecret(token),
        invited_by_user_id: actor.userId,
        invited_by_name: actor.name,
        created_at: at,
        expires_at: after(at, invitationLifeMs),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(trx, { at, actor, action: 'user.invited', targetId: row.id, detail: { email, role } });
    return { invitation: toInvitation(row), accountName: (await getAccount(trx, actor.accountId)).name };
  });
  const link = linkTo(token);
  const isMailed = await mail(ctx, invitation, accountName, link);
  return { ...invitation, token, link, isMailed };
}

/** The invitation stands whether or not it can be mailed: the link is shown to the inviter. */
async function mail(ctx: AccountsContext, invitation: Invitation, accountName: string, url: string): Promise<boolean> {
  const { email: to, role, invitedByName, expiresAt } = invitation;
  try {
    return await ctx.accountPorts.sendInvitation({ to, role, accountName, invitedByName, url, expiresAt });
  } catch (error) {
    ctx.log.warn({ invitationId: invitation.id, error: String(error) }, 'an invitation could not be mailed');
    return false;
  }
}
