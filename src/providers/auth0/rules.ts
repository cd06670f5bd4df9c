// Auth0: OAuth codes of the token endpoint, `errorCode` of the Management API.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const unknown =
  'https://support.auth0.com/center/s/article/troubleshoot-refresh-token-unknown-or-invalid-before-expiry-403-unknown-or-invalid-refresh-token';
const scope = 'https://github.com/raster-foundry/raster-foundry/issues/2030';
const docs = 'https://auth0.com/docs/api/management/v2';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'auth0/client-credentials',
    match: {
      stage: 'token_refresh',
      auth: ['service_account', 'api_key', 'basic'],
      code: 'access_denied',
      words: ['unauthorized'],
    },
    ...likely(means.wrongApiKey),
    citation: 'https://community.auth0.com/t/error-access-denied-error-description-unauthorized/18130',
    example: answer(
      401,
      { error: 'access_denied', error_description: 'Unauthorized' },
      { stage: 'token_refresh', auth: 'service_account' },
    ),
  },
  {
    id: 'auth0/refresh-token-unknown',
    match: { stage: 'token_refresh', code: 'invalid_grant', words: ['unknown or invalid refresh token'] },
    ...likely(means.revoked),
    citation: unknown,
    seen: 'Unknown or invalid refresh token.',
    example: answer(403, { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' }, refresh),
  },
  {
    id: 'auth0/insufficient-scope',
    match: { code: 'insufficient_scope' },
    ...means.scopeMissing,
    citation: scope,
    seen: 'Insufficient scope, expected any of:',
    example: answer(
      403,
      {
        statusCode: 403,
        error: 'Forbidden',
        message: 'Insufficient scope, expected any of: read:users',
        errorCode: 'insufficient_scope',
      },
      oauth,
    ),
  },
  {
    id: 'auth0/user-blocked',
    match: { words: ['user is blocked'], format: 'json', status: [200, '4xx'] },
    ...means.accountSuspended,
    citation: docs,
    example: answer(401, { error: 'unauthorized', error_description: 'user is blocked' }, refresh),
  },
  {
    id: 'auth0/client-not-granted',
    match: {
      stage: 'token_refresh',
      words: ['client has not been granted | grant type not allowed | client is not authorized to access'],
    },
    ...means.invalidClient,
    citation: docs,
    example: answer(
      403,
      { error: 'access_denied', error_description: 'Client has not been granted scopes: read:users' },
      refresh,
    ),
  },
  {
    id: 'auth0/client-refused',
    match: { stage: 'token_refresh', status: 401, code: 'access_denied', auth: 'oauth2' },
    ...means.invalidClient,
    citation: docs,
    example: answer(401, { error: 'access_denied', error_description: 'Unauthorized' }, refresh),
  },
  {
    id: 'auth0/token-aged',
    match: { status: 401, words: ['expired token received | token expired | jwt expired'] },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(
      401,
      {
        statusCode: 401,
        error: 'Unauthorized',
        message: 'Expired token received for JSON Web Token validation',
        attributes: { error: 'Expired token received for JSON Web Token validation' },
      },
      oauth,
    ),
  },
  {
    id: 'auth0/mfa',
    match: { code: 'mfa_required' },
    ...means.mfaOrSsoRequired,
    citation: docs,
    example: answer(403, { error: 'mfa_required', error_description: 'Multifactor authentication required' }, refresh),
  },
  {
    id: 'auth0/too-many-attempts',
    match: { code: ['too_many_attempts', 'too_many_logins'] },
    ...means.accountLocked,
    citation: docs,
    example: answer(
      429,
      {
        error: 'too_many_attempts',
        error_description: 'Your account has been blocked after multiple consecutive login attempts.',
      },
      basic,
    ),
  },
  {
    id: 'auth0/rate-limited',
    match: { code: ['too_many_requests', 'rate_limit_exceeded'] },
    ...means.rateLimited,
    citation: docs,
    example: answer(
      429,
      {
        statusCode: 429,
        error: 'Too Many Requests',
        message: 'Global limit has been reached',
        errorCode: 'too_many_requests',
      },
      oauth,
    ),
  },
];
