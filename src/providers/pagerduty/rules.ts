// PagerDuty: number in `error.code`, words in `error.message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const plan = 'https://github.com/PostHog/posthog/pull/104181';
const errors = 'https://developer.pagerduty.com/docs/errors';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'pagerduty/ability-missing',
    match: { status: 402, at: { 'error.message': '' } },
    ...means.planLimit,
    scope: 'stream',
    citation: plan,
    seen: 'Account does not have the abilities to perform the action.',
    example: answer(
      402,
      {
        error: {
          message:
            'Account does not have the abilities to perform the action. Please review the response for the required abilities.',
          code: 2014,
        },
      },
      key,
    ),
  },
  {
    id: 'pagerduty/key-refused-in-words',
    match: { status: 401, auth: ['api_key', 'basic'], words: ['did not supply credentials'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: plan,
    seen: 'Caller did not supply credentials or did not provide the correct credentials.',
    example: answer(
      401,
      { error: { message: 'Caller did not supply credentials or did not provide the correct credentials.' } },
      key,
    ),
  },
  {
    id: 'pagerduty/account-not-found',
    match: { at: { 'error.code': '2006' } },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(401, { error: { message: 'Account Not Found', code: 2006 } }, key),
  },
  {
    id: 'pagerduty/account-expired',
    match: {
      words: ['account is expired | account is deactivated | account expired | account has been deactivated'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.subscriptionInactive,
    citation: errors,
    example: answer(403, { error: { message: 'Account is expired and cannot access the API.', code: 2009 } }, key),
  },
  {
    id: 'pagerduty/access-denied',
    match: { at: { 'error.code': '2010' } },
    ...means.roleLost,
    citation: errors,
    example: answer(403, { error: { message: 'Access Denied', code: 2010 } }, key),
  },
  {
    id: 'pagerduty/forbidden-in-words',
    match: { status: 403, words: ['not authorized to view the requested resource'], format: 'json' },
    ...means.roleLost,
    citation: plan,
    seen: 'Caller is not authorized to view the requested resource.',
    example: answer(403, { error: { message: 'Caller is not authorized to view the requested resource.' } }, key),
  },
  {
    id: 'pagerduty/not-found',
    match: { at: { 'error.code': '2100' } },
    ...means.notFound,
    citation: errors,
    example: answer(404, { error: { message: 'Not Found', code: 2100 } }, key),
  },
  {
    id: 'pagerduty/not-found-in-words',
    match: { status: 404, words: ['requested resource was not found'] },
    ...means.notFound,
    citation: plan,
    seen: 'The requested resource was not found.',
    example: answer(404, { error: { message: 'The requested resource was not found.' } }, key),
  },
  {
    id: 'pagerduty/bad-input',
    match: { at: { 'error.code': '2001' } },
    ...means.badRequest,
    citation: errors,
    example: answer(
      400,
      { error: { message: 'Invalid Input Provided', code: 2001, errors: ['Since is invalid'] } },
      key,
    ),
  },
  {
    id: 'pagerduty/rate-limited',
    match: { at: { 'error.code': '2020' } },
    ...means.rateLimited,
    citation: errors,
    example: answer(429, { error: { message: 'Rate Limit Exceeded', code: 2020 } }, key),
  },
  {
    id: 'pagerduty/rate-limited-in-words',
    match: { status: 429, words: ['too many requests'] },
    ...means.rateLimited,
    citation: plan,
    seen: 'Too many requests have been made',
    example: answer(
      429,
      { error: { message: 'Too many requests have been made, the rate limit has been reached.' } },
      key,
    ),
  },
];
