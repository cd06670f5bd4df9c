// Square: `errors[].category` and `errors[].code`, as its reference lists them.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorCodes = 'https://github.com/square/square-python-sdk/blob/master/doc/models/error-code.md';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'square/token-revoked',
    match: { code: 'ACCESS_TOKEN_REVOKED' },
    ...means.revoked,
    citation: errorCodes,
    seen: 'ACCESS_TOKEN_REVOKED',
    example: answer(
      401,
      {
        errors: [
          {
            category: 'AUTHENTICATION_ERROR',
            code: 'ACCESS_TOKEN_REVOKED',
            detail: 'The provided access token has been revoked.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'square/renew-revoked-token',
    match: { words: ['cannot renew revoked token'] },
    ...means.revoked,
    citation: 'https://github.com/square/connect-ruby-sdk/issues/73',
    seen: 'cannot renew revoked token',
    example: answer(400, { message: 'cannot renew revoked token', type: 'bad_request' }, refresh),
  },
  {
    id: 'square/token-expired',
    match: { code: 'ACCESS_TOKEN_EXPIRED' },
    ...means.accessTokenExpired,
    citation: errorCodes,
    seen: 'ACCESS_TOKEN_EXPIRED',
    example: answer(
      401,
      {
        errors: [
          {
            category: 'AUTHENTICATION_ERROR',
            code: 'ACCESS_TOKEN_EXPIRED',
            detail: 'The provided access token has expired.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'square/app-disabled',
    match: { code: ['APPLICATION_DISABLED', 'CLIENT_DISABLED'] },
    ...means.appDisabled,
    citation: errorCodes,
    seen: 'APPLICATION_DISABLED',
    example: answer(
      403,
      {
        errors: [
          {
            category: 'AUTHENTICATION_ERROR',
            code: 'APPLICATION_DISABLED',
            detail: 'The calling application was disabled.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'square/scopes',
    match: { code: 'INSUFFICIENT_SCOPES' },
    ...means.scopeMissing,
    citation: errorCodes,
    seen: 'INSUFFICIENT_SCOPES',
    example: answer(
      403,
      {
        errors: [
          {
            category: 'AUTHENTICATION_ERROR',
            code: 'INSUFFICIENT_SCOPES',
            detail: 'The merchant has not given your application sufficient permissions to do that.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'square/legacy-application',
    match: { code: ['V1_APPLICATION', 'V1_ACCESS_TOKEN'] },
    ...means.clientBug,
    citation: errorCodes,
    seen: 'V1_ACCESS_TOKEN',
    example: answer(
      401,
      {
        errors: [
          {
            category: 'AUTHENTICATION_ERROR',
            code: 'V1_ACCESS_TOKEN',
            detail: 'The calling application is using an access token of v1.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'square/forbidden',
    match: { code: 'FORBIDDEN', at: { 'errors.*.category': 'AUTHENTICATION_ERROR' } },
    ...likely(means.roleLost),
    citation: 'https://github.com/square/connect-php-sdk/issues/2',
    seen: 'You have insufficient permissions to perform that action.',
    example: answer(
      403,
      {
        errors: [
          {
            category: 'AUTHENTICATION_ERROR',
            code: 'FORBIDDEN',
            detail: 'You have insufficient permissions to perform that action.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'square/client-refused',
    match: { code: 'service.not_authorized', stage: 'token_refresh' },
    ...likely(means.invalidClient),
    citation: 'https://github.com/streaak/keyhacks/issues/26',
    seen: 'service.not_authorized',
    example: answer(401, { message: 'Not Authorized', type: 'service.not_authorized' }, refresh),
  },
  {
    id: 'square/personal-token-refused',
    match: { code: 'UNAUTHORIZED', auth: ['api_key', 'basic'] },
    ...likely(means.wrongApiKey),
    citation: errorCodes,
    seen: 'UNAUTHORIZED',
    example: answer(
      401,
      {
        errors: [
          { category: 'AUTHENTICATION_ERROR', code: 'UNAUTHORIZED', detail: 'This request could not be authorized.' },
        ],
      },
      key,
    ),
  },
  {
    id: 'square/unauthorized',
    match: { code: 'UNAUTHORIZED' },
    ...means.accessTokenExpired,
    citation: 'https://github.com/NikolaGavric94/laravel-square/issues/67',
    seen: 'The `Authorization` http header of your request was incorrect or expired.',
    example: answer(
      401,
      {
        errors: [
          {
            category: 'AUTHENTICATION_ERROR',
            code: 'UNAUTHORIZED',
            detail: 'The `Authorization` http header of your request was incorrect or expired.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'square/catalog-token-refused',
    match: { code: 'INTERNAL_SERVER_ERROR', words: ['unable to authorize this request'] },
    ...guess(means.accessTokenExpired),
    citation: 'https://github.com/square/square-python-sdk/issues/20',
    seen: 'We were unable to authorize this request due to an internal error.',
    example: answer(
      500,
      {
        errors: [
          {
            category: 'API_ERROR',
            code: 'INTERNAL_SERVER_ERROR',
            detail: 'We were unable to authorize this request due to an internal error.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'square/rate-limited',
    match: { code: 'RATE_LIMITED' },
    ...means.rateLimited,
    citation: errorCodes,
    seen: 'RATE_LIMITED',
    example: answer(
      429,
      { errors: [{ category: 'RATE_LIMIT_ERROR', code: 'RATE_LIMITED', detail: 'Rate Limited' }] },
      oauth,
    ),
  },
  {
    id: 'square/version-incompatible',
    match: { code: ['API_VERSION_INCOMPATIBLE', 'INVALID_SQUARE_VERSION_FORMAT'] },
    ...means.versionSunset,
    citation: errorCodes,
    seen: 'API_VERSION_INCOMPATIBLE',
    example: answer(
      400,
      {
        errors: [
          {
            category: 'INVALID_REQUEST_ERROR',
            code: 'API_VERSION_INCOMPATIBLE',
            detail: 'The provided Square-Version is incompatible with the requested action.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'square/not-found',
    match: { code: ['NOT_FOUND', 'GONE', 'CUSTOMER_NOT_FOUND'] },
    ...means.notFound,
    citation: errorCodes,
    seen: 'NOT_FOUND',
    example: answer(
      404,
      { errors: [{ category: 'INVALID_REQUEST_ERROR', code: 'NOT_FOUND', detail: 'Not found' }] },
      oauth,
    ),
  },
  {
    id: 'square/outage',
    match: {
      code: [
        'INTERNAL_SERVER_ERROR',
        'SERVICE_UNAVAILABLE',
        'BAD_GATEWAY',
        'TEMPORARY_ERROR',
        'GATEWAY_TIMEOUT',
        'REQUEST_TIMEOUT',
      ],
    },
    ...means.outage,
    citation: errorCodes,
    seen: 'SERVICE_UNAVAILABLE',
    example: answer(
      503,
      { errors: [{ category: 'API_ERROR', code: 'SERVICE_UNAVAILABLE', detail: 'Service Unavailable' }] },
      oauth,
    ),
  },
  {
    id: 'square/sandbox-only',
    match: { code: 'SANDBOX_NOT_SUPPORTED' },
    ...means.badRequest,
    citation: errorCodes,
    seen: 'SANDBOX_NOT_SUPPORTED',
    example: answer(
      400,
      {
        errors: [
          {
            category: 'INVALID_REQUEST_ERROR',
            code: 'SANDBOX_NOT_SUPPORTED',
            detail: 'The API request is not supported in sandbox.',
          },
        ],
      },
      oauth,
    ),
  },
];
