// Jobber: a message; GraphQL errors with HTTP 200; refusals of tokens partly in plain text.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'jobber/token-expired',
    match: { words: ['access token expired'] },
    ...means.accessTokenExpired,
    citation: 'https://github.com/PipedreamHQ/pipedream/issues/16899',
    seen: 'Access token expired',
    example: answer(401, { message: 'Access token expired' }, oauth),
  },
  {
    id: 'jobber/token-refused-in-text',
    match: { status: 401, format: 'text' },
    verdict: 'transient',
    cause: null,
    detail: 'access_token_expired',
    certainty: 'guess',
    citation: 'https://github.com/n8n-io/n8n/issues/30345',
    seen: 'text/plain; charset=utf-8',
    example: answer(401, 'Authorization failed', oauth),
  },
  {
    id: 'jobber/throttled',
    match: { code: 'THROTTLED' },
    ...likely(means.rateLimited),
    citation: 'https://developer.getjobber.com/docs/using_jobbers_api/api_rate_limits/',
    example: answer(200, { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] }, oauth),
  },
  {
    id: 'jobber/permission-missing',
    match: { words: ['permission | not authorized'], status: [200, 403] },
    ...likely(means.scopeMissing),
    citation: 'https://developer.getjobber.com/docs/building_your_app/app_authorization/',
    example: answer(
      200,
      { errors: [{ message: 'An object of type Invoice was hidden due to permissions; not authorized' }] },
      oauth,
    ),
  },
];
