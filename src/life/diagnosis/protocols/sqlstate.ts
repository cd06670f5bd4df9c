// SQLSTATE, as the SQL standard and PostgreSQL's appendix give it, for databases without rules of their own. PostgreSQL has its own folder.
import { guess, likely, means } from '../meanings.ts';
import { driverError, type Meaning, type Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

/** The file of which the appendix of PostgreSQL's manual is made. */
const appendix = 'https://github.com/postgres/postgres/blob/master/src/backend/utils/errcodes.txt';

/** 42000 is the rule of its own that comes before its class. */
const exampleOf = (state: string) => (state.length === 5 ? state : state === '42' ? '42601' : `${state}001`);

const state = (
  name: string,
  states: readonly string[],
  meaning: Meaning,
  seen?: string,
  stage: Stage = 'db_query',
): Rule => ({
  id: `sqlstate/${name}`,
  match: { sqlstate: states },
  ...meaning,
  citation: appendix,
  ...(seen ? { seen } : {}),
  example: {
    ...driverError(exampleOf(states[0]!), 'See the documentation.', {
      stage,
      auth: 'db_password',
    }),
  },
});

export const sqlstateRules: readonly Rule[] = [
  {
    id: 'sqlstate/host-rules',
    match: { kind: 'error', words: ['no pg hba conf entry | pg hba conf rejects'] },
    ...likely(means.ipNotAllowed),
    citation: 'https://www.postgresql.org/docs/current/client-authentication-problems.html',
    seen: 'FATAL:  no pg_hba.conf entry for host "123.123.123.123", user "andym", database "testdb"',
    example: driverError('28000', 'no pg_hba.conf entry for host "203.0.113.7", user "sync", database "shop"', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'sqlstate/no-such-role',
    match: {
      kind: 'error',
      stage: 'db_connect',
      words: ['fatal', 'role', 'does not exist | is not permitted to log in'],
    },
    ...likely(means.userGone),
    citation: 'https://github.com/postgres/postgres/blob/master/src/backend/utils/init/miscinit.c',
    example: {
      error: { message: 'FATAL:  role "sync" does not exist' },
      stage: 'db_connect',
      auth: 'db_password',
    },
  },
  {
    id: 'sqlstate/driver-too-old',
    match: {
      kind: 'error',
      words: [
        'requires driver with version | requires driver version | driver version is too old | client version is too old | upgrade your driver | client is too old | unsupported client version',
      ],
    },
    ...likely(means.driverTooOld),
    citation: 'https://github.com/postgres/postgres/blob/master/src/backend/utils/errcodes.txt',
    example: driverError('08004', 'Tokens are not supported (requires driver with version 9.1 or greater).', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  // Poolers and hosted servers put what they have to say under a state of a broken connection or an internal error: then the words count.
  {
    id: 'sqlstate/password-in-words',
    match: {
      kind: 'error',
      sqlstate: ['08', 'XX', '58', '57', '42000', 'HY'],
      words: [
        'password authentication failed | failed sasl auth | sasl authentication failed | wrong password | invalid password | incorrect password | authentication failed | access denied for user | login failed | username and or password invalid | user name or password | username or password | invalid username | invalid credentials | bad credentials',
      ],
      without: ['timeout', 'timed out', 'temporarily', 'kerberos', 'unsupported'],
    },
    ...likely(means.wrongPassword),
    citation: 'https://www.postgresql.org/docs/current/protocol-error-fields.html',
    example: driverError('08P01', 'failed SASL auth (invalid server message)', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'sqlstate/plan-in-words',
    match: {
      kind: 'error',
      sqlstate: ['08', 'XX', '53', '57', '58', '42000', 'HY'],
      words: [
        'upgrade your plan | your plan | compute time quota | data transfer quota | quota exceeded for this month | free tier | free plan | plan limit | upgrade to increase',
      ],
    },
    ...likely(means.planLimit),
    citation: 'https://neon.com/docs/introduction/plans',
    example: driverError('XX000', 'Your project has exceeded the compute time quota. Upgrade your plan.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'sqlstate/suspended-in-words',
    match: {
      kind: 'error',
      sqlstate: ['08', 'XX', '57', '58', '42000', 'HY'],
      words: [
        'project is paused | project has been paused | database is paused | database has been suspended | project is suspended | account is suspended | account has been suspended | instance is suspended | endpoint is disabled | endpoint has been disabled | cluster is paused | service is suspended | is powered off',
      ],
    },
    ...likely(means.orgFrozen),
    citation: 'https://supabase.com/docs/guides/platform/free-project-pausing',
    example: driverError('XX000', 'The endpoint has been disabled. Enable it and try again.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'sqlstate/routing-in-words',
    match: {
      kind: 'error',
      sqlstate: ['08'],
      words: ['missing cluster name | no cluster name | missing cluster identifier | codeparamsroutingfailed'],
    },
    ...likely(means.badRequest),
    citation: 'https://www.cockroachlabs.com/docs/stable/connection-parameters',
    example: driverError('08004', 'codeParamsRoutingFailed: missing cluster name in connection string', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  state('password', ['28P01'], means.wrongPassword, 'ERRCODE_INVALID_PASSWORD', 'db_connect'),
  state(
    'authorization',
    ['28'],
    likely(means.wrongPassword),
    'Class 28 - Invalid Authorization Specification',
    'db_connect',
  ),
  state('role', ['0P', '0L'], likely(means.roleLost), 'Class 0P - Invalid Role Specification', 'db_connect'),
  state('database-missing', ['3D000'], means.databaseMissing, 'ERRCODE_INVALID_CATALOG_NAME', 'db_connect'),
  state('database-dropped', ['57P04'], means.databaseMissing, 'ERRCODE_DATABASE_DROPPED'),
  state('privilege', ['42501'], means.objectAccessLost, 'ERRCODE_INSUFFICIENT_PRIVILEGE'),
  state('no-table', ['42P01', '42S02', '3F000'], means.notFound, 'ERRCODE_UNDEFINED_TABLE'),
  state('no-column', ['42703', '42S22', '42883', '42704'], means.notFound, 'ERRCODE_UNDEFINED_COLUMN'),
  state('syntax-or-access', ['42000'], guess(means.badRequest), 'ERRCODE_SYNTAX_ERROR_OR_ACCESS_RULE_VIOLATION'),
  state('syntax', ['42'], likely(means.badRequest), 'Class 42 - Syntax Error or Access Rule Violation'),
  state('data', ['22', '23', '0A', '21', '26', '34', '54'], likely(means.badRequest), 'Class 22 - Data Exception'),
  state('idle-transaction', ['25P03', '25P04'], means.timeout, 'ERRCODE_IDLE_IN_TRANSACTION_SESSION_TIMEOUT'),
  state('transaction-state', ['25', '2D'], likely(means.badRequest), 'Class 25 - Invalid Transaction State'),
  state('too-many-connections', ['53300'], means.tooManyConnections, 'ERRCODE_TOO_MANY_CONNECTIONS', 'db_connect'),
  state('timeout', ['57014', '55P03', 'HYT00', 'HYT01'], means.timeout, 'ERRCODE_QUERY_CANCELED'),
  state('shutdown', ['57P01', '57P05'], means.maintenance, 'ERRCODE_ADMIN_SHUTDOWN'),
  state(
    'resources',
    ['53', '57', '58', 'XX', '55', 'F0', 'HV'],
    likely(means.outage),
    'Class 53 - Insufficient Resources',
  ),
  state('conflict', ['40', '72'], means.concurrentUpdate, 'Class 40 - Transaction Rollback'),
  state('connection', ['08'], likely(means.network), 'Class 08 - Connection Exception', 'db_connect'),
];
