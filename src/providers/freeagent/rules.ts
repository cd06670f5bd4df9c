// FreeAgent: `errors.error.message`. Access tokens last an hour.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const oauth = 'https://dev.freeagent.com/docs/oauth';
const intro = 'https://dev.freeagent.com/docs/introduction';

export const rules: readonly Rule[] = [
  {
    id: 'freeagent/access-token',
    match: { stage: 'api_call', status: 401, words: ['access token'] },
    ...means.accessTokenExpired,
    citation: oauth,
    example: answer(401, { errors: { error: { message: 'Access token not recognised' } } }, { auth: 'oauth2' }),
  },
  {
    id: 'freeagent/level',
    match: {
      saysNot: ['network denied'],
      status: 403,
      words: ['access level | permission | not allowed | not authorised | forbidden'],
      stage: 'api_call',
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: intro,
    example: answer(
      403,
      { errors: { error: { message: 'Your access level does not allow this.' } } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'freeagent/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: intro,
    example: answer(429, { errors: { error: { message: 'Too many requests' } } }, { auth: 'oauth2' }),
  },
];
