// Closes an alarm with what became of it, and tells the operators who had been told.
import { sql } from 'kysely';
import { cancelJob } from '../../jobs/index.ts';
import type { AlarmOutcome, JsonObject, Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { mailOperators } from './mail-operators.ts';
import { notifyOperators } from './notify-operators.ts';

interface CloseInput {
  key: string;
  outcome: AlarmOutcome;
  /** Facts that are added to the alarm's. */
  data?: JsonObject;
}

/** Does nothing when none of this key stands. */
export async function closeAlarm(ctx: LifeContext, trx: Trx, { key, outcome, data = {} }: CloseInput): Promise<void> {
  const closed = await trx
    .updateTable('alarms')
    .set({
      status: 'closed',
      closed_at: ctx.clock.now(),
      outcome,
      data: sql<string>`data || ${JSON.stringify(data)}::jsonb`,
    })
    .where('key', '=', key)
    .where('status', '=', 'open')
    .returning(['id', 'reopened_count'])
    .executeTakeFirst();
  if (!closed) return;
  await cancelJob(trx, 'alarm', closed.id);
  await mailOperators(ctx, trx, { alarmId: closed.id, event: 'closed', occurrence: closed.reopened_count });
  await notifyOperators(trx, closed.id);
}
