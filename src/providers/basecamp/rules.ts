// Basecamp: its statuses, and the header `Reason` of a closed account.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const readme = 'https://github.com/basecamp/bc3-api/blob/master/README.md';
const lives = 'https://github.com/basecamp/bc-api/issues/48';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'basecamp/account-inactive',
    match: { header: { name: 'reason', has: 'Account Inactive' } },
    ...means.subscriptionInactive,
    citation: readme,
    seen: 'Reason: Account Inactive',
    example: answer(404, '', { ...oauth, headers: { reason: 'Account Inactive' } }),
  },
  {
    id: 'basecamp/token-expired',
    match: { stage: 'api_call', words: ['oauth token expired | token expired'] },
    ...means.accessTokenExpired,
    citation: lives,
    example: answer(401, { error: 'OAuth token expired (old age)' }, oauth),
  },
  {
    id: 'basecamp/password-changed',
    match: { stage: 'token_refresh', format: ['text', 'json'], words: ['rekeyed its deadbolt'], status: '4xx' },
    ...means.passwordChanged,
    citation: 'https://github.com/basecamp/bc-api/issues/199',
    seen: 'This Basecamp ID rekeyed its deadbolt.',
    example: answer(401, 'It rekeyed its deadbolt.', refresh),
  },
  {
    id: 'basecamp/identity-gone',
    match: { stage: 'token_refresh', format: ['text', 'json'], words: ['unknown basecamp id'], status: '4xx' },
    ...means.accountDeleted,
    citation: 'https://github.com/basecamp/bc-api/issues/247',
    seen: 'Unknown Basecamp ID.',
    example: answer(401, 'Unknown Basecamp ID.', refresh),
  },
  // A changed password ends all authorizations, and this is what a refresh hears then.
  {
    id: 'basecamp/authorization-expired',
    match: { stage: 'token_refresh', code: 'authorization_expired' },
    ...likely(means.revoked),
    citation: 'https://github.com/basecamp/bc-api/issues/98',
    seen: 'authorization_expired',
    example: answer(400, { error: 'authorization_expired' }, refresh),
  },
  {
    id: 'basecamp/refresh-refused',
    match: {
      stage: 'token_refresh',
      auth: 'oauth2',
      words: ['invalid or expired refresh token | authorization expired | invalid grant | token is unknown'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.revoked),
    citation: lives,
    example: answer(400, { error: 'authorization expired' }, refresh),
  },
  {
    id: 'basecamp/user-agent-missing',
    match: { status: 400, words: ['user agent'] },
    ...means.clientBug,
    citation: readme,
    seen: '400 Bad Request',
    example: answer(400, 'You must include a User-Agent header', oauth),
  },
  {
    id: 'basecamp/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: readme,
    seen: '429 Too Many Requests',
    example: answer(429, '', { ...oauth, headers: { 'retry-after': '10' } }),
  },
  {
    id: 'basecamp/gone-or-hidden',
    match: { status: 404, format: ['json', 'empty'] },
    ...likely(means.notFound),
    citation: readme,
    seen: 'Due to a deleted item or insufficient permissions.',
    example: answer(404, '', oauth),
  },
  {
    id: 'basecamp/storage',
    match: { status: 507 },
    ...likely(means.badRequest),
    citation: 'https://github.com/basecamp/bc3-api',
    example: answer(507, '', oauth),
  },
];
