// Neo4j: codes of the form Neo.ClientError.Security.Unauthorized, of the driver and of HTTP alike.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const status =
  'https://github.com/neo4j/neo4j/blob/release/4.4.0/community/common/src/main/java/org/neo4j/kernel/api/exceptions/Status.java';
const list = 'https://neo4j.com/docs/status-codes/current/errors/all-errors/';
const httpThread = 'https://github.com/neo4j/docs-http-api/pull/1.patch';

export const rules: readonly Rule[] = [
  {
    id: 'neo4j/password',
    match: { code: 'Neo.ClientError.Security.Unauthorized' },
    ...means.wrongPassword,
    citation: httpThread,
    seen: 'Neo.ClientError.Security.Unauthorized',
    example: driverError(
      'Neo.ClientError.Security.Unauthorized',
      'The client is unauthorized due to authentication failure.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'neo4j/password-expired',
    match: { code: 'Neo.ClientError.Security.CredentialsExpired' },
    ...means.passwordExpired,
    citation: status,
    seen: 'CredentialsExpired( ClientError, "The credentials have expired and need to be updated." )',
    example: driverError(
      'Neo.ClientError.Security.CredentialsExpired',
      'The credentials have expired and need to be updated.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  // A pause of seconds; the refusal itself comes with the next try.
  {
    id: 'neo4j/too-many-tries',
    match: { code: 'Neo.ClientError.Security.AuthenticationRateLimit' },
    ...likely(means.rateLimited),
    citation: status,
    seen: 'The client has provided incorrect authentication details too many times in a row.',
    example: driverError(
      'Neo.ClientError.Security.AuthenticationRateLimit',
      'The client has provided incorrect authentication details too many times in a row.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'neo4j/forbidden',
    match: { code: 'Neo.ClientError.Security.Forbidden' },
    ...means.objectAccessLost,
    citation: status,
    seen: 'Forbidden( ClientError, "An attempt was made to perform an unauthorized action." )',
    example: driverError('Neo.ClientError.Security.Forbidden', "Read operations are not allowed for user 'sync'.", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'neo4j/authorization-aged',
    match: { code: ['Neo.ClientError.Security.AuthorizationExpired', 'Neo.ClientError.Security.TokenExpired'] },
    ...means.accessTokenExpired,
    citation: status,
    seen: 'AuthorizationExpired( ClientError, "The stored authorization info has expired. Please reconnect." )',
    example: driverError(
      'Neo.ClientError.Security.AuthorizationExpired',
      'The stored authorization info has expired. Please reconnect.',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'neo4j/auth-provider',
    match: {
      code: ['Neo.TransientError.Security.AuthProviderTimeout', 'Neo.TransientError.Security.AuthProviderFailed'],
    },
    ...means.outage,
    citation: status,
    seen: 'AuthProviderTimeout( TransientError',
    example: driverError('Neo.TransientError.Security.AuthProviderTimeout', 'An auth provider request timed out.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'neo4j/concurrent',
    match: {
      code: [
        'Neo.TransientError.Security.ModifiedConcurrently',
        'Neo.TransientError.Transaction.DeadlockDetected',
        'Neo.TransientError.Transaction.LockClientStopped',
        'Neo.ClientError.Cluster.NotALeader',
      ],
    },
    ...means.concurrentUpdate,
    citation: status,
    seen: 'ModifiedConcurrently( TransientError',
    example: driverError(
      'Neo.TransientError.Security.ModifiedConcurrently',
      'The user was modified concurrently to this request.',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'neo4j/no-database',
    match: { code: 'Neo.ClientError.Database.DatabaseNotFound' },
    ...means.databaseMissing,
    citation: list,
    seen: 'Neo.ClientError.Database.DatabaseNotFound',
    example: driverError('Neo.ClientError.Database.DatabaseNotFound', 'Database does not exist.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'neo4j/down',
    match: {
      code: [
        'Neo.TransientError.Database.DatabaseUnavailable',
        'Neo.DatabaseError.Database.UnableToStartDatabase',
        'Neo.TransientError.General.DatabaseUnavailable',
        'Neo.DatabaseError.General.UnknownError',
        'Neo.TransientError.General.OutOfMemoryError',
        'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
        'ServiceUnavailable',
        'SessionExpired',
      ],
    },
    ...means.outage,
    citation: status,
    seen: 'DatabaseUnavailable( TransientError',
    example: driverError(
      'Neo.TransientError.Database.DatabaseUnavailable',
      'The database is not currently available to serve your request.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'neo4j/timeout',
    match: {
      code: [
        'Neo.ClientError.Transaction.TransactionTimedOut',
        'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
        'Neo.ClientError.Procedure.ProcedureTimedOut',
      ],
    },
    ...means.timeout,
    citation: status,
    seen: 'ProcedureTimedOut( ClientError',
    example: driverError(
      'Neo.ClientError.Procedure.ProcedureTimedOut',
      'The procedure has not completed within the specified timeout.',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'neo4j/routing',
    match: { code: 'Neo.ClientError.Cluster.Routing' },
    ...likely(means.network),
    citation: list,
    seen: 'Neo.ClientError.Cluster.Routing',
    example: driverError('Neo.ClientError.Cluster.Routing', 'Unable to route the request to the appropriate server', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'neo4j/request',
    match: {
      code: [
        'Neo.ClientError.General.InvalidArguments',
        'Neo.ClientError.Statement.SyntaxError',
        'Neo.ClientError.Statement.TypeError',
        'Neo.ClientError.Procedure.ProcedureNotFound',
        'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
      ],
    },
    ...means.badRequest,
    citation: list,
    seen: 'Neo.ClientError.General.InvalidArguments',
    example: driverError(
      'Neo.ClientError.General.InvalidArguments',
      'The request contained fields that were empty or are not allowed.',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
];
