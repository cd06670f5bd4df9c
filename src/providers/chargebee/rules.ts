// Chargebee: `api_error_code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const library = 'https://github.com/chargebee/chargebee-java/blob/master/README.md';
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'chargebee/key-refused',
    match: { code: ['api_authentication_failed', 'basic_authentication_failed'] },
    ...likely(means.wrongApiKey),
    citation: library,
    seen: 'API_AUTHENTICATION_FAILED',
    example: answer(
      401,
      {
        message: 'Sorry, authentication failed.',
        type: 'untyped',
        api_error_code: 'api_authentication_failed',
        http_status_code: 401,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/key-refused-words',
    match: { words: ['authentication failed'] },
    ...likely(means.wrongApiKey),
    citation: 'https://github.com/brendenplugin/chargebee-wp-membership-plugin/issues/3',
    seen: 'Sorry, authentication failed. Invalid api key',
    example: answer(
      401,
      {
        message: 'Sorry, authentication failed. Invalid api key',
        type: 'untyped',
        api_error_code: 'unknown',
        http_status_code: 401,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/operation-not-enabled',
    match: { words: ['operation is not enabled for this site'] },
    ...likely(means.versionSunset),
    citation: 'https://github.com/chargebee/chargebee-ruby/issues/59',
    seen: 'This API operation is not enabled for this site.',
    example: answer(
      400,
      {
        message: 'This API operation is not enabled for this site. Please contact support to get this enabled',
        type: 'invalid_request',
        api_error_code: 'configuration_incompatible',
        http_status_code: 400,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/not-authorized',
    match: { code: 'api_authorization_failed' },
    ...means.scopeMissing,
    citation: library,
    seen: 'API_AUTHORIZATION_FAILED',
    example: answer(
      403,
      {
        message: 'Sorry, you do not have permission.',
        type: 'invalid_request',
        api_error_code: 'api_authorization_failed',
        http_status_code: 403,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/resource-limit',
    match: { code: 'resource_limit_exhausted' },
    ...means.planLimit,
    citation: library,
    seen: 'RESOURCE_LIMIT_EXHAUSTED',
    example: answer(
      400,
      {
        message: 'The limit of the plan is reached.',
        type: 'invalid_request',
        api_error_code: 'resource_limit_exhausted',
        http_status_code: 400,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/site-not-found',
    match: { code: 'site_not_found' },
    ...likely(means.orgFrozen),
    citation: library,
    seen: 'SITE_NOT_FOUND',
    example: answer(
      404,
      {
        message: 'Sorry, we could not find your site.',
        type: 'invalid_request',
        api_error_code: 'site_not_found',
        http_status_code: 404,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/site-not-ready',
    match: { code: ['site_not_ready', 'site_migrating', 'site_under_maintenance', 'site_read_only_mode'] },
    ...means.maintenance,
    citation: library,
    seen: 'SITE_NOT_READY',
    example: answer(
      503,
      {
        message: 'Site temporarily unavailable',
        type: 'operation_failed',
        api_error_code: 'site_not_ready',
        http_status_code: 503,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/rate-limit',
    match: {
      code: [
        'request_limit_exceeded',
        'operation_limit_exceeded',
        'api_request_limit_exceeded',
        'third_party_api_request_limit_exceeded',
      ],
    },
    ...means.rateLimited,
    citation: library,
    seen: 'REQUEST_LIMIT_EXCEEDED',
    example: answer(
      429,
      {
        message: 'Sorry, request blocked.',
        type: 'operation_failed',
        api_error_code: 'api_request_limit_exceeded',
        http_status_code: 429,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/request-blocked',
    match: { code: 'request_blocked' },
    ...likely(means.rateLimited),
    citation: library,
    seen: 'REQUEST_BLOCKED',
    example: answer(
      403,
      {
        message: 'Sorry, request blocked.',
        type: 'operation_failed',
        api_error_code: 'request_blocked',
        http_status_code: 403,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/resource-not-found',
    match: { code: 'resource_not_found' },
    ...means.notFound,
    citation: library,
    seen: 'RESOURCE_NOT_FOUND',
    example: answer(
      404,
      { message: 'Not found', type: 'invalid_request', api_error_code: 'resource_not_found', http_status_code: 404 },
      basic,
    ),
  },
  {
    id: 'chargebee/bad-request',
    match: {
      code: [
        'param_wrong_value',
        'param_not_unique',
        'param_should_not_be_null',
        'invalid_state_for_request',
        'invalid_request',
        'duplicate_entry',
        'http_method_not_supported',
      ],
    },
    ...means.badRequest,
    citation: library,
    seen: 'PARAM_WRONG_VALUE',
    example: answer(
      400,
      {
        message: 'limit : wrong value',
        type: 'invalid_request',
        api_error_code: 'param_wrong_value',
        http_status_code: 400,
      },
      basic,
    ),
  },
  {
    id: 'chargebee/internal',
    match: { code: ['internal_error', 'internal_temporary_error'] },
    ...means.outage,
    citation: library,
    seen: 'INTERNAL_ERROR',
    example: answer(
      500,
      {
        message: 'Sorry, something went wrong.',
        type: 'operation_failed',
        api_error_code: 'internal_error',
        http_status_code: 500,
      },
      basic,
    ),
  },
];
