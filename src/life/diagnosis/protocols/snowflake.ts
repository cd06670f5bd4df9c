// Snowflake: driver codes, and what its server says under the driver's one code for a failed login (250001). The numbers that begin with 39 are
// the server's own, and stand in answers of its SQL API too.
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const login = 'https://docs.snowflake.com/en/user-guide/client-connectivity-troubleshooting/error-messages';
const keyPair = 'https://docs.snowflake.com/user-guide/key-pair-auth-troubleshooting';
const network = 'https://docs.snowflake.com/en/user-guide/network-policies';
const driverCodes = 'https://app.unpkg.com/snowflake-sdk@2.1.3/files/dist/lib/constants/gs_errors.js';
const jwtPage = 'https://docs.mixpanel.com/troubleshooting/errors/snowflake-jwt-token-is-invalid.md';
const lockThread = 'https://github.com/buremba/universql/issues/24';
const ipThread = 'https://github.com/airbytehq/airbyte/pull/22877';
const warehouseThread = 'https://github.com/snowflakedb/snowflake-connector-net/issues/537';
const oauthThread = 'https://github.com/snowflakedb/snowflake-jdbc/issues/141';
const roleThread = 'https://github.com/dbt-labs/docs.getdbt.com/pull/6433';
const commonErrors =
  'https://raw.githubusercontent.com/jeremylongshore/claude-code-plugins-plus-skills/main/plugins/saas-packs/snowflake-pack/skills/snowflake-common-errors/SKILL.md';

interface More {
  citation?: string;
  seen?: string;
  stage?: Stage;
}

const error = (name: string, codes: readonly string[], meaning: Meaning, more: More = {}): Rule => ({
  id: `snowflake/${name}`,
  match: { ...(codes.every((code) => /^39\d{4}$/.test(code)) ? {} : { kind: 'error' }), code: codes },
  ...meaning,
  citation: more.citation ?? login,
  ...(more.seen ? { seen: more.seen } : {}),
  example: {
    stage: more.stage ?? 'db_connect',
    auth: 'db_password',
    error: { code: codes[0]!, message: 'See the documentation.' },
  },
});

/** One of these stands beside the words, which others say too. */
const driverNames = [
  '250001',
  '390',
  '200002',
  'DatabaseError',
  'ProgrammingError',
  'OperationFailedError',
  'SnowflakeSQLException',
  'SnowflakeDbException',
  'snowflake.connector.errors.DatabaseError',
  'snowflake.connector.errors.ProgrammingError',
  'snowflake.connector.errors.ForbiddenError',
  'net.snowflake.client.jdbc.SnowflakeSQLException',
];

const inWords = (name: string, words: readonly string[], meaning: Meaning, message: string, more: More = {}): Rule => ({
  id: `snowflake/${name}`,
  match: { kind: 'error', code: driverNames, words },
  ...meaning,
  citation: more.citation ?? login,
  ...(more.seen ? { seen: more.seen } : {}),
  example: {
    stage: more.stage ?? 'db_connect',
    auth: 'db_password',
    error: { name: 'DatabaseError', code: '250001', message },
  },
});

