// Personio: `title`, `details` and `type` of version 2; `error.message` of version 1.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const sampleErrors = 'https://github.com/personio/api-docs/blob/master/sample-error-response-v2.yaml';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'personio/credentials-refused',
    match: { words: ['credentials were not correct | invalid credentials | wrong credentials'] },
    ...means.wrongApiKey,
    citation: sampleErrors,
    seen: 'The credentials were not correct.',
    example: answer(
      401,
      {
        trace_id: '0',
        errors: [
          {
            title: 'Invalid credentials',
            details: 'The credentials were not correct.',
            type: 'https://developer.personio.de/reference/errors#credentials.internal_error',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'personio/legacy-token-refused',
    match: { status: 401, words: ['token is invalid | access token is invalid | not logged in | token has expired'] },
    ...means.accessTokenExpired,
    citation: 'https://developer.personio.de/reference/auth',
    example: answer(401, { success: false, error: { code: 0, message: 'The access token is invalid' } }, oauth),
  },
  {
    id: 'personio/internal-error',
    match: { words: ['your request cannot be completed'] },
    ...means.outage,
    citation: sampleErrors,
    seen: 'Your request cannot be completed. Please try again later.',
    example: answer(
      500,
      {
        trace_id: '0',
        errors: [
          {
            title: 'Internal error',
            details: 'Your request cannot be completed. Please try again later.',
            type: 'https://developer.personio.de/reference/errors#sample.internal_error',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'personio/forbidden',
    match: {
      saysNot: ['network denied', 'plan lacks'],
      status: 403,
      words: ['permission | not allowed | forbidden | access'],
    },
    ...likely(means.scopeMissing),
    citation: 'https://developer.personio.de/reference/errors',
    example: answer(
      403,
      {
        trace_id: '0',
        errors: [
          {
            title: 'Forbidden',
            details: 'The credentials have no access to this resource.',
            type: 'https://developer.personio.de/reference/errors#forbidden',
          },
        ],
      },
      key,
    ),
  },
];
