// Canva Connect: `code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://canva.dev/docs/connect/error-responses';
const admin = 'https://www.canva.dev/docs/admin/error-responses.md';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'canva/access-token-revoked',
    match: { code: 'revoked_access_token' },
    ...likely(means.revoked),
    citation: errors,
    seen: 'revoked_access_token',
    example: answer(401, { code: 'revoked_access_token', message: 'Access token was revoked' }, oauth),
  },
  {
    id: 'canva/access-token',
    match: { stage: 'api_call', code: 'invalid_access_token' },
    ...means.accessTokenExpired,
    citation: errors,
    seen: 'invalid_access_token',
    example: answer(401, { code: 'invalid_access_token', message: 'Access token is invalid' }, oauth),
  },
  {
    id: 'canva/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: errors,
    seen: 'invalid_grant',
    example: answer(400, { error: 'invalid_grant', error_description: 'Refresh token is invalid' }, refresh),
  },
  {
    id: 'canva/missing-scope',
    match: { code: 'missing_scope' },
    ...means.scopeMissing,
    citation: errors,
    seen: 'missing_scope',
    example: answer(403, { code: 'missing_scope', message: 'Missing scopes: [design:meta:read]' }, oauth),
  },
  {
    id: 'canva/permission-denied',
    match: { code: ['permission_denied', 'unauthorized_user', 'permission_not_found'] },
    ...likely(means.objectAccessLost),
    citation: errors,
    seen: 'permission_denied',
    example: answer(403, { code: 'permission_denied', message: 'Not allowed to access the design' }, oauth),
  },
  {
    id: 'canva/client',
    match: { code: ['invalid_client', 'unauthorized_client', 'invalid_basic_header'] },
    ...means.invalidClient,
    citation: errors,
    seen: 'invalid_client',
    example: answer(401, { code: 'invalid_client', message: 'Client credentials are invalid' }, refresh),
  },
  {
    id: 'canva/user-consent',
    match: { code: 'user_pending_consent' },
    ...means.termsRequired,
    citation: admin,
    seen: 'user_pending_consent',
    example: answer(403, { code: 'user_pending_consent', message: 'User has not consented' }, oauth),
  },
  {
    id: 'canva/user-inactive',
    match: { code: 'user_not_active' },
    ...means.userSuspended,
    citation: admin,
    seen: 'user_not_active',
    example: answer(403, { code: 'user_not_active', message: 'User is not active' }, oauth),
  },
  {
    id: 'canva/quota',
    match: { code: ['quota_exceeded', 'max_limit_reached'] },
    ...likely(means.planLimit),
    citation: errors,
    seen: 'quota_exceeded',
    example: answer(403, { code: 'quota_exceeded', message: 'Quota exceeded' }, oauth),
  },
  {
    id: 'canva/rate-limited',
    match: { code: 'too_many_requests' },
    ...means.rateLimited,
    citation: errors,
    seen: 'too_many_requests',
    example: answer(429, { code: 'too_many_requests', message: 'Too many requests' }, oauth),
  },
  {
    id: 'canva/version',
    match: { code: 'unsupported_version' },
    ...means.versionSunset,
    citation: errors,
    seen: 'unsupported_version',
    example: answer(400, { code: 'unsupported_version', message: 'Version is not supported' }, oauth),
  },
  {
    id: 'canva/not-found',
    match: {
      code: [
        'not_found',
        'design_not_found',
        'folder_not_found',
        'asset_not_found',
        'endpoint_not_found',
        'content_not_found',
        'design_or_comment_not_found',
        'design_or_thread_not_found',
      ],
    },
    ...means.notFound,
    citation: errors,
    seen: 'design_not_found',
    example: answer(404, { code: 'design_not_found', message: 'Design not found' }, oauth),
  },
  {
    id: 'canva/bad-request',
    match: {
      code: [
        'invalid_field',
        'invalid_header_value',
        'bad_request_body',
        'bad_request_params',
        'bad_query_params',
        'missing_field',
        'bad_http_method',
        'offset_too_large',
      ],
    },
    ...means.badRequest,
    citation: errors,
    seen: 'bad_query_params',
    example: answer(400, { code: 'bad_query_params', message: 'Query is invalid' }, oauth),
  },
  {
    id: 'canva/internal',
    match: { code: 'internal_error' },
    ...means.outage,
    citation: errors,
    seen: 'internal_error',
    example: answer(500, { code: 'internal_error', message: 'Internal error' }, oauth),
  },
];
