// What web frameworks and their libraries for sign-in say by themselves, whoever the provider is: Django REST Framework, Laravel, Rails with
// Devise, Spring Security, Hasura and Apollo (GraphQL), WS-Security (SOAP), Amazon's Signature Version 4 in plain words.
import { guess, likely, means } from '../meanings.ts';
import { answer, type Match, type Meaning, type Rule, type RuleExample } from '../rules.ts';

const simpleJwt =
  'https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/serializers.py';
const league = 'https://github.com/thephpleague/oauth2-server/blob/master/src/Exception/OAuthServerException.php';
const sanctum = 'https://laravel.com/docs/11.x/sanctum#token-abilities';
const csrf = 'https://laravel.com/docs/11.x/csrf';
const devise =
  'https://github.com/heartcombo/devise/blob/ff6e30cec4063783ea241be7fc38b94d14da636b/config/locales/en.yml';
const spring =
  'https://github.com/spring-projects/spring-security/blob/main/core/src/main/resources/org/springframework/security/messages.properties';
const hasura = 'https://hasura.io/docs/2.0/auth/authentication/jwt/';
const apollo = 'https://www.apollographql.com/docs/apollo-server/v3/data/errors';
const wsSecurity = 'https://docs.oasis-open.org/wss/v1.1/wss-v1.1-spec-os-SOAPMessageSecurity.pdf';
const signature = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html';

interface Entry {
  id: string;
  match: Match;
  meaning: Meaning;
  citation: string;
  seen?: string;
  status: number;
  body: unknown;
  more?: RuleExample;
}

const rule = ({ id, match, meaning, citation, seen, status, body, more = { auth: 'api_key' } }: Entry): Rule => ({
  id,
  match,
  ...meaning,
  citation,
  ...(seen ? { seen } : {}),
  example: answer(status, body, more),
});

const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const password = { auth: 'basic' } as const;
const keyAuths = ['api_key', 'basic', 'service_account', 'none'] as const;

const django: readonly Rule[] = [
  rule({
    id: 'django/no-active-account',
    match: { words: ['no active account found'] },
    meaning: likely(means.wrongPassword),
    citation: simpleJwt,
    status: 401,
    body: { detail: 'No active account found with the given credentials' },
    more: { stage: 'token_refresh', auth: 'basic' },
  }),
  // Its tokens are JWTs of minutes or days that a sign-in gives.
  rule({
    id: 'django/token-not-valid',
    match: { code: 'token_not_valid', stage: ['api_call', 'db_query'], auth: ['basic', 'session', 'api_key', 'none'] },
    meaning: means.accessTokenExpired,
    citation:
      'https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/exceptions.py',
    status: 401,
    body: { detail: 'Given token not valid for any token type', code: 'token_not_valid' },
    more: { auth: 'basic' },
  }),
  rule({
    id: 'django/user-inactive',
    match: { words: ['user inactive or deleted'] },
    meaning: likely(means.userSuspended),
    citation: 'https://github.com/encode/django-rest-framework/blob/master/rest_framework/authentication.py',
    status: 401,
    body: { detail: 'User inactive or deleted.' },
  }),
];

const laravel: readonly Rule[] = [
  rule({
    id: 'laravel/ability',
    match: { words: ['invalid ability provided'] },
    meaning: means.scopeMissing,
    citation: sanctum,
    status: 403,
    body: { message: 'Invalid ability provided.' },
  }),
  rule({
    id: 'laravel/csrf',
    match: { words: ['csrf'], status: [400, 403, 419] },
    meaning: likely(means.badRequest),
    citation: csrf,
    status: 419,
    body: { message: 'CSRF token mismatch.' },
  }),
  rule({
    id: 'league/refresh-token-expired',
    match: { stage: 'token_refresh', code: 'invalid_request', words: ['refresh token', 'token has expired'] },
    meaning: likely(means.expiredAge),
    citation: league,
    status: 401,
    body: { error: 'invalid_request', message: 'The refresh token is invalid.', hint: 'Token has expired' },
    more: refresh,
  }),
  rule({
    id: 'league/parameters',
    match: {
      stage: 'token_refresh',
      code: 'invalid_request',
      words: ['missing a required parameter | includes an invalid parameter value'],
    },
    meaning: likely(means.clientBug),
    citation: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
    status: 400,
    body: { error: 'invalid_request', error_description: 'The request is missing a required parameter.' },
    more: refresh,
  }),
];

const rails: readonly Rule[] = [
  rule({
    id: 'devise/not-signed-in',
    match: { words: ['need to sign in or sign up'], auth: keyAuths },
    meaning: guess(means.wrongApiKey),
    citation: devise,
    seen: 'You need to sign in or sign up before continuing.',
    status: 401,
    body: { error: 'You need to sign in or sign up before continuing.' },
  }),
  rule({
    id: 'devise/not-signed-in-with-a-token',
    match: { words: ['need to sign in or sign up'], auth: ['oauth2', 'session'], stage: 'api_call' },
    meaning: guess(means.accessTokenExpired),
    citation: devise,
    seen: 'You need to sign in or sign up before continuing.',
    status: 401,
    body: { error: 'You need to sign in or sign up before continuing.' },
    more: { auth: 'oauth2' },
  }),
  rule({
    id: 'devise/unconfirmed',
    match: { words: ['confirm your email address before continuing | confirm your account before continuing'] },
    meaning: likely(means.mfaOrSsoRequired),
    citation: devise,
    seen: 'You have to confirm your account before continuing.',
    status: 401,
    body: { error: 'You have to confirm your account before continuing.' },
    more: password,
  }),
];

