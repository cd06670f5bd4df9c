// Google's error model: google.rpc.Status with ErrorInfo reasons, and the older `errors[].reason` of its JSON APIs. Firebase, BigQuery, Ads,
// Analytics and many others that run on Google Cloud answer so, whatever provider slug they come under.
import { likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const rpcCodes = 'https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto';
const rpcStatus = 'https://cloud.google.com/apis/design/errors';
const errorInfo = 'https://github.com/googleapis/googleapis/blob/master/google/api/error_reason.proto';
const driveErrors = 'https://developers.google.com/workspace/drive/api/guides/handle-errors';
/** BigQuery's page of error messages as it was kept, with the whole table. */
const bigqueryErrors =
  'https://github.com/apstndb/bigquery-docs-mirror/blob/main/docs/docs.cloud.google.com/bigquery/docs/error-messages.md';
const driveReasons = 'https://github.com/GAM-team/GAM/blob/main/src/gam/gamlib/glgapi.py';
const calendarErrors = 'https://developers.google.com/workspace/calendar/api/guides/errors';
const storageErrors = 'https://cloud.google.com/storage/docs/json_api/v1/status-codes';
const profileIssue = 'https://github.com/rainlab/googleanalytics-plugin/issues/83';
const issue643 = 'https://github.com/googleapis/google-api-python-client/issues/643';
const gogcliIssue = 'https://github.com/openclaw/gogcli/issues/489';
const griveIssue = 'https://github.com/vitalif/grive2/pull/169';
const siteKitIssue = 'https://github.com/google/site-kit-wp/issues/766';

/** ErrorInfo reasons of one meaning. The first stands in the cited file, unless `isSeen` says otherwise. */
const reason = (name: string, reasons: readonly string[], meaning: Meaning, status = 403, isSeen = true): Rule => ({
  id: `google/${name}`,
  match: { code: reasons, kind: 'http' },
  ...meaning,
  citation: errorInfo,
  ...(isSeen ? { seen: reasons[0] as string } : {}),
  example: answer(
    status,
    {
      error: {
        code: status,
        message: 'See the documentation.',
        status: 'PERMISSION_DENIED',
        details: [
          { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: reasons[0], domain: 'googleapis.com' },
        ],
      },
    },
    { auth: 'oauth2' },
  ),
});

/** Reasons of the JSON APIs' `errors` list, of one meaning. The first stands at the citation; without one it is known from elsewhere. */
const item = (
  name: string,
  reasons: readonly string[],
  meaning: Meaning,
  status: number,
  citation: string | null = null,
): Rule => ({
  id: `google/${name}`,
  match: { code: reasons, kind: 'http' },
  ...meaning,
  citation: citation ?? driveErrors,
  ...(citation === null ? {} : { seen: reasons[0] as string }),
  example: answer(
    status,
    {
      error: {
        code: status,
        message: 'See the documentation.',
        errors: [{ domain: 'global', reason: reasons[0], message: 'See the documentation.' }],
      },
    },
    { auth: 'oauth2' },
  ),
});

/** A google.rpc.Code by itself, where nothing narrower is said. */
const rpcCode = (code: string, status: number, meaning: Meaning, more: Partial<Rule['match']> = {}): Rule => ({
  id: `google/${code}`,
  match: { at: { 'error.status': code }, code, ...more },
  ...meaning,
  citation: rpcStatus,
  example: answer(
    status,
    { error: { code: status, message: 'See the documentation.', status: code } },
    { auth: 'oauth2' },
  ),
});

/** The status of a gRPC client: `{ code: 7, message: '7 PERMISSION_DENIED: ...' }`. */
const grpcError = (number: number, name: string, meaning: Meaning): Rule => ({
  id: `google/grpc-${name}`,
  match: { kind: 'error', code: String(number), words: [`${number} ${name.toLowerCase().replaceAll('_', ' ')}`] },
  ...meaning,
  citation: rpcCodes,
  example: {
    error: { code: String(number), message: `${number} ${name}: See the documentation.` },
    auth: 'service_account',
  },
});

export const googleRules: readonly Rule[] = [
  // The switch of a person, at the person's own settings; a project's API is enabled by its owner and names the project.
  {
    id: 'google/api-off-for-user',
    match: { words: ['user has not enabled'], without: ['project'], kind: 'http' },
    ...likely(means.apiOffForUser),
    citation: 'https://developers.google.com/apps-script/api/how-tos/enable',
    example: answer(
      403,
      { error: { code: 403, message: 'User has not enabled this API.', status: 'PERMISSION_DENIED' } },
      { auth: 'oauth2' },
    ),
  },
  // A message is for a device of another sender, or a mailbox of another user is asked for: whoever asks is known.
  {
    id: 'google/device-of-another-sender',
    match: { code: 'SENDER_ID_MISMATCH', kind: 'http' },
    ...means.badRequest,
    citation: 'https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode',
    example: answer(
      403,
      { error: { code: 403, status: 'PERMISSION_DENIED', details: [{ errorCode: 'SENDER_ID_MISMATCH' }] } },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'google/mailbox-of-another',
    match: { words: ['delegation denied for'], kind: 'http', auth: 'oauth2' },
    ...means.badRequest,
    citation: 'https://github.com/gauteh/lieer/issues/88',
    example: answer(403, { error: { code: 403, message: 'Delegation denied for a@example.com' } }, { auth: 'oauth2' }),
  },
  {
    id: 'google/no-quota-at-all',
    match: { status: 429, at: { 'error.details.*.metadata.quota_limit_value': '0' } },
    ...means.appNotApproved,
    citation: 'https://developers.google.com/my-business/content/limits',
    example: answer(429, {
      error: {
        code: 429,
        message: 'Quota exceeded.',
        status: 'RESOURCE_EXHAUSTED',
        details: [{ reason: 'RATE_LIMIT_EXCEEDED', metadata: { quota_limit_value: '0' } }],
      },
    }),
  },
  {
    id: 'google/organization-policy',
    match: {
      words: ['prohibited by organizations policy | violates vpc service controls | domain policy has disabled'],
    },
    ...means.adminPolicy,
    citation: 'https://cloud.google.com/vpc-service-controls/docs/troubleshooting',
    example: answer(403, {
      error: {
        code: 403,
        message: "Request is prohibited by organization's policy.",
        status: 'PERMISSION_DENIED',
      },
    }),
  },
  {
    id: 'google/key-leaked',
    match: { code: 'PERMISSION_DENIED', words: ['reported as leaked'] },
    ...means.apiKeyDeleted,
    citation: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    example: answer(403, {
      error: { code: 403, message: 'Your API key was reported as leaked.', status: 'PERMISSION_DENIED' },
    }),
  },
  // "Requests to this API ... are blocked": the key of the project, or the project itself, is not let in.
  {
    id: 'google/requests-blocked',
    match: {
      code: 'PERMISSION_DENIED',
      words: ['requests to this api'],
      auth: 'oauth2',
      without: ['are not supported'],
    },
    ...likely(means.apiNotEnabled),
    citation: 'https://cloud.google.com/docs/authentication/api-keys#api_key_restrictions',
    example: answer(
      403,
      {
        error: {
          code: 403,
          message: 'Requests to this API x.googleapis.com method y are blocked.',
          status: 'PERMISSION_DENIED',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'google/requests-blocked-key',
    match: {
      code: 'PERMISSION_DENIED',
      words: ['requests to this api'],
      auth: 'api_key',
      without: ['are not supported'],
    },
    ...likely(means.scopeMissing),
    citation: 'https://cloud.google.com/docs/authentication/api-keys#api_key_restrictions',
    example: answer(
      403,
      {
        error: {
          code: 403,
          message: 'Requests to this API x.googleapis.com method y are blocked.',
          status: 'PERMISSION_DENIED',
        },
      },
      { auth: 'api_key' },
    ),
  },
  // The host that calls stands in a country where the API is not offered.
  {
    id: 'google/location',
    match: { code: 'FAILED_PRECONDITION', words: ['location is not supported'] },
    ...likely(means.ourRegion),
    citation: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
    example: answer(400, {
      error: { code: 400, message: 'User location is not supported for the API use.', status: 'FAILED_PRECONDITION' },
    }),
  },
  // The Google account has no mailbox, no channel, no drive: switched off by its administrator, or never set up.
  {
    id: 'google/service-off-for-account',
    match: { code: 'FAILED_PRECONDITION', words: ['mail service not enabled | service not enabled'] },
    ...likely(means.planLimit),
    citation: 'https://developers.google.com/workspace/gmail/api/guides/handle-errors',
    example: answer(400, {
      error: { code: 400, message: 'Mail service not enabled', status: 'FAILED_PRECONDITION' },
    }),
  },
  reason('api-not-enabled', ['SERVICE_DISABLED', 'API_NOT_ENABLED', 'SERVICE_NOT_VISIBLE'], means.apiNotEnabled),
  reason('consumer-suspended', ['CONSUMER_SUSPENDED', 'CONSUMER_INVALID', 'GCP_SUSPENDED'], means.appDisabled),
  reason('billing-disabled', ['BILLING_DISABLED'], likely(means.paymentOverdue)),
  reason('scope', ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'], means.scopeMissing, 403, false),
  reason('token-expired', ['ACCESS_TOKEN_EXPIRED'], means.accessTokenExpired, 401),
  reason('token-not-sent', ['CREDENTIALS_MISSING', 'ACCESS_TOKEN_TYPE_UNSUPPORTED'], means.clientBug, 401, false),
  reason('account-gone', ['ACCOUNT_STATE_INVALID'], likely(means.accountDeleted), 401, false),
  reason('user-blocked', ['USER_BLOCKED_BY_ADMIN'], likely(means.adminPolicy), 403, false),
  {
    ...reason('key-expired', ['API_KEY_INVALID'], means.expiredAge, 400),
    match: { code: 'API_KEY_INVALID', words: ['api key expired'], kind: 'http' },
    example: answer(
      400,
      {
        error: {
          code: 400,
          message: 'API key expired. Please renew the API key.',
          status: 'INVALID_ARGUMENT',
          details: [
            {
              '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
              reason: 'API_KEY_INVALID',
              domain: 'googleapis.com',
            },
          ],
        },
      },
      { auth: 'api_key' },
    ),
  },
  reason('key-invalid', ['API_KEY_INVALID'], means.wrongApiKey, 400),
  reason('key-address', ['API_KEY_IP_ADDRESS_BLOCKED'], means.ipNotAllowed),
  // The key is good, and restricted by whoever made it.
  reason(
    'key-restricted',
    [
      'API_KEY_SERVICE_BLOCKED',
      'API_KEY_HTTP_REFERRER_BLOCKED',
      'API_KEY_ANDROID_APP_BLOCKED',
      'API_KEY_IOS_APP_BLOCKED',
    ],
    likely(means.scopeMissing),
  ),
  reason('rate-limit', ['RATE_LIMIT_EXCEEDED'], means.rateLimited, 429),
  reason('resource-quota', ['RESOURCE_QUOTA_EXCEEDED'], means.quotaExhausted, 429),
  reason(
    'org-policy',
    ['SECURITY_POLICY_VIOLATED', 'ORG_RESTRICTION_VIOLATION', 'LOCATION_ORG_POLICY_VIOLATED'],
    likely(means.adminPolicy),
  ),
  reason('tax-policy', ['LOCATION_TAX_POLICY_VIOLATED', 'LOCATION_POLICY_VIOLATED'], likely(means.badRequest)),
  reason('user-project', ['USER_PROJECT_DENIED', 'RESOURCE_PROJECT_INVALID'], likely(means.roleLost)),
  reason('permission', ['IAM_PERMISSION_DENIED'], means.objectAccessLost, 403, false),

  item('access-not-configured', ['accessNotConfigured'], means.apiNotEnabled, 403, gogcliIssue),
  item(
    'user-rate-limit',
    ['userRateLimitExceeded', 'rateLimitExceeded', 'sharingRateLimitExceeded', 'concurrentLimitExceeded'],
    means.rateLimited,
    403,
    calendarErrors,
  ),
  // No key and no token was sent: nobody's quota is used up.
  item('not-signed-up', ['dailyLimitExceededUnreg', 'userRateLimitExceededUnreg'], means.badRequest, 403, issue643),
  item(
    'quota',
    ['dailyLimitExceeded', 'quotaExceeded', 'RESOURCE_EXHAUSTED', 'servingLimitExceeded', 'variableTermLimitExceeded'],
    means.quotaExhausted,
    403,
    siteKitIssue,
  ),
  item('key-invalid-in-list', ['keyInvalid'], means.wrongApiKey, 400),
  item('key-expired-in-list', ['keyExpired'], means.expiredAge, 400),
  item('key-address-in-list', ['ipRefererBlocked', 'refererBlocked'], likely(means.ipNotAllowed), 403),
  // What an item of a shared drive cannot be or have: the call asks for it.
  item(
    'not-for-this-item',
    [
      'teamDrivesSharingRestrictionNotAllowed',
      'teamDrivesFolderMoveInNotSupported',
      'teamDrivesFolderSharingNotSupported',
      'teamDrivesShortcutFileNotSupported',
      'teamDrivesParentLimit',
      'teamDriveFileLimitExceeded',
      'teamDriveHierarchyTooDeep',
      'shortcutTargetInvalid',
      'revisionDeletionNotSupported',
      'revisionsNotSupported',
      'cannotCopyFile',
      'cannotAddParent',
      'fileNeverWritable',
      'fieldNotWritable',
      'uploadTooLarge',
    ],
    means.badRequest,
    403,
    driveReasons,
  ),
  item('domain-policy', ['domainPolicy'], means.adminPolicy, 403, griveIssue),
  item(
    'app-not-authorized-to-file',
    ['appNotAuthorizedToFile', 'appNotAuthorizedToChild', 'insufficientFilePermissions'],
    means.objectAccessLost,
    403,
    issue643,
  ),
  {
    id: 'google/scopes-in-words',
    match: { code: 'PERMISSION_DENIED', words: ['insufficient authentication scopes'] },
    ...means.scopeMissing,
    citation: rpcStatus,
    example: answer(403, {
      error: { code: 403, message: 'Request had insufficient authentication scopes.', status: 'PERMISSION_DENIED' },
    }),
  },
  {
    id: 'google/api-off-in-words',
    match: {
      status: 403,
      code: ['PERMISSION_DENIED', 'forbidden'],
      words: ['has not been used in project | it is disabled | is not enabled | developer token'],
    },
    ...likely(means.apiNotEnabled),
    citation: rpcStatus,
    example: answer(403, {
      error: {
        code: 403,
        message: 'Analytics API has not been used in project 1 before or it is disabled.',
        status: 'PERMISSION_DENIED',
      },
    }),
  },
  {
    id: 'google/own-project-suspended',
    match: { status: 403, code: 'PERMISSION_DENIED', words: ['consumer', 'suspended'], auth: 'service_account' },
    ...likely(means.orgFrozen),
    citation: rpcStatus,
    example: answer(
      403,
      {
        error: {
          code: 403,
          message: "Permission denied: Consumer 'project:1' has been suspended.",
          status: 'PERMISSION_DENIED',
        },
      },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'google/consumer-suspended-in-words',
    match: { status: 403, code: 'PERMISSION_DENIED', words: ['consumer', 'suspended'] },
    ...means.appDisabled,
    citation: rpcStatus,
    example: answer(403, {
      error: {
        code: 403,
        message: "Permission denied: Consumer 'project:1' has been suspended.",
        status: 'PERMISSION_DENIED',
      },
    }),
  },
  item(
    'insufficient-permissions',
    ['insufficientPermissions', 'insufficientParentPermissions'],
    likely(means.objectAccessLost),
    403,
    profileIssue,
  ),
  {
    ...item('auth-error', ['authError'], means.accessTokenExpired, 401, calendarErrors),
    match: { code: 'authError', at: { 'error.errors.*.reason': 'authError' }, kind: 'http' },
  },
  {
    ...item('token-not-sent-in-list', ['required'], means.clientBug, 401, storageErrors),
    match: { code: 'required', words: ['login required'], kind: 'http' },
    example: answer(401, {
      error: { code: 401, message: 'Login Required', errors: [{ reason: 'required', message: 'Login Required' }] },
    }),
  },
  {
    id: 'google/keys-not-taken',
    match: { words: ['api keys are not supported by this api'] },
    ...means.clientBug,
    citation: rpcStatus,
    example: answer(401, {
      error: {
        code: 401,
        message: 'API keys are not supported by this API. Expected OAuth2 access token.',
        status: 'UNAUTHENTICATED',
      },
    }),
  },
  {
    id: 'google/key-not-sent',
    match: { words: ['missing a valid api key'] },
    ...means.clientBug,
    citation: rpcStatus,
    example: answer(403, {
      error: { code: 403, message: 'The request is missing a valid API key.', status: 'PERMISSION_DENIED' },
    }),
  },
  item('billing', ['billingNotEnabled'], likely(means.subscriptionInactive), 403, bigqueryErrors),
  item('job-rate-limit', ['jobRateLimitExceeded'], means.rateLimited, 400, bigqueryErrors),
  item(
    'backend',
    ['backendError', 'internalError', 'jobBackendError', 'jobInternalError', 'tableUnavailable'],
    means.outage,
    500,
    bigqueryErrors,
  ),
  item(
    'request',
    [
      'invalidQuery',
      'billingTierLimitExceeded',
      'resourcesExceeded',
      'responseTooLarge',
      'invalidParameter',
      'required',
      'parseError',
      'stopped',
    ],
    likely(means.badRequest),
    400,
    bigqueryErrors,
  ),

  {
    ...rpcCode('UNAUTHENTICATED', 401, likely(means.revoked)),
    id: 'google/UNAUTHENTICATED-without-refresh',
    when: ['hasNoRefreshToken'],
    match: { at: { 'error.status': 'UNAUTHENTICATED' }, code: 'UNAUTHENTICATED', auth: 'oauth2' },
    example: answer(
      401,
      { error: { code: 401, message: 'Request had invalid authentication credentials.', status: 'UNAUTHENTICATED' } },
      { auth: 'oauth2', context: { hasRefreshToken: false } },
    ),
  },
  rpcCode('UNAUTHENTICATED', 401, means.accessTokenExpired, { auth: ['oauth2', 'service_account'] }),
  rpcCode('PERMISSION_DENIED', 403, likely(means.objectAccessLost)),
  rpcCode('UNAVAILABLE', 503, means.outage),
  rpcCode('INTERNAL', 500, means.outage),
  rpcCode('UNKNOWN', 500, likely(means.outage)),
  rpcCode('DATA_LOSS', 500, likely(means.outage)),
  rpcCode('DEADLINE_EXCEEDED', 504, means.timeout),
  rpcCode('CANCELLED', 499, likely(means.timeout)),
  rpcCode('ABORTED', 409, means.concurrentUpdate),
  rpcCode('NOT_FOUND', 404, means.notFound),
  rpcCode('INVALID_ARGUMENT', 400, likely(means.badRequest)),
  rpcCode('FAILED_PRECONDITION', 400, likely(means.badRequest)),
  rpcCode('ALREADY_EXISTS', 409, means.badRequest),
  rpcCode('OUT_OF_RANGE', 400, means.badRequest),
  rpcCode('UNIMPLEMENTED', 501, means.versionSunset),

  // The same codes as gRPC clients throw them: a number, and the name at the head of the message.
  grpcError(16, 'UNAUTHENTICATED', means.accessTokenExpired),
  grpcError(7, 'PERMISSION_DENIED', likely(means.objectAccessLost)),
  grpcError(8, 'RESOURCE_EXHAUSTED', means.quotaExhausted),
  grpcError(14, 'UNAVAILABLE', means.outage),
  grpcError(13, 'INTERNAL', likely(means.outage)),
  grpcError(4, 'DEADLINE_EXCEEDED', means.timeout),
  grpcError(10, 'ABORTED', means.concurrentUpdate),
  grpcError(5, 'NOT_FOUND', means.notFound),
  grpcError(3, 'INVALID_ARGUMENT', likely(means.badRequest)),
];
