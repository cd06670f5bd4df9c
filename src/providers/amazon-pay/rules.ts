// Amazon Pay: `reasonCode`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorHandling = 'https://developer.amazon.com/docs/amazon-pay-api-v2/error-handling.html';
const handlingPage = 'https://developer.amazon.com/docs/amazon-pay-api-v2/v1-error-handling.html';

export const rules: readonly Rule[] = [
  {
    id: 'amazon-pay/signature-refused',
    match: { code: ['InvalidRequestSignature', 'InvalidSignature', 'InvalidAuthentication'] },
    ...likely(means.wrongApiKey),
    citation: errorHandling,
    example: answer(
      403,
      { reasonCode: 'InvalidRequestSignature', message: 'The request signature is not valid.' },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'amazon-pay/unauthorized-access',
    match: { code: ['UnauthorizedAccess', 'AccessDenied'] },
    ...likely(means.roleLost),
    citation: errorHandling,
    example: answer(
      403,
      { reasonCode: 'UnauthorizedAccess', message: 'You are not authorized to execute this operation.' },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'amazon-pay/account-status',
    match: { code: 'InvalidAccountStatus' },
    ...likely(means.orgFrozen),
    citation: errorHandling,
    example: answer(
      403,
      { reasonCode: 'InvalidAccountStatus', message: 'Your merchant account is not in an appropriate state.' },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'amazon-pay/rate-limit',
    match: { code: ['TooManyRequests', 'RequestThrottled'] },
    ...likely(means.rateLimited),
    citation: errorHandling,
    example: answer(429, { reasonCode: 'TooManyRequests', message: 'Too many requests.' }, { auth: 'service_account' }),
  },
  {
    id: 'amazon-pay/bad-header',
    match: { code: ['InvalidHeaderValue', 'MissingHeader', 'MissingHeaderValue'] },
    ...means.badRequest,
    citation: errorHandling,
    seen: 'InvalidHeaderValue',
    example: answer(
      400,
      { reasonCode: 'InvalidHeaderValue', message: 'A header is wrong.' },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'amazon-pay/bad-parameter',
    match: {
      code: [
        'InvalidParameterValue',
        'MissingParameterValue',
        'InvalidRequest',
        'InvalidRequestFormat',
        'UnrecognizedField',
      ],
    },
    ...means.badRequest,
    citation: errorHandling,
    seen: 'InvalidParameterValue',
    example: answer(
      400,
      { reasonCode: 'InvalidParameterValue', message: 'The value provided is invalid.' },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'amazon-pay/duplicate-key',
    match: { code: 'DuplicateIdempotencyKey' },
    ...means.badRequest,
    citation: handlingPage,
    seen: 'DuplicateIdempotencyKey',
    example: answer(
      400,
      { reasonCode: 'DuplicateIdempotencyKey', message: 'The key was used already.' },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'amazon-pay/sandbox',
    match: { code: 'InvalidSandboxSimulationSpecified' },
    ...means.badRequest,
    citation: handlingPage,
    seen: 'InvalidSandboxSimulationSpecified',
    example: answer(
      400,
      { reasonCode: 'InvalidSandboxSimulationSpecified', message: 'Not in the sandbox.' },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'amazon-pay/outage',
    match: { code: ['InternalServerError', 'ServiceUnavailable'] },
    ...likely(means.outage),
    citation: errorHandling,
    example: answer(
      500,
      { reasonCode: 'InternalServerError', message: 'An error occurred.' },
      { auth: 'service_account' },
    ),
  },
];
