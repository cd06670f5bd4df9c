// Wit.ai: `{ "error", "code" }`. It has said "Bad auth" for working tokens of many apps at once, several times: one such answer proves nothing.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const auth = 'https://github.com/wit-ai/wit/issues/2267';
const bad = 'https://github.com/wit-ai/wit/issues/857';
const slow = 'https://github.com/wit-ai/wit/issues/2772';
const wrong = 'https://github.com/wit-ai/wit/issues/2295';

export const rules: readonly Rule[] = [
  {
    id: 'wit-ai/no-auth',
    match: { code: 'no-auth' },
    ...guess(means.wrongApiKey),
    citation: auth,
    seen: '"code": "no-auth"',
    example: answer(400, { error: 'Bad auth, check token/params', code: 'no-auth' }, { auth: 'api_key' }),
  },
  {
    id: 'wit-ai/timed-out',
    match: { code: 'timeout' },
    ...likely(means.timeout),
    citation: slow,
    example: answer(400, { error: 'Timeout, please try again later', code: 'timeout' }, { auth: 'api_key' }),
  },
  {
    id: 'wit-ai/timed-out-in-words',
    match: { words: ['timeout please try again later'] },
    ...means.timeout,
    citation: slow,
    seen: 'Timeout, please try again later',
    example: answer(400, { error: 'Timeout, please try again later' }, { auth: 'api_key' }),
  },
  {
    id: 'wit-ai/rate-limited',
    match: { code: 'rate-limit' },
    ...likely(means.rateLimited),
    citation: wrong,
    example: answer(429, { error: 'Too many requests', code: 'rate-limit' }, { auth: 'api_key' }),
  },
  {
    id: 'wit-ai/went-wrong',
    match: { words: ['something went wrong'] },
    ...likely(means.outage),
    citation: wrong,
    seen: "Something went wrong. We've been notified",
    example: answer(500, { error: "Something went wrong. We've been notified", code: 'unknown' }, { auth: 'api_key' }),
  },
  {
    id: 'wit-ai/bad-request',
    match: { code: 'bad-request' },
    ...means.badRequest,
    citation: bad,
    seen: '"code" : "bad-request"',
    example: answer(400, { error: 'Bad request', code: 'bad-request' }, { auth: 'api_key' }),
  },
];
