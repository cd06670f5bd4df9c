// Bitrix24: `error` and `error_description`. Access tokens last an hour, refresh tokens half a year.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://apidocs.bitrix24.com/error-codes.html';
const oauth = 'https://apidocs.bitrix24.com/settings/oauth/index.html';

export const rules: readonly Rule[] = [
  {
    id: 'bitrix24/access-token',
    match: { code: 'expired_token', stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(
      401,
      { error: 'expired_token', error_description: 'The access token provided has expired.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'bitrix24/overload',
    match: { code: ['OVERLOAD_LIMIT', 'QUERY_LIMIT_EXCEEDED', 'OPERATION_TIME_LIMIT'] },
    ...means.rateLimited,
    citation: errors,
    example: answer(503, { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' }, { auth: 'oauth2' }),
  },
  {
    id: 'bitrix24/plan',
    match: { code: 'ACCESS_DENIED', words: ['commercial plans | commercial plan'] },
    ...likely(means.planLimit),
    citation: errors,
    example: answer(
      403,
      { error: 'ACCESS_DENIED', error_description: 'REST API is available only on commercial plans.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'bitrix24/payment',
    match: { code: 'PAYMENT_REQUIRED' },
    ...likely(means.paymentOverdue),
    citation: errors,
    example: answer(403, { error: 'PAYMENT_REQUIRED', error_description: 'Payment required' }, { auth: 'oauth2' }),
  },
  {
    id: 'bitrix24/webhook-key',
    match: { code: ['INVALID_CREDENTIALS', 'NO_AUTH_FOUND'], auth: ['api_key', 'basic', 'none'] },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(
      401,
      { error: 'INVALID_CREDENTIALS', error_description: 'Invalid request credentials' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'bitrix24/portal-gone',
    match: { code: 'PORTAL_DELETED' },
    ...likely(means.accountDeleted),
    citation: errors,
    example: answer(403, { error: 'PORTAL_DELETED', error_description: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'bitrix24/app-uninstalled',
    match: { code: ['APPLICATION_NOT_FOUND', 'WRONG_CLIENT'] },
    ...likely(means.revoked),
    citation: oauth,
    example: answer(
      401,
      { error: 'APPLICATION_NOT_FOUND', error_description: 'Application not found' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'bitrix24/user-access',
    match: { code: ['user_access_error', 'INVALID_USER'] },
    ...likely(means.roleLost),
    citation: errors,
    example: answer(
      403,
      { error: 'user_access_error', error_description: 'The user does not have access to the application.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'bitrix24/scope',
    match: { code: 'insufficient_scope' },
    ...likely(means.scopeMissing),
    citation: errors,
    example: answer(
      403,
      {
        error: 'insufficient_scope',
        error_description: 'The request requires higher privileges than provided by the webhook token',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'bitrix24/server',
    match: { code: ['INTERNAL_SERVER_ERROR', 'ERROR_UNEXPECTED_ANSWER'] },
    ...means.outage,
    citation: errors,
    seen: 'INTERNAL_SERVER_ERROR',
    example: answer(
      500,
      { error: 'INTERNAL_SERVER_ERROR', error_description: 'Internal server error' },
      { auth: 'oauth2' },
    ),
  },
];
