// Jotform: words in `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://api.jotform.com/docs/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'jotform/key-refused',
    match: { status: [401, 403], words: ['not authorized to use | invalid api key'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(
      401,
      { responseCode: 401, message: "You're not authorized to use (/user/forms)", content: '' },
      key,
    ),
  },
  {
    id: 'jotform/daily-limit',
    match: { words: ['api limit exceeded'] },
    ...means.quotaExhausted,
    citation: docs,
    example: answer(429, { responseCode: 429, message: 'API-Limit exceeded.', content: '' }, key),
  },
  {
    id: 'jotform/form-gone',
    match: { status: 404, words: ['not found'] },
    ...likely(means.notFound),
    citation: docs,
    example: answer(404, { responseCode: 404, message: 'Form not found', content: '' }, key),
  },
];
