// The outbox of alarms: a row for each operator, in the transaction of what it tells of, and the job that sends it.
import { listOperators } from '../../accounts/index.ts';
import { planJob } from '../../jobs/index.ts';
import { type AlarmEvent, newId, type Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { mayBeTold, messageIdOf } from '../notify/outbox.ts';

interface MailInput {
  alarmId: string;
  event: AlarmEvent;
  /** Counts reminders and closings; 0 for the first. */
  occurrence: number;
}

/** The same event is never written twice for one operator. That it is over is told to those who were told that it began. */
export async function mailOperators(
  ctx: LifeContext,
  trx: Trx,
  { alarmId, event, occurrence }: MailInput,
): Promise<void> {
  const now = ctx.clock.now();
  const told = event === 'closed' ? await findTold(trx, alarmId) : null;
  for (const operator of await listOperators(trx)) {
    if (told && !told.has(operator.email)) continue;
    const id = newId('aml');
    const inserted = await trx
      .insertInto('alarm_mails')
      .values({
        id,
        alarm_id: alarmId,
        event,
        occurrence,
        user_id: operator.id,
        recipient_name: operator.name,
        recipient_email: operator.email,
        message_id: messageIdOf(ctx, id),
        status: 'pending',
        decided_at: now,
      })
      .onConflict((conflict) => conflict.columns(['alarm_id', 'event', 'occurrence', 'recipient_email']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted) await planJob(trx, { kind: 'alarm_mail', key: id, dueAt: now });
  }
}

async function findTold(trx: Trx, alarmId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('alarm_mails')
    .select('recipient_email')
    .where('alarm_id', '=', alarmId)
    .where('event', '=', 'opened')
    .where(mayBeTold)
    .execute();
  return new Set(rows.map((row) => row.recipient_email));
}
