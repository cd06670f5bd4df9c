// CallRail: `error`, a sentence; its page of codes lists statuses.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://support.callrail.com/hc/en-us/articles/12132320044173-HTTP-response-codes';
const api = 'https://support.callrail.com/hc/en-us/articles/5711821845389';

export const rules: readonly Rule[] = [
  {
    id: 'callrail/key',
    match: {
      saysNot: ['key expired'],
      stage: 'api_call',
      status: 401,
      words: ['access denied | unauthorized | api key | http token'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: codes,
    seen: 'it lacks a valid API key for the target resource',
    example: answer(401, { error: 'HTTP Token: Access denied.' }, { auth: 'api_key' }),
  },
  {
    id: 'callrail/plan',
    match: { status: [402, 403], words: ['plan | upgrade'] },
    ...likely(means.planLimit),
    citation: api,
    seen: 'If you are not on this plan, you will need to upgrade for this feature.',
    example: answer(403, { error: 'Your plan does not include this.' }, { auth: 'api_key' }),
  },
  {
    id: 'callrail/forbidden',
    match: {
      stage: 'api_call',
      status: 403,
      words: ['forbidden | not authorized | permission | access'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: codes,
    seen: 'The server understood the request but refused to authorize it.',
    example: answer(403, { error: 'You are not authorized to access this account.' }, { auth: 'api_key' }),
  },
  {
    id: 'callrail/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: codes,
    seen: 'The User or Agency has sent too many requests in a given amount of time',
    example: answer(429, ''),
  },
  {
    id: 'callrail/maintenance',
    match: { status: 503 },
    ...likely(means.maintenance),
    citation: codes,
    seen: 'The CallRail API is temporarily offline for maintenance',
    example: answer(503, ''),
  },
];
