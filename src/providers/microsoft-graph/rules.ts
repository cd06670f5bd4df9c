// Microsoft Graph's products: mailboxes and drives that are not there, sites that are locked, and the older SharePoint codes.
import { answer, guess, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const corso = 'https://github.com/alcionai/corso/blob/main/src/pkg/services/m365/api/graph/errors.go';
const mailbox = 'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/6519';
const expiredToken = 'https://github.com/microsoftgraph/python-sample-auth/issues/10';
const responseCodes = 'https://learn.microsoft.com/en-us/exchange/client-developer/web-service-reference/responsecode';

const body = (code: string, message = 'See the documentation.') => ({ error: { code, message } });

const graph = (
  name: string,
  codes: readonly string[],
  status: number,
  meaning: Meaning,
  seenAt: string | null = null,
): Rule => ({
  id: `microsoft-graph/${name}`,
  match: { code: codes },
  ...meaning,
  citation: seenAt ?? responseCodes,
  ...(seenAt === null ? {} : { seen: codes[0] as string }),
  example: answer(status, body(codes[0] as string), { auth: 'oauth2' }),
});

export const rules: readonly Rule[] = [
  // Outlook.
  graph(
    'no-mailbox',
    ['MailboxNotEnabledForRESTAPI', 'MailboxNotSupportedForRESTAPI'],
    404,
    means.licenceRemoved,
    mailbox,
  ),
  {
    id: 'microsoft-graph/no-mailbox-in-words',
    match: {
      words: ['either inactive soft deleted | not yet supported for this mailbox'],
    },
    ...means.licenceRemoved,
    citation: 'https://github.com/microsoft/MicrosoftCloud/issues/41',
    seen: 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    example: answer(
      404,
      body('ResourceNotFound', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.'),
      { auth: 'oauth2' },
    ),
  },
  graph(
    'too-many-at-once',
    [
      'ApplicationThrottled',
      'ErrorExceededConnectionCount',
      'ErrorServerBusy',
      'ErrorExceededMessageLimit',
      'Request_ThrottledTemporarily',
    ],
    429,
    means.rateLimited,
    'https://github.com/alcionai/corso/issues/3695',
  ),
  graph(
    'mailbox-full',
    ['ErrorQuotaExceeded'],
    507,
    means.planLimit,
    'https://github.com/microsoftgraph/microsoft-graph-docs/issues/2927',
  ),
  graph(
    'mailbox-moving',
    ['ErrorMailboxMoveInProgress', 'ErrorMailboxStoreUnavailable', 'ErrorInternalServerTransientError'],
    503,
    means.maintenance,
  ),
  graph('mailbox-account', ['ErrorAccountDisabled', 'ErrorAccountSuspend'], 403, means.userSuspended),
  graph('sending-not-allowed', ['ErrorSendAsDenied', 'ErrorMessageSubmissionBlocked'], 403, means.objectAccessLost),
  graph(
    'mail-item-gone',
    ['ErrorItemNotFound', 'ErrorSyncFolderNotFound', 'ErrorFolderNotFound', 'ErrorCannotOpenFileAttachment'],
    404,
    means.notFound,
    corso,
  ),
  // OneDrive and SharePoint.
  {
    id: 'microsoft-graph/no-sharepoint-licence',
    match: { words: ['does not have a spo license'] },
    ...means.subscriptionInactive,
    citation: corso,
    seen: 'Tenant does not have a SPO license',
    example: answer(400, body('BadRequest', 'Tenant does not have a SPO license.'), { auth: 'oauth2' }),
  },
  {
    id: 'microsoft-graph/no-onedrive',
    match: { words: ['mysite url | mysite not found'] },
    ...likely(means.orgFrozen),
    citation: corso,
    seen: "unable to retrieve user's mysite url",
    example: answer(429, body('BadRequest', "Unable to retrieve user's mysite URL."), { auth: 'oauth2' }),
  },
  // Also said, for a while, of a file that somebody has open.
  graph('locked-by-admin', ['resourceLocked'], 423, guess(means.orgFrozen), corso),
  {
    id: 'microsoft-graph/locked-in-words',
    match: {
      status: [403, 423],
      words: ['site has been locked | access to this site has been blocked | site is locked'],
    },
    ...means.orgFrozen,
    citation: 'https://learn.microsoft.com/en-us/sharepoint/manage-lock-status',
    example: answer(423, body('notAllowed', 'Access to this site has been blocked.'), { auth: 'oauth2' }),
  },
  {
    id: 'microsoft-graph/sharepoint-unauthorized',
    match: { words: ['unauthorized access exception | unauthorizedaccessexception | 2147024891'] },
    ...likely(means.roleLost),
    citation: 'https://github.com/SharePoint/sp-dev-docs/issues/9927',
    seen: '-2147024891, System.UnauthorizedAccessException',
    example: answer(
      403,
      {
        'odata.error': {
          code: '-2147024891, System.UnauthorizedAccessException',
          message: { lang: 'en-US', value: 'Attempted to perform an unauthorized operation.' },
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'microsoft-graph/site-gone',
    match: { status: 404, words: ['requested site could not be found'] },
    ...means.notFound,
    scope: 'data_source',
    citation: corso,
    seen: 'Requested site could not be found',
    example: answer(404, body('itemNotFound', 'Requested site could not be found'), { auth: 'oauth2' }),
  },
  graph(
    'delta-token',
    ['ResyncRequired', 'SyncStateNotFound', 'SyncStateInvalid', 'resyncApplyDifferences', 'resyncUploadDifferences'],
    410,
    likely(means.badRequest),
    corso,
  ),
  // Teams.
  {
    id: 'microsoft-graph/teams-licence',
    match: { words: ['failed to get license information for the user'] },
    ...means.licenceRemoved,
    citation: 'https://github.com/OfficeDev/microsoft-teams-apps-requestateam/issues/355',
    seen: 'Failed to get license information for the user.',
    example: answer(
      403,
      body('Forbidden', 'Failed to get license information for the user. Ensure user has a valid Office365 license.'),
      {
        auth: 'oauth2',
      },
    ),
  },
  {
    id: 'microsoft-graph/teams-off',
    match: { words: ['teams is disabled'], status: [403, 404] },
    ...means.adminPolicy,
    citation: 'https://github.com/microsoftgraph/microsoft-graph-docs/issues/9181',
    seen: 'Teams is disabled',
    example: answer(403, body('Forbidden', 'Teams is disabled for your tenant.'), { auth: 'oauth2' }),
  },
  {
    // The scopes that would do, and those of the token, stand behind it.
    id: 'microsoft-graph/scope-missing-in-words',
    match: {
      status: 403,
      words: ['missing scope permissions on the request | missing role permissions on the request'],
    },
    ...means.scopeMissing,
    citation: 'https://github.com/telstrapurple/MSTeamsChatExporter/issues/9',
    seen: 'Missing scope permissions on the request',
    example: answer(
      403,
      body(
        'Forbidden',
        "Missing scope permissions on the request. API requires one of 'Chat.Read, Chat.ReadWrite'. Scopes on the request 'User.Read'",
      ),
      { auth: 'oauth2' },
    ),
  },
  {
    // A token for another resource, or made with an add-in's secret that is over.
    id: 'microsoft-graph/sharepoint-token',
    match: { status: 401, at: { error_description: '' }, words: ['invalid issuer or signature | invalid jwt token'] },
    ...likely(means.clientBug),
    citation: 'https://github.com/SharePoint/sp-dev-docs/issues/5889',
    seen: 'Invalid issuer or signature',
    example: answer(401, { error_description: 'Invalid issuer or signature.' }, { auth: 'oauth2' }),
  },
  graph('payment-required', ['PaymentRequired'], 402, means.planLimit),
  // Excel.
  graph(
    'workbook-busy',
    ['accessConflict', 'invalidSessionAccessConflict', 'invalidSessionReCreatable', 'EditModeCannotAcquireLockUnknown'],
    409,
    means.concurrentUpdate,
    'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/blob/main/concepts/workbook-error-codes.md',
  ),
  graph(
    'workbook-not-supported',
    ['unsupportedWorkbook', 'invalidSessionUnsupportedWorkbook', 'payloadTooLargeUncategorized'],
    400,
    means.badRequest,
    'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/blob/main/concepts/workbook-error-codes.md',
  ),
  // The token.
  {
    id: 'microsoft-graph/token-expired',
    match: {
      code: 'InvalidAuthenticationToken',
      words: ['token is expired | has expired or is not yet valid | compact token validation failed'],
    },
    ...means.accessTokenExpired,
    citation: expiredToken,
    seen: 'CompactToken validation failed with reason code: 80049228.',
    example: answer(
      401,
      body('InvalidAuthenticationToken', 'CompactToken validation failed with reason code: 80049228.'),
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'microsoft-graph/token-not-readable',
    match: {
      code: 'InvalidAuthenticationToken',
      words: ['parsing failed | access token is empty | jwt is not well formed'],
    },
    ...likely(means.clientBug),
    citation: 'https://github.com/OfficeDev/outlook-dev-docs/issues/508',
    seen: 'CompactToken parsing failed with error code: 80049217',
    example: answer(401, body('InvalidAuthenticationToken', 'CompactToken parsing failed with error code: 80049217'), {
      auth: 'oauth2',
    }),
  },
  {
    // "A catch-all used by Graph in a variety of cases: users without licences, bad tokens, missing permissions."
    ...graph('authentication-error', ['AuthenticationError'], 401, guess(means.revoked), corso),
    match: { code: 'AuthenticationError', stage: 'api_call' },
  },
  graph('application-unknown', ['Authorization_IdentityNotFound'], 403, likely(means.adminConsentRequired)),
  {
    id: 'microsoft-graph/denied-of-the-client',
    match: { kind: 'error', code: ['ErrorAccessDenied', 'accessDenied', 'Authorization_RequestDenied'] },
    ...likely(means.objectAccessLost),
    citation: 'https://learn.microsoft.com/graph/resolve-auth-errors',
    example: {
      error: {
        name: 'Error',
        message: 'Access is denied. Check credentials and try again.',
        code: 'ErrorAccessDenied',
        statusCode: 403,
      },
      auth: 'oauth2',
    },
  },
];
