// Onfleet: a name of the error, and a number inside.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.onfleet.com/reference/an-invalid-request';

export const rules: readonly Rule[] = [
  {
    id: 'onfleet/key',
    match: { code: '1102' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'The API key provided is invalid.',
    example: answer(401, { code: 'InvalidCredentials', message: { error: 1102, message: '' } }, { auth: 'basic' }),
  },
];
