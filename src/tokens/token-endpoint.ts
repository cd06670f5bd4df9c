// One exchange with a token endpoint: the library builds and judges it, egress carries it. On this edge requests are brought into the form
// that a provider wants (names, JSON, GET) and replies into the form of the RFC; a refusal becomes a Failure that holds what the provider
// really answered. No error that leaves this file carries a token.
import * as oauth from 'oauth4webapi';
import { secondMs } from '../clock.ts';
import type {
  Connector,
  Learned,
  TokenReplyDescription,
  TokenRequestDescription,
  Values,
} from '../connectors/index.ts';
import { fillTexts } from '../connectors/index.ts';
import type { EgressContext, EgressRequest, HttpResponse } from '../egress/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { normalizeTokenReply } from './normalize-token-reply.ts';
import { readReply, textAt, tokensIn } from './read-reply.ts';
import type { OAuthApp, TokenGrant } from './types.ts';

/** Some providers take a minute; the keeper extends its lease meanwhile. */
export const tokenTimeoutMs = 90 * secondMs;

/** The parts of a description that a token request needs. */
export interface EndpointDescription {
  clientAuthentication?: 'basic' | 'basic_raw' | 'body' | 'none' | undefined;
  tokenRequest?: TokenRequestDescription | undefined;
  tokenReply?: TokenReplyDescription | undefined;
  learn?: readonly Learned[] | undefined;
}

export interface TokenCall {
  connector: Connector;
  auth: EndpointDescription;
  url: string;
  /** Settings and entered secrets, for headers that speak of them. */
  values: Values;
  /** Parameters beside those that the library sets; they win over them. */
  parameters: Readonly<Record<string, string>>;
  secrets: readonly (string | null)[];
  signal?: AbortSignal | undefined;
  /** The issuer of an id_token that is expected, from its claims; it is checked by the library then. */
  issuerOf?: (claims: Values) => string;
}

export interface Granted {
  grant: TokenGrant;
  /** The whole answer as it was. */
  reply: Record<string, unknown>;
  idToken: oauth.IDToken | null;
}

type LibraryOptions = oauth.TokenEndpointRequestOptions;

/** Sends and judges. `sendAndJudge` gets the server to speak of and the options that lead the library through egress. */
export async function callTokenEndpoint(
  ctx: TokensContext,
  call: TokenCall,
  sendAndJudge: (server: oauth.AuthorizationServer, options: LibraryOptions) => Promise<oauth.TokenEndpointResponse>,
): Promise<Granted | Failure> {
  if (!isSafeToAsk(call.url)) return notEncrypted(call.connector);
  const server = { issuer: new URL(call.url).origin, token_endpoint: call.url };
  let isGranted = false;
  let refreshExpiresInS: number | null = null;
  let reply: Record<string, unknown> = {};
  const line = openLine(ctx, call, (answer) => {
    const normal = normalizeTokenReply(answer, call.auth.tokenReply, {
      nowMs: ctx.clock.now().getTime(),
      hasIdToken: call.issuerOf !== undefined,
    });
    isGranted = normal.status === 200;
    refreshExpiresInS = normal.refreshExpiresInS;
    reply = readReply(answer, call.auth.tokenReply);
    if (call.issuerOf) server.issuer = call.issuerOf(claimsOf(normal.body.id_token));
    return normal;
  });
  try {
    const judged = await sendAndJudge(server, line.options(call.url));
    const learned = learnFrom(call.auth.learn ?? [], 'token_reply', (at) => textAt(reply, at));
    if (typeof learned === 'string') return unusable(call.connector, learned);
    const grant: TokenGrant = {
      accessToken: judged.access_token,
      refreshToken: judged.refresh_token ?? null,
      scope: judged.scope ?? null,
      expiresInMs: judged.expires_in === undefined ? null : judged.expires_in * secondMs,
      refreshExpiresInMs: refreshExpiresInS === null ? null : refreshExpiresInS * secondMs,
      learned,
    };
    return { grant, reply, idToken: oauth.getValidatedIdTokenClaims(judged) ?? null };
  } catch (error) {
    // What was granted and yet does not hold: an id_token of another client or issuer. The library's sentence quotes no token.
    return isGranted ? unusable(call.connector, (error as Error).message) : line.failureFrom(error);
  }
}

/** RFC 7009. Null when the provider took it. */
export async function callRevocationEndpoint(
  ctx: TokensContext,
  call: TokenCall,
  client: OAuthApp,
  token: string,
): Promise<Failure | null> {
  if (!isSafeToAsk(call.url)) return notEncrypted(call.connector);
  const server: oauth.AuthorizationServer = { issuer: new URL(call.url).origin, revocation_endpoint: call.url };
  const line = openLine(ctx, call, ({ status }) => ({
    status: status >= 200 && status < 300 ? 200 : status,
    body: {},
  }));
  try {
    const authentication = authenticate(call.auth, client);
    const options = line.options(call.url);
    const response = await oauth.revocationRequest(server, clientOf(client), authentication, token, options);
    await oauth.processRevocationResponse(response);
    return null;
  } catch (error) {
    return line.failureFrom(error);
  }
}

export const clientOf = (client: OAuthApp): oauth.Client => ({ client_id: client.clientId });

/** How the client shows who it is (RFC 6749 section 2.3.1), as the connector describes it. */
export function authenticate({ clientAuthentication }: EndpointDescription, client: OAuthApp): oauth.ClientAuth {
  if (client.clientSecret === null || !clientAuthentication || clientAuthentication === 'none') return oauth.None();
  return clientAuthentication === 'body'
    ? oauth.ClientSecretPost(client.clientSecret)
    : oauth.ClientSecretBasic(client.clientSecret);
}

