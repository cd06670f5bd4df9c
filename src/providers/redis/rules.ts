// Redis and its hosted kin: what Upstash and others answer over HTTP. The replies of the protocol are in protocols/redis.ts.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const tokenThread = 'https://github.com/upstash/redis-js/issues/1389';
const dailyThread = 'https://github.com/medusajs/admin/issues/654';
const permissionThread = 'https://github.com/upstash/ratelimit-js/issues/18';

export const rules: readonly Rule[] = [
  {
    id: 'redis/token-refused',
    match: { words: ['wrongpass | noauth | invalid or missing auth token'] },
    ...means.wrongPassword,
    citation: tokenThread,
    seen: 'WRONGPASS invalid or missing auth token',
    example: answer(401, { error: 'WRONGPASS invalid or missing auth token' }, { auth: 'api_key' }),
  },
  {
    id: 'redis/requests-of-the-day',
    match: { words: ['max daily request limit exceeded'] },
    ...means.quotaExhausted,
    citation: dailyThread,
    seen: 'ERR max daily request limit exceeded',
    example: answer(
      400,
      { error: 'ERR max daily request limit exceeded. Limit: 10000, Usage: 10000.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'redis/requests-of-the-plan',
    match: { words: ['max requests limit exceeded'] },
    ...likely(means.planLimit),
    citation: dailyThread,
    example: answer(
      400,
      { error: 'ERR max requests limit exceeded. Limit: 500000, Usage: 500000.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'redis/no-permission',
    match: { words: ['noperm'] },
    ...means.scopeMissing,
    citation: permissionThread,
    seen: 'NOPERM this user has no',
    example: answer(
      400,
      { error: "NOPERM this user has no permissions to run the 'eval' command or its subcommand" },
      { auth: 'api_key' },
    ),
  },
];
