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
    'privilege',
    [
      [497, 'ACCESS_DENIED'],
      [291, 'DATABASE_ACCESS_DENIED'],
      [164, 'READONLY'],
    ],
    means.objectAccessLost,
  ),
  ...error('database', [[81, 'UNKNOWN_DATABASE']], means.databaseMissing),
  ...error(
    'no-table',
    [
      [60, 'UNKNOWN_TABLE'],
      [47, 'UNKNOWN_IDENTIFIER'],
      [16, 'NO_SUCH_COLUMN_IN_TABLE'],
    ],
    means.notFound,
  ),
  ...error('syntax', [[62, 'SYNTAX_ERROR']], means.badRequest),
  ...error(
    'busy',
    [
      [202, 'TOO_MANY_SIMULTANEOUS_QUERIES'],
      [201, 'QUOTA_EXCEEDED'],
    ],
    means.rateLimited,
  ),
  ...error(
    'outage',
    [
      [241, 'MEMORY_LIMIT_EXCEEDED'],
      [279, 'ALL_CONNECTION_TRIES_FAILED'],
      [242, 'TABLE_IS_READ_ONLY'],
      [236, 'ABORTED'],
      [999, 'KEEPER_EXCEPTION'],
    ],
    likely(means.outage),
  ),
  ...error(
    'timeout',
    [
      [159, 'TIMEOUT_EXCEEDED'],
      [209, 'SOCKET_TIMEOUT'],
      [160, 'TOO_SLOW'],
    ],
    means.timeout,
  ),
  ...error('network', [[210, 'NETWORK_ERROR']], means.network),
];
