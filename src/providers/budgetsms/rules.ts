// BudgetSMS: `ERR 1002` as plain text.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://budgetsms.net/sms-http-api/error-code';

export const rules: readonly Rule[] = [
  {
    id: 'budgetsms/credit',
    match: { words: ['err 1001'], format: 'text' },
    ...means.paymentOverdue,
    citation: docs,
    seen: 'Not enough credits to send messages',
    example: answer(200, 'ERR 1001', { auth: 'basic' }),
  },
  {
    id: 'budgetsms/login',
    match: { words: ['err 1002'], format: 'text' },
    ...means.wrongPassword,
    citation: docs,
    seen: 'Identification failed. Wrong credentials',
    example: answer(200, 'ERR 1002', { auth: 'basic' }),
  },
  {
    id: 'budgetsms/account',
    match: { words: ['err 1003'], format: 'text' },
    ...means.userSuspended,
    citation: docs,
    seen: 'Account not active, contact BudgetSMS',
    example: answer(200, 'ERR 1003', { auth: 'basic' }),
  },
  {
    id: 'budgetsms/address',
    match: { words: ['err 1004'], format: 'text' },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'This IP address is not added to this account. No access to the API',
    example: answer(200, 'ERR 1004', { auth: 'basic' }),
  },
  {
    id: 'budgetsms/trouble',
    match: { words: ['err 4002'], format: 'text' },
    ...means.outage,
    citation: docs,
    seen: 'System error, temporary issue.',
    example: answer(200, 'ERR 4002', { auth: 'basic' }),
  },
];
