// MySQL and MariaDB: the server's symbols (`ER_...`) and numbers, the client's, and the codes of the Node drivers.
import { guess, likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

/** The list of symbols and numbers as the server's source gives them, for MySQL 8. */
const constants = 'https://github.com/sidorares/node-mysql2/blob/master/lib/constants/errors.js';
const serverErrors = 'https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html';
const clientErrors = 'https://dev.mysql.com/doc/mysql-errors/8.4/en/client-error-reference.html';
const mariadbLocked = 'https://mariadb.com/kb/en/e4151';
const deniedThread = 'https://github.com/apache/superset/issues/7042';

const matrixOne = 'https://github.com/matrixorigin/matrixone/issues/9878';

interface More {
  stage?: Stage;
  citation?: string;
  seen?: string;
}

const error = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  { stage = 'db_query', citation = serverErrors, seen }: More = {},
): Rule => ({
  id: `mysql/${name}`,
  match: { code: codes, kind: 'error' },
  ...meaning,
  citation,
  ...(seen ? { seen } : {}),
  example: { stage, auth: 'db_password', error: { code: codes[0]!, message: 'See the documentation.' } },
});

/** Pairs of symbol and number out of the list in `constants`. */
const listed = (name: string, pairs: readonly (readonly [string, number])[], meaning: Meaning, stage?: Stage): Rule =>
  error(
    name,
    pairs.flatMap(([symbol, number]) => [symbol, String(number)]),
    meaning,
    { ...(stage ? { stage } : {}), citation: constants, seen: `${pairs[0]![0]} = ${pairs[0]![1]}` },
  );

const inWords = (name: string, words: readonly string[], meaning: Meaning, message: string, more: More = {}): Rule => ({
  id: `mysql/${name}`,
  match: { kind: 'error', words },
  ...meaning,
  citation: more.citation ?? serverErrors,
  ...(more.seen ? { seen: more.seen } : {}),
  example: { stage: more.stage ?? 'db_connect', auth: 'db_password', error: { message } },
});

