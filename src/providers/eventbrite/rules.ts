// Eventbrite: `error`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const gist = 'https://gist.github.com/chuyihuang/d74503ac9c2186b7f8515478b56bd99a';
const legacy = 'https://github.com/twomice/com.joineryhq.eventbrite/issues/22';
const docs = 'https://www.eventbrite.com/platform/docs/errors';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'eventbrite/endpoint-retired',
    match: { code: 'NOT_AUTHORIZED', words: ['legacy user endpoints | organization equivalent'] },
    ...means.versionSunset,
    citation: legacy,
    seen: 'This user is not able to use legacy user endpoints, please use the organization equivalent.',
    example: answer(
      403,
      {
        status_code: 403,
        error: 'NOT_AUTHORIZED',
        error_description:
          'This user is not able to use legacy user endpoints, please use the organization equivalent.',
      },
      oauth,
    ),
  },
  {
    id: 'eventbrite/token-refused',
    match: { code: ['INVALID_AUTH', 'INVALID_AUTH_HEADER', 'NO_AUTH'], auth: ['api_key', 'basic'] },
    ...likely(means.wrongApiKey),
    citation: gist,
    seen: 'invalid_auth',
    example: answer(
      401,
      { status_code: 401, error: 'INVALID_AUTH', error_description: 'The OAuth token you provided was invalid.' },
      key,
    ),
  },
  {
    id: 'eventbrite/grant-refused',
    match: { code: ['INVALID_AUTH', 'INVALID_AUTH_HEADER'] },
    ...likely(means.revoked),
    citation: gist,
    seen: 'invalid_auth',
    example: answer(
      401,
      { status_code: 401, error: 'INVALID_AUTH', error_description: 'The OAuth token you provided was invalid.' },
      oauth,
    ),
  },
  {
    id: 'eventbrite/not-authorized',
    match: { code: 'NOT_AUTHORIZED' },
    ...likely(means.objectAccessLost),
    citation: legacy,
    seen: 'NOT_AUTHORIZED',
    example: answer(
      403,
      {
        status_code: 403,
        error: 'NOT_AUTHORIZED',
        error_description: 'You do not have permission to access the resource you requested.',
      },
      oauth,
    ),
  },
  {
    id: 'eventbrite/rate-limited',
    match: { code: 'HIT_RATE_LIMIT' },
    ...means.rateLimited,
    citation: docs,
    example: answer(
      429,
      { status_code: 429, error: 'HIT_RATE_LIMIT', error_description: 'Your token has hit its rate limit.' },
      oauth,
    ),
  },
  {
    id: 'eventbrite/not-found',
    match: { code: 'NOT_FOUND' },
    ...likely(means.notFound),
    citation: docs,
    example: answer(
      404,
      { status_code: 404, error: 'NOT_FOUND', error_description: 'The event you requested does not exist.' },
      oauth,
    ),
  },
  {
    id: 'eventbrite/arguments',
    match: { code: ['ARGUMENTS_ERROR', 'INVALID_ARGUMENT', 'BAD_CONTINUATION_TOKEN'] },
    ...means.badRequest,
    citation: docs,
    example: answer(
      400,
      { status_code: 400, error: 'ARGUMENTS_ERROR', error_description: 'There are errors with your arguments.' },
      oauth,
    ),
  },
  {
    id: 'eventbrite/internal',
    match: { code: 'INTERNAL_ERROR' },
    ...means.outage,
    citation: docs,
    example: answer(
      500,
      { status_code: 500, error: 'INTERNAL_ERROR', error_description: 'An unexpected error occurred.' },
      oauth,
    ),
  },
];
