// ClickHouse: the symbol in brackets at the end of a message, such as `(UNKNOWN_USER)`, or its number with `DB::Exception` in the message.
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const errorCodes = 'https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp';

const error = (
  name: string,
  pairs: readonly (readonly [number, string])[],
  meaning: Meaning,
  stage: Stage = 'db_query',
): readonly Rule[] => [
  {
    id: `clickhouse/${name}`,
    match: { code: pairs.map(([, symbol]) => symbol), words: ['db exception'] },
    ...meaning,
    citation: errorCodes,
    seen: pairs[0]![1],
    example: {
      stage,
      auth: 'db_password',
      error: { name: 'ClickHouseError', message: `DB::Exception: See the documentation. (${pairs[0]![1]})` },
    },
  },
  {
    id: `clickhouse/${name}-number`,
    match: { code: pairs.map(([number]) => String(number)), words: ['db exception | click house error'] },
    ...meaning,
    citation: errorCodes,
    seen: `M(${pairs[0]![0]}, ${pairs[0]![1]})`,
    example: {
      stage,
      auth: 'db_password',
      error: {
        name: 'ClickHouseError',
        code: String(pairs[0]![0]),
        message: `Code: ${pairs[0]![0]}. DB::Exception: See the documentation.`,
      },
    },
  },
];

