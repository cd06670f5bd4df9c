// MySQL and MariaDB: the server's symbols (`ER_...`) and numbers, and the client's.
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const serverErrors = 'https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html';
const clientErrors = 'https://dev.mysql.com/doc/mysql-errors/8.4/en/client-error-reference.html';

const error = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  stage: Stage = 'db_query',
  citation = serverErrors,
): Rule => ({
  id: `mysql/${name}`,
  match: { code: codes, kind: 'error' },
  ...meaning,
  citation,
  example: { stage, auth: 'db_password', error: { code: codes[0]!, message: 'See the documentation.' } },
});

export const mysqlRules: readonly Rule[] = [
  error(
    'access-denied',
    ['ER_ACCESS_DENIED_ERROR', '1045', 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR', '1698', 'ER_PASSWORD_NO_MATCH'],
    means.wrongPassword,
    'db_connect',
  ),
  error(
    'account-locked',
    [
      'ER_ACCOUNT_HAS_BEEN_LOCKED',
      '3118',
      'ER_USER_ACCESS_DENIED_FOR_USER_ACCOUNT_BLOCKED_BY_PASSWORD_LOCK',
      '3955',
      '4151',
    ],
    means.loginLocked,
    'db_connect',
  ),
  error(
    'password-expired',
    ['ER_MUST_CHANGE_PASSWORD', '1820', 'ER_MUST_CHANGE_PASSWORD_LOGIN', '1862'],
    means.passwordExpired,
    'db_connect',
  ),
  error(
    'host-refused',
    ['ER_HOST_NOT_PRIVILEGED', '1130', 'ER_HOST_IS_BLOCKED', '1129'],
    means.ipNotAllowed,
    'db_connect',
  ),
  error('database-denied', ['ER_DBACCESS_DENIED_ERROR', '1044'], means.objectAccessLost, 'db_connect'),
  error(
    'privilege',
    [
      'ER_TABLEACCESS_DENIED_ERROR',
      '1142',
      'ER_COLUMNACCESS_DENIED_ERROR',
      '1143',
      'ER_SPECIFIC_ACCESS_DENIED_ERROR',
      '1227',
      'ER_PROCACCESS_DENIED_ERROR',
      '1370',
    ],
    means.objectAccessLost,
  ),
  error('no-database', ['ER_BAD_DB_ERROR', '1049'], means.databaseMissing, 'db_connect'),
  error(
    'no-table',
    ['ER_NO_SUCH_TABLE', '1146', 'ER_BAD_TABLE_ERROR', '1051', 'ER_BAD_FIELD_ERROR', '1054'],
    means.notFound,
  ),
  error('syntax', ['ER_PARSE_ERROR', '1064', 'ER_SYNTAX_ERROR', '1149'], means.badRequest),
  error(
    'too-many-connections',
    ['ER_CON_COUNT_ERROR', '1040', 'ER_TOO_MANY_USER_CONNECTIONS', '1203', 'ER_USER_LIMIT_REACHED', '1226'],
    means.tooManyConnections,
    'db_connect',
  ),
  error(
    'shutdown',
    ['ER_SERVER_SHUTDOWN', '1053', 'ER_SERVER_OFFLINE_MODE', '3032', 'ER_SERVER_ISNT_AVAILABLE', '3168'],
    means.maintenance,
  ),
  error('lock', ['ER_LOCK_WAIT_TIMEOUT', '1205', 'ER_LOCK_DEADLOCK', '1213'], means.concurrentUpdate),
  error('query-timeout', ['ER_QUERY_TIMEOUT', '3024', 'ER_QUERY_INTERRUPTED', '1317'], means.timeout),
  error('auth-plugin', ['ER_NOT_SUPPORTED_AUTH_MODE', '1251'], likely(means.badRequest), 'db_connect'),
  error(
    'client-connection',
    [
      'CR_SERVER_LOST',
      '2013',
      'CR_SERVER_GONE_ERROR',
      '2006',
      'CR_CONN_HOST_ERROR',
      '2003',
      'CR_CONNECTION_ERROR',
      '2002',
    ],
    means.network,
    'db_connect',
    clientErrors,
  ),
  error('client-host', ['CR_UNKNOWN_HOST', '2005'], means.dns, 'db_connect', clientErrors),
  error(
    'client-tls',
    ['CR_SSL_CONNECTION_ERROR', '2026', 'HANDSHAKE_NO_SSL_SUPPORT'],
    means.tls,
    'db_connect',
    clientErrors,
  ),
];
