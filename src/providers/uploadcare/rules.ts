// Uploadcare: codes that end in `Error`.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://uploadcare.com/docs/api/upload/errors.md';

export const rules: readonly Rule[] = [
  {
    id: 'uploadcare/account-blocked',
    match: { code: 'AccountBlockedError' },
    ...means.orgFrozen,
    citation: docs,
    seen: 'AccountBlockedError',
    example: answer(
      403,
      { error: { status_code: 403, error_code: 'AccountBlockedError', content: '' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'uploadcare/account-limits',
    match: { code: 'AccountLimitsExceededError' },
    ...means.quotaExhausted,
    citation: docs,
    seen: 'AccountLimitsExceededError',
    example: answer(
      403,
      { error: { status_code: 403, error_code: 'AccountLimitsExceededError', content: '' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'uploadcare/unpaid',
    match: { code: 'AccountUnpaidError' },
    ...means.paymentOverdue,
    citation: docs,
    seen: 'AccountUnpaidError',
    example: answer(
      403,
      { error: { status_code: 403, error_code: 'AccountUnpaidError', content: '' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'uploadcare/token-expired',
    match: { code: 'AccessTokenExpiredError' },
    ...means.accessTokenExpired,
    citation: docs,
    seen: 'AccessTokenExpiredError',
    example: answer(
      401,
      { error: { status_code: 401, error_code: 'AccessTokenExpiredError', content: '' } },
      { auth: 'api_key' },
    ),
  },
];
