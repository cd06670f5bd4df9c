// Vertica: SQLSTATEs of its own among the usual, and numbers in its messages.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const states = 'https://github.com/vertica/vertica-python/blob/master/vertica_python/errors.py';
const expiredThread = 'https://github.com/vertica/vertica-python/issues/68';
const messages = 'https://docs.vertica.com/latest/en/error-codes/';

export const rules: readonly Rule[] = [
  // An old client does not know the message by which the server asks for a new password.
  {
    id: 'vertica/password-expired',
    match: { words: ['unsupported authentication method 9 | password for user has expired | password has expired'] },
    ...likely(means.passwordExpired),
    citation: expiredThread,
    seen: 'unsupported authentication method: 9',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'ConnectionError', message: 'unsupported authentication method: 9' },
    },
  },
  {
    id: 'vertica/password',
    match: { words: ['invalid username or password | error 3781 | fatal 3781'] },
    ...means.wrongPassword,
    citation: messages,
    example: driverError('28000', 'Severity: FATAL, Message: Invalid username or password, Sqlstate: 28000', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'vertica/account-locked',
    match: { words: ['user account is locked | account is locked'] },
    ...means.accountLocked,
    citation: messages,
    example: driverError('28000', 'Severity: FATAL, Message: User account is locked, Sqlstate: 28000', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'vertica/rights',
    match: { sqlstate: '42501' },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: states,
    seen: "'42501': PermissionDenied",
    example: driverError('42501', 'Permission denied for relation orders', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'vertica/object-missing',
    match: { sqlstate: ['42V01', '3F000', '42703'] },
    ...means.notFound,
    citation: states,
    seen: "'42V01': MissingRelation",
    example: driverError('42V01', 'Relation "orders" does not exist', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'vertica/lock',
    match: { sqlstate: '55V03' },
    ...means.concurrentUpdate,
    citation: states,
    seen: "'55V03': LockFailure",
    example: driverError('55V03', 'Unavailable: [Txn 0xa] S lock table - timeout error', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'vertica/resources',
    match: { sqlstate: ['53000', '53200'] },
    ...means.outage,
    citation: states,
    seen: "'53000': InsufficientResources",
    example: driverError('53000', 'Insufficient resources to execute plan on pool general', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'vertica/lost',
    match: { sqlstate: ['V1001', '08006'] },
    ...means.network,
    citation: states,
    seen: "'V1001': LostConnectivityFailure",
    example: driverError('V1001', 'Could not connect to node', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'vertica/cancelled',
    match: { sqlstate: '57014' },
    ...means.timeout,
    citation: states,
    seen: "'57014': QueryCanceled",
    example: driverError('57014', 'Execution canceled by operator', { stage: 'db_query', auth: 'db_password' }),
  },
];
