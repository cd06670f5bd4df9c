// Questrade: `code` of four digits; access tokens last half an hour, each refresh token works once.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://www.questrade.com/api/documentation/error-handling';

export const rules: readonly Rule[] = [
  {
    id: 'questrade/access-token',
    match: { code: ['1017', '1014', '1015', '1016'] },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(401, { code: 1017, message: 'Access token is invalid' }, { auth: 'oauth2' }),
  },
  {
    id: 'questrade/rate-limit',
    match: { code: '1011' },
    ...means.rateLimited,
    citation: codes,
    example: answer(429, { code: 1011, message: 'Too many requests' }, { auth: 'oauth2' }),
  },
  {
    id: 'questrade/scope',
    match: { code: '1018' },
    ...likely(means.scopeMissing),
    citation: codes,
    example: answer(403, { code: 1018, message: 'Out of scope' }, { auth: 'oauth2' }),
  },
  {
    id: 'questrade/refresh-token',
    match: { stage: 'token_refresh', status: 400, words: ['bad request'], format: ['text', 'json'] },
    ...guess(means.revoked),
    citation: codes,
    example: answer(400, 'Bad Request', { stage: 'token_refresh', auth: 'oauth2' }),
  },
];
