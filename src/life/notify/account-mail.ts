// The two letters about an Account rather than about a Data Source: an invitation and a new password. They hold a secret link, so they
// are never kept: they go out at once or not at all, and can be asked for again.
import { randomUUID } from 'node:crypto';
import { type AccountPorts, hasPermission } from '../../accounts/index.ts';
import type { OutgoingMail } from '../../egress/index.ts';
import { cancelJob, planJob } from '../../jobs/index.ts';
import { leave } from '../connect/take-over.ts';
import type { LifeContext } from '../context.ts';
import { endLinks } from '../reconnect/links/end-links.ts';
import { revokeLinksAskedBy } from '../reconnect/links/leave-links.ts';
import { type AccountLetter, renderAccountLetter } from './mail/account-letters.ts';
import { notifyAbout } from './notify-about.ts';
import { messageIdOf } from './outbox.ts';

/** The ports that the accounts room asks for. */
export function sendAccountMail(ctx: LifeContext): AccountPorts {
  const send = async (to: { name: string; address: string }, letter: AccountLetter): Promise<boolean> => {
    if (!ctx.mail.isConfigured) return false;
    const mail: OutgoingMail = {
      messageId: messageIdOf(ctx, randomUUID()),
      to,
      ...(await renderAccountLetter(letter)),
    };
    const outcome = await ctx.mail.send(mail);
    if (outcome.kind !== 'accepted')
      ctx.log.warn({ kind: letter.kind, reason: outcome.reason }, 'an email about an Account was not accepted');
    return outcome.kind === 'accepted';
  };
  return {
    async sendPasswordReset({ to, name, url }) {
      await send({ name, address: to }, { kind: 'password_reset', name, url });
    },
    sendInvitation: ({ to, accountName, invitedByName, role, url, expiresAt }) =>
      send({ name: to, address: to }, { kind: 'invitation', accountName, invitedByName, role, url, expiresAt }),
    async onRoleChanged(trx, actor, user) {
      if (!hasPermission(user, 'connect')) await revokeLinksAskedBy(ctx, trx, actor, user);
    },
    onUserLeaving: (trx, actor, user, heirId) => leave(ctx, trx, actor, user, heirId),
    // connectedBy is empty by the foreign key now; the owner and the admins are told, also of what has not gone out yet.
    async onUserRemoved(trx, user) {
      // The links in mails that this person has got already must not outlive their place in the Account.
      const { accountId, email: recipientEmail } = user;
      const ending = { at: ctx.clock.now(), because: 'recipient_removed', byName: null } as const;
      await endLinks(trx, { accountId, recipientEmail }, ending);
      const unsent = await trx
        .updateTable('notifications')
        .set({ status: 'dropped' })
        .where('account_id', '=', user.accountId)
        .where('recipient_email', '=', user.email)
        .where('status', '=', 'pending')
        .returning(['id', 'disconnection_id', 'event', 'occurrence'])
        .execute();
      for (const { id, disconnection_id: disconnectionId, event, occurrence } of unsent) {
        await cancelJob(trx, 'notify', id);
        if (disconnectionId) await notifyAbout(ctx, trx, { disconnectionId, event, occurrence });
      }
      // What expires is told to those who stand in, too.
      await planJob(
        trx,
        { kind: 'announce', key: accountId, dueAt: ctx.clock.now(), accountId },
        { keepEarlier: true },
      );
    },
  };
}
