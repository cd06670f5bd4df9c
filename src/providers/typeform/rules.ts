// Typeform: `code` beside `description`. Tokens of apps without the offline scope, and personal ones, cannot be refreshed.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const tokens = 'https://typeform.com/developers/get-started/personal-access-token';
const scopes = 'https://github.com/singer-io/tap-typeform/pull/42';
const reference = 'https://www.typeform.com/developers/get-started/';

export const rules: readonly Rule[] = [
  {
    id: 'typeform/access-token-aged',
    match: { auth: 'oauth2', code: 'AUTHENTICATION_FAILED' },
    ...likely(means.accessTokenExpired),
    when: ['hasRefreshToken'],
    citation: reference,
    example: answer(
      401,
      { code: 'AUTHENTICATION_FAILED', description: 'invalid token' },
      { auth: 'oauth2', context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'typeform/token-revoked',
    match: { auth: 'oauth2', code: 'AUTHENTICATION_FAILED' },
    ...likely(means.revoked),
    citation: reference,
    example: answer(401, { code: 'AUTHENTICATION_FAILED', description: 'invalid token' }, { auth: 'oauth2' }),
  },
  {
    id: 'typeform/personal-token',
    match: { code: 'AUTHENTICATION_FAILED' },
    ...means.wrongApiKey,
    citation: tokens,
    seen: 'You must pass a valid personal access token',
    example: answer(401, { code: 'AUTHENTICATION_FAILED', description: 'invalid token' }, { auth: 'api_key' }),
  },
  {
    id: 'typeform/scope',
    match: { code: ['FORBIDDEN', 'ACCESS_DENIED', 'INSUFFICIENT_SCOPE'] },
    ...likely(means.scopeMissing),
    citation: scopes,
    seen: 'HTTP-error-code: 403',
    example: answer(
      403,
      { code: 'FORBIDDEN', description: 'The token lacks the scope responses:read' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'typeform/not-found',
    match: { code: ['FORM_NOT_FOUND', 'NOT_FOUND', 'WORKSPACE_NOT_FOUND'] },
    ...likely(means.notFound),
    citation: reference,
    example: answer(404, { code: 'FORM_NOT_FOUND', description: 'Non existing form with uid x' }, { auth: 'api_key' }),
  },
  {
    id: 'typeform/request',
    match: { code: ['VALIDATION_ERROR', 'BAD_REQUEST'] },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(400, { code: 'VALIDATION_ERROR', description: 'Payload body is invalid' }, { auth: 'api_key' }),
  },
];
