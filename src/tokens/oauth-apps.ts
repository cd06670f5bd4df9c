// Client id and secret of our own OAuth app at each provider, entered by an operator. The secret is sealed.
import type { DbOrTrx } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import type { OAuthApp } from './types.ts';

const rowIdOf = (connectorSlug: string): string => `oauth_app:${connectorSlug}`;

export async function findOAuthApp(
  { store, vault }: Pick<TokensContext, 'store' | 'vault'>,
  connectorSlug: string,
  db: DbOrTrx = store.db,
): Promise<OAuthApp | null> {
  const row = await db
    .selectFrom('oauth_apps')
    .selectAll()
    .where('connector_slug', '=', connectorSlug)
    .executeTakeFirst();
  if (!row) return null;
  if (!row.client_secret_sealed) return { clientId: row.client_id, clientSecret: null };
  const { clientSecret } = await vault.unseal(row.client_secret_sealed, rowIdOf(connectorSlug));
  return { clientId: row.client_id, clientSecret: String(clientSecret) };
}

/** Enters or replaces the app. Without a secret it is a public client. */
export async function setOAuthApp(
  { store, vault, clock }: Pick<TokensContext, 'store' | 'vault' | 'clock'>,
  connectorSlug: string,
  { clientId, clientSecret }: OAuthApp,
  updatedByName: string,
  db: DbOrTrx = store.db,
): Promise<void> {
  const columns = {
    client_id: clientId,
    client_secret_sealed: clientSecret === null ? null : await vault.seal({ clientSecret }, rowIdOf(connectorSlug)),
    updated_at: clock.now(),
    updated_by_name: updatedByName,
  };
  await db
    .insertInto('oauth_apps')
    .values({ connector_slug: connectorSlug, ...columns })
    .onConflict((conflict) => conflict.column('connector_slug').doUpdateSet(columns))
    .execute();
  // What failed for want of it need not wait out its rest.
  await db
    .updateTable('credentials')
    .set({ rests_until: null, refresh_failures: 0 })
    .where('rests_until', 'is not', null)
    .where('connection_id', 'in', (eb) =>
      eb.selectFrom('connections').select('id').where('connector_slug', '=', connectorSlug),
    )
    .execute();
}
