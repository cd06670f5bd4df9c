// Granola: OAuth errors of its token endpoint, which replaces the refresh token at each use.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const rotated = 'https://github.com/UsefulSoftwareCo/executor/issues/1973';

export const rules: readonly Rule[] = [
  {
    id: 'granola/refresh-token-reused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.tokenReused),
    when: ['isReplayAfterLostReply'],
    citation: rotated,
    seen: 'rotates the refresh token on each successful refresh',
    example: answer(
      400,
      { error: 'invalid_grant' },
      { stage: 'token_refresh', auth: 'oauth2', context: { isReplayAfterLostReply: true } },
    ),
  },
  {
    id: 'granola/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: rotated,
    seen: 'invalid_grant',
    example: answer(400, { error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
];
