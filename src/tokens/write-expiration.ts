// The row of `expirations`: the forecast of one Connection, written in the transaction of whatever it follows from, and only when it says
// something new: a rolling token that is refreshed every hour costs no write. A new end plans the job that announces it.
import { createHash } from 'node:crypto';
import { minuteMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import type { Tables, Trx } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { type CredentialRow, findCredentialRow, openCredential } from './credentials.ts';
import { type ExpiryFacts, forecastExpiry } from './forecast-expiry.ts';
import type { RefreshedCredential } from './spill.ts';
import { canRenew, refreshTokenOf } from './stored-secrets.ts';
import type { StoredSecrets } from './types.ts';

/** Raised when forecast-expiry.ts reckons otherwise than before: all rows are then reckoned anew. */
const rulesVersion = 1;

/** An end told in seconds from now wanders by some with each reply: that is no new end. */
const wandersMs = minuteMs;

/** What a forecast follows from beside the credential itself: rows with another basis are stale. */
export const basisOf = ({ lifetimes }: Pick<Connector, 'lifetimes'>, isAppInTesting: boolean): string =>
  createHash('sha256')
    .update(JSON.stringify([rulesVersion, isAppInTesting, lifetimes]))
    .digest('base64url')
    .slice(0, 22);

/**
 * Reckons the forecast of a Connection from what is stored now, and writes it where it differs. `isKnown`: the row exists already, so that
 * none is inserted; an insertion takes a lock on the Connection, for which whoever holds its credential must not wait.
 */
export async function writeExpiration(
  ctx: TokensContext,
  trx: Trx,
  connectionId: string,
  { isKnown = false }: { isKnown?: boolean } = {},
): Promise<void> {
  // Locked before anything is read: whoever writes last has then also read last.
  const old = await trx
    .selectFrom('expirations')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .forUpdate()
    .executeTakeFirst();
  if (!old && isKnown) return;
  const connection = await trx
    .selectFrom('connections')
    .leftJoin('oauth_apps', 'oauth_apps.connector_slug', 'connections.connector_slug')
    .select(['connections.account_id', 'connections.connector_slug', 'authorized_at', 'credential_ends_at'])
    .select('oauth_apps.is_in_testing')
    .where('connections.id', '=', connectionId)
    .executeTakeFirst();
  const connector = connection && ctx.findConnector(connection.connector_slug);
  const row = connector && (await findCredentialRow(trx, connectionId));
  if (!connection || !connector || !row) return;
  const { secrets } = await openCredential(ctx.vault, row);
  const isAppInTesting = connection.is_in_testing === true;
  const { expiry, isProlongedByUse } = forecastExpiry({
    ...factsOf(connector, secrets),
    authorizedAt: connection.authorized_at,
    obtainedAt: row.obtained_at,
    accessExpiresAt: row.access_expires_at,
    isAccessLifeTold: row.is_access_life_told,
    refreshExpiresAt: row.refresh_expires_at,
    isRefreshLifeTold: row.is_refresh_life_told,
    refreshEndSince: row.refresh_end_since,
    hasRefreshEndMoved: row.has_refresh_end_moved,
    credentialEndsAt: connection.credential_ends_at,
    isAppInTesting,
    lifetimes: connector.lifetimes,
  });
  const told = {
    ends_at: expiry?.endsAt ?? null,
    certainty: expiry?.certainty ?? null,
    reason: expiry?.reason ?? null,
    life_ms: expiry?.lifeMs ?? null,
    is_prolonged_by_use: isProlongedByUse,
    connector_slug: connection.connector_slug,
    basis: basisOf(connector, isAppInTesting),
  };
  const isSameEnd = old !== undefined && isSame(old.ends_at, told.ends_at);
  const columns = isSameEnd ? { ...told, ends_at: old.ends_at } : told;
  if (isSameEnd && isUnchanged(old, columns)) return;
  const since = isSameEnd ? old.since : ctx.clock.now();
  await trx
    .insertInto('expirations')
    .values({ connection_id: connectionId, account_id: connection.account_id, ...columns, since })
    .onConflict((conflict) => conflict.column('connection_id').doUpdateSet({ ...columns, since }))
    .execute();
  if (isSameEnd || told.ends_at === null) return;
  const { account_id: accountId } = connection;
  const job = { kind: 'announce' as const, key: accountId, dueAt: ctx.clock.now(), accountId };
  await ctx.planJob(trx, job, { keepEarlier: true });
}

/** What a refresh shows of the refresh token's end: whether use moves it. Part of the row that the refresh writes. */
export function watchRefreshEnd(
  row: Pick<CredentialRow, 'obtained_at' | 'refresh_expires_at' | 'refresh_end_since' | 'is_refresh_life_told'>,
  { obtainedAt, refreshExpiresAt, isAccessLifeTold = false, isRefreshLifeTold }: RefreshedCredential,
) {
  const told = {
    is_access_life_told: isAccessLifeTold,
    is_refresh_life_told: isRefreshLifeTold ?? row.is_refresh_life_told,
  };
  const elapsedMs = obtainedAt.getTime() - row.obtained_at.getTime();
  const movedMs =
    row.refresh_expires_at && refreshExpiresAt ? refreshExpiresAt.getTime() - row.refresh_expires_at.getTime() : 0;
  // As far as the time that went by, or farther; seconds lost on the way do not count.
  const isTold = row.is_refresh_life_told && told.is_refresh_life_told;
  const hasMoved = isTold && movedMs >= wandersMs && movedMs >= elapsedMs / 2;
  return hasMoved ? { ...told, refresh_end_since: obtainedAt, has_refresh_end_moved: true } : told;
}

function factsOf(
  connector: Connector,
  secrets: StoredSecrets,
): Pick<ExpiryFacts, 'kind' | 'canRenew' | 'hasRefreshToken'> {
  const tokens = { canRenew: canRenew(connector, secrets), hasRefreshToken: refreshTokenOf(secrets) !== null };
  if (secrets.kind === 'oauth2' || secrets.kind === 'signed_in') return { kind: secrets.kind, ...tokens };
  if (secrets.kind === 'manifest' && secrets.tokens)
    return { kind: tokens.hasRefreshToken ? 'oauth2' : 'signed_in', ...tokens };
  return { kind: secrets.kind === 'db_password' ? 'password' : 'key', ...tokens };
}

const isSame = (a: Date | null, b: Date | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a.getTime() - b.getTime()) < wandersMs;

type Told = Pick<
  Tables['expirations'],
  'certainty' | 'reason' | 'life_ms' | 'is_prolonged_by_use' | 'connector_slug' | 'basis'
>;

function isUnchanged(old: object, told: object): boolean {
  const names = ['certainty', 'reason', 'life_ms', 'is_prolonged_by_use', 'connector_slug', 'basis'] as const;
  return names.every((name) => (old as Told)[name] === (told as Told)[name]);
}
