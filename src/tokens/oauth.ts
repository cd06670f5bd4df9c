// OAuth 2.0 with a provider: the way to its consent page, the way back, refresh and revocation. The protocol is oauth4webapi's; what we
// add is on its edges: requests go through egress, replies are brought into RFC form first, and every refusal becomes a Failure that
// holds what the provider answered. No error that leaves this file carries a token. Why this library: docs/adr/0006-oauth-library.md.
import * as oauth from 'oauth4webapi';
import { after, secondMs } from '../clock.ts';
import type { AuthDescription, Connector } from '../connectors/index.ts';
import type { EgressContext, HttpResponse } from '../egress/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import { RequestError } from '../request-error.ts';
import type { TokensContext } from './context.ts';
import { normalizeTokenReply } from './normalize-token-reply.ts';
import { findOAuthApp } from './oauth-apps.ts';
import type { NewCredential, OAuthApp } from './types.ts';

type OAuthDescription = Extract<AuthDescription, { kind: 'oauth2' }>;

/** What a token endpoint granted. Only ever built from a reply with a non-empty access_token. */
export interface TokenGrant {
  accessToken: string;
  /** Null: the reply brought none. */
  refreshToken: string | null;
  scope: string | null;
  expiresInMs: number | null;
  refreshExpiresInMs: number | null;
}

/** Some providers take a minute; the keeper extends its lease meanwhile. */
const tokenTimeoutMs = 90 * secondMs;

/** RFC 6749 section 4.1.1 with PKCE S256 (RFC 7636). Throws RequestError when no OAuth app is entered. */
export async function beginAuthorization(
  ctx: TokensContext,
  connector: Connector,
  { redirectUri, state, loginHint }: { redirectUri: string; state: string; loginHint?: string },
): Promise<{ authorizeUrl: string; codeVerifier: string }> {
  const auth = describeOAuth(connector);
  const app = await getOAuthApp(ctx, connector);
  const codeVerifier = oauth.generateRandomCodeVerifier();
  const url = new URL(auth.authorizeUrl);
  for (const [name, value] of Object.entries(auth.authorizeParameters ?? {})) url.searchParams.set(name, value);
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('client_id', app.clientId);
  url.searchParams.set('redirect_uri', redirectUri);
  url.searchParams.set('state', state);
  if (auth.scopes.length > 0) url.searchParams.set('scope', auth.scopes.join(' '));
  if (loginHint) url.searchParams.set('login_hint', loginHint);
  if (auth.hasPkce) {
    url.searchParams.set('code_challenge', await oauth.calculatePKCECodeChallenge(codeVerifier));
    url.searchParams.set('code_challenge_method', 'S256');
  }
  return { authorizeUrl: ctx.egress.mapUrl(url.href), codeVerifier };
}

/** RFC 6749 sections 4.1.2 and 4.1.3. A stray callback (state, no code) is a RequestError; a refusal by person or provider a Failure. */
export async function completeAuthorization(
  ctx: TokensContext,
  connector: Connector,
  input: { callbackUrl: URL; redirectUri: string; state: string; codeVerifier: string },
): Promise<NewCredential | Failure> {
  const auth = describeOAuth(connector);
  const app = await getOAuthApp(ctx, connector);
  const { server, client } = describeParties(auth, app);
  const callback = readCallback(connector, server, client, input);
  if (isFailure(callback)) return callback;
  const obtainedAt = ctx.clock.now();
  const secrets = [callback.get('code') ?? '', input.codeVerifier, app.clientSecret ?? ''];
  const grant = await exchange(ctx, connector, secrets, async (options) => {
    const verifier = auth.hasPkce ? input.codeVerifier : oauth.nopkce;
    const authentication = authenticate(auth, app);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      callback,
      input.redirectUri,
      verifier,
      options,
    );
    return oauth.processAuthorizationCodeResponse(server, client, response);
  });
  return isFailure(grant) ? grant : credentialOf(grant, connector, obtainedAt);
}

/** RFC 6749 section 6. `otherSecrets` are struck out of what is kept of a refusal, as the refresh token is. */
export async function refreshGrant(
  ctx: TokensContext,
  connector: Connector,
  refreshToken: string,
  otherSecrets: readonly string[],
): Promise<TokenGrant | Failure> {
  const auth = describeOAuth(connector);
  const app = await findOAuthApp(ctx, connector.slug);
  if (!app) return appIsMissing(connector);
  const { server, client } = describeParties(auth, app);
  return exchange(ctx, connector, [refreshToken, ...otherSecrets, app.clientSecret ?? ''], async (options) => {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      client,
      authenticate(auth, app),
      refreshToken,
      options,
    );
    return oauth.processRefreshTokenResponse(server, client, response);
  });
}

/** RFC 7009. Null when the provider took it, or offers no revocation. */
export async function revokeToken(ctx: TokensContext, connector: Connector, token: string): Promise<Failure | null> {
  const auth = describeOAuth(connector);
  const app = await findOAuthApp(ctx, connector.slug);
  if (!auth.revokeUrl || !app) return null;
  const { server, client } = describeParties(auth, app);
  const line = openLine(ctx, egressContext(connector, [token, app.clientSecret ?? '']), (reply) => ({
    status: reply.status >= 200 && reply.status < 300 ? 200 : reply.status,
    body: {},
  }));
  try {
    const response = await oauth.revocationRequest(
      server,
      client,
      authenticate(auth, app),
      token,
      line.options(auth.revokeUrl),
    );
    await oauth.processRevocationResponse(response);
    return null;
  } catch (error) {
    return line.failureFrom(error);
  }
}

