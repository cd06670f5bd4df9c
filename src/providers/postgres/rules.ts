// PostgreSQL, and servers that speak like it. A wrong password, a dropped role and a passed VALID UNTIL all answer 28P01 with one text, so
// that nobody learns which roles exist: only an end date read earlier (rolvaliduntil) tells the third from the first.
import { likely, type Meaning, means, type Rule, type Stage } from '../../life/diagnosis/index.ts';

/** The file of which the appendix of error codes is made. */
const appendix = 'https://github.com/postgres/postgres/blob/master/src/backend/utils/errcodes.txt';
const source =
  'https://github.com/PostHog/posthog/blob/01c05d918795c205330f6dbcb382080dd8c4dde3/products/warehouse_sources/backend/temporal/data_imports/sources/postgres/source.py';
const clientAuthentication = 'https://www.postgresql.org/docs/current/client-authentication-problems.html';
const createRole = 'https://www.postgresql.org/docs/current/sql-createrole.html';
const grant = 'https://www.postgresql.org/docs/current/ddl-priv.html';
const connections = 'https://www.postgresql.org/docs/current/runtime-config-connection.html';
const pgbouncer = 'https://github.com/pgbouncer/pgbouncer/issues/649';
const poolerRetry = 'https://github.com/pgbouncer/pgbouncer/issues/1094';

interface Entry {
  name: string;
  sqlstate?: string | string[];
  words?: string[];
  when?: Rule['when'];
  meaning: Meaning;
  citation?: string;
  seen?: string;
  message: string;
  stage?: Stage;
  context?: Rule['example']['context'];
}

const rule = (entry: Entry): Rule => {
  const state = Array.isArray(entry.sqlstate) ? entry.sqlstate[0] : entry.sqlstate;
  const code = state === undefined ? undefined : state.length === 2 ? `${state}006` : state;
  return {
    id: `postgres/${entry.name}`,
    match: {
      kind: 'error',
      ...(entry.sqlstate ? { sqlstate: entry.sqlstate } : {}),
      ...(entry.words ? { words: entry.words } : {}),
    },
    ...(entry.when ? { when: entry.when } : {}),
    ...entry.meaning,
    citation: entry.citation ?? appendix,
    ...(entry.seen ? { seen: entry.seen } : {}),
    example: {
      stage: entry.stage ?? 'db_query',
      auth: 'db_password',
      error: { name: 'error', ...(code ? { code } : {}), message: entry.message },
      ...(entry.context ? { context: entry.context } : {}),
    },
  };
};

const passwordRefused = 'password authentication failed for user "sync"';

