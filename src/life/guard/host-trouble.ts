// The host guard: when nothing gets through from here, or the clock is wrong, it is us. Signs are kept in a table, so that all processes of
// a host see them; while its trouble lasts nothing opens, and operators have one alarm. The decision: decide-host.ts.
import { hostname } from 'node:os';
import { sql } from 'kysely';
import { after } from '../../clock.ts';
import { type Connector, listShippedConnectors } from '../../connectors/index.ts';
import type { DbOrTrx } from '../../store/index.ts';
import { alarmKeys } from '../alarms/alarm-keys.ts';
import { raiseAlarm } from '../alarms/raise-alarm.ts';
import type { LifeContext } from '../context.ts';
import type { Diagnosis } from '../diagnosis/index.ts';
import { decideHost, decideSkew, type HostFacts, isHostDetail, quietMsOf } from './decide-host.ts';

/** A sign that was written this recently is not written again: a storm of failures is one sign. */
const noteEveryMs = 10_000;

/** Keeps what a failure says about this host, and raises the alarm when it is the host's. Called before a failure is judged. */
export async function noteHostSign(ctx: LifeContext, connector: Connector, diagnosis: Diagnosis): Promise<void> {
  const now = ctx.clock.now();
  const { detail } = diagnosis;
  await raiseClockAlarm(ctx, detail === 'clock_skew');
  // A database may stand in the same room: whether it can be reached shows nothing about the way to the internet.
  if (!isHostDetail(detail) || connector.authKind === 'db_password') return;
  await ctx.store.db
    .insertInto('host_signs')
    .values({ host: hostname(), connector_slug: connector.slug, detail, failing_since: now, failed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['host', 'connector_slug'])
        .doUpdateSet({
          detail,
          failed_at: now,
          // Trouble after a quiet time is trouble of its own.
          failing_since: sql<Date>`case when host_signs.failed_at >= ${after(now, -quietMsOf(ctx.config))}
            then host_signs.failing_since else excluded.failing_since end`,
        })
        .where('host_signs.failed_at', '<=', after(now, -noteEveryMs)),
    )
    .execute();
  const verdict = decideHost(await collectHostFacts(ctx, ctx.store.db), now, ctx.config);
  if (verdict.kind === 'fine' || now < after(verdict.since, ctx.config.hostAlarmAfterMs)) return;
  await ctx.store.db.transaction().execute((trx) =>
    raiseAlarm(ctx, trx, {
      kind: 'host_unreachable',
      key: alarmKeys.hostUnreachable(hostname()),
      connectorSlug: null,
      rule: null,
      data: {
        host: hostname(),
        connectorSlugs: verdict.connectorSlugs,
        details: verdict.details,
        sinceIso: verdict.since.toISOString(),
      },
    }),
  );
}

async function raiseClockAlarm(ctx: LifeContext, isRefusedForIt: boolean): Promise<void> {
  const skewMs = measureSkew(ctx, isRefusedForIt);
  if (skewMs === null) return;
  await ctx.store.db.transaction().execute((trx) =>
    raiseAlarm(ctx, trx, {
      kind: 'host_clock',
      key: alarmKeys.hostClock(hostname()),
      connectorSlug: null,
      rule: null,
      data: { host: hostname(), skewMs },
    }),
  );
}

/** How far this host's clock is off by what providers answered lately; null when it is right or nobody can say. */
export const measureSkew = (ctx: LifeContext, isRefusedForIt = false): number | null =>
  decideSkew(ctx.listClockSkews(), ctx.clock.now(), ctx.config, isRefusedForIt);

/** Whether what is met now is this host's doing: nothing opens meanwhile. */
export async function hasHostTrouble(ctx: LifeContext, db: DbOrTrx): Promise<boolean> {
  if (measureSkew(ctx) !== null) return true;
  return decideHost(await collectHostFacts(ctx, db), ctx.clock.now(), ctx.config).kind !== 'fine';
}

async function collectHostFacts({ clock, config }: LifeContext, db: DbOrTrx): Promise<HostFacts> {
  const from = after(clock.now(), -quietMsOf(config));
  const rows = await db
    .selectFrom('host_signs')
    .selectAll()
    .where('host', '=', hostname())
    .where('failed_at', '>=', from)
    .execute();
  const signs = rows.map((row) => ({
    connectorSlug: row.connector_slug,
    detail: row.detail,
    failingSince: row.failing_since,
    failedAt: row.failed_at,
  }));
  // The usual case: with signs of fewer than two providers, nobody has to look further.
  if (signs.length < 2) return { signs, successes: [] };
  const since = new Date(Math.min(...signs.map((sign) => sign.failingSince.getTime())));
  return { signs, successes: await listSuccesses(db, since) };
}

/** The last page or refresh of each provider on the internet since then: what was read, not merely answered, since a proxy answers as well. */
async function listSuccesses(db: DbOrTrx, since: Date): Promise<HostFacts['successes']> {
  const databases = listShippedConnectors().flatMap(({ authKind, slug }) => (authKind === 'db_password' ? [slug] : []));
  const { rows } = await sql<{ connector_slug: string; at: Date }>`
    select connector_slug, max(at) as at from (
      select connections.connector_slug, streams.last_read_at as at
      from streams
        join data_sources on data_sources.id = streams.data_source_id
        join connections on connections.id = data_sources.connection_id
      where streams.last_read_at >= ${since}
      union all
      select connections.connector_slug, credentials.obtained_at as at
      from credentials join connections on connections.id = credentials.connection_id
      where credentials.obtained_at >= ${since} and credentials.obtained_at > connections.authorized_at
    ) as successes
    where connector_slug <> all (${databases})
    group by connector_slug`.execute(db);
  return rows.map(({ connector_slug: connectorSlug, at }) => ({ connectorSlug, at }));
}
