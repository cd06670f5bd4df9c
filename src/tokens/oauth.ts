// OAuth 2.0 between us and a provider: refresh, exchange and revocation; the way over its pages stands in consent.ts. The protocol is
// oauth4webapi's; token-endpoint.ts is its edge. What a provider does otherwise is described in connector.yaml (src/connectors/auth).
// Why this library: docs/adr/0006-oauth-library.md; why descriptions: docs/adr/0013-authorization-as-data.md.
import * as oauth from 'oauth4webapi';
import type { Connector, Exchange, OAuthCodeDescription } from '../connectors/index.ts';
import { fillTexts, fillUrl } from '../connectors/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import { RequestError } from '../request-error.ts';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { findOAuthApp } from './oauth-apps.ts';
import { secretsIn } from './stored-secrets.ts';
import { authenticate, callRevocationEndpoint, callTokenEndpoint, clientOf } from './token-endpoint.ts';
import type { OAuthApp, StoredSecrets, TokenGrant } from './types.ts';

type OAuthSecrets = Extract<StoredSecrets, { kind: 'oauth2' }>;

/** RFC 6749 section 6. */
export async function refreshGrant(
  ctx: TokensContext,
  connector: Connector,
  secrets: OAuthSecrets,
  config: JsonObject,
): Promise<TokenGrant | Failure> {
  const auth = describeOAuth(connector);
  const { refreshToken } = secrets;
  if (refreshToken === null) throw new Error(`${connector.slug} has no refresh token here.`);
  const app = await findOAuthApp(ctx, connector.slug);
  if (!app) return appIsMissing(connector);
  const call = {
    connector,
    auth,
    url: fillUrl(auth.refreshUrl ?? auth.tokenUrl, config),
    values: config,
    parameters: { ...fillTexts(auth.tokenParameters, config), ...fillTexts(auth.refreshParameters, config) },
    secrets: [...secretsIn(secrets), app.clientSecret],
  };
  const granted = await callTokenEndpoint(ctx, call, async (server, options) => {
    const client = clientOf(app);
    const authentication = authenticate(auth, app);
    const response = await oauth.refreshTokenGrantRequest(server, client, authentication, refreshToken, options);
    return oauth.processRefreshTokenResponse(server, client, response);
  });
  return isFailure(granted) ? granted : granted.grant;
}

/** Where there is no refresh token: the access token, while it lives, is exchanged for a new one. */
export async function exchangeAccessToken(
  ctx: TokensContext,
  connector: Connector,
  accessToken: string,
  config: JsonObject,
): Promise<TokenGrant | Failure> {
  const exchange = describeOAuth(connector).exchangeToRenew;
  if (!exchange) throw new Error(`${connector.slug} exchanges no tokens.`);
  const app = await findOAuthApp(ctx, connector.slug);
  return app ? exchangeToken(ctx, connector, app, { exchange, accessToken, config }) : appIsMissing(connector);
}

/** Any exchange that a connector describes. */
export async function exchangeToken(
  ctx: TokensContext,
  connector: Connector,
  app: OAuthApp,
  { exchange, accessToken, config }: { exchange: Exchange; accessToken: string; config: JsonObject },
): Promise<TokenGrant | Failure> {
  const auth = describeOAuth(connector);
  const tokenRequest = { ...auth.tokenRequest, method: exchange.method ?? auth.tokenRequest?.method };
  const clientAuthentication = exchange.clientAuthentication ?? auth.clientAuthentication;
  const described = { ...auth, tokenRequest, clientAuthentication };
  const call = {
    connector,
    auth: described,
    url: fillUrl(exchange.url ?? auth.tokenUrl, config),
    values: config,
    parameters: fillTexts(auth.tokenParameters, config),
    secrets: [accessToken, app.clientSecret],
  };
  const granted = await callTokenEndpoint(ctx, call, async (server, options) => {
    const client = clientOf(app);
    const parameters = { [exchange.tokenName]: accessToken };
    const response = await oauth.genericTokenEndpointRequest(
      server,
      client,
      authenticate(described, app),
      exchange.grantType,
      parameters,
      options,
    );
    return oauth.processGenericTokenEndpointResponse(server, client, response);
  });
  return isFailure(granted) ? granted : granted.grant;
}

/** RFC 7009. Null when the provider took it, or offers no revocation. */
export async function revokeToken(
  ctx: TokensContext,
  connector: Connector,
  { token, config, signal }: { token: string; config: JsonObject; signal: AbortSignal },
): Promise<Failure | null> {
  const auth = describeOAuth(connector);
  const app = await findOAuthApp(ctx, connector.slug);
  if (!auth.revokeUrl || !app) return null;
  const url = fillUrl(auth.revokeUrl, config);
  const call = { connector, auth, url, values: config, parameters: {}, secrets: [token, app.clientSecret], signal };
  return callRevocationEndpoint(ctx, call, app, token);
}

/** Throws RequestError('bad_input') where nobody is sent over the provider's pages. */
export function describeOAuth(connector: Connector): OAuthCodeDescription {
  if (connector.auth.kind !== 'oauth2')
    throw new RequestError('bad_input', `${connector.name} is not connected through the provider's pages.`);
  return connector.auth;
}

/** The operator has taken the OAuth app away: ours to mend, nobody's disconnection. */
export const appIsMissing = (connector: Connector): Failure => ({
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
