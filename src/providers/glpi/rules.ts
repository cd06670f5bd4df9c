// GLPI: OAuth codes of its high-level API; the older API answers with an array, its code first.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const rotated = 'https://github.com/n8n-io/n8n/issues/25926';
const legacy = 'https://github.com/glpi-project/glpi/blob/05ac6f2f7f0b2c32291742055ed4cf77efaa1d85/apirest.md';
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const session = { auth: 'session' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'glpi/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.tokenReused),
    citation: rotated,
    example: answer(400, { error: 'invalid_grant', error_description: 'The refresh token is invalid.' }, refresh),
  },
  {
    id: 'glpi/session-ended',
    match: { at: { '0': 'ERROR_SESSION_TOKEN_INVALID' } },
    ...means.expiredAge,
    citation: legacy,
    seen: 'ERROR_SESSION_TOKEN_INVALID',
    example: answer(401, ['ERROR_SESSION_TOKEN_INVALID', 'session_token seems invalid'], session),
  },
  {
    id: 'glpi/session-missing',
    match: { at: { '0': 'ERROR_SESSION_TOKEN_MISSING' } },
    ...means.badRequest,
    citation: legacy,
    seen: 'ERROR_SESSION_TOKEN_MISSING',
    example: answer(400, ['ERROR_SESSION_TOKEN_MISSING', 'parameter session_token is missing'], session),
  },
  {
    id: 'glpi/app-token-refused',
    match: { at: { '0': 'ERROR_WRONG_APP_TOKEN_PARAMETER' } },
    ...means.wrongApiKey,
    citation: legacy,
    example: answer(400, ['ERROR_WRONG_APP_TOKEN_PARAMETER', 'parameter app_token seems wrong'], key),
  },
  {
    id: 'glpi/app-token-missing',
    match: { at: { '0': 'ERROR_APP_TOKEN_PARAMETERS_MISSING' } },
    ...means.wrongApiKey,
    citation: legacy,
    seen: 'ERROR_APP_TOKEN_PARAMETERS_MISSING',
    example: answer(400, ['ERROR_APP_TOKEN_PARAMETERS_MISSING', 'missing parameter app_token'], key),
  },
  {
    id: 'glpi/user-token-refused',
    match: { at: { '0': 'ERROR_GLPI_LOGIN_USER_TOKEN' } },
    ...means.wrongApiKey,
    citation: legacy,
    seen: 'ERROR_GLPI_LOGIN_USER_TOKEN',
    example: answer(401, ['ERROR_GLPI_LOGIN_USER_TOKEN', 'parameter user_token seems invalid'], key),
  },
  {
    id: 'glpi/login-refused',
    match: { at: { '0': 'ERROR_GLPI_LOGIN' } },
    ...likely(means.wrongPassword),
    citation: legacy,
    seen: 'ERROR_GLPI_LOGIN',
    example: answer(401, ['ERROR_GLPI_LOGIN', 'Incorrect username or password'], basic),
  },
  {
    id: 'glpi/password-login-off',
    match: { at: { '0': 'ERROR_LOGIN_WITH_CREDENTIALS_DISABLED' } },
    ...means.adminPolicy,
    citation: legacy,
    seen: 'ERROR_LOGIN_WITH_CREDENTIALS_DISABLED',
    example: answer(
      400,
      ['ERROR_LOGIN_WITH_CREDENTIALS_DISABLED', 'usage of initSession resource with credentials is disabled'],
      basic,
    ),
  },
  {
    id: 'glpi/login-missing',
    match: { at: { '0': 'ERROR_LOGIN_PARAMETERS_MISSING' } },
    ...means.badRequest,
    citation: legacy,
    seen: 'ERROR_LOGIN_PARAMETERS_MISSING',
    example: answer(
      400,
      ['ERROR_LOGIN_PARAMETERS_MISSING', 'parameter(s) login, password or user_token are missing'],
      basic,
    ),
  },
  {
    id: 'glpi/right-missing',
    match: { at: { '0': 'ERROR_RIGHT_MISSING' } },
    ...means.roleLost,
    citation: legacy,
    seen: 'ERROR_RIGHT_MISSING',
    example: answer(403, ['ERROR_RIGHT_MISSING', "You don't have permission to perform this action."], session),
  },
  {
    id: 'glpi/address-not-allowed',
    match: { at: { '0': 'ERROR_NOT_ALLOWED_IP' } },
    ...means.ipNotAllowed,
    citation: legacy,
    seen: 'ERROR_NOT_ALLOWED_IP',
    example: answer(403, ['ERROR_NOT_ALLOWED_IP', 'There is not an active API client matching your IP address'], key),
  },
  {
    id: 'glpi/item-not-found',
    match: { at: { '0': 'ERROR_ITEM_NOT_FOUND' } },
    ...means.notFound,
    citation: legacy,
    seen: 'ERROR_ITEM_NOT_FOUND',
    example: answer(404, ['ERROR_ITEM_NOT_FOUND', 'Item not found'], session),
  },
  {
    id: 'glpi/endpoint-not-found',
    match: { at: { '0': 'ERROR_ITEMTYPE_NOT_FOUND_NOR_COMMONDBTM' } },
    ...means.notFound,
    citation: legacy,
    seen: 'ERROR_ITEMTYPE_NOT_FOUND_NOR_COMMONDBTM',
    example: answer(
      400,
      ['ERROR_ITEMTYPE_NOT_FOUND_NOR_COMMONDBTM', 'resource not found or not an instance of CommonDBTM'],
      session,
    ),
  },
  {
    id: 'glpi/range',
    match: { at: { '0': 'ERROR_RANGE_EXCEED_TOTAL' } },
    ...means.badRequest,
    citation: legacy,
    seen: 'ERROR_RANGE_EXCEED_TOTAL',
    example: answer(400, ['ERROR_RANGE_EXCEED_TOTAL', 'Provided range exceed total count of data'], session),
  },
  {
    id: 'glpi/method',
    match: { at: { '0': 'ERROR_METHOD_NOT_ALLOWED' } },
    ...means.badRequest,
    citation: legacy,
    seen: 'ERROR_METHOD_NOT_ALLOWED',
    example: answer(400, ['ERROR_METHOD_NOT_ALLOWED', 'bad method'], session),
  },
  {
    id: 'glpi/database',
    match: { at: { '0': 'ERROR_SQL' } },
    ...means.outage,
    citation: legacy,
    seen: 'ERROR_SQL',
    example: answer(500, ['ERROR_SQL', 'SQL error'], session),
  },
];
