// How a provider's authorization is described in connector.yaml, as data: the one place that knows what can be said. The reference page
// docs/reference/connector-auth.md is written from the descriptions below. What the schema alone cannot check stands in
// check-description.ts; the words {in braces} are filled in by template.ts; src/tokens acts on it. Why so: docs/adr/0013.
import { z } from 'zod';

/** A name, or several joined by dots: "data.token" is { data: { token } }. */
const path = z.string().min(1);
const text = z.string().describe('text, in which {name} stands for a setting or an entered secret');
const url = z
  .string()
  .regex(/^(?:https?:\/\/|\{\w+\}(?:\/|$))/, 'expected an address that begins with https:// or with {name}')
  .describe('address, in which {name} stands for a setting');
const texts = z.record(z.string(), text);

const placement = z
  .strictObject({
    in: z.enum(['header', 'query', 'body']).describe('`header`, `query` or `body`'),
    name: z.string().min(1).describe('name of the header, the parameter or the member of the body'),
    prefix: z.string().optional().describe('stands before the value, with its space: `"Token "`'),
    value: text.optional().describe('what is sent, for keys of several parts; otherwise the key or the token'),
  })
  .describe('where the key or the token goes in each request');

const tokenRequest = z
  .strictObject({
    method: z.enum(['POST', 'GET']).optional().describe('`POST` unless given'),
    as: z
      .enum(['form', 'json', 'query'])
      .optional()
      .describe('how the parameters are sent: `form` (unless given), `json`, or `query` in the address'),
    headers: texts.optional().describe('further headers'),
    names: z
      .record(z.string(), z.string())
      .optional()
      .describe("the provider's own names for parameters of RFC 6749: `{ client_id: app_id, code: auth_code }`"),
  })
  .describe('how the token endpoint wants to be asked, where it is not a form by POST');

const tokenReply = z
  .strictObject({
    format: z
      .enum(['text'])
      .optional()
      .describe('`text`: the whole answer is the token. JSON and forms are told apart without being described'),
    at: path.optional().describe('where the members stand, when they are nested: `data`'),
    accessToken: path.optional().describe('where the access token stands, from the top of the answer'),
    refreshToken: path.optional().describe('where the refresh token stands'),
    expiresIn: path.optional().describe('where the life or the end of the access token stands'),
    expiresInUnit: z
      .enum(['seconds', 'milliseconds'])
      .optional()
      .describe('of a plain number; dates and Unix times are recognized'),
    refreshExpiresIn: path.optional().describe('where the life or the end of the refresh token stands'),
    scope: path.optional().describe('where the granted scopes stand'),
    error: path.optional().describe('where the code of a refusal stands'),
    errorDescription: path.optional().describe('where the words of a refusal stand'),
    hasFailedWhen: z
      .strictObject({ at: path, isNot: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).min(1) })
      .optional()
      .describe('an answer that names a token is a refusal all the same when the value there is none of these'),
  })
  .describe('how the answer of the token endpoint is read, where it strays from RFC 6749');

const headers = z
  .record(z.string(), z.string())
  .describe('headers that every request to the API carries beside the credential, such as its version; no secrets');

const learn = z
  .array(
    z.strictObject({
      name: z
        .string()
        .regex(/^[a-z][A-Za-z0-9_]*$/)
        .describe('name of the setting'),
      from: z
        .enum(['token_reply', 'callback'])
        .optional()
        .describe('`token_reply` (unless given), or `callback`: the parameters of the way back'),
      at: path.describe('where it stands there'),
      pattern: z.string().min(1).describe('regular expression that the whole value must match; else nothing is kept'),
      isRequired: z.boolean().optional().describe('without it the authorization fails'),
    }),
  )
  .describe("settings that the provider tells when it authorizes: the API's host, the tenant");

