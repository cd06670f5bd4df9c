// Words: what a provider without rules of its own says in plain English, or in a code that reads as words (`SUBSCRIPTION_EXPIRED`). Careful
// phrases, never single words that mislead: "expired" is said of access tokens, keys and whole plans alike. At most `likely`.
// The order is from narrow to wide: conditions of the account come before permissions, permissions before bare refusals.
import { guess, likely, means } from './meanings.ts';
import { answer, type Meaning, type Rule } from './rules.ts';
import type { AuthKind } from './types.ts';

/** These rules rest on no single provider's document: they read the words as RFC 9110 lets an answer explain itself. */
const citation = 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5';

interface Phrase {
  name: string;
  words: readonly string[];
  without?: readonly string[];
  meaning: Meaning;
  message: string;
  status?: number;
  match?: Partial<Rule['match']>;
  auth?: AuthKind;
  stage?: 'token_refresh' | 'api_call' | 'db_connect' | 'db_query';
  isError?: boolean;
  when?: Rule['when'];
}

const phrase = ({
  name,
  words,
  without,
  meaning,
  message,
  status = 403,
  match,
  auth = 'api_key',
  stage,
  isError,
  when,
}: Phrase): Rule => ({
  id: `words/${name}`,
  match: { words, ...(without ? { without } : {}), ...match },
  ...(when ? { when } : {}),
  ...meaning,
  citation,
  example: {
    ...(isError ? { error: { message } } : answer(status, { message })),
    auth,
    ...(stage ? { stage } : {}),
    ...(when?.includes('hasNoRefreshToken') ? { context: { hasRefreshToken: false } } : {}),
  },
});

/** Not 409 and 422: there the words are about a record that was sent, not about who sent it. */
const refusal = { status: [200, 400, 401, 402, 403, 404, 419, 423, 440, 451, 498, 500] } as const satisfies Partial<
  Rule['match']
>;

