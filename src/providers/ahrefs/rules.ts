// Ahrefs: the API belongs to a plan; keys live a year and end with the user who made them. Errors are `{ "error": "..." }`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const consumption = 'https://docs.ahrefs.com/api/docs/limits-consumption';
const keys = 'https://docs.ahrefs.com/api/docs/api-keys-creation-and-management';

export const rules: readonly Rule[] = [
  {
    id: 'ahrefs/plan',
    match: { status: [400, 401, 402, 403], words: ['plan | subscription'], format: 'json' },
    ...means.subscriptionInactive,
    citation: consumption,
    seen: 'Ahrefs API is fully available for Enterprise plans.',
    example: answer(403, { error: 'The plan does not include this.' }, { auth: 'api_key' }),
  },
  {
    id: 'ahrefs/units',
    match: { status: [400, 402, 403, 429], words: ['units', 'limit | limits | exceeded | exhausted'], format: 'json' },
    // They start anew on the day of the plan, so that nobody has to do anything but wait.
    ...means.quotaExhausted,
    citation: consumption,
    seen: 'units',
    example: answer(403, { error: 'The limit of API units is reached.' }, { auth: 'api_key' }),
  },
  {
    id: 'ahrefs/key-expired',
    match: { status: [401, 403], words: ['key', 'expired'], format: 'json' },
    ...means.expiredAge,
    citation: keys,
    seen: 'Each key has a lifetime of 1 year, after which it will expire and become inactive.',
    example: answer(401, { error: 'The API key has expired.' }, { auth: 'api_key' }),
  },
  {
    id: 'ahrefs/key-refused',
    match: { status: [401, 403], words: ['key | token | unauthorized'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: keys,
    seen: 'A key will also be invalidated if the user who created it is removed from the workspace.',
    example: answer(401, { error: 'Unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'ahrefs/rate-limited',
    match: { status: 429 },
    ...likely(means.rateLimited),
    citation: consumption,
    example: answer(429, { error: 'Too many requests' }, { auth: 'api_key' }),
  },
];
