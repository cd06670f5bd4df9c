// Twitch: `{ "error", "status", "message" }`, the token endpoint without `error`. What happened stands in the message alone.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const missing = 'https://github.com/twitchdev/issues/issues/105';
const mismatch = 'https://github.com/mumixam/weechat-twitch/issues/12';
const refreshed = 'https://github.com/sogehige/sogeBot/commit/5d010596';
const scope = 'https://github.com/hwi/HWIOAuthBundle/issues/681';
const refresh = 'https://dev.twitch.tv/docs/authentication/refresh-tokens/';
const refreshRefused = 'https://github.com/twitchdev/issues/issues/1037';
const grant = 'https://github.com/twitchdev/issues/issues/1042';
const secretMissing = 'https://github.com/twitchdev/issues/issues/943';

export const rules: readonly Rule[] = [
  {
    id: 'twitch/refresh-token-refused',
    match: { stage: 'token_refresh', words: ['invalid refresh token'] },
    ...likely(means.revoked),
    citation: refreshRefused,
    seen: '{"status":400,"message":"Invalid refresh token"}',
    example: answer(400, { status: 400, message: 'Invalid refresh token' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'twitch/grant-refused',
    match: { stage: 'token_refresh', words: ['invalid grant'] },
    ...likely(means.revoked),
    citation: grant,
    seen: '{"status": 400, "message": "Invalid grant"}',
    example: answer(400, { status: 400, message: 'Invalid grant' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'twitch/client-secret-missing',
    match: { stage: 'token_refresh', words: ['missing client secret | missing client id'] },
    ...means.invalidClient,
    citation: secretMissing,
    seen: '{"status":400,"message":"missing client secret"}',
    example: answer(400, { status: 400, message: 'missing client secret' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'twitch/scope',
    match: { words: ['missing scope | missing required scope'], without: ['token invalid'] },
    ...likely(means.scopeMissing),
    citation: scope,
    example: answer(
      401,
      { error: 'Unauthorized', status: 401, message: 'Missing scope: channel:read:subscriptions' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'twitch/token-or-scope',
    match: { words: ['token invalid or missing required scope'] },
    ...means.accessTokenExpired,
    citation: scope,
    seen: 'Token invalid or missing required scope',
    example: answer(
      401,
      { error: 'Unauthorized', status: 401, message: 'Token invalid or missing required scope' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'twitch/nothing-sent',
    match: { words: ['oauth token is missing | client id is missing'] },
    ...means.badRequest,
    citation: missing,
    seen: 'OAuth token is missing',
    example: answer(401, { error: 'Unauthorized', status: 401, message: 'OAuth token is missing' }, { auth: 'oauth2' }),
  },
  {
    id: 'twitch/token-of-another-app',
    match: { words: ['client id and oauth token do not match'] },
    ...means.clientBug,
    citation: mismatch,
    seen: 'Client ID and OAuth token do not match',
    example: answer(
      401,
      { error: 'Unauthorized', status: 401, message: 'Client ID and OAuth token do not match' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'twitch/access-token',
    match: { words: ['invalid oauth token | invalid access token'] },
    ...means.accessTokenExpired,
    citation: refreshed,
    seen: 'Invalid OAuth token',
    example: answer(401, { error: 'Unauthorized', status: 401, message: 'Invalid OAuth token' }, { auth: 'oauth2' }),
  },
  {
    id: 'twitch/client-secret',
    match: { words: ['invalid client secret | invalid client'] },
    ...likely(means.invalidClient),
    citation: refresh,
    example: answer(403, { status: 403, message: 'invalid client secret' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
];