/** What all kinds share that ask a token endpoint. */
const endpoint = {
  tokenUrl: url.describe('token endpoint'),
  tokenParameters: texts.optional().describe('further parameters of token requests: `resource`, `audience`'),
  tokenRequest: tokenRequest.optional(),
  tokenReply: tokenReply.optional(),
  scopes: z.array(z.string()).describe('scopes that are asked for'),
  scopeSeparator: z.string().optional().describe('between scopes; a space unless given'),
  clientAuthentication: z
    .enum(['basic', 'basic_raw', 'body', 'none'])
    .describe(
      'how the client proves itself: `basic`, `basic_raw` where the provider does not decode what RFC 6749 has encoded, `body`, or `none`',
    ),
  revokeUrl: url.optional().describe('revocation endpoint (RFC 7009), asked when a Connection is deleted'),
  revocation: z
    .enum(['revokes_grant', 'kills_siblings'])
    .optional()
    .describe('`kills_siblings`: one revocation ends all grants of the person to the app, so none is made'),
  learn: learn.optional(),
  placement: placement.optional().describe('where the access token goes; `Authorization: Bearer` unless given'),
  headers: headers.optional(),
};

const exchange = z.strictObject({
  url: url.optional().describe('where it is asked for; the token endpoint unless given'),
  grantType: z.string().min(1).describe('`grant_type` of the request'),
  tokenName: z.string().min(1).describe('name of the parameter that holds the access token'),
  method: z.enum(['POST', 'GET']).optional().describe('`POST` unless given; with `GET` all stands in the address'),
  clientAuthentication: z.enum(['none']).optional().describe('`none`: the client does not prove itself here'),
});

export const oauthCode = z
  .strictObject({
    kind: z.literal('oauth2'),
    authorizeUrl: url.describe("the provider's consent page"),
    ...endpoint,
    refreshUrl: url.optional().describe('where tokens are refreshed, when that is not the token endpoint'),
    scopeName: z.string().optional().describe('name of the parameter with the scopes; `scope` unless given'),
    clientIdName: z.string().optional().describe('name of the client id on the consent page; `client_id` unless given'),
    hasPkce: z.boolean().describe('whether the provider takes PKCE (RFC 7636)'),
    authorizeParameters: texts
      .optional()
      .describe('further parameters of the consent page: `access_type`, `prompt`, `audience`'),
    loginHint: z
      .union([z.literal(false), z.string()])
      .optional()
      .describe('parameter that names the account at Reconnect: `login_hint` unless given, `false` for none'),
    refreshParameters: texts.optional().describe('further parameters of refreshes'),
    exchangeAfterCode: exchange.optional().describe("the code's token is exchanged at once for one that lives longer"),
    exchangeToRenew: exchange
      .optional()
      .describe('the token is renewed by exchanging it, for there is no refresh token'),
    identity: z
      .strictObject({
        from: z.enum(['id_token', 'token_reply']).describe('`id_token` (OpenID Connect), or the answer itself'),
        issuer: url.optional().describe('expected `iss`, in which {name} stands for a claim; needed for an `id_token`'),
        key: path.describe('claim or place of what never changes: `sub`'),
        label: path.optional().describe('claim or place of what people know it by: `email`'),
      })
      .optional()
      .describe('who stands behind the grant, where the authorization itself tells'),
  })
  .describe("OAuth 2.0, authorization code: through the provider's pages, with the operator's OAuth app");

export const clientCredentials = z
  .strictObject({
    kind: z.literal('client_credentials'),
    ...endpoint,
    clientId: text.optional().describe('`{clientId}` unless given'),
    clientSecret: text.optional().describe('`{clientSecret}` unless given'),
  })
  .describe('OAuth 2.0, client credentials: client id and secret are entered');

