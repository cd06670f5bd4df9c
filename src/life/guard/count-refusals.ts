// The numbers that the provider guard decides by, read from suspicions and disconnections of all Accounts. Nothing is written here.
import { sql } from 'kysely';
import { after, dayMs } from '../../clock.ts';
import type { Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import type { Stage } from '../diagnosis/index.ts';
import type { Refusals } from './decide-hold.ts';

/** What is usual is measured over this time before the window. */
const usualOverMs = 7 * dayMs;

export interface RefusalPlace {
  connectorSlug: string;
  rule: string;
  /** Whom the provider knows the Connection as. */
  identity: string;
  /** Where it was refused: at the token endpoint only a refresh is a sign of life. */
  stage: Stage;
  /** When this refusal was seen first. */
  since: Date;
}

/** A Connection whose identity is not known is its own. */
const identityOf = sql<string>`coalesce(connections.identity_key, connections.id)`;

export async function countRefusals(ctx: LifeContext, trx: Trx, place: RefusalPlace): Promise<Refusals> {
  const failing = await countFailing(ctx, trx, place);
  // The common case needs no more: one alone is never suspicious.
  if (failing < 2) return { failing, total: 0, usual: 0, hasSignOfLife: false };
  const { total } = await trx
    .selectFrom('connections')
    .select(sql<number>`count(distinct ${identityOf})::int`.as('total'))
    .where('connector_slug', '=', place.connectorSlug)
    .executeTakeFirstOrThrow();
  return {
    failing,
    total,
    usual: await measureUsual(ctx, trx, place),
    hasSignOfLife: await hasSignOfLife(ctx, trx, place),
  };
}

async function countFailing(
  { clock, config }: LifeContext,
  trx: Trx,
  { connectorSlug, rule, identity }: RefusalPlace,
): Promise<number> {
  const from = after(clock.now(), -config.guardWindowMs);
  const suspected = trx
    .selectFrom('suspicions')
    .innerJoin('connections', 'connections.id', 'suspicions.connection_id')
    .select(identityOf.as('identity'))
    .where('connections.connector_slug', '=', connectorSlug)
    .where(sql<string>`suspicions.diagnosis ->> 'rule'`, '=', rule)
    // Hearsay is none: else one Account's programs could hold back the disconnections of all others.
    .where('suspicions.seen_count', '>', 0)
    .where('suspicions.last_seen_at', '>=', from);
  const opened = trx
    .selectFrom('disconnections')
    .innerJoin('connections', 'connections.id', 'disconnections.connection_id')
    .select(identityOf.as('identity'))
    .where('connections.connector_slug', '=', connectorSlug)
    .where('disconnections.rule', '=', rule)
    .where('disconnections.status', '=', 'open')
    .where('disconnections.opened_at', '>=', from);
  const { others } = await trx
    .selectFrom(suspected.unionAll(opened).as('failing'))
    .select(sql<number>`count(distinct identity)::int`.as('others'))
    .where('identity', '<>', identity)
    .executeTakeFirstOrThrow();
  return others + 1;
}

/** Refusals of this kind in an ordinary window; those that a hold came before were no ordinary ones. */
async function measureUsual(
  { clock, config }: LifeContext,
  trx: Trx,
  { connectorSlug, rule }: RefusalPlace,
): Promise<number> {
  const until = after(clock.now(), -config.guardWindowMs);
  const { opened } = await trx
    .selectFrom('disconnections')
    .innerJoin('connections', 'connections.id', 'disconnections.connection_id')
    .select(sql<number>`count(*)::int`.as('opened'))
    .where('connections.connector_slug', '=', connectorSlug)
    .where('disconnections.rule', '=', rule)
    .where('disconnections.hold_id', 'is', null)
    .where('disconnections.opened_at', '<', until)
    .where('disconnections.opened_at', '>=', after(until, -usualOverMs))
    .executeTakeFirstOrThrow();
  return (opened * config.guardWindowMs) / usualOverMs;
}

/**
 * Whether the provider has accepted another one, in the way in which it refused this one, since siblings were asked about it: a refresh
 * for a refused refresh; else a probe or a stream that was read. A new authorization shows nothing about those that stood before.
 */
async function hasSignOfLife(
  { config }: LifeContext,
  trx: Trx,
  { connectorSlug, identity, stage, since }: RefusalPlace,
): Promise<boolean> {
  const from = after(since, -config.confirmAfterMs);
  const siblings = trx
    .selectFrom('connections')
    .select('connections.id')
    .where('connections.connector_slug', '=', connectorSlug)
    .where('connections.status', '=', 'connected')
    .where(identityOf, '<>', identity)
    .limit(1);
  const asked = siblings
    .innerJoin('guard_asks', 'guard_asks.connection_id', 'connections.id')
    .$if(stage === 'token_refresh', (query) => query.where('guard_asks.way', '=', 'refresh'))
    .where('guard_asks.accepted_at', '>=', from);
  if (await asked.executeTakeFirst()) return true;
  const found =
    stage === 'token_refresh'
      ? siblings
          .innerJoin('credentials', 'credentials.connection_id', 'connections.id')
          .where('credentials.obtained_at', '>=', from)
          .whereRef('credentials.obtained_at', '>', 'connections.authorized_at')
      : siblings
          .innerJoin('data_sources', 'data_sources.connection_id', 'connections.id')
          .innerJoin('streams', 'streams.data_source_id', 'data_sources.id')
          .where('streams.last_read_at', '>=', from);
  return (await found.executeTakeFirst()) !== undefined;
}
