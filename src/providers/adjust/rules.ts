// Adjust: a token belongs to a user and ends when it is reset.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const token = 'https://dev.adjust.com/en/api/app-automation-api/authentication';
const device = 'https://github.com/adjust/web_sdk/issues/65';

export const rules: readonly Rule[] = [
  {
    id: 'adjust/device-not-found',
    match: { words: ['device not found'] },
    ...means.notFound,
    citation: device,
    seen: 'Event request failed (device not found)',
    example: answer(401, { error: 'Event request failed (device not found)' }, { auth: 'api_key' }),
  },
  {
    id: 'adjust/key-refused',
    match: {
      saysNot: ['secondFactor required'],
      status: [401, 403],
      words: ['token | unauthorized | authentication | credentials'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: token,
    seen: 'Resetting your token invalidates the old token.',
    example: answer(401, { message: 'Unauthorized: invalid token' }, { auth: 'api_key' }),
  },
  {
    id: 'adjust/app-not-reached',
    match: { saysNot: ['plan lacks'], status: 403, words: ['forbidden | access | permission'], format: 'json' },
    ...likely(means.objectAccessLost),
    citation: token,
    example: answer(403, { message: 'Forbidden' }, { auth: 'api_key' }),
  },
  {
    id: 'adjust/rate-limited',
    match: { status: 429 },
    ...likely(means.rateLimited),
    citation: token,
    example: answer(429, { message: 'Too many requests' }, { auth: 'api_key' }),
  },
];
