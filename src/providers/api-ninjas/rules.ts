// API Ninjas: 400 for the key and the plan too.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://api-ninjas.com/error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'api-ninjas/key',
    match: { words: ['invalid api key'] },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Invalid API Key.',
    example: answer(400, { error: 'Invalid API Key.' }, { auth: 'api_key' }),
  },
  {
    id: 'api-ninjas/nothing-sent',
    match: { words: ['missing api key'] },
    ...means.badRequest,
    citation: docs,
    seen: 'Missing API Key.',
    example: answer(400, { error: 'Missing API Key.' }, { auth: 'api_key' }),
  },
  {
    id: 'api-ninjas/plan',
    match: { words: ['premium subscribers'] },
    ...means.planLimit,
    citation: docs,
    seen: 'This endpoint is for premium subscribers only.',
    example: answer(400, { error: 'This endpoint is for premium subscribers only.' }, { auth: 'api_key' }),
  },
];
