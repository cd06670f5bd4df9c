// Microsoft: Azure's resource manager, and the sentences of personal Microsoft accounts that carry no AADSTS code.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const armErrors =
  'https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/common-deployment-errors';
const msaErrors = 'https://learn.microsoft.com/en-us/onedrive/developer/rest-api/getting-started/msa-oauth';

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
  ),
  arm(
    'azure-subscription-not-registered',
    ['SubscriptionNotRegistered', 'MissingSubscriptionRegistration'],
    409,
    means.planLimit,
  ),
  arm(
    'azure-authorization-failed',
    ['AuthorizationFailed', 'LinkedAuthorizationFailed'],
    403,
    means.roleLost,
    'https://github.com/MicrosoftDocs/azure-docs/issues/77897',
  ),
  arm('azure-policy', ['RequestDisallowedByPolicy', 'RequestDisallowedByAzure'], 403, means.adminPolicy),
  arm(
    'azure-token-expired',
    ['ExpiredAuthenticationToken', 'AuthenticationFailedExpiredToken'],
    401,
    means.accessTokenExpired,
  ),
  arm('azure-resource-gone', ['ResourceGroupNotFound', 'ParentResourceNotFound'], 404, means.notFound),
  arm('azure-throttled', ['SubscriptionRequestsThrottled', 'OperationNotAllowedThrottled'], 429, means.rateLimited),
  arm(
    'azure-api-version',
    ['InvalidApiVersionParameter', 'NoRegisteredProviderFound', 'MissingApiVersionParameter'],
    400,
    means.versionSunset,
  ),
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
    citation: msaErrors,
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
