// Handler of the job `notify` (key: notification id): renders one email as things stand now, and hands it to the mail server.
// Delivered at least once: if we die between the server's acceptance and our record of it, it goes again with the same Message-ID.
import { after } from '../../clock.ts';
import type { JobOutcome } from '../../jobs/index.ts';
import { notifyLive } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { linkForMail } from '../reconnect/links/mailed-link.ts';
import { noteEvent } from '../timeline.ts';
import { collectMail } from './collect-mail.ts';
import { deliverExpiring } from './deliver-expiring.ts';
import { offersReconnect, renderMail } from './render-mail.ts';

export async function deliverNotification(ctx: LifeContext, notificationId: string): Promise<JobOutcome> {
  const { db } = ctx.store;
  const row = await db
    .selectFrom('notifications')
    .selectAll()
    .where('id', '=', notificationId)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  if (row?.event === 'expiring') return deliverExpiring(ctx, row);
  if (!row?.disconnection_id) return 'done';
  const disconnection = await db
    .selectFrom('disconnections')
    .selectAll()
    .where('id', '=', row.disconnection_id)
    .executeTakeFirst();
  if (!disconnection) return 'done';
  // Bad news that is no longer true is not told: the mail server was away longer than the trouble.
  if (row.event !== 'recovered' && disconnection.status === 'closed') {
    await settle('dropped', null);
    return 'done';
  }
  if (!ctx.mail.isConfigured) {
    await settle('kept', null);
    return 'done';
  }
  const content = await collectMail(ctx, db, row);
  // The button of a mail works without signing in. The app shows the same mail without that secret.
  const link = offersReconnect(content) ? await linkForMail(ctx, { notification: row, disconnection }) : null;
  const mail = await renderMail(link ? { ...content, reconnectUrl: link.url, linkExpiresAt: link.expiresAt } : content);
  const outcome = await ctx.mail.send({
    messageId: row.message_id,
    to: { name: row.recipient_name, address: row.recipient_email },
    ...mail,
  });
  if (outcome.kind === 'later') {
    const delays = ctx.config.mailRetryDelaysMs;
    await db
      .updateTable('notifications')
      .set({ attempt: row.attempt + 1, last_error: outcome.reason.slice(0, 500) })
      .where('id', '=', row.id)
      .execute();
    return { againAt: after(ctx.clock.now(), delays[Math.min(row.attempt, delays.length - 1)] ?? 3_600_000) };
  }
  await settle(outcome.kind === 'accepted' ? 'sent' : 'refused', outcome.kind === 'refused' ? outcome.reason : null);
  return 'done';

  async function settle(status: 'sent' | 'kept' | 'refused' | 'dropped', reason: string | null): Promise<void> {
    const now = ctx.clock.now();
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('notifications')
        .set({
          status,
          sent_at: status === 'sent' ? now : null,
          last_error: reason?.slice(0, 500) ?? null,
          attempt: (row?.attempt ?? 0) + 1,
        })
        .where('id', '=', notificationId)
        .execute();
      if (!row || !disconnection) return;
      await noteEvent(trx, {
        accountId: row.account_id,
        connectionId: disconnection.connection_id,
        dataSourceId: disconnection.data_source_id,
        disconnectionId: disconnection.id,
        at: now,
        kind: 'notified',
        doer: mooring,
        data: {
          recipientName: row.recipient_name,
          recipientEmail: row.recipient_email,
          event: row.event,
          outcome: status,
        },
      });
      await notifyLive(trx, row.account_id, 'notification', row.id);
    });
  }
}
