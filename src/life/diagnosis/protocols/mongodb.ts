// MongoDB: server error names and numbers. `codeName` stands beside `code` in its answers.
import { guess, likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const errorCodes = 'https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml';
const driverErrors = 'https://www.mongodb.com/docs/drivers/node/current/connection-troubleshooting/';

/** Names under which drivers hand a server's error on. `Unauthorized` or 13 alone may be anybody's: one of these stands beside it. */
const driverNames = [
  'MongoServerError',
  'MongoError',
  'MongoBulkWriteError',
  'MongoNetworkError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoCommandException',
  'MongoSecurityException',
  'OperationFailure',
  'AtlasError',
];

type Pair = readonly [number, string];

const error = (name: string, pairs: readonly Pair[], meaning: Meaning, stage: Stage = 'db_query'): readonly Rule[] => [
  {
    id: `mongodb/${name}`,
    match: {
      code: pairs.map(([, codeName]) => codeName),
      also: [...driverNames, ...pairs.map(([number]) => String(number))],
      kind: 'error',
    },
    ...meaning,
    citation: errorCodes,
    seen: `code: ${pairs[0]![0]}, name: ${pairs[0]![1]}`,
    example: {
      stage,
      auth: 'db_password',
      error: { name: 'MongoServerError', message: 'See the documentation.', codeName: pairs[0]![1] },
    },
  },
  {
    id: `mongodb/${name}-number`,
    match: { code: pairs.map(([number]) => String(number)), also: driverNames, kind: 'error' },
    ...meaning,
    citation: errorCodes,
    seen: `code: ${pairs[0]![0]}, name: ${pairs[0]![1]}`,
    example: {
      stage,
      auth: 'db_password',
      error: { name: 'MongoServerError', message: 'See the documentation.', code: String(pairs[0]![0]) },
    },
  },
];

const inWords = (name: string, words: readonly string[], meaning: Meaning, message: string): Rule => ({
  id: `mongodb/${name}`,
  match: { code: [...driverNames, '8000'], kind: 'error', words },
  ...meaning,
  citation: driverErrors,
  example: { stage: 'db_connect', auth: 'db_password', error: { name: 'MongoServerError', message } },
});

const driver = (name: string, codes: readonly string[], meaning: Meaning): Rule => ({
  id: `mongodb/${name}`,
  match: { code: codes, kind: 'error' },
  ...meaning,
  citation: driverErrors,
  example: {
    stage: 'db_connect',
    auth: 'db_password',
    error: { name: codes[0]!, message: 'See the documentation.' },
  },
});

export const mongodbRules: readonly Rule[] = [
  // Atlas gives its number 8000 to several refusals; the words tell them apart.
  inWords(
    'privilege-in-words',
    ['not authorized on | not allowed to do action | not authorized for query'],
    means.objectAccessLost,
    'not authorized on shop to execute command',
  ),
  {
    ...inWords('storage-full', ['over your space quota'], likely(means.planLimit), 'you are over your space quota'),
    citation: 'https://www.mongodb.com/docs/atlas/reference/free-shared-limitations/',
  },
  ...error('password', [[18, 'AuthenticationFailed']], means.wrongPassword, 'db_connect'),
  inWords(
    'password-in-words',
    ['bad auth | authentication failed'],
    means.wrongPassword,
    'bad auth : Authentication failed.',
  ),
  ...error('user-gone', [[11, 'UserNotFound']], means.userGone, 'db_connect'),
  ...error('address', [[214, 'AuthenticationRestrictionUnmet']], likely(means.ipNotAllowed), 'db_connect'),
  ...error('role-gone', [[31, 'RoleNotFound']], likely(means.roleLost), 'db_connect'),
  ...error('privilege', [[13, 'Unauthorized']], means.objectAccessLost),
  ...error(
    'stepdown',
    [
      [189, 'PrimarySteppedDown'],
      [91, 'ShutdownInProgress'],
      [10107, 'NotWritablePrimary'],
      [11600, 'InterruptedAtShutdown'],
      [11602, 'InterruptedDueToReplStateChange'],
      [13435, 'NotPrimaryNoSecondaryOk'],
      [13436, 'NotPrimaryOrSecondary'],
      [216, 'ElectionInProgress'],
    ],
    means.maintenance,
  ),
  ...error(
    'unreachable',
    [
      [6, 'HostUnreachable'],
      [133, 'FailedToSatisfyReadPreference'],
      [9001, 'SocketException'],
      [172, 'TransportSessionClosed'],
      [145, 'PooledConnectionsDropped'],
    ],
    likely(means.network),
  ),
  ...error(
    'host',
    [
      [7, 'HostNotFound'],
      [230, 'DNSHostNotFound'],
    ],
    likely(means.dns),
  ),
  ...error('tls', [[141, 'SSLHandshakeFailed']], likely(means.tls)),
  ...error(
    'timeout',
    [
      [50, 'MaxTimeMSExpired'],
      [89, 'NetworkTimeout'],
      [202, 'NetworkInterfaceExceededTimeLimit'],
      [262, 'ExceededTimeLimit'],
    ],
    means.timeout,
  ),
  ...error(
    'conflict',
    [
      [112, 'WriteConflict'],
      [24, 'LockTimeout'],
      [46, 'LockBusy'],
      [43, 'CursorNotFound'],
      [117, 'ConflictingOperationInProgress'],
      [175, 'QueryPlanKilled'],
      [237, 'CursorKilled'],
      [239, 'SnapshotTooOld'],
      [246, 'SnapshotUnavailable'],
      [251, 'NoSuchTransaction'],
    ],
    means.concurrentUpdate,
  ),
  ...error('memory', [[146, 'ExceededMemoryLimit']], likely(means.outage)),
  ...error(
    'no-namespace',
    [
      [26, 'NamespaceNotFound'],
      [27, 'IndexNotFound'],
    ],
    means.notFound,
  ),
  ...error('change-stream-over', [[286, 'ChangeStreamHistoryLost']], likely(means.badRequest)),
  ...error(
    'request',
    [
      [2, 'BadValue'],
      [9, 'FailedToParse'],
      [14, 'TypeMismatch'],
      [20, 'IllegalOperation'],
      [59, 'CommandNotFound'],
      [72, 'InvalidOptions'],
      [73, 'InvalidNamespace'],
      [115, 'CommandNotSupported'],
      [168, 'InvalidPipelineOperator'],
      [238, 'NotImplemented'],
      [241, 'ConversionFailure'],
    ],
    likely(means.badRequest),
  ),
  driver(
    'network',
    [
      'MongoNetworkError',
      'MongoNetworkTimeoutError',
      'ServerSelectionTimeoutError',
      'AutoReconnect',
      'MongoTopologyClosedError',
    ],
    likely(means.network),
  ),
  driver(
    'no-server',
    ['MongoServerSelectionError', 'MongooseServerSelectionError', 'MongoTimeoutException'],
    guess(means.network),
  ),
];
