// Explorium: `details` in words.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developers.explorium.ai/reference/log-and-error';

export const rules: readonly Rule[] = [
  {
    id: 'explorium/credits',
    match: { words: ['insufficient credits'] },
    ...means.paymentOverdue,
    citation: docs,
    seen: 'You have insufficient credits to perform this operation.',
    example: answer(403, { details: 'You have insufficient credits to perform this operation.' }, { auth: 'api_key' }),
  },
];
