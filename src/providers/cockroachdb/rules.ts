// CockroachDB: its retry errors and what its cloud's proxy says.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const common = 'https://cockroachlabs.com/docs/stable/common-errors';
const handling = 'https://cockroachlabs.com/docs/v22.1/error-handling-and-troubleshooting';

export const rules: readonly Rule[] = [
  {
    id: 'cockroachdb/restart-transaction',
    match: {
      words: [
        'restart transaction | retry serializable | retry write too old | read within uncertainty interval error | abort reason',
      ],
    },
    ...means.concurrentUpdate,
    citation: handling,
    seen: 'restart transaction',
    example: driverError(
      '40001',
      'restart transaction: TransactionRetryWithProtoRefreshError: TransactionRetryError: retry txn (RETRY_SERIALIZABLE)',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'cockroachdb/tls-required',
    match: { words: ['node is running secure mode'] },
    ...likely(means.tls),
    citation: common,
    seen: 'node is running secure mode, SSL connection required',
    example: driverError('08P01', 'node is running secure mode, SSL connection required', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'cockroachdb/ambiguous',
    match: { words: ['result is ambiguous | context deadline exceeded'] },
    ...likely(means.timeout),
    citation: common,
    seen: 'result is ambiguous',
    example: driverError('40003', 'result is ambiguous: error=unable to dial n1', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'cockroachdb/memory',
    match: { words: ['memory budget exceeded'] },
    ...likely(means.outage),
    citation: common,
    seen: 'memory budget exceeded',
    example: driverError('53200', 'root: memory budget exceeded: 10240 bytes requested', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'cockroachdb/cluster-not-named',
    match: { words: ['missing cluster identifier | missing cluster name | code params routing failed'] },
    ...likely(means.badRequest),
    citation: common,
    example: driverError('08004', 'codeParamsRoutingFailed: missing cluster identifier', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'cockroachdb/address',
    match: { words: ['code proxy refused connection | connection refused by ip allowlist | cluster ip allowlist'] },
    ...likely(means.ipNotAllowed),
    citation: common,
    example: driverError('08004', 'codeProxyRefusedConnection: connection refused', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'cockroachdb/idle',
    match: { words: ['code idle disconnect | terminating connection due to idle timeout'] },
    ...means.network,
    citation: common,
    example: driverError('57P01', 'codeIdleDisconnect: terminating connection due to idle timeout', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
];