function describeOAuth(connector: Connector): OAuthDescription {
  if (connector.auth.kind !== 'oauth2')
    throw new RequestError('bad_input', `${connector.name} is not connected through the provider's pages.`);
  return connector.auth;
}

async function getOAuthApp(ctx: TokensContext, connector: Connector): Promise<OAuthApp> {
  const app = await findOAuthApp(ctx, connector.slug);
  if (app) return app;
  throw new RequestError(
    'conflict',
    `${connector.name} cannot be connected yet: an operator has to enter the client id and secret of an OAuth app first.`,
  );
}

/** The operator has taken the OAuth app away: ours to mend, nobody's disconnection. */
const appIsMissing = (connector: Connector): Failure => ({
  kind: 'failure',
  provider: connector.slug,
  stage: 'token_refresh',
  auth: connector.authKind,
  error: {
    name: 'OAuthAppMissing',
    code: 'OAUTH_APP_MISSING',
    message: `No OAuth app is entered for ${connector.name}.`,
  },
});

function describeParties(auth: OAuthDescription, app: OAuthApp) {
  const server: oauth.AuthorizationServer = {
    issuer: new URL(auth.authorizeUrl).origin,
    token_endpoint: auth.tokenUrl,
    ...(auth.revokeUrl && { revocation_endpoint: auth.revokeUrl }),
  };
  return { server, client: { client_id: app.clientId } satisfies oauth.Client };
}

function authenticate(auth: OAuthDescription, app: OAuthApp): oauth.ClientAuth {
  if (app.clientSecret === null) return oauth.None();
  return auth.clientAuthentication === 'basic'
    ? oauth.ClientSecretBasic(app.clientSecret)
    : oauth.ClientSecretPost(app.clientSecret);
}

/** Judges the query of the redirect URI. */
function readCallback(
  connector: Connector,
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  { callbackUrl, state }: { callbackUrl: URL; state: string },
): URLSearchParams | Failure {
  const parameters = new URLSearchParams(callbackUrl.searchParams);
  // RFC 9207's issuer is not described by connectors; the state already binds the way back to one provider.
  parameters.delete('iss');
  parameters.delete('id_token');
  try {
    const callback = oauth.validateAuthResponse(server, client, parameters, state);
    if (callback.get('code')) return callback;
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
  };
}

type LibraryOptions = oauth.TokenEndpointRequestOptions;

const egressContext = (connector: Connector, secrets: string[]): EgressContext => ({
  provider: connector.slug,
  auth: connector.authKind,
  stage: 'token_refresh',
  secrets: secrets.filter((secret) => secret !== ''),
});

/** One exchange with the token endpoint: sent and judged by the library, answered as data. */
async function exchange(
  ctx: TokensContext,
  connector: Connector,
  secrets: string[],
  sendAndJudge: (options: LibraryOptions) => Promise<oauth.TokenEndpointResponse>,
): Promise<TokenGrant | Failure> {
  let refreshExpiresInS: number | null = null;
  const line = openLine(ctx, egressContext(connector, secrets), (reply) => {
    const normal = normalizeTokenReply(reply);
    refreshExpiresInS = normal.refreshExpiresInS;
    return normal;
  });
  try {
    const judged = await sendAndJudge(line.options(describeOAuth(connector).tokenUrl));
    return {
      accessToken: judged.access_token,
      refreshToken: judged.refresh_token ?? null,
      scope: judged.scope ?? null,
      expiresInMs: judged.expires_in === undefined ? null : judged.expires_in * secondMs,
      refreshExpiresInMs: refreshExpiresInS === null ? null : refreshExpiresInS * secondMs,
    };
  } catch (error) {
    return line.failureFrom(error);
  }
}

/** The library's fetch over egress. Remembers what really came, since the library's errors do not hold all of it. */
function openLine(
  ctx: TokensContext,
  context: EgressContext,
  normalize: (reply: HttpResponse) => { status: number; body: object },
) {
  let answer: HttpResponse | Failure | null = null;
  const send = async (url: string, init: { headers?: Record<string, string>; body?: unknown }): Promise<Response> => {
    answer = await ctx.egress.request(
      {
        method: 'POST',
        url,
        headers: init.headers ?? {},
        body: init.body as URLSearchParams,
        timeoutMs: tokenTimeoutMs,
      },
      context,
    );
    if (isFailure(answer)) throw new TypeError('fetch failed');
    const { status, body } = normalize(answer);
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  };
  return {
    options: (url: string): LibraryOptions => ({
      [oauth.customFetch]: send,
      // Plain HTTP only inside this host: the simulator, and tests.
      [oauth.allowInsecureRequests]: isLoopback(url),
    }),
    failureFrom(error: unknown): Failure {
      if (answer === null) throw new Error(`An OAuth request could not be built: ${(error as Error).message}`);
      if (isFailure(answer)) return answer;
      return ctx.egress.failureFromResponse(answer, { ...context, secrets: [...context.secrets, ...tokensIn(answer)] });
    },
  };
}

function isLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

/** Tokens in a reply that could not be used: they must not be kept with the failure. */
function tokensIn({ json, text }: HttpResponse): string[] {
  const entries =
    typeof json === 'object' && json !== null ? Object.entries(json) : [...new URLSearchParams(text).entries()];
  return entries.flatMap(([name, value]) =>
    /token|secret|code_verifier/i.test(name) && typeof value === 'string' && value.length >= 6 ? [value] : [],
  );
}
