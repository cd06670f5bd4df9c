// GitLab: `error` and `error_description` of its token guard, `message` of everything else.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const guard = 'https://github.com/gitlabhq/gitlabhq/blob/017a6c129d6a9e4ad9fec792cd84f88641d7dbfe/lib/api/api_guard.rb';
const denied =
  'https://github.com/gitlabhq/gitlabhq/blob/0e6ce73070a9816db513ba360620699232c517d7/lib/gitlab/auth/user_access_denied_reason.rb';
const reference = 'https://docs.gitlab.com/api/rest/troubleshooting/';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'gitlab/token-expired-personal',
    match: { auth: ['api_key', 'basic'], words: ['token is expired'], format: 'json', status: [200, '4xx'] },
    ...means.expiredAge,
    citation: guard,
    seen: 'Token is expired. You can either do re-authorization or token refresh.',
    example: answer(
      401,
      {
        error: 'invalid_token',
        error_description: 'Token is expired. You can either do re-authorization or token refresh.',
      },
      key,
    ),
  },
  {
    id: 'gitlab/token-expired',
    match: { stage: 'api_call', words: ['token is expired'] },
    ...means.accessTokenExpired,
    citation: guard,
    seen: 'Token is expired. You can either do re-authorization or token refresh.',
    example: answer(
      401,
      {
        error: 'invalid_token',
        error_description: 'Token is expired. You can either do re-authorization or token refresh.',
      },
      oauth,
    ),
  },
  {
    id: 'gitlab/token-revoked-personal',
    match: { auth: ['api_key', 'basic'], words: ['token was revoked'], format: 'json', status: [200, '4xx'] },
    ...means.apiKeyDeleted,
    citation: guard,
    seen: 'Token was revoked. You have to re-authorize from the user.',
    example: answer(
      401,
      { error: 'invalid_token', error_description: 'Token was revoked. You have to re-authorize from the user.' },
      key,
    ),
  },
  {
    id: 'gitlab/token-revoked',
    match: { words: ['token was revoked'], format: 'json', status: [200, '4xx'] },
    ...likely(means.revoked),
    citation: guard,
    seen: 'Token was revoked. You have to re-authorize from the user.',
    example: answer(
      401,
      { error: 'invalid_token', error_description: 'Token was revoked. You have to re-authorize from the user.' },
      oauth,
    ),
  },
  {
    id: 'gitlab/impersonation-off',
    match: { words: ['impersonation was disabled'], format: 'json', status: [200, '4xx'] },
    ...means.adminPolicy,
    citation: guard,
    seen: 'Token is an impersonation token but impersonation was disabled.',
    example: answer(
      401,
      { error: 'invalid_token', error_description: 'Token is an impersonation token but impersonation was disabled.' },
      key,
    ),
  },
  {
    id: 'gitlab/bad-access-token-personal',
    match: { auth: ['api_key', 'basic'], words: ['bad access token'], format: 'json', status: [200, '4xx'] },
    ...likely(means.wrongApiKey),
    citation: guard,
    seen: 'Bad Access Token.',
    example: answer(401, { error: 'invalid_token', error_description: 'Bad Access Token.' }, key),
  },
  {
    id: 'gitlab/bad-access-token',
    match: { words: ['bad access token'] },
    ...means.accessTokenExpired,
    citation: guard,
    seen: 'Bad Access Token.',
    example: answer(401, { error: 'invalid_token', error_description: 'Bad Access Token.' }, oauth),
  },
  {
    id: 'gitlab/insufficient-scope',
    match: { code: 'insufficient_scope' },
    ...means.scopeMissing,
    citation: guard,
    seen: 'insufficient_scope',
    example: answer(
      403,
      {
        error: 'insufficient_scope',
        error_description: 'The request requires higher privileges than provided by the access token.',
        scope: 'api read_api',
      },
      oauth,
    ),
  },
  {
    id: 'gitlab/dpop',
    match: { code: 'dpop_error' },
    ...likely(means.clientBug),
    citation: guard,
    seen: 'dpop_error',
    example: answer(401, { error: 'dpop_error', error_description: 'DPoP validation error.' }, key),
  },
  {
    id: 'gitlab/terms',
    match: { words: ['must accept the terms of service'], format: 'json', status: [200, '4xx'] },
    ...means.termsRequired,
    citation: denied,
    seen: 'must accept the Terms of Service in order to perform this action.',
    example: answer(
      403,
      { message: '403 Forbidden - You (@acme) must accept the Terms of Service in order to perform this action.' },
      key,
    ),
  },
  {
    id: 'gitlab/pending-approval',
    match: { words: ['pending approval from your administrator'], format: 'json', status: [200, '4xx'] },
    ...means.userSuspended,
    citation: denied,
    seen: 'Your account is pending approval from your administrator and hence blocked.',
    example: answer(
      403,
      { message: '403 Forbidden - Your account is pending approval from your administrator and hence blocked.' },
      oauth,
    ),
  },
  {
    id: 'gitlab/deactivated',
    match: { words: ['account has been deactivated'], format: 'json', status: [200, '4xx'] },
    ...means.userSuspended,
    citation: denied,
    seen: 'Your account has been deactivated by your administrator.',
    example: answer(
      403,
      { message: '403 Forbidden - Your account has been deactivated by your administrator.' },
      oauth,
    ),
  },
  {
    id: 'gitlab/blocked',
    match: { words: ['account has been blocked | account is blocked'], format: 'json', status: [200, '4xx'] },
    ...means.userSuspended,
    citation: denied,
    seen: 'Your account has been blocked.',
    example: answer(403, { message: '403 Forbidden - Your account has been blocked.' }, oauth),
  },
  {
    id: 'gitlab/email-unconfirmed',
    match: { words: ['email address is not confirmed'], format: 'json', status: [200, '4xx'] },
    ...means.termsRequired,
    citation: denied,
    seen: 'Your primary email address is not confirmed.',
    example: answer(403, { message: '403 Forbidden - Your primary email address is not confirmed.' }, oauth),
  },
  {
    id: 'gitlab/password-expired',
    match: { words: ['your password expired'], format: 'json', status: [200, '4xx'] },
    ...means.passwordExpired,
    citation: denied,
    seen: 'Your password expired.',
    example: answer(
      403,
      {
        message:
          '403 Forbidden - Your password expired. Please access GitLab from a web browser to update your password.',
      },
      key,
    ),
  },
  {
    id: 'gitlab/two-factor',
    match: { words: ['two factor authentication | 2fa'], status: [401, 403], format: 'json' },
    ...likely(means.mfaOrSsoRequired),
    citation: reference,
    example: answer(403, { message: '403 Forbidden - Two-factor authentication is required.' }, basic),
  },
  {
    id: 'gitlab/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant', auth: 'oauth2' },
    ...likely(means.revoked),
    citation: 'https://docs.gitlab.com/api/oauth2/',
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description:
          'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
      },
      refresh,
    ),
  },
  {
    id: 'gitlab/password-or-token-refused',
    match: { status: 401, auth: ['api_key', 'basic', 'session'], at: { message: '401 Unauthorized' } },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(401, { message: '401 Unauthorized' }, key),
  },
  {
    id: 'gitlab/access-token-refused',
    match: { status: 401, auth: 'oauth2', at: { message: '401 Unauthorized' } },
    ...means.accessTokenExpired,
    citation: reference,
    example: answer(401, { message: '401 Unauthorized' }, oauth),
  },
  {
    id: 'gitlab/forbidden',
    match: { status: 403, at: { message: '403 Forbidden' } },
    ...likely(means.roleLost),
    citation: reference,
    example: answer(403, { message: '403 Forbidden' }, key),
  },
  {
    id: 'gitlab/project-hidden-or-gone',
    match: {
      status: 404,
      words: ['404 project not found | 404 group not found | 404 namespace not found'],
      format: 'json',
    },
    ...likely(means.objectAccessLost),
    citation: reference,
    example: answer(404, { message: '404 Project Not Found' }, oauth),
  },
  {
    id: 'gitlab/retry-later',
    match: { status: 429 },
    ...means.rateLimited,
    citation: 'https://docs.gitlab.com/security/rate_limits/',
    example: answer(429, 'Retry later'),
  },
];
