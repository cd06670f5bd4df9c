// Redash: a refused key is answered as a missing page.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://redash.io/help/user-guide/integrations-and-api/api/';

export const rules: readonly Rule[] = [
  {
    id: 'redash/key',
    match: { status: [401, 404], words: ['please login and try again'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(404, { message: "Couldn't find resource. Please login and try again." }, { auth: 'api_key' }),
  },
];
