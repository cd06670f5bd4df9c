// Anthropic: `error.type`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://platform.claude.com/docs/es/api/errors.md';
const shared = 'https://platform.claude.com/docs/en/api/python/$shared';
const credit = 'https://github.com/anthropics/claude-code/issues/4207';
const revoked = 'https://github.com/vybestack/llxprt-code/issues/1123';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'anthropic/oauth-revoked',
    match: { words: ['oauth token has been revoked'], format: 'json', status: [200, '4xx'] },
    ...means.revoked,
    citation: revoked,
    seen: 'OAuth token has been revoked.',
    example: answer(
      403,
      {
        type: 'error',
        error: { type: 'permission_error', message: 'OAuth token has been revoked. Please obtain a new token.' },
        request_id: 'req_1',
      },
      oauth,
    ),
  },
  {
    id: 'anthropic/oauth-expired',
    match: {
      stage: 'api_call',
      auth: 'oauth2',
      words: ['oauth token has expired | oauth authentication is currently not supported'],
    },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(
      401,
      {
        type: 'error',
        error: {
          type: 'authentication_error',
          message: 'OAuth token has expired. Please obtain a new token or refresh your existing token.',
        },
        request_id: 'req_1',
      },
      oauth,
    ),
  },
  {
    id: 'anthropic/credit-too-low',
    match: { words: ['credit balance is too low'], format: 'json', status: [200, '4xx'] },
    ...means.planLimit,
    citation: credit,
    seen: 'Your credit balance is too low to access the Anthropic API.',
    example: answer(
      400,
      {
        type: 'error',
        error: {
          type: 'invalid_request_error',
          message:
            'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
        },
        request_id: 'req_1',
      },
      key,
    ),
  },
  {
    id: 'anthropic/billing',
    match: { code: 'billing_error' },
    ...means.paymentOverdue,
    citation: shared,
    seen: 'billing_error',
    example: answer(
      402,
      { type: 'error', error: { type: 'billing_error', message: 'Billing error' }, request_id: 'req_1' },
      key,
    ),
  },
  {
    id: 'anthropic/organization-disabled',
    match: { words: ['organization has been disabled'], format: 'json', status: [200, '4xx'] },
    ...means.orgFrozen,
    citation: errors,
    example: answer(
      400,
      {
        type: 'error',
        error: { type: 'invalid_request_error', message: 'This organization has been disabled.' },
        request_id: 'req_1',
      },
      key,
    ),
  },
  {
    id: 'anthropic/access-token-refused',
    match: { stage: 'api_call', auth: 'oauth2', code: 'authentication_error' },
    ...means.accessTokenExpired,
    citation: shared,
    seen: 'authentication_error',
    example: answer(
      401,
      { type: 'error', error: { type: 'authentication_error', message: 'Invalid bearer token' }, request_id: 'req_1' },
      oauth,
    ),
  },
  {
    id: 'anthropic/key-refused',
    match: { code: 'authentication_error' },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'authentication_error',
    example: answer(
      401,
      { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' }, request_id: 'req_1' },
      key,
    ),
  },
  {
    id: 'anthropic/permission',
    match: { code: 'permission_error' },
    ...likely(means.roleLost),
    citation: shared,
    seen: 'permission_error',
    example: answer(
      403,
      {
        type: 'error',
        error: {
          type: 'permission_error',
          message: 'Your API key does not have permission to use the specified resource.',
        },
        request_id: 'req_1',
      },
      key,
    ),
  },
  {
    id: 'anthropic/spend-limit',
    match: { words: ['reached your specified api usage limits | spend limit'], format: 'json', status: [200, '4xx'] },
    ...means.planLimit,
    citation: errors,
    example: answer(
      400,
      {
        type: 'error',
        error: { type: 'invalid_request_error', message: 'You have reached your specified API usage limits.' },
        request_id: 'req_1',
      },
      key,
    ),
  },
  {
    id: 'anthropic/rate-limited',
    match: { code: 'rate_limit_error' },
    ...means.rateLimited,
    citation: shared,
    seen: 'rate_limit_error',
    example: answer(
      429,
      {
        type: 'error',
        error: { type: 'rate_limit_error', message: 'Number of requests has exceeded your rate limit.' },
        request_id: 'req_1',
      },
      key,
    ),
  },
  {
    id: 'anthropic/overloaded',
    match: { code: ['overloaded_error', 'api_error'] },
    ...means.outage,
    citation: shared,
    seen: 'overloaded_error',
    example: answer(
      529,
      { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' }, request_id: 'req_1' },
      key,
    ),
  },
  {
    id: 'anthropic/timeout',
    match: { code: 'timeout_error' },
    ...means.timeout,
    citation: shared,
    seen: 'timeout_error',
    example: answer(
      504,
      { type: 'error', error: { type: 'timeout_error', message: 'Request timeout' }, request_id: 'req_1' },
      key,
    ),
  },
  {
    id: 'anthropic/not-found',
    match: { code: 'not_found_error' },
    ...means.notFound,
    citation: shared,
    seen: 'not_found_error',
    example: answer(
      404,
      { type: 'error', error: { type: 'not_found_error', message: 'model: not found' }, request_id: 'req_1' },
      key,
    ),
  },
  {
    id: 'anthropic/bad-request',
    match: { code: ['invalid_request_error', 'request_too_large'] },
    ...means.badRequest,
    citation: shared,
    seen: 'invalid_request_error',
    example: answer(
      400,
      {
        type: 'error',
        error: { type: 'invalid_request_error', message: 'messages: at least one message is required' },
        request_id: 'req_1',
      },
      key,
    ),
  },
];
