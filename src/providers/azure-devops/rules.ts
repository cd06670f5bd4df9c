// Azure DevOps: `TF400813: ...` at the head of the message, and `typeKey`. A GET with a spent token gets 203 and a sign-in page instead.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const expiredToken = 'https://github.com/microsoft/azure-devops-auth-samples/issues/52';
const patExpired = 'https://github.com/microsoft/azure-pipelines-agent/issues/1500';
const repository = 'https://github.com/shayki5/azure-devops-create-pr-task/issues/193';

const refusal = (status: number, message: string, typeKey: string, auth: 'oauth2' | 'basic' = 'basic') =>
  answer(status, { $id: '1', innerException: null, message, typeKey, errorCode: 0, eventId: 3000 }, { auth });

export const rules: readonly Rule[] = [
  {
    id: 'azure-devops/conditional-access',
    match: { code: ['VS403463', 'VS403489'] },
    ...likely(means.adminPolicy),
    citation:
      'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/change-application-access-policies',
    example: refusal(
      401,
      'VS403463: The conditional access policy defined by your administrator has failed.',
      'UnauthorizedRequestException',
    ),
  },
  {
    // With an OAuth access token it is the token's hour that is over.
    id: 'azure-devops/not-authorized-with-token',
    match: { code: ['TF400813', 'UnauthorizedRequestException'], status: 401, auth: 'oauth2' },
    ...means.accessTokenExpired,
    citation: expiredToken,
    seen: "TF400813: The user '' is not authorized to access this resource.",
    example: refusal(
      401,
      "TF400813: The user '' is not authorized to access this resource.",
      'UnauthorizedRequestException',
      'oauth2',
    ),
  },
  {
    id: 'azure-devops/anonymous',
    match: { words: ['not available for anonymous access'] },
    ...likely(means.wrongApiKey),
    citation: patExpired,
    seen: 'TF400813: Resource not available for anonymous access',
    example: refusal(
      401,
      'TF400813: Resource not available for anonymous access. Client authentication required.',
      'UnauthorizedRequestException',
    ),
  },
  {
    id: 'azure-devops/not-authorized',
    match: { code: ['TF400813', 'TF30063', 'VS30063', 'UnauthorizedRequestException'] },
    ...likely(means.roleLost),
    citation: 'https://github.com/Azure/azure-devops-cli-extension/issues/807',
    seen: 'UnauthorizedRequestException',
    example: refusal(
      403,
      "TF400813: The user 'x' is not authorized to access this resource.",
      'UnauthorizedRequestException',
    ),
  },
  {
    id: 'azure-devops/access-token-expired',
    match: { words: ['personal access token', 'expired'] },
    ...means.expiredAge,
    citation: 'https://github.com/microsoft/azure-pipelines-tasks/issues/18732',
    seen: 'Access Denied: The Personal Access Token used has expired.',
    example: refusal(401, 'Access Denied: The Personal Access Token used has expired.', 'AccessCheckException'),
  },
  {
    // The reason stands in a header where the body is a page.
    id: 'azure-devops/access-token-expired-in-header',
    match: { header: { name: 'x-tfs-serviceerror', has: 'Personal%20Access%20Token%20used%20has%20expired' } },
    ...means.expiredAge,
    citation: 'https://github.com/microsoft/azure-pipelines-agent/issues/1559',
    seen: 'X-TFS-ServiceError: Access%20Denied%3A%20The%20Personal%20Access%20Token%20used%20has%20expired.',
    example: answer(401, '', {
      headers: {
        'x-tfs-serviceerror': 'Access%20Denied%3A%20The%20Personal%20Access%20Token%20used%20has%20expired.',
      },
      auth: 'basic',
    }),
  },
  {
    // The sign-in page that comes in place of data.
    id: 'azure-devops/sign-in-page',
    match: { status: 203, format: 'html' },
    ...means.accessTokenExpired,
    citation: expiredToken,
    seen: 'we receive a 203 status code when the access token is expired',
    example: answer(203, '<!DOCTYPE html><html><title>Azure DevOps Services | Sign In</title></html>', {
      auth: 'oauth2',
    }),
  },
  {
    id: 'azure-devops/operation-not-allowed',
    match: { at: { typeKey: 'InvalidAccessException' } },
    ...likely(means.roleLost),
    citation: 'https://github.com/MicrosoftDocs/vsts-rest-api-specs/issues/571',
    seen: 'InvalidAccessException',
    example: refusal(403, 'The requested operation is not allowed.', 'InvalidAccessException'),
  },
  {
    id: 'azure-devops/access-check',
    match: { at: { typeKey: 'AccessCheckException' } },
    ...likely(means.roleLost),
    citation: 'https://github.com/microsoft/azure-pipelines-tasks/issues/18732',
    seen: 'AccessCheckException',
    example: refusal(
      403,
      'Access Denied: x needs the following permission to perform this action.',
      'AccessCheckException',
    ),
  },
  {
    id: 'azure-devops/repository-gone-or-closed',
    match: { code: ['TF401019', 'GitRepositoryNotFoundException'] },
    ...likely(means.objectAccessLost),
    citation: repository,
    seen: 'TF401019: The Git repository with name or identifier',
    example: refusal(
      404,
      'TF401019: The Git repository with name or identifier x does not exist or you do not have permissions for the operation you are attempting.',
      'GitRepositoryNotFoundException',
    ),
  },
  {
    id: 'azure-devops/project-gone-or-closed',
    match: { code: ['TF200016', 'VS800075', 'ProjectDoesNotExistWithNameException', 'ProjectDoesNotExistException'] },
    ...likely(means.objectAccessLost),
    citation: 'https://learn.microsoft.com/en-us/azure/devops/reference/error/tf200016-team-project-does-not-exist',
    example: refusal(404, 'TF200016: The following project does not exist: x.', 'ProjectDoesNotExistWithNameException'),
  },
  {
    id: 'azure-devops/service-unavailable',
    match: { code: ['TF400324', 'TF400898', 'TF246017', 'TeamFoundationServiceUnavailableException'] },
    ...means.outage,
    citation: 'https://github.com/nkdAgility/azure-devops-migration-tools/issues/1673',
    seen: 'TF400324: Azure DevOps services are not available from server',
    example: refusal(
      503,
      'TF400324: Azure DevOps services are not available from server x.',
      'TeamFoundationServiceUnavailableException',
    ),
  },
  {
    id: 'azure-devops/too-many-requests',
    match: { code: ['TF400733', 'VS402372'] },
    ...means.rateLimited,
    citation: 'https://learn.microsoft.com/en-us/azure/devops/integrate/concepts/rate-limits',
    example: refusal(
      429,
      'TF400733: The request has been canceled: Request was blocked due to exceeding usage of resource.',
      'RequestBlockedException',
    ),
  },
  {
    id: 'azure-devops/token-expired-words',
    match: { words: ['personal access token used has expired'], format: ['text', 'html'] },
    ...means.expiredAge,
    citation:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    example: answer(401, 'Access Denied: The Personal Access Token used has expired.', { auth: 'api_key' }),
  },
];
