// Handler of the job `alarm` (key: alarm id): closes what is over, and reminds the operators of what still stands.
import { type Selectable, sql } from 'kysely';
import { after, dayMs } from '../../clock.ts';
import type { JobOutcome } from '../../jobs/index.ts';
import type { Tables, Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { hasHostTrouble, measureSkew } from '../guard/host-trouble.ts';
import { closeAlarm } from './close-alarm.ts';
import { mailOperators } from './mail-operators.ts';
import { tendEveryMs } from './raise-alarm.ts';

type Alarm = Selectable<Tables['alarms']>;

/** Closes it when it is over, else reminds when that is due. */
export async function tendAlarm(ctx: LifeContext, alarmId: string): Promise<JobOutcome> {
  const now = ctx.clock.now();
  return ctx.store.db.transaction().execute(async (trx): Promise<JobOutcome> => {
    const alarm = await trx
      .selectFrom('alarms')
      .selectAll()
      .where('id', '=', alarmId)
      .where('status', '=', 'open')
      .forUpdate()
      .executeTakeFirst();
    if (!alarm) return 'done';
    if (!(await isStanding(ctx, trx, alarm))) {
      await closeAlarm(ctx, trx, { key: alarm.key, outcome: 'mended' });
      return 'done';
    }
    const every = ctx.config.alarmRemindMs;
    const occurrence = every === 0 ? 0 : Math.floor((now.getTime() - alarm.opened_at.getTime()) / every);
    // A request that is wrong harms one stream, and waits for a release of ours as often as for an operator: it is told once.
    if (occurrence > 0 && alarm.kind !== 'request_fault')
      await mailOperators(ctx, trx, { alarmId, event: 'reminder', occurrence });
    return { againAt: after(now, tendEveryMs) };
  });
}

/** Whether what it tells of is still so. */
async function isStanding(ctx: LifeContext, trx: Trx, alarm: Alarm): Promise<boolean> {
  switch (alarm.kind) {
    case 'provider_refuses':
      return isHoldStanding(trx, alarm);
    case 'operator_fault':
      return isFaultStanding(trx, alarm);
    case 'request_fault':
      return (await isStreamFailed(trx, alarm)) || (await isSyncFailed(trx, alarm));
    case 'host_clock':
      return measureSkew(ctx, true) !== null;
    case 'host_unreachable':
      return hasHostTrouble(ctx, trx);
  }
}

/** The hold closes its alarm itself; this is for one that has lost its hold. */
async function isHoldStanding(trx: Trx, { data }: Alarm): Promise<boolean> {
  const row = await trx
    .selectFrom('guard_holds')
    .select('id')
    .where('id', '=', String(data.holdId))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

const ruleOf = (column: string) => sql<string>`${sql.ref(column)} ->> 'rule'`;

async function isFaultStanding(trx: Trx, { connector_slug, rule }: Alarm): Promise<boolean> {
  const row = await trx
    .selectFrom('suspicions')
    .innerJoin('connections', 'connections.id', 'suspicions.connection_id')
    .select('suspicions.id')
    .where('connections.connector_slug', '=', connector_slug ?? '')
    .where(ruleOf('suspicions.diagnosis'), '=', rule ?? '')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function isStreamFailed(trx: Trx, { connector_slug, rule }: Alarm): Promise<boolean> {
  const row = await trx
    .selectFrom('streams')
    .innerJoin('data_sources', 'data_sources.id', 'streams.data_source_id')
    .innerJoin('connections', 'connections.id', 'data_sources.connection_id')
    .select('streams.id')
    .where('connections.connector_slug', '=', connector_slug ?? '')
    .where('streams.status', '=', 'failed')
    .where('streams.is_selected', '=', true)
    .where(ruleOf('streams.failure_diagnosis'), '=', rule ?? '')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest ended sync of some Data Source failed as a whole by this rule. */
async function isSyncFailed(trx: Trx, { connector_slug, rule, opened_at }: Alarm): Promise<boolean> {
  const row = await trx
    .selectFrom('syncs')
    .innerJoin('data_sources', 'data_sources.id', 'syncs.data_source_id')
    .innerJoin('connections', 'connections.id', 'data_sources.connection_id')
    .select('syncs.id')
    .where('connections.connector_slug', '=', connector_slug ?? '')
    .where('syncs.status', '=', 'failed')
    .where('syncs.created_at', '>=', after(opened_at, -syncsLookedAtMs))
    .where(ruleOf('syncs.diagnosis'), '=', rule ?? '')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('syncs as newer')
            .select('newer.id')
            .whereRef('newer.data_source_id', '=', 'syncs.data_source_id')
            .whereRef('newer.created_at', '>', 'syncs.created_at')
            .where('newer.status', 'in', ['succeeded', 'partial']),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A sync that began this long before the alarm may be the one that raised it. */
const syncsLookedAtMs = dayMs;
