// Dialpad: `error.code`, the status again, with `error.errors[].reason`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const reference = 'https://developers.dialpad.com/docs/error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'dialpad/access-token',
    match: { auth: 'oauth2', status: 401, words: ['unauthorized | token | expired | invalid'], format: 'json' },
    ...likely(means.accessTokenExpired),
    citation: reference,
    example: answer(
      401,
      {
        error: { code: 401, message: 'Invalid token', errors: [{ reason: 'unauthorized', message: 'Invalid token' }] },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dialpad/key',
    match: {
      saysNot: ['key expired'],
      stage: 'api_call',
      status: 401,
      words: ['unauthorized | api key | token | invalid'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(
      401,
      {
        error: {
          code: 401,
          message: 'Invalid API key',
          errors: [{ reason: 'unauthorized', message: 'Invalid API key' }],
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'dialpad/permission',
    match: { stage: 'api_call', status: 403, words: ['forbidden | permission | scope | admin'], format: 'json' },
    ...likely(means.roleLost),
    citation: reference,
    example: answer(
      403,
      { error: { code: 403, message: 'This requires a company admin.', errors: [{ reason: 'forbidden' }] } },
      { auth: 'api_key' },
    ),
  },
];