export const clickhouseRules: readonly Rule[] = [
  // 516 does not say whether the user or the password is unknown.
  ...error(
    'password',
    [
      [516, 'AUTHENTICATION_FAILED'],
      [193, 'WRONG_PASSWORD'],
      [194, 'REQUIRED_PASSWORD'],
    ],
    means.wrongPassword,
    'db_connect',
  ),
  ...error('user-gone', [[192, 'UNKNOWN_USER']], means.userGone, 'db_connect'),
  ...error('ip', [[195, 'IP_ADDRESS_NOT_ALLOWED']], means.ipNotAllowed, 'db_connect'),
  ...error(
    'role',
    [
      [511, 'UNKNOWN_ROLE'],
      [512, 'SET_NON_GRANTED_ROLE'],
      [180, 'THERE_IS_NO_PROFILE'],
    ],
    likely(means.roleLost),
    'db_connect',
  ),
  ...error(
    'privilege',
    [
      [497, 'ACCESS_DENIED'],
      [291, 'DATABASE_ACCESS_DENIED'],
      [481, 'PATH_ACCESS_DENIED'],
      [482, 'DICTIONARY_ACCESS_DENIED'],
      [446, 'FUNCTION_NOT_ALLOWED'],
    ],
    means.objectAccessLost,
  ),
  // A user that may only read is what one should be given: our client asked for a setting that such users may not change.
  {
    id: 'clickhouse/readonly-setting',
    match: { words: ['db exception', 'readonly', 'cannot modify | setting'] },
    ...likely(means.badRequest),
    citation: 'https://clickhouse.com/docs/operations/settings/permissions-for-queries',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { message: "DB::Exception: Cannot modify 'limit' setting in readonly mode. (READONLY)" },
    },
  },
  // The server has lost its keeper for a moment: nothing about the user.
  {
    id: 'clickhouse/table-readonly',
    match: { words: ['db exception', 'table is in readonly mode | table is read only'] },
    ...likely(means.outage),
    citation: 'https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp',
    seen: 'TABLE_IS_READ_ONLY',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { message: 'DB::Exception: Table is in readonly mode. (TABLE_IS_READ_ONLY)' },
    },
  },
  ...error('readonly', [[164, 'READONLY']], likely(means.objectAccessLost)).slice(1),
  // A symbol of one word is found among the words.
  {
    id: 'clickhouse/readonly',
    match: { words: ['db exception', 'readonly'] },
    ...likely(means.objectAccessLost),
    citation: errorCodes,
    seen: 'READONLY',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { message: 'DB::Exception: sync: Cannot execute query in readonly mode. (READONLY)' },
    },
  },
  ...error('database', [[81, 'UNKNOWN_DATABASE']], means.databaseMissing),
  ...error(
    'no-table',
    [
      [60, 'UNKNOWN_TABLE'],
      [47, 'UNKNOWN_IDENTIFIER'],
      [16, 'NO_SUCH_COLUMN_IN_TABLE'],
      [8, 'THERE_IS_NO_COLUMN'],
      [10, 'NOT_FOUND_COLUMN_IN_BLOCK'],
      [218, 'TABLE_IS_DROPPED'],
    ],
    means.notFound,
  ),
  ...error(
    'syntax',
    [
      [62, 'SYNTAX_ERROR'],
      [46, 'UNKNOWN_FUNCTION'],
      [36, 'BAD_ARGUMENTS'],
      [43, 'ILLEGAL_TYPE_OF_ARGUMENT'],
      [48, 'NOT_IMPLEMENTED'],
      [53, 'TYPE_MISMATCH'],
      [73, 'UNKNOWN_FORMAT'],
      [115, 'UNKNOWN_SETTING'],
      [207, 'AMBIGUOUS_IDENTIFIER'],
      [452, 'SETTING_CONSTRAINT_VIOLATION'],
      [6, 'CANNOT_PARSE_TEXT'],
    ],
    means.badRequest,
  ),
  // Limits of one query: a smaller one passes.
  ...error(
    'query-too-large',
    [
      [158, 'TOO_MANY_ROWS'],
      [307, 'TOO_MANY_BYTES'],
      [396, 'TOO_MANY_ROWS_OR_BYTES'],
      [161, 'TOO_MANY_COLUMNS'],
      [229, 'QUERY_IS_TOO_LARGE'],
      [290, 'LIMIT_EXCEEDED'],
    ],
    likely(means.badRequest),
  ),
  ...error(
    'busy',
    [
      [202, 'TOO_MANY_SIMULTANEOUS_QUERIES'],
      [364, 'RECEIVED_ERROR_TOO_MANY_REQUESTS'],
    ],
    means.rateLimited,
  ),
  // A quota of queries or rows within an interval, at the end of which it begins anew. Called QUOTA_EXPIRED by older servers.
  ...error(
    'quota',
    [
      [201, 'QUOTA_EXPIRED'],
      [201, 'QUOTA_EXCEEDED'],
    ],
    means.quotaExhausted,
  ),
  ...error('connections', [[203, 'NO_FREE_CONNECTION']], means.tooManyConnections, 'db_connect'),
  ...error(
    'conflict',
    [
      [373, 'SESSION_IS_LOCKED'],
      [216, 'QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING'],
      [473, 'DEADLOCK_AVOIDED'],
      [384, 'PART_IS_TEMPORARILY_LOCKED'],
    ],
    means.concurrentUpdate,
  ),
  ...error(
    'outage',
    [
      [241, 'MEMORY_LIMIT_EXCEEDED'],
      [279, 'ALL_CONNECTION_TRIES_FAILED'],
      [242, 'TABLE_IS_READ_ONLY'],
      [236, 'ABORTED'],
      [999, 'KEEPER_EXCEPTION'],
      [173, 'CANNOT_ALLOCATE_MEMORY'],
      [225, 'NO_ZOOKEEPER'],
      [243, 'NOT_ENOUGH_SPACE'],
      [252, 'TOO_MANY_PARTS'],
      [254, 'NO_ACTIVE_REPLICAS'],
      [265, 'NO_AVAILABLE_REPLICA'],
      [369, 'ALL_REPLICAS_ARE_STALE'],
      [425, 'SYSTEM_ERROR'],
      [499, 'S3_ERROR'],
      [519, 'NO_REMOTE_SHARD_AVAILABLE'],
      [529, 'NOT_A_LEADER'],
      [1000, 'POCO_EXCEPTION'],
      [1001, 'STD_EXCEPTION'],
      [1002, 'UNKNOWN_EXCEPTION'],
    ],
    likely(means.outage),
  ),
  ...error(
    'timeout',
    [
      [159, 'TIMEOUT_EXCEEDED'],
      [209, 'SOCKET_TIMEOUT'],
      [160, 'TOO_SLOW'],
      [394, 'QUERY_WAS_CANCELLED'],
    ],
    means.timeout,
  ),
  ...error('dns', [[198, 'DNS_ERROR']], likely(means.outage)),
  ...error(
    'network',
    [
      [210, 'NETWORK_ERROR'],
      [372, 'SESSION_NOT_FOUND'],
      [95, 'CANNOT_READ_FROM_SOCKET'],
      [96, 'CANNOT_WRITE_TO_SOCKET'],
      [32, 'ATTEMPT_TO_READ_AFTER_EOF'],
    ],
    means.network,
  ),
];
