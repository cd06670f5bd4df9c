// Calkit: 404 for a page that is private says nothing of the token.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const issue = 'https://github.com/calkit/calkit-cloud/issues/446';
const session = { auth: 'session' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'calkit/not-found',
    match: { status: 404, at: { detail: 'Not Found' } },
    ...means.notFound,
    citation: issue,
    example: answer(404, { detail: 'Not Found' }, session),
  },
  {
    id: 'calkit/token-refused',
    match: { status: [401, 403], words: ['could not validate credentials'], format: 'json' },
    ...likely(means.expiredAge),
    citation: issue,
    example: answer(403, { detail: 'Could not validate credentials' }, session),
  },
];
