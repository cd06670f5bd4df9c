// MongoDB: server error names and numbers. `codeName` stands beside `code` in its answers.
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const errorCodes = 'https://www.mongodb.com/docs/manual/reference/error-codes/';

const error = (name: string, codeNames: readonly string[], meaning: Meaning, stage: Stage = 'db_query'): Rule => ({
  id: `mongodb/${name}`,
  match: { code: codeNames, kind: 'error' },
  ...meaning,
  citation: errorCodes,
  example: {
    stage,
    auth: 'db_password',
    error: { name: 'MongoServerError', message: 'See the documentation.', codeName: codeNames[0] },
  },
});

const inWords = (name: string, words: readonly string[], meaning: Meaning, message: string): Rule => ({
  id: `mongodb/${name}`,
  match: {
    code: [
      'MongoServerError',
      'MongoError',
      'MongoServerSelectionError',
      'MongoNetworkError',
      'OperationFailure',
      'AtlasError',
      '8000',
    ],
    words,
  },
  ...meaning,
  citation: errorCodes,
  example: { stage: 'db_connect', auth: 'db_password', error: { name: 'MongoServerError', message } },
});

export const mongodbRules: readonly Rule[] = [
  inWords(
    'password-in-words',
    ['bad auth | authentication failed'],
    means.wrongPassword,
    'bad auth : Authentication failed.',
  ),
  inWords(
    'privilege-in-words',
    ['not authorized on | not allowed to do action'],
    means.objectAccessLost,
    'not authorized on shop to execute command',
  ),
  error('password', ['AuthenticationFailed'], means.wrongPassword, 'db_connect'),
  error('user-gone', ['UserNotFound'], means.userGone, 'db_connect'),
  error('privilege', ['Unauthorized'], means.objectAccessLost),
  error(
    'stepdown',
    [
      'NotWritablePrimary',
      'PrimarySteppedDown',
      'InterruptedAtShutdown',
      'InterruptedDueToReplStateChange',
      'ShutdownInProgress',
      'NotPrimaryNoSecondaryOk',
      'NotPrimaryOrSecondary',
    ],
    means.maintenance,
  ),
  error(
    'network',
    [
      'HostUnreachable',
      'HostNotFound',
      'SocketException',
      'MongoNetworkError',
      'MongoServerSelectionError',
      'MongoNetworkTimeoutError',
      'ServerSelectionTimeoutError',
      'AutoReconnect',
    ],
    likely(means.network),
  ),
  error(
    'timeout',
    ['MaxTimeMSExpired', 'ExceededTimeLimit', 'NetworkTimeout', 'NetworkInterfaceExceededTimeLimit'],
    means.timeout,
  ),
  error('conflict', ['WriteConflict', 'LockTimeout', 'CursorNotFound'], means.concurrentUpdate),
  error('no-namespace', ['NamespaceNotFound'], means.notFound),
  error(
    'request',
    ['BadValue', 'FailedToParse', 'TypeMismatch', 'CommandNotFound', 'InvalidNamespace'],
    likely(means.badRequest),
  ),
];
