// Zoom: number in `code`, words in `message`; `reason` beside `error` at the token endpoint.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://developers.zoom.us/docs/api/errors';
const scopes = 'https://github.com/JubaerHossain/zoom-laravel/issues/15';
const token124 = 'https://github.com/MacsiDigital/laravel-zoom/issues/22';
const refreshRefused = 'https://github.com/raycast/extensions/issues/10896';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const keyrefresh = { stage: 'token_refresh', auth: 'service_account' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'zoom/scopes-missing',
    match: { words: ['does not contain scopes'], format: 'json', status: [200, '4xx'] },
    ...means.scopeMissing,
    citation: scopes,
    seen: 'does not contain scopes',
    example: answer(
      400,
      { code: 4711, message: 'Invalid access token, does not contain scopes:[user:read:list_users:admin].' },
      oauth,
    ),
  },
  {
    id: 'zoom/scopes-missing-by-code',
    match: { at: { code: '4711' } },
    ...means.scopeMissing,
    citation: scopes,
    seen: '"code":4711',
    example: answer(400, { code: 4711, message: 'Invalid access token.' }, oauth),
  },
  {
    id: 'zoom/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: refreshRefused,
    seen: 'Invalid Token!',
    example: answer(400, { reason: 'Invalid Token!', error: 'invalid_grant' }, refresh),
  },
  {
    id: 'zoom/app-disabled',
    match: {
      stage: 'token_refresh',
      words: ['app is disabled | app has been disabled | app is disabled by the developer'],
    },
    ...means.appDisabled,
    citation: 'https://developers.zoom.us/docs/integrations/oauth/',
    example: answer(400, { reason: 'The app has been disabled by the developer.', error: 'invalid_request' }, refresh),
  },
  {
    id: 'zoom/account-disabled-app',
    match: {
      words: ['has been disabled by the account administrator | has disabled this app'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.adminConsentRequired,
    citation: 'https://developers.zoom.us/docs/integrations/oauth/',
    example: answer(401, { code: 4700, message: 'This app has been disabled by the account administrator.' }, oauth),
  },
  {
    id: 'zoom/server-app-refused',
    match: { stage: 'token_refresh', code: 'invalid_client', auth: ['api_key', 'service_account'] },
    ...means.wrongApiKey,
    citation: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
    example: answer(400, { reason: 'Invalid client_id or client_secret', error: 'invalid_client' }, keyrefresh),
  },
  {
    id: 'zoom/access-token-refused',
    match: { stage: 'api_call', status: 401, at: { code: '124' }, auth: ['oauth2', 'service_account'] },
    ...means.accessTokenExpired,
    citation: token124,
    seen: 'Invalid access token.',
    example: answer(401, { code: 124, message: 'Invalid access token.' }, oauth),
  },
  {
    id: 'zoom/jwt-refused',
    match: { status: 401, at: { code: '124' } },
    ...likely(means.wrongApiKey),
    citation: token124,
    seen: 'Invalid access token.',
    example: answer(401, { code: 124, message: 'Invalid access token.' }, key),
  },
  {
    id: 'zoom/no-token-sent',
    match: { at: { code: '4700' }, words: ['cannot be empty'] },
    ...likely(means.badRequest),
    citation: errors,
    example: answer(401, { code: 4700, message: 'Token cannot be empty' }, oauth),
  },
  {
    id: 'zoom/token-4700',
    match: { at: { code: '4700' } },
    ...means.accessTokenExpired,
    citation: errors,
    seen: '4700',
    example: answer(401, { code: 4700, message: 'Invalid access token' }, oauth),
  },
  {
    id: 'zoom/user-gone',
    match: { at: { code: '1001' } },
    ...likely(means.objectAccessLost),
    citation: 'https://developers.zoom.us/docs/api/users/',
    example: answer(404, { code: 1001, message: 'User does not exist: 1.' }, oauth),
  },
  {
    id: 'zoom/user-inactive',
    match: {
      words: ['user not active | user is not active | user inactive | has been deactivated'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.userSuspended,
    citation: 'https://developers.zoom.us/docs/api/users/',
    example: answer(400, { code: 1010, message: 'User not active' }, oauth),
  },
  {
    id: 'zoom/plan',
    match: {
      words: [
        'webinar plan is missing | upgrade your account | only available for paid | no permission webinar | paid account | requires a paid plan',
      ],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.planLimit,
    scope: 'stream',
    citation: 'https://developers.zoom.us/docs/api/',
    example: answer(400, { code: 200, message: 'Webinar plan is missing.' }, oauth),
  },
  {
    id: 'zoom/role',
    match: {
      words: ['no permission | does not have permission | not have permission'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.roleLost),
    citation: errors,
    example: answer(400, { code: 200, message: 'No permission.' }, oauth),
  },
  {
    id: 'zoom/object-gone',
    match: { at: { code: '3001' } },
    ...means.notFound,
    citation: 'https://developers.zoom.us/docs/api/meetings/',
    example: answer(404, { code: 3001, message: 'Meeting does not exist: 1.' }, oauth),
  },
  {
    id: 'zoom/recording-gone',
    match: { at: { code: '3301' } },
    ...means.notFound,
    citation: 'https://developers.zoom.us/docs/api/meetings/',
    example: answer(404, { code: 3301, message: 'There is no recording for this meeting.' }, oauth),
  },
  {
    id: 'zoom/validation',
    match: { at: { code: '300' } },
    ...means.badRequest,
    citation: errors,
    seen: 'Request Body should be a valid JSON object.',
    example: answer(400, { code: 300, message: 'Request Body should be a valid JSON object.' }, oauth),
  },
  {
    id: 'zoom/daily-limit',
    match: { status: 429, words: ['daily'] },
    ...means.quotaExhausted,
    citation: 'https://developers.zoom.us/docs/api/rate-limits/',
    example: answer(429, { code: 429, message: 'You have reached the maximum daily rate limit for this API.' }, oauth),
  },
  {
    id: 'zoom/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: errors,
    seen: 'Too Many Requests',
    example: answer(
      429,
      { code: 429, message: 'You have reached the maximum per-second rate limit for this API. Try again later.' },
      oauth,
    ),
  },
  {
    id: 'zoom/refresh-refused-of-the-client',
    match: { kind: 'error', stage: 'token_refresh', words: ['invalid token'] },
    ...likely(means.revoked),
    citation: 'https://developers.zoom.us/docs/integrations/oauth/',
    example: {
      error: {
        name: 'Error',
        message: 'Request failed with status code 400',
        response: { status: 400, data: { reason: 'Invalid Token!', error: 'invalid_request' } },
      },
      stage: 'token_refresh',
      auth: 'oauth2',
    },
  },
];
