// MongoDB Atlas Administration API: `errorCode` in capitals; digest keys or service accounts.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://www.mongodb.com/docs/atlas/reference/api-errors/';

export const rules: readonly Rule[] = [
  {
    id: 'mongodb-atlas/address',
    match: {
      code: [
        'IP_ADDRESS_NOT_ON_ACCESS_LIST',
        'IP_ADDRESS_NOT_ON_WHITELIST',
        'ORG_REQUIRES_ACCESS_LIST',
        'RESOURCE_REQUIRES_ACCESS_LIST',
      ],
    },
    ...likely(means.ipNotAllowed),
    citation: codes,
    example: answer(
      403,
      {
        error: 403,
        errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
        detail: 'IP address 192.0.2.1 is not allowed to access this resource.',
        reason: 'Forbidden',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mongodb-atlas/user-unauthorized',
    match: {
      code: [
        'USER_UNAUTHORIZED',
        'NOT_ORG_GROUP_CREATOR',
        'NOT_GROUP_ADMIN',
        'USER_NOT_IN_GROUP',
        'USER_CANNOT_ACCESS_GROUP',
        'USER_CANNOT_ACCESS_ORG',
      ],
    },
    ...likely(means.roleLost),
    citation: codes,
    example: answer(
      401,
      {
        error: 401,
        errorCode: 'USER_UNAUTHORIZED',
        detail: 'Current user is not authorized to perform this action.',
        reason: 'Unauthorized',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mongodb-atlas/payment',
    match: { code: ['NO_PAYMENT_INFORMATION_FOUND', 'ACCOUNT_SUSPENDED', 'ORG_HAS_FAILED_INVOICES', 'PAYMENT_FAILED'] },
    ...likely(means.paymentOverdue),
    citation: codes,
    example: answer(
      402,
      { error: 402, errorCode: 'NO_PAYMENT_INFORMATION_FOUND', detail: 'No payment information was found.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mongodb-atlas/rate-limit',
    match: { code: ['RATE_LIMITED', 'TOO_MANY_REQUESTS'] },
    ...means.rateLimited,
    citation: codes,
    example: answer(
      429,
      { error: 429, errorCode: 'RATE_LIMITED', detail: 'Resource is limited to 100 requests every 1 minutes.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mongodb-atlas/key',
    match: { status: 401, words: ['you are not authorized for this resource'] },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(
      401,
      { error: 401, reason: 'Unauthorized', detail: 'You are not authorized for this resource.' },
      { auth: 'api_key' },
    ),
  },
];
