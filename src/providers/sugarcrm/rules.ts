// SugarCRM: `error` and `error_message`. `invalid_grant` is said by any call whose access token has aged, too.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors =
  'https://support.sugarcrm.com/documentation/sugar_developer/sugar_developer_guide_14.0/integration/web_services/rest_api/';
const handling =
  'https://support.sugarcrm.com/documentation/sugar_developer/sugar_developer_guide_14.0/integration/web_services/rest_api/extending_endpoints/';

export const rules: readonly Rule[] = [
  {
    id: 'sugarcrm/access-token',
    match: { stage: ['api_call', 'db_query'], code: 'invalid_grant' },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(
      401,
      { error: 'invalid_grant', error_message: 'The access token provided is invalid.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'sugarcrm/password',
    match: { stage: 'token_refresh', code: 'need_login', words: ['username and password | user name and password'] },
    ...likely(means.wrongPassword),
    citation: handling,
    example: answer(
      401,
      { error: 'need_login', error_message: 'You must specify a valid username and password.' },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'sugarcrm/seats',
    match: { code: ['license_seats_needed', 'license_limit'] },
    ...likely(means.planLimit),
    citation: handling,
    example: answer(
      401,
      { error: 'license_seats_needed', error_message: 'The number of active users exceeds the licence.' },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'sugarcrm/login-needed',
    match: { stage: 'api_call', code: 'need_login' },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(
      401,
      { error: 'need_login', error_message: 'No valid authentication for user.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'sugarcrm/not-authorized',
    match: { code: 'not_authorized' },
    ...likely(means.roleLost),
    citation: handling,
    example: answer(
      403,
      {
        error: 'not_authorized',
        error_message: 'You are not authorized to perform this action. Contact your administrator if you need access.',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'sugarcrm/maintenance',
    match: { code: 'maintenance' },
    ...means.maintenance,
    citation: handling,
    example: answer(
      503,
      { error: 'maintenance', error_message: 'The system is in maintenance mode.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'sugarcrm/request',
    match: { code: ['missing_parameter', 'invalid_parameter', 'no_method', 'invalid_hash', 'incorrect_version'] },
    ...means.badRequest,
    citation: handling,
    example: answer(
      422,
      { error: 'missing_parameter', error_message: 'Missing parameter: module' },
      { auth: 'oauth2' },
    ),
  },
];
