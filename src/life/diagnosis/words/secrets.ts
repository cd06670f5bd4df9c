// Words of a key, user or password that is refused, or that was never sent.
import { guess, likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';
import { keyAuths, passwordAuths, phrase, reading, tokensOfOthers } from './phrase.ts';

/** Nothing was sent, or in the wrong place: our request is wrong, not the credential. Asked before permissions, since "required" is said there too. */
export const nothingSentWords: readonly Rule[] = [
  phrase({
    name: 'nothing-sent',
    match: {
      words: [
        'key not present | header is missing | missing authorization | authorization header is required | no authorization header | missing authentication | credentials were not provided | credentials were not supplied | credentials not supplied | credentials are not supplied | token is missing | missing api key | no api key provided | api key is required | api key missing | missing access token | not present | authentication credentials are missing | header missing | token required | missing token | token not provided | no token provided | no api key | no credentials | api key not provided | credentials not found | no access token | provide an api key | missing credentials | key is missing | were supplied | was supplied | ssl required | sslrequired | https required | use https | https only',
      ],
      without: [
        'invalid',
        'expired',
        'not valid',
        'a valid',
        'wrong',
        'incorrect',
        'unrecognized',
        'scope',
        'scopes',
        'permission',
        'permissions',
        'or failed',
      ],
      status: ['4xx', 200, 'none'],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'Authorization header is missing.',
    status: 401,
  }),
  // What was asked came without a credential, and nobody may ask so.
  phrase({
    name: 'nobody-asked',
    match: {
      words: [
        'unregistered callers | unregistered caller | established identity | anonymous caller | anonymous callers | anonymous access | anonymous user | anonymous users | anonymous request | anonymous requests | unauthenticated caller | unauthenticated callers | unauthenticated user',
      ],
      // A credential that was sent and not known makes its bearer anonymous too.
      without: ['invalid', 'expired', 'provided credentials', 'unable to authenticate', 'failed to authenticate'],
      status: [400, 401, 403, 200],
      stage: reading,
      auth: ['oauth2', 'api_key', 'service_account', 'none'],
    },
    meaning: likely(means.badRequest),
    message: 'Anonymous access is not allowed.',
  }),
  phrase({
    name: 'secret-missing',
    match: {
      says: ['key missing', 'token missing', 'header missing', 'bareKey missing', 'header invalid', 'header required'],
      saysNot: [
        'key invalid',
        'token invalid',
        'token expired',
        'bareKey invalid',
        'scope missing',
        'permission lacks',
        'key expired',
        'scope required',
        'permission required',
      ],
      without: [
        'invalid',
        'supplied a valid',
        'provided a valid',
        'sent a valid',
        'scope',
        'permission',
        'permissions',
      ],
      status: [400, 401, 403, 200],
      stage: ['api_call', 'db_query', 'db_connect'],
    },
    meaning: likely(means.badRequest),
    message: 'Der API-Schlüssel fehlt.',
    status: 401,
  }),
];

/** Said of several things at once, of which the secret is the first: asked before the others. */
export const secretAmongOthersWords: readonly Rule[] = [
  phrase({
    name: 'key-among-others',
    match: {
      says: ['key invalid or', 'bareKey invalid or'],
      saysNot: ['key missing or', 'plan or', 'client or'],
      auth: keyAuths,
      status: [400, 401, 403, 200],
    },
    meaning: likely(means.wrongApiKey),
    message: 'Invalid API key, IP or permission.',
    status: 401,
  }),
  phrase({
    name: 'token-among-others',
    match: {
      says: 'token invalid or',
      saysNot: ['scope or', 'token missing or'],
      without: tokensOfOthers,
      auth: keyAuths,
      status: [400, 401, 403, 200],
    },
    meaning: likely(means.wrongApiKey),
    message: 'Invalid or revoked token',
    status: 401,
  }),
  phrase({
    name: 'access-token-among-others',
    match: {
      says: ['token invalid or', 'token expired or', 'token revoked or'],
      saysNot: ['scope or', 'token missing or'],
      auth: 'oauth2',
      stage: 'api_call',
      status: [400, 401, 403, 200],
    },
    meaning: means.accessTokenExpired,
    message: 'Invalid or revoked token',
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'session-among-others',
    match: {
      words: ['invalid or expired | expired or invalid | invalid or has expired'],
      without: ['access token', 'auth token', 'authorization token'],
      auth: 'session',
      stage: 'api_call',
      status: [400, 401, 403, 200],
    },
    meaning: guess(means.expiredAge),
    message: 'Your credentials are invalid or expired.',
    status: 401,
    auth: 'session',
  }),
  phrase({
    name: 'password-among-others',
    match: {
      says: ['authentication or account', 'password invalid or'],
      saysNot: ['token expired'],
      auth: passwordAuths,
      status: [400, 401, 403, 200, 'none'],
    },
    meaning: likely(means.wrongPassword),
    message: 'Invalid password, or the account is disabled.',
    status: 401,
    auth: 'basic',
  }),
];

/** What firewalls and proxies write; a text with these is nobody's word. */
const oftenOfProxies = ['denied', 'blocked', 'forbidden', 'firewall', 'proxy', 'http basic', 'html', 'cloudflare'];

export const secretWords: readonly Rule[] = [
  phrase({
    name: 'database-gone',
    match: {
      words: [
        'no such database | unknown database | database not found | bucket not found | keyspace does not exist | catalog not found | database does not exist | unknown keyspace | unknown catalog | database was not found | no database',
      ],
      stage: 'db_connect',
    },
    meaning: likely(means.databaseMissing),
    message: 'no such database: shop',
    isError: true,
    stage: 'db_connect',
    auth: 'db_password',
  }),
  phrase({
    name: 'database-not-there',
    match: {
      words: [
        'does not exist | doesnt exist | not found | unknown | no such | cannot be found | could not be found',
        'database | catalog | keyspace | schema | bucket | namespace',
      ],
      without: [
        'user',
        'role',
        'login',
        'password',
        'table',
        'column',
        'in the database',
        'host',
        'timeout',
        'function',
      ],
      kind: 'error',
      stage: 'db_connect',
    },
    meaning: likely(means.databaseMissing),
    message: 'Database shop does not exist',
    isError: true,
    stage: 'db_connect',
    auth: 'db_password',
  }),
  phrase({
    name: 'user-gone',
    match: {
      words: [
        'no such user | user does not exist | there is no user | unknown user | user was not found | role does not exist | user not found | user has been deleted | user is deleted | unknown login',
      ],
      stage: 'db_connect',
    },
    meaning: likely(means.userGone),
    message: 'no such user',
    isError: true,
    stage: 'db_connect',
    auth: 'db_password',
  }),
  phrase({
    name: 'password',
    match: {
      words: [
        'invalid username or password | wrong password | incorrect password | invalid password | incorrect username | invalid login | login failed | bad credentials | wrong username | password authentication failed | authentication failed | sasl authentication failed | failed sasl auth | login incorrect | bad username | invalid credentials | invalid user or password | username or password | username and password | password mismatch | user name or password | logon denied | access denied for user | sasl auth | bad auth | auth failed | permission denied publickey | password are not defined | password is not defined | all configured authentication methods failed | authentication failure | not authenticated | password is incorrect | security exception | email does not exist | unknown email | email not found | email not registered | email address not found | no account with this email | no account found with | no user with this email | email or password | e mail or password | couldnt login | could not login | could not log in | couldnt log in | failed to log in | failed to login | unable to log in | unable to login | no account exists | no account for | password error | wrong pin | pin wrong | pin is wrong | account or password',
      ],
      auth: passwordAuths,
      without: ['timeout', 'timed out', 'temporarily', 'single user mode', 'proxy'],
    },
    meaning: likely(means.wrongPassword),
    message: 'Password authentication failed.',
    status: 401,
    auth: 'basic',
  }),
  phrase({
    name: 'password-refused',
    match: {
      says: ['password invalid', 'password denied', 'password notFound', 'user invalid', 'user notFound'],
      saysNot: ['object notFound', 'permission lacks', 'token expired', 'account denied'],
      auth: passwordAuths,
      status: [400, 401, 403, 200, 500, 'none'],
      without: ['timeout', 'timed out', 'temporarily', 'permission', 'parameter', 'user defined', 'function'],
    },
    meaning: likely(means.wrongPassword),
    message: 'Das Passwort ist falsch.',
    status: 401,
    auth: 'basic',
  }),
  phrase({
    name: 'sign-in-refused',
    match: {
      says: 'authentication',
      saysNot: ['permission lacks', 'object notFound', 'token expired'],
      auth: passwordAuths,
      status: [400, 401, 200, 500, 'none'],
      without: ['timeout', 'timed out', 'temporarily', 'permission', 'single user mode', 'proxy'],
    },
    meaning: likely(means.wrongPassword),
    message: 'Anmeldung fehlgeschlagen.',
    status: 401,
    auth: 'basic',
  }),
  phrase({
    name: 'login-refused',
    match: {
      says: ['password invalid', 'password denied', 'authentication', 'user denied', 'user notFound', 'user invalid'],
      auth: ['oauth2', 'api_key', 'service_account', 'none'],
      kind: 'error',
      stage: 'db_connect',
      without: ['timeout', 'timed out', 'temporarily', 'connection'],
    },
    meaning: likely(means.wrongPassword),
    message: 'Wrong credentials.',
    isError: true,
    stage: 'db_connect',
    auth: 'oauth2',
  }),
  phrase({
    name: 'key',
    match: {
      words: [
        'invalid api key | invalid key | api key is invalid | api key invalid | wrong api key | incorrect api key | api key is not valid | api key not valid | invalid api token | api key not found | unknown api key | key not found | bad api key | key is invalid | invalid credentials | wrong credentials | invalid authentication | authentication failed | bad credentials | invalid token | token is invalid | invalid access token | unknown token | api key provided | invalid apikey | no such api key | invalid secret | invalid api credentials | credentials are invalid | not a valid api key | authentication credentials | authorization grant is invalid | invalid authorization | invalid signature | signature is invalid | not authenticated | unauthenticated | could not authenticate | couldnt authenticate | unable to authenticate | authentication error | authorization failed | failed to authenticate | authentication required | requires authentication | invalid api user | api token is invalid',
      ],
      without: ['ip', 'missing', 'permission', ...tokensOfOthers],
      auth: keyAuths,
      status: [400, 401, 403, 404, 200, 500, 'none'],
    },
    meaning: likely(means.wrongApiKey),
    message: 'Invalid API key.',
    status: 401,
  }),
  // A key is looked at before what it asks for; some answer it as a fault of the request.
  phrase({
    name: 'key-refused-as-unprocessable',
    match: {
      words: [
        'invalid api key | api key is invalid | api key invalid | invalid apikey | key format is not valid | api key format | invalid key format | invalid api token | api token is invalid | api key is not valid | api key not valid | wrong api key | incorrect api key',
      ],
      auth: keyAuths,
      status: [405, 406, 409, 412, 422],
    },
    meaning: likely(means.wrongApiKey),
    message: 'Key format is not valid!',
    status: 422,
  }),
  // The same with the status of a server that has failed: believed only where the key itself is named, and in the provider's own form.
  phrase({
    name: 'key-not-found',
    match: {
      says: ['key invalid', 'key notFound'],
      words: ['api key | api token | apikey | access key | access token | api credentials'],
      without: ['object', 'parameter', 'field', 'id'],
      auth: keyAuths,
      status: 404,
    },
    meaning: likely(means.wrongApiKey),
    message: 'API key not recognised',
    status: 404,
  }),
  phrase({
    name: 'key-refused-as-server-error',
    match: {
      words: [
        'invalid api key | api key is invalid | api key invalid | invalid apikey | apikey invalid | invalid key | invalid api token | api token is invalid | unknown api key | wrong api key | incorrect api key | invalid request token | invalid access token | invalid token',
      ],
      auth: ['api_key', 'session', 'basic', 'service_account'],
      status: 500,
      format: 'json',
      stage: 'api_call',
      without: ['temporarily', 'try again', 'timeout', 'timed out', 'unavailable', 'crashed', 'handler', 'unexpected'],
    },
    meaning: guess(means.wrongApiKey),
    message: 'Invalid API key',
    status: 500,
  }),
  phrase({
    name: 'key-refused',
    match: {
      says: [
        'key invalid',
        'key notFound',
        'key denied',
        'bareKey invalid',
        'bareKey notFound',
        'token invalid',
        'token notFound',
        'token denied',
        'password invalid',
        'password notFound',
        'authentication',
        'client invalid',
        'key lacks account',
        'header invalid',
        'client notFound',
        'key missing',
        'token missing',
        'key unavailable',
      ],
      saysNot: [
        'permission lacks',
        'permission denied',
        'scope lacks',
        'network denied',
        'plan lacks',
        'object notFound',
      ],
      without: [
        ...tokensOfOthers,
        'permission',
        'permissions',
        'csrf',
        'primary key',
        'foreign key',
        'page token',
        'pagination',
        'cursor',
        'partition key',
        'device token',
        'webhook secret',
        'passwort feld',
        'campo senha',
        'right now',
        'parameter',
        'field',
        'timeout',
      ],
      auth: keyAuths,
      status: [400, 401, 403, 200, 500, 'none'],
    },
    meaning: likely(means.wrongApiKey),
    message: 'La clé API est inconnue.',
    status: 401,
  }),
  phrase({
    name: 'key-refused-in-text',
    match: {
      says: ['key invalid', 'key notFound', 'bareKey invalid', 'password invalid', 'token invalid', 'token notFound'],
      saysNot: ['header invalid', 'key missing', 'token missing'],
      without: ['csrf', ...oftenOfProxies],
      auth: ['api_key', 'service_account', 'basic'],
      status: [400, 401, 403],
      format: 'text',
    },
    meaning: guess(means.wrongApiKey),
    message: 'Invalid API key',
    isText: true,
    status: 401,
  }),
  // What Rails answers by itself to a name and password that are refused.
  phrase({
    name: 'rails-basic',
    match: { words: ['http basic access denied'], auth: 'basic', status: 401, format: 'text' },
    meaning: guess(means.wrongPassword),
    message: 'HTTP Basic: Access denied.',
    isText: true,
    auth: 'basic',
    status: 401,
  }),
  phrase({
    name: 'key-ended-in-text',
    match: {
      says: ['key revoked', 'key deleted', 'key disabled', 'bareKey revoked', 'bareKey disabled', 'token revoked'],
      saysNot: ['header invalid', 'key missing', 'token missing'],
      without: oftenOfProxies,
      auth: ['api_key', 'service_account', 'basic'],
      status: [400, 401, 403],
      format: 'text',
    },
    meaning: guess(means.apiKeyDeleted),
    message: 'API token revoked',
    isText: true,
    status: 403,
  }),
  phrase({
    name: 'key-expired-in-text',
    match: {
      says: ['key expired', 'bareKey expired', 'token expired'],
      saysNot: ['header invalid'],
      without: oftenOfProxies,
      auth: ['api_key', 'service_account', 'basic'],
      status: [400, 401, 403],
      format: 'text',
    },
    meaning: guess(means.expiredAge),
    message: 'API key expired',
    isText: true,
    status: 401,
  }),
];

export const vagueSecretWords: readonly Rule[] = [
  phrase({
    name: 'unauthorized-key',
    match: {
      says: ['denied', 'authentication', 'authentication denied'],
      auth: ['api_key', 'basic', 'service_account', 'db_password'],
      status: 401,
      stage: ['api_call', 'db_query', 'db_connect', 'token_refresh'],
    },
    meaning: guess(means.wrongApiKey),
    message: 'Access denied',
    status: 401,
  }),
];