export const jwtBearer = z
  .strictObject({
    kind: z.literal('jwt_bearer'),
    ...endpoint,
    clientAuthentication: endpoint.clientAuthentication.optional().describe('mostly none: the assertion proves it all'),
    clientId: text.optional().describe('where the client proves itself as well'),
    clientSecret: text.optional(),
    privateKey: text.describe('PEM text (PKCS #8 or #1): `{serviceAccount.private_key}`'),
    keyId: text.optional().describe('`kid`: `{serviceAccount.private_key_id}`'),
    issuer: text.describe('`iss`: `{serviceAccount.client_email}`'),
    subject: text.optional().describe('`sub`: whom the account acts for'),
    audience: text.optional().describe('`aud`; the token endpoint unless given'),
    algorithm: z.enum(['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'EdDSA']).describe('how it is signed'),
    lifeSeconds: z.int().min(10).max(3600).optional().describe('life of the assertion; 300 unless given'),
    claims: texts.optional().describe('further claims'),
    hasScopeClaim: z.boolean().optional().describe('scopes stand in the assertion, not beside it (Google)'),
  })
  .describe('JWT bearer (RFC 7523): a service account, whose key file is entered, signs for itself');

export const password = z
  .strictObject({
    kind: z.literal('password'),
    ...endpoint,
    username: text.optional().describe('`{username}` unless given'),
    password: text.optional().describe('`{password}` unless given'),
    client: z
      .enum(['oauth_app', 'entered', 'none'])
      .describe("whose client it is: the operator's OAuth app, one that is entered, or none"),
    clientId: text.optional().describe('`{clientId}` unless given'),
    clientSecret: text.optional().describe('`{clientSecret}` unless given'),
  })
  .describe('OAuth 2.0, password grant: user name and password are entered');

const signInStep = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT']),
  url,
  headers: texts.optional(),
  query: texts.optional(),
  as: z.enum(['json', 'form']).optional().describe('how the body is sent; `json` unless given'),
  body: z.record(z.string(), z.union([text, z.number(), z.boolean(), texts])).optional(),
  take: z
    .record(
      z.string().regex(/^[a-z][A-Za-z0-9_]*$/),
      z.union([path, z.strictObject({ header: z.string().min(1).optional(), cookie: z.string().min(1).optional() })]),
    )
    .describe('what is taken from the answer, by name: a place in it (`.`: the whole text), a header or a cookie'),
});

export const session = z
  .strictObject({
    kind: z.literal('session'),
    signIn: z
      .array(signInStep)
      .min(1)
      .max(5)
      .describe('requests in order; each may use what those before have taken; the last must have taken `accessToken`'),
    expiresInUnit: z.enum(['seconds', 'milliseconds']).optional().describe('of a taken `expiresIn` that is a number'),
    error: path.optional().describe('where the code of a refusal stands in answers of status 200'),
    learn: learn.optional(),
    placement: placement.describe('where the token goes: a header as `X-Auth-Token`, or `Cookie` with a `value`'),
    headers: headers.optional(),
  })
  .describe('session: user name and password (or a key) are exchanged for a token by one or more requests');

export const apiKey = z
  .strictObject({
    kind: z.literal('api_key'),
    placement: z.union([placement, z.array(placement).min(1)]).describe('one, or several for keys of several parts'),
    headers: headers.optional(),
  })
  .describe('API key in a header, the address or the body');

export const basic = z
  .strictObject({
    kind: z.literal('basic'),
    username: text.optional().describe('`{username}` unless given; also `{email}/token`, or a key'),
    password: text.optional().describe('`{password}` unless given; may be empty, or a fixed word'),
    headers: headers.optional(),
  })
  .describe('HTTP Basic (RFC 7617)');

export const dbPassword = z
  .strictObject({ kind: z.literal('db_password') })
  .describe('user name and password of a database, for connectors that speak with one');

export const byManifest = z
  .strictObject({ kind: z.literal('manifest') })
  .describe(
    'as the manifest beside it says: its spec is the connect form, and its own authenticators put what was entered into requests; what holds when `auth` is left out',
  );

export const authDescription = z.discriminatedUnion('kind', [
  oauthCode,
  clientCredentials,
  jwtBearer,
  password,
  session,
  apiKey,
  basic,
  dbPassword,
  byManifest,
]);

export type AuthDescription = z.infer<typeof authDescription>;
export type OAuthCodeDescription = z.infer<typeof oauthCode>;
export type JwtBearerDescription = z.infer<typeof jwtBearer>;
export type PasswordDescription = z.infer<typeof password>;
export type SessionDescription = z.infer<typeof session>;
export type SignInStep = z.infer<typeof signInStep>;
export type Placement = z.infer<typeof placement>;
export type TokenRequestDescription = z.infer<typeof tokenRequest>;
export type TokenReplyDescription = z.infer<typeof tokenReply>;
export type Learned = z.infer<typeof learn>[number];
export type Exchange = z.infer<typeof exchange>;
