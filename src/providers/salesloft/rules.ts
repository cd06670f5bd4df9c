// Salesloft: `error` and `error_description`, or `errors[]`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors =
  'https://raw.githubusercontent.com/jeremylongshore/claude-code-plugins-plus-skills/main/plugins/saas-packs/salesloft-pack/skills/salesloft-common-errors/SKILL.md';
const oauth = 'https://developers.salesloft.com/docs/platform/api-basics/oauth-authentication/';

export const rules: readonly Rule[] = [
  {
    id: 'salesloft/key',
    match: {
      stage: 'api_call',
      auth: 'api_key',
      status: 401,
      words: ['access token is invalid | not authorized | invalid bearer token | unauthorized'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'Not authorized',
    example: answer(
      401,
      { error: 'Not authorized', error_description: 'The access token is invalid' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'salesloft/access-token',
    match: {
      saysNot: ['key expired'],
      stage: 'api_call',
      status: 401,
      words: ['access token is invalid | not authorized | invalid bearer token | unauthorized | expired'],
      format: 'json',
    },
    ...means.accessTokenExpired,
    citation: errors,
    seen: 'The access token is invalid',
    example: answer(
      401,
      { error: 'Not authorized', error_description: 'The access token is invalid' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'salesloft/scope',
    match: { status: 403, words: ['insufficient scope | scope'] },
    ...likely(means.scopeMissing),
    citation: errors,
    seen: 'Insufficient scope for this resource',
    example: answer(
      403,
      { error: 'Forbidden', error_description: 'Insufficient scope for this resource' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'salesloft/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: oauth,
    example: answer(
      401,
      { error: 'invalid_grant', error_description: 'The provided authorization grant is invalid, expired, revoked.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
