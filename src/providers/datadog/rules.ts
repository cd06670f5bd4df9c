// Datadog: words in `errors`; the same 403 stands for a wrong key, a scope that is missing, and a key of another site.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const forbidden = 'https://github.com/department-of-veterans-affairs/va.gov-team/issues/58429';
const keys = 'https://github.com/DataDog/kafka-kit/issues/318';
const docs = 'https://docs.datadoghq.com/api/latest/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'datadog/key-invalid',
    match: {
      words: ['invalid api key | invalid api or app key | api key is invalid | invalid application key'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.wrongApiKey),
    citation: keys,
    seen: 'Invalid API or app key',
    example: answer(403, { errors: ['Invalid API key'] }, key),
  },
  {
    id: 'datadog/scope-missing',
    match: {
      words: [
        'failed permission authorization checks | missing required scope | missing permissions | not authorized | scope',
      ],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.scopeMissing),
    citation: docs,
    example: answer(403, { errors: ['Failed permission authorization checks'] }, key),
  },
  {
    id: 'datadog/unauthorized',
    match: { status: 401, words: ['unauthorized'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(401, { errors: ['Unauthorized'] }, key),
  },
  {
    id: 'datadog/forbidden',
    match: { status: 403, at: { 'errors.*': 'Forbidden' } },
    ...guess(means.wrongApiKey),
    citation: forbidden,
    seen: '403 Forbidden: {"errors":["Forbidden"]}',
    example: answer(403, { errors: ['Forbidden'] }, key),
  },
  {
    id: 'datadog/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: docs,
    retryAfter: { header: 'x-ratelimit-reset', unit: 'seconds' },
    example: answer(
      429,
      { errors: ['Rate limit of 300 requests in 3600 seconds reached. Please try again later.'] },
      key,
    ),
  },
  {
    id: 'datadog/not-found',
    match: { status: 404, words: ['not found | no such | does not exist'] },
    ...likely(means.notFound),
    citation: docs,
    example: answer(404, { errors: ['Dashboard with ID x not found'] }, key),
  },
];