export const snowflakeRules: readonly Rule[] = [
  inWords(
    'ip-in-words',
    ['incoming request with ip token | incoming request with ip', 'not allowed'],
    means.ipNotAllowed,
    'Incoming request with IP/Token 10.0.0.1 is not allowed to access Snowflake.',
    { citation: ipThread, seen: 'IP not in whitelist error' },
  ),
  inWords('jwt-in-words', ['jwt token is invalid'], likely(means.wrongApiKey), 'JWT token is invalid.', {
    citation: keyPair,
    seen: 'JWT token is invalid',
  }),
  inWords(
    'second-factor-in-words',
    ['duo security | multi factor authentication | mfa authentication | saml'],
    likely(means.mfaOrSsoRequired),
    'MFA authentication is required.',
  ),
  inWords(
    'locked-in-words',
    ['temporarily locked | user account is locked'],
    means.accountLocked,
    'Your user account has been temporarily locked due to too many failed attempts.',
    { citation: lockThread, seen: 'Your user account has been temporarily locked due to too many failed attempts' },
  ),
  inWords(
    'user-disabled-in-words',
    ['user access disabled | user is disabled'],
    likely(means.accountLocked),
    'User access disabled.',
  ),
  inWords(
    'password-expired-in-words',
    ['specified password has expired | programmatic access token is expired | programmatic access token has expired'],
    likely(means.passwordExpired),
    'Specified password has expired. Password must be changed using the Snowflake web console.',
  ),
  inWords(
    'account-closed-in-words',
    ['account is suspended | account has been suspended | account must be specified | marked for decommission'],
    likely(means.orgFrozen),
    'Your account is suspended.',
  ),
  inWords(
    'trial-in-words',
    ['free trial has ended | trial has ended | trial has expired'],
    means.subscriptionInactive,
    'Your free trial has ended.',
  ),
  inWords(
    'oauth-in-words',
    ['invalid oauth access token | oauth access token expired'],
    means.accessTokenExpired,
    'Invalid OAuth access token.',
    { citation: oauthThread, seen: 'Invalid OAuth access token' },
  ),
  inWords(
    'role-in-words',
    [
      'is not listed in the access token or was filtered | specified in the connect string is not granted to this user | role specified in the connect string | no role was specified',
    ],
    means.roleLost,
    "The role requested in the connection ('SYNC') is not listed in the Access Token or was filtered.",
    { citation: roleThread, seen: 'is not listed in the Access Token or was filtered' },
  ),
  inWords(
    'password-in-words',
    ['incorrect username or password'],
    means.wrongPassword,
    'Incorrect username or password was specified.',
  ),
  inWords(
    'monitor-in-words',
    ['resource monitor', 'exceeded its quota | has exceeded'],
    likely(means.quotaExhausted),
    "Warehouse 'WH' cannot be resumed because resource monitor 'RM' has exceeded its quota.",
    { stage: 'db_query', citation: 'https://docs.snowflake.com/en/user-guide/resource-monitors' },
  ),
  error('password', ['390100'], means.wrongPassword, {
    citation: driverCodes,
    seen: "INCORRECT_USERNAME_PASSWORD = '390100'",
  }),
  error('locked', ['390102'], likely(means.accountLocked)),
  error('user-disabled', ['390101'], likely(means.accountLocked)),
  error('ip', ['390420', '390422', '390432'], likely(means.ipNotAllowed), { citation: network }),
  error(
    'jwt',
    ['390144', '394300', '394301', '394303', '394304', '394305', '394306', '394307'],
    likely(means.wrongApiKey),
    { citation: jwtPage, seen: '390144 (08004): JWT token is invalid.' },
  ),
  // The token names a time that is not now.
  error('jwt-time', ['394302'], likely(means.clockSkew), { citation: keyPair }),
  // Sessions end after idle hours; a new login begins another.
  error('session', ['390112', '390104', '390111', '390114', '390195'], means.accessTokenExpired, {
    citation: driverCodes,
    seen: "SESSION_TOKEN_EXPIRED = '390112'",
  }),
  error('oauth-token-expired', ['390318'], means.accessTokenExpired, {
    citation: driverCodes,
    seen: "OAUTH_TOKEN_EXPIRED = '390318'",
  }),
  error('oauth-token-invalid', ['390303', '390304'], means.accessTokenExpired, {
    citation: oauthThread,
    seen: 'Error code: 390303, Message: Invalid OAuth access token',
  }),
  error('role', ['390186', '390189', '000606', '606', '57P03606'], likely(means.roleLost), {
    stage: 'db_query',
    citation: commonErrors,
    seen: '000606: No Active Warehouse',
  }),
  error('warehouse', ['390201'], likely(means.roleLost), {
    citation: warehouseThread,
    seen: 'The requested warehouse does not exist or not authorized',
  }),
  error('privilege', ['003001', '3001'], means.objectAccessLost, { stage: 'db_query' }),
  {
    id: 'snowflake/object-in-words',
    match: { kind: 'error', words: ['does not exist or not authorized'] },
    ...likely(means.objectAccessLost),
    citation: commonErrors,
    seen: 'does not exist or not authorized',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { code: '002003', message: "Object 'X' does not exist or not authorized." },
    },
  },
  {
    id: 'snowflake/privilege-in-words',
    match: { kind: 'error', words: ['insufficient privileges to operate on'] },
    ...means.objectAccessLost,
    citation: login,
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { message: "SQL access control error: Insufficient privileges to operate on schema 'PUBLIC'" },
    },
  },
  error('object', ['002003'], likely(means.objectAccessLost), {
    stage: 'db_query',
    citation: commonErrors,
    seen: '002003 (42S02): Object Does Not Exist',
  }),
  error('no-such-address', ['290404'], likely(means.notFound)),
  error('timeout', ['000630', '000604'], means.timeout, { stage: 'db_query' }),
  error('conflict', ['000625'], means.concurrentUpdate, { stage: 'db_query' }),
  error('request', ['001003', '000904', '002043'], likely(means.badRequest), { stage: 'db_query' }),
  error(
    'backend',
    ['250001', '250003', '250006', '290400', '290503', '290502', '253002', '250002', '290429', '290500', '290504'],
    likely(means.outage),
  ),
];
