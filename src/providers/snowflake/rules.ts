// Snowflake: what its server says when a login fails, whatever the driver makes of it, and its SQL API. The numbers are in protocols/snowflake.ts.
import { driverError, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const source =
  'https://github.com/PostHog/posthog/blob/001522b75c41dda7b77ab2ed78ac1aa2bd2b50b3/products/warehouse_sources/backend/temporal/data_imports/sources/snowflake/source.py';
const lockThread = 'https://github.com/buremba/universql/issues/24';
const roleThread = 'https://github.com/dbt-labs/docs.getdbt.com/pull/6433';
const oauthThread = 'https://github.com/snowflakedb/snowflake-jdbc/issues/141';
const keyPair = 'https://docs.snowflake.com/user-guide/key-pair-auth-troubleshooting';

export const rules: readonly Rule[] = [
  {
    id: 'snowflake/network-policy',
    match: { words: ['is not allowed to access snowflake'] },
    ...means.ipNotAllowed,
    citation: source,
    seen: 'is not allowed to access Snowflake',
    example: driverError(
      '250001',
      'Failed to connect to DB. Incoming request with IP/Token 10.0.0.1 is not allowed to access Snowflake.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/payment-method',
    match: { words: ['suspended due to lack of payment method'] },
    ...means.paymentOverdue,
    citation: source,
    seen: 'Your account is suspended due to lack of payment method',
    example: driverError('250001', 'Your account is suspended due to lack of payment method.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'snowflake/trial-over',
    match: { words: ['your free trial has ended'] },
    ...means.subscriptionInactive,
    citation: source,
    seen: 'Your free trial has ended',
    example: driverError(
      '250001',
      'Your free trial has ended and all of your virtual warehouses have been suspended.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/decommission',
    match: { words: ['marked for decommission'] },
    ...means.orgFrozen,
    citation: source,
    seen: 'This account has been marked for decommission',
    example: driverError('250001', 'This account has been marked for decommission', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'snowflake/account-suspended',
    match: { words: ['account is suspended | account has been suspended'] },
    ...likely(means.orgFrozen),
    citation: source,
    example: driverError('250001', 'Your account has been suspended.', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'snowflake/user-access-disabled',
    match: { words: ['user access disabled'] },
    ...means.accountLocked,
    citation: source,
    seen: 'User access disabled. Contact your local system administrator',
    example: driverError('250001', 'User access disabled. Contact your local system administrator.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  // A quarter of an hour; each further try with the wrong password begins it anew.
  {
    id: 'snowflake/user-locked',
    match: {
      words: [
        'user temporarily locked | user account has been temporarily locked | temporarily locked due to too many failed attempts',
      ],
    },
    ...means.accountLocked,
    citation: lockThread,
    seen: 'Your user account has been temporarily locked due to too many failed attempts',
    example: driverError(
      '250001',
      'Your user account has been temporarily locked due to too many failed attempts. Try again after 15 minutes.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/password-expired',
    match: { words: ['specified password has expired'] },
    ...means.passwordExpired,
    citation: source,
    seen: 'Specified password has expired',
    example: driverError(
      '250001',
      'Specified password has expired. Password must be changed using the Snowflake web console.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/access-token-expired',
    match: {
      words: [
        'programmatic access token has expired | programmatic access token is expired | programmatic access token is invalid',
      ],
    },
    ...likely(means.expiredAge),
    citation: keyPair,
    example: driverError('250001', 'Programmatic access token is expired.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'snowflake/second-factor',
    match: {
      words: [
        'duo security authentication is denied | mfa authentication is required | multi factor authentication is required for this account | multi factor authentication is required',
      ],
    },
    ...means.mfaOrSsoRequired,
    citation: source,
    seen: 'Duo Security authentication is denied',
    example: driverError(
      '250001',
      'MFA authentication is required, but none of your current MFA methods are supported for programmatic authentication.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/username-or-password',
    match: { words: ['incorrect username or password was specified'] },
    ...means.wrongPassword,
    citation: source,
    seen: 'Incorrect username or password was specified',
    example: driverError(
      '250001',
      'Failed to connect to DB: acme.snowflakecomputing.com:443. Incorrect username or password was specified.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/key-pair',
    match: { words: ['jwt token is invalid'] },
    ...likely(means.wrongApiKey),
    citation: source,
    seen: 'JWT token is invalid',
    example: driverError('250001', 'Failed to connect to DB: acme.snowflakecomputing.com:443. JWT token is invalid.', {
      stage: 'db_connect',
      auth: 'service_account',
    }),
  },
  // The stored private key cannot be read, or its passphrase is another.
  {
    id: 'snowflake/private-key',
    match: {
      words: [
        'unable to load pem file | incorrect password could not decrypt key | password was not given but private key is encrypted | password was given but private key is not encrypted',
      ],
    },
    ...means.wrongApiKey,
    citation: source,
    seen: 'Incorrect password, could not decrypt key',
    example: {
      stage: 'db_connect',
      auth: 'service_account',
      error: { name: 'ValueError', message: 'Incorrect password, could not decrypt key' },
    },
  },
  {
    id: 'snowflake/oauth-access-token',
    match: { words: ['invalid oauth access token | oauth access token expired | oauth access token has expired'] },
    ...means.accessTokenExpired,
    citation: oauthThread,
    seen: 'Invalid OAuth access token',
    example: driverError('390303', 'Invalid OAuth access token.', { stage: 'db_connect', auth: 'oauth2' }),
  },
  {
    id: 'snowflake/role-in-token',
    match: { words: ['is not listed in the access token or was filtered'] },
    ...means.roleLost,
    citation: roleThread,
    seen: 'is not listed in the Access Token or was filtered',
    example: driverError(
      '250001',
      "The role requested in the connection ('SYNC') is not listed in the Access Token or was filtered.",
      { stage: 'db_connect', auth: 'oauth2' },
    ),
  },
  {
    id: 'snowflake/another-role',
    match: {
      words: [
        'or attempt to login with another role | is not granted to this user | role specified in the connect string',
      ],
    },
    ...means.roleLost,
    citation: source,
    seen: 'or attempt to login with another role',
    example: driverError(
      '250001',
      "Role 'SYNC' specified in the connect string does not exist or not authorized. Contact your local system administrator, or attempt to login with another role, e.g. PUBLIC.",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/no-warehouse',
    match: { words: ['no active warehouse selected in the current session'] },
    ...likely(means.roleLost),
    scope: 'data_source',
    citation: source,
    seen: 'No active warehouse selected in the current session',
    example: driverError(
      '000606',
      "000606 (57P03): No active warehouse selected in the current session. Select an active warehouse with the 'use warehouse' command.",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/no-database',
    match: { words: ['does not have a current database'] },
    ...likely(means.databaseMissing),
    citation: source,
    seen: 'This session does not have a current database',
    example: driverError(
      '090105',
      '090105 (22000): Cannot perform SELECT. This session does not have a current database.',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/resource-monitor',
    match: { words: ['resource monitor', 'exceeded its quota'] },
    ...likely(means.quotaExhausted),
    citation: source,
    example: driverError(
      '090073',
      "Warehouse 'WH' cannot be resumed because resource monitor 'RM' has exceeded its quota.",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/no-account',
    match: { words: ['verify the account name is correct | 404 not found'], kind: 'error' },
    ...likely(means.notFound),
    citation: source,
    seen: 'Verify the account name is correct',
    example: driverError('250001', 'Could not connect to Snowflake backend. Verify the account name is correct.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'snowflake/unauthorized-object',
    match: { words: ['does not exist or not authorized'] },
    ...likely(means.objectAccessLost),
    scope: 'stream',
    citation: source,
    seen: 'does not exist or not authorized',
    example: driverError(
      '002003',
      "SQL compilation error: Object 'SHOP.PUBLIC.ORDERS' does not exist or not authorized.",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'snowflake/invalid-identifier',
    match: { words: ['invalid identifier'] },
    ...means.notFound,
    citation: source,
    seen: 'invalid identifier',
    example: driverError('000904', "SQL compilation error: error line 1 at position 7 invalid identifier 'TOTAL'", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'snowflake/broken-view',
    match: { words: ['but view query produces'] },
    ...means.badRequest,
    citation: source,
    seen: 'but view query produces',
    example: driverError(
      '002057',
      'SQL compilation error: View definition declared 5 column(s), but view query produces 6 column(s).',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  // A link to results that is some hours old, or a firewall in between: one answer cannot tell.
  {
    id: 'snowflake/result-link',
    match: { words: ['http 403 forbidden'], kind: 'error' },
    ...guess(means.outage),
    citation: source,
    seen: 'HTTP 403: Forbidden',
    example: driverError('290403', '290403: HTTP 403: Forbidden', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'snowflake/internal',
    match: { words: ['internal error | could not connect to snowflake backend after'], kind: 'error' },
    ...means.outage,
    citation: source,
    seen: 'Could not connect to Snowflake backend after',
    example: driverError('250001', 'Could not connect to Snowflake backend after 11 attempt(s). Aborting', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
];
