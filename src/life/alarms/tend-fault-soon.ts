// An operators' fault has ended for a Connection: where it was the last, its alarm is looked at at once, so that who has just mended something
// reads that it is over, and need not wait for the next round.
import { sql } from 'kysely';
import { planJob } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import { alarmKeys } from './alarm-keys.ts';

interface EndedFault {
  connectorSlug: string;
  rule: string;
  at: Date;
}

/**
 * Two that end at the same moment do not see each other's end, and each takes the other for the last. So the look is planned while a few
 * are left, more than end at one moment; it finds out by itself. Not for all of a thousand, which would queue up for the row of one job.
 */
const leftMax = 20;

/** Plans the look. Nothing happens where no alarm stands. */
export async function tendFaultSoon(trx: Trx, { connectorSlug, rule, at }: EndedFault): Promise<void> {
  const alarm = await trx
    .selectFrom('alarms')
    .select('id')
    .where('key', '=', alarmKeys.operatorFault(connectorSlug, rule))
    .where('status', '=', 'open')
    .executeTakeFirst();
  if (!alarm) return;
  const left = await trx
    .selectFrom('suspicions')
    .innerJoin('connections', 'connections.id', 'suspicions.connection_id')
    .select('suspicions.id')
    .where('connections.connector_slug', '=', connectorSlug)
    .where(sql<string>`suspicions.diagnosis ->> 'rule'`, '=', rule)
    .limit(leftMax + 1)
    .execute();
  if (left.length <= leftMax) await planJob(trx, { kind: 'alarm', key: alarm.id, dueAt: at }, { keepEarlier: true });
}
