// Bitly: its code stands in `message`.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://dev.bitly.com/';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'bitly/token-refused',
    match: { code: 'INVALID_ARG_ACCESS_TOKEN', auth: ['api_key', 'basic'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(
      403,
      { message: 'INVALID_ARG_ACCESS_TOKEN', resource: 'bitlinks', description: 'The access token is invalid.' },
      key,
    ),
  },
  {
    id: 'bitly/grant-refused',
    match: { code: 'INVALID_ARG_ACCESS_TOKEN' },
    ...likely(means.revoked),
    citation: docs,
    example: answer(
      403,
      { message: 'INVALID_ARG_ACCESS_TOKEN', resource: 'bitlinks', description: 'The access token is invalid.' },
      oauth,
    ),
  },
  {
    id: 'bitly/upgrade',
    match: { code: ['UPGRADE_REQUIRED', 'PAYMENT_REQUIRED'] },
    ...likely(means.planLimit),
    citation: docs,
    example: answer(
      402,
      {
        message: 'UPGRADE_REQUIRED',
        resource: 'bitlinks',
        description: 'You do not have the required plan for this resource.',
      },
      key,
    ),
  },
  {
    id: 'bitly/monthly-limit',
    match: { code: ['MONTHLY_LIMIT_EXCEEDED', 'MONTHLY_RATE_LIMIT_EXCEEDED'] },
    ...likely(means.planLimit),
    citation: docs,
    example: answer(
      429,
      {
        message: 'MONTHLY_LIMIT_EXCEEDED',
        resource: 'bitlinks',
        description: 'The monthly limit of the plan was reached.',
      },
      key,
    ),
  },
  {
    id: 'bitly/forbidden',
    match: { status: 403, at: { message: 'FORBIDDEN' } },
    ...guess(means.wrongApiKey),
    citation: docs,
    example: answer(
      403,
      {
        message: 'FORBIDDEN',
        resource: 'bitlinks',
        description: 'You are currently forbidden to access this resource.',
      },
      key,
    ),
  },
  {
    id: 'bitly/rate-limited',
    match: { code: 'RATE_LIMIT_EXCEEDED' },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { message: 'RATE_LIMIT_EXCEEDED', resource: 'bitlinks', description: 'Slow down.' }, key),
  },
  {
    id: 'bitly/unavailable',
    match: { code: ['TEMPORARILY_UNAVAILABLE', 'INTERNAL_ERROR'] },
    ...means.outage,
    citation: docs,
    example: answer(
      503,
      {
        message: 'TEMPORARILY_UNAVAILABLE',
        resource: 'bitlinks',
        description: 'The service is temporarily unavailable.',
      },
      key,
    ),
  },
];
