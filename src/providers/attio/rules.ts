// Attio: `code` beside `type` and `status_code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://www.skills.sh/jeremylongshore/claude-code-plugins-plus-skills/attio-common-errors';
const copied = 'https://skillshub.wtf/jeremylongshore/claude-code-plugins-plus-skills/attio-common-errors';
const reference = 'https://docs.attio.com/rest-api/overview';

export const rules: readonly Rule[] = [
  {
    id: 'attio/rate-limit',
    match: { code: 'rate_limit_exceeded' },
    ...means.rateLimited,
    citation: errors,
    seen: 'rate_limit_exceeded',
    example: answer(
      429,
      {
        status_code: 429,
        type: 'rate_limit_error',
        code: 'rate_limit_exceeded',
        message: 'Rate limit exceeded, please try again later',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'attio/billing',
    match: { code: 'billing_error' },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(
      403,
      { status_code: 403, type: 'auth_error', code: 'billing_error', message: 'This is not part of your plan.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'attio/scope',
    match: {
      status: 403,
      code: ['auth_error', 'authorization_error', 'missing_scope', 'insufficient_scopes', 'unauthorized'],
    },
    ...likely(means.scopeMissing),
    citation: reference,
    example: answer(
      403,
      {
        status_code: 403,
        type: 'auth_error',
        code: 'missing_scope',
        message: 'The token lacks the scope record_permission:read.',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'attio/key',
    match: {
      auth: 'api_key',
      status: 401,
      code: ['invalid_api_key', 'authentication_error', 'auth_error', 'unauthorized', 'invalid_token'],
    },
    ...likely(means.wrongApiKey),
    citation: copied,
    seen: 'invalid_api_key',
    example: answer(
      401,
      { status_code: 401, type: 'authentication_error', code: 'invalid_api_key', message: 'The key is not valid.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'attio/token',
    match: {
      auth: 'oauth2',
      status: 401,
      code: ['invalid_api_key', 'authentication_error', 'auth_error', 'unauthorized', 'invalid_token'],
    },
    ...likely(means.revoked),
    citation: copied,
    seen: 'authentication_error',
    example: answer(
      401,
      { status_code: 401, type: 'authentication_error', code: 'invalid_token', message: 'The token is not valid.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'attio/request',
    match: {
      code: [
        'invalid_request',
        'validation_type',
        'missing_value',
        'value_not_found',
        'filter_error',
        'invalid_request_error',
      ],
      status: [400, 409, 422],
    },
    ...means.badRequest,
    citation: copied,
    seen: 'invalid_request',
    example: answer(
      400,
      {
        status_code: 400,
        type: 'invalid_request_error',
        code: 'invalid_request',
        message: 'Invalid value for attribute',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'attio/not-found',
    match: { code: 'not_found' },
    ...likely(means.notFound),
    citation: reference,
    example: answer(
      404,
      { status_code: 404, type: 'invalid_request_error', code: 'not_found', message: 'Object not found.' },
      { auth: 'oauth2' },
    ),
  },
];
