// Paddle: `error.code` with a page of its own for each; numbers in Paddle Classic, with HTTP 200.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const overview = 'https://developer.paddle.com/errors/overview';
const errorsPage = 'https://developer.paddle.com/api-reference/about/errors.md';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'paddle/key-malformed',
    match: { words: ['authentication header included but incorrectly formatted'] },
    ...means.wrongApiKey,
    citation: 'https://github.com/PaddleHQ/paddle-node-sdk/issues/39',
    seen: 'Authentication header included, but incorrectly formatted.',
    example: answer(
      403,
      {
        error: {
          type: 'request_error',
          code: 'authentication_malformed',
          detail: 'Authentication header included, but incorrectly formatted',
          documentation_url: 'https://developer.paddle.com/errors/shared/authentication_malformed',
        },
      },
      key,
    ),
  },
  {
    id: 'paddle/key-refused',
    match: { code: ['authentication_malformed', 'invalid_token', 'invalid_api_key'] },
    ...likely(means.wrongApiKey),
    citation: overview,
    example: answer(
      403,
      {
        error: {
          type: 'request_error',
          code: 'invalid_token',
          detail: 'The token is not valid',
          documentation_url: 'https://developer.paddle.com/errors/shared/invalid_token',
        },
      },
      key,
    ),
  },
  {
    id: 'paddle/key-missing',
    match: { code: 'authentication_missing' },
    ...likely(means.badRequest),
    citation: overview,
    example: answer(
      403,
      {
        error: {
          type: 'request_error',
          code: 'authentication_missing',
          detail: 'Authentication header is missing',
          documentation_url: 'https://developer.paddle.com/errors/shared/authentication_missing',
        },
      },
      key,
    ),
  },
  {
    id: 'paddle/forbidden',
    match: { code: 'forbidden' },
    ...guess(means.scopeMissing),
    citation: 'https://github.com/PaddleHQ/paddle-node-sdk/issues/177',
    example: answer(
      403,
      {
        error: {
          type: 'request_error',
          code: 'forbidden',
          detail: "You aren't permitted to perform this request.",
          documentation_url: 'https://developer.paddle.com/errors/shared/forbidden',
        },
      },
      key,
    ),
  },
  {
    id: 'paddle/classic-key-refused',
    match: { code: '107' },
    ...likely(means.wrongApiKey),
    citation: 'https://github.com/protonemedia/laravel-paddle/issues/6',
    seen: "[107] You don't have permission to access this resource",
    example: answer(
      200,
      { success: false, error: { code: 107, message: "You don't have permission to access this resource" } },
      key,
    ),
  },
  {
    id: 'paddle/not-found',
    match: { code: ['not_found', 'entity_not_found'] },
    ...means.notFound,
    citation: errorsPage,
    seen: 'not_found',
    example: answer(
      404,
      {
        error: {
          type: 'request_error',
          code: 'not_found',
          detail: 'Entity pro_0 not found',
          documentation_url: 'https://developer.paddle.com/errors/shared/not_found',
        },
      },
      key,
    ),
  },
  {
    id: 'paddle/rate-limit',
    match: { code: 'too_many_requests' },
    ...likely(means.rateLimited),
    citation: errorsPage,
    example: answer(
      429,
      {
        error: {
          type: 'request_error',
          code: 'too_many_requests',
          detail: 'Too many requests',
          documentation_url: 'https://developer.paddle.com/errors/shared/too_many_requests',
        },
      },
      key,
    ),
  },
  {
    id: 'paddle/bad-request',
    match: {
      code: [
        'bad_request',
        'invalid_field',
        'invalid_url',
        'invalid_json',
        'conflict',
        'unsupported_media_type',
        'method_not_allowed',
      ],
    },
    ...likely(means.badRequest),
    citation: errorsPage,
    example: answer(
      400,
      {
        error: {
          type: 'request_error',
          code: 'bad_request',
          detail: 'Invalid request.',
          documentation_url: 'https://developer.paddle.com/errors/shared/bad_request',
        },
      },
      key,
    ),
  },
  {
    id: 'paddle/api-error',
    match: { at: { 'error.type': 'api_error' } },
    ...means.outage,
    citation: errorsPage,
    seen: "This means there's a problem with the Paddle API rather than your request.",
    example: answer(500, { error: { type: 'api_error', code: 'internal_error', detail: 'Internal error' } }, key),
  },
];
