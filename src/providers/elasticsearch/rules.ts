// Elasticsearch: `error.type`, where security_exception means four things that its reason tells apart.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const loginThread = 'https://github.com/elastic/terraform-provider-elasticstack/issues/1082';
const anonymousThread = 'https://github.com/behroozk/node-elasticsearch-tutorial/issues/3';
const keyThread = 'https://github.com/elastic/elasticsearch/issues/118465';
const userThread = 'https://github.com/magenx/Magento-2-server-installation/issues/170';
const licence = 'https://www.elastic.co/guide/en/elasticsearch/reference/current/license-settings.html';
const keys = 'https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-create-api-key';
const errors = 'https://www.elastic.co/docs/reference/elasticsearch/rest-apis/common-options';

export const rules: readonly Rule[] = [
  {
    id: 'elasticsearch/licence',
    match: { words: ['current license is non compliant for | license is expired | license expired feature'] },
    ...means.subscriptionInactive,
    citation: licence,
    example: answer(
      403,
      {
        error: {
          type: 'security_exception',
          reason: 'current license is non-compliant for [field and document level security]',
          'license.expired.feature': 'field and document level security',
        },
        status: 403,
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'elasticsearch/key-expired',
    match: { words: ['api key is expired | api key has expired'] },
    ...means.expiredAge,
    citation: keys,
    example: answer(
      401,
      { error: { type: 'security_exception', reason: 'api key is expired' }, status: 401 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'elasticsearch/key-invalidated',
    match: { words: ['api key', 'has been invalidated'] },
    ...means.apiKeyDeleted,
    citation: keys,
    example: answer(
      401,
      { error: { type: 'security_exception', reason: 'api key [abc] has been invalidated' }, status: 401 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'elasticsearch/key-unknown',
    match: {
      words: [
        'unable to find apikey | unable to find api key | invalid credentials for api key | api key service is not enabled',
      ],
    },
    ...means.wrongApiKey,
    citation: keys,
    example: answer(
      401,
      { error: { type: 'security_exception', reason: 'unable to find apikey with id abc' }, status: 401 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'elasticsearch/credentials',
    match: {
      words: [
        'unable to authenticate with provided credentials | unable to authenticate user | failed to authenticate user',
      ],
    },
    ...means.wrongPassword,
    citation: loginThread,
    seen: 'unable to authenticate with provided credentials and anonymous access is not allowed for this request',
    example: answer(
      401,
      {
        error: {
          type: 'security_exception',
          reason:
            'unable to authenticate with provided credentials and anonymous access is not allowed for this request',
        },
        status: 401,
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'elasticsearch/no-credentials',
    match: { words: ['requires authentication | missing authentication credentials | missing authentication token'] },
    ...means.wrongPassword,
    citation: anonymousThread,
    seen: 'action [indices:data/read/search] requires authentication',
    example: answer(
      401,
      {
        error: { type: 'security_exception', reason: 'action [indices:data/read/search] requires authentication' },
        status: 401,
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'elasticsearch/key-not-allowed',
    match: { words: ['is unauthorized for api key'] },
    ...means.scopeMissing,
    citation: keyThread,
    seen: 'is unauthorized for API key id',
    example: answer(
      403,
      {
        error: {
          type: 'security_exception',
          reason:
            'action [indices:data/read/search] is unauthorized for API key id [abc] of user [sync], this action is granted by the index privileges [read,all]',
        },
        status: 403,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'elasticsearch/user-not-allowed',
    match: { words: ['is unauthorized for user | is unauthorized for service account'] },
    ...means.objectAccessLost,
    citation: userThread,
    seen: 'is unauthorized for user [magento_indexer] with roles [magento_indexer]',
    example: answer(
      403,
      {
        error: {
          type: 'security_exception',
          reason:
            'action [indices:data/read/search] is unauthorized for user [sync] with roles [reader] on indices [orders]',
        },
        status: 403,
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'elasticsearch/security-403',
    match: { at: { 'error.type': 'security_exception' }, status: 403 },
    ...likely(means.objectAccessLost),
    citation: userThread,
    seen: '"type":"security_exception"',
    example: answer(
      403,
      { error: { type: 'security_exception', reason: 'forbidden' }, status: 403 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'elasticsearch/security-401',
    match: { at: { 'error.type': 'security_exception' }, status: 401 },
    ...likely(means.wrongPassword),
    citation: loginThread,
    seen: 'security_exception',
    example: answer(401, { error: { type: 'security_exception', reason: 'refused' }, status: 401 }, { auth: 'basic' }),
  },
  // Elastic Cloud says so of a deployment that was deleted or never was.
  {
    id: 'elasticsearch/no-deployment',
    match: { words: ['unknown deployment | unknown resource'], status: 404 },
    ...likely(means.databaseMissing),
    citation: errors,
    example: answer(404, { ok: false, message: 'Unknown resource.' }, { auth: 'basic' }),
  },
  {
    id: 'elasticsearch/object-missing',
    match: {
      code: [
        'index_not_found_exception',
        'resource_not_found_exception',
        'index_closed_exception',
        'search_context_missing_exception',
        'no_shard_available_action_exception',
      ],
    },
    ...likely(means.notFound),
    citation: errors,
    example: answer(
      404,
      { error: { type: 'index_not_found_exception', reason: 'no such index [orders]' }, status: 404 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'elasticsearch/busy',
    match: { code: ['es_rejected_execution_exception', 'too_many_requests', 'circuit_breaking_exception'] },
    ...means.rateLimited,
    citation: errors,
    example: answer(
      429,
      { error: { type: 'es_rejected_execution_exception', reason: 'rejected execution' }, status: 429 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'elasticsearch/down',
    match: {
      code: [
        'master_not_discovered_exception',
        'cluster_block_exception',
        'process_cluster_event_timeout_exception',
        'node_not_connected_exception',
        'unavailable_shards_exception',
      ],
    },
    ...likely(means.outage),
    citation: errors,
    example: answer(
      503,
      { error: { type: 'master_not_discovered_exception', reason: null }, status: 503 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'elasticsearch/request',
    match: {
      code: [
        'parsing_exception',
        'illegal_argument_exception',
        'query_shard_exception',
        'search_phase_execution_exception',
        'x_content_parse_exception',
        'mapper_parsing_exception',
        'json_parse_exception',
        'action_request_validation_exception',
        'media_type_header_exception',
        'verification_exception',
      ],
    },
    ...likely(means.badRequest),
    citation: errors,
    example: answer(
      400,
      { error: { type: 'parsing_exception', reason: 'unknown query [matc]' }, status: 400 },
      { auth: 'basic' },
    ),
  },
];
