// Gorgias: `error.msg`. A token carries the user who gave it.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const gone = 'https://github.com/PipedreamHQ/pipedream/issues/17340';
const errors = 'https://developers.gorgias.com/reference/errors';
const limits = 'https://developers.gorgias.com/reference/limitations';
const bearer = 'https://developers.gorgias.com/docs/oauth2-bearer-token';

export const rules: readonly Rule[] = [
  {
    id: 'gorgias/user-gone',
    match: { words: ['no user found matching the sub claim'] },
    ...means.accountDeleted,
    citation: gone,
    seen: 'No user found matching the "sub" claim of the token.',
    example: answer(
      401,
      { error: { msg: '401 Unauthorized: No user found matching the "sub" claim of the token.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'gorgias/account-inactive',
    match: {
      words: ['account is deactivated | account has been deactivated | account is not active | account is suspended'],
    },
    ...likely(means.orgFrozen),
    citation: errors,
    example: answer(403, { error: { msg: 'This account is deactivated.' } }, { auth: 'oauth2' }),
  },
  {
    id: 'gorgias/access-token',
    match: {
      auth: 'oauth2',
      status: 401,
      words: ['unauthorized | expired | token | not authenticated'],
      format: 'json',
    },
    ...means.accessTokenExpired,
    citation: bearer,
    seen: 'OAuth Bearer Access Tokens expire after some time',
    example: answer(401, { error: { msg: '401 Unauthorized: The token has expired.' } }, { auth: 'oauth2' }),
  },
  {
    id: 'gorgias/key',
    match: {
      stage: 'api_call',
      status: 401,
      words: ['unauthorized | token | not authenticated | invalid'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'invalid or expired API token',
    example: answer(401, { error: { msg: '401 Unauthorized' } }, { auth: 'basic' }),
  },
  {
    id: 'gorgias/role',
    match: {
      saysNot: ['network denied'],
      stage: 'api_call',
      status: 403,
      words: ['forbidden | permission | permissions | not allowed'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: errors,
    seen: 'The API token provided does not have the permissions to perform the request.',
    example: answer(403, { error: { msg: '403 Forbidden: permission missing' } }, { auth: 'basic' }),
  },
  {
    id: 'gorgias/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: limits,
    seen: '429 Too Many Requests',
    example: answer(429, ''),
  },
];
