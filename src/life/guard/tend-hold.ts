// Handler of the job `hold` (key: hold id): while Mooring holds back, a few of the held are looked at again now and then; when one works
// again, all are. Ends the hold when none is left, or when its time is over and each has had its last look.
import { after, minuteMs } from '../../clock.ts';
import { findDueAt, type JobOutcome, planJob, planJobs } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import { alarmKeys } from '../alarms/alarm-keys.ts';
import { closeAlarm } from '../alarms/close-alarm.ts';
import type { LifeContext } from '../context.ts';
import type { Hold } from './ask-guard.ts';

/** Held ones that are looked at in one turn, while there is no sign of healing. */
const lookedAtMost = 3;
/** How soon the hold is looked at again while its Connections heal, or take their last look. */
const soonMs = minuteMs;
/** Whoever has had no last look by then (an outage came between) is no longer waited for. */
const lastLooksMs = 15 * minuteMs;

export async function tendHold(ctx: LifeContext, holdId: string): Promise<JobOutcome> {
  const now = ctx.clock.now();
  return ctx.store.db.transaction().execute(async (trx): Promise<JobOutcome> => {
    const hold = await trx
      .selectFrom('guard_holds')
      .selectAll()
      .where('id', '=', holdId)
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!hold) return 'done';
    const held = await listHeld(trx, holdId);
    if (now >= hold.until_at) {
      if (held.length > 0 && now < after(hold.until_at, lastLooksMs)) return { againAt: after(now, soonMs) };
      await endHold(ctx, trx, hold);
      return 'done';
    }
    if (held.length === 0 && !(await hasOthersToCome(ctx, trx, hold))) {
      await endHold(ctx, trx, hold);
      return 'done';
    }
    const turn = whoseTurn(hold, now, ctx.config.guardProbeEveryMs);
    if (turn === 'all') {
      await planJobs(trx, 'confirm', held, now);
      await planProbes(ctx, trx, hold);
      await trx.updateTable('guard_holds').set({ all_looked_at: now }).where('id', '=', holdId).execute();
    }
    if (turn === 'some') await planJobs(trx, 'confirm', held.slice(0, lookedAtMost), now);
    const waitMs = turn === 'some' ? ctx.config.guardProbeEveryMs : soonMs;
    return { againAt: earlier(after(now, waitMs), hold.until_at) };
  });
}

/** Who is looked at now: a few; all, once one has healed since all were; nobody, while the answers of all are still coming in. */
function whoseTurn({ healed_at: healedAt, all_looked_at: allLookedAt }: Hold, now: Date, everyMs: number) {
  if (healedAt === null) return 'some';
  if (allLookedAt === null) return 'all';
  if (now < after(allLookedAt, everyMs)) return 'nobody';
  return healedAt > allLookedAt ? 'all' : 'some';
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

/** What waits for this hold, the one looked at longest ago first. */
async function listHeld(trx: Trx, holdId: string): Promise<{ key: string; accountId: string }[]> {
  const rows = await trx
    .selectFrom('suspicions')
    .select(['id', 'account_id'])
    .where('hold_id', '=', holdId)
    .orderBy('last_seen_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, account_id }) => ({ key: id, accountId: account_id }));
}

/** Refused alike, and before its own second look: it will join, or be well. */
async function hasOthersToCome(ctx: LifeContext, trx: Trx, hold: Hold): Promise<boolean> {
  const row = await trx
    .selectFrom('suspicions')
    .innerJoin('connections', 'connections.id', 'suspicions.connection_id')
    .select('suspicions.id')
    .where('connections.connector_slug', '=', hold.connector_slug)
    .where((eb) => eb(eb.ref('suspicions.diagnosis', '->>').key('rule' as never), '=', hold.rule as never))
    .where('suspicions.confirm_at', '>=', after(ctx.clock.now(), -soonMs))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Cases that opened before there were enough to hold back: they are looked at with the others, and their people hear that all is well. */
async function planProbes(ctx: LifeContext, trx: Trx, hold: Hold): Promise<void> {
  const opened = await trx
    .selectFrom('disconnections')
    .innerJoin('connections', 'connections.id', 'disconnections.connection_id')
    .select(['disconnections.id', 'disconnections.account_id'])
    .where('connections.connector_slug', '=', hold.connector_slug)
    .where('disconnections.rule', '=', hold.rule)
    .where('disconnections.status', '=', 'open')
    .where('disconnections.opened_at', '>=', after(hold.began_at, -ctx.config.guardWindowMs))
    .execute();
  for (const { id, account_id: accountId } of opened) {
    // Without a probe planned there is none to be brought forward: some are never tried again by us.
    if (!(await findDueAt(trx, 'probe', id))) continue;
    await planJob(trx, { kind: 'probe', key: id, dueAt: ctx.clock.now(), accountId }, { keepEarlier: true });
  }
}

async function endHold(ctx: LifeContext, trx: Trx, hold: Hold): Promise<void> {
  const now = ctx.clock.now();
  const { amount } = await trx
    .selectFrom('disconnections')
    .select((eb) => eb.fn.countAll<number>().as('amount'))
    .where('hold_id', '=', hold.id)
    .executeTakeFirstOrThrow();
  const opened = Number(amount);
  const outcome = opened > 0 ? 'opened' : 'released';
  await trx.updateTable('guard_holds').set({ ended_at: now, outcome }).where('id', '=', hold.id).execute();
  if (outcome === 'released') await planProbes(ctx, trx, hold);
  await closeAlarm(ctx, trx, {
    key: alarmKeys.providerRefuses(hold.connector_slug, hold.rule),
    outcome,
    data: { opened },
  });
}

/** One of the held works again: all are looked at now, unless they just were. In the transaction that says so. */
export async function noteHealing(trx: Trx, holdId: string, at: Date): Promise<void> {
  const noted = await trx
    .updateTable('guard_holds')
    .set({ healed_at: at })
    .where('id', '=', holdId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('healed_at', 'is', null), eb('healed_at', '<=', eb.ref('all_looked_at'))]))
    .returning('id')
    .executeTakeFirst();
  if (noted) await planJob(trx, { kind: 'hold', key: holdId, dueAt: at }, { keepEarlier: true });
}
