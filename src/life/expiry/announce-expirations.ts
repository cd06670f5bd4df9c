// Handler of the job `announce` (key: Account id): who is told today that a Connection expires. Decided for the whole Account in one
// transaction, so that several Connections of one person are one mail; when, says plan-announcement.ts. What has ended by then is not
// announced: the ordinary disconnection tells of it.
import { sql } from 'kysely';
import { after, dayMs } from '../../clock.ts';
import type { JobOutcome } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { type ExpiryNotice, notifyOfExpiries } from '../notify/notify-of-expiries.ts';
import { toFound } from './find-expiries.ts';
import { lookAtEnds } from './look-at-ends.ts';
import { type Announcement, nextLookAt, planAnnouncement } from './plan-announcement.ts';

export async function announceExpirations(
  ctx: LifeContext,
  accountId: string,
  signal: AbortSignal,
): Promise<JobOutcome> {
  const [due, passed] = await ctx.store.db
    .transaction()
    .execute(async (trx) => [await findDue(ctx, trx, accountId), await findPassed(ctx, trx, accountId)] as const);
  // An administrator may have moved the date meanwhile: nobody is told of a date that is no longer so.
  const asked = [...due.filter((it) => it.aheadMs !== null).map((it) => it.connectionId), ...passed];
  await lookAtEnds(ctx, asked, signal);
  return ctx.store.db.transaction().execute(async (trx): Promise<JobOutcome> => {
    // One decision at a time: a job whose lease was lost may still be running elsewhere.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`announce:${accountId}`}, 0))`.execute(trx);
    const planned = await findDue(ctx, trx, accountId);
    const notices = planned.flatMap(({ connectionId, connectedByUserId, endsAt, aheadMs }): ExpiryNotice[] =>
      aheadMs === null ? [] : [{ connectionId, connectedByUserId, endsAt, aheadMs }],
    );
    const isAnyPaused = await notifyOfExpiries(ctx, trx, accountId, notices);
    // Of what is paused, somebody may go on; of what should have ended and has not, the date may be another by now.
    const isDaily = isAnyPaused || (await findPassed(ctx, trx, accountId)).length > 0;
    const nextAt = await findNextAt(ctx, trx, accountId, planned, isDaily);
    return nextAt ? { againAt: nextAt } : 'done';
  });
}

interface Planned extends Announcement {
  connectionId: string;
  connectedByUserId: string | null;
  endsAt: Date;
}

const timesOf = ({ config }: LifeContext) => ({ aheadMs: config.expiryAheadMs, hour: config.expiryMailHour });

/** The day before counts too: a warning is given at its hour of the day, which may be before the minute. */
const horizonOf = (ctx: LifeContext): Date => after(ctx.clock.now(), Math.max(...ctx.config.expiryAheadMs) + dayMs);

/** What ends within the first time ahead, with what is due about it. */
async function findDue(ctx: LifeContext, trx: Trx, accountId: string): Promise<Planned[]> {
  const now = ctx.clock.now();
  const rows = await selectEnds(trx, accountId)
    .where('expirations.ends_at', '>', now)
    .where('expirations.ends_at', '<=', horizonOf(ctx))
    .execute();
  return rows.flatMap((row) =>
    toFound(row).map(({ connectionId, endsAt, lifeMs }) => ({
      connectionId,
      connectedByUserId: row.connected_by_user_id,
      endsAt,
      ...planAnnouncement({ accountId, endsAt, since: row.since, lifeMs }, timesOf(ctx), now),
    })),
  );
}

/** What works although the end that its credential carried is over. */
async function findPassed(ctx: LifeContext, trx: Trx, accountId: string): Promise<string[]> {
  const rows = await selectEnds(trx, accountId)
    .where('expirations.reason', '=', 'credential_end')
    .where('expirations.ends_at', '<=', ctx.clock.now())
    .execute();
  return rows.map((row) => row.connection_id);
}

const selectEnds = (trx: Trx, accountId: string) =>
  trx
    .selectFrom('expirations')
    .innerJoin('connections', 'connections.id', 'expirations.connection_id')
    .selectAll('expirations')
    .select('connections.connected_by_user_id')
    .where('expirations.account_id', '=', accountId)
    // A new credential plans the job anew.
    .where('connections.status', '<>', 'disconnected')
    .orderBy('expirations.ends_at');

async function findNextAt(
  ctx: LifeContext,
  trx: Trx,
  accountId: string,
  planned: Planned[],
  isDaily: boolean,
): Promise<Date | null> {
  const now = ctx.clock.now();
  const later = await selectEnds(trx, accountId)
    .where('expirations.ends_at', '>', horizonOf(ctx))
    .limit(1)
    .executeTakeFirst();
  const [first] = later ? toFound(later) : [];
  const nexts = [
    ...planned.map((it) => it.nextAt),
    isDaily ? nextLookAt(now, accountId, ctx.config.expiryMailHour) : null,
    first && later
      ? planAnnouncement({ accountId, endsAt: first.endsAt, since: later.since, lifeMs: null }, timesOf(ctx), now)
          .nextAt
      : null,
  ].filter((it) => it !== null);
  return nexts.reduce<Date | null>((soonest, it) => (soonest === null || it < soonest ? it : soonest), null);
}
