// Notion: `code` of an error object.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const statusCodes = 'https://developers.notion.com/reference/status-codes';
const errors = 'https://developers.notion.com/reference-link/errors';
const restricted = 'https://github.com/makenotion/notion-mcp-server/issues/68';
const shared = 'https://github.com/alessandrobelli/NotionHook/issues/3';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'notion/account-restricted',
    match: { code: 'unauthorized', words: ['restricted from accessing the public api'] },
    ...means.userSuspended,
    citation: restricted,
    seen: "This user's account is restricted from accessing the public API.",
    example: answer(
      401,
      {
        object: 'error',
        status: 401,
        code: 'unauthorized',
        message: "This user's account is restricted from accessing the public API.",
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      key,
    ),
  },
  {
    id: 'notion/token-refused',
    match: { code: 'unauthorized', auth: ['api_key', 'basic'] },
    ...likely(means.wrongApiKey),
    citation: statusCodes,
    seen: 'unauthorized',
    example: answer(
      401,
      {
        object: 'error',
        status: 401,
        code: 'unauthorized',
        message: 'API token is invalid.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      key,
    ),
  },
  {
    id: 'notion/grant-refused',
    match: { code: 'unauthorized', auth: 'oauth2' },
    ...likely(means.revoked),
    citation: statusCodes,
    seen: 'unauthorized',
    example: answer(
      401,
      {
        object: 'error',
        status: 401,
        code: 'unauthorized',
        message: 'API token is invalid.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      oauth,
    ),
  },
  {
    id: 'notion/invalid-grant',
    match: { code: 'invalid_grant', stage: 'token_refresh' },
    ...likely(means.revoked),
    citation: statusCodes,
    seen: 'invalid_grant',
    example: answer(
      400,
      {
        object: 'error',
        status: 400,
        code: 'invalid_grant',
        message: 'Invalid code: this code has been revoked.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      refresh,
    ),
  },
  {
    id: 'notion/restricted-resource',
    match: { code: 'restricted_resource' },
    ...means.scopeMissing,
    citation: statusCodes,
    seen: 'restricted_resource',
    example: answer(
      403,
      {
        object: 'error',
        status: 403,
        code: 'restricted_resource',
        message: 'Insufficient permissions for this endpoint.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      oauth,
    ),
  },
  {
    id: 'notion/not-shared',
    match: { code: 'object_not_found', words: ['shared with your integration'] },
    // An id of another kind is answered alike.
    ...likely(means.objectAccessLost),
    citation: shared,
    seen: 'Make sure the relevant pages and databases are shared with your integration.',
    example: answer(
      404,
      {
        object: 'error',
        status: 404,
        code: 'object_not_found',
        message:
          'Could not find database with ID: 00000000-0000-0000-0000-000000000000. Make sure the relevant pages and databases are shared with your integration.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      oauth,
    ),
  },
  {
    id: 'notion/object-not-found',
    match: { code: 'object_not_found' },
    ...likely(means.objectAccessLost),
    citation: statusCodes,
    seen: 'object_not_found',
    example: answer(
      404,
      {
        object: 'error',
        status: 404,
        code: 'object_not_found',
        message: 'Could not find page.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      oauth,
    ),
  },
  {
    id: 'notion/rate-limited',
    match: { code: 'rate_limited' },
    ...means.rateLimited,
    citation: statusCodes,
    seen: 'rate_limited',
    example: answer(
      429,
      {
        object: 'error',
        status: 429,
        code: 'rate_limited',
        message: 'You have been rate limited.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      oauth,
    ),
  },
  {
    id: 'notion/conflict',
    match: { code: 'conflict_error' },
    ...likely(means.concurrentUpdate),
    citation: errors,
    seen: 'conflict_error',
    example: answer(
      409,
      {
        object: 'error',
        status: 409,
        code: 'conflict_error',
        message: 'Conflict occurred while saving.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      oauth,
    ),
  },
  {
    id: 'notion/missing-version',
    match: { code: 'missing_version' },
    ...means.clientBug,
    citation: statusCodes,
    seen: 'missing_version',
    example: answer(
      400,
      {
        object: 'error',
        status: 400,
        code: 'missing_version',
        message: 'Notion-Version header should be defined.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      oauth,
    ),
  },
  {
    id: 'notion/validation-error',
    match: { code: ['validation_error', 'invalid_json', 'invalid_request', 'invalid_request_url'] },
    ...means.badRequest,
    citation: statusCodes,
    seen: 'validation_error',
    example: answer(
      400,
      {
        object: 'error',
        status: 400,
        code: 'validation_error',
        message: 'body failed validation.',
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      oauth,
    ),
  },
  {
    id: 'notion/unavailable',
    match: {
      code: [
        'internal_server_error',
        'service_unavailable',
        'database_connection_unavailable',
        'gateway_timeout',
        'bad_gateway',
      ],
    },
    ...means.outage,
    citation: 'https://apidog.com/apidoc/project-345833/doc-343538',
    seen: 'database_connection_unavailable',
    example: answer(
      503,
      {
        object: 'error',
        status: 503,
        code: 'database_connection_unavailable',
        message: "Notion's database is unavailable.",
        request_id: '00000000-0000-0000-0000-000000000000',
      },
      oauth,
    ),
  },
];