const springSecurity: readonly Rule[] = [
  rule({
    id: 'spring/password-expired',
    match: { words: ['user credentials have expired'] },
    meaning: means.passwordExpired,
    citation: spring,
    status: 401,
    body: { error: 'Unauthorized', message: 'User credentials have expired' },
    more: password,
  }),
  rule({
    id: 'spring/account-expired',
    match: { words: ['user account has expired'] },
    meaning: likely(means.subscriptionInactive),
    citation: spring,
    status: 401,
    body: { error: 'Unauthorized', message: 'User account has expired' },
    more: password,
  }),
  rule({
    id: 'spring/no-token-sent',
    match: {
      words: ['full authentication is required'],
      auth: 'oauth2',
      stage: 'api_call',
      without: ['expired', 'invalid'],
    },
    meaning: guess(means.badRequest),
    citation: spring,
    status: 401,
    body: { error: 'unauthorized', error_description: 'Full authentication is required to access this resource' },
    more: { auth: 'oauth2' },
  }),
  rule({
    id: 'spring/nothing-sent',
    match: { words: ['full authentication is required'], auth: ['api_key', 'basic', 'service_account', 'none'] },
    meaning: guess(means.wrongApiKey),
    citation: spring,
    status: 401,
    body: { error: 'Unauthorized', message: 'Full authentication is required to access this resource' },
    more: password,
  }),
];

const graphql: readonly Rule[] = [
  rule({
    id: 'graphql/unauthenticated-token',
    match: {
      code: 'UNAUTHENTICATED',
      auth: 'oauth2',
      stage: 'api_call',
      status: [200, 400, 401, 403],
      at: { 'errors.*.extensions.code': 'UNAUTHENTICATED' },
    },
    meaning: guess(means.accessTokenExpired),
    citation: apollo,
    status: 200,
    body: { errors: [{ message: 'You must be logged in', extensions: { code: 'UNAUTHENTICATED' } }] },
    more: { auth: 'oauth2' },
  }),
  rule({
    id: 'graphql/unauthenticated',
    match: { at: { 'errors.*.extensions.code': 'UNAUTHENTICATED' }, auth: keyAuths, status: [200, 400, 401, 403] },
    meaning: guess(means.wrongApiKey),
    citation: apollo,
    status: 200,
    body: { errors: [{ message: 'You must be logged in', extensions: { code: 'UNAUTHENTICATED' } }] },
  }),
  rule({
    id: 'hasura/jwt-expired',
    match: { at: { 'errors.*.extensions.code': 'invalid-jwt' }, words: ['jwtexpired | jwt expired'], auth: keyAuths },
    meaning: likely(means.expiredAge),
    citation: hasura,
    status: 200,
    body: { errors: [{ message: 'Could not verify JWT: JWTExpired', extensions: { code: 'invalid-jwt' } }] },
  }),
  rule({
    id: 'hasura/admin-secret',
    match: { code: 'access-denied', words: ['x hasura admin secret'] },
    meaning: likely(means.wrongApiKey),
    citation: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
    status: 200,
    body: { errors: [{ message: 'invalid "x-hasura-admin-secret"', extensions: { code: 'access-denied' } }] },
  }),
];

const fault = (code: string, text: string): string =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>${code}</faultcode><faultstring>${text}</faultstring></soap:Fault></soap:Body></soap:Envelope>`;

const prefixes = ['wsse:', 'wsu:', 'a:', 'ns1:', 'ns0:', 'q0:', 's:', ''];
const prefixed = (code: string): string[] => prefixes.map((prefix) => `${prefix}${code}`);

const soap: readonly Rule[] = [
  rule({
    id: 'ws-security/refused',
    match: {
      code: ['FailedAuthentication', 'InvalidSecurityToken'].flatMap(prefixed),
      format: 'xml',
      without: ['expired'],
    },
    meaning: likely(means.wrongPassword),
    citation: wsSecurity,
    status: 500,
    body: fault('wsse:FailedAuthentication', 'The security token could not be authenticated or authorized'),
    more: password,
  }),
  rule({
    id: 'ws-security/message-expired',
    match: { code: ['MessageExpired', 'InvalidTimestamp'].flatMap(prefixed), format: 'xml' },
    meaning: likely(means.clockSkew),
    citation: wsSecurity,
    status: 500,
    body: fault('wsu:MessageExpired', 'The message has expired'),
    more: password,
  }),
  // What Windows Communication Foundation answers to a wrong clock, a wrong password and a wrong binding alike.
  rule({
    id: 'ws-security/invalid',
    match: { code: ['InvalidSecurity', 'SecurityTokenUnavailable'].flatMap(prefixed), format: 'xml' },
    meaning: guess(means.clientBug),
    citation: wsSecurity,
    status: 500,
    body: fault('a:InvalidSecurity', 'An error occurred when verifying security for the message.'),
    more: password,
  }),
];

const signatures: readonly Rule[] = [
  rule({
    id: 'signature/clock',
    match: { words: ['signature expired | signature not yet current'] },
    meaning: likely(means.clockSkew),
    citation: signature,
    status: 403,
    body: { message: 'Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z' },
    more: { auth: 'service_account' },
  }),
];

export const frameworkRules: readonly Rule[] = [
  ...django,
  ...laravel,
  ...rails,
  ...springSecurity,
  ...graphql,
  ...soap,
  ...signatures,
];
