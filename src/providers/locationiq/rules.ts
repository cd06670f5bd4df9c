// LocationIQ: a sentence under `error`.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.locationiq.com/docs/errors';

export const rules: readonly Rule[] = [
  {
    id: 'locationiq/key',
    match: { words: ['invalid key'], status: 401 },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Invalid key',
    example: answer(401, { error: 'Invalid key' }, { auth: 'api_key' }),
  },
  {
    id: 'locationiq/key-inactive',
    match: { words: ['key not active'], status: 401 },
    ...means.apiKeyDeleted,
    citation: docs,
    seen: 'Key not active',
    example: answer(401, { error: 'Key not active' }, { auth: 'api_key' }),
  },
  {
    id: 'locationiq/service',
    match: { words: ['service not enabled'], status: 403 },
    ...means.planLimit,
    citation: docs,
    seen: 'Service not enabled',
    example: answer(403, { error: 'Service not enabled' }, { auth: 'api_key' }),
  },
  {
    id: 'locationiq/address',
    match: { words: ['access restricted'], status: 403 },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'Access restricted',
    example: answer(403, { error: 'Access restricted' }, { auth: 'api_key' }),
  },
  {
    id: 'locationiq/rate',
    match: { words: ['rate limited second | rate limited minute'], status: 429 },
    ...means.rateLimited,
    citation: docs,
    seen: 'Rate Limited Second',
    example: answer(429, { error: 'Rate Limited Second' }, { auth: 'api_key' }),
  },
  {
    id: 'locationiq/quota',
    match: { words: ['rate limited day'], status: 429 },
    ...means.quotaExhausted,
    citation: docs,
    seen: 'Rate Limited Day',
    example: answer(429, { error: 'Rate Limited Day' }, { auth: 'api_key' }),
  },
  {
    id: 'locationiq/nothing-found',
    match: { words: ['unable to geocode'], status: 404 },
    ...means.notFound,
    citation: docs,
    seen: 'Unable to geocode',
    example: answer(404, { error: 'Unable to geocode' }, { auth: 'api_key' }),
  },
];
