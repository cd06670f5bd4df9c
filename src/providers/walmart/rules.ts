// Walmart: `error[].code`, a word of its list and the service after a dot.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const supplierErrors = 'https://developer.walmart.com/suppliers/docs/errors';
const errorCodes = 'https://developer.walmart.com/global-marketplace/docs/error-codes';
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'walmart/client-pair-refused',
    match: { stage: 'token_refresh', auth: ['api_key', 'basic', 'oauth2'], words: ['unauthorized'] },
    ...means.wrongApiKey,
    citation: 'https://github.com/highsidelabs/walmart-api-php/issues/5',
    seen: 'UNAUTHORIZED.GMP_GATEWAY_API',
    example: answer(
      401,
      {
        error: [
          {
            code: 'UNAUTHORIZED.GMP_GATEWAY_API',
            description: 'Unauthorized',
            info: 'Unauthorized token or incorrect authorization header.',
            severity: 'ERROR',
            category: 'DATA',
          },
        ],
      },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'walmart/threshold',
    match: { words: ['request threshold violated'] },
    ...means.rateLimited,
    citation: supplierErrors,
    seen: 'REQUEST_THRESHOLD_VIOLATED',
    example: answer(
      429,
      {
        error: [
          {
            code: 'REQUEST_THRESHOLD_VIOLATED.GMP_GATEWAY_API',
            description: 'Too many requests',
            info: 'Too many requests',
            severity: 'ERROR',
            category: 'DATA',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'walmart/unauthorized',
    match: { status: 401, words: ['unauthorized'] },
    ...means.accessTokenExpired,
    citation: errorCodes,
    seen: 'UNAUTHORIZED',
    example: answer(
      401,
      {
        error: [
          {
            code: 'UNAUTHORIZED.GMP_GATEWAY_API',
            description: 'Unauthorized',
            info: 'Unauthorized token or incorrect authorization header.',
            severity: 'ERROR',
            category: 'DATA',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'walmart/forbidden',
    match: { words: ['forbidden GMP GATEWAY API'], status: 403 },
    ...likely(means.roleLost),
    citation: errorCodes,
    seen: 'FORBIDDEN.GMP_GATEWAY_API',
    example: answer(
      403,
      {
        error: [
          {
            code: 'FORBIDDEN.GMP_GATEWAY_API',
            description: 'Forbidden',
            info: 'Forbidden',
            severity: 'ERROR',
            category: 'DATA',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'walmart/locked',
    match: { words: ['resource is locked'] },
    ...means.concurrentUpdate,
    citation: supplierErrors,
    seen: 'RESOURCE_IS_LOCKED.GMP_RECEIVER_API',
    example: answer(
      423,
      {
        error: [
          {
            code: 'RESOURCE_IS_LOCKED.GMP_RECEIVER_API',
            description: 'Locked',
            info: 'Locked',
            severity: 'ERROR',
            category: 'DATA',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'walmart/outage',
    match: { words: ['system error | invalid system state | downstream system time out'] },
    ...means.outage,
    citation: supplierErrors,
    seen: 'SYSTEM_ERROR',
    example: answer(
      500,
      {
        error: [
          {
            code: 'SYSTEM_ERROR.GMP_GATEWAY_API',
            description: 'System error',
            info: 'Internal error',
            severity: 'ERROR',
            category: 'DATA',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'walmart/not-found',
    match: { words: ['content not found | uri not found'] },
    ...means.notFound,
    citation: supplierErrors,
    seen: 'CONTENT_NOT_FOUND',
    example: answer(
      404,
      {
        error: [
          {
            code: 'CONTENT_NOT_FOUND.GMP_ITEM_QUERY_API',
            description: 'Not found',
            info: 'No item',
            severity: 'ERROR',
            category: 'DATA',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'walmart/bad-request',
    match: {
      words: [
        'invalid request | invalid request header | invalid request param | invalid request content | missing request header | missing request param | malformed request content | unsupported media type | invalid accept type',
      ],
    },
    ...means.badRequest,
    citation: supplierErrors,
    seen: 'INVALID_REQUEST_PARAM',
    example: answer(
      400,
      {
        error: [
          {
            code: 'INVALID_REQUEST_PARAM.GMP_ITEM_QUERY_API',
            description: 'Bad request',
            info: 'Wrong value',
            severity: 'ERROR',
            category: 'DATA',
          },
        ],
      },
      oauth,
    ),
  },
];
