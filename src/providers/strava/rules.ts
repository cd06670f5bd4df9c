// Strava: `errors[]` with resource, field and code; the three together say what happened. An app may have a limited number of athletes.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const tokenBody = 'https://github.com/mpolla/stravaup/issues/6';
const permission = 'https://github.com/googledatastudio/community-connectors/issues/291';
const box = 'https://github.com/dblock/slack-strava/issues/84';
const refreshRefused = 'https://github.com/dreeveapp/dreeve/issues/1449';
const scopeUnknown = 'https://github.com/GoldenCheetah/GoldenCheetah/issues/3199';
const codeRefused = 'https://github.com/yihong0618/running_page/issues/523';
const athletes = 'https://github.com/TrackMyIndoorWorkout/TrackMyIndoorWorkout/issues/511';
const reference = 'https://developers.strava.com/docs/authentication/';

export const rules: readonly Rule[] = [
  {
    id: 'strava/athletes-of-app',
    match: { words: ['limit of connected athletes exceeded'] },
    ...likely(means.appNotApproved),
    citation: athletes,
    example: answer(
      403,
      {
        message:
          'Error 403: Limit of connected athletes exceeded. This app has exceeded the limit of connected athletes.',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'strava/permission-missing',
    match: { at: { 'errors.*.resource': 'AccessToken', 'errors.*.code': 'missing' } },
    ...means.scopeMissing,
    citation: permission,
    seen: '{"resource":"AccessToken","field":"activity:read_permission","code":"missing"}',
    example: answer(
      401,
      {
        message: 'Authorization Error',
        errors: [{ resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'strava/private-activities',
    match: { at: { 'errors.*.field': 'activity:read_all_permission' } },
    ...likely(means.scopeMissing),
    citation: box,
    seen: 'activity:read_all',
    example: answer(
      401,
      {
        message: 'Authorization Error',
        errors: [{ resource: 'Athlete', field: 'activity:read_all_permission', code: 'invalid' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'strava/refresh-token',
    match: { at: { 'errors.*.resource': 'RefreshToken' } },
    ...means.revoked,
    citation: refreshRefused,
    seen: '{"resource":"RefreshToken","field":"refresh_token","code":"invalid"}',
    example: answer(
      400,
      { message: 'Bad Request', errors: [{ resource: 'RefreshToken', field: 'refresh_token', code: 'invalid' }] },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'strava/scope-unknown',
    match: { at: { 'errors.*.resource': 'Authorize', 'errors.*.field': 'scope' } },
    ...means.clientBug,
    citation: scopeUnknown,
    seen: '{"resource":"Authorize","field":"scope","code":"invalid"}',
    example: answer(
      400,
      { message: 'Bad Request', errors: [{ resource: 'Authorize', field: 'scope', code: 'invalid' }] },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'strava/authorization-code',
    match: { at: { 'errors.*.resource': 'AuthorizationCode' } },
    ...means.badRequest,
    citation: codeRefused,
    seen: '"resource": "AuthorizationCode"',
    example: answer(
      400,
      { message: 'Bad Request', errors: [{ resource: 'AuthorizationCode', field: 'code', code: 'invalid' }] },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'strava/client',
    match: { at: { 'errors.*.resource': 'Application', 'errors.*.code': 'invalid' } },
    ...likely(means.invalidClient),
    citation: reference,
    example: answer(
      401,
      { message: 'Authorization Error', errors: [{ resource: 'Application', field: 'client_id', code: 'invalid' }] },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'strava/rate-limited',
    match: { at: { 'errors.*.resource': 'Application', 'errors.*.code': 'exceeded' } },
    ...likely(means.rateLimited),
    citation: reference,
    example: answer(
      429,
      { message: 'Rate Limit Exceeded', errors: [{ resource: 'Application', field: 'rate limit', code: 'exceeded' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'strava/access-token',
    match: { at: { 'errors.*.field': 'access_token', 'errors.*.code': 'invalid' } },
    ...means.accessTokenExpired,
    citation: tokenBody,
    seen: '{"message":"Authorization Error","errors":[{"resource":"Athlete","field":"access_token","code":"invalid"}]}',
    example: answer(
      401,
      { message: 'Authorization Error', errors: [{ resource: 'Athlete', field: 'access_token', code: 'invalid' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'strava/not-found',
    match: { at: { 'errors.*.code': 'not found' } },
    ...likely(means.notFound),
    citation: reference,
    example: answer(
      404,
      { message: 'Record Not Found', errors: [{ resource: 'Activity', field: 'id', code: 'not found' }] },
      { auth: 'oauth2' },
    ),
  },
];
