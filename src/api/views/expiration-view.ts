// What expires when, the earliest first: keyset paging over (end, id), straight along the index of the Account.
import type { Actor } from '../../accounts/index.ts';
import { selectEnds, selectStandingEnds, soonUntil, toFound } from '../../life/index.ts';
import type { ApiContext } from '../context.ts';
import type { ExpirationPage } from '../schemas.ts';
import { expiryView } from './expiry-view.ts';
import { cutPage, pageBy } from './page-cursor.ts';

interface Query {
  limit: number;
  after?: string | undefined;
  isSoon?: boolean | undefined;
}

const selectOwn = (ctx: ApiContext, accountId: string) =>
  selectStandingEnds(ctx.store.db, { now: ctx.clock.now(), accountId });

/** The Connections of this Account whose authorization ends soon, whatever their status: for `in`. */
export const selectExpiring = (ctx: ApiContext, accountId: string) => {
  const now = ctx.clock.now();
  return selectEnds(ctx.store.db, { now, until: soonUntil(ctx.config, now), accountId }).select(
    'expirations.connection_id',
  );
};

/** A page of them, and how many are soon. Throws bad_input. */
export async function listExpirationViews(
  ctx: ApiContext,
  actor: Actor,
  { isSoon, ...page }: Query,
): Promise<ExpirationPage> {
  const soon = soonUntil(ctx.config, ctx.clock.now());
  const [found, { amount }] = await Promise.all([
    pageBy(
      selectOwn(ctx, actor.accountId)
        .selectAll('connections')
        .select(['connection_id', 'ends_at', 'certainty', 'reason', 'life_ms'])
        .$if(isSoon === true, (it) => it.where('ends_at', '<=', soon)),
      'expirations.ends_at',
      'expirations.connection_id',
      { ...page, order: 'asc' },
    ).execute(),
    selectOwn(ctx, actor.accountId)
      .select((eb) => eb.fn.countAll<number>().as('amount'))
      .where('ends_at', '<=', soon)
      .executeTakeFirstOrThrow(),
  ]);
  const { rows, next } = cutPage(found, page.limit, (row) => ({ at: row.ends_at ?? new Date(0), id: row.id }));
  const dataSources = await ctx.store.db
    .selectFrom('data_sources')
    .select(['id', 'name', 'connection_id', 'paused_at'])
    .where('connection_id', 'in', ['', ...rows.map((row) => row.id)])
    .orderBy('name')
    .execute();
  const items = rows.flatMap((row) =>
    toFound(row).map((expiry) => {
      const connector = ctx.life.getConnector(row.connector_slug);
      return {
        connectionId: row.id,
        connectionName: row.name,
        connectorSlug: row.connector_slug,
        connectorName: connector.name,
        authKind: connector.authKind,
        status: row.status,
        identityLabel: row.identity_label,
        connectedBy: { id: row.connected_by_user_id, name: row.connected_by_name },
        authorizedAt: row.authorized_at.toISOString(),
        expiry: expiryView(ctx, expiry, { connector, accountLabel: row.identity_label, isDisconnected: false }),
        dataSources: dataSources
          .filter((it) => it.connection_id === row.id)
          .map(({ id, name, paused_at }) => ({ id, name, isPaused: paused_at !== null })),
      };
    }),
  );
  return { items, next, soonCount: Number(amount) };
}

/** How many of this Account's Data Sources read through a Connection that expires soon. */
export async function countExpiring(ctx: ApiContext, accountId: string): Promise<number> {
  const { amount } = await selectOwn(ctx, accountId)
    .innerJoin('data_sources', 'data_sources.connection_id', 'connections.id')
    .select((eb) => eb.fn.countAll<number>().as('amount'))
    .where('ends_at', '<=', soonUntil(ctx.config, ctx.clock.now()))
    .executeTakeFirstOrThrow();
  return Number(amount);
}