export const rules: readonly Rule[] = [
  // What poolers, proxies and hosted services say in their own words.
  rule({
    name: 'pooler-password-cached',
    words: ['server login has been failing', 'password authentication failed'],
    meaning: likely(means.wrongPassword),
    citation: poolerRetry,
    message: 'server login has been failing, cached error: password authentication failed for user "sync"',
    stage: 'db_connect',
  }),
  rule({
    name: 'scram-password',
    words: ['scram exchange', 'wrong password'],
    meaning: means.wrongPassword,
    citation: source,
    seen: 'error received from server in SCRAM exchange: Wrong password',
    message: 'error received from server in SCRAM exchange: Wrong password',
    stage: 'db_connect',
  }),
  rule({
    name: 'proxy-password',
    words: ['your postgres credentials are incorrect | the password that was provided for the role'],
    meaning: means.wrongPassword,
    citation: source,
    seen: 'The password that was provided for the role',
    message: 'The password that was provided for the role sync is wrong.',
    stage: 'db_connect',
  }),
  rule({
    name: 'no-password',
    words: ['no password supplied | client password must be a string | empty password returned by client'],
    meaning: likely(means.wrongPassword),
    citation: 'https://github.com/pgbouncer/pgbouncer/issues/285',
    seen: 'empty password returned by client',
    message: 'empty password returned by client',
    stage: 'db_connect',
  }),
  rule({
    name: 'allow-list',
    words: ['address not in tenant allow list | not in the allow list | ip address is not allowed to connect'],
    meaning: means.ipNotAllowed,
    citation: source,
    seen: 'address not in tenant allow_list',
    message: 'FATAL:  (EADDRNOTALLOWED) address not in tenant allow_list: {203, 0, 113, 7}',
    stage: 'db_connect',
  }),
  rule({
    name: 'no-tenant',
    words: ['tenant or user not found | no tenant identifier provided'],
    meaning: likely(means.userGone),
    citation: source,
    seen: 'no tenant identifier provided',
    message: 'FATAL:  (ENOIDENTIFIER) no tenant identifier provided (external_id or sni_hostname required)',
    stage: 'db_connect',
  }),
  rule({
    name: 'tenant-unknown',
    words: ['tenant user', 'not found'],
    meaning: likely(means.userGone),
    citation: source,
    seen: '(ENOTFOUND) tenant/user',
    message: 'FATAL:  (ENOTFOUND) tenant/user postgres.abc not found',
    stage: 'db_connect',
  }),
  rule({
    name: 'too-many-refusals',
    words: ['too many authentication failures | too many authentication errors'],
    meaning: likely(means.wrongPassword),
    citation: source,
    seen: 'too many authentication failures',
    message: 'FATAL:  (ECIRCUITBREAKER) too many authentication failures, new connections are temporarily blocked',
    stage: 'db_connect',
  }),
  rule({
    name: 'host-by-name',
    words: ['requires connecting via | endpoint id is not specified | missing cluster identifier'],
    meaning: { ...likely(means.databaseMissing), remedy: { actor: 'user', action: 'edit_settings' } },
    citation: source,
    seen: 'requires connecting via',
    message: 'FATAL:  this server requires connecting via db.example.com',
    stage: 'db_connect',
  }),
  rule({
    name: 'branch-closed',
    words: ['connection not allowed for branch | the endpoint has been disabled'],
    meaning: likely(means.orgFrozen),
    citation: source,
    seen: 'connection not allowed for branch',
    message: 'connection not allowed for branch',
    stage: 'db_connect',
  }),
  rule({
    name: 'plan-quota',
    words: [
      'exceeded the compute time quota | exceeded the data transfer quota | upgrade your plan to increase limits | plan limit reached',
    ],
    meaning: likely(means.planLimit),
    citation: source,
    seen: 'exceeded the compute time quota',
    message: 'Your account or project has exceeded the compute time quota. Upgrade your plan to increase limits.',
    stage: 'db_connect',
  }),
  rule({
    name: 'unpaid',
    words: ['unpaid plan invoice'],
    meaning: means.paymentOverdue,
    citation: source,
    seen: 'unpaidPlanInvoice',
    message: 'Your account has restrictions: unpaidPlanInvoice',
    stage: 'db_connect',
  }),
  rule({
    name: 'account-restricted',
    words: ['your account has restrictions'],
    meaning: likely(means.orgFrozen),
    citation: source,
    seen: 'Your account has restrictions',
    message: 'Your account has restrictions: other',
    stage: 'db_connect',
  }),
  rule({
    name: 'cluster-read-only',
    words: ['cluster is read only'],
    meaning: likely(means.planLimit),
    citation: source,
    seen: 'cluster is read-only',
    message: 'pg_readonly: invalid statement because cluster is read-only',
  }),
  rule({
    name: 'hot-standby-off',
    words: ['hot standby mode is disabled'],
    meaning: { ...likely(means.databaseMissing), remedy: { actor: 'provider_admin', action: 'settle_at_provider' } },
    citation: source,
    seen: 'Hot standby mode is disabled',
    message: 'the database system is not accepting connections. DETAIL: Hot standby mode is disabled.',
    stage: 'db_connect',
  }),
  rule({
    name: 'not-postgres',
    words: ['received invalid response to ssl negotiation | no application protocol'],
    meaning: likely(means.tls),
    citation: source,
    seen: 'received invalid response to SSL negotiation',
    message: 'received invalid response to SSL negotiation: H',
    stage: 'db_connect',
  }),
  rule({
    name: 'tls-required',
    words: ['ssl tls connection required | ssl connection is required | ssl required'],
    meaning: likely(means.tls),
    citation: source,
    seen: 'SSL/TLS connection required',
    message: 'FATAL:  SSL/TLS connection required. Connect with sslmode=require or higher.',
    stage: 'db_connect',
  }),
  rule({
    name: 'pooler-no-database',
    words: ['no such database'],
    meaning: { ...means.databaseMissing, remedy: { actor: 'user', action: 'edit_settings' } },
    citation: source,
    seen: 'FATAL: no such database',
    message: 'FATAL: no such database: shop',
    stage: 'db_connect',
  }),
  rule({
    name: 'pooler-cannot-connect',
    words: ['pgbouncer cannot connect to server | query wait timeout | client login timeout'],
    meaning: likely(means.outage),
    citation: pgbouncer,
    seen: 'pgbouncer cannot connect to server',
    message: 'pgbouncer cannot connect to server',
    stage: 'db_connect',
  }),
  // Rights of functions and roles.
  rule({
    name: 'role-spec',
    sqlstate: ['0P', '0L'],
    meaning: likely(means.roleLost),
    seen: '0P000    E    ERRCODE_INVALID_ROLE_SPECIFICATION',
    message: 'role "reader" does not exist',
  }),
  rule({
    name: 'limits',
    sqlstate: ['54'],
    meaning: likely(means.badRequest),
    seen: 'Class 54 - Program Limit Exceeded',
    message: 'target lists can have at most 1664 entries',
  }),
  rule({
    name: 'transaction-state',
    sqlstate: ['25006', '25P02', '25001'],
    meaning: likely(means.badRequest),
    seen: '25006    E    ERRCODE_READ_ONLY_SQL_TRANSACTION',
    message: 'cannot execute CREATE TABLE in a read-only transaction',
  }),
  rule({
    name: 'not-ready',
    sqlstate: ['55', '72', 'F0', 'HV'],
    meaning: likely(means.outage),
    seen: 'Class 55 - Object Not In Prerequisite State',
    message: 'database "shop" is not currently accepting connections',
  }),
  // Logging in.
  rule({
    name: '28P01-after-valid-until',
    sqlstate: ['28P01', '28000'],
    words: ['password authentication failed'],
    when: ['credentialEnded'],
    meaning: means.passwordExpired,
    citation: createRole,
    seen: 'VALID UNTIL',
    message: passwordRefused,
    stage: 'db_connect',
    context: { nowMs: 2_000, credentialEndsAtMs: 1_000 },
  }),
  rule({
    name: '28P01',
    sqlstate: '28P01',
    seen: '28P01    E    ERRCODE_INVALID_PASSWORD',
    meaning: means.wrongPassword,
    citation: appendix,
    message: passwordRefused,
    stage: 'db_connect',
  }),
  rule({
    name: 'not-permitted-to-log-in',
    sqlstate: '28000',
    words: ['is not permitted to log in'],
    meaning: { ...means.loginLocked, remedy: { actor: 'provider_admin', action: 'restore_permission' } },
    citation: createRole,
    message: 'role "sync" is not permitted to log in',
    stage: 'db_connect',
  }),
  rule({
    name: 'no-pg-hba-entry',
    sqlstate: '28000',
    words: ['no pg hba conf entry | pg hba conf rejects connection'],
    meaning: means.ipNotAllowed,
    citation: clientAuthentication,
    message: 'no pg_hba.conf entry for host "192.0.2.10", user "sync", database "shop", no encryption',
    stage: 'db_connect',
  }),
  rule({
    name: 'role-missing',
    sqlstate: '28000',
    words: ['role', 'does not exist'],
    meaning: means.userGone,
    citation: clientAuthentication,
    message: 'role "sync" does not exist',
    stage: 'db_connect',
  }),
  rule({
    name: '28000',
    sqlstate: '28',
    meaning: likely(means.wrongPassword),
    citation: clientAuthentication,
    message: 'Ident authentication failed for user "sync"',
    stage: 'db_connect',
  }),
  rule({
    name: '3D000',
    sqlstate: '3D000',
    meaning: { ...means.databaseMissing, remedy: { actor: 'user', action: 'edit_settings' } },
    citation: clientAuthentication,
    message: 'database "shop" does not exist',
    stage: 'db_connect',
  }),
  rule({
    name: 'role-gone-in-session',
    sqlstate: '42704',
    words: ['invalid role oid'],
    seen: '42704    E    ERRCODE_UNDEFINED_OBJECT',
    meaning: means.userGone,
    message: 'invalid role OID: 16423',
  }),
  // Rights.
  rule({
    name: 'permission-for-database',
    sqlstate: '42501',
    words: ['permission denied for database | permission denied for schema | not have connect privilege'],
    meaning: { ...means.objectAccessLost, scope: 'data_source' },
    citation: grant,
    message: 'permission denied for database "shop"',
    stage: 'db_connect',
  }),
  rule({
    name: '42501',
    sqlstate: '42501',
    meaning: { ...means.objectAccessLost, scope: 'stream' },
    citation: grant,
    message: 'permission denied for table orders',
  }),
  rule({
    name: 'permission-in-words',
    words: ['permission denied for relation | permission denied for table | permission denied for view'],
    meaning: { ...likely(means.objectAccessLost), scope: 'stream' },
    citation: grant,
    message: 'permission denied for relation orders',
  }),
  // The query.
  rule({
    name: '42P01',
    sqlstate: '42P01',
    seen: '42P01    E    ERRCODE_UNDEFINED_TABLE',
    meaning: means.notFound,
    message: 'relation "orders" does not exist',
  }),
  rule({
    name: 'missing-object',
    sqlstate: ['42703', '3F000', '42704', '42883'],
    seen: '42703    E    ERRCODE_UNDEFINED_COLUMN',
    meaning: means.notFound,
    message: 'column "total" does not exist',
  }),
  rule({
    name: 'query',
    sqlstate: ['42', '22', '0A'],
    seen: 'Class 42 - Syntax Error or Access Rule Violation',
    meaning: means.badRequest,
    message: 'syntax error at or near "form"',
  }),
  // The server.
  rule({
    name: '53300',
    sqlstate: '53300',
    meaning: means.tooManyConnections,
    citation: connections,
    message: 'sorry, too many clients already',
    stage: 'db_connect',
  }),
  rule({
    name: 'pooler-slots',
    words: [
      'connection slots are reserved | too many clients already | max clients reached | max client conn | no more connections allowed',
    ],
    meaning: means.tooManyConnections,
    citation: pgbouncer,
    message: 'no more connections allowed (max_client_conn)',
    stage: 'db_connect',
  }),
  rule({
    name: '57P03',
    sqlstate: '57P03',
    seen: '57P03    E    ERRCODE_CANNOT_CONNECT_NOW',
    meaning: means.outage,
    message: 'the database system is starting up',
    stage: 'db_connect',
  }),
  rule({
    name: '57P01',
    sqlstate: ['57P01', '57P02', '57P05'],
    seen: '57P01    E    ERRCODE_ADMIN_SHUTDOWN',
    meaning: means.maintenance,
    message: 'terminating connection due to administrator command',
  }),
  rule({
    name: '57P04',
    sqlstate: '57P04',
    seen: '57P04    E    ERRCODE_DATABASE_DROPPED',
    meaning: means.databaseMissing,
    message: 'database was dropped',
  }),
  rule({
    name: 'cancelled',
    sqlstate: ['57014', '55P03', '25P03', '25P04'],
    seen: '57014    E    ERRCODE_QUERY_CANCELED',
    meaning: means.timeout,
    message: 'canceling statement due to statement timeout',
  }),
  rule({
    name: 'conflict',
    sqlstate: '40',
    seen: 'Class 40 - Transaction Rollback',
    meaning: means.concurrentUpdate,
    message: 'could not serialize access due to concurrent update',
  }),
  rule({
    name: 'pooler-no-user',
    words: ['no such user'],
    meaning: means.userGone,
    citation: source,
    seen: 'no such user',
    message: 'no such user',
    stage: 'db_connect',
  }),
  rule({
    name: 'pooler-password',
    words: ['failed sasl auth | sasl authentication failed'],
    meaning: likely(means.wrongPassword),
    citation: source,
    seen: 'SASL authentication failed',
    message: 'SASL authentication failed',
    stage: 'db_connect',
  }),
  rule({
    name: '08-server-login-failing',
    sqlstate: '08P01',
    words: ['server login has been failing'],
    meaning: likely(means.outage),
    citation: poolerRetry,
    seen: 'server login has been failing, try again later (server_login_retry)',
    message: 'server login has been failing, try again later',
    stage: 'db_connect',
  }),
  rule({
    name: '08',
    sqlstate: '08',
    seen: 'Class 08 - Connection Exception',
    meaning: means.network,
    message: 'connection failure',
    stage: 'db_connect',
  }),
  rule({
    name: 'resources',
    sqlstate: ['53', '57', '58', 'XX'],
    seen: 'Class 53 - Insufficient Resources',
    meaning: likely(means.outage),
    message: 'could not extend file: No space left on device',
  }),
  rule({
    name: 'no-tls-at-server',
    words: ['server does not support ssl'],
    meaning: { ...means.tls, certainty: 'likely' },
    citation: 'https://www.postgresql.org/docs/current/libpq-ssl.html',
    message: 'The server does not support SSL connections',
    stage: 'db_connect',
  }),
  rule({
    name: 'password-in-words',
    words: ['password authentication failed'],
    meaning: likely(means.wrongPassword),
    citation: source,
    seen: 'password authentication failed for user',
    message: `FATAL: ${passwordRefused}`,
    stage: 'db_connect',
  }),
  rule({
    name: 'pam',
    words: ['pam authentication failed'],
    meaning: likely(means.wrongPassword),
    citation: source,
    seen: 'PAM authentication failed',
    message: 'FATAL: PAM authentication failed for user "sync"',
    stage: 'db_connect',
  }),
];
