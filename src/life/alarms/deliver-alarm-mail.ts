// Handler of the job `alarm_mail` (key: id of an alarm's mail): renders it as things stand now, and hands it to the mail server.
// Delivered at least once, always with the same Message-ID.
import { after } from '../../clock.ts';
import type { JobOutcome } from '../../jobs/index.ts';
import type { LifeContext } from '../context.ts';
import { getAlarm } from './list-alarms.ts';
import { renderAlarmMail } from './render-alarm-mail.ts';

export async function deliverAlarmMail(ctx: LifeContext, mailId: string): Promise<JobOutcome> {
  const { db } = ctx.store;
  const row = await db
    .selectFrom('alarm_mails')
    .selectAll()
    .where('id', '=', mailId)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  if (!row) return 'done';
  const alarm = await getAlarm(ctx, row.alarm_id);
  const settle = async (status: 'sent' | 'kept' | 'refused' | 'dropped', reason: string | null = null) => {
    const sentAt = status === 'sent' ? ctx.clock.now() : null;
    await db
      .updateTable('alarm_mails')
      .set({ status, sent_at: sentAt, last_error: reason?.slice(0, 500) ?? null, attempt: row.attempt + 1 })
      .where('id', '=', mailId)
      .execute();
    return 'done' as const;
  };
  // What is over is no longer told as if it stood.
  if (row.event !== 'closed' && alarm.status === 'closed') return settle('dropped');
  if (!ctx.mail.isConfigured) return settle('kept');
  const mail = await renderAlarmMail(alarm, {
    event: row.event,
    recipientName: row.recipient_name,
    pageUrl: `${ctx.baseUrl}/alarms`,
  });
  const outcome = await ctx.mail.send({
    messageId: row.message_id,
    to: { name: row.recipient_name, address: row.recipient_email },
    ...mail,
  });
  if (outcome.kind === 'accepted') return settle('sent');
  if (outcome.kind === 'refused') return settle('refused', outcome.reason);
  const delays = ctx.config.mailRetryDelaysMs;
  await db
    .updateTable('alarm_mails')
    .set({ attempt: row.attempt + 1, last_error: outcome.reason.slice(0, 500) })
    .where('id', '=', mailId)
    .execute();
  return { againAt: after(ctx.clock.now(), delays[Math.min(row.attempt, delays.length - 1)] ?? 3_600_000) };
}
