// Freshsales: `errors.code` and `errors.message`, or `login: failed`; for the rest it answers as Freshdesk does.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const limits =
  'https://support.freshsales.io/support/solutions/articles/50000010026-does-freshsales-have-api-request-limits-for-an-account-';
const newLimits =
  'https://crmsupport.freshworks.com/en/support/solutions/articles/50000005599-does-the-web-application-have-api-request-limits-for-an-account-';
const reference = 'https://developers.freshworks.com/crm/api/#error';

export const rules: readonly Rule[] = [
  {
    id: 'freshsales/login-failed',
    match: { at: { login: 'failed' } },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(401, { login: 'failed', message: 'You are not logged in' }, { auth: 'api_key' }),
  },
  {
    id: 'freshsales/key',
    match: {
      saysNot: ['secondFactor required'],
      stage: 'api_call',
      status: 401,
      words: ['not logged in | invalid token | unauthorized | authentication'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(401, { errors: { code: 401, message: ['Authentication failure'] } }, { auth: 'api_key' }),
  },
  {
    id: 'freshsales/no-api-in-plan',
    match: { status: 403, words: ['plan | upgrade | not available'] },
    ...likely(means.planLimit),
    citation: limits,
    seen: 'N/A',
    example: answer(403, { errors: { code: 403, message: ['Not available in your plan.'] } }, { auth: 'api_key' }),
  },
  {
    id: 'freshsales/access-denied',
    match: { stage: 'api_call', status: 403, words: ['access denied | not authorized | permission'], format: 'json' },
    ...likely(means.roleLost),
    citation: reference,
    example: answer(403, { errors: { code: 403, message: ['Access Denied'] } }, { auth: 'api_key' }),
  },
  {
    id: 'freshsales/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: newLimits,
    seen: 'If the limit is reached, your response status code reads 429 (Too many requests)',
    example: answer(429, ''),
  },
];
