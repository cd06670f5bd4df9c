// Iceberg's REST catalogue: `error.type` of an answer, or the class that a client makes of it.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const rotation = 'https://github.com/apache/polaris/pull/396';
const rightsThread = 'https://github.com/apache/polaris/issues/2552';
const authThread = 'https://github.com/NVIDIA/cudf-spark/issues/13689';
const tokenThread = 'https://github.com/Altinity/ice/issues/195';
const timeoutThread = 'https://github.com/apache/polaris/pull/1001';
const vending = 'https://github.com/stefanko-ch/Nexus-Stack/issues/836';
const spec = 'https://github.com/apache/iceberg/blob/main/open-api/rest-catalog-open-api.yaml';

export const rules: readonly Rule[] = [
  {
    id: 'apache-polaris/rotate-credentials',
    match: { words: ['principal credential rotation required state'] },
    ...means.passwordExpired,
    citation: rotation,
    seen: 'PRINCIPAL_CREDENTIAL_ROTATION_REQUIRED_STATE',
    example: answer(
      403,
      {
        error: {
          message:
            "Principal 'sync' is not authorized for op LIST_TABLES due to PRINCIPAL_CREDENTIAL_ROTATION_REQUIRED_STATE",
          type: 'ForbiddenException',
          code: 403,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apache-polaris/credentials-timed-out',
    match: { code: 'AuthenticationTimeoutException' },
    ...means.expiredAge,
    citation: timeoutThread,
    example: answer(
      419,
      { error: { message: 'Credentials have timed out', type: 'AuthenticationTimeoutException', code: 419 } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apache-polaris/op-not-allowed',
    match: { words: ['is not authorized for op'] },
    ...means.objectAccessLost,
    citation: rightsThread,
    seen: 'is not authorized for op CREATE_TABLE_STAGED_WITH_WRITE_DELEGATION',
    example: answer(
      403,
      {
        error: {
          message:
            "Principal 'sync' with activated PrincipalRoles '[]' and activated grants via '[reader]' is not authorized for op LOAD_TABLE",
          type: 'ForbiddenException',
          code: 403,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apache-polaris/storage-refused',
    match: { words: ['no credentials are available | failed to get subscoped credentials'] },
    ...likely(means.objectAccessLost),
    citation: vending,
    seen: 'but no credentials are available',
    example: answer(
      400,
      {
        error: {
          message: 'Credential vending was requested for table demo.orders, but no credentials are available',
          type: 'IllegalArgumentException',
          code: 400,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  // The client id and secret are the principal that a person has entered, not an app of ours.
  {
    id: 'apache-polaris/client-refused',
    match: { stage: 'token_refresh', code: ['unauthorized_client', 'invalid_client'] },
    ...likely(means.wrongApiKey),
    citation: spec,
    example: answer(
      401,
      { error: 'unauthorized_client', error_description: 'The client is not authorized' },
      { auth: 'oauth2', stage: 'token_refresh' },
    ),
  },
  {
    id: 'apache-polaris/not-authenticated',
    match: { words: ['failed to authenticate'] },
    ...likely(means.wrongApiKey),
    citation: authThread,
    seen: 'Not authorized: Failed to authenticate',
    example: {
      stage: 'api_call',
      auth: 'oauth2',
      error: { name: 'NotAuthorizedException', message: 'Not authorized: Failed to authenticate' },
    },
  },
  {
    id: 'apache-polaris/not-authorized',
    match: { code: ['NotAuthorizedException', 'org.apache.iceberg.exceptions.NotAuthorizedException'] },
    ...means.accessTokenExpired,
    citation: tokenThread,
    seen: 'org.apache.iceberg.exceptions.NotAuthorizedException: Not authorized: Unauthorized',
    example: answer(
      401,
      { error: { message: 'Not authorized', type: 'NotAuthorizedException', code: 401 } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apache-polaris/forbidden',
    match: { code: ['ForbiddenException', 'org.apache.iceberg.exceptions.ForbiddenException'] },
    ...likely(means.objectAccessLost),
    citation: rightsThread,
    seen: 'org.apache.iceberg.exceptions.ForbiddenException',
    example: answer(
      403,
      { error: { message: 'Forbidden', type: 'ForbiddenException', code: 403 } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apache-polaris/object-missing',
    match: {
      code: [
        'NoSuchTableException',
        'NoSuchNamespaceException',
        'NoSuchViewException',
        'NoSuchWarehouseException',
        'NotFoundException',
        'NoSuchIcebergTableException',
      ],
    },
    ...means.notFound,
    citation: spec,
    example: answer(
      404,
      { error: { message: 'Table does not exist: shop.orders', type: 'NoSuchTableException', code: 404 } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apache-polaris/conflict',
    match: { code: ['CommitFailedException', 'AlreadyExistsException', 'CommitStateUnknownException'] },
    ...means.concurrentUpdate,
    citation: spec,
    example: answer(
      409,
      { error: { message: 'Requirement failed', type: 'CommitFailedException', code: 409 } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apache-polaris/down',
    match: { code: ['ServiceUnavailableException', 'SlowDownException', 'ServiceFailureException'] },
    ...means.outage,
    citation: spec,
    example: answer(503, { error: { message: 'Slow down', type: 'SlowDownException', code: 503 } }, { auth: 'oauth2' }),
  },
  {
    id: 'apache-polaris/request',
    match: {
      code: ['BadRequestException', 'ValidationException', 'IllegalArgumentException', 'UnsupportedOperationException'],
    },
    ...means.badRequest,
    citation: spec,
    example: answer(
      400,
      { error: { message: 'Malformed request', type: 'BadRequestException', code: 400 } },
      { auth: 'oauth2' },
    ),
  },
];
