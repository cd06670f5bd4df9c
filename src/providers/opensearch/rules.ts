// OpenSearch: what its security plugin gives as reason.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const rightsThread = 'https://github.com/opensearch-project/security/issues/533';
const plainThread = 'https://github.com/opensearch-project/security/issues/146';
const parseThread = 'https://github.com/opensearch-project/alerting-dashboards-plugin/issues/353';
const errors = 'https://docs.opensearch.org/latest/security/access-control/permissions/';

export const rules: readonly Rule[] = [
  {
    id: 'opensearch/no-permissions',
    match: { words: ['no permissions for'] },
    ...likely(means.objectAccessLost),
    citation: rightsThread,
    seen: 'no permissions for [indices:data/read/search] and User',
    example: answer(
      403,
      {
        error: {
          root_cause: [
            {
              type: 'security_exception',
              reason:
                'no permissions for [indices:data/read/search] and User [name=sync, backend_roles=[], requestedTenant=null]',
            },
          ],
          type: 'security_exception',
          reason:
            'no permissions for [indices:data/read/search] and User [name=sync, backend_roles=[], requestedTenant=null]',
        },
        status: 403,
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'opensearch/iam',
    match: { words: ['is not authorized to perform es | is not authorized to perform aoss'] },
    ...means.roleLost,
    citation: errors,
    example: answer(
      403,
      { Message: 'User: anonymous is not authorized to perform: es:ESHttpGet with an explicit deny' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'opensearch/security-403',
    match: { at: { 'error.type': 'security_exception' }, status: 403 },
    ...likely(means.objectAccessLost),
    citation: plainThread,
    seen: '"type" : "security_exception"',
    example: answer(
      403,
      { error: { type: 'security_exception', reason: 'forbidden' }, status: 403 },
      { auth: 'basic' },
    ),
  },
  // Its plugin answers in plain text.
  {
    id: 'opensearch/object-missing',
    match: { code: ['index_not_found_exception', 'resource_not_found_exception'] },
    ...means.notFound,
    citation: errors,
    example: answer(
      404,
      { error: { type: 'index_not_found_exception', reason: 'no such index [orders]' }, status: 404 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'opensearch/busy',
    match: { code: ['rejected_execution_exception', 'circuit_breaking_exception'] },
    ...means.rateLimited,
    citation: errors,
    example: answer(
      429,
      { error: { type: 'rejected_execution_exception', reason: 'rejected execution' }, status: 429 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'opensearch/request',
    match: {
      code: [
        'json_parse_exception',
        'parsing_exception',
        'illegal_argument_exception',
        'search_phase_execution_exception',
      ],
    },
    ...means.badRequest,
    citation: parseThread,
    seen: 'json_parse_exception',
    example: answer(
      400,
      { error: { type: 'json_parse_exception', reason: "Unrecognized token 'POST'" }, status: 400 },
      { auth: 'basic' },
    ),
  },
];
