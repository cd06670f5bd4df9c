// Handler of the job `alarm_mail` (key: id of an alarm's mail): renders it as things stand now, and hands it to the mail server, like every
// email (notify/outbox.ts).
import type { JobOutcome } from '../../jobs/index.ts';
import type { LifeContext } from '../context.ts';
import { deliverFromOutbox } from '../notify/outbox.ts';
import { getAlarm } from './list-alarms.ts';
import { renderAlarmMail } from './render-alarm-mail.ts';

/** Delivers it, unless that was done already. */
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
  // What is over is not told as if it stood.
  const isOver = row.event !== 'closed' && alarm.status === 'closed';
  const { event, recipient_name: recipientName } = row;
  const render = () => renderAlarmMail(alarm, { event, recipientName, pageUrl: `${ctx.baseUrl}/alarms` });
  return deliverFromOutbox(ctx, {
    row,
    render: isOver ? null : render,
    async write(change) {
      await db.updateTable('alarm_mails').set(change).where('id', '=', mailId).execute();
    },
  });
}
