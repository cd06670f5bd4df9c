// Databricks: error_code of its REST answers, error classes of its SQL.
import { answer, driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const sdk = 'https://github.com/databricks/databricks-sdk-py/blob/main/databricks/sdk/errors/platform.py';
const jsSdk = 'https://databricks.github.io/sdk-js/api/variables/_databricks_sdk-apps.v1.ErrorCode.html';
const tokens = 'https://docs.databricks.com/en/dev-tools/auth/pat.html';
const classes = 'https://docs.databricks.com/en/error-messages/error-classes.html';

export const rules: readonly Rule[] = [
  {
    id: 'databricks/token-expired',
    match: { words: ['token is expired | token has expired | token expired'] },
    ...likely(means.expiredAge),
    citation: tokens,
    example: answer(403, { error_code: '403', message: 'Token is expired' }, { auth: 'api_key' }),
  },
  {
    id: 'databricks/token-refused',
    match: { words: ['invalid access token | invalid token'] },
    ...means.wrongApiKey,
    citation: tokens,
    example: answer(403, { error_code: '403', message: 'Invalid access token.' }, { auth: 'api_key' }),
  },
  {
    id: 'databricks/address',
    match: {
      words: ['is blocked by databricks ip acl | source ip address | unauthorized network access to workspace'],
    },
    ...means.ipNotAllowed,
    citation: tokens,
    example: answer(
      403,
      {
        error_code: '403',
        message: 'Source IP address: 203.0.113.7 is blocked by Databricks IP ACL for workspace: 123',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'databricks/user-inactive',
    match: { words: ['user is inactive | user not active | service principal is inactive'] },
    ...likely(means.accountLocked),
    citation: tokens,
    example: answer(403, { error_code: 'PERMISSION_DENIED', message: 'User is inactive.' }, { auth: 'api_key' }),
  },
  {
    id: 'databricks/unauthenticated',
    match: { at: { error_code: 'UNAUTHENTICATED' } },
    ...likely(means.wrongApiKey),
    citation: sdk,
    seen: '401: Unauthenticated',
    example: answer(
      401,
      { error_code: 'UNAUTHENTICATED', message: 'Credential was not sent or was of an unsupported type for this API.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'databricks/customer-unauthorized',
    match: { at: { error_code: 'CUSTOMER_UNAUTHORIZED' } },
    ...likely(means.objectAccessLost),
    citation: jsSdk,
    seen: 'CUSTOMER_UNAUTHORIZED',
    example: answer(
      403,
      { error_code: 'CUSTOMER_UNAUTHORIZED', message: 'Unauthorized access to workspace.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'databricks/feature-disabled',
    match: { at: { error_code: 'FEATURE_DISABLED' } },
    ...likely(means.planLimit),
    citation: jsSdk,
    seen: 'FEATURE_DISABLED',
    example: answer(
      404,
      { error_code: 'FEATURE_DISABLED', message: 'Not enabled for this workspace.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'databricks/permission',
    match: { code: ['PERMISSION_DENIED', 'INSUFFICIENT_PERMISSIONS', 'INSUFFICIENT_PRIVILEGES'] },
    ...likely(means.objectAccessLost),
    citation: sdk,
    seen: '403: PermissionDenied',
    example: answer(
      403,
      { error_code: 'PERMISSION_DENIED', message: 'User does not have USE SCHEMA on Schema shop.public.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'databricks/table-denied',
    match: {
      words: [
        'insufficient permissions | insufficient privileges | does not have permission select on | does not have use schema on | does not have use catalog on',
      ],
    },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: classes,
    example: driverError(
      '42501',
      '[INSUFFICIENT_PERMISSIONS] Insufficient privileges: User does not have SELECT on Table shop.orders.',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'databricks/limit',
    match: { code: ['REQUEST_LIMIT_EXCEEDED', 'RESOURCE_EXHAUSTED', 'MAX_CHILD_NODE_SIZE_EXCEEDED', 'QUOTA_EXCEEDED'] },
    ...means.rateLimited,
    citation: sdk,
    seen: "'REQUEST_LIMIT_EXCEEDED': RequestLimitExceeded",
    example: answer(
      429,
      { error_code: 'REQUEST_LIMIT_EXCEEDED', message: 'Current request has been rate limited.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'databricks/conflict',
    match: {
      code: ['ABORTED', 'COULD_NOT_ACQUIRE_LOCK', 'RESOURCE_CONFLICT', 'ALREADY_EXISTS', 'RESOURCE_ALREADY_EXISTS'],
    },
    ...likely(means.concurrentUpdate),
    citation: sdk,
    seen: "'ABORTED': Aborted",
    example: answer(409, { error_code: 'ABORTED', message: 'The operation was aborted.' }, { auth: 'api_key' }),
  },
  {
    id: 'databricks/object-missing',
    match: {
      code: [
        'RESOURCE_DOES_NOT_EXIST',
        'NOT_FOUND',
        'ENDPOINT_NOT_FOUND',
        'CATALOG_DOES_NOT_EXIST',
        'TABLE_OR_VIEW_NOT_FOUND',
        'SCHEMA_NOT_FOUND',
        'UNRESOLVED_COLUMN',
      ],
    },
    ...means.notFound,
    citation: sdk,
    seen: "'RESOURCE_DOES_NOT_EXIST': ResourceDoesNotExist",
    example: answer(
      404,
      { error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'Warehouse 123 does not exist.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'databricks/request',
    match: {
      code: ['INVALID_PARAMETER_VALUE', 'BAD_REQUEST', 'MALFORMED_REQUEST', 'INVALID_STATE', 'PARSE_SYNTAX_ERROR'],
    },
    ...means.badRequest,
    citation: sdk,
    seen: "'INVALID_PARAMETER_VALUE': InvalidParameterValue",
    example: answer(
      400,
      { error_code: 'INVALID_PARAMETER_VALUE', message: 'Invalid wait_timeout.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'databricks/unavailable',
    match: {
      code: ['TEMPORARILY_UNAVAILABLE', 'INTERNAL_ERROR', 'UNKNOWN', 'DATA_LOSS', 'DEADLINE_EXCEEDED', 'CANCELLED'],
    },
    ...likely(means.outage),
    citation: sdk,
    seen: '503: TemporarilyUnavailable',
    example: answer(
      503,
      {
        error_code: 'TEMPORARILY_UNAVAILABLE',
        message: 'The service at /api/2.0/sql is taking too long to process your request.',
      },
      { auth: 'api_key' },
    ),
  },
];
