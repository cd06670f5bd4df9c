// Fitbit: `errors[].errorType`. Refresh tokens have no end and are spent by their use.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const grant = 'https://github.com/aarondcoleman/Fitbit.NET/issues/320';
const expired = 'https://github.com/NickHeiner/decomissioned-fitbit-export/issues/18';
const request = 'https://github.com/lukasolson/fitbit-node/issues/7';
const handling = 'https://dev.fitbit.com/build/reference/web-api/troubleshooting-guide/error-handling';

export const rules: readonly Rule[] = [
  {
    id: 'fitbit/refresh-token-refused',
    match: { code: 'invalid_grant', words: ['refresh token invalid'] },
    ...likely(means.revoked),
    citation: grant,
    seen: '{"errorType":"invalid_grant","message":"Refresh token invalid:',
    example: answer(
      400,
      {
        errors: [
          {
            errorType: 'invalid_grant',
            message: 'Refresh token invalid: 1. Visit https://dev.fitbit.com/docs/oauth2 for more information',
          },
        ],
        success: false,
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'fitbit/access-token-expired',
    match: { code: 'expired_token' },
    ...means.accessTokenExpired,
    citation: expired,
    seen: 'expired_token',
    example: answer(
      401,
      { errors: [{ errorType: 'expired_token', message: 'Access token expired: 1.' }], success: false },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fitbit/access-token-invalid',
    match: { code: 'invalid_token' },
    ...means.accessTokenExpired,
    citation: handling,
    example: answer(
      401,
      { errors: [{ errorType: 'invalid_token', message: 'Access token invalid: 1.' }], success: false },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fitbit/scope',
    match: { code: ['insufficient_scope'] },
    ...likely(means.scopeMissing),
    scope: 'stream',
    citation: handling,
    example: answer(
      403,
      {
        errors: [
          {
            errorType: 'insufficient_scope',
            message: 'This application does not have permission to access sleep data.',
          },
        ],
        success: false,
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fitbit/not-authorized-app',
    match: { code: ['insufficient_permissions'] },
    ...likely(means.scopeMissing),
    citation: handling,
    seen: 'The application is not authorized to access this resource.',
    example: answer(
      403,
      {
        errors: [
          {
            errorType: 'insufficient_permissions',
            message: 'This application does not have permission to access the resource.',
          },
        ],
        success: false,
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fitbit/nothing-sent-at-refresh',
    match: { code: 'invalid_request', stage: 'token_refresh', words: ['missing parameters'] },
    ...likely(means.clientBug),
    citation: request,
    example: answer(
      400,
      { errors: [{ errorType: 'invalid_request', message: 'Missing parameters: refresh_token' }], success: false },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'fitbit/request',
    match: { code: ['invalid_request', 'validation', 'request'] },
    ...likely(means.badRequest),
    citation: request,
    seen: '"errorType":"invalid_request","message":"Missing parameters: refresh_token',
    example: answer(
      400,
      { errors: [{ errorType: 'invalid_request', message: 'Missing parameters: date' }], success: false },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fitbit/not-found',
    match: { code: ['not_found'] },
    ...means.notFound,
    citation: handling,
    seen: "The resource with given id doesn't exist.",
    example: answer(
      404,
      { errors: [{ errorType: 'not_found', message: 'The resource does not exist.' }], success: false },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fitbit/client',
    match: { code: ['invalid_client'] },
    ...likely(means.invalidClient),
    citation: handling,
    example: answer(
      401,
      {
        errors: [{ errorType: 'invalid_client', message: 'Invalid authorization header. Client id invalid.' }],
        success: false,
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'fitbit/system',
    match: { code: ['system'] },
    ...likely(means.outage),
    citation: handling,
    example: answer(
      500,
      { errors: [{ errorType: 'system', message: 'Try again later.' }], success: false },
      { auth: 'oauth2' },
    ),
  },
];
