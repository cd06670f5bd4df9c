// New Relic: NerdGraph; `extensions.error_code`, `extensions.errorClass`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const bad = 'https://github.com/newrelic/newrelic-client-go/pull/603';
const cli = 'https://github.com/newrelic/newrelic-cli/issues/191';
const denied = 'https://github.com/newrelic/newrelic-client-go/issues/422';
const docs = 'https://docs.newrelic.com/docs/apis/nerdgraph/get-started/introduction-new-relic-nerdgraph/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'new-relic/key-refused',
    match: { at: { 'errors.*.extensions.error_code': 'BAD_API_KEY' } },
    ...means.wrongApiKey,
    citation: bad,
    seen: 'BAD_API_KEY',
    example: answer(
      401,
      { errors: [{ message: 'Bad API Key or no API Key provided', extensions: { error_code: 'BAD_API_KEY' } }] },
      key,
    ),
  },
  {
    id: 'new-relic/key-refused-in-words',
    match: {
      words: ['bad api key | no api key provided | the api key provided is invalid'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.wrongApiKey,
    citation: cli,
    seen: 'Bad API Key or no API Key provided',
    example: answer(401, { errors: [{ message: 'Bad API Key or no API Key provided' }] }, key),
  },
  {
    id: 'new-relic/access-denied',
    match: { words: ['access denied | access_denied'], format: 'json', status: [200, '4xx'] },
    ...likely(means.objectAccessLost),
    citation: denied,
    seen: 'Access Denied',
    example: answer(200, { errors: [{ message: 'Access denied.', extensions: { errorClass: 'ACCESS_DENIED' } }] }, key),
  },
  {
    id: 'new-relic/server-error',
    match: { at: { 'errors.*.extensions.errorClass': 'SERVER_ERROR' } },
    ...means.outage,
    citation: docs,
    example: answer(
      200,
      { errors: [{ message: 'An error occurred.', extensions: { errorClass: 'SERVER_ERROR' } }] },
      key,
    ),
  },
  {
    id: 'new-relic/timeout',
    match: { at: { 'errors.*.extensions.errorClass': 'TIMEOUT' } },
    ...means.timeout,
    citation: docs,
    example: answer(200, { errors: [{ message: 'Query took too long.', extensions: { errorClass: 'TIMEOUT' } }] }, key),
  },
  {
    id: 'new-relic/rate-limited',
    match: { at: { 'errors.*.extensions.errorClass': 'TOO_MANY_REQUESTS' } },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { errors: [{ message: 'Slow down.', extensions: { errorClass: 'TOO_MANY_REQUESTS' } }] }, key),
  },
  {
    id: 'new-relic/bad-query',
    match: { at: { 'errors.*.extensions.errorClass': 'INVALID_INPUT' } },
    ...means.badRequest,
    citation: docs,
    example: answer(
      200,
      { errors: [{ message: 'Argument has invalid value.', extensions: { errorClass: 'INVALID_INPUT' } }] },
      key,
    ),
  },
];
