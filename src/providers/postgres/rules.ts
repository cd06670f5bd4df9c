// PostgreSQL, and servers that speak like it. A wrong password, a dropped role and a passed VALID UNTIL all answer 28P01 with one text, so
// that nobody learns which roles exist: only an end date read earlier (rolvaliduntil) tells the third from the first.
import { likely, type Meaning, means, type Rule, type Stage } from '../../life/diagnosis/index.ts';

const appendix = 'https://www.postgresql.org/docs/current/errcodes-appendix.html';
const clientAuthentication = 'https://www.postgresql.org/docs/current/client-authentication-problems.html';
const createRole = 'https://www.postgresql.org/docs/current/sql-createrole.html';
const grant = 'https://www.postgresql.org/docs/current/ddl-priv.html';
const connections = 'https://www.postgresql.org/docs/current/runtime-config-connection.html';
const pgbouncer = 'https://www.pgbouncer.org/faq.html';

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
  rule({ name: '42P01', sqlstate: '42P01', meaning: means.notFound, message: 'relation "orders" does not exist' }),
  rule({
    name: 'missing-object',
    sqlstate: ['42703', '3F000', '42704', '42883'],
    meaning: means.notFound,
    message: 'column "total" does not exist',
  }),
  rule({
    name: 'query',
    sqlstate: ['42', '22', '0A'],
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
    meaning: means.outage,
    message: 'the database system is starting up',
    stage: 'db_connect',
  }),
  rule({
    name: '57P01',
    sqlstate: ['57P01', '57P02', '57P05'],
    meaning: means.maintenance,
    message: 'terminating connection due to administrator command',
  }),
  rule({ name: '57P04', sqlstate: '57P04', meaning: means.databaseMissing, message: 'database was dropped' }),
  rule({
    name: 'cancelled',
    sqlstate: ['57014', '55P03', '25P03', '25P04'],
    meaning: means.timeout,
    message: 'canceling statement due to statement timeout',
  }),
  rule({
    name: 'conflict',
    sqlstate: '40',
    meaning: means.concurrentUpdate,
    message: 'could not serialize access due to concurrent update',
  }),
  rule({
    name: 'pooler-no-user',
    words: ['no such user'],
    meaning: means.userGone,
    citation: pgbouncer,
    message: 'no such user',
    stage: 'db_connect',
  }),
  rule({
    name: 'pooler-password',
    words: ['failed sasl auth | sasl authentication failed'],
    meaning: likely(means.wrongPassword),
    citation: pgbouncer,
    message: 'SASL authentication failed',
    stage: 'db_connect',
  }),
  rule({
    name: '08-server-login-failing',
    sqlstate: '08P01',
    words: ['server login has been failing'],
    meaning: likely(means.outage),
    citation: pgbouncer,
    message: 'server login has been failing, try again later',
    stage: 'db_connect',
  }),
  rule({ name: '08', sqlstate: '08', meaning: means.network, message: 'connection failure', stage: 'db_connect' }),
  rule({
    name: 'resources',
    sqlstate: ['53', '57', '58', 'XX'],
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
    citation: clientAuthentication,
    message: `FATAL: ${passwordRefused}`,
    stage: 'db_connect',
  }),
];
