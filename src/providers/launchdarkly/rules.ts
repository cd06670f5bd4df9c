// LaunchDarkly: `code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const overview =
  'https://github.com/launchdarkly/LaunchDarkly-Docs/blob/264421e6a2ef3e47fa99fe653696e3812fadab6c/apidocs/overview.md';
const docs = 'https://launchdarkly.com/docs/api';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'launchdarkly/token-refused',
    match: { code: 'unauthorized' },
    ...likely(means.wrongApiKey),
    citation: overview,
    seen: "User doesn't have permission to an API call.",
    example: answer(401, { code: 'unauthorized', message: 'Invalid access token' }, key),
  },
  {
    id: 'launchdarkly/forbidden',
    match: { code: 'forbidden' },
    ...means.roleLost,
    citation: overview,
    seen: 'User does not have permission for operation.',
    example: answer(403, { code: 'forbidden', message: 'Access to the requested resource was denied' }, key),
  },
  {
    id: 'launchdarkly/conflict',
    match: { code: ['conflict', 'optimistic_locking_error'] },
    ...likely(means.concurrentUpdate),
    citation: overview,
    seen: 'it conflicted with a concurrent API request',
    example: answer(
      409,
      { code: 'optimistic_locking_error', message: 'Conflict. Optimistic lock error. Try again.' },
      key,
    ),
  },
  {
    id: 'launchdarkly/rate-limited',
    match: { code: 'rate_limited' },
    ...means.rateLimited,
    citation: overview,
    seen: 'Too many requests',
    retryAfter: { header: 'x-ratelimit-reset', unit: 'epoch_milliseconds' },
    example: answer(429, { code: 'rate_limited', message: 'Rate limited' }, key),
  },
  {
    id: 'launchdarkly/not-found',
    match: { code: 'not_found' },
    ...likely(means.notFound),
    citation: docs,
    example: answer(404, { code: 'not_found', message: 'Resource not found' }, key),
  },
  {
    id: 'launchdarkly/bad-request',
    match: { code: ['invalid_request', 'invalid_patch'] },
    ...means.badRequest,
    citation: overview,
    seen: 'invalid_request',
    example: answer(400, { code: 'invalid_request', message: 'A feature with that key already exists' }, key),
  },
  {
    id: 'launchdarkly/plan',
    match: {
      words: ['upgrade your plan | not available on your plan | plan does not'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.planLimit),
    citation: docs,
    example: answer(403, { code: 'payment_required', message: 'This feature is not available on your plan.' }, key),
  },
];
