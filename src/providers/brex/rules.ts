// Brex: `type` and `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorCodes = 'https://developer.brex.com/guides/error_codes';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'brex/cash-role-missing',
    match: { words: ['must be cash admin | only account admin'] },
    ...means.roleLost,
    citation: errorCodes,
    seen: 'Must be cash admin, bookkeeper or user.',
    example: answer(401, { type: 'UNAUTHORIZED', message: 'Must be cash admin, bookkeeper or user.' }, oauth),
  },
  {
    id: 'brex/key-refused',
    match: { words: ['invalid or revoked token'], auth: ['api_key', 'basic'] },
    ...means.wrongApiKey,
    citation: errorCodes,
    seen: 'PERMISSION_DENIED: Invalid or Revoked Token',
    example: answer(401, { type: 'UNAUTHORIZED', message: 'PERMISSION_DENIED: Invalid or Revoked Token' }, key),
  },
  {
    id: 'brex/token-refused',
    match: { words: ['invalid or revoked token'] },
    ...means.accessTokenExpired,
    citation: errorCodes,
    seen: 'PERMISSION_DENIED: Invalid or Revoked Token',
    example: answer(401, { type: 'UNAUTHORIZED', message: 'PERMISSION_DENIED: Invalid or Revoked Token' }, oauth),
  },
  {
    id: 'brex/user-not-found',
    match: { code: 'USER_NOT_FOUND' },
    ...means.notFound,
    citation: errorCodes,
    seen: 'USER_NOT_FOUND',
    example: answer(404, { type: 'NOT_FOUND', message: 'Not Found', code: 'USER_NOT_FOUND' }, oauth),
  },
  {
    id: 'brex/forbidden',
    match: { code: 'FORBIDDEN' },
    ...likely(means.scopeMissing),
    citation: errorCodes,
    example: answer(403, { type: 'FORBIDDEN', message: 'Insufficient scopes' }, oauth),
  },
];
