// The OAuth way out and back, for connecting and for Reconnect alike. An authorization is a row: it survives a restart between the two
// halves, is used once, and holds what is secret (PKCE verifier, then the new credential) sealed.
import { createHash, randomBytes } from 'node:crypto';
import { type Actor, requirePermission } from '../../accounts/index.ts';
import { after, hourMs } from '../../clock.ts';
import type { Connector } from '../../connectors/index.ts';
import { notFound, RequestError } from '../../request-error.ts';
import { type JsonObject, newId } from '../../store/index.ts';
import type { NewCredential } from '../../tokens/index.ts';
import type { LifeContext } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';
import { lockLife } from '../lock-life.ts';
import { acceptCredential } from '../reconnect/accept-credential.ts';
import { type FieldValues, readFields } from './candidate.ts';
import { insertConnection } from './connect-with-fields.ts';
import { findConnection, getConnection } from './get-connection.ts';
import { noteCandidateFailure, probeCandidate } from './probe-candidate.ts';

/** How long a person may take on the provider's pages. */
const authorizationLifeMs = hourMs;

export const callbackPath = '/api/v1/oauth/callback';

interface BeginInput {
  connectorSlug: string;
  /** Set for Reconnect. */
  connectionId: string | null;
  name?: string | undefined;
  /** Settings that stand in the provider's addresses: shop, region. At Reconnect those of the Connection count. */
  fields?: FieldValues | undefined;
  returnTo?: string | undefined;
}

/** Returns the URL of the provider's consent page. */
export async function beginAuthorization(
  ctx: LifeContext,
  actor: Actor,
  { connectorSlug, connectionId, name, fields, returnTo }: BeginInput,
): Promise<string> {
  requirePermission(actor, 'connect');
  const connector = ctx.getConnector(connectorSlug);
  const connection = connectionId ? await getConnection(ctx, actor, connectionId) : null;
  if (!(await ctx.tokens.findOAuthApp(connectorSlug))) {
    throw new RequestError(
      'conflict',
      `${connector.name} has no OAuth app yet. An operator enters its client id and secret under Connectors.`,
    );
  }
  const config = connection ? connection.config : readFields(connector, fields ?? {}).config;
  const id = newId('aut');
  const state = randomBytes(32).toString('base64url');
  const { authorizeUrl, codeVerifier } = await ctx.tokens.beginAuthorization(connector, {
    redirectUri: ctx.baseUrl + callbackPath,
    state,
    config,
    ...(connection?.identity_label && { loginHint: connection.identity_label }),
  });
  const now = ctx.clock.now();
  await ctx.store.db
    .insertInto('authorizations')
    .values({
      id,
      account_id: actor.accountId,
      user_id: actor.userId,
      connector_slug: connectorSlug,
      connection_id: connectionId,
      state_hash: hash(state),
      status: 'pending',
      name: name ?? null,
      config: JSON.stringify(config),
      sealed: await ctx.tokens.vault.seal({ codeVerifier }, id),
      return_to: safeReturnTo(returnTo),
      created_at: now,
      expires_at: after(now, authorizationLifeMs),
    })
    .execute();
  return authorizeUrl;
}

/** Where the browser goes after the way back: a path of the app. */
export interface Landing {
  path: string;
}

/** The provider sent the browser back. Every outcome ends on a page that says what happened and what to do. */
export async function completeAuthorization(ctx: LifeContext, actor: Actor, callbackUrl: URL): Promise<Landing> {
  requirePermission(actor, 'connect');
  const state = callbackUrl.searchParams.get('state') ?? '';
  const now = ctx.clock.now();
  // Taking the row out of `pending` is what makes a double click or a replayed URL harmless.
  const row = await ctx.store.db
    .updateTable('authorizations')
    .set({ status: 'authorized' })
    .where('state_hash', '=', hash(state))
    .where('account_id', '=', actor.accountId)
    .where('user_id', 'is not distinct from', actor.userId)
    .where('status', '=', 'pending')
    .returningAll()
    .executeTakeFirst();
  if (!row?.sealed) return { path: (await findByState(ctx, actor, state)) ?? '/authorizations/unknown' };
  const authorizationPath = `/authorizations/${row.id}`;
  if (row.expires_at <= now) {
    await settle(ctx, row.id, 'abandoned', null);
    return { path: authorizationPath };
  }
  const connector = ctx.getConnector(row.connector_slug);
  const { codeVerifier } = await ctx.tokens.vault.unseal(row.sealed, row.id);
  const credential = await ctx.tokens.completeAuthorization(connector, {
    callbackUrl,
    redirectUri: ctx.baseUrl + callbackPath,
    state,
    codeVerifier: String(codeVerifier),
    config: row.config,
  });
  if (isFailure(credential)) return refuse(ctx, row.id, credential);
  const config = { ...row.config, ...credential.learned };
  const identity = await probeCandidate(ctx, connector, { config, credential });
  if (isFailure(identity)) return refuse(ctx, row.id, identity);

  const connection = row.connection_id ? await findConnection(ctx, actor, row.connection_id) : null;
  if (row.connection_id && !connection) return toDeleted(ctx, row.id);
  if (connection?.identity_key && connection.identity_key !== identity.key) {
    const sealed = await ctx.tokens.vault.seal(toPlain(credential), row.id);
    await ctx.store.db
      .updateTable('authorizations')
      .set({
        status: 'other_identity',
        sealed,
        config: JSON.stringify(config),
        identity_key: identity.key,
        identity_label: identity.label,
      })
      .where('id', '=', row.id)
      .execute();
    return { path: authorizationPath };
  }
  const connectionId = await ctx.store.db.transaction().execute(async (trx) => {
    if (connection) {
      // Its life before this row, as whoever deletes it does.
      await lockLife(trx, connection.id);
      if (!(await findConnection(ctx, actor, connection.id, trx))) return null;
    }
    await trx
      .updateTable('authorizations')
      .set({
        status: 'completed',
        sealed: null,
        completed_at: now,
        identity_key: identity.key,
        identity_label: identity.label,
      })
      .where('id', '=', row.id)
      .execute();
    if (connection) {
      await acceptCredential(ctx, trx, {
        connection,
        config: { ...connection.config, ...credential.learned },
        credential,
        identity,
        actor,
      });
      return connection.id;
    }
    return insertConnection(ctx, trx, actor, {
      connector,
      name: row.name ?? undefined,
      config,
      credential,
      identity,
    });
  });
  if (connectionId === null) return toDeleted(ctx, row.id);
  return {
    path: withParameters(row.return_to, {
      connection: connectionId,
      outcome: connection ? 'reconnected' : 'connected',
    }),
  };
}

