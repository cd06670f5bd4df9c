// Gusto: `errors[].category`, as its document lists the categories.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const categories = 'https://docs.gusto.com/app-integrations/docs/error-categories';
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'gusto/invalid-token',
    match: { code: 'invalid_token' },
    ...means.accessTokenExpired,
    citation: categories,
    seen: 'The token is invalid, expired, or has not been included in the request.',
    example: answer(
      401,
      { errors: [{ error_key: 'request', category: 'invalid_token', message: 'The token is invalid.' }] },
      oauth,
    ),
  },
  {
    id: 'gusto/embedded-only',
    match: { code: 'missing_permissions', words: ['Gusto Embedded'] },
    ...means.appNotApproved,
    citation: categories,
    seen: 'This endpoint is part of Gusto Embedded.',
    example: answer(
      404,
      {
        errors: [
          {
            error_key: 'request',
            category: 'missing_permissions',
            message: 'This endpoint is part of Gusto Embedded.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'gusto/missing-permissions',
    match: { code: ['missing_permissions', 'insufficient_permissions'] },
    ...likely(means.roleLost),
    citation: categories,
    seen: 'missing_permissions',
    example: answer(
      403,
      { errors: [{ error_key: 'request', category: 'missing_permissions', message: 'You do not have permission.' }] },
      oauth,
    ),
  },
  {
    id: 'gusto/missing-scopes',
    match: { code: ['missing_oauth_scopes', 'insufficient_scope'] },
    ...likely(means.scopeMissing),
    citation: 'https://docs.gusto.com/embedded-payroll/v2022-09-15/docs/scopes',
    example: answer(
      403,
      {
        errors: [{ error_key: 'request', category: 'missing_oauth_scopes', message: 'Missing scopes: employees:read' }],
      },
      oauth,
    ),
  },
  {
    id: 'gusto/application-setup',
    match: { code: 'invalid_application_setup' },
    ...means.apiNotEnabled,
    citation: categories,
    seen: 'invalid_application_setu',
    example: answer(
      422,
      {
        errors: [
          {
            error_key: 'request',
            category: 'invalid_application_setup',
            message: 'You must create an application to continue.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'gusto/version',
    match: { code: ['invalid_api_version', 'deprecated_endpoint'] },
    ...means.versionSunset,
    citation: categories,
    seen: 'invalid_api_version',
    example: answer(
      406,
      { errors: [{ error_key: 'request', category: 'invalid_api_version', message: 'Invalid API Version.' }] },
      oauth,
    ),
  },
  {
    id: 'gusto/internal',
    match: { code: 'internal_error' },
    ...means.outage,
    citation: categories,
    seen: 'internal_error',
    example: answer(
      500,
      { errors: [{ error_key: 'request', category: 'internal_error', message: 'An unexpected error has occurred.' }] },
      oauth,
    ),
  },
  {
    id: 'gusto/rate-limit',
    match: { code: ['rate_limit_exceeded', 'rate_limited'] },
    ...likely(means.rateLimited),
    citation: categories,
    example: answer(
      429,
      { errors: [{ error_key: 'request', category: 'rate_limit_exceeded', message: 'Too many requests' }] },
      oauth,
    ),
  },
  {
    id: 'gusto/duplicate',
    match: {
      code: [
        'duplicate_operation',
        'invalid_attribute_value',
        'invalid_operation',
        'missing_attribute',
        'invalid_resource_version',
      ],
    },
    ...means.badRequest,
    citation: categories,
    seen: 'duplicate_operation',
    example: answer(
      422,
      {
        errors: [
          {
            error_key: 'base',
            category: 'duplicate_operation',
            message: 'Cannot have multiple of the same state field per company',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'gusto/not-found',
    match: { code: 'not_found' },
    ...likely(means.notFound),
    citation: categories,
    example: answer(
      404,
      { errors: [{ error_key: 'request', category: 'not_found', message: 'The requested resource was not found.' }] },
      oauth,
    ),
  },
];
