// Netlify: number in `code`, words in `message`; plain `Unauthorized` for a wrong token.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const invalid = 'https://github.com/netlify/cli/issues/6736';
const api = 'https://docs.netlify.com/api/get-started/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'netlify/token-refused-plain',
    match: { status: 401, auth: ['api_key', 'basic'], words: ['unauthorized'], format: ['json', 'text'] },
    ...guess(means.wrongApiKey),
    citation: invalid,
    seen: 'Unauthorized',
    example: answer(401, 'Unauthorized', key),
  },
  {
    id: 'netlify/token-refused',
    match: { status: 401, words: ['access denied', 'bad credentials'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: api,
    example: answer(401, { code: 401, message: 'Access Denied: Bad credentials' }, key),
  },
  {
    id: 'netlify/not-found',
    match: { status: 404, words: ['not found'] },
    ...likely(means.notFound),
    citation: invalid,
    seen: 'Site not found',
    example: answer(404, { code: 404, message: 'Not Found' }, key),
  },
  {
    id: 'netlify/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: api,
    example: answer(429, { code: 429, message: 'Too many requests' }, key),
  },
  {
    id: 'netlify/access-denied',
    match: { status: 401, words: ['access denied'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: 'https://docs.netlify.com/api/get-started/',
    example: answer(401, { code: 401, message: 'Access Denied' }, { auth: 'api_key' }),
  },
];
