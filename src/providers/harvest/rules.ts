// Harvest: OAuth codes.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const invalid = 'https://github.com/googleworkspace/apps-script-oauth2/issues/90';
const grant = 'https://github.com/harvesthq/api/issues/136';
const client = 'https://github.com/singer-io/tap-harvest/pull/12';
const docs = 'https://help.getharvest.com/api-v2/';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'harvest/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: grant,
    seen: 'The provided access grant is invalid, expired, or revoked',
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description:
          'The provided access grant is invalid, expired, or revoked (e.g. invalid assertion, expired authorization token, bad end-user password credentials, or mismatching authorization code and redirection URI).',
      },
      refresh,
    ),
  },
  {
    id: 'harvest/client-refused',
    match: { code: 'invalid_client' },
    ...means.invalidClient,
    citation: client,
    seen: 'invalid_client',
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'The client identifier provided is invalid.' },
      refresh,
    ),
  },
  {
    id: 'harvest/token-refused',
    match: { code: 'invalid_token', auth: ['api_key', 'basic'] },
    ...likely(means.wrongApiKey),
    citation: invalid,
    seen: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
    example: answer(
      401,
      {
        error: 'invalid_token',
        error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
      },
      key,
    ),
  },
  {
    id: 'harvest/access-token',
    match: { stage: 'api_call', code: 'invalid_token' },
    ...means.accessTokenExpired,
    citation: invalid,
    seen: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
    example: answer(
      401,
      {
        error: 'invalid_token',
        error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
      },
      oauth,
    ),
  },
  {
    id: 'harvest/role',
    match: { status: 403, words: ['not authorized | permission | forbidden'], format: 'json' },
    ...likely(means.roleLost),
    citation: docs,
    example: answer(403, { message: 'You do not have permission to perform that action.' }, key),
  },
  {
    id: 'harvest/account',
    match: {
      words: ['account is inactive | account has been archived | trial has expired'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.subscriptionInactive,
    citation: docs,
    example: answer(403, { message: 'Your trial has expired.' }, key),
  },
  {
    id: 'harvest/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { message: 'You have been throttled' }, key),
  },
];