/** What a provider told beside the token, checked against the patterns of its description. A sentence when it must not be believed. */
export function learnFrom(
  described: readonly Learned[],
  source: 'token_reply' | 'callback',
  read: (at: string) => string | null,
): JsonObject | string {
  const learned: JsonObject = {};
  for (const { name, from = 'token_reply', at, pattern, isRequired = false } of described) {
    if (from !== source) continue;
    const value = read(at);
    if (value === null && !isRequired) continue;
    if (value === null) return `The provider did not name its ${name} (${at})`;
    if (value.length > 500 || !new RegExp(`^(?:${pattern})$`).test(value))
      return `The provider named a ${name} that its description does not allow`;
    learned[name] = value;
  }
  return learned;
}

/** An answer that cannot be used although it is no refusal. */
export const unusable = (connector: Connector, message: string): Failure => ({
  kind: 'failure',
  provider: connector.slug,
  stage: 'token_refresh',
  auth: connector.authKind,
  error: { name: 'UnusableAnswer', code: 'MOORING_ANSWER_SHAPE', message: `${message}.` },
});

/** Of an id_token that came straight from the token endpoint over TLS; the library validates what it says. */
function claimsOf(idToken: unknown): Values {
  if (typeof idToken !== 'string') return {};
  try {
    return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as Values;
  } catch {
    return {};
  }
}

/** The library's fetch over egress. Remembers what really came, since the library's errors do not hold all of it. */
function openLine(
  ctx: TokensContext,
  call: TokenCall,
  normalize: (reply: HttpResponse) => { status: number; body: object },
) {
  const { connector, auth } = call;
  const context: EgressContext = {
    provider: connector.slug,
    auth: connector.authKind,
    stage: 'token_refresh',
    secrets: call.secrets.filter((secret) => secret !== null && secret !== '') as string[],
    ...(call.signal && { signal: call.signal }),
  };
  let answer: HttpResponse | Failure | null = null;
  const send = async (url: string, init: { headers?: Record<string, string>; body?: unknown }): Promise<Response> => {
    answer = await ctx.egress.request(shapeRequest(call, url, init), context);
    if (isFailure(answer)) throw new TypeError('fetch failed');
    const { status, body } = normalize(answer);
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  };
  return {
    options: (url: string): LibraryOptions => ({
      [oauth.customFetch]: send,
      [oauth.allowInsecureRequests]: isLoopback(url),
    }),
    failureFrom(error: unknown): Failure {
      if (answer === null) throw new Error(`An OAuth request could not be built: ${(error as Error).message}`);
      if (isFailure(answer)) return answer;
      const { accessToken, refreshToken } = auth.tokenReply ?? {};
      const places = [accessToken, refreshToken].filter((it) => it !== undefined);
      const secrets = [...context.secrets, ...tokensIn(answer, places)];
      return ctx.egress.failureFromResponse(answer, { ...context, secrets });
    },
  };
}

/** Brings what the library built into the form that the provider wants. */
function shapeRequest(
  { auth, parameters, values }: TokenCall,
  url: string,
  init: { headers?: Record<string, string>; body?: unknown },
): EgressRequest {
  const { method = 'POST', as = 'form', headers = {}, names = {} } = auth.tokenRequest ?? {};
  const form = new URLSearchParams(init.body as URLSearchParams);
  for (const [name, value] of Object.entries(parameters)) form.set(name, value);
  const named = [...form].map(([name, value]): [string, string] => [names[name] ?? name, value]);
  const { 'content-type': contentType, ...sent } = init.headers ?? {};
  if (sent.authorization)
    sent.authorization = plainBasic(sent.authorization, auth.clientAuthentication === 'basic_raw');
  const request = { url, headers: { ...sent, ...fillTexts(headers, values) }, timeoutMs: tokenTimeoutMs };
  if (method === 'GET' || as === 'query') return { ...request, method, query: Object.fromEntries(named) };
  if (as === 'json') return { ...request, method, body: Object.fromEntries(named) };
  return {
    ...request,
    method,
    body: new URLSearchParams(named),
    headers: { ...(contentType && { 'content-type': contentType }), ...request.headers },
  };
}

/**
 * The library encodes each hyphen and underscore of id and secret, which RFC 6749 section 2.3.1 allows and many token endpoints do not
 * decode (github.com/panva/oauth4webapi/issues/148). Encoded stays only what has to be; nothing where a provider decodes nothing (issues/199).
 */
function plainBasic(header: string, isRaw: boolean): string {
  const pair = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString('utf8');
  const parts = pair.split(':').map((part) => {
    const plain = decodeURIComponent(part.replaceAll('+', ' '));
    return isRaw ? plain : new URLSearchParams([[plain, '']]).toString().slice(0, -1);
  });
  return `Basic ${Buffer.from(parts.join(':')).toString('base64')}`;
}

/** Plain HTTP only inside this host: the simulator, and tests. */
export const isSafeToAsk = (url: string): boolean => url.startsWith('https:') || isLoopback(url);

export const notEncrypted = (connector: Connector): Failure => ({
  kind: 'failure',
  provider: connector.slug,
  stage: 'token_refresh',
  auth: connector.authKind,
  error: {
    name: 'NotEncrypted',
    code: 'ERR_INVALID_PROTOCOL',
    message: 'Tokens are asked for over https only: enter an address that begins with https://.',
  },
});

function isLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
