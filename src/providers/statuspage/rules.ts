// Atlassian Statuspage: words in `error`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developer.statuspage.io/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'statuspage/key-refused',
    match: { status: 401, words: ['could not authenticate'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(401, { error: 'Could not authenticate' }, key),
  },
  {
    id: 'statuspage/page-hidden-or-gone',
    match: { status: 404, words: ['not found'] },
    ...likely(means.notFound),
    citation: docs,
    example: answer(404, { error: 'Not found' }, key),
  },
  {
    id: 'statuspage/rate-limited',
    match: { status: [420, 429] },
    ...means.rateLimited,
    citation: docs,
    example: answer(420, { error: 'Rate limited' }, key),
  },
];
