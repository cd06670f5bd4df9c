// Kinds that get their token by what a person entered: client credentials, JWT bearer, password grant, session. Signing in uses nothing up:
// the same may be sent again at any time, so renewing is signing in once more. The session's requests stand in session-sign-in.ts.
import * as oauth from 'oauth4webapi';
import {
  type Connector,
  fillText,
  fillTexts,
  fillUrl,
  type JwtBearerDescription,
  type PasswordDescription,
  type SignInDescription,
  signsIn,
  type Values,
} from '../connectors/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { appIsMissing } from './oauth.ts';
import { findOAuthApp } from './oauth-apps.ts';
import { signInToSession } from './session-sign-in.ts';
import { signAssertion } from './sign-assertion.ts';
import { secretsIn } from './stored-secrets.ts';
import { authenticate, callTokenEndpoint, clientOf, type Granted } from './token-endpoint.ts';
import type { EnteredSecrets, OAuthApp, TokenGrant } from './types.ts';

export interface SignInInput {
  config: JsonObject;
  entered: EnteredSecrets;
  signal?: AbortSignal | undefined;
}

/** A refusal is a Failure of stage token_refresh. Throws RequestError that names the field when what was entered cannot be sent at all. */
export async function signIn(
  ctx: TokensContext,
  connector: Connector,
  input: SignInInput,
): Promise<TokenGrant | Failure> {
  const { auth } = connector;
  if (!signsIn(auth)) throw new Error(`${connector.slug} does not sign in by what was entered.`);
  if (auth.kind === 'session') return signInToSession(ctx, connector, auth, input);
  const values: Values = { ...input.config, ...input.entered };
  const client = await clientFor(ctx, connector, auth, values);
  if (isFailure(client)) return client;
  const granted = await askForToken(ctx, connector, auth, { ...input, values, client });
  // A refresh token that came with it is left: what was entered is as good, and does not wear out.
  return isFailure(granted) ? granted : granted.grant;
}

type EndpointSignIn = Exclude<SignInDescription, { kind: 'session' }>;

async function clientFor(
  ctx: TokensContext,
  connector: Connector,
  auth: EndpointSignIn,
  values: Values,
): Promise<OAuthApp | Failure> {
  if (auth.kind === 'password' && auth.client === 'oauth_app')
    return (await findOAuthApp(ctx, connector.slug)) ?? appIsMissing(connector);
  const isEntered = auth.kind === 'client_credentials' || (auth.kind === 'password' && auth.client === 'entered');
  const clientId = fillText(auth.clientId ?? (isEntered ? '{clientId}' : ''), values);
  const clientSecret = fillText(auth.clientSecret ?? (isEntered ? '{clientSecret}' : ''), values);
  // Where no client is described there is none to speak of; the library wants a name, which is not sent.
  return { clientId: clientId || noClient, clientSecret: clientSecret || null };
}

const noClient = 'none';

interface Asking extends SignInInput {
  values: Values;
  client: OAuthApp;
}

async function askForToken(
  ctx: TokensContext,
  connector: Connector,
  auth: EndpointSignIn,
  { config, entered, signal, values, client }: Asking,
): Promise<Granted | Failure> {
  const url = fillUrl(auth.tokenUrl, config);
  const scope = auth.scopes.join(auth.scopeSeparator ?? ' ');
  const scopes: Parameters = scope === '' ? {} : { scope };
  const assertion =
    auth.kind === 'jwt_bearer' ? signAssertion(auth, { values, scope, tokenUrl: url, now: ctx.clock.now() }) : null;
  const call = {
    connector,
    auth,
    url,
    values,
    parameters: fillTexts(auth.tokenParameters, values),
    secrets: [
      ...secretsIn({ kind: 'signed_in', accessToken: '', scope: null, entered }),
      client.clientSecret,
      assertion,
    ],
    signal,
  };
  const party = clientOf(client);
  const authentication = client.clientId === noClient ? withoutClient : authenticate(auth, client);
  return callTokenEndpoint(ctx, call, async (server, options) => {
    if (auth.kind === 'client_credentials') {
      const response = await oauth.clientCredentialsGrantRequest(server, party, authentication, scopes, options);
      return oauth.processClientCredentialsResponse(server, party, response);
    }
    const { grantType, parameters } =
      auth.kind === 'jwt_bearer'
        ? jwtBearerRequest(auth, assertion ?? '', scopes)
        : passwordRequest(auth, values, scopes);
    const response = await oauth.genericTokenEndpointRequest(
      server,
      party,
      authentication,
      grantType,
      parameters,
      options,
    );
    return oauth.processGenericTokenEndpointResponse(server, party, response);
  });
}

const withoutClient: oauth.ClientAuth = () => {};

type Parameters = Record<string, string>;

/** RFC 7523 section 2.1. */
const jwtBearerRequest = ({ hasScopeClaim = false }: JwtBearerDescription, assertion: string, scopes: Parameters) => ({
  grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  parameters: { assertion, ...(!hasScopeClaim && scopes) },
});

/** RFC 6749 section 4.3. */
const passwordRequest = (auth: PasswordDescription, values: Values, scopes: Parameters) => ({
  grantType: 'password',
  parameters: {
    username: fillText(auth.username ?? '{username}', values),
    password: fillText(auth.password ?? '{password}', values),
    ...scopes,
  },
});
