// The OAuth way out and back, for connecting and for Reconnect alike. An authorization is a row: it survives a restart between the two
// halves, is used once, and holds what is secret (PKCE verifier, then the new credential) sealed. However the way back ends, it ends on a
// page of the app that says what happened and what to do; the pages are listed in docs/reference/errors.md.
import { randomBytes } from 'node:crypto';
import { type Actor, hasPermission, requirePermission } from '../../accounts/index.ts';
import { after, hourMs } from '../../clock.ts';
import type { Connector, Identity } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import { type JsonObject, newId, type Shortfall } from '../../store/index.ts';
import type { NewCredential } from '../../tokens/index.ts';
import type { LifeContext } from '../context.ts';
import { type Diagnosis, isFailure } from '../diagnosis/index.ts';
import { lockLife } from '../lock-life.ts';
import { acceptCredential } from '../reconnect/accept-credential.ts';
import type { ByLink } from '../reconnect/links/by-link.ts';
import { lookAtReach } from '../reconnect/reach/index.ts';
import {
  type AuthorizationRow,
  endAuthorization,
  hashState,
  isOvertaken,
  isStillWanted,
  type Landing,
  landingOf,
  landingOfState,
  strayLandings,
  toPlain,
} from './authorizations.ts';
import { type FieldValues, readFields } from './candidate.ts';
import { insertConnection } from './connect-with-fields.ts';
import { findConnection, getConnection } from './get-connection.ts';
import { getOffered } from './get-offered.ts';
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
  /** Begun through a reconnect link: only this link, in this browser, can complete it. */
  link?: Pick<ByLink, 'id' | 'browserHash'> | undefined;
}

/** Returns the URL of the provider's consent page. */
export async function beginAuthorization(
  ctx: LifeContext,
  actor: Actor,
  { connectorSlug, connectionId, name, fields, returnTo, link }: BeginInput,
): Promise<string> {
  requirePermission(actor, 'connect');
  const connector = connectionId === null ? getOffered(ctx, connectorSlug) : ctx.getConnector(connectorSlug);
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
      state_hash: hashState(state),
      status: 'pending',
      name: name ?? null,
      config: JSON.stringify(config),
      sealed: await ctx.tokens.vault.seal({ codeVerifier }, id),
      return_to: safeReturnTo(returnTo),
      link_id: link?.id ?? null,
      browser_hash: link?.browserHash ?? null,
      created_at: now,
      expires_at: after(now, authorizationLifeMs),
    })
    .execute();
  return authorizeUrl;
}

/** The provider sent the browser back. Never throws for what provider, person or we did: every outcome is a page. */
export async function completeAuthorization(
  ctx: LifeContext,
  actor: Actor,
  callbackUrl: URL,
  link: ByLink | null = null,
): Promise<Landing> {
  if (!hasPermission(actor, 'connect')) return { path: strayLandings.notAllowed };
  const state = callbackUrl.searchParams.get('state') ?? '';
  const now = ctx.clock.now();
  // Taking the row out of `pending` is what makes a double click or a replayed URL harmless.
  const row = await ctx.store.db
    .updateTable('authorizations')
    .set({ status: 'authorized', arrived_at: now })
    .where('state_hash', '=', hashState(state))
    .where('account_id', '=', actor.accountId)
    .where('user_id', 'is not distinct from', actor.userId)
    .where('link_id', 'is not distinct from', link?.id ?? null)
    .where('browser_hash', 'is not distinct from', link?.browserHash ?? null)
    .where('status', '=', 'pending')
    .returningAll()
    .executeTakeFirst();
  if (!row?.sealed) return landingOfState(ctx, actor, state);
  if (row.expires_at <= now) return endAuthorization(ctx, row.id, 'expired');
  try {
    return await finish(ctx, actor, row, { callbackUrl, state, sealed: row.sealed, link });
  } catch (error) {
    // Our mistake, or our database away. The person at the browser gets a page; the operator finds it in the log.
    ctx.log.error({ err: error, authorization: row.id }, 'an authorization could not be finished');
    return endAuthorization(ctx, row.id, 'interrupted');
  }
}

interface Arrival {
  callbackUrl: URL;
  state: string;
  sealed: Buffer;
  link: ByLink | null;
}

async function finish(
  ctx: LifeContext,
  actor: Actor,
  row: AuthorizationRow,
  { callbackUrl, state, sealed, link }: Arrival,
): Promise<Landing> {
  const connector = ctx.getConnector(row.connector_slug);
  const { codeVerifier } = await ctx.tokens.vault.unseal(sealed, row.id);
  const credential = await ctx.tokens.completeAuthorization(connector, {
    callbackUrl,
    redirectUri: ctx.baseUrl + callbackPath,
    state,
    codeVerifier: String(codeVerifier),
    config: row.config,
  });
  if (isFailure(credential)) {
    const diagnosis = await noteCandidateFailure(ctx, credential);
    const isOfCode = !callbackUrl.searchParams.has('error') && speaksOfCode(diagnosis);
    return endAuthorization(ctx, row.id, isOfCode ? 'code_refused' : 'refused', diagnosis);
  }
  const config = { ...row.config, ...credential.learned };
  const identity = await probeCandidate(ctx, connector, { config, credential });
  if (isFailure(identity)) return endAuthorization(ctx, row.id, 'refused', await noteCandidateFailure(ctx, identity));

  const connection = row.connection_id ? await findConnection(ctx, actor, row.connection_id) : null;
  const proven = { credential, config, identity };
  if (row.connection_id && !connection) {
    await dropGrant(ctx, connector, row, proven);
    return endAuthorization(ctx, row.id, 'connection_deleted');
  }
  // Where nobody tells whose it is, there is nothing to compare.
  if (connection?.identity_key && identity.key !== '' && connection.identity_key !== identity.key)
    return row.link_id
      ? forgetOtherIdentity(ctx, connector, row, proven)
      : waitForChoice(ctx, row, proven, 'other_identity');
  const shortfall = connection && (await lookAtReach(ctx, { connection, connector, config, credential }));
  if (shortfall) return waitForChoice(ctx, row, proven, 'reaches_less', shortfall);
  return accept(ctx, actor, row, { ...proven, link });
}

