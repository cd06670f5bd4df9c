// Couchbase: names of the SDK's errors, and the numbers of its query and analytics services.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const sdk = 'https://docs.couchbase.com/nodejs-sdk/4.5/ref/error-codes.html';
const cxx = 'https://docs.couchbase.com/sdk-api/couchbase-cxx-client/namespacecouchbase_1_1errc.html';
const analytics = 'https://docs.couchbase.com/server/current/analytics/error-codes.html';

export const rules: readonly Rule[] = [
  {
    id: 'couchbase/link-credentials',
    match: { code: '20002' },
    ...likely(means.wrongPassword),
    citation: analytics,
    seen: '20002',
    example: answer(
      401,
      { errors: [{ code: 20002, msg: 'Invalid credentials for link' }], status: 'fatal' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'couchbase/missing-permission',
    match: { code: ['20001', '13014', '13012'] },
    ...means.objectAccessLost,
    citation: analytics,
    seen: 'User must have permission ([string])',
    example: answer(
      401,
      {
        errors: [{ code: 20001, msg: 'User must have permission (cluster.bucket[shop].analytics!select)' }],
        status: 'fatal',
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'couchbase/unauthorized',
    match: { code: ['20000', '10000', '13015'] },
    ...means.wrongPassword,
    citation: analytics,
    seen: '20000',
    example: answer(401, { errors: [{ code: 20000, msg: 'Unauthorized user.' }], status: 'fatal' }, { auth: 'basic' }),
  },
  {
    id: 'couchbase/authentication',
    match: { words: ['authentication failure'] },
    ...means.wrongPassword,
    citation: sdk,
    seen: '# 6 AuthenticationFailure',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'AuthenticationFailureError', message: 'authentication failure' },
    },
  },
  {
    id: 'couchbase/rate',
    match: { words: ['rate limited error | quota limited error | rate limited | quota limited'] },
    ...means.rateLimited,
    citation: cxx,
    seen: 'rate_limited = 21',
    example: { stage: 'db_query', auth: 'db_password', error: { name: 'RateLimitedError', message: 'rate limited' } },
  },
  {
    id: 'couchbase/no-bucket',
    match: { words: ['bucket not found'] },
    ...means.databaseMissing,
    citation: cxx,
    seen: 'bucket_not_found = 10',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'BucketNotFoundError', message: 'bucket not found' },
    },
  },
  {
    id: 'couchbase/object-missing',
    match: {
      words: ['collection not found | scope not found | index not found | keyspace not found | document not found'],
    },
    ...means.notFound,
    citation: cxx,
    seen: 'collection_not_found = 11',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { name: 'CollectionNotFoundError', message: 'collection not found' },
    },
  },
  {
    id: 'couchbase/timeout',
    match: { words: ['ambiguous timeout | unambiguous timeout | request timed out and will be cancelled'] },
    ...means.timeout,
    citation: cxx,
    seen: 'unambiguous_timeout = 14',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { name: 'UnambiguousTimeoutError', message: 'unambiguous timeout' },
    },
  },
  {
    id: 'couchbase/conflict',
    match: { words: ['cas mismatch | document locked'] },
    ...means.concurrentUpdate,
    citation: cxx,
    seen: 'cas_mismatch = 9',
    example: { stage: 'db_query', auth: 'db_password', error: { name: 'CasMismatchError', message: 'cas mismatch' } },
  },
  {
    id: 'couchbase/down',
    match: { words: ['internal server failure | temporary failure | service not available'] },
    ...means.outage,
    citation: cxx,
    seen: 'internal_server_failure = 5',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { name: 'InternalServerFailureError', message: 'internal server failure' },
    },
  },
  {
    id: 'couchbase/query',
    match: {
      words: [
        'parsing failure | planning failure | compilation failure | unsupported operation | feature not available',
      ],
    },
    ...means.badRequest,
    citation: cxx,
    seen: 'parsing_failure = 8',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { name: 'ParsingFailureError', message: 'parsing failure' },
    },
  },
];
