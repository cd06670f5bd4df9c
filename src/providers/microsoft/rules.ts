// Microsoft: Azure's resource manager, and the sentences of personal Microsoft accounts that carry no AADSTS code.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const armErrors =
  'https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/common-deployment-errors';
const armDocument =
  'https://github.com/MicrosoftDocs/azure-docs/blob/0af0f2eff281c7aa9a7ce00a83daf73ed3f544af/articles/azure-resource-manager/troubleshooting/common-deployment-errors.md';

const arm = (
  name: string,
  codes: readonly string[],
  status: number,
  meaning: Meaning,
  seenAt: string | null = null,
): Rule => ({
  id: `microsoft/${name}`,
  match: { code: codes, at: { 'error.code': '' } },
  ...meaning,
  citation: seenAt ?? armErrors,
  ...(seenAt === null ? {} : { seen: codes[0] as string }),
  example: answer(
    status,
    { error: { code: codes[0], message: 'See the documentation.' } },
    { auth: 'service_account' },
  ),
});

export const rules: readonly Rule[] = [
  arm(
    'azure-subscription-disabled',
    ['ReadOnlyDisabledSubscription', 'DisabledSubscription', 'SubscriptionDisabled'],
    409,
    means.subscriptionInactive,
    'https://github.com/microsoft/vscode-azureappservice/issues/912',
  ),
  arm(
    'azure-subscription-not-found',
    ['SubscriptionNotFound', 'InvalidSubscriptionId'],
    404,
    likely(means.objectAccessLost),
    armDocument,
  ),
  // An owner of the subscription registers what is asked for, once.
  arm(
    'azure-subscription-not-registered',
    ['SubscriptionNotRegistered', 'MissingSubscriptionRegistration', 'InvalidSubscriptionRegistrationState'],
    409,
    likely(means.adminPolicy),
    armDocument,
  ),
  arm(
    'azure-authorization-failed',
    ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
    403,
    means.roleLost,
    'https://github.com/MicrosoftDocs/azure-docs/issues/77897',
  ),
  arm('azure-policy', ['RequestDisallowedByPolicy', 'RequestDisallowedByAzure'], 403, means.adminPolicy, armDocument),
  arm(
    'azure-token-expired',
    ['ExpiredAuthenticationToken', 'AuthenticationFailedExpiredToken'],
    401,
    means.accessTokenExpired,
    'https://github.com/hashicorp/terraform-provider-azurerm/issues/20867',
  ),
  {
    id: 'microsoft/azure-token-expired-in-words',
    match: { words: ['access token expiry utc time'] },
    ...means.accessTokenExpired,
    citation: 'https://github.com/Azure/azure-sdk-for-java/issues/557',
    seen: 'AuthenticationFailed: The access token expiry UTC time',
    example: answer(
      401,
      {
        error: {
          code: 'AuthenticationFailed',
          message:
            "The access token expiry UTC time '11/17/2025 8:03:45 AM' is earlier than current UTC time '11/17/2025 8:09:34 AM'.",
        },
      },
      { auth: 'service_account' },
    ),
  },
  arm('azure-other-tenant', ['InvalidAuthenticationTokenTenant'], 401, likely(means.clientBug), armDocument),
  arm(
    'azure-resource-gone',
    ['ResourceGroupNotFound', 'ParentResourceNotFound', 'StorageAccountNotFound'],
    404,
    means.notFound,
    armDocument,
  ),
  arm(
    'azure-throttled',
    ['SubscriptionRequestsThrottled', 'ResourceRequestsThrottled', 'OperationNotAllowedThrottled'],
    429,
    means.rateLimited,
    armDocument,
  ),
  arm(
    'azure-busy',
    ['AnotherOperationInProgress', 'DeploymentActiveAndUneditable', 'ResourceGroupBeingDeleted'],
    409,
    means.concurrentUpdate,
    armDocument,
  ),
  arm('azure-no-provider', ['NoRegisteredProviderFound'], 400, likely(means.badRequest), armDocument),
  arm('azure-api-version', ['InvalidApiVersionParameter', 'MissingApiVersionParameter'], 400, means.versionSunset),
  {
    id: 'microsoft/service-principal-without-subscription',
    match: { words: ['service principal for resource', 'subscription within the tenant has lapsed'] },
    ...means.subscriptionInactive,
    citation: 'https://github.com/alcionai/corso/blob/main/src/pkg/services/m365/api/graph/errors.go',
    seen: 'this indicate that a subscription within the tenant has lapsed',
    example: answer(
      400,
      {
        error: 'invalid_resource',
        error_description:
          'AADSTS500014: The service principal for resource x is disabled. This indicate that a subscription within the tenant has lapsed, preventing tokens from being issued for it.',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'microsoft/personal-grant-ended',
    match: { code: 'invalid_grant', words: ['could not be authenticated or the grant is expired'] },
    ...likely(means.revoked),
    citation: 'https://github.com/skilion/onedrive/issues/424',
    seen: 'The user could not be authenticated or the grant is expired.',
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description:
          'The user could not be authenticated or the grant is expired. The user must first sign in and if needed grant the client application access to the requested scope.',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    // Seen after a person had taken the app off the list of allowed apps.
    id: 'microsoft/personal-scopes-refused',
    match: { code: 'invalid_grant', words: ['scopes requested are unauthorized or expired'] },
    ...likely(means.revoked),
    citation: 'https://github.com/OneDrive/onedrive-api-docs/issues/109',
    seen: 'The request was denied because one or more scopes requested are unauthorized or expired.',
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description:
          'The request was denied because one or more scopes requested are unauthorized or expired. The user must first sign in and grant the client application access to the requested scope.',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'microsoft/suberror-password-expired',
    match: { code: 'user_password_expired' },
    ...means.passwordExpired,
    citation: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The password is expired.', suberror: 'user_password_expired' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
