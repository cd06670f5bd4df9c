// DataForSEO: `status_code` of five digits, mostly with status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.dataforseo.com/v3/appendix/errors.md';
const others = 'https://dataforseo.com/help-center/whitelist-ips';

export const rules: readonly Rule[] = [
  {
    id: 'dataforseo/login',
    match: { at: { status_code: '40100' } },
    ...means.wrongPassword,
    citation: docs,
    seen: 'You are not authorized to access this resource',
    example: answer(
      401,
      { status_code: 40100, status_message: 'You are not authorized to access this resource.' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'dataforseo/payment',
    match: { at: { status_code: '40200' } },
    ...means.paymentOverdue,
    citation: docs,
    seen: 'We had a problem billing your account',
    example: answer(402, { status_code: 40200, status_message: 'Payment Required.' }, { auth: 'basic' }),
  },
  {
    id: 'dataforseo/funds',
    match: { at: { status_code: '40210' } },
    ...means.paymentOverdue,
    citation: docs,
    example: answer(200, { status_code: 40210, status_message: 'Insufficient Funds.' }, { auth: 'basic' }),
  },
  {
    id: 'dataforseo/address',
    match: { at: { status_code: '40207' } },
    ...means.ipNotAllowed,
    citation: others,
    seen: 'Your IP is not whitelisted',
    example: answer(
      403,
      { status_code: 40207, status_message: 'Access denied. Your IP is not whitelisted.' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'dataforseo/verify',
    match: { at: { status_code: '40104' } },
    ...likely(means.mfaOrSsoRequired),
    citation: docs,
    example: answer(200, { status_code: 40104, status_message: 'Please verify your account.' }, { auth: 'basic' }),
  },
  {
    id: 'dataforseo/rate',
    match: { at: { status_code: '40202' } },
    ...means.rateLimited,
    citation: docs,
    example: answer(200, { status_code: 40202, status_message: 'Rate Limit per Minute Exceeded.' }, { auth: 'basic' }),
  },
];
