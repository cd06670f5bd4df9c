// Recurly: `error.type`, which its libraries turn into error classes of the same names.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorClasses = 'https://github.com/recurly/recurly-client-node/blob/master/lib/recurly/api_errors.js';
const legacyErrors = 'https://github.com/recurly/recurly-client-python/blob/master/recurly/errors.py';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'recurly/invalid-api-key',
    match: { code: 'invalid_api_key' },
    ...means.wrongApiKey,
    citation: errorClasses,
    seen: 'InvalidApiKeyError',
    example: answer(403, { error: { type: 'invalid_api_key', message: 'Invalid API key' } }, key),
  },
  {
    id: 'recurly/not-authorized-to-connect',
    match: { words: ['api key is not authorized to connect to recurly'] },
    ...means.wrongApiKey,
    citation: 'https://github.com/recurly/recurly-client-php/issues/58',
    seen: 'Your API Key is not authorized to connect to Recurly',
    example: answer(401, '<errors><error>Your API Key is not authorized to connect to Recurly.</error></errors>', key),
  },
  {
    id: 'recurly/unauthorized',
    match: { code: 'unauthorized' },
    ...means.wrongApiKey,
    citation: errorClasses,
    seen: 'UnauthorizedError',
    example: answer(401, { error: { type: 'unauthorized', message: 'The API key is not valid.' } }, key),
  },
  {
    id: 'recurly/invalid-permissions',
    match: { code: 'invalid_permissions' },
    ...means.roleLost,
    citation: errorClasses,
    seen: 'InvalidPermissionsError',
    example: answer(
      403,
      { error: { type: 'invalid_permissions', message: 'The API key does not have permission.' } },
      key,
    ),
  },
  {
    id: 'recurly/missing-feature',
    match: { code: 'missing_feature' },
    ...means.planLimit,
    citation: errorClasses,
    seen: 'MissingFeatureError',
    example: answer(
      422,
      { error: { type: 'missing_feature', message: 'This feature is not enabled for your site.' } },
      key,
    ),
  },
  {
    id: 'recurly/payment-required',
    match: { code: 'payment_required' },
    ...means.paymentOverdue,
    citation: legacyErrors,
    seen: 'An error indicating your Recurly account is in production mode',
    example: answer(
      402,
      { error: { type: 'payment_required', message: 'Your Recurly account is not in good standing.' } },
      key,
    ),
  },
  {
    id: 'recurly/forbidden',
    match: { code: 'forbidden' },
    ...likely(means.roleLost),
    citation: legacyErrors,
    seen: 'does not have privileges to access',
    example: answer(403, { error: { type: 'forbidden', message: 'Forbidden' } }, key),
  },
  {
    id: 'recurly/simultaneous-request',
    match: { code: 'simultaneous_request' },
    ...means.concurrentUpdate,
    citation: errorClasses,
    seen: 'SimultaneousRequestError',
    example: answer(
      422,
      { error: { type: 'simultaneous_request', message: 'A change for this account is already in progress.' } },
      key,
    ),
  },
  {
    id: 'recurly/rate-limited',
    match: { code: ['rate_limited', 'too_many_requests'] },
    ...means.rateLimited,
    citation: errorClasses,
    seen: 'RateLimitedError',
    example: answer(429, { error: { type: 'rate_limited', message: 'Too many requests' } }, key),
  },
  {
    id: 'recurly/version',
    match: { code: ['unknown_api_version', 'unavailable_in_api_version', 'invalid_api_version'] },
    ...means.versionSunset,
    citation: errorClasses,
    seen: 'UnknownApiVersionError',
    example: answer(406, { error: { type: 'unknown_api_version', message: 'Unknown API version' } }, key),
  },
  {
    id: 'recurly/not-found',
    match: { code: 'not_found' },
    ...means.notFound,
    citation: errorClasses,
    seen: 'NotFoundError',
    example: answer(404, { error: { type: 'not_found', message: 'Not found' } }, key),
  },
  {
    id: 'recurly/outage',
    match: {
      code: [
        'internal_server_error',
        'service_not_available',
        'service_unavailable',
        'bad_gateway',
        'timeout',
        'tax_service_error',
      ],
    },
    ...means.outage,
    citation: errorClasses,
    seen: 'ServiceNotAvailableError',
    example: answer(503, { error: { type: 'service_not_available', message: 'Unavailable' } }, key),
  },
  {
    id: 'recurly/bad-request',
    match: {
      code: ['bad_request', 'validation', 'invalid_content_type', 'unprocessable_entity', 'immutable_subscription'],
    },
    ...means.badRequest,
    citation: errorClasses,
    seen: 'BadRequestError',
    example: answer(422, { error: { type: 'validation', message: 'Code is invalid' } }, key),
  },
];
