// HiPay: codes of seven digits.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developer.hipay.com/payment-fundamentals/essentials/error-messages';

export const rules: readonly Rule[] = [
  {
    id: 'hipay/login',
    match: { code: '1000001' },
    ...means.wrongPassword,
    citation: docs,
    seen: 'Incorrect Credentials',
    example: answer(401, { code: '1000001', message: '', description: '' }, { auth: 'basic' }),
  },
  {
    id: 'hipay/signature',
    match: { code: '1000002' },
    ...likely(means.clientBug),
    citation: docs,
    seen: 'Incorrect Signature',
    example: answer(401, { code: '1000002', message: '', description: '' }, { auth: 'basic' }),
  },
  {
    id: 'hipay/account-inactive',
    match: { code: '1000003' },
    ...means.userSuspended,
    citation: docs,
    seen: 'Account Not Active',
    example: answer(403, { code: '1000003', message: '', description: '' }, { auth: 'basic' }),
  },
  {
    id: 'hipay/account-locked',
    match: { code: '1000004' },
    ...means.accountLocked,
    citation: docs,
    seen: 'Account Locked',
    example: answer(403, { code: '1000004', message: '', description: '' }, { auth: 'basic' }),
  },
  {
    id: 'hipay/permission',
    match: { code: '1000005' },
    ...means.roleLost,
    citation: docs,
    seen: 'Insufficient Permissions',
    example: answer(403, { code: '1000005', message: '', description: '' }, { auth: 'basic' }),
  },
  {
    id: 'hipay/api-disabled',
    match: { code: '1000006' },
    ...means.planLimit,
    citation: docs,
    seen: 'The API access is disabled for this account.',
    example: answer(403, { code: '1000006', message: '', description: '' }, { auth: 'basic' }),
  },
  {
    id: 'hipay/version',
    match: { code: '1000007' },
    ...means.versionSunset,
    citation: docs,
    seen: 'Unsupported Version',
    example: answer(400, { code: '1000007', message: '', description: '' }, { auth: 'basic' }),
  },
  {
    id: 'hipay/outage',
    match: { code: '1000008' },
    ...means.outage,
    citation: docs,
    seen: 'Temporarily Unavailable',
    example: answer(503, { code: '1000008', message: '', description: '' }, { auth: 'basic' }),
  },
  {
    id: 'hipay/address',
    match: { code: '1000009' },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'The request was rejected due to IP restriction.',
    example: answer(403, { code: '1000009', message: '', description: '' }, { auth: 'basic' }),
  },
];
