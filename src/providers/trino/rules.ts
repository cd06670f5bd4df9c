// Trino: errorName of a failed query.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes =
  'https://github.com/trinodb/trino/blob/master/core/trino-spi/src/main/java/io/trino/spi/StandardErrorCode.java';
const loginThread = 'https://github.com/apache/superset/issues/11359';

export const rules: readonly Rule[] = [
  {
    id: 'trino/credentials',
    match: { format: ['json', 'text'], words: ['access denied invalid credentials'] },
    ...means.wrongPassword,
    citation: loginThread,
    seen: 'Access Denied: Invalid credentials',
    example: answer(401, 'Access Denied: Invalid credentials', { auth: 'basic' }),
  },
  {
    id: 'trino/permission',
    match: { code: ['PERMISSION_DENIED', 'INVALID_PRIVILEGE'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: codes,
    seen: 'PERMISSION_DENIED(4, USER_ERROR)',
    example: answer(
      200,
      {
        error: {
          message: 'Access Denied: Cannot select from table shop.public.orders',
          errorCode: 4,
          errorName: 'PERMISSION_DENIED',
          errorType: 'USER_ERROR',
        },
      },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'trino/role-gone',
    match: { code: 'ROLE_NOT_FOUND' },
    ...likely(means.roleLost),
    citation: codes,
    seen: 'ROLE_NOT_FOUND(48, USER_ERROR)',
    example: answer(
      200,
      {
        error: {
          message: "Role 'reader' does not exist",
          errorCode: 48,
          errorName: 'ROLE_NOT_FOUND',
          errorType: 'USER_ERROR',
        },
      },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'trino/catalog',
    match: { code: ['CATALOG_NOT_FOUND', 'MISSING_CATALOG_NAME'] },
    ...means.databaseMissing,
    citation: codes,
    seen: 'CATALOG_NOT_FOUND(44, USER_ERROR)',
    example: answer(
      200,
      {
        error: {
          message: "Catalog 'shop' does not exist",
          errorCode: 44,
          errorName: 'CATALOG_NOT_FOUND',
          errorType: 'USER_ERROR',
        },
      },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'trino/object-missing',
    match: {
      code: [
        'TABLE_NOT_FOUND',
        'COLUMN_NOT_FOUND',
        'SCHEMA_NOT_FOUND',
        'NOT_FOUND',
        'FUNCTION_NOT_FOUND',
        'MISSING_TABLE',
        'MISSING_SCHEMA_NAME',
      ],
    },
    ...means.notFound,
    citation: codes,
    seen: 'TABLE_NOT_FOUND(46, USER_ERROR)',
    example: answer(
      200,
      {
        error: {
          message: "Table 'shop.public.orders' does not exist",
          errorCode: 46,
          errorName: 'TABLE_NOT_FOUND',
          errorType: 'USER_ERROR',
        },
      },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'trino/queue-full',
    match: { code: ['QUERY_QUEUE_FULL', 'QUERY_REJECTED', 'TOO_MANY_REQUESTS_FAILED'] },
    ...means.rateLimited,
    citation: codes,
    seen: 'QUERY_QUEUE_FULL(131074, INSUFFICIENT_RESOURCES)',
    example: answer(
      200,
      {
        error: {
          message: 'Too many queued queries for "global"',
          errorCode: 131074,
          errorName: 'QUERY_QUEUE_FULL',
          errorType: 'INSUFFICIENT_RESOURCES',
        },
      },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'trino/too-long',
    match: {
      code: [
        'EXCEEDED_TIME_LIMIT',
        'EXCEEDED_CPU_LIMIT',
        'OPTIMIZER_TIMEOUT',
        'PAGE_TRANSPORT_TIMEOUT',
        'ABANDONED_QUERY',
        'USER_CANCELED',
      ],
    },
    ...means.timeout,
    citation: codes,
    seen: 'EXCEEDED_TIME_LIMIT(131075, INSUFFICIENT_RESOURCES)',
    example: answer(
      200,
      {
        error: {
          message: 'Query exceeded maximum time limit of 30.00m',
          errorCode: 131075,
          errorName: 'EXCEEDED_TIME_LIMIT',
          errorType: 'INSUFFICIENT_RESOURCES',
        },
      },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'trino/starting',
    match: {
      code: ['SERVER_STARTING_UP', 'SERVER_SHUTTING_DOWN', 'ADMINISTRATIVELY_KILLED', 'ADMINISTRATIVELY_PREEMPTED'],
    },
    ...means.maintenance,
    citation: codes,
    seen: 'SERVER_STARTING_UP(65548, INTERNAL_ERROR)',
    example: answer(
      200,
      {
        error: {
          message: 'Trino server is still initializing',
          errorCode: 65548,
          errorName: 'SERVER_STARTING_UP',
          errorType: 'INTERNAL_ERROR',
        },
      },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'trino/conflict',
    match: { code: ['TRANSACTION_CONFLICT', 'TRANSACTION_ALREADY_ABORTED', 'UNKNOWN_TRANSACTION'] },
    ...means.concurrentUpdate,
    citation: codes,
    seen: 'TRANSACTION_CONFLICT(17, USER_ERROR)',
    example: answer(
      200,
      { error: { message: 'Conflict.', errorCode: 17, errorName: 'TRANSACTION_CONFLICT', errorType: 'USER_ERROR' } },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'trino/resources',
    match: {
      code: [
        'CLUSTER_OUT_OF_MEMORY',
        'EXCEEDED_GLOBAL_MEMORY_LIMIT',
        'EXCEEDED_LOCAL_MEMORY_LIMIT',
        'EXCEEDED_SPILL_LIMIT',
        'OUT_OF_SPILL_SPACE',
        'NO_NODES_AVAILABLE',
        'REMOTE_TASK_ERROR',
        'REMOTE_HOST_GONE',
        'PAGE_TRANSPORT_ERROR',
        'GENERIC_INTERNAL_ERROR',
        'GENERIC_INSUFFICIENT_RESOURCES',
      ],
    },
    ...likely(means.outage),
    citation: codes,
    seen: 'NO_NODES_AVAILABLE(65541, INTERNAL_ERROR)',
    example: answer(
      200,
      {
        error: {
          message: 'No nodes available to run query',
          errorCode: 65541,
          errorName: 'NO_NODES_AVAILABLE',
          errorType: 'INTERNAL_ERROR',
        },
      },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'trino/query',
    match: {
      code: [
        'SYNTAX_ERROR',
        'TYPE_MISMATCH',
        'NOT_SUPPORTED',
        'INVALID_FUNCTION_ARGUMENT',
        'INVALID_CAST_ARGUMENT',
        'DIVISION_BY_ZERO',
        'GENERIC_USER_ERROR',
        'INVALID_VIEW',
        'VIEW_IS_STALE',
        'EXCEEDED_SCAN_LIMIT',
        'QUERY_TEXT_TOO_LARGE',
      ],
    },
    ...means.badRequest,
    citation: codes,
    seen: 'SYNTAX_ERROR(1, USER_ERROR)',
    example: answer(
      200,
      {
        error: {
          message: "line 1:1: mismatched input 'selec'",
          errorCode: 1,
          errorName: 'SYNTAX_ERROR',
          errorType: 'USER_ERROR',
        },
      },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
];
