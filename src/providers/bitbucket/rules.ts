// Bitbucket Cloud: words in `error.message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const token = 'https://github.com/avivsinai/bitbucket-cli/issues/174';
const gone = 'https://github.com/RooCodeInc/Roomote/pull/182';
const api = 'https://developer.atlassian.com/cloud/bitbucket/rest/intro/';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'bitbucket/token-refused',
    match: {
      auth: ['api_key', 'basic'],
      words: ['token is invalid expired or not supported'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.wrongApiKey),
    citation: token,
    seen: 'Token is invalid, expired, or not supported for this endpoint.',
    example: answer(
      401,
      { type: 'error', error: { message: 'Token is invalid, expired, or not supported for this endpoint.' } },
      key,
    ),
  },
  {
    id: 'bitbucket/access-token-refused',
    match: {
      stage: 'api_call',
      auth: 'oauth2',
      words: ['token is invalid expired or not supported | access token expired'],
    },
    ...means.accessTokenExpired,
    citation: token,
    seen: 'Token is invalid, expired, or not supported for this endpoint.',
    example: answer(
      401,
      {
        type: 'error',
        error: { message: 'Access token expired. Use your refresh token to obtain a new access token.' },
      },
      oauth,
    ),
  },
  {
    id: 'bitbucket/scopes',
    match: { words: ['required privilege scopes'], format: 'json', status: [200, '4xx'] },
    ...means.scopeMissing,
    citation: api,
    example: answer(
      403,
      {
        type: 'error',
        error: {
          message: 'Your credentials lack one or more required privilege scopes.',
          detail: { granted: ['account'], required: ['repository'] },
        },
      },
      oauth,
    ),
  },
  {
    id: 'bitbucket/no-access',
    match: {
      words: ['may not have access to this repository | do not have access to view this workspace | access denied'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.objectAccessLost),
    citation: api,
    example: answer(
      404,
      {
        type: 'error',
        error: { message: 'You may not have access to this repository or it no longer exists in this workspace.' },
      },
      oauth,
    ),
  },
  {
    id: 'bitbucket/ip-allow-list',
    match: {
      words: ['whitelisted ip | allowlisted ip | ip whitelist | ip allowlist'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.ipNotAllowed,
    citation: api,
    example: answer(
      403,
      {
        type: 'error',
        error: { message: 'To access this repository, an administrator has required you to use a whitelisted IP.' },
      },
      oauth,
    ),
  },
  {
    id: 'bitbucket/two-step',
    match: { words: ['two step verification'], format: 'json', status: [200, '4xx'] },
    ...means.mfaOrSsoRequired,
    citation: api,
    example: answer(
      403,
      { type: 'error', error: { message: 'Two-step verification is required for this workspace.' } },
      oauth,
    ),
  },
  {
    id: 'bitbucket/refresh-refused',
    match: { stage: 'token_refresh', code: ['invalid_grant', 'unauthorized_client'], auth: 'oauth2' },
    ...likely(means.revoked),
    citation: api,
    example: answer(400, { error: 'invalid_grant', error_description: 'Invalid refresh_token' }, refresh),
  },
  {
    id: 'bitbucket/app-passwords-removed',
    match: { status: [401, 410], words: ['app passwords | app password'], format: 'json' },
    ...means.apiKeyDeleted,
    citation: gone,
    example: answer(
      401,
      { type: 'error', error: { message: 'App passwords are no longer supported. Use an API token.' } },
      basic,
    ),
  },
  {
    id: 'bitbucket/api-removed',
    match: { status: 410 },
    ...means.versionSunset,
    citation: gone,
    seen: 'permanently removed',
    example: answer(410, { type: 'error', error: { message: 'Resource removed' } }, basic),
  },
];