export const wordRules: readonly Rule[] = [
  // Heals by itself: said with all kinds of statuses, so it comes first.
  phrase({
    name: 'rate-limit',
    words: [
      'rate limit | rate limited | rate limits | ratelimit | too many requests | throttled | throttling | request limit | too many attempts | slow down | requests per second | requests per minute | call limit | limit of requests | api calls per | concurrent requests | too frequently | request was throttled | rate exceeded | temporarily blocked | too many calls',
    ],
    without: ['plan', 'billing', 'upgrade', 'subscription'],
    meaning: likely(means.rateLimited),
    message: 'API rate limit exceeded, please retry later.',
  }),
  phrase({
    name: 'quota',
    words: [
      'quota exceeded | daily limit | hourly limit | quota has been exceeded | exceeded your quota | exceeded the quota | quota exhausted | monthly limit | quota limit | exceeded quota | limit per day | daily quota | quota',
    ],
    without: ['plan', 'billing', 'upgrade', 'subscription', 'storage'],
    meaning: likely(means.quotaExhausted),
    message: 'Daily limit reached.',
  }),
  phrase({
    name: 'maintenance',
    words: ['maintenance | upgrading | being upgraded | scheduled downtime'],
    without: ['insufficient'],
    meaning: likely(means.maintenance),
    message: 'The site is under maintenance.',
    status: 503,
  }),
  phrase({
    name: 'outage',
    words: [
      'temporarily unavailable | service unavailable | internal server error | internal error | try again later | please try again | currently unavailable | backend error | system error | transient error | bad gateway | gateway timeout | unexpected error occurred | something went wrong | an unexpected error | not responding',
    ],
    without: ['password', 'credentials', 'locked'],
    meaning: likely(means.outage),
    message: 'The service is temporarily unavailable.',
    status: 400,
  }),
  phrase({
    name: 'concurrent',
    words: [
      'could not serialize | deadlock | already in progress | being processed | conflict with another | concurrent update | lock timeout | optimistic lock',
    ],
    meaning: likely(means.concurrentUpdate),
    message: 'A sync is already in progress.',
    status: 400,
  }),
  // Ours.
  phrase({
    name: 'clock',
    words: [
      'clock skew | timestamp out of range | timestamp is too old | timestamp expired | system clock | request timestamp',
    ],
    meaning: likely(means.clockSkew),
    message: 'Request timestamp too far from server time: check your system clock.',
    status: 401,
  }),
  phrase({
    name: 'app-not-approved',
    words: [
      'developer token | app review | application is not approved | app is not approved | not approved for | app has not been approved | application not approved | must be approved by | app is pending | only available to partners | partner program',
    ],
    without: ['merchant', 'administrator', 'admin'],
    meaning: likely(means.appNotApproved),
    message: 'This application is not approved for production use.',
    match: refusal,
    auth: 'oauth2',
  }),
  phrase({
    name: 'app-disabled',
    words: [
      'application has been disabled | app has been disabled | application is disabled | app is disabled | application has been suspended | app has been blocked | application has been blocked | app is blocked | client is disabled | app has been deleted | application has been deleted | app has been suspended',
    ],
    meaning: likely(means.appDisabled),
    message: 'This application has been disabled.',
    match: refusal,
    auth: 'oauth2',
  }),
  phrase({
    name: 'client-id',
    words: [
      'invalid client id | client id is invalid | unknown client | invalid client secret | client authentication failed | client secret is expired | invalid app id | client identifier',
    ],
    meaning: likely(means.invalidClient),
    message: 'Unknown client.',
    match: { stage: 'token_refresh' },
    stage: 'token_refresh',
    auth: 'oauth2',
    status: 400,
  }),
  // Conditions of the provider.
  phrase({
    name: 'ip',
    words: [
      'ip address | ip addresses | allowed ips | ip allowlist | ip allow list | ip whitelist | ip not allowed | ip restricted | ip restriction | ip restrictions | from your ip | source ip | client ip | ip is not | your ip',
    ],
    without: ['rate', 'too many', 'timeout', 'timed out', 'does not match'],
    meaning: likely(means.ipNotAllowed),
    message: 'Your IP address is not allowed to use this API.',
    match: { status: ['4xx', 200] },
  }),
  phrase({
    name: 'second-factor',
    words: [
      'two factor | 2fa | multi factor | mfa | single sign on | sso | saml | otp required | additional verification | second factor | step up authentication | two step verification',
    ],
    without: ['timeout'],
    meaning: likely(means.mfaOrSsoRequired),
    message: 'Two-factor authentication is required by your organization.',
    match: refusal,
  }),
  phrase({
    name: 'terms',
    words: [
      'terms of service | terms of use | accept the terms | terms and conditions | agreement has not been | accept the agreement | user agreement | sign the agreement | accept our terms | license agreement | agreements updated',
    ],
    meaning: likely(means.termsRequired),
    message: 'The account owner must accept the new terms of service.',
    match: refusal,
  }),
  phrase({
    name: 'payment',
    words: [
      'payment required | overdue | past due | unpaid | payment failed | billing problem | outstanding invoice | outstanding balance | billing has not been enabled | billing is disabled | insufficient funds | insufficient balance | insufficient credits | not enough credits | out of credits | no credits | delinquent',
    ],
    meaning: likely(means.paymentOverdue),
    message: 'This account is past due.',
    status: 402,
    match: { status: ['4xx', 200] },
  }),
  phrase({
    name: 'subscription',
    words: [
      'subscription has expired | subscription expired | subscription is inactive | subscription inactive | subscription has ended | subscription cancelled | subscription canceled | subscription has been | subscription is not active | no active subscription | active subscription | inactive subscription | subscription required | subscription has lapsed | trial has ended | trial expired | trial has expired | trial period | expired trial | account expired | account has expired | licence expired | license expired | license has expired | invalid subscription | subscription lapsed | license is invalid | subscription is required | account is not active | subscription not found',
    ],
    meaning: likely(means.subscriptionInactive),
    message: 'Your subscription has expired.',
    match: refusal,
  }),
  phrase({
    name: 'plan',
    words: [
      'your plan | current plan | upgrade your | upgrade to | pricing plan | subscription plan | plan does not | plan limit | higher plan | premium required | billing plan | billing limit | not available on | not included in | plan restricted | upgrade required | feature is not enabled | feature not enabled | feature is not available | enterprise plan | paid plan | subscription type | limit exceeded | not available for your | premium feature | paid feature | plan upgrade | free plan | enterprise edition | enterprise only | your subscription | upgrade plan | account limit | license does not',
    ],
    without: ['rate', 'memory', 'per second', 'per minute', 'time limit'],
    meaning: likely(means.planLimit),
    message: 'Your plan does not include API access.',
    match: { status: ['4xx', 200] },
  }),
  phrase({
    name: 'locked',
    words: [
      'account is locked | account locked | user is locked | temporarily locked | account has been locked | locked out | user locked | login disabled | account lockout | too many failed login | too many failed attempts | checkpoint | captcha required',
    ],
    meaning: likely(means.accountLocked),
    message: 'The account is locked.',
    match: { stage: ['api_call', 'token_refresh', 'db_connect', 'db_query'] },
  }),
  phrase({
    name: 'password-expired',
    words: [
      'password has expired | password expired | password is expired | must change your password | change your password | password must be changed | must change password',
    ],
    meaning: likely(means.passwordExpired),
    message: 'Your password has expired.',
    status: 401,
    auth: 'basic',
  }),
  phrase({
    name: 'closed',
    words: [
      'account is closed | account has been closed | account closed | account suspended | account has been suspended | account is suspended | organization suspended | organization is suspended | workspace suspended | shop is frozen | store is frozen | account is frozen | account has been deactivated | account deactivated | account is deactivated | account disabled | account is disabled | account has been disabled | tenant is disabled | organization has been disabled | organization is disabled | company is inactive | account is inactive | inactive account | account is restricted | has been suspended | is suspended | workspace is inactive | organization is inactive | is not active | deactivated | site is disabled | project is paused | store is closed | is frozen | paused project | account paused | workspace archived | account inactive | org locked | organization locked',
    ],
    without: ['key', 'user is', 'app', 'application', 'token'],
    meaning: likely(means.orgFrozen),
    message: 'This account has been suspended.',
    match: { ...refusal, stage: ['api_call', 'token_refresh', 'db_connect'] },
  }),
  phrase({
    name: 'api-off',
    words: [
      'api access disabled | api access is disabled | api access has been disabled | api is disabled | api access is not enabled | api access not enabled | api disabled | api not enabled | api access denied',
    ],
    without: ['project'],
    meaning: likely(means.planLimit),
    message: 'API access is disabled for this account.',
    match: refusal,
  }),
  phrase({
    name: 'key-deleted',
    words: [
      'key has been deleted | key was deleted | key deleted | key has been revoked | key revoked | key was revoked | key is revoked | key has been disabled | key is disabled | key disabled | key is inactive | key has been deactivated | key deactivated | token has been deleted | revoked api key | key is not active | inactive key | disabled api key',
    ],
    meaning: likely(means.apiKeyDeleted),
    message: 'This API key has been deleted.',
    status: 401,
    match: { ...refusal, auth: ['api_key', 'service_account', 'basic'] },
  }),
  phrase({
    name: 'key-expired',
    words: [
      'key has expired | key expired | key is expired | expired api key | token has expired | token expired | jwt is expired | token is expired | jwt expired | credentials have expired | certificate has expired',
    ],
    meaning: likely(means.expiredAge),
    message: 'The API key has expired.',
    status: 401,
    match: { ...refusal, auth: ['api_key', 'service_account', 'basic'] },
  }),
  phrase({
    name: 'policy',
    words: [
      'blocked by your administrator | disabled by your administrator | disabled by the administrator | administrator has disabled | admin has disabled | blocked by admin | restricted by your administrator | restricted by policies | organization policy | access policy | security policy | admin policy | your administrator | tenant policy | conditional access',
    ],
    meaning: likely(means.adminPolicy),
    message: 'Access is restricted by your organization policy.',
    match: refusal,
    auth: 'oauth2',
  }),
  // The refresh itself is refused.
  phrase({
    name: 'refresh-expired',
    words: ['refresh token has expired | refresh token expired | refresh token is expired | expired refresh token'],
    without: ['or invalid', 'invalid or', 'incorrect or', 'or revoked', 'not'],
    meaning: likely(means.expiredAge),
    message: 'Refresh token has expired.',
    stage: 'token_refresh',
    auth: 'oauth2',
    status: 400,
    match: { stage: 'token_refresh' },
  }),
  phrase({
    name: 'refresh-reused',
    words: ['refresh token', 'already used | already been used | reused | superseded | rotated'],
    meaning: likely(means.tokenReused),
    message: 'The refresh token was already used.',
    stage: 'token_refresh',
    auth: 'oauth2',
    status: 400,
    match: { stage: 'token_refresh' },
  }),
  phrase({
    name: 'refresh-refused',
    words: ['refresh token | refreshtoken'],
    without: ['missing refresh token', 'required', 'parameter', 'not issued to', 'is missing'],
    meaning: likely(means.revoked),
    message: 'Invalid refresh token.',
    stage: 'token_refresh',
    auth: 'oauth2',
    status: 400,
    match: { stage: 'token_refresh', status: ['4xx', 200] },
  }),
  phrase({
    name: 'auth-record-gone',
    words: [
      'not authorized application | authorization has been | authorization not found | grant not found | authorization was revoked | integration has been removed | app is not installed | app not installed | application is not installed | uninstalled',
    ],
    meaning: likely(means.revoked),
    message: 'The app is not installed in this workspace.',
    match: { status: ['4xx', 200], auth: ['oauth2', 'session'] },
    auth: 'oauth2',
  }),
  // Access tokens.
  phrase({
    name: 'token-revoked',
    words: [
      'token has been revoked | token revoked | token was revoked | token is revoked | authorization revoked | access revoked | revoked access | access has been revoked | consent revoked | consent has been revoked | user revoked | has been revoked by',
    ],
    without: ['expired', 'invalid', 'or revoked', 'malformed'],
    meaning: likely(means.revoked),
    message: 'The token has been revoked.',
    match: { ...refusal, auth: ['oauth2', 'session'] },
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'token-expired-for-good',
    words: [
      'token expired | token has expired | token is expired | expired token | expired access token | session expired | session has expired',
    ],
    meaning: likely(means.expiredAge),
    message: 'Access token expired.',
    match: { auth: 'oauth2', stage: 'api_call' },
    when: ['hasNoRefreshToken'],
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'session-expired',
    words: ['expired | timed out'],
    without: ['password', 'subscription', 'plan'],
    meaning: likely(means.expiredAge),
    message: 'Token expired.',
    match: { auth: 'session', kind: 'http', status: ['4xx', 500] },
    auth: 'session',
    status: 401,
  }),
  phrase({
    name: 'token-expired',
    words: [
      'token expired | token has expired | token is expired | expired token | expired access token | token expires | session expired | session has expired | jwt expired | token you are using has expired | token provided is expired | access token is invalid | access token invalid | invalid access token | invalid token | token is invalid | token invalid | bearer token | invalid bearer | invalid authentication credentials | invalid oauth | not a valid token | token is not valid',
    ],
    without: ['permission', 'scope'],
    meaning: means.accessTokenExpired,
    message: 'The access token expired.',
    match: { auth: 'oauth2', stage: ['api_call', 'db_query'], status: ['4xx', 200] },
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'timed-out-credentials',
    words: [
      'credentials have expired | authentication has expired | authorization has expired | grant has expired | consent has expired | consent expired',
    ],
    meaning: likely(means.expiredAge),
    message: 'The credentials have expired.',
    match: { status: '4xx' },
    auth: 'oauth2',
    status: 401,
  }),
  // Nothing was sent, or wrongly: ours.
  phrase({
    name: 'nothing-sent',
    words: [
      'key not present | header is missing | missing authorization | authorization header is required | no authorization header | missing authentication | credentials were not provided | token is missing | missing api key | no api key provided | api key is required | api key missing | missing access token | not present | authentication credentials are missing | header missing | token required | missing token | token not provided | no token provided | authentication header',
    ],
    without: ['invalid'],
    meaning: likely(means.badRequest),
    message: 'Authorization header is missing.',
    match: { status: ['4xx', 200], stage: ['api_call', 'db_query'] },
    status: 401,
  }),
  // Versions.
  phrase({
    name: 'version',
    words: [
      'deprecated version | version is deprecated | api version | has been deprecated | no longer supported | is deprecated | version not supported | unsupported version | sunset | has been retired | version is no longer | current api version | has been discontinued | deprecated endpoint | no longer available',
    ],
    without: ['token', 'password', 'tokens', 'key'],
    meaning: { ...likely(means.versionSunset) },
    message: 'This API version is no longer supported.',
    match: { status: ['4xx', 200] },
    status: 400,
  }),
  // Scopes and permissions.
  phrase({
    name: 'scope',
    words: [
      'scope | scopes | insufficient permission scope | not granted the app | required permissions | missing permissions | required oauth | required permission | insufficient scope',
    ],
    without: ['out of scope', 'invalid scope', 'unknown scope'],
    meaning: likely(means.scopeMissing),
    message: 'The token lacks the required scope.',
    match: { status: [400, 401, 403, 200], stage: ['api_call', 'db_query'] },
    auth: 'oauth2',
  }),
  phrase({
    name: 'admin-rights',
    words: [
      'must be an admin | requires admin | admin privileges | administrator privileges | not an administrator | not admin | role does not | your role | user role | insufficient role | required role | sufficient role | requires the role | requires role',
    ],
    meaning: likely(means.roleLost),
    message: 'Your role does not allow this: you must be an admin.',
    match: { status: [400, 401, 403, 404, 200], stage: ['api_call', 'db_query'] },
  }),
  phrase({
    name: 'permission',
    words: [
      'permission | permissions | not permitted | not allowed to | not authorized to | not authorised to | no access to | do not have access | does not have access | dont have access | doesnt have access | unauthorized to | insufficient privileges | insufficient privilege | insufficient rights | not enough privileges | access denied for | access to the requested | access to this resource | access is denied | missing access | insufficient access | lacks access | access to this | not have the right | cannot access | not have access | arent permitted | privileges | not granted',
    ],
    without: [
      'wrong credentials',
      'invalid credentials',
      'authentication failed',
      'password',
      'login',
      'connected accounts',
      'version',
    ],
    meaning: likely(means.objectAccessLost),
    message: 'You do not have permission to access this account.',
    match: { status: [400, 401, 403, 404, 200], stage: ['api_call', 'db_query'] },
  }),
  phrase({
    name: 'permission-in-database',
    words: [
      'permission denied | access denied to | not authorized to | insufficient privileges | not enough privileges | select command denied | not have privilege',
    ],
    without: ['password', 'publickey', 'authentication'],
    meaning: likely(means.objectAccessLost),
    message: 'permission denied for table orders',
    match: { kind: 'error' },
    isError: true,
    stage: 'db_query',
    auth: 'db_password',
  }),
  // Keys and passwords.
  phrase({
    name: 'user-gone',
    words: [
      'no such user | user does not exist | there is no user | unknown user | user was not found | role does not exist | user not found | user has been deleted | user is deleted | unknown login',
    ],
    meaning: { ...likely(means.userGone) },
    message: 'no such user',
    match: { stage: 'db_connect' },
    isError: true,
    stage: 'db_connect',
    auth: 'db_password',
  }),
  phrase({
    name: 'password',
    words: [
      'invalid username or password | wrong password | incorrect password | invalid password | incorrect username | invalid login | login failed | bad credentials | wrong username | password authentication failed | authentication failed | sasl authentication failed | failed sasl auth | login incorrect | bad username | invalid credentials | invalid user or password | username or password | username and password | password mismatch | user name or password | logon denied | access denied for user | sasl auth',
    ],
    meaning: likely(means.wrongPassword),
    message: 'Invalid username or password.',
    match: { auth: ['basic', 'db_password', 'session'], without: ['timeout', 'timed out', 'temporarily'] },
    status: 401,
    auth: 'basic',
  }),
  phrase({
    name: 'key',
    words: [
      'invalid api key | invalid key | api key is invalid | api key invalid | wrong api key | incorrect api key | api key is not valid | api key not valid | invalid api token | api key not found | unknown api key | key not found | bad api key | key is invalid | invalid credentials | wrong credentials | invalid authentication | authentication failed | bad credentials | invalid token | token is invalid | invalid access token | unknown token | api key provided | invalid apikey | no such api key | invalid secret | invalid api credentials | credentials are invalid | not a valid api key | authentication credentials | authorization grant is invalid | invalid authorization | invalid signature | signature is invalid | not authenticated | unauthenticated | could not authenticate | couldnt authenticate | unable to authenticate | authentication error | authorization failed | failed to authenticate | authentication required | requires authentication | invalid api user | api token is invalid',
    ],
    without: ['ip', 'missing', 'permission'],
    meaning: likely(means.wrongApiKey),
    message: 'Invalid API key.',
    match: { auth: ['api_key', 'service_account', 'basic', 'none'], status: [400, 401, 403, 404, 200, 500] },
    status: 401,
  }),
  // An OAuth call refused without a reason that a refresh could not heal.
  phrase({
    name: 'not-authenticated',
    words: [
      'authentication required | not authenticated | requires authentication | unauthenticated | unauthorized | not authorized | authentication failed | invalid credentials | unauthorised | authorization failed | bad credentials | not logged in | login required | invalid session',
    ],
    meaning: guess(means.accessTokenExpired),
    message: 'Unauthorized',
    match: { auth: 'oauth2', stage: 'api_call', status: 401 },
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'unauthorized-key',
    words: ['unauthorized | unauthorised | not authorized | access denied'],
    meaning: guess(means.wrongApiKey),
    message: 'Unauthorized',
    match: {
      auth: ['api_key', 'basic', 'service_account'],
      status: 401,
      stage: ['api_call', 'db_query', 'db_connect'],
    },
    status: 401,
  }),
  phrase({
    name: 'forbidden',
    words: ['forbidden | access denied | unauthorized | not authorized | denied'],
    meaning: guess(means.objectAccessLost),
    message: 'Forbidden',
    match: { status: 403, stage: ['api_call', 'db_query'] },
  }),
  phrase({
    name: 'access-denied',
    words: ['access denied | permission denied'],
    meaning: guess(means.objectAccessLost),
    message: 'Access denied',
    match: { status: [200, 400], stage: ['api_call', 'db_query'] },
    status: 200,
  }),
  // The request.
  phrase({
    name: 'not-found',
    words: [
      'not found | does not exist | doesnt exist | no such | could not find | unknown table | unknown column | invalid object name',
    ],
    meaning: likely(means.notFound),
    message: 'The requested report does not exist.',
    match: { stage: ['api_call', 'db_query'] },
    status: 400,
  }),
  phrase({
    name: 'bad-request',
    words: [
      'invalid parameter | invalid argument | invalid field | is required | bad request | validation error | validation failed | invalid request | invalid value | unsupported | not supported | must be | malformed | invalid json | syntax error | parse error | unknown field | invalid date | unrecognized field | validation errors | record invalid | invalid arguments | invalid query',
    ],
    meaning: likely(means.badRequest),
    message: 'Invalid parameter: from.',
    match: { stage: ['api_call', 'db_query'], status: [400, 403, 405, 406, 409, 411, 412, 413, 414, 415, 422, 200] },
    status: 400,
  }),
  phrase({
    name: 'database-syntax',
    words: ['syntax error | unknown column | invalid identifier'],
    meaning: likely(means.badRequest),
    message: 'syntax error at end of input',
    match: { kind: 'error' },
    isError: true,
    stage: 'db_query',
    auth: 'db_password',
  }),
];