/** Another account came back than before: the person chose to keep it as a new Connection. Returns its id. */
export async function connectAsNew(ctx: LifeContext, actor: Actor, authorizationId: string): Promise<string> {
  requirePermission(actor, 'connect');
  const row = await getAuthorization(ctx, actor, authorizationId);
  if (row.status !== 'other_identity' || !row.sealed)
    throw new RequestError('conflict', 'This authorization has been used or given up. Begin again.');
  const connector: Connector = ctx.getConnector(row.connector_slug);
  const credential = fromPlain(await ctx.tokens.vault.unseal(row.sealed, row.id));
  const identity = { key: row.identity_key ?? '', label: row.identity_label ?? '' };
  return ctx.store.db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable('authorizations')
      .set({ status: 'completed', sealed: null, completed_at: ctx.clock.now() })
      .where('id', '=', row.id)
      .where('status', '=', 'other_identity')
      .returning('id')
      .executeTakeFirst();
    if (!taken) throw new RequestError('conflict', 'This authorization has been used already.');
    return insertConnection(ctx, trx, actor, { connector, name: undefined, config: row.config, credential, identity });
  });
}

/** The person gave up: what was sealed is forgotten. */
export async function abandonAuthorization(ctx: LifeContext, actor: Actor, authorizationId: string): Promise<void> {
  requirePermission(actor, 'connect');
  const row = await getAuthorization(ctx, actor, authorizationId);
  if (row.status !== 'completed') await settle(ctx, row.id, 'abandoned', null);
}

export async function getAuthorization(ctx: LifeContext, actor: Actor, id: string) {
  const row = await ctx.store.db
    .selectFrom('authorizations')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  if (!row) throw notFound('authorization');
  return row;
}

async function refuse(ctx: LifeContext, id: string, failure: Failure): Promise<Landing> {
  await settle(ctx, id, 'refused', await noteCandidateFailure(ctx, failure));
  return { path: `/authorizations/${id}` };
}

/** Deleted by somebody while this person was at the provider's pages. */
async function toDeleted(ctx: LifeContext, id: string): Promise<Landing> {
  await settle(ctx, id, 'connection_deleted', null);
  return { path: `/authorizations/${id}` };
}

async function settle(
  ctx: LifeContext,
  id: string,
  status: 'refused' | 'abandoned' | 'connection_deleted',
  diagnosis: object | null,
): Promise<void> {
  await ctx.store.db
    .updateTable('authorizations')
    .set({ status, sealed: null, diagnosis: diagnosis && JSON.stringify(diagnosis), completed_at: ctx.clock.now() })
    .where('id', '=', id)
    .execute();
}

/** A second arrival with the same state: shows how the first one ended. */
async function findByState(ctx: LifeContext, actor: Actor, state: string): Promise<string | null> {
  const row = await ctx.store.db
    .selectFrom('authorizations')
    .select('id')
    .where('state_hash', '=', hash(state))
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  return row ? `/authorizations/${row.id}` : null;
}

const hash = (state: string): string => createHash('sha256').update(state).digest('hex');

const app = 'http://app.invalid';

/** Only a path of our own app, read as a browser reads it: to one, "/.//elsewhere" is "//elsewhere", another host. */
function safeReturnTo(path: string | undefined): string {
  const url = path?.startsWith('/') && URL.canParse(path, app) ? new URL(path, app) : null;
  const isOurs = url?.origin === app && !url.pathname.startsWith('//');
  return isOurs ? url.pathname + url.search : '/data-manager';
}

function withParameters(path: string, parameters: Record<string, string>): string {
  const url = new URL(path, app);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

const toPlain = (credential: NewCredential): JsonObject => JSON.parse(JSON.stringify(credential));

function fromPlain(plain: JsonObject): NewCredential {
  const date = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);
  return {
    secrets: plain.secrets as unknown as NewCredential['secrets'],
    obtainedAt: date(plain.obtainedAt) ?? new Date(0),
    accessExpiresAt: date(plain.accessExpiresAt),
    refreshExpiresAt: date(plain.refreshExpiresAt),
    isAccessLifeTold: plain.isAccessLifeTold === true,
    isRefreshLifeTold: plain.isRefreshLifeTold === true,
  };
}
