// Maxio Advanced Billing: a refused key is told in plain text.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'chargify/key-refused',
    match: { format: ['json', 'text'], status: 401, words: ['http basic access denied'] },
    ...means.wrongApiKey,
    citation: 'https://github.com/jforrest/Chargify-PHP-Client/issues/22',
    seen: 'HTTP Basic: Access denied.',
    example: answer(401, 'HTTP Basic: Access denied.', basic),
  },
];
