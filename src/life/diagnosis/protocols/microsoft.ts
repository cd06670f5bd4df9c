// Microsoft Entra (AADSTS codes, which stand in the description and in `error_codes`), Microsoft Graph and OData errors.
import { guess, likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const entraErrors = 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes';
/** The page `graph/errors` as it was while it listed all codes. */
const graphErrors =
  'https://github.com/microsoftgraph/microsoft-graph-docs/blob/06d93b740d595050442e77e04492185ca4b9a9a7/concepts/errors.md';
const corso = 'https://github.com/alcionai/corso/blob/main/src/pkg/services/m365/api/graph/errors.go';
const workbook =
  'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/blob/main/concepts/workbook-error-codes.md';
const powerBi =
  'https://github.com/MicrosoftDocs/powerbi-docs/blob/main/powerbi-docs/developer/embedded/embedded-troubleshoot.md';

/** AADSTS codes of one meaning. The first stands on the cited page. */
const aadsts = (name: string, numbers: readonly number[], meaning: Meaning, more: Partial<Rule> = {}): Rule => ({
  id: `microsoft/${name}`,
  match: { code: numbers.map((number) => `AADSTS${number}`), ...more.match },
  ...meaning,
  citation: more.citation ?? entraErrors,
  seen: `AADSTS${numbers[0]}`,
  example: answer(
    400,
    {
      error: 'invalid_grant',
      error_description: `AADSTS${numbers[0]}: See the documentation.`,
      error_codes: [numbers[0]],
    },
    { stage: 'token_refresh', auth: 'oauth2', ...more.example },
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
  seen: codes[0] as string,
  example: answer(status, { error: { code: codes[0], message: 'See the documentation.' } }, { auth: 'oauth2' }),
});

/** Codes that others use too, in other places: only where the code itself is `error.code`. */
const exact = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  status: number,
  citation = graphErrors,
): Rule[] =>
  codes.map((code) => ({
    ...graph(`${name}-${code}`, [code], meaning, status, citation),
    match: { code, at: { 'error.code': code } },
  }));

/** A password that is changed on the way in, and was not: the person has to choose another. */
const passwordChanges = [
  120000, 120002, 120003, 120004, 120005, 120008, 120011, 120012, 120013, 120015, 120016, 120018, 120020, 120021,
];

/** Codes of Azure AD B2C, which stand at the head of the description. */
const b2c = (name: string, numbers: readonly number[], meaning: Meaning): Rule => ({
  id: `microsoft/b2c-${name}`,
  match: { words: [numbers.map((number) => `AADB2C${number}`).join(' | ')] },
  ...meaning,
  citation: 'https://learn.microsoft.com/en-us/azure/active-directory-b2c/error-codes',
  example: answer(
    400,
    { error: 'invalid_grant', error_description: `AADB2C${numbers[0]}: See the documentation.` },
    { stage: 'token_refresh', auth: 'oauth2' },
  ),
});

/** Known, but not from the cited page. */
const unseen = (rules: Rule[]): Rule[] => rules.map(({ seen, ...rule }) => rule);

export const microsoftRules: readonly Rule[] = [
  {
    id: 'microsoft/token-not-read',
    match: { words: ['no authorization information present'], auth: 'oauth2', stage: 'api_call' },
    ...guess(means.accessTokenExpired),
    citation: 'https://learn.microsoft.com/en-us/graph/resolve-auth-errors',
    example: answer(
      403,
      { error: { code: '', message: 'No authorization information present on the request.' } },
      { auth: 'oauth2' },
    ),
  },
  // The grant. Answers often carry two codes, as "AADSTS70002: Error validating credentials. AADSTS70008: ...": the one that says why comes first.
  aadsts('grant-revoked', [50173, 50085, 50139], means.revoked),
  aadsts('grant-password-changed', [50133, 50132], likely(means.passwordChanged)),
  aadsts('grant-inactive', [700082], means.expiredInactivity),
  aadsts('grant-inactive-or-revoked', [70008], likely(means.expiredInactivity)),
  aadsts('grant-sign-in-frequency', [70043], means.expiredAge),
  aadsts('grant-expired', [700084, 700081, 50089, 90086], likely(means.expiredAge)),
  {
    ...aadsts('grant-expired-in-words', [70000], likely(means.expiredAge)),
    // "Could not be authenticated or the grant is expired" says nothing of the two: the dates may.
    match: {
      code: 'AADSTS70000',
      words: ['grant is expired | has expired | inactivity'],
      without: ['authenticated or the grant is expired'],
    },
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description: 'AADSTS70000: The user could not be authenticated as the grant is expired.',
        error_codes: [70000],
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  aadsts('grant-not-valid', [70000], likely(means.revoked)),
  // The person.
  aadsts('login-unknown', [50034, 51004, 50014], likely(means.userGone), {
    match: { auth: ['basic', 'db_password'] },
    example: { auth: 'basic' },
  }),
  aadsts('user-gone', [50034, 51004, 50014, 16003, 90125], likely(means.accountDeleted)),
  aadsts('user-disabled', [50057], means.accountSuspended),
  aadsts('user-locked', [50053], likely(means.accountLocked)),
  aadsts('password-refused', [50126, 50056, 50064], means.wrongPassword),
  aadsts('password-expired', [50055, 50144, 50135], means.passwordExpired),
  aadsts('password-change-refused', passwordChanges, guess(means.passwordExpired)),
  aadsts('password-change-locked', [120014], likely(means.accountLocked)),
  // What an organization asks for.
  aadsts(
    'second-factor',
    [
      50076, 50079, 50074, 50072, 50078, 50158, 50125, 53004, 50058, 50177, 50161, 51006, 50180, 700020, 1000000,
      500121, 530004, 399218,
    ],
    likely(means.mfaOrSsoRequired),
  ),
  // Pages, tickets and devices of somebody who signs in: no refresh gets past them, and the person does.
  aadsts(
    'person-has-to-be-present',
    [
      16001, 16002, 160021, 50136, 50140, 50143, 50168, 50197, 50199, 70016, 81004, 81005, 81006, 81007, 81009, 81010,
      81011, 81012, 130004, 130005, 130006, 130008, 135010, 1000002,
    ],
    guess(means.mfaOrSsoRequired),
  ),
  aadsts(
    'conditional-access',
    [
      53003, 53000, 53001, 53002, 530032, 530034, 530035, 50131, 50005, 50097, 50129, 50155, 50187, 50127, 50178, 53010,
      53011, 135011, 130007, 80012, 530003, 530002, 700003,
    ],
    likely(means.adminPolicy),
  ),
  aadsts(
    'tenant-restricted',
    [500212, 500213, 500021, 500022, 50002, 54000, 90123, 1000031, 1000104],
    likely(means.adminPolicy),
  ),
  aadsts('no-consent', [65001, 65004, 90094, 90095, 90008, 9002341, 90099], likely(means.adminConsentRequired)),
  aadsts('consent-or-registration', [650056, 7000229], {
    ...likely(means.adminConsentRequired),
    certainty: 'guess',
  }),
  aadsts('consent-to-another', [52004, 50015], guess(means.adminConsentRequired)),
  aadsts('service-not-subscribed', [650052, 500014], likely(means.subscriptionInactive)),
  // The organization has switched off what is asked for, such as SharePoint.
  {
    ...aadsts('resource-off', [50001], likely(means.planLimit)),
    match: { code: 'AADSTS50001', words: ['is disabled'] },
    example: answer(
      400,
      { error: 'invalid_resource', error_description: "AADSTS50001: Resource 'x' is disabled.", error_codes: [50001] },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  aadsts('not-assigned', [50105, 50020, 90072, 16000, 90093, 501051, 90084, 240001], likely(means.roleLost)),
  aadsts('account-of-another-kind', [500208], likely(means.roleLost)),
  aadsts('tenant-gone', [90002, 5000224], likely(means.orgFrozen), {
    citation:
      'https://github.com/MicrosoftDocs/powerbi-docs/blob/main/powerbi-docs/developer/embedded/embedded-troubleshoot.md',
  }),
  // The app: ours.
  aadsts(
    'app-secret',
    [7000215, 7000222, 7000218, 7000216, 700027, 700025, 700030, 50012, 700011],
    means.invalidClient,
  ),
  aadsts('app-not-found', [700016, 70001], likely(means.invalidClient)),
  aadsts('app-redirect', [50011, 70004, 900971, 500112], means.redirectUriMismatch),
  {
    // The app may be switched off by ourselves, by Microsoft, or among the enterprise applications of one tenant.
    ...aadsts('app-disabled', [7000112, 7000232], likely(means.appDisabled)),
    certainty: 'guess',
  },
  ...unseen([aadsts('app-clock', [700024, 5002727], likely(means.clockSkew))]),
  aadsts('app-code-spent', [54005, 501481, 700005, 70019, 70018], means.clientBug),
  aadsts('app-loop', [50196], likely(means.clientBug)),
  aadsts(
    'app-request',
    [
      900144, 90014, 70011, 9002313, 70003, 28002, 28003, 50001, 500011, 50013, 500133, 50027, 50048, 50059, 50128,
      90019, 50147, 501491, 50194, 501461, 65005, 650054, 650057, 70005, 70007, 700022, 700023, 700054, 700229, 7000114,
      90013, 90015, 90016, 90020, 90023, 90056, 900561, 90100, 901002, 9001023, 90124, 90130, 9002332, 7500529, 9002326,
      9002327, 9002331, 9002325, 50003, 50006, 50007, 50010, 50032, 50049, 50050, 50061, 50068, 50070, 50071, 50099,
      50107, 50120, 50124, 501241, 50134, 50146, 50169, 50170, 50192, 51000, 51001, 65002, 67003, 75001, 75003, 75005,
      7500514, 750054, 75008, 75011, 75016, 76021, 76026, 90004, 90005, 90007, 90009, 90010, 90022, 900236, 90027,
      90038, 900384, 90043, 900432, 90051, 90081, 90082, 90087, 900382, 90101, 90102, 90107, 90114, 90117, 90119, 90120,
      90121, 90126, 140000, 140001, 165900, 220450, 221000, 240002, 100007,
    ],
    likely(means.clientBug),
  ),
  // Nobody's.
  aadsts('throttled', [90055, 50088, 50166], means.rateLimited),
  aadsts(
    'outage',
    [
      90033, 90006, 90012, 90024, 90090, 90091, 50033, 50000, 50087, 70012, 40010, 80001, 80002, 80005, 80007, 80014,
      80010, 51005, 501621, 230109,
    ],
    means.outage,
  ),
  // Of a directory, its federation or its agents: somebody there mends it, and nobody knows who.
  aadsts(
    'outage-of-another',
    [
      90036, 90092, 50086, 20001, 20012, 20033, 40008, 40009, 40015, 17003, 50008, 5000819, 50017, 50029, 50042, 50043,
      80013, 90085, 220501, 165004,
    ],
    guess(means.outage),
  ),
  b2c('grant-expired', [90080], likely(means.expiredAge)),
  b2c('grant-revoked', [90129], likely(means.revoked)),
  b2c('account-gone', [90128], likely(means.accountDeleted)),
  b2c('request', [90086, 90087, 90088], likely(means.clientBug)),
  aadsts('credentials-not-validated', [70002], likely(means.invalidClient)),
  {
    // Continuous access evaluation, and conditional access at the API: the token must be fetched anew, and the person may have to be present.
    id: 'microsoft/insufficient-claims',
    match: { code: ['insufficient_claims', 'insufficent_claims'] },
    ...likely(means.mfaOrSsoRequired),
    citation: 'https://github.com/microsoftgraph/microsoft-graph-docs/blob/main/concepts/errors.md',
    seen: 'error=insufficent_claims',
    example: answer(403, '', {
      auth: 'oauth2',
      headers: { 'www-authenticate': 'Bearer realm="", error="insufficient_claims", claims="eyJ9"' },
    }),
  },

  graph(
    'graph-throttled',
    [
      'activityLimitReached',
      'throttledRequest',
      'tooManyRequestsUncategorized',
      'ApplicationThrottled',
      'tooManyRetries',
    ],
    means.rateLimited,
    429,
  ),
  ...exact('graph', ['tooManyRequests'], means.rateLimited, 429, workbook),
  graph(
    'graph-outage',
    [
      'serviceNotAvailable',
      'generalException',
      'cannotSnapshotTree',
      'transientFailure',
      'serviceUnavailableUncategorized',
      'internalServerErrorUncategorized',
      'gatewayTimeoutUncategorized',
    ],
    likely(means.outage),
    503,
  ),
  ...exact(
    'graph',
    ['serviceUnavailable', 'internalServerError', 'gatewayTimeout'],
    likely(means.outage),
    503,
    workbook,
  ),
  ...unseen(exact('graph', ['UnknownError'], { ...likely(means.outage), certainty: 'guess' }, 500)),
  graph('graph-read-only', ['serviceReadOnly'], means.maintenance, 503),
  ...exact('graph', ['unauthenticated'], means.accessTokenExpired, 401),
  ...exact('graph', ['TokenExpired'], means.accessTokenExpired, 403, powerBi),
  graph(
    'token-of-another-tenant',
    ['InvalidAuthenticationTokenAudience', 'InvalidAuthenticationTokenTenant'],
    likely(means.clientBug),
    403,
    'https://learn.microsoft.com/en-us/azure/azure-monitor/logs/api/errors',
  ),
  graph('graph-locked-by-admin', ['resourceLocked'], likely(means.orgFrozen), 423, corso),
  ...exact('graph', ['notAllowed'], likely(means.orgFrozen), 403, corso),
  graph(
    'graph-access-restricted',
    ['accessRestricted', 'sharingDisabled', 'forbiddenUncategorized'],
    likely(means.objectAccessLost),
    403,
  ),
  ...exact('graph', ['accessDenied'], likely(means.objectAccessLost), 403),
  ...unseen(exact('graph', ['Forbidden'], likely(means.objectAccessLost), 403)),
  graph(
    'graph-permission',
    ['Authorization_RequestDenied', 'ErrorAccessDenied', 'ErrorInsufficientPermissionsInAccessToken'],
    likely(means.scopeMissing),
    403,
    corso,
  ),
  graph('graph-quota', ['quotaLimitReached', 'ErrorQuotaExceeded'], likely(means.planLimit), 507),
  graph(
    'graph-not-found',
    [
      'itemNotFound',
      'notFoundUncategorized',
      'Request_ResourceNotFound',
      'ErrorItemNotFound',
      'ErrorSyncFolderNotFound',
      'ErrorInvalidUser',
    ],
    means.notFound,
    404,
  ),
  ...exact('graph', ['resourceNotFound'], means.notFound, 404, workbook),
  graph(
    'graph-bad-request',
    [
      'resyncRequired',
      'malformedEntityTag',
      'nameAlreadyExists',
      'resourceModified',
      'badRequestUncategorized',
      'Request_BadRequest',
      'Request_UnsupportedQuery',
      'SyncStateNotFound',
      'SyncStateInvalid',
      'BadArgumentError',
      'PathNotFoundError',
    ],
    likely(means.badRequest),
    400,
  ),
  ...exact('graph', ['invalidRequest', 'invalidRange', 'notSupported'], likely(means.badRequest), 400),
  ...exact('graph', ['methodNotAllowed', 'notImplemented'], likely(means.badRequest), 501, workbook),
];
