// Box: `code` of a client error, `error` of the token endpoint.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const common = 'https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors';
const source =
  'https://github.com/box/developer.box.com/blob/0410949c9a7bb3ea0c23ed1e06da2ea747437082/content/guides/api-calls/permissions-and-errors/common-errors.md';
const expired =
  'https://support.box.com/hc/en-us/community/posts/360049133654-What-is-the-error-code-return-by-box-API-for-a-token-that-is-expired';
const denied = 'https://support.box.com/hc/en-us/community/posts/360049156954-Token-refresh-error';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const keyrefresh = { stage: 'token_refresh', auth: 'service_account' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'box/refresh-expired',
    match: { stage: 'token_refresh', code: 'invalid_grant', words: ['refresh token has expired'] },
    ...likely(means.expiredAge),
    citation: expired,
    seen: 'Refresh token has expired',
    example: answer(400, { error: 'invalid_grant', error_description: 'Refresh token has expired' }, refresh),
  },
  {
    id: 'box/clock',
    match: { code: 'invalid_grant', words: ['exp claim | expiration date time'] },
    ...means.clockSkew,
    citation: source,
    seen: "Current date time must be before the expiration date time listed in the 'exp' claim.",
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description: "Current date time must be before the expiration date time listed in the 'exp' claim.",
      },
      keyrefresh,
    ),
  },
  {
    id: 'box/jwt-refused',
    match: {
      code: 'invalid_grant',
      words: ['sub claim | jti claim | iss claim | signature verification | kid invalid'],
    },
    ...likely(means.wrongApiKey),
    citation: source,
    seen: 'Signature verification error.',
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description:
          'Signature verification error. The public key identified by kid must correspond to the private key used for signing.',
      },
      keyrefresh,
    ),
  },
  {
    id: 'box/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: source,
    seen: 'Invalid refresh token',
    example: answer(400, { error: 'invalid_grant', error_description: 'Invalid refresh token' }, refresh),
  },
  {
    id: 'box/app-not-authorized',
    match: { code: 'unauthorized_client', words: ['not authorized by the enterprise admin'] },
    ...means.adminConsentRequired,
    citation: source,
    seen: 'This app is not authorized by the enterprise admin.',
    example: answer(
      400,
      { error: 'unauthorized_client', error_description: 'This app is not authorized by the enterprise admin.' },
      keyrefresh,
    ),
  },
  {
    id: 'box/enterprise-configuration',
    match: { code: ['invalid_request', 'invalid_grant', 'unauthorized_client'], words: ['enterprise configuration'] },
    ...likely(means.adminConsentRequired),
    citation: source,
    seen: 'Cannot obtain user token based on the enterprise configuration for your app.',
    example: answer(
      400,
      {
        error: 'invalid_request',
        error_description: 'Cannot obtain user token based on the enterprise configuration for your app.',
      },
      keyrefresh,
    ),
  },
  {
    id: 'box/grant-type',
    match: { code: 'invalid_request', words: ['grant type'] },
    ...means.clientBug,
    citation: source,
    seen: 'The grant type is unauthorized for this client_id.',
    example: answer(
      400,
      { error: 'invalid_request', error_description: 'The grant type is unauthorized for this client_id.' },
      refresh,
    ),
  },
  {
    id: 'box/invalid-client',
    match: { code: 'invalid_client', auth: 'oauth2' },
    ...means.invalidClient,
    citation: source,
    seen: 'The client credentials are invalid.',
    example: answer(
      400,
      { error: 'invalid_client', error_description: 'The client credentials are invalid.' },
      refresh,
    ),
  },
  {
    id: 'box/access-denied-at-refresh',
    match: { stage: 'token_refresh', code: 'access_denied' },
    ...likely(means.revoked),
    citation: denied,
    seen: '"error":"access_denied"',
    example: answer(400, { error: 'access_denied', error_description: 'Access denied' }, refresh),
  },
  {
    id: 'box/password-reset',
    match: { code: 'password_reset_required' },
    ...means.passwordExpired,
    citation: source,
    seen: 'password_reset_required',
    example: answer(
      400,
      {
        type: 'error',
        status: 400,
        code: 'password_reset_required',
        message: 'User needs to reset password',
        request_id: 'abcdef123456',
      },
      oauth,
    ),
  },
  {
    id: 'box/terms',
    match: { code: 'terms_of_service_required' },
    ...means.termsRequired,
    citation: source,
    seen: 'terms_of_service_required',
    example: answer(
      400,
      {
        type: 'error',
        status: 400,
        code: 'terms_of_service_required',
        message: 'User must accept custom terms of service before action can be taken',
        request_id: 'abcdef123456',
      },
      oauth,
    ),
  },
  {
    id: 'box/location-blocked',
    match: { code: 'access_from_location_blocked' },
    ...means.ipNotAllowed,
    citation: source,
    seen: 'access_from_location_blocked',
    example: answer(
      403,
      { type: 'error', status: 403, code: 'access_from_location_blocked', message: '', request_id: 'abcdef123456' },
      oauth,
    ),
  },
  {
    id: 'box/policy',
    match: { code: 'forbidden_by_policy' },
    ...means.adminPolicy,
    scope: 'data_source',
    citation: source,
    seen: 'forbidden_by_policy',
    example: answer(
      403,
      {
        type: 'error',
        status: 403,
        code: 'forbidden_by_policy',
        message: 'Access denied – Blocked by Shield Access Policy',
        request_id: 'abcdef123456',
      },
      oauth,
    ),
  },
  {
    id: 'box/insufficient-scope',
    match: { code: 'insufficient_scope' },
    ...means.scopeMissing,
    citation: source,
    seen: 'insufficient_scope',
    example: answer(
      403,
      {
        type: 'error',
        status: 403,
        code: 'insufficient_scope',
        message: 'The request requires higher privileges than provided by the access token.',
        request_id: 'abcdef123456',
      },
      oauth,
    ),
  },
  {
    id: 'box/insufficient-permissions',
    match: { code: ['access_denied_insufficient_permissions', 'access_denied_item_locked'] },
    ...likely(means.objectAccessLost),
    citation: source,
    seen: 'access_denied_insufficient_permissions',
    example: answer(
      403,
      {
        type: 'error',
        status: 403,
        code: 'access_denied_insufficient_permissions',
        message: 'Access denied – insufficient permission',
        request_id: 'abcdef123456',
      },
      oauth,
    ),
  },
  {
    id: 'box/access-token',
    match: { stage: 'api_call', auth: 'oauth2', code: ['invalid_token', 'unauthorized'] },
    ...means.accessTokenExpired,
    citation: source,
    seen: 'invalid_token',
    example: answer(
      401,
      { type: 'error', status: 401, code: 'unauthorized', message: 'Unauthorized', request_id: 'abcdef123456' },
      oauth,
    ),
  },
  {
    id: 'box/bad-request',
    match: { code: ['bad_request', 'invalid_limit', 'invalid_offset', 'invalid_request_parameters'] },
    ...means.badRequest,
    citation: source,
    seen: 'invalid_request_parameters',
    example: answer(
      400,
      {
        type: 'error',
        status: 400,
        code: 'invalid_request_parameters',
        message: 'Invalid input parameters in request',
        request_id: 'abcdef123456',
      },
      oauth,
    ),
  },
  {
    id: 'box/not-found',
    match: { code: 'not_found' },
    ...likely(means.notFound),
    citation: common,
    example: answer(
      404,
      { type: 'error', status: 404, code: 'not_found', message: 'Not Found', request_id: 'abcdef123456' },
      oauth,
    ),
  },
  {
    id: 'box/rate-limited',
    match: { code: 'rate_limit_exceeded' },
    ...means.rateLimited,
    citation: 'https://developer.box.com/guides/api-calls/permissions-and-errors/rate-limits',
    example: answer(
      429,
      {
        type: 'error',
        status: 429,
        code: 'rate_limit_exceeded',
        message: 'Request rate limit exceeded, please try again later',
        request_id: 'abcdef123456',
      },
      oauth,
    ),
  },
  {
    id: 'box/refresh-token-in-words',
    match: { kind: 'error', stage: 'token_refresh', words: ['refresh token has expired | invalid refresh token'] },
    ...likely(means.revoked),
    citation: 'https://developer.box.com/guides/api-calls/permissions-and-errors/expiration/',
    example: {
      error: { name: 'Error', message: 'Auth Error: invalid_grant: Refresh token has expired' },
      stage: 'token_refresh',
      auth: 'oauth2',
    },
  },
];
