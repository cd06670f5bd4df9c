// Meilisearch: `code` of its answers, of type auth, invalid_request, internal or system.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://www.meilisearch.com/docs/reference/errors/error_codes.md';
const overview = 'https://meilisearch.com/docs/reference/errors/overview';
const sdk = 'https://docs.rs/meilisearch-sdk/0.14.0/meilisearch_sdk/errors/enum.ErrorCode.html';
const spec = 'https://github.com/meilisearch/specifications/blob/develop/text/0061-error-format-and-definitions.md';

export const rules: readonly Rule[] = [
  {
    id: 'meilisearch/key',
    match: { code: 'invalid_api_key' },
    ...means.wrongApiKey,
    citation: sdk,
    seen: 'InvalidApiKey',
    example: answer(
      403,
      {
        message: 'The provided API key is invalid.',
        code: 'invalid_api_key',
        type: 'auth',
        link: 'https://docs.meilisearch.com/errors#invalid_api_key',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'meilisearch/no-key',
    match: { code: 'missing_authorization_header' },
    // The stored key was never tried: it was not sent, or not as a bearer.
    ...means.badRequest,
    citation: spec,
    seen: 'The Authorization header is missing.',
    example: answer(
      401,
      {
        message: 'The Authorization header is missing. It must use the bearer authorization method.',
        code: 'missing_authorization_header',
        type: 'auth',
        link: 'https://docs.meilisearch.com/errors#missing_authorization_header',
      },
      { auth: 'api_key' },
    ),
  },
  // Keys are asked for on a server that runs without any.
  {
    id: 'meilisearch/no-master-key',
    match: { code: 'missing_master_key' },
    ...means.badRequest,
    citation: codes,
    seen: '`missing_master_key`',
    example: answer(
      401,
      {
        message: 'Meilisearch is running without a master key.',
        code: 'missing_master_key',
        type: 'auth',
        link: 'https://docs.meilisearch.com/errors#missing_master_key',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'meilisearch/key-missing',
    match: { code: 'api_key_not_found' },
    ...likely(means.notFound),
    citation: codes,
    seen: '`api_key_not_found`',
    example: answer(
      404,
      {
        message: 'API key `abc` not found.',
        code: 'api_key_not_found',
        type: 'invalid_request',
        link: 'https://docs.meilisearch.com/errors#api_key_not_found',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'meilisearch/object-missing',
    match: { code: ['index_not_found', 'document_not_found', 'task_not_found', 'batch_not_found'] },
    ...means.notFound,
    citation: codes,
    seen: '`document_not_found`',
    example: answer(
      404,
      {
        message: 'Document `1` not found.',
        code: 'document_not_found',
        type: 'invalid_request',
        link: 'https://docs.meilisearch.com/errors#document_not_found',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'meilisearch/full',
    match: {
      code: [
        'database_size_limit_reached',
        'no_space_left_on_device',
        'too_many_open_files',
        'too_many_search_requests',
      ],
    },
    ...likely(means.outage),
    citation: codes,
    seen: '`database_size_limit_reached`',
    example: answer(
      500,
      {
        message: 'Maximum database size has been reached.',
        code: 'database_size_limit_reached',
        type: 'internal',
        link: 'https://docs.meilisearch.com/errors#database_size_limit_reached',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'meilisearch/request',
    match: {
      code: [
        'bad_request',
        'invalid_search_filter',
        'invalid_search_sort',
        'invalid_document_filter',
        'payload_too_large',
        'facet_search_disabled',
        'invalid_index_uid',
      ],
    },
    ...means.badRequest,
    citation: codes,
    seen: '`bad_request`',
    example: answer(
      400,
      {
        message: 'Bad.',
        code: 'bad_request',
        type: 'invalid_request',
        link: 'https://docs.meilisearch.com/errors#bad_request',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'meilisearch/system',
    match: { at: { type: 'system', link: '' } },
    ...likely(means.outage),
    citation: overview,
    seen: 'system',
    example: answer(
      500,
      { message: 'IO error.', code: 'io_error', type: 'system', link: 'https://docs.meilisearch.com/errors#io_error' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'meilisearch/internal',
    match: { at: { type: 'internal', link: '' } },
    ...likely(means.outage),
    citation: overview,
    seen: 'internal',
    example: answer(
      500,
      {
        message: 'Internal.',
        code: 'internal',
        type: 'internal',
        link: 'https://docs.meilisearch.com/errors#internal',
      },
      { auth: 'api_key' },
    ),
  },
  // `immutable_...`, `invalid_...`, `missing_...` and whatever else is wrong with what was asked.
  {
    id: 'meilisearch/other-request',
    match: { at: { type: 'invalid_request', link: '' } },
    ...means.badRequest,
    citation: overview,
    seen: 'invalid_request',
    example: answer(
      400,
      {
        message: 'Immutable field `uid` passed in body.',
        code: 'immutable_api_key_uid',
        type: 'invalid_request',
        link: 'https://docs.meilisearch.com/errors#immutable_api_key_uid',
      },
      { auth: 'api_key' },
    ),
  },
];