/** There was no refresh token yet that could have been refused: a word on a dead grant is a word on the code. */
const speaksOfCode = ({ cause, providerCode }: Diagnosis): boolean =>
  cause === 'invalid_refresh_token' || cause === 'expired_token' || /(?:^|_)code(?:_|$)/.test(providerCode ?? '');

interface Proven {
  credential: NewCredential;
  config: JsonObject;
  identity: Identity;
}

/** Kept sealed until the person has chosen what to do with it. Whoever holds a reconnect link has no choice of these: then nothing is kept. */
async function waitForChoice(
  ctx: LifeContext,
  row: AuthorizationRow,
  { credential, config, identity }: Proven,
  status: 'other_identity' | 'reaches_less',
  shortfall: Shortfall | null = null,
): Promise<Landing> {
  const sealed = row.link_id ? null : await ctx.tokens.vault.seal(toPlain(credential), row.id);
  // Given up meanwhile: that end stands, and what came is forgotten.
  await ctx.store.db
    .updateTable('authorizations')
    .set({
      status,
      sealed,
      config: JSON.stringify(config),
      identity_key: identity.key,
      identity_label: identity.label,
      shortfall: shortfall && JSON.stringify(shortfall),
    })
    .where('id', '=', row.id)
    .where('status', '=', 'authorized')
    .execute();
  return landingOf(row.id);
}

/** Nobody can choose to keep it, so it is ended at the provider too. */
async function forgetOtherIdentity(
  ctx: LifeContext,
  connector: Connector,
  row: AuthorizationRow,
  proven: Proven,
): Promise<Landing> {
  const landing = await waitForChoice(ctx, row, proven, 'other_identity');
  return { ...landing, isGrantLeft: !(await endGrant(ctx, connector, row, proven)) };
}

async function accept(
  ctx: LifeContext,
  actor: Actor,
  row: AuthorizationRow,
  proven: Proven & { link: ByLink | null },
): Promise<Landing> {
  const { credential, config, identity, link } = proven;
  const ended = await ctx.store.db.transaction().execute(async (trx) => {
    // Its life before this row, as whoever deletes it does.
    if (row.connection_id) await lockLife(trx, row.connection_id);
    const connection = row.connection_id ? await findConnection(ctx, actor, row.connection_id, trx) : null;
    if (row.connection_id && !connection) return 'connection_deleted' as const;
    if (!(await isStillWanted(ctx, trx, row.id))) return 'interrupted' as const;
    if (link && !(await link.take(trx))) return 'abandoned' as const;
    const connectionId = connection
      ? connection.id
      : await insertConnection(ctx, trx, actor, {
          connector: ctx.getConnector(row.connector_slug),
          name: row.name ?? undefined,
          config,
          credential,
          identity,
          connectedBy: link?.connectedBy,
        });
    // Another one, which came back later, was quicker: it is in use, and this one is a Reconnect that worked as well.
    if (connection && !(await isOvertaken(trx, row, identity))) {
      const merged = { ...connection.config, ...credential.learned };
      await acceptCredential(ctx, trx, { connection, config: merged, credential, identity, actor });
    }
    await link?.close(trx, connectionId);
    const landing = withParameters(row.return_to, {
      connection: connectionId,
      outcome: connection ? 'reconnected' : 'connected',
    });
    await trx
      .updateTable('authorizations')
      .set({
        status: 'completed',
        sealed: null,
        return_to: landing,
        completed_at: ctx.clock.now(),
        identity_key: identity.key,
        identity_label: identity.label,
      })
      .where('id', '=', row.id)
      .execute();
    return { path: landing };
  });
  if (typeof ended !== 'string') return ended;
  await dropGrant(ctx, ctx.getConnector(row.connector_slug), row, proven);
  return endAuthorization(ctx, row.id, ended);
}

/**
 * What was given at the provider and is not kept is ended there. Not at a Reconnect, nor while any Connection stands on the same account there: some
 * providers give one grant to a person however often they are asked, and with the new token the one in use would end.
 */
async function dropGrant(ctx: LifeContext, connector: Connector, row: AuthorizationRow, proven: Proven): Promise<void> {
  if (row.connection_id === null) await endGrant(ctx, connector, row, proven);
}

/** Whether it was ended there. The account behind it is not that of the Connection which is to be reconnected. */
async function endGrant(
  ctx: LifeContext,
  connector: Connector,
  row: AuthorizationRow,
  { credential, config, identity }: Proven,
): Promise<boolean> {
  const sibling = await ctx.store.db
    .selectFrom('connections')
    .select('id')
    .where('connector_slug', '=', connector.slug)
    .where('identity_key', '=', identity.key)
    .limit(1)
    .executeTakeFirst();
  if (sibling) return false;
  const { kind } = await ctx.tokens.revokeCandidate(connector, credential, config);
  ctx.log.info({ authorization: row.id, revocation: kind }, 'an authorization came back that nobody keeps');
  return kind === 'revoked';
}

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
