// One refusal is seen: does the provider refuse this one, or everybody? During the pause before the second look a few siblings are asked: their
// tokens are renewed early, and they are probed. Handler of the job `ask` (key: Connection id).
import { type Selectable, sql } from 'kysely';
import { after } from '../../clock.ts';
import type { Connector } from '../../connectors/index.ts';
import { type JobOutcome, planJobs } from '../../jobs/index.ts';
import type { Tables, Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { isFailure } from '../diagnosis/index.ts';
import { judgeFailure } from '../disconnection/judge-failure.ts';

interface AskInput {
  connection: Pick<Selectable<Tables['connections']>, 'id' | 'connector_slug' | 'identity_key'>;
  connector: Connector;
}

/** Plans the asking, in the transaction that notes the refusal. Siblings of a provider are asked at most once in the pause. */
export async function planAsks(ctx: LifeContext, trx: Trx, { connection, connector }: AskInput): Promise<void> {
  const { guardSiblings, guardHoldMs, confirmAfterMs, guardWindowMs } = ctx.config;
  // Databases: each server is a provider of its own, and a password is not tried more often than it must be.
  if (guardSiblings === 0 || guardHoldMs === 0 || connector.authKind === 'db_password') return;
  const now = ctx.clock.now();
  const identity = sql<string>`coalesce(connections.identity_key, connections.id)`;
  const ofProvider = trx.selectFrom('connections').where('connections.connector_slug', '=', connection.connector_slug);
  const justAsked = await ofProvider
    .innerJoin('guard_asks', 'guard_asks.connection_id', 'connections.id')
    .select('connections.id')
    .where('guard_asks.asked_at', '>', after(now, -confirmAfterMs))
    .limit(1)
    .executeTakeFirst();
  if (justAsked) return;
  const siblings = await ofProvider
    .leftJoin('guard_asks', 'guard_asks.connection_id', 'connections.id')
    .leftJoin('credentials', 'credentials.connection_id', 'connections.id')
    .select(['connections.id', 'connections.account_id', 'credentials.access_expires_at', identity.as('identity')])
    .where('connections.status', '=', 'connected')
    .where(identity, '<>', connection.identity_key ?? connection.id)
    // Each in turn: nobody is bothered again and again for the troubles of others.
    .where((eb) =>
      eb.or([eb('guard_asks.asked_at', 'is', null), eb('guard_asks.asked_at', '<=', after(now, -guardWindowMs))]),
    )
    // Those whose refresh is due soonest: it is brought forward by the least.
    .orderBy(sql`credentials.access_expires_at asc nulls last`)
    .orderBy('connections.id')
    .limit(guardSiblings * 4)
    .execute();
  const unrelated = [...new Map(siblings.map((it) => [it.identity, it])).values()]
    .slice(0, guardSiblings)
    // In one order, whoever asks: two that ask at once do not wait for each other.
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (unrelated.length === 0) return;
  await trx
    .insertInto('guard_asks')
    .values(unrelated.map(({ id }) => ({ connection_id: id, way: 'refresh' as const, asked_at: now })))
    .onConflict((conflict) => conflict.column('connection_id').doUpdateSet({ asked_at: now, accepted_at: null }))
    .execute();
  await planJobs(
    trx,
    'ask',
    unrelated.map(({ id, account_id: accountId }) => ({ key: id, accountId })),
    now,
  );
}

/** Asks one. What it answers is noted as a sign of life, or judged as any other failure. */
export async function askSibling(ctx: LifeContext, connectionId: string, signal: AbortSignal): Promise<JobOutcome> {
  const connection = await ctx.store.db
    .selectFrom('connections')
    .selectAll()
    .where('id', '=', connectionId)
    .where('status', '=', 'connected')
    .executeTakeFirst();
  if (!connection) return 'done';
  const connector = ctx.getConnector(connection.connector_slug);
  const refreshed = await ctx.tokens.refreshNow(connectionId, connector);
  const session = { connectionId, connector, config: connection.config, signal };
  const answer = isFailure(refreshed) ? refreshed : await connector.probe(ctx.tokens.openSession(session));
  if (signal.aborted) return { againAt: ctx.clock.now() };
  if (isFailure(answer)) {
    await judgeFailure(ctx, { connection, connector, dataSource: null, stream: null, failure: answer });
    return 'done';
  }
  await ctx.store.db
    .updateTable('guard_asks')
    .set({ way: refreshed ? 'refresh' : 'probe', accepted_at: ctx.clock.now() })
    .where('connection_id', '=', connectionId)
    .execute();
  return 'done';
}
