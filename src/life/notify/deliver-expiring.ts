// Hands over one email about Connections that expire soon. Rendered as things stand now; dropped when nothing of it is true any more.
import type { Selectable } from 'kysely';
import { after, hourMs } from '../../clock.ts';
import type { JobOutcome } from '../../jobs/index.ts';
import { notifyLive, type Tables } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { noteEvent } from '../timeline.ts';
import { collectExpiries } from './collect-expiries.ts';
import { renderExpiryMail } from './render-mail.ts';

type NotificationRow = Selectable<Tables['notifications']>;

export async function deliverExpiring(ctx: LifeContext, row: NotificationRow): Promise<JobOutcome> {
  const { db } = ctx.store;
  const content = await collectExpiries(ctx, db, row, { isForDelivery: true });
  if (!content) return settle(ctx, row, 'dropped', null);
  if (!ctx.mail.isConfigured) return settle(ctx, row, 'kept', null);
  const outcome = await ctx.mail.send({
    messageId: row.message_id,
    to: { name: row.recipient_name, address: row.recipient_email },
    ...(await renderExpiryMail(content)),
  });
  if (outcome.kind === 'accepted') return settle(ctx, row, 'sent', null);
  if (outcome.kind === 'refused') return settle(ctx, row, 'refused', outcome.reason);
  const delays = ctx.config.mailRetryDelaysMs;
  await db
    .updateTable('notifications')
    .set({ attempt: row.attempt + 1, last_error: outcome.reason.slice(0, 500) })
    .where('id', '=', row.id)
    .execute();
  return { againAt: after(ctx.clock.now(), delays[Math.min(row.attempt, delays.length - 1)] ?? hourMs) };
}

async function settle(
  ctx: LifeContext,
  row: NotificationRow,
  status: 'sent' | 'kept' | 'refused' | 'dropped',
  reason: string | null,
): Promise<JobOutcome> {
  const now = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('notifications')
      .set({
        status,
        sent_at: status === 'sent' ? now : null,
        last_error: reason?.slice(0, 500) ?? null,
        attempt: row.attempt + 1,
      })
      .where('id', '=', row.id)
      .execute();
    const noticed = await trx
      .selectFrom('expiry_notices')
      .select('connection_id')
      .where('notification_id', '=', row.id)
      .execute();
    for (const { connection_id: connectionId } of noticed)
      await noteEvent(trx, {
        accountId: row.account_id,
        connectionId,
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
  return 'done';
}
