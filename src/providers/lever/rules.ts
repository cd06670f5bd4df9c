// Lever: `code` and `message`; sign-in by Auth0. Access tokens last an hour.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const reference = 'https://hire.lever.co/developer/documentation';

export const rules: readonly Rule[] = [
  {
    id: 'lever/access-token',
    match: { auth: 'oauth2', stage: 'api_call', status: 401, words: ['token | unauthorized | credentials | invalid'] },
    ...means.accessTokenExpired,
    citation: reference,
    example: answer(401, { code: 'Unauthorized', message: 'Invalid access token' }, { auth: 'oauth2' }),
  },
  {
    id: 'lever/key',
    match: { status: 401, auth: ['basic', 'api_key'], words: ['unauthorized | credentials | invalid'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(401, { code: 'InvalidCredentials', message: 'Invalid API key' }, { auth: 'basic' }),
  },
  {
    id: 'lever/refresh-token',
    match: { stage: 'token_refresh', words: ['unknown or invalid refresh token'] },
    ...likely(means.revoked),
    citation: reference,
    example: answer(
      403,
      { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'lever/permission',
    match: { stage: 'api_call', status: 403, code: 'Forbidden' },
    ...likely(means.scopeMissing),
    citation: reference,
    example: answer(
      403,
      { code: 'Forbidden', message: 'You do not have permission to access this resource' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'lever/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: reference,
    example: answer(429, { code: 'TooManyRequests', message: 'Rate limit exceeded' }, { auth: 'basic' }),
  },
];
