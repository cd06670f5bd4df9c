// The way over a provider's pages: out to its consent page, and back with a code or a refusal. Nothing is stored here; what comes back is a
// credential that has yet to be proven (life/connect/authorize.ts). Later refreshes: oauth.ts.
import { createHash } from 'node:crypto';
import * as oauth from 'oauth4webapi';
import { after, secondMs, systemClock } from '../clock.ts';
import type { Connector, Identity, OAuthCodeDescription } from '../connectors/index.ts';
import { fillText, fillTexts, fillUrl } from '../connectors/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import { RequestError } from '../request-error.ts';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { appIsMissing, describeOAuth, exchangeToken } from './oauth.ts';
import { findOAuthApp } from './oauth-apps.ts';
import { textAt } from './read-reply.ts';
import { authenticate, callTokenEndpoint, clientOf, type Granted, learnFrom, unusable } from './token-endpoint.ts';
import type { NewCredential, OAuthApp, TokenGrant } from './types.ts';

interface WayOut {
  redirectUri: string;
  state: string;
  config: JsonObject;
  loginHint?: string;
}

/** RFC 6749 section 4.1.1 with PKCE S256 (RFC 7636). Throws RequestError when no OAuth app is entered, or a setting does not make an address. */
export async function beginAuthorization(
  ctx: TokensContext,
  connector: Connector,
  { redirectUri, state, config, loginHint }: WayOut,
): Promise<{ authorizeUrl: string; codeVerifier: string }> {
  const auth = describeOAuth(connector);
  const app = await getOAuthApp(ctx, connector);
  const codeVerifier = oauth.generateRandomCodeVerifier();
  const url = new URL(fillUrl(auth.authorizeUrl, config));
  const set = (name: string, value: string): void => url.searchParams.set(name, value);
  for (const [name, value] of Object.entries(fillTexts(auth.authorizeParameters, config))) set(name, value);
  set('response_type', 'code');
  set(auth.clientIdName ?? 'client_id', app.clientId);
  set('redirect_uri', redirectUri);
  set('state', state);
  const scopes = auth.scopes.join(auth.scopeSeparator ?? ' ');
  if (scopes !== '') set(auth.scopeName ?? 'scope', scopes);
  if (loginHint && auth.loginHint !== false) set(auth.loginHint ?? 'login_hint', loginHint);
  if (auth.identity?.from === 'id_token') set('nonce', nonceOf(codeVerifier));
  if (auth.hasPkce) {
    set('code_challenge', await oauth.calculatePKCECodeChallenge(codeVerifier));
    set('code_challenge_method', 'S256');
  }
  return { authorizeUrl: ctx.egress.mapUrl(url.href), codeVerifier };
}

async function getOAuthApp(ctx: TokensContext, connector: Connector): Promise<OAuthApp> {
  const app = await findOAuthApp(ctx, connector.slug);
  if (app) return app;
  throw new RequestError(
    'conflict',
    `${connector.name} cannot be connected yet: an operator has to enter the client id and secret of an OAuth app first.`,
  );
}

/** Follows from the verifier, which is sealed until the way back: so nothing more has to be kept. */
const nonceOf = (codeVerifier: string): string =>
  createHash('sha256').update(`nonce of ${codeVerifier}`).digest('base64url');

interface WayBack {
  callbackUrl: URL;
  redirectUri: string;
  state: string;
  codeVerifier: string;
  config: JsonObject;
}

/** RFC 6749 sections 4.1.2 and 4.1.3. A stray callback (another state) is a RequestError; a refusal by person or provider a Failure. */
export async function completeAuthorization(
  ctx: TokensContext,
  connector: Connector,
  input: WayBack,
): Promise<NewCredential | Failure> {
  const auth = describeOAuth(connector);
  const app = await findOAuthApp(ctx, connector.slug);
  if (!app) return appIsMissing(connector);
  const callback = readCallback(connector, auth, app, input);
  if (isFailure(callback)) return callback;
  const fromCallback = learnFrom(auth.learn ?? [], 'callback', (at) => callback.get(at));
  if (typeof fromCallback === 'string') return unusable(connector, fromCallback);
  const obtainedAt = ctx.clock.now();
  const config = { ...input.config, ...fromCallback };
  const granted = await exchangeCode(ctx, connector, app, callback, { ...input, config });
  if (isFailure(granted)) return granted;
  const identity = identityOf(auth, granted);
  if (identity === null) return unusable(connector, 'The answer names nobody who stands behind the authorization');
  const learned = { ...fromCallback, ...granted.grant.learned };
  let { grant } = granted;
  if (auth.exchangeAfterCode) {
    const longer = await exchangeToken(ctx, connector, app, {
      exchange: auth.exchangeAfterCode,
      accessToken: grant.accessToken,
      config: { ...config, ...learned },
    });
    if (isFailure(longer)) return longer;
    grant = { ...longer, refreshToken: longer.refreshToken ?? grant.refreshToken, scope: longer.scope ?? grant.scope };
    Object.assign(learned, longer.learned);
  }
  return { ...credentialOf(grant, connector, obtainedAt), learned, ...(identity && { identity }) };
}

