// Envestnet Yodlee: `errorCode` of Y and three digits. Tokens last half an hour.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.yodlee.com/resources/yodlee/error-codes/docs';

export const rules: readonly Rule[] = [
  {
    id: 'yodlee/token',
    match: { code: ['Y020', 'Y023', 'Y008', 'Y013'] },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(
      401,
      { errorCode: 'Y020', errorMessage: 'Invalid token in authorization header', referenceCode: '0' },
      { auth: 'session' },
    ),
  },
  {
    id: 'yodlee/client',
    match: { code: ['Y016', 'Y303', 'Y304', 'Y305'] },
    ...means.invalidClient,
    citation: codes,
    example: answer(
      401,
      { errorCode: 'Y303', errorMessage: 'Invalid clientId and secret', referenceCode: '0' },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'yodlee/unsupported',
    match: { code: ['Y400', 'Y800', 'Y801', 'Y802', 'Y820', 'Y824'] },
    ...means.badRequest,
    citation: codes,
    example: answer(
      400,
      { errorCode: 'Y800', errorMessage: 'Invalid value for dataset', referenceCode: '0' },
      { auth: 'session' },
    ),
  },
  {
    id: 'yodlee/throttled',
    match: { code: ['Y902', 'Y1000'] },
    ...likely(means.outage),
    citation: codes,
    example: answer(
      503,
      { errorCode: 'Y902', errorMessage: 'Technical error', referenceCode: '0' },
      { auth: 'session' },
    ),
  },
];
