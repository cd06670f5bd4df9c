// ClickHouse over HTTP answers in plain text, with its code in the header x-clickhouse-exception-code. Other codes are in protocols/clickhouse.ts.
import { answer, driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp';
const http = 'https://clickhouse.com/docs/interfaces/http';

export const rules: readonly Rule[] = [
  {
    id: 'clickhouse/http-password',
    match: {
      kind: 'http',
      code: ['AUTHENTICATION_FAILED', 'REQUIRED_PASSWORD', 'WRONG_PASSWORD', '516', '193', '194'],
    },
    ...means.wrongPassword,
    citation: codes,
    seen: 'M(516, AUTHENTICATION_FAILED)',
    example: answer(
      403,
      'Code: 516. DB::Exception: sync: Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED) (version 24.8.1)',
      { auth: 'db_password', headers: { 'x-clickhouse-exception-code': '516' } },
    ),
  },
  {
    id: 'clickhouse/http-user',
    match: { kind: 'http', code: ['UNKNOWN_USER', '192'] },
    ...means.userGone,
    citation: codes,
    seen: 'M(192, UNKNOWN_USER)',
    example: answer(403, 'Code: 192. DB::Exception: Unknown user sync. (UNKNOWN_USER)', { auth: 'db_password' }),
  },
  {
    id: 'clickhouse/http-address',
    match: { kind: 'http', code: ['IP_ADDRESS_NOT_ALLOWED', '195'] },
    ...means.ipNotAllowed,
    citation: codes,
    seen: 'M(195, IP_ADDRESS_NOT_ALLOWED)',
    example: answer(
      403,
      'Code: 195. DB::Exception: User sync is not allowed to connect from address 203.0.113.7. (IP_ADDRESS_NOT_ALLOWED)',
      { auth: 'db_password' },
    ),
  },
  {
    id: 'clickhouse/http-privilege',
    match: { kind: 'http', code: ['ACCESS_DENIED', 'DATABASE_ACCESS_DENIED', '497', '291'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: codes,
    seen: 'M(497, ACCESS_DENIED)',
    example: answer(
      403,
      "Code: 497. DB::Exception: sync: Not enough privileges. To execute this query, it's necessary to have the grant SELECT(id) ON shop.orders. (ACCESS_DENIED)",
      { auth: 'db_password', stage: 'db_query' },
    ),
  },
  {
    id: 'clickhouse/words-password',
    match: {
      words: ['password is incorrect or there is no user with such name | authentication failed password is incorrect'],
    },
    ...means.wrongPassword,
    citation: http,
    example: driverError('', 'sync: Authentication failed: password is incorrect, or there is no user with such name', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'clickhouse/words-privilege',
    match: { words: ['not enough privileges'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: http,
    example: driverError(
      '',
      "sync: Not enough privileges. To execute this query it's necessary to have grant SELECT(id) ON shop.orders",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'clickhouse/http-database',
    match: { kind: 'http', code: ['UNKNOWN_DATABASE', '81'] },
    ...means.databaseMissing,
    citation: codes,
    seen: 'M(81, UNKNOWN_DATABASE)',
    example: answer(404, 'Code: 81. DB::Exception: Database shop does not exist. (UNKNOWN_DATABASE)', {
      auth: 'db_password',
      stage: 'db_query',
    }),
  },
  {
    id: 'clickhouse/service-stopped',
    match: { words: ['service is stopped | instance is stopped | service is idle'] },
    ...likely(means.outage),
    citation: http,
    example: answer(503, 'The service is stopped.', { auth: 'db_password' }),
  },
  {
    id: 'clickhouse/wrong-address',
    match: { kind: 'error', words: ['httpdriver for | http driver for', 'returned response code 404'] },
    ...likely(means.notFound),
    citation: http,
    example: driverError('404', 'HTTPDriver for https://example.clickhouse.cloud:443 returned response code 404', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
];