async function exchangeCode(
  ctx: TokensContext,
  connector: Connector,
  app: OAuthApp,
  callback: URLSearchParams,
  { redirectUri, codeVerifier, config }: WayBack,
): Promise<Granted | Failure> {
  const auth = describeOAuth(connector);
  const isOpenId = auth.identity?.from === 'id_token';
  const call = {
    connector,
    auth,
    url: fillUrl(auth.tokenUrl, config),
    values: config,
    parameters: fillTexts(auth.tokenParameters, config),
    secrets: [callback.get('code'), codeVerifier, app.clientSecret],
    ...(isOpenId && { issuerOf: (claims: Readonly<Record<string, unknown>>) => issuerOf(auth, claims) }),
  };
  return callTokenEndpoint(ctx, call, async (server, options) => {
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      clientOf(app),
      authenticate(auth, app),
      callback,
      redirectUri,
      auth.hasPkce ? codeVerifier : oauth.nopkce,
      options,
    );
    return oauth.processAuthorizationCodeResponse(server, { ...clientOf(app), ...ourTime(ctx) }, response, {
      ...(isOpenId && { expectedNonce: nonceOf(codeVerifier), requireIdToken: true }),
    });
  });
}

/** The library reads the host's clock for the dates in an id_token; ours is another one where it is controlled. */
const ourTime = ({ clock }: TokensContext): Pick<oauth.Client, typeof oauth.clockSkew> => ({
  [oauth.clockSkew]: Math.round((clock.now().getTime() - systemClock.now().getTime()) / secondMs),
});

/** The described issuer; where it names a tenant, the claim of the id_token fills it, checked as a part of an address. */
function issuerOf(auth: OAuthCodeDescription, claims: Readonly<Record<string, unknown>>): string {
  const issuer = auth.identity?.issuer ?? '';
  fillUrl(issuer, claims);
  return fillText(issuer, claims);
}

/** Undefined where the authorization tells none by its description; null where it should have. */
function identityOf({ identity }: OAuthCodeDescription, { reply, idToken }: Granted): Identity | undefined | null {
  if (!identity) return undefined;
  const told = identity.from === 'id_token' ? idToken : reply;
  const key = textAt(told, identity.key);
  if (key === null) return null;
  return { key, label: (identity.label === undefined ? null : textAt(told, identity.label)) ?? key };
}

/** Judges the query of the redirect URI. */
function readCallback(
  connector: Connector,
  auth: OAuthCodeDescription,
  app: OAuthApp,
  { callbackUrl, state, config }: WayBack,
): URLSearchParams | Failure {
  const parameters = new URLSearchParams(callbackUrl.searchParams);
  // RFC 9207's issuer is not described by connectors; the state already binds the way back to one provider.
  parameters.delete('iss');
  parameters.delete('id_token');
  const codeName = auth.tokenRequest?.names?.code;
  const renamed = codeName === undefined ? null : parameters.get(codeName);
  if (renamed !== null && !parameters.has('code')) parameters.set('code', renamed);
  try {
    const server = { issuer: new URL(fillUrl(auth.authorizeUrl, config)).origin };
    const callback = oauth.validateAuthResponse(server, clientOf(app), parameters, state);
    if (callback.get('code')) return callback;
    return unusable(connector, `${connector.name} sent the browser back without a code, and without saying why`);
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError) return refusedAtConsent(connector, parameters);
  }
  throw new RequestError(
    'bad_input',
    `The answer of ${connector.name} does not belong to an authorization that is waiting here. Start again from the Data Sources page.`,
  );
}

/** RFC 6749 section 4.1.2.1, in the shape of an answer, so that one set of rules reads it. */
function refusedAtConsent(connector: Connector, parameters: URLSearchParams): Failure {
  const names = ['error', 'error_description', 'error_uri', 'error_subtype', 'error_reason', 'error_code'];
  const told = names.flatMap((name) => {
    const value = parameters.get(name);
    return value === null ? [] : [[name, value.slice(0, 2_000)]];
  });
  return {
    kind: 'failure',
    provider: connector.slug,
    stage: 'token_refresh',
    auth: connector.authKind,
    response: { status: 400, headers: {}, body: Object.fromEntries(told) },
  };
}

function credentialOf(grant: TokenGrant, { lifetimes }: Connector, obtainedAt: Date): NewCredential {
  const accessMs = grant.expiresInMs ?? lifetimes?.accessTokenMs ?? null;
  const refreshMs = grant.refreshExpiresInMs ?? (grant.refreshToken ? (lifetimes?.refreshTokenMs ?? null) : null);
  return {
    secrets: {
      kind: 'oauth2',
      accessToken: grant.accessToken,
      refreshToken: grant.refreshToken,
      scope: grant.scope,
    },
    obtainedAt,
    accessExpiresAt: accessMs === null ? null : after(obtainedAt, accessMs),
    refreshExpiresAt: refreshMs === null ? null : after(obtainedAt, refreshMs),
    isAccessLifeTold: grant.expiresInMs !== null,
    isRefreshLifeTold: grant.refreshExpiresInMs !== null,
  };
}
