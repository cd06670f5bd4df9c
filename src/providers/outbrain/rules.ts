// Outbrain Amplify: `moreInfo` and `errorMessage`; reports of Teads a code in `msg`. A token lives 30 days and ends with a change of the password or e-mail address.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const types = 'https://github.com/api-evangelist/outbrain/blob/main/errors/outbrain-problem-types.yml';

export const rules: readonly Rule[] = [
  {
    id: 'outbrain/login-limit',
    match: { stage: 'token_refresh', status: 429 },
    ...means.rateLimited,
    citation: types,
    seen: '/login is capped at 2 requests per hour per user',
    retryAfter: { header: 'rate-limit-msec-left', unit: 'milliseconds' },
    example: answer(
      429,
      { moreInfo: 'login', errorMessage: 'Too many requests' },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'outbrain/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: types,
    seen: 'rate-limit-msec-left',
    retryAfter: { header: 'rate-limit-msec-left', unit: 'milliseconds' },
    example: answer(429, { moreInfo: 'get-budget', errorMessage: 'Too many requests' }, { auth: 'api_key' }),
  },
  {
    id: 'outbrain/login-refused',
    match: { stage: 'token_refresh', status: 401, at: { errorMessage: '' } },
    ...likely(means.wrongPassword),
    citation: types,
    seen: 'revoked when the account password or email',
    example: answer(
      401,
      { moreInfo: 'login', errorMessage: 'Authentication failed' },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'outbrain/token-of-a-login',
    match: { status: 401, at: { errorMessage: '' }, auth: ['basic', 'session', 'oauth2'] },
    ...means.accessTokenExpired,
    citation: types,
    seen: 'Re-issue via GET /login (HTTP Basic)',
    example: answer(401, { moreInfo: 'get-marketers', errorMessage: 'Unauthorized' }, { auth: 'basic' }),
  },
  {
    id: 'outbrain/token-refused',
    match: { status: 401, at: { errorMessage: '' } },
    ...guess(means.expiredAge),
    citation: types,
    seen: 'OB-TOKEN-V1 tokens expire after 30 days',
    example: answer(401, { moreInfo: 'get-marketers', errorMessage: 'Unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'outbrain/access-denied',
    match: { status: 403, words: ['access denied | forbidden'], format: 'json' },
    ...means.objectAccessLost,
    citation: types,
    seen: 'errorMessage: access denied',
    example: answer(403, { moreInfo: 'get-budget', errorMessage: 'access denied' }, { auth: 'api_key' }),
  },
  {
    id: 'outbrain/application-missing',
    match: { code: 'REPORTING.ERROR.APPLICATION_NOT_FOUND' },
    ...means.notFound,
    citation: types,
    seen: 'REPORTING.ERROR.APPLICATION_NOT_FOUND',
    example: answer(400, { status: 400, msg: 'REPORTING.ERROR.APPLICATION_NOT_FOUND' }, { auth: 'oauth2' }),
  },
];
