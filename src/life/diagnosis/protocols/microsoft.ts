// Microsoft Entra (AADSTS codes, which stand in the description and in `error_codes`), Microsoft Graph and OData errors.
import { likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const entraErrors = 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes';
const graphErrors = 'https://learn.microsoft.com/en-us/graph/errors';
const oneDriveErrors = 'https://learn.microsoft.com/en-us/onedrive/developer/rest-api/concepts/errors';

/** AADSTS codes of one meaning. */
const aadsts = (name: string, numbers: readonly number[], meaning: Meaning): Rule => ({
  id: `microsoft/${name}`,
  match: { code: numbers.map((number) => `AADSTS${number}`) },
  ...meaning,
  citation: entraErrors,
  example: answer(
    400,
    {
      error: 'invalid_grant',
      error_description: `AADSTS${numbers[0]}: See the documentation.`,
      error_codes: [numbers[0]],
    },
    { stage: 'token_refresh', auth: 'oauth2' },
  ),
});

/** Codes of Graph and OData bodies of one meaning: `{ "error": { "code": ... } }`. */
const graph = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  status: number,
  citation = graphErrors,
): Rule => ({
  id: `microsoft/${name}`,
  match: { code: codes, at: { 'error.code': '' } },
  ...meaning,
  citation,
  example: answer(status, { error: { code: codes[0], message: 'See the documentation.' } }, { auth: 'oauth2' }),
});

export const microsoftRules: readonly Rule[] = [
  // The grant.
  aadsts('grant-revoked', [50173, 70000, 50132, 54005, 54000], likely(means.revoked)),
  aadsts('grant-expired', [70008, 700081, 700084, 70043, 50078, 50089, 135011, 501481], likely(means.expiredAge)),
  aadsts('grant-inactive', [700082], means.expiredInactivity),
  aadsts('user-gone', [50034, 51004, 500021], likely(means.accountDeleted)),
  aadsts('user-disabled', [50057], means.accountSuspended),
  aadsts('user-locked', [50053], means.accountLocked),
  aadsts('password-refused', [50126, 50056, 501241], means.wrongPassword),
  aadsts('password-expired', [50055, 50144], means.passwordExpired),
  // What an organization asks for.
  aadsts(
    'second-factor',
    [50076, 50079, 50074, 50072, 500121, 50158, 50125, 53004, 16000, 50058, 50097, 530004, 399218],
    likely(means.mfaOrSsoRequired),
  ),
  aadsts('conditional-access', [53003, 53000, 53001, 530003, 53002, 530034, 50005, 530002], likely(means.adminPolicy)),
  aadsts('no-consent', [65001, 65004, 90094, 90095, 65005, 650056], likely(means.adminConsentRequired)),
  aadsts('not-assigned', [50105, 50177, 50020, 501051], likely(means.roleLost)),
  aadsts('tenant-gone', [90002, 50059, 5000224], likely(means.orgFrozen)),
  // The app: ours.
  aadsts(
    'app-secret',
    [
      7000215, 7000222, 700016, 7000218, 7000216, 700027, 700025, 7000112, 7000114, 700030, 70001, 70002, 500011, 50027,
      50012,
    ],
    means.invalidClient,
  ),
  aadsts('app-redirect', [50011, 500112], means.redirectUriMismatch),
  aadsts('app-disabled', [7000229, 7000232, 700003, 90099, 501461], means.appDisabled),
  aadsts('app-clock', [700024, 5002727], likely(means.clockSkew)),
  aadsts(
    'app-request',
    [900144, 90014, 70011, 9002313, 70003, 28002, 28003, 50001, 9002326, 9002327],
    likely(means.clientBug),
  ),
  // Nobody's.
  aadsts('outage', [90033, 90006, 90012, 20033, 90020, 90024, 50196, 90055, 50000, 50033], likely(means.outage)),
  aadsts('throttled', [90056, 81012, 7500529], likely(means.rateLimited)),

  graph(
    'graph-throttled',
    ['activityLimitReached', 'TooManyRequests', 'throttledRequest', 'ApplicationThrottled', 'tooManyRetries'],
    means.rateLimited,
    429,
    oneDriveErrors,
  ),
  graph(
    'graph-outage',
    [
      'serviceNotAvailable',
      'generalException',
      'ServiceUnavailable',
      'InternalServerError',
      'UnknownError',
      'gatewayTimeout',
    ],
    likely(means.outage),
    503,
    oneDriveErrors,
  ),
  graph(
    'graph-access-denied',
    ['accessDenied', 'Authorization_RequestDenied', 'ErrorAccessDenied', 'AccessDenied', 'Forbidden'],
    likely(means.objectAccessLost),
    403,
    oneDriveErrors,
  ),
  graph('graph-quota', ['quotaLimitReached'], likely(means.planLimit), 507, oneDriveErrors),
  graph(
    'graph-not-found',
    ['itemNotFound', 'Request_ResourceNotFound', 'ResourceNotFound', 'ErrorItemNotFound', 'resyncRequired'],
    means.notFound,
    404,
    oneDriveErrors,
  ),
  graph(
    'graph-bad-request',
    ['invalidRequest', 'Request_BadRequest', 'malformedEntityTag', 'notSupported', 'invalidRange'],
    likely(means.badRequest),
    400,
    oneDriveErrors,
  ),
];
