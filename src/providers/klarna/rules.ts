// Klarna: `error_code`, and `error_type` in the newer APIs.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const paymentErrors = 'https://docs.klarna.com/resources/error-details/errors-in-klarna-payments';
const orderErrors =
  'https://docs.klarna.com/acquirer/klarna/after-payments/order-management/manage-orders-with-the-api/overview/';
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'klarna/merchant-inactive',
    match: { code: 'MERCHANT_INACTIVE' },
    ...means.orgFrozen,
    citation: paymentErrors,
    seen: 'MERCHANT_INACTIVE',
    example: answer(
      403,
      { error_code: 'MERCHANT_INACTIVE', error_messages: ['Merchant is not active'], correlation_id: '0' },
      basic,
    ),
  },
  {
    id: 'klarna/unauthorized',
    match: { status: 401, code: ['UNAUTHORIZED', 'ACCESS_ERROR'] },
    ...likely(means.wrongApiKey),
    citation:
      'https://docs.klarna.com/klarna-network-distribution/setup-your-integration/integration-resilience/error-handling/',
    seen: 'ACCESS_ERROR',
    example: answer(
      401,
      { error_code: 'UNAUTHORIZED', error_messages: ['Unauthorized'], correlation_id: '0', error_type: 'ACCESS_ERROR' },
      basic,
    ),
  },
  {
    id: 'klarna/operation-not-allowed',
    match: { code: ['INVALID_OPERATION', 'NOT_ALLOWED', 'REJECTED'] },
    ...means.badRequest,
    citation: paymentErrors,
    seen: 'INVALID_OPERATION',
    example: answer(
      403,
      { error_code: 'INVALID_OPERATION', error_messages: ['Not allowed'], correlation_id: '0' },
      basic,
    ),
  },
  {
    id: 'klarna/bad-value',
    match: {
      code: ['BAD_VALUE', 'BAD_REQUEST', 'UNPROCESSABLE_ENTITY', 'VALIDATION_ERROR', 'REQUEST_TOO_LARGE', 'CONFLICT'],
    },
    ...means.badRequest,
    citation: paymentErrors,
    seen: 'BAD_VALUE',
    example: answer(
      400,
      { error_code: 'BAD_VALUE', error_messages: ['Bad value: locale'], correlation_id: '0' },
      basic,
    ),
  },
  {
    id: 'klarna/not-found',
    match: { code: ['NOT_FOUND', 'NO_SUCH_ORDER', 'SESSION_COMPLETED'] },
    ...means.notFound,
    citation: paymentErrors,
    seen: 'NOT_FOUND',
    example: answer(404, { error_code: 'NOT_FOUND', error_messages: ['Not found'], correlation_id: '0' }, basic),
  },
  {
    id: 'klarna/rate-limit',
    match: { code: 'TOO_MANY_REQUESTS' },
    ...means.rateLimited,
    citation: orderErrors,
    seen: 'TOO_MANY_REQUESTS',
    example: answer(
      429,
      { error_code: 'TOO_MANY_REQUESTS', error_messages: ['Too many requests'], correlation_id: '0' },
      basic,
    ),
  },
  {
    id: 'klarna/outage',
    match: { code: ['TEMPORARILY_UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'UNEXPECTED_ERROR', 'TECHNICAL_ERROR'] },
    ...means.outage,
    citation: orderErrors,
    seen: 'TEMPORARILY_UNAVAILABLE',
    example: answer(
      503,
      { error_code: 'TEMPORARILY_UNAVAILABLE', error_messages: ['Temporarily unavailable'], correlation_id: '0' },
      basic,
    ),
  },
];
