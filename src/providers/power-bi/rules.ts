// Power BI: `error.code`, and the same once more under `pbi.error`.
import { answer, guess, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const troubleshoot =
  'https://github.com/MicrosoftDocs/powerbi-docs/blob/main/powerbi-docs/developer/embedded/embedded-troubleshoot.md';
const notAuthorized = 'https://github.com/MicrosoftDocs/powerbi-docs/issues/3234';

const code = (
  name: string,
  codes: readonly string[],
  status: number,
  meaning: Meaning,
  seenAt: string | null = null,
): Rule => ({
  id: `power-bi/${name}`,
  match: { code: codes },
  ...meaning,
  citation: seenAt ?? troubleshoot,
  ...(seenAt === null ? {} : { seen: codes[0] as string }),
  example: answer(
    status,
    { error: { code: codes[0], 'pbi.error': { code: codes[0], parameters: {}, details: [], exceptionCulprit: 1 } } },
    { auth: 'oauth2' },
  ),
});

export const rules: readonly Rule[] = [
  code('token-expired', ['TokenExpired'], 403, means.accessTokenExpired, troubleshoot),
  code('not-authorized', ['PowerBINotAuthorizedException'], 401, likely(means.roleLost), notAuthorized),
  code(
    'not-licensed',
    ['PowerBINotLicensedException', 'PowerBIUserNotLicensedException', 'ProLicenseRequired'],
    403,
    likely(means.licenceRemoved),
  ),
  code(
    'not-found',
    ['PowerBIEntityNotFound', 'PowerBIFolderNotFound', 'ItemNotFound'],
    404,
    means.notFound,
    troubleshoot,
  ),
  code(
    'capacity',
    [
      'OpenConnectionError',
      'CapacityNotActive',
      'CapacityLimitExceeded',
      'ExplorationContainer_FailedToLoadModel_DefaultDetails',
    ],
    400,
    likely(means.orgFrozen),
    troubleshoot,
  ),
  code(
    'api-not-for-service-principals',
    [
      'ServicePrincipalIsNotAllowedByTenantAdminSwitch',
      'PowerBIApiNotAllowedForServicePrincipal',
      'ServicePrincipalNotAllowed',
    ],
    401,
    means.adminPolicy,
    'https://procomputingproducts.co.uk/post/power-bi-app-owns-data-with-service-principal-sample',
  ),
  {
    // The admin's setting is off, or the address lacks the workspace that a service principal must name.
    id: 'power-bi/application-not-allowed',
    match: { words: ['api is not accessible for application'] },
    ...guess(means.adminPolicy),
    citation:
      'https://community.fabric.microsoft.com/t5/Developer/Why-does-the-API-call-stop-working-when-used-as-written-in-the/td-p/4399905',
    seen: 'API is not accessible for application',
    example: answer(403, { Message: 'API is not accessible for application' }, { auth: 'service_account' }),
  },
  code('too-many', ['TooManyRequests', 'RequestBlocked'], 429, means.rateLimited),
  code(
    'query',
    ['DatasetExecuteQueriesError', 'InvalidRequest', 'DMTS_MonikerWithUnboundDataSources'],
    400,
    likely(means.badRequest),
  ),
];
