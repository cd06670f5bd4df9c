// Braintree: `extensions.errorClass` of GraphQL; the gateway answers with bare statuses.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const sdk = 'https://github.com/braintree/braintree_ruby/blob/master/lib/braintree/util.rb';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'braintree/authentication',
    match: { at: { 'errors.*.extensions.errorClass': 'AUTHENTICATION' } },
    ...means.wrongApiKey,
    citation: sdk,
    seen: 'AUTHENTICATION',
    example: answer(
      200,
      { errors: [{ message: 'Authentication failed', extensions: { errorClass: 'AUTHENTICATION' } }] },
      key,
    ),
  },
  {
    id: 'braintree/authorization',
    match: { at: { 'errors.*.extensions.errorClass': 'AUTHORIZATION' } },
    ...means.roleLost,
    citation: sdk,
    seen: 'AUTHORIZATION',
    example: answer(
      200,
      { errors: [{ message: 'The user does not have permission.', extensions: { errorClass: 'AUTHORIZATION' } }] },
      key,
    ),
  },
  {
    id: 'braintree/not-found',
    match: { at: { 'errors.*.extensions.errorClass': 'NOT_FOUND' } },
    ...means.notFound,
    citation: sdk,
    seen: 'NOT_FOUND',
    example: answer(
      200,
      { errors: [{ message: 'An object with this ID was not found.', extensions: { errorClass: 'NOT_FOUND' } }] },
      key,
    ),
  },
  {
    id: 'braintree/unsupported-client',
    match: { at: { 'errors.*.extensions.errorClass': 'UNSUPPORTED_CLIENT' } },
    ...{ verdict: 'operator', cause: null, detail: 'version_sunset', certainty: 'sure' },
    citation: sdk,
    seen: 'UNSUPPORTED_CLIENT',
    example: answer(
      200,
      { errors: [{ message: 'Unsupported client.', extensions: { errorClass: 'UNSUPPORTED_CLIENT' } }] },
      key,
    ),
  },
  {
    id: 'braintree/upgrade-required',
    match: { status: 426 },
    ...{ verdict: 'operator', cause: null, detail: 'version_sunset', certainty: 'likely' },
    citation: sdk,
    seen: 'Please upgrade your client library.',
    example: answer(426, '', key),
  },
  {
    id: 'braintree/resource-limit',
    match: { at: { 'errors.*.extensions.errorClass': 'RESOURCE_LIMIT' } },
    ...means.rateLimited,
    citation: sdk,
    seen: 'RESOURCE_LIMIT',
    example: answer(
      200,
      { errors: [{ message: 'Too many requests.', extensions: { errorClass: 'RESOURCE_LIMIT' } }] },
      key,
    ),
  },
  {
    id: 'braintree/internal',
    match: { at: { 'errors.*.extensions.errorClass': 'INTERNAL' } },
    ...means.outage,
    citation: sdk,
    seen: 'INTERNAL',
    example: answer(200, { errors: [{ message: 'Internal error.', extensions: { errorClass: 'INTERNAL' } }] }, key),
  },
  {
    id: 'braintree/service-availability',
    match: { at: { 'errors.*.extensions.errorClass': 'SERVICE_AVAILABILITY' } },
    ...means.outage,
    citation: sdk,
    seen: 'SERVICE_AVAILABILITY',
    example: answer(
      200,
      { errors: [{ message: 'Service unavailable.', extensions: { errorClass: 'SERVICE_AVAILABILITY' } }] },
      key,
    ),
  },
  {
    id: 'braintree/validation',
    match: { at: { 'errors.*.extensions.errorClass': 'VALIDATION' } },
    ...means.badRequest,
    citation: sdk,
    seen: 'VALIDATION',
    example: answer(200, { errors: [{ message: 'Invalid field.', extensions: { errorClass: 'VALIDATION' } }] }, key),
  },
  {
    id: 'braintree/down-for-maintenance',
    match: { status: 503 },
    ...likely(means.maintenance),
    citation: 'https://github.com/braintree/braintree_ruby/issues/77',
    example: answer(503, '', key),
  },
];
