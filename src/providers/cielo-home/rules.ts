// Cielo Home: its own status 498.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const pr = 'https://github.com/bodyscape/cielo_home/pull/113';
const session = { auth: 'session' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'cielo-home/token-ended',
    match: { at: { 'error.code': '498' } },
    ...means.expiredAge,
    citation: pr,
    seen: 'invalid or expired token',
    example: answer(498, { error: { code: 498, message: 'invalid or expired token' } }, session),
  },
  {
    id: 'cielo-home/token-ended-in-words',
    match: { status: 498, words: ['invalid or expired token'], format: 'json' },
    ...means.expiredAge,
    citation: pr,
    seen: 'invalid or expired token',
    example: answer(498, { message: 'invalid or expired token' }, session),
  },
];
