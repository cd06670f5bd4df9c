// Raises an alarm for operators, once: in the transaction of what it tells of, with one mail to each operator and the job that tends it.
import { sql } from 'kysely';
import { after, hourMs, minuteMs } from '../../clock.ts';
import { planJob } from '../../jobs/index.ts';
import { type AlarmKind, type JsonObject, newId, type Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { mailOperators } from './mail-operators.ts';
import { notifyOperators } from './notify-operators.ts';

export interface AlarmInput {
  kind: AlarmKind;
  /** See alarm-keys.ts. */
  key: string;
  connectorSlug: string | null;
  rule: string | null;
  /** Facts: nothing that names an Account, a Connection or a person. */
  data: JsonObject;
}

/** What stands again this soon is the same trouble: the alarm opens anew, and nobody is mailed twice. */
const sameTroubleMs = hourMs;
/** How often it is looked at whether it is over. */
export const tendEveryMs = 5 * minuteMs;

/** `isNew`: this call raised it; else it stands already, or has opened anew. */
export async function raiseAlarm(
  ctx: LifeContext,
  trx: Trx,
  { kind, key, connectorSlug, rule, data }: AlarmInput,
): Promise<{ isNew: boolean }> {
  const now = ctx.clock.now();
  const standing = await trx
    .selectFrom('alarms')
    .select('id')
    .where('key', '=', key)
    .where('status', '=', 'open')
    .executeTakeFirst();
  if (standing) return { isNew: false };
  const reopened = await reopen(trx, key, data, now);
  const id = reopened ?? newId('alm');
  if (!reopened) {
    const row = { id, kind, key, connector_slug: connectorSlug, rule, data: JSON.stringify(data) };
    const inserted = await trx
      .insertInto('alarms')
      .values({ ...row, status: 'open', opened_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    // Another worker has raised it at this very moment.
    if (!inserted) return { isNew: false };
  }
  await planJob(trx, { kind: 'alarm', key: id, dueAt: after(now, tendEveryMs) });
  await notifyOperators(trx, id);
  if (reopened) return { isNew: false };
  const told = { alarm: kind, connector: connectorSlug, rule };
  ctx.log.error(told, 'an alarm for operators: see Alarms in the app, or "mooring alarms list"');
  await mailOperators(ctx, trx, { alarmId: id, event: 'opened', occurrence: 0 });
  return { isNew: true };
}

async function reopen(trx: Trx, key: string, data: JsonObject, now: Date): Promise<string | null> {
  const row = await trx
    .updateTable('alarms')
    .set({
      status: 'open',
      closed_at: null,
      outcome: null,
      data: JSON.stringify(data),
      reopened_count: sql<number>`reopened_count + 1`,
    })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('alarms as newest')
        .select('newest.id')
        .where('newest.key', '=', key)
        .where('newest.status', '=', 'closed')
        .where('newest.closed_at', '>', after(now, -sameTroubleMs))
        .orderBy('newest.opened_at', 'desc')
        .limit(1),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
