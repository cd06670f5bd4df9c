// MySQL and its kin: what hosted servers and drivers say in words alone. Numbers and symbols are in protocols/mysql.ts.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const source =
  'https://github.com/PostHog/posthog/blob/02232ebcb00f253ba83ee977dabead499e279dbb/products/warehouse_sources/backend/temporal/data_imports/sources/mysql/source.py';
const mariadb = 'https://mariadb.com/kb/en/e4151';
const constants = 'https://github.com/sidorares/node-mysql2/blob/master/lib/constants/errors.js';
const clientErrors = 'https://dev.mysql.com/doc/mysql-errors/8.4/en/client-error-reference.html';

export const rules: readonly Rule[] = [
  {
    id: 'mysql/denied-to-database',
    match: { kind: 'error', words: ['access denied for user', 'to database'] },
    ...means.objectAccessLost,
    citation: constants,
    seen: 'ER_DBACCESS_DENIED_ERROR = 1044',
    example: driverError('', "(1044, \"Access denied for user 'sync'@'%' to database 'shop'\")", {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/locked',
    match: {
      kind: 'error',
      words: ['access denied', 'account is locked | account is blocked | this account is locked'],
    },
    ...means.accountLocked,
    citation: mariadb,
    seen: 'Access denied, this account is locked',
    example: driverError('', "Access denied for user 'sync'@'%'. Account is locked.", {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/denied',
    match: { kind: 'error', words: ['access denied for user'] },
    ...means.wrongPassword,
    citation: source,
    seen: 'Access denied for user',
    example: driverError('', "(1045, \"Access denied for user 'sync'@'203.0.113.7' (using password: YES)\")", {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/denied-by-tidb',
    match: { kind: 'error', words: ['access denied', 'please check your user name and password'] },
    ...means.wrongPassword,
    citation: source,
    seen: 'Access denied. Please check your user name and password',
    example: driverError('1105', 'Access denied. Please check your user name and password', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/host-blocked',
    match: { kind: 'error', words: ['is blocked because of many connection errors'] },
    ...means.ipNotAllowed,
    citation: source,
    seen: 'is blocked because of many connection errors',
    example: driverError(
      '',
      "Host '203.0.113.7' is blocked because of many connection errors; unblock with 'mysqladmin flush-hosts'",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'mysql/host-not-allowed',
    match: { kind: 'error', words: ['is not allowed to connect to this'] },
    ...means.ipNotAllowed,
    citation: source,
    seen: 'is not allowed to connect to this',
    example: driverError('', "Host '203.0.113.7' is not allowed to connect to this MariaDB server", {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/hourly',
    match: { kind: 'error', words: ['max connections per hour | max questions | max updates'] },
    ...means.quotaExhausted,
    citation: source,
    seen: 'MAX_CONNECTIONS_PER_HOUR',
    example: driverError(
      '',
      "(1226, \"User 'sync' has exceeded the 'max_connections_per_hour' resource (current value: 10)\")",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'mysql/command-denied',
    match: { kind: 'error', words: ['command denied to user'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: source,
    seen: 'lacks the SELECT privilege on a table',
    example: driverError('', "(1142, \"SELECT command denied to user 'sync'@'%' for table 'orders'\")", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/database-unknown',
    match: { kind: 'error', words: ['unknown database'] },
    ...means.databaseMissing,
    citation: source,
    seen: 'Unknown database',
    example: driverError('', '(1049, "Unknown database \'shop\'")', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'mysql/column-unknown',
    match: { kind: 'error', words: ['unknown column'] },
    ...means.notFound,
    citation: source,
    seen: 'Unknown column',
    example: driverError('', "(1054, \"Unknown column 'total' in 'where clause'\")", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/table-unknown',
    match: { kind: 'error', words: ['table', 'doesnt exist'] },
    ...means.notFound,
    citation: constants,
    seen: 'ER_NO_SUCH_TABLE = 1146',
    example: driverError('', "(1146, \"Table 'shop.orders' doesn't exist\")", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  // Its tables are gone, or its owner may no longer read them.
  {
    id: 'mysql/view-broken',
    match: { kind: 'error', words: ['references invalid table s or column s'] },
    ...likely(means.objectAccessLost),
    scope: 'stream',
    citation: source,
    seen: 'references invalid table(s)',
    example: driverError(
      '',
      '(1356, "View \'shop.totals\' references invalid table(s) or column(s) or function(s) or definer/invoker of view lack rights to use them")',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'mysql/tls-wanted',
    match: {
      kind: 'error',
      words: ['require secure transport on | connections using insecure transport are prohibited'],
    },
    ...likely(means.tls),
    citation: source,
    seen: 'require_secure_transport=ON',
    example: driverError(
      '',
      '(3159, "Connections using insecure transport are prohibited while --require_secure_transport=ON.")',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'mysql/no-tls',
    match: { kind: 'error', words: ['ssl wrong version number'] },
    ...likely(means.tls),
    citation: source,
    seen: '[SSL: WRONG_VERSION_NUMBER]',
    example: driverError(
      '',
      '(2013, "Lost connection to MySQL server during query ([SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006))")',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'mysql/statement-time',
    match: { kind: 'error', words: ['maximum statement execution time exceeded | max execution time exceeded'] },
    ...means.timeout,
    citation: source,
    seen: 'max_execution_time',
    example: driverError('', '(3024, "Query execution was interrupted, maximum statement execution time exceeded")', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/sort-memory',
    match: { kind: 'error', words: ['out of sort memory'] },
    ...likely(means.outage),
    citation: source,
    seen: 'ER_OUT_OF_SORTMEMORY',
    example: driverError('', '(1038, "Out of sort memory, consider increasing server sort buffer size")', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/unknown-host',
    match: {
      kind: 'error',
      words: ['cant connect to my sql server on', 'name or service not known | nodename nor servname provided'],
    },
    ...likely(means.dns),
    citation: source,
    seen: 'Name or service not known',
    example: driverError(
      '',
      "(2003, \"Can't connect to MySQL server on 'db.example.com' ([Errno -2] Name or service not known)\")",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'mysql/cannot-connect',
    match: { kind: 'error', words: ['cant connect to my sql server on | cant connect to my sql server'] },
    ...means.network,
    citation: source,
    seen: "Can't connect to MySQL server on",
    example: driverError('', "(2003, \"Can't connect to MySQL server on 'db.example.com' (timed out)\")", {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'mysql/lost',
    match: { kind: 'error', words: ['lost connection to my sql server | my sql server has gone away'] },
    ...means.network,
    citation: clientErrors,
    example: driverError('', "(2013, 'Lost connection to MySQL server during query')", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
];
