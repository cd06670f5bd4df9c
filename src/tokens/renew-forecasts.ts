// Reckons forecasts anew that rest on something which is no longer so: lifetimes that a newer Mooring knows better, an OAuth app that has
// left testing mode, Connections from before forecasts were kept. Runs at each start and when an operator changes an OAuth app.
import type { Connector } from '../connectors/index.ts';
import type { TokensContext } from './context.ts';
import { basisOf, writeExpiration } from './write-expiration.ts';

/** Each is a transaction of its own; so many are looked up at a time. */
const batch = 200;

/** Returns how many were reckoned anew. Stops between two when `signal` aborts; what is left is found again. */
export async function renewForecasts(ctx: TokensContext, signal: AbortSignal): Promise<number> {
  const { db } = ctx.store;
  const slugs = await db
    .selectFrom('connections')
    .leftJoin('oauth_apps', 'oauth_apps.connector_slug', 'connections.connector_slug')
    .select(['connections.connector_slug as slug', 'oauth_apps.is_in_testing'])
    .distinct()
    .execute();
  let renewed = 0;
  for (const { slug, is_in_testing: isInTesting } of slugs) {
    const connector = ctx.findConnector(slug);
    if (connector) renewed += await renewThoseOf(ctx, connector, slug, isInTesting === true, signal);
  }
  if (renewed > 0) ctx.log.info({ renewed }, 'forecasts of what expires were reckoned anew');
  return renewed;
}

async function renewThoseOf(
  ctx: TokensContext,
  connector: Connector,
  slug: string,
  isInTesting: boolean,
  signal: AbortSignal,
): Promise<number> {
  const { db } = ctx.store;
  const basis = basisOf(connector, isInTesting);
  let renewed = 0;
  for (let last = ''; ; ) {
    const stale = await db
      .selectFrom('connections')
      .innerJoin('credentials', 'credentials.connection_id', 'connections.id')
      .leftJoin('expirations', 'expirations.connection_id', 'connections.id')
      .select('connections.id')
      .where('connections.connector_slug', '=', slug)
      .where('connections.id', '>', last)
      .where((eb) => eb.or([eb('expirations.basis', 'is', null), eb('expirations.basis', '<>', basis)]))
      .orderBy('connections.id')
      .limit(batch)
      .execute();
    for (const { id } of stale) {
      if (signal.aborted) return renewed;
      await renewForecast(ctx, id);
      renewed++;
    }
    last = stale.at(-1)?.id ?? last;
    if (stale.length < batch) return renewed;
  }
}

/** Reckons the forecast of one Connection anew. */
export async function renewForecast(ctx: TokensContext, connectionId: string): Promise<void> {
  await ctx.store.db.transaction().execute(async (trx) => {
    // As whoever stores a credential that a person gave: its life first.
    await trx.selectFrom('connections').select('id').where('id', '=', connectionId).forUpdate().execute();
    await writeExpiration(ctx, trx, connectionId);
  });
}
