// MailerLite: Laravel's `message`; MailerLite Classic: `error.code`. A key is bound to the user who made it.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const started = 'https://developers.mailerlite.com/getting-started';
const classic = 'https://developers-classic.mailerlite.com/docs/response';

export const rules: readonly Rule[] = [
  {
    id: 'mailerlite/key',
    match: { stage: 'api_call', words: ['unauthenticated'], format: 'json' },
    ...means.wrongApiKey,
    citation: started,
    seen: 'Unauthenticated.',
    example: answer(401, { message: 'Unauthenticated.' }, { auth: 'api_key' }),
  },
  {
    id: 'mailerlite/classic-key',
    match: { at: { 'error.code': '302' } },
    ...means.wrongApiKey,
    citation: classic,
    seen: 'API-Key Unauthorized',
    example: answer(401, { error: { code: 302, message: 'API-Key Unauthorized' } }, { auth: 'api_key' }),
  },
  {
    id: 'mailerlite/classic-no-key',
    match: { at: { 'error.code': '1' } },
    ...means.badRequest,
    citation: classic,
    seen: 'API key is required and is not provided',
    example: answer(401, { error: { code: 1, message: 'Unauthorized' } }, { auth: 'api_key' }),
  },
  {
    id: 'mailerlite/classic-endpoint',
    match: { at: { 'error.code': '2' } },
    ...means.notFound,
    citation: classic,
    seen: 'Endpoint not found',
    example: answer(404, { error: { code: 2, message: 'Endpoint not found' } }, { auth: 'api_key' }),
  },
  {
    id: 'mailerlite/ip',
    match: { words: ['ip address | ip allowlist'], status: [401, 403], format: ['json', 'none'] },
    ...likely(means.ipNotAllowed),
    citation: started,
    example: answer(403, { message: 'IP address not allowed.' }, { auth: 'api_key' }),
  },
  {
    id: 'mailerlite/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: classic,
    seen: 'You reached the API rate limit',
    example: answer(429, { message: 'Too Many Attempts.' }, { auth: 'api_key' }),
  },
  {
    id: 'mailerlite/group',
    match: { words: ['group not found'] },
    ...means.notFound,
    citation: classic,
    seen: 'Group not found',
    example: answer(404, { error: { code: 123, message: 'Group not found' } }, { auth: 'api_key' }),
  },
];
