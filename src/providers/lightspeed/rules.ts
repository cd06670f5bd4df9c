// Lightspeed: a message; headers tell the state of the leaky bucket.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'lightspeed/token-expired',
    match: { words: ['token has expired'] },
    ...means.accessTokenExpired,
    citation: 'https://github.com/PipedreamHQ/pipedream/issues/9252',
    seen: 'Token has expired',
    example: answer(401, { message: 'Token has expired' }, oauth),
  },
  {
    id: 'lightspeed/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation:
      'https://raw.githubusercontent.com/api-evangelist/lightspeed/refs/heads/main/rate-limits/lightspeed-rate-limits.yml',
    seen: 'X-LS-Api-Bucket-Level',
    example: answer(429, '', { headers: { 'x-ls-api-bucket-level': '60/60', 'retry-after': '2' } }),
  },
];
