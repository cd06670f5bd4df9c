// Home Connect (Bosch, Siemens): `error.key` of the API, OAuth codes of its token endpoint.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const expired = 'https://github.com/iobroker-community-adapters/ioBroker.homeconnect/issues/390';
const users = 'https://github.com/iobroker-community-adapters/ioBroker.homeconnect/issues/59';
const docs = 'https://api-docs.home-connect.com/general/';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'home-connect/access-token',
    match: { stage: 'api_call', at: { 'error.key': 'invalid_token' } },
    ...means.accessTokenExpired,
    citation: expired,
    seen: 'The access token expired',
    example: answer(401, { error: { key: 'invalid_token', description: 'The access token expired' } }, oauth),
  },
  {
    id: 'home-connect/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: expired,
    seen: 'invalid refresh_token',
    example: answer(400, { error: 'invalid_grant', error_description: 'invalid refresh_token' }, refresh),
  },
  {
    id: 'home-connect/user-not-assigned',
    match: { code: 'invalid_client', words: ['limited user list'] },
    ...likely(means.adminConsentRequired),
    citation: users,
    seen: 'client has limited user list - user not assigned to client',
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'client has limited user list - user not assigned to client' },
      refresh,
    ),
  },
  {
    id: 'home-connect/scope',
    match: { at: { 'error.key': 'insufficient_scope' } },
    ...means.scopeMissing,
    citation: docs,
    example: answer(
      403,
      { error: { key: 'insufficient_scope', description: 'The access token has insufficient scope' } },
      oauth,
    ),
  },
  {
    id: 'home-connect/daily-limit',
    match: { status: 429, words: ['daily | per day | 1000 calls | period 1 day'] },
    ...means.quotaExhausted,
    citation: docs,
    example: answer(
      429,
      {
        error: {
          key: '429',
          description:
            'The rate limit "1000 calls in 1 day" was reached. Requests are blocked during the remaining period of 1 day.',
        },
      },
      oauth,
    ),
  },
  {
    id: 'home-connect/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: docs,
    example: answer(
      429,
      { error: { key: '429', description: 'The rate limit "10 successive error calls in 10 minutes" was reached.' } },
      oauth,
    ),
  },
  {
    id: 'home-connect/appliance-offline',
    match: { words: ['home appliance is offline'], status: [404, 409] },
    ...means.network,
    scope: 'data_source',
    citation: docs,
    example: answer(
      409,
      {
        error: {
          key: 'SDK.Error.HomeAppliance.Connection.Initialization.Failed',
          description: 'HomeAppliance is offline',
        },
      },
      oauth,
    ),
  },
];
