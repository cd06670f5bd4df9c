// LinkedIn: `serviceErrorCode` and `code` of an answer. Most apps get no refresh token, so that an expired access token ends the authorization; where
// there is one, a refresh heals it. A token only seconds old is refused as revoked too: the context settles that.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorHandling = 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling';
const seenRevoked = 'https://github.com/jclusso/omniauth-linkedin-openid/issues/6';
const seenInvalid = 'https://github.com/xcarpentier/react-native-linkedin/issues/80';
const noPermission = 'https://github.com/linkedin-developers/linkedin-api-js-client/issues/35';
const adminOnly = 'https://github.com/PipedreamHQ/pipedream/issues/21823';
const scopeOfApp = 'https://github.com/verbb/social-poster/issues/33';
const codeRefused = 'https://github.com/nvh95/react-linkedin-login-oauth2/issues/58';
const causes =
  'https://docs.oracle.com/cloud-machine/latest/intcs_gs/ICSLI/GUID-C266F181-4CB0-44C6-839E-D0F55FB910C2.htm';
const rateLimits = 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/rate-limits';
const refresh = 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens';

export const rules: readonly Rule[] = [
  {
    id: 'linkedin/expired-with-refresh-token',
    match: { code: ['65602', 'EXPIRED_ACCESS_TOKEN'] },
    when: ['hasRefreshToken'],
    ...means.accessTokenExpired,
    citation: errorHandling,
    example: answer(
      401,
      { status: 401, serviceErrorCode: 65602, code: 'EXPIRED_ACCESS_TOKEN', message: 'The access token has expired.' },
      { auth: 'oauth2', context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'linkedin/expired',
    match: { code: ['65602', 'EXPIRED_ACCESS_TOKEN'] },
    ...likely(means.expiredAge),
    citation: causes,
    seen: 'Generated access tokens have a lifespan of only 60 days.',
    example: answer(
      401,
      { status: 401, serviceErrorCode: 65602, code: 'EXPIRED_ACCESS_TOKEN', message: 'The access token has expired.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/expired-in-words-with-refresh-token',
    match: { words: ['expired access token | access token has expired | token has expired'], status: 401 },
    when: ['hasRefreshToken'],
    ...means.accessTokenExpired,
    citation: causes,
    example: answer(
      401,
      { errorCode: 0, message: '[unauthorized]. Expired access token.', status: 401 },
      { auth: 'oauth2', context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'linkedin/expired-in-words',
    match: { words: ['expired access token | access token has expired | token has expired'], status: 401 },
    ...likely(means.expiredAge),
    citation: causes,
    seen: 'Generated access tokens have a lifespan of only 60 days.',
    example: answer(
      401,
      { errorCode: 0, message: '[unauthorized]. Expired access token.', status: 401 },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/revoked',
    match: { code: ['65601', 'REVOKED_ACCESS_TOKEN'] },
    ...likely(means.revoked),
    citation: seenRevoked,
    seen: 'REVOKED_ACCESS_TOKEN',
    example: answer(
      401,
      {
        status: 401,
        serviceErrorCode: 65601,
        code: 'REVOKED_ACCESS_TOKEN',
        message: 'The token used in the request has been revoked by the user',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/invalid-with-refresh-token',
    match: { code: ['65600', 'INVALID_ACCESS_TOKEN'] },
    when: ['hasRefreshToken'],
    ...means.accessTokenExpired,
    citation: seenInvalid,
    seen: '65600',
    example: answer(
      401,
      { serviceErrorCode: 65600, message: 'Invalid access token', status: 401 },
      { auth: 'oauth2', context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'linkedin/invalid',
    match: { code: ['65600', 'INVALID_ACCESS_TOKEN'] },
    ...likely(means.revoked),
    citation: seenInvalid,
    seen: '65600',
    example: answer(401, { serviceErrorCode: 65600, message: 'Invalid access token', status: 401 }, { auth: 'oauth2' }),
  },
  {
    id: 'linkedin/nothing-sent',
    match: { status: 401, words: ['empty oauth2 access token'] },
    ...means.badRequest,
    citation: errorHandling,
    seen: 'Empty oauth2_access_token',
    example: answer(
      401,
      { message: 'Empty oauth2_access_token', serviceErrorCode: 401, status: 401 },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/role-on-page',
    match: {
      words: [
        "viewer don't have permission | viewer doesn't have permission | admin only visibilityreduction | visibilityreduction",
      ],
    },
    ...means.roleLost,
    scope: 'data_source',
    citation: adminOnly,
    seen: "Viewer don't have permission to the ADMIN_ONLY VisibilityReduction",
    example: answer(
      403,
      {
        status: 403,
        code: 'ACCESS_DENIED',
        message: "Viewer don't have permission to the ADMIN_ONLY VisibilityReduction for urn:li:organization:1",
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/fields-not-permitted',
    match: { words: ['unpermitted fields'] },
    ...likely(means.badRequest),
    citation: errorHandling,
    example: answer(
      403,
      {
        status: 403,
        serviceErrorCode: 100,
        code: 'ACCESS_DENIED',
        message: 'Unpermitted fields present in RESPONSE_BODY: Data Processing Exception',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/not-enough-permissions',
    match: { words: ['not enough permissions'] },
    ...likely(means.scopeMissing),
    citation: noPermission,
    seen: 'Not enough permissions to access: me.GET.NO_VERSION',
    example: answer(
      403,
      {
        status: 403,
        serviceErrorCode: 100,
        code: 'ACCESS_DENIED',
        message: 'Not enough permissions to access: me.GET.NO_VERSION',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/access-denied',
    match: { status: 403, code: 'ACCESS_DENIED' },
    ...likely(means.roleLost),
    citation: noPermission,
    seen: 'ACCESS_DENIED',
    example: answer(
      403,
      { status: 403, serviceErrorCode: 100, code: 'ACCESS_DENIED', message: 'Access denied' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/scope-not-for-app',
    match: { words: ['is not authorized for your application'] },
    ...means.appNotApproved,
    citation: scopeOfApp,
    seen: "Scope 'w_share' is not authorized for your application",
    example: answer(
      400,
      {
        error: 'unauthorized_scope_error',
        error_description: "Scope 'w_share' is not authorized for your application",
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/day-limit',
    match: { status: 429, words: ['throttle limit'] },
    ...means.quotaExhausted,
    citation: rateLimits,
    seen: 'These limits reset at midnight UTC every day.',
    example: answer(
      429,
      {
        serviceErrorCode: 101,
        message: 'Resource level throttle limit for calls to this resource is reached.',
        status: 429,
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/version-not-active',
    match: { code: ['NONEXISTENT_VERSION', 'VERSION_MISSING'] },
    ...likely(means.versionSunset),
    citation: adminOnly,
    example: answer(
      426,
      { status: 426, code: 'NONEXISTENT_VERSION', message: 'Requested version 20230101 is not active' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/version-too-old',
    match: { status: 426 },
    ...means.versionSunset,
    citation: adminOnly,
    seen: 'HTTP 426, deprecated version',
    example: answer(426, { status: 426, message: 'Upgrade Required' }, { auth: 'oauth2' }),
  },
  {
    id: 'linkedin/authorization-code',
    match: { words: ['does not match authorization code'] },
    ...means.badRequest,
    citation: codeRefused,
    seen: 'Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code.',
    example: answer(
      400,
      {
        error: 'invalid_request',
        error_description:
          'Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code. Or authorization code expired. Or external member binding exists',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin/refresh-refused',
    match: {
      stage: 'token_refresh',
      code: ['invalid_grant', 'invalid_request'],
      words: ['refresh token', 'expired | revoked | invalid'],
      without: ['missing', 'required'],
    },
    ...likely(means.revoked),
    citation: refresh,
    example: answer(
      400,
      {
        error: 'invalid_request',
        error_description: 'The provided authorization grant or refresh token is invalid, expired or revoked',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
