// Plivo: plain sentences for what is refused.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://www.plivo.com/docs/voice/api/request';

export const rules: readonly Rule[] = [
  {
    id: 'plivo/credentials',
    match: { status: 401, words: ['could not verify your access level'], format: ['text', 'json'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(401, 'Could not verify your access level for that URL. You have to login with proper credentials', {
      auth: 'basic',
    }),
  },
];
