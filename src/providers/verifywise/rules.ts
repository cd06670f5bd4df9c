// VerifyWise: 406 says that a token has ended.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const pr = 'https://github.com/verifywise-ai/verifywise/pull/4076';
const session = { auth: 'session' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'verifywise/token-expired',
    match: { status: 406, words: ['token expired'], format: 'json' },
    ...means.expiredAge,
    citation: pr,
    example: answer(406, { message: 'Token expired' }, session),
  },
  {
    id: 'verifywise/token-refused',
    match: { status: [401, 403], words: ['invalid token | token not found'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: pr,
    example: answer(401, { message: 'Invalid token' }, session),
  },
];
