// Adyen: `errorCode` with `errorType` (security, validation, configuration, internal).
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://docs.adyen.com/development-resources/error-codes';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'adyen/not-allowed',
    match: { code: '010' },
    ...likely(means.roleLost),
    citation: 'https://github.com/Adyen/adyen-php-sample-code/issues/30',
    seen: '010',
    example: answer(403, { status: 403, errorCode: '010', message: 'Not allowed', errorType: 'security' }, key),
  },
  {
    id: 'adyen/invalid-merchant-account',
    match: { code: '901' },
    ...likely(means.objectAccessLost),
    citation: codes,
    example: answer(
      403,
      { status: 403, errorCode: '901', message: 'Invalid Merchant Account', errorType: 'security' },
      key,
    ),
  },
  {
    id: 'adyen/unauthorized',
    match: { words: ['http status response', 'unauthorized'] },
    ...means.wrongApiKey,
    citation: 'https://github.com/adyen-examples/adyen-java-spring-online-payments/issues/11',
    seen: 'HTTP status Response - unauthorized',
    example: answer(
      401,
      { status: 401, errorCode: '000', message: 'HTTP Status Response - Unauthorized', errorType: 'security' },
      key,
    ),
  },
  {
    id: 'adyen/unauthorized-by-code',
    match: { code: '00_401' },
    ...likely(means.wrongApiKey),
    citation: 'https://docs.adyen.com/errors/unauthorized',
    seen: '00_401',
    example: answer(401, { title: 'Unauthorized', status: 401, detail: 'Unauthorized', errorCode: '00_401' }, key),
  },
  {
    id: 'adyen/security-000',
    match: { at: { errorType: 'security' }, status: 401 },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(401, { status: 401, errorCode: '000', message: 'Unauthorized', errorType: 'security' }, key),
  },
  {
    id: 'adyen/validation',
    match: { at: { errorType: 'validation' } },
    ...likely(means.badRequest),
    citation: codes,
    example: answer(
      422,
      {
        status: 422,
        errorCode: '167',
        message: 'Original pspReference required for this operation',
        errorType: 'validation',
      },
      key,
    ),
  },
  {
    id: 'adyen/internal',
    match: { at: { errorType: 'internal' } },
    ...likely(means.outage),
    citation: codes,
    example: answer(
      500,
      { status: 500, errorCode: '905', message: 'Payment details are not supported', errorType: 'internal' },
      key,
    ),
  },
];