export const mysqlRules: readonly Rule[] = [
  // No name was sent at all: the stored one was never tried.
  {
    id: 'mysql/nobody-named',
    match: {
      kind: 'error',
      words: ['access denied for user localhost | access denied for user 127'],
      code: ['ER_ACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR', '1045', '1044'],
    },
    ...guess(means.badRequest),
    citation: 'https://dev.mysql.com/doc/refman/8.4/en/problems-connecting.html',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { code: 'ER_ACCESS_DENIED_ERROR', message: "Access denied for user ''@'localhost' (using password: NO)" },
    },
  },
  // Servers that speak the protocol refuse with the number of a wrong password and add what was the matter.
  ...(
    [
      ['suspended', 'is suspended | has been suspended | was suspended', means.userSuspended, matrixOne],
      ['locked', 'is locked | has been locked | was locked', means.accountLocked, serverErrors],
      ['expired', 'password has expired | password is expired | password expired', means.passwordExpired, serverErrors],
    ] as const
  ).map(
    ([name, words, meaning, citation]): Rule => ({
      id: `mysql/denied-as-${name}`,
      match: { kind: 'error', code: ['ER_ACCESS_DENIED_ERROR', '1045'], words: [words], without: ['or locked'] },
      ...likely(meaning),
      citation,
      example: {
        stage: 'db_connect',
        auth: 'db_password',
        error: {
          code: 'ER_ACCESS_DENIED_ERROR',
          message: `Access denied for user sync. The ${name === 'expired' ? '' : 'account '}${words.split(' | ')[0]}`,
        },
      },
    }),
  ),
  listed('access-denied', [['ER_ACCESS_DENIED_ERROR', 1045]], means.wrongPassword, 'db_connect'),
  error(
    'access-denied-otherwise',
    ['ER_ACCESS_DENIED_NO_PASSWORD_ERROR', '1698', 'ER_ACCESS_DENIED_CHANGE_USER_ERROR', '1873'],
    means.wrongPassword,
    { stage: 'db_connect' },
  ),
  listed('user-gone', [['ER_PASSWORD_NO_MATCH', 1133]], means.userGone, 'db_connect'),
  error('account-locked', ['ER_ACCOUNT_HAS_BEEN_LOCKED', '3118', '4151'], means.accountLocked, {
    stage: 'db_connect',
    citation: mariadbLocked,
    seen: 'ER_ACCOUNT_HAS_BEEN_LOCKED',
  }),
  error(
    'account-blocked',
    ['ER_USER_ACCESS_DENIED_FOR_USER_ACCOUNT_BLOCKED_BY_PASSWORD_LOCK', '3955'],
    means.accountLocked,
    { stage: 'db_connect' },
  ),
  error(
    'password-expired',
    ['ER_MUST_CHANGE_PASSWORD', '1820', 'ER_MUST_CHANGE_PASSWORD_LOGIN', '1862'],
    means.passwordExpired,
    { stage: 'db_connect' },
  ),
  listed(
    'host-refused',
    [
      ['ER_HOST_IS_BLOCKED', 1129],
      ['ER_HOST_NOT_PRIVILEGED', 1130],
    ],
    means.ipNotAllowed,
    'db_connect',
  ),
  listed('database-denied', [['ER_DBACCESS_DENIED_ERROR', 1044]], means.objectAccessLost, 'db_connect'),
  listed(
    'privilege',
    [
      ['ER_TABLEACCESS_DENIED_ERROR', 1142],
      ['ER_COLUMNACCESS_DENIED_ERROR', 1143],
      ['ER_SPECIFIC_ACCESS_DENIED_ERROR', 1227],
      ['ER_NONEXISTING_GRANT', 1141],
      ['ER_NONEXISTING_TABLE_GRANT', 1147],
    ],
    means.objectAccessLost,
  ),
  error('privilege-otherwise', ['ER_PROCACCESS_DENIED_ERROR', '1370'], means.objectAccessLost),
  error('role', ['ER_ROLE_NOT_GRANTED', '3530'], likely(means.roleLost)),
  // The view's owner is gone, or may no longer read what the view reads.
  error('view', ['ER_NO_SUCH_USER', '1449', 'ER_VIEW_INVALID', '1356'], {
    ...likely(means.objectAccessLost),
    scope: 'stream',
  }),
  listed('no-database', [['ER_BAD_DB_ERROR', 1049]], means.databaseMissing, 'db_connect'),
  listed(
    'no-table',
    [
      ['ER_NO_SUCH_TABLE', 1146],
      ['ER_BAD_TABLE_ERROR', 1051],
      ['ER_BAD_FIELD_ERROR', 1054],
      ['ER_UNKNOWN_TABLE', 1109],
    ],
    means.notFound,
  ),
  // Servers that only speak the protocol (StarRocks, Doris, older proxies) have one number for everything: then the words count.
  {
    id: 'mysql/denied-in-words',
    match: {
      kind: 'error',
      code: ['1064', '1105', 'ER_PARSE_ERROR', 'ER_UNKNOWN_ERROR'],
      words: ['access denied for user'],
    },
    ...likely(means.wrongPassword),
    citation:
      'https://github.com/StarRocks/starrocks/blob/main/fe/fe-core/src/main/java/com/starrocks/common/ErrorCode.java',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { code: '1064', message: "Access denied for user 'sync' (using password: YES)" },
    },
  },
  listed(
    'syntax',
    [
      ['ER_PARSE_ERROR', 1064],
      ['ER_SYNTAX_ERROR', 1149],
      ['ER_NO_DB_ERROR', 1046],
      ['ER_NON_UNIQ_ERROR', 1052],
      ['ER_WRONG_FIELD_WITH_GROUP', 1055],
      ['ER_UNKNOWN_SYSTEM_VARIABLE', 1193],
      ['ER_TOO_BIG_SELECT', 1104],
    ],
    means.badRequest,
  ),
  listed(
    'too-many-connections',
    [
      ['ER_CON_COUNT_ERROR', 1040],
      ['ER_TOO_MANY_USER_CONNECTIONS', 1203],
    ],
    means.tooManyConnections,
    'db_connect',
  ),
  // The limits per hour begin anew with the hour; the limit of connections with the next that closes.
  {
    ...inWords(
      'hourly-limit',
      ['max questions | max updates | max connections per hour | max queries per hour | max updates per hour'],
      means.quotaExhausted,
      "User 'sync' has exceeded the 'max_questions' resource (current value: 100)",
    ),
    match: {
      kind: 'error',
      words: ['max questions | max updates | max connections per hour | max queries per hour | max updates per hour'],
    },
  },
  listed('user-limit', [['ER_USER_LIMIT_REACHED', 1226]], means.tooManyConnections, 'db_connect'),
  listed('shutdown', [['ER_SERVER_SHUTDOWN', 1053]], means.maintenance),
  error('offline', ['ER_SERVER_OFFLINE_MODE', '3032', 'ER_SERVER_ISNT_AVAILABLE', '3168'], means.maintenance),
  listed(
    'lock',
    [
      ['ER_LOCK_WAIT_TIMEOUT', 1205],
      ['ER_LOCK_DEADLOCK', 1213],
      ['ER_LOCK_TABLE_FULL', 1206],
      ['ER_CANT_UPDATE_WITH_READLOCK', 1223],
    ],
    means.concurrentUpdate,
  ),
  error('table-changed', ['ER_TABLE_DEF_CHANGED', '1412'], means.concurrentUpdate),
  error('query-timeout', ['ER_QUERY_TIMEOUT', '3024', 'ER_QUERY_INTERRUPTED', '1317', '1969'], means.timeout),
  listed(
    'resources',
    [
      ['ER_OUT_OF_RESOURCES', 1041],
      ['ER_OUTOFMEMORY', 1037],
      ['ER_OUT_OF_SORTMEMORY', 1038],
      ['ER_CANT_CREATE_THREAD', 1135],
      ['ER_RECORD_FILE_FULL', 1114],
    ],
    likely(means.outage),
  ),
  listed(
    'broken-connection',
    [
      ['ER_NET_READ_ERROR', 1158],
      ['ER_NET_READ_INTERRUPTED', 1159],
      ['ER_NET_ERROR_ON_WRITE', 1160],
      ['ER_NET_WRITE_INTERRUPTED', 1161],
      ['ER_NET_PACKETS_OUT_OF_ORDER', 1156],
      ['ER_ABORTING_CONNECTION', 1152],
      ['ER_NEW_ABORTING_CONNECTION', 1184],
      ['ER_HANDSHAKE_ERROR', 1043],
      ['ER_BAD_HOST_ERROR', 1042],
    ],
    means.network,
  ),
  error('idle', ['ER_CLIENT_INTERACTION_TIMEOUT', '4031'], means.network),
  error('tls-required', ['ER_SECURE_TRANSPORT_REQUIRED', '3159'], likely(means.tls), { stage: 'db_connect' }),
  error(
    'auth-plugin',
    ['ER_NOT_SUPPORTED_AUTH_MODE', '1251', 'AUTH_SWITCH_PLUGIN_ERROR', 'CR_AUTH_PLUGIN_CANNOT_LOAD', '2059'],
    likely(means.badRequest),
    { stage: 'db_connect' },
  ),
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
      'CR_SERVER_LOST_EXTENDED',
      '2055',
      'PROTOCOL_PACKETS_OUT_OF_ORDER',
      'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
    ],
    means.network,
    { stage: 'db_connect', citation: clientErrors },
  ),
  error('client-timeout', ['PROTOCOL_SEQUENCE_TIMEOUT'], means.timeout, {
    stage: 'db_connect',
    citation: clientErrors,
  }),
  error('client-host', ['CR_UNKNOWN_HOST', '2005'], means.dns, { stage: 'db_connect', citation: clientErrors }),
  error('client-tls', ['CR_SSL_CONNECTION_ERROR', '2026', 'HANDSHAKE_NO_SSL_SUPPORT'], means.tls, {
    stage: 'db_connect',
    citation: clientErrors,
  }),
  // Drivers that hand on the words alone: `(1045, "Access denied for user 'sync'@'10.0.0.1' (using password: YES)")`.
  inWords(
    'database-denied-in-words',
    ['access denied for user', 'to database'],
    likely(means.objectAccessLost),
    "Access denied for user 'sync'@'%' to database 'shop'",
  ),
  inWords(
    'account-locked-in-words',
    ['access denied for user', 'account is locked'],
    likely(means.accountLocked),
    '(3118, "Access denied for user \'sync\'. Account is locked.")',
    { citation: 'https://dev.mysql.com/doc/refman/8.4/en/account-locking.html' },
  ),
  inWords(
    'access-denied-in-words',
    ['access denied for user'],
    likely(means.wrongPassword),
    `(1045, "Access denied for user 'sync'@'host.example' (using password: YES)")`,
    { citation: deniedThread, seen: 'Access denied for user' },
  ),
  inWords(
    'privilege-in-words',
    ['command denied to user'],
    { ...likely(means.objectAccessLost), scope: 'stream' },
    "SELECT command denied to user 'sync'@'%' for table 'orders'",
    { stage: 'db_query' },
  ),
  inWords(
    'host-in-words',
    ['is not allowed to connect to this my sql server | is not allowed to connect to this maria db server'],
    likely(means.ipNotAllowed),
    "Host '10.0.0.1' is not allowed to connect to this MySQL server",
  ),
  inWords(
    'read-only-in-words',
    ['so it cannot execute this statement'],
    guess(means.badRequest),
    'The MySQL server is running with the --read-only option so it cannot execute this statement',
    { stage: 'db_query' },
  ),
];
