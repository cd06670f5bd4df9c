// Client id and secret of our own OAuth app at each provider, entered by an operator. The secret is sealed.
import type { DbOrTrx } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import type { OAuthApp } from './types.ts';

/** What a sealed client secret is bound to. */
export const oauthAppRowId = (connectorSlug: string): string => `oauth_app:${connectorSlug}`;

/** With its client secret. Null: no operator has entered one. */
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
  const clientId = row.client_id;
  // Told only where it is so: at most apps it is nothing to speak of.
  const testing = row.is_in_testing ? { isInTesting: true } : {};
  if (!row.client_secret_sealed) return { clientId, clientSecret: null, ...testing };
  const { clientSecret } = await vault.unseal(row.client_secret_sealed, oauthAppRowId(connectorSlug));
  return { clientId, clientSecret: String(clientSecret), ...testing };
}

/** Enters or replaces the app. Without a secret it is a public client. */
export async function setOAuthApp(
  { store, vault, clock, planJob }: Pick<TokensContext, 'store' | 'vault' | 'clock' | 'planJob'>,
  connectorSlug: string,
  { clientId, clientSecret, isInTesting }: OAuthApp,
  updatedByName: string,
  db: DbOrTrx = store.db,
): Promise<void> {
  const columns = {
    client_id: clientId,
    client_secret_sealed:
      clientSecret === null ? null : await vault.seal({ clientSecret }, oauthAppRowId(connectorSlug)),
    updated_at: clock.now(),
    updated_by_name: updatedByName,
    ...(isInTesting !== undefined && { is_in_testing: isInTesting }),
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
  // Whether it is in testing mode decides when its grants end.
  if (isInTesting !== undefined) await planJob(db, { kind: 'forecast', key: 'everything', dueAt: clock.now() });
}
