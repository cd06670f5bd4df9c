// OpenAI: `error.code`, else `error.type`.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developers.openai.com/docs/guides/error-codes';
const collected = 'https://www.developersdigest.tech/errors/api/openai-api';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'openai/ip-not-authorized',
    match: {
      words: ['ip not authorized | ip address is not authorized | not configured ip allowlist'],
      status: [401, 403],
      format: 'json',
    },
    ...means.ipNotAllowed,
    citation: codes,
    seen: 'IP not authorized',
    example: answer(
      401,
      {
        error: { message: 'IP not authorized', type: 'invalid_request_error', param: null, code: 'ip_not_authorized' },
      },
      key,
    ),
  },
  {
    id: 'openai/not-a-member',
    match: {
      words: ['must be a member of an organization | not a member of the organization'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.roleLost,
    citation: codes,
    seen: 'You must be a member of an organization to use the API',
    example: answer(
      401,
      {
        error: {
          message: 'You must be a member of an organization to use the API',
          type: 'invalid_request_error',
          param: null,
          code: null,
        },
      },
      key,
    ),
  },
  {
    id: 'openai/account-deactivated',
    match: { code: ['account_deactivated', 'billing_not_active', 'organization_deactivated'] },
    ...means.subscriptionInactive,
    citation: 'https://platform.openai.com/docs/guides/error-codes',
    example: answer(
      429,
      {
        error: {
          message: 'Your account is not active, please check your billing details on our website.',
          type: 'billing_not_active',
          param: null,
          code: 'billing_not_active',
        },
      },
      key,
    ),
  },
  {
    id: 'openai/balance-exhausted',
    match: { code: ['credit_balance_exhausted', 'insufficient_quota', 'billing_hard_limit_reached'] },
    ...means.planLimit,
    citation: collected,
    seen: 'credit_balance_exhausted',
    example: answer(
      429,
      {
        error: {
          message: 'You exceeded your current quota, please check your plan and billing details.',
          type: 'insufficient_quota',
          param: null,
          code: 'insufficient_quota',
        },
      },
      key,
    ),
  },
  {
    id: 'openai/key-refused',
    match: { status: 401, code: 'invalid_api_key' },
    ...means.wrongApiKey,
    citation: codes,
    example: answer(
      401,
      {
        error: {
          message: 'Incorrect API key provided: sk-****.',
          type: 'invalid_request_error',
          param: null,
          code: 'invalid_api_key',
        },
      },
      key,
    ),
  },
  {
    id: 'openai/key-refused-in-words',
    match: { status: 401, words: ['incorrect api key provided | invalid authentication'], format: 'json' },
    ...means.wrongApiKey,
    citation: codes,
    seen: 'Incorrect API key provided',
    example: answer(
      401,
      { error: { message: 'Incorrect API key provided.', type: 'invalid_request_error', param: null, code: null } },
      key,
    ),
  },
  {
    id: 'openai/key-scope',
    match: {
      status: [401, 403],
      words: ['missing scopes | insufficient permissions for this operation'],
      format: 'json',
    },
    ...means.scopeMissing,
    citation: 'https://platform.openai.com/docs/guides/error-codes',
    example: answer(
      403,
      {
        error: {
          message: 'You have insufficient permissions for this operation. Missing scopes: api.usage.read.',
          type: 'invalid_request_error',
          param: null,
          code: null,
        },
      },
      key,
    ),
  },
  {
    id: 'openai/country',
    match: { code: 'unsupported_country_region_territory' },
    ...means.addressRefused,
    citation: 'https://platform.openai.com/docs/guides/error-codes',
    example: answer(
      403,
      {
        error: {
          message: 'Country, region, or territory not supported',
          type: 'request_forbidden',
          param: null,
          code: 'unsupported_country_region_territory',
        },
      },
      key,
    ),
  },
  {
    id: 'openai/country-in-words',
    match: { words: ['country region or territory not supported'] },
    ...means.addressRefused,
    citation: codes,
    seen: 'Country, region, or territory not supported',
    example: answer(
      403,
      {
        error: {
          message: 'Country, region, or territory not supported',
          type: 'request_forbidden',
          param: null,
          code: null,
        },
      },
      key,
    ),
  },
  {
    id: 'openai/rate-limited',
    match: { code: ['rate_limit_exceeded', 'slow_down', 'rate_limit_error'] },
    ...means.rateLimited,
    citation: collected,
    seen: 'slow_down',
    example: answer(
      429,
      {
        error: {
          message: 'Rate limit reached for requests',
          type: 'requests',
          param: null,
          code: 'rate_limit_exceeded',
        },
      },
      key,
    ),
  },
  {
    id: 'openai/overloaded',
    match: { code: ['server_is_overloaded', 'server_error', 'service_unavailable_error'] },
    ...means.outage,
    citation: collected,
    seen: 'server_is_overloaded',
    example: answer(
      503,
      {
        error: {
          message: 'The engine is currently overloaded, please try again later',
          type: 'service_unavailable_error',
          param: null,
          code: 'server_is_overloaded',
        },
      },
      key,
    ),
  },
  {
    id: 'openai/model-not-found',
    match: { code: 'model_not_found' },
    ...means.notFound,
    citation: 'https://platform.openai.com/docs/guides/error-codes',
    example: answer(
      404,
      {
        error: {
          message: 'The model does not exist or you do not have access to it.',
          type: 'invalid_request_error',
          param: null,
          code: 'model_not_found',
        },
      },
      key,
    ),
  },
  {
    id: 'openai/tier-not-allowed',
    match: { words: ['service tier is not allowed for this project'] },
    ...means.badRequest,
    citation: collected,
    seen: 'The requested service tier is not allowed for this project.',
    example: answer(
      400,
      {
        error: {
          message: 'Invalid service_tier argument: The requested service tier is not allowed for this project.',
          type: 'invalid_request_error',
          param: null,
          code: null,
        },
      },
      key,
    ),
  },
];
