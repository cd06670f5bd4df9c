// Vtiger CRM: `success: false` with `error.code`, mostly with status 200. A session is opened with the access key of a user.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const reference = 'https://www.vtiger.com/docs/rest-api-for-vtiger';

export const rules: readonly Rule[] = [
  {
    id: 'vtiger/challenge',
    match: { code: 'INVALID_AUTH_TOKEN' },
    ...means.accessTokenExpired,
    citation: reference,
    example: answer(
      200,
      { success: false, error: { code: 'INVALID_AUTH_TOKEN', message: 'Specified token is invalid or expired' } },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'vtiger/session',
    match: { code: ['INVALID_SESSIONID', 'AUTHENTICATION_REQUIRED'] },
    ...means.accessTokenExpired,
    citation: reference,
    example: answer(
      200,
      { success: false, error: { code: 'INVALID_SESSIONID', message: 'Session Identifier provided is Invalid' } },
      { auth: 'session' },
    ),
  },
  {
    id: 'vtiger/access-key',
    match: { code: ['INVALID_USER_CREDENTIALS', 'AUTHENTICATION_FAILURE', 'ACCESSKEY_UNDEFINED'] },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(
      200,
      { success: false, error: { code: 'INVALID_USER_CREDENTIALS', message: 'Invalid username or password' } },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'vtiger/permission',
    match: { code: 'ACCESS_DENIED' },
    ...likely(means.objectAccessLost),
    citation: reference,
    example: answer(
      200,
      { success: false, error: { code: 'ACCESS_DENIED', message: 'Permission to perform the operation is denied' } },
      { auth: 'session' },
    ),
  },
  {
    id: 'vtiger/too-many',
    match: { code: ['TOO_MANY_REQUEST', 'TOO_MANY_REQUESTS', 'LIMIT_REACHED'] },
    ...means.rateLimited,
    citation: reference,
    example: answer(
      429,
      { success: false, error: { code: 'TOO_MANY_REQUESTS', message: 'Too many requests' } },
      { auth: 'session' },
    ),
  },
  {
    id: 'vtiger/not-found',
    match: { code: ['RECORD_NOT_FOUND', 'UNKNOWN_ENTITY', 'UNKNOWN_OPERATION'] },
    ...means.notFound,
    citation: reference,
    example: answer(
      200,
      { success: false, error: { code: 'RECORD_NOT_FOUND', message: 'Record you are trying to access is not found' } },
      { auth: 'session' },
    ),
  },
  {
    id: 'vtiger/query',
    match: { code: ['QUERY_SYNTAX_ERROR', 'INVALID_QUERY', 'MANDATORY_FIELDS_MISSING', 'INVALID_ID_ATTRIBUTE'] },
    ...means.badRequest,
    citation: reference,
    example: answer(
      200,
      { success: false, error: { code: 'QUERY_SYNTAX_ERROR', message: 'Syntax Error on line 1' } },
      { auth: 'session' },
    ),
  },
];
