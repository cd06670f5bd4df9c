// X: version 2 gives an address in `type`, version 1.1 and the Ads API a number in `errors[].code`. A dead refresh token is reported as invalid_request;
// refresh tokens are spent by their use.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const problems = 'https://github.com/xdevplatform/docs/blob/main/x-api/fundamentals/response-codes-and-errors.mdx';
const invalid89 = 'https://github.com/J7mbo/twitter-api-php/issues/148';
const locked = 'https://twittercommunity.com/t/error-326-but-no-error-code-on-apps-page/84641';
const adsErrors =
  'https://twittercommunity.com/t/what-does-401-unauthorized-mean-and-how-do-i-resolve-it-how-about-403-forbidden/58114';
const badData = 'https://github.com/pajbot/pajbot2/issues/96';
const codeRefused = 'https://github.com/plhery/node-twitter-api-v2/issues/496';
const clientHeader = 'https://github.com/unasuke/omniauth-twitter2/issues/4';
const statuses = 'https://developer.twitter.com/en/docs/basics/response-codes';
const suspendedApp = 'https://support.twitter.com/entries/72585-api-developers-how-to-appeal-application-suspension';

export const rules: readonly Rule[] = [
  {
    id: 'x-twitter/app-not-enrolled',
    match: {
      code: [
        'client-not-enrolled',
        'https://api.x.com/2/problems/client-forbidden',
        'https://api.twitter.com/2/problems/client-forbidden',
      ],
    },
    ...means.appNotApproved,
    citation: problems,
    seen: 'App not enrolled or lacks required access',
    example: answer(
      403,
      {
        title: 'Client Forbidden',
        detail: 'This request must be made using an approved developer account that is enrolled.',
        type: 'https://api.x.com/2/problems/client-forbidden',
        reason: 'client-not-enrolled',
        required_enrollment: 'Appropriate Level of API Access',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/access-level',
    match: { at: { 'errors.*.code': '453' } },
    ...likely(means.appNotApproved),
    citation: problems,
    example: answer(
      403,
      {
        errors: [
          {
            code: 453,
            message: 'You currently have access to a subset of X API V2 endpoints and limited v1.1 endpoints only.',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/usage-capped',
    match: { code: ['https://api.x.com/2/problems/usage-capped', 'https://api.twitter.com/2/problems/usage-capped'] },
    ...likely(means.quotaExhausted),
    citation: problems,
    seen: 'Usage cap exceeded',
    example: answer(
      429,
      {
        title: 'UsageCapExceeded',
        detail: 'Usage cap exceeded: Monthly product cap',
        type: 'https://api.x.com/2/problems/usage-capped',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/rate-limited',
    match: {
      code: [
        'https://api.x.com/2/problems/rate-limit-exceeded',
        'https://api.twitter.com/2/problems/rate-limit-exceeded',
      ],
    },
    ...means.rateLimited,
    citation: problems,
    seen: 'Rate limit exceeded',
    retryAfter: { header: 'x-rate-limit-reset', unit: 'epoch_seconds' },
    example: answer(
      429,
      {
        title: 'Too Many Requests',
        detail: 'Rate limit exceeded',
        type: 'https://api.x.com/2/problems/rate-limit-exceeded',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/rate-limited-by-status',
    match: { status: [420, 429] },
    ...means.rateLimited,
    citation: statuses,
    seen: 'Returned when an application is being rate limited for making too many requests.',
    retryAfter: { header: 'x-rate-limit-reset', unit: 'epoch_seconds' },
    example: answer(429, { errors: [{ code: 88, message: 'Rate limit exceeded' }] }, { auth: 'oauth2' }),
  },
  {
    id: 'x-twitter/account-locked',
    match: { at: { 'errors.*.code': '326' } },
    ...means.accountLocked,
    citation: locked,
    seen: 'It means the authenticated account is locked',
    example: answer(
      403,
      {
        errors: [
          {
            code: 326,
            message: 'To protect our users from spam and other malicious activity, this account is temporarily locked.',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/account-suspended',
    match: { at: { 'errors.*.code': '64' } },
    ...means.userSuspended,
    citation: adsErrors,
    seen: 'an error code of 64 means your account is suspended and is not permitted to access this feature',
    example: answer(
      403,
      { errors: [{ code: 64, message: 'Your account is suspended and is not permitted to access this feature.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/token-refused',
    match: { at: { 'errors.*.code': '89' } },
    ...likely(means.revoked),
    citation: invalid89,
    seen: '{"errors":[{"code":89,"message":"Invalid or expired token."}]}',
    example: answer(401, { errors: [{ code: 89, message: 'Invalid or expired token.' }] }, { auth: 'oauth2' }),
  },
  {
    id: 'x-twitter/ads-not-authorized',
    match: { code: 'UNAUTHORIZED_ACCESS' },
    ...guess(means.revoked),
    citation: adsErrors,
    seen: 'If you receive a 401 UNAUTHORIZED_ACCESS, the likely cause is that your authentication credentials were missing or incorrect.',
    example: answer(
      401,
      {
        errors: [{ code: 'UNAUTHORIZED_ACCESS', message: 'This request is not properly authenticated' }],
        request: { params: {} },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/bad-authentication-data',
    match: { at: { 'errors.*.code': '215' } },
    ...likely(means.clientBug),
    citation: badData,
    seen: '215 Bad Authentication data.',
    example: answer(400, { errors: [{ code: 215, message: 'Bad Authentication data.' }] }, { auth: 'oauth2' }),
  },
  {
    id: 'x-twitter/not-authenticated',
    match: { at: { 'errors.*.code': '32' } },
    ...guess(means.clientBug),
    citation: statuses,
    example: answer(401, { errors: [{ code: 32, message: 'Could not authenticate you.' }] }, { auth: 'oauth2' }),
  },
  {
    id: 'x-twitter/over-capacity',
    match: { at: { 'errors.*.code': '130' } },
    ...likely(means.outage),
    citation: statuses,
    example: answer(503, { errors: [{ code: 130, message: 'Over capacity' }] }, { auth: 'oauth2' }),
  },
  {
    id: 'x-twitter/app-suspended',
    match: { words: ['application has been suspended | invalid suspended application | suspended application'] },
    ...means.appDisabled,
    citation: suspendedApp,
    seen: 'invalid/suspended application',
    example: answer(401, { error: 'Invalid / suspended application' }, { auth: 'oauth2' }),
  },
  {
    id: 'x-twitter/app-without-write',
    match: { at: { 'errors.*.code': '261' } },
    ...likely(means.appDisabled),
    citation: statuses,
    example: answer(
      403,
      { errors: [{ code: 261, message: 'Application cannot perform write actions.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/resource-not-authorized',
    match: {
      code: [
        'https://api.x.com/2/problems/not-authorized-for-resource',
        'https://api.twitter.com/2/problems/not-authorized-for-resource',
      ],
    },
    ...likely(means.objectAccessLost),
    scope: 'stream',
    citation: problems,
    seen: 'No access to private/protected content',
    example: answer(
      403,
      {
        title: 'Authorization Error',
        detail: 'Sorry, you are not authorized to see the Tweet.',
        type: 'https://api.x.com/2/problems/not-authorized-for-resource',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/not-found',
    match: {
      code: [
        'https://api.x.com/2/problems/resource-not-found',
        'https://api.twitter.com/2/problems/resource-not-found',
      ],
    },
    ...means.notFound,
    citation: problems,
    seen: 'Could not find tweet with id',
    example: answer(
      404,
      {
        title: 'Not Found Error',
        detail: 'Could not find tweet with id: [1].',
        type: 'https://api.x.com/2/problems/resource-not-found',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/authentication-kind',
    match: {
      code: [
        'https://api.x.com/2/problems/unsupported-authentication',
        'https://api.twitter.com/2/problems/unsupported-authentication',
      ],
    },
    ...likely(means.clientBug),
    citation: problems,
    example: answer(
      403,
      {
        title: 'Unsupported Authentication',
        detail: 'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.',
        type: 'https://api.x.com/2/problems/unsupported-authentication',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/bad-request',
    match: {
      code: [
        'https://api.x.com/2/problems/invalid-request',
        'https://api.twitter.com/2/problems/invalid-request',
        'https://api.x.com/2/problems/invalid-rules',
        'https://api.twitter.com/2/problems/invalid-rules',
        'https://api.x.com/2/problems/duplicate-rules',
        'https://api.twitter.com/2/problems/duplicate-rules',
        'https://api.x.com/2/problems/rule-cap',
        'https://api.twitter.com/2/problems/rule-cap',
      ],
    },
    ...means.badRequest,
    citation: problems,
    seen: 'Malformed request or invalid parameters',
    example: answer(
      400,
      {
        title: 'Invalid Request',
        detail: "The 'query' parameter is required.",
        type: 'https://api.x.com/2/problems/invalid-request',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/authorization-code',
    match: { words: ['authorization code was invalid'] },
    ...means.badRequest,
    citation: codeRefused,
    seen: 'Value passed for the authorization code was invalid.',
    example: answer(
      400,
      { error: 'invalid_request', error_description: 'Value passed for the authorization code was invalid.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/refresh-token-refused',
    match: { stage: 'token_refresh', words: ['value passed for the token was invalid'] },
    ...likely(means.revoked),
    citation: problems,
    example: answer(
      400,
      { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'x-twitter/client-header-missing',
    match: { words: ['missing valid authorization header'] },
    ...means.invalidClient,
    citation: clientHeader,
    seen: 'unauthorized_client: Missing valid authorization header',
    example: answer(
      401,
      { error: 'unauthorized_client', error_description: 'Missing valid authorization header' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
