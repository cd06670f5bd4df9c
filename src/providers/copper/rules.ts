// Copper: an API key belongs to a user and has no end; a refused one was deleted, or its user was. So it is a condition of the provider, not a
// mistyped key, once it has worked.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const authentication = 'https://developer.copper.com/introduction/authentication.html';
const requests = 'https://developer.copper.com/introduction/requests.html';

export const rules: readonly Rule[] = [
  {
    id: 'copper/token-refused',
    match: { auth: 'oauth2', status: 401, format: 'json', words: ['invalid | unauthorized | token | authentication'] },
    ...likely(means.revoked),
    citation: authentication,
    example: answer(401, { success: false, status: 401, message: 'Unauthorized' }, { auth: 'oauth2' }),
  },
  {
    id: 'copper/key-refused',
    match: {
      saysNot: ['key expired'],
      status: 401,
      format: 'json',
      words: ['invalid | unauthorized | api key | token | authentication'],
    },
    ...likely(means.apiKeyDeleted),
    citation: authentication,
    seen: 'To generate an API token, in the Copper web app go to System settings > API Keys',
    example: answer(401, { success: false, status: 401, message: 'Unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'copper/invalid-input',
    match: { status: [400, 422], format: 'json', words: ['invalid input'] },
    ...means.badRequest,
    citation: 'https://github.com/verbb/formie/issues/653',
    seen: 'Invalid input: Validation errors',
    example: answer(
      422,
      { success: false, status: 422, message: 'Invalid input: Validation errors: Page Size: must be at most 200' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'copper/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: requests,
    seen: 'All API calls are limited to 180 requests every minute.',
    example: answer(429, ''),
  },
];
