// Meta's Graph API (Facebook, Instagram, WhatsApp, Threads): `error.code` says what kind, `error.error_subcode` why. Known by its fixed type
// names. A token of Meta cannot be refreshed once it has ended: what refuses it, disconnects.
import { guess, likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const errorHandling = 'https://developers.facebook.com/docs/graph-api/guides/error-handling?locale=zh_CN';
const marketingErrors = 'https://developers.facebook.com/documentation/ads-commerce/marketing-api/error-reference';
const sessionSubcodes = 'https://github.com/facebook-csharp-sdk/facebook-csharp-sdk/issues/186';
/** A table of codes made from Meta's documents, each row with its source. */
const catalog = 'https://github.com/raaabdullah1/meta-graph-errors/blob/main/src/MetaErrorCatalog.php';
const airbyte =
  'https://github.com/airbytehq/airbyte/blob/116b5e3c7e9da651f0f181620ef84ffe38436f58/airbyte-integrations/connectors/source-facebook-marketing/unit_tests/test_errors.py';
const engagement = 'https://github.com/MrSwitch/hello.js/issues/548';

const isGraph = { 'error.code': '', 'error.message': '' };
const types = ['OAuthException', 'GraphMethodException', 'FacebookApiException', 'IGApiException', 'THApiException'];

const body = (code: number, message = 'See the documentation.', more: object = {}) => ({
  error: { message, type: 'OAuthException', code, ...more },
});

/** Subcodes of codes 190 and 102: why the token is refused. */
const subcode = (name: string, subcodes: readonly number[], meaning: Meaning, citation: string | null): Rule => ({
  id: `meta/${name}`,
  match: { code: subcodes.map(String), also: ['190', '102', '10'], at: { 'error.error_subcode': '' } },
  ...meaning,
  citation: citation ?? sessionSubcodes,
  ...(citation === null ? {} : { seen: String(subcodes[0]) }),
  example: answer(400, body(190, undefined, { error_subcode: subcodes[0] }), { auth: 'oauth2' }),
});

/** Codes of one meaning, whatever the subcode. The first stands at the citation. */
const codes = (
  name: string,
  numbers: readonly number[],
  meaning: Meaning,
  citation: string | null = errorHandling,
  status = 400,
): Rule => ({
  id: `meta/${name}`,
  match: { code: numbers.map(String), also: types, at: isGraph },
  ...meaning,
  citation: citation ?? errorHandling,
  ...(citation === null ? {} : { seen: String(numbers[0]) }),
  example: answer(status, body(numbers[0] as number), { auth: 'oauth2' }),
});

/** A code that its words narrow down. */
const worded = (
  name: string,
  code: number | readonly number[],
  words: readonly string[],
  message: string,
  meaning: Meaning,
  proof: { citation: string; seen?: string } = { citation: errorHandling },
): Rule => {
  const numbers = typeof code === 'number' ? [code] : code;
  return {
    id: `meta/${name}`,
    match: { code: numbers.map(String), at: isGraph, words },
    ...meaning,
    ...proof,
    example: answer(400, body(numbers[0] as number, message), { auth: 'oauth2' }),
  };
};

export const metaRules: readonly Rule[] = [
  // Our app, in whatever code it is said.
  worded(
    'app-secret',
    [1, 101, 190, 100],
    ['validating client secret | invalid application id | invalid client id | missing client id | client secret'],
    'Error validating client secret.',
    means.invalidClient,
  ),
  worded(
    'app-gone',
    [190, 101, 200],
    ['validating application | application has been deleted | application has been disabled | app is not active'],
    'Error validating application. Application has been deleted.',
    likely(means.appDisabled),
  ),
  worded(
    'app-proof',
    [100, 104],
    ['appsecret proof | app secret proof'],
    'Invalid appsecret_proof provided in the API argument',
    means.clientBug,
  ),
  worded(
    'token-not-sent',
    [2500, 104, 200],
    ['active access token must be used | must have a valid access token | an access token is required'],
    'An active access token must be used to query information about the current user.',
    likely(means.clientBug),
    {
      citation: 'https://github.com/restfb/restfb/issues/76',
      seen: '(#200) Must have a valid access_token to access this endpoint',
    },
  ),

  worded(
    'app-off',
    190,
    ['visit the app dashboard | api access disabled | api access deactivated | api access blocked'],
    'API access deactivated. To reactivate, go to the app dashboard.',
    likely(means.appDisabled),
  ),
  subcode('app-removed', [458], means.revoked, errorHandling),
  subcode('checkpoint', [459], means.accountLocked, errorHandling),
  subcode(
    'checkpoint-logged-in',
    [490],
    means.accountLocked,
    'https://github.com/facebook/facebook-python-business-sdk/issues/525',
  ),
  subcode('user-unconfirmed', [464], means.accountLocked, catalog),
  subcode('password-changed', [460], means.passwordChanged, errorHandling),
  subcode('token-expired', [463], means.expiredAge, 'https://github.com/snarfed/bridgy/issues/59'),
  subcode('data-access-expired', [493], means.expiredInactivity, engagement),
  subcode('not-used-long', [468], likely(means.expiredInactivity), sessionSubcodes),
  subcode('token-invalid', [467], likely(means.loggedOut), sessionSubcodes),
  subcode('session-ended', [466, 461, 462, 456, 457, 465], likely(means.revoked), sessionSubcodes),
  subcode('page-role', [492], means.roleLost, catalog),

  codes('throttled', [4, 17, 32, 613, 341], means.rateLimited, catalog),
  codes(
    'throttled-business',
    [80004, 80000, 80001, 80002, 80003, 80005, 80006, 80007, 80008, 80009, 80014],
    means.rateLimited,
    catalog,
  ),
  codes('blocked-for-a-while', [368], likely(means.rateLimited)),
  {
    id: 'meta/transient',
    match: { at: { 'error.is_transient': 'true', 'error.fbtrace_id': '' } },
    ...likely(means.outage),
    citation: airbyte,
    seen: '"is_transient": True',
    example: answer(500, body(99, undefined, { type: 'FacebookApiException', is_transient: true, fbtrace_id: 'x' })),
  },
  codes('outage', [1, 2], means.outage),
  codes('app-capability', [3], means.appNotApproved),
  worded(
    'page-permission-in-words',
    190,
    ['permission | permissions'],
    "A permission must be granted before impersonating a user's page.",
    likely(means.scopeMissing),
    { citation: airbyte, seen: 'permission(s) must be granted before impersonating' },
  ),
  worded(
    '190-password-in-words',
    [190, 102],
    ['changed their password | changed the password'],
    'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
    means.passwordChanged,
    { citation: airbyte, seen: 'because the user changed their password' },
  ),
  worded(
    '190-expired',
    [190, 102],
    ['session has expired | token has expired | has expired'],
    'Error validating access token: Session has expired on Friday, 18-Aug.',
    means.expiredAge,
    { citation: airbyte, seen: 'Session has expired on' },
  ),
  worded(
    '190-not-authorized',
    [190, 102],
    ['has not authorized application | on behalf of user'],
    'Error validating access token: The user has not authorized application 1.',
    means.revoked,
    { citation: airbyte, seen: 'The user has not authorized application' },
  ),
  worded(
    '190-engagement',
    [190, 102],
    ['engaged the app in longer'],
    "The access token is invalid since the user hasn't engaged the app in longer than 90 days.",
    means.expiredInactivity,
    { citation: engagement, seen: "the user hasn't engaged the app in longer than 90 days" },
  ),
  worded(
    '190-logged-out',
    [190, 102],
    ['logged out'],
    'Error validating access token: The session is invalid because the user logged out.',
    means.loggedOut,
    { citation: sessionSubcodes, seen: 'The session is invalid, because the user logged out.' },
  ),
  worded(
    'not-of-the-page',
    [190],
    ['must be an administrator editor or moderator of the page | in order to impersonate it'],
    'The user must be an administrator, editor, or moderator of the page in order to impersonate it.',
    means.roleLost,
  ),
  // 104: no access token came with the call.
  codes('nothing-sent', [104], likely(means.clientBug), 'https://github.com/spring-guides/gs-consuming-rest/issues/10'),
  codes('access-token', [190], likely(means.revoked)),
  codes('session', [102], likely(means.expiredAge)),

  // Permissions: of the app by Meta, of the person for the object, of the app by the person.
  worded(
    'app-level',
    [270, 10, 200, 294],
    ['development access level | access level | ads management standard access | standard access'],
    '(#270) This Ads API request is not allowed for apps with development access level.',
    means.appNotApproved,
    { citation: catalog, seen: "Ads API request not allowed for the app\\'s access level" },
  ),
  worded(
    'permission-or-feature',
    [10, 100],
    ['this endpoint requires the', 'permission'],
    "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature.",
    likely(means.scopeMissing),
    {
      citation: 'https://github.com/pdir/social-feed-bundle/issues/184',
      seen: "(#10) This endpoint requires the 'pages_read_engagement' permission or the 'Page Public Content Access' feature.",
    },
  ),
  worded(
    'app-review',
    10,
    ['app review | verified business | your app | business verification | feature | app must be'],
    '(#10) Your app needs App Review.',
    likely(means.appNotApproved),
    {
      citation: 'https://github.com/strohne/Facepager/issues/131',
      seen: 'your app needs to be owned by a verified business',
    },
  ),
  worded(
    'app-deactivated',
    200,
    [
      'visit the app dashboard | api access blocked | api access deactivated | api access disabled | temporarily disabled for non active',
    ],
    '(#200) API access deactivated.',
    likely(means.appDisabled),
    {
      citation: 'https://github.com/simmatrix/facebook-leads-google-sheets-integration/issues/2',
      seen: '(#200) Access to this data is temporarily disabled for non-active apps',
    },
  ),
  worded(
    'page-token-needed',
    [210, 190],
    ['page access token is required'],
    '(#210) A page access token is required to request this resource.',
    likely(means.clientBug),
  ),
  codes('app-access-level', [270], likely(means.appNotApproved), catalog),
  codes('ads-role', [273], means.roleLost, 'https://github.com/facebook/facebook-php-business-sdk/issues/329', 403),
  codes('permission', [10, 294, 299, 278], likely(means.scopeMissing)),
  {
    ...worded(
      'role-2xx',
      [],
      [
        'must be an administrator | must be an admin | be admin of | not an admin | is not admin | appropriate role | administrative permission | not have permission to access this page',
      ],
      '(#210) User must be an administrator of the page.',
      likely(means.roleLost),
      {
        citation: 'https://github.com/TNR-Business-Solutions/CleanTNRSIte/blob/main/FACEBOOK_POSTING_FIX.md',
        seen: 'as an admin with sufficient administrative permission',
      },
    ),
    match: {
      code: Array.from({ length: 100 }, (_, index) => String(200 + index)),
      at: isGraph,
      words: [
        'must be an administrator | must be an admin | be admin of | not an admin | is not admin | appropriate role | administrative permission | not have permission to access this page',
      ],
    },
    example: answer(403, body(210, '(#210) User must be an administrator of the page.'), { auth: 'oauth2' }),
  },
  // Asked for where a message goes to a telephone number: Meta gives this permission no more, and takes the number for none.
  {
    id: 'meta/recipient-by-phone-number',
    match: { code: ['230', '200'], at: isGraph, words: ['pages messaging phone number'] },
    ...means.badRequest,
    citation: 'https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes',
    example: answer(403, body(230, '(#230) pages_messaging_phone_number is required'), { auth: 'oauth2' }),
  },
  {
    id: 'meta/permission-2xx',
    match: {
      code: Array.from({ length: 100 }, (_, index) => String(200 + index)),
      at: isGraph,
      words: ['permission | permissions | access | admin | granted'],
    },
    ...likely(means.scopeMissing),
    citation: airbyte,
    seen: '(#200) Requires business_management permission to manage the object',
    example: answer(403, body(200, '(#200) Permissions error'), { auth: 'oauth2' }),
  },
  {
    ...worded(
      '100-missing-permissions',
      100,
      ['missing permissions | missing permission'],
      '(#100) Missing permissions',
      likely(means.roleLost),
      { citation: airbyte, seen: '(#100) Missing permissions' },
    ),
    match: {
      code: '100',
      at: isGraph,
      words: ['missing permissions | missing permission'],
      without: ['does not exist'],
    },
  },
  {
    id: 'meta/100-object',
    match: { code: '100', also: '33', at: isGraph },
    ...likely(means.objectAccessLost),
    citation: airbyte,
    seen: '"error_subcode": 33',
    example: answer(400, body(100, 'Unsupported get request.', { type: 'GraphMethodException', error_subcode: 33 }), {
      auth: 'oauth2',
    }),
  },
  worded(
    '100-object-in-words',
    [100, 803],
    ['does not exist cannot be loaded due to missing'],
    "Unsupported get request. Object with ID 'x' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
    likely(means.objectAccessLost),
    { citation: airbyte, seen: 'does not exist, cannot be loaded due to missing permissions' },
  ),
  // It was seen to heal by itself, and to be a token that is too old to be renewed.
  worded(
    '100-method',
    100,
    ['unsupported request', 'method type'],
    'Unsupported request - method type: get',
    guess(means.outage),
    { citation: airbyte, seen: 'Unsupported request - method type: get' },
  ),
  codes('version', [2635, 12], means.versionSunset, catalog),
  codes('application-refused', [101], likely(means.invalidClient), null),
  codes('alias-unknown', [803], means.notFound, null),
  codes('parameter', [100, 2500, 3018, 1487534], likely(means.badRequest), marketingErrors),
];
