// Airtable: `error.type`, or `error` alone.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const troubleshooting = 'https://support.airtable.com/articles/2111090641-airtable-api-common-troubleshooting';
const sdk =
  'https://glama.ai/mcp/servers/@domdomegg/airtable-mcp-server/blob/e6ab2431b144865e403976d50549dfafd7be7283/src/enhanceAirtableError.ts';
const keys = 'https://github.com/daffainfo/all-about-apikey/blob/main/airtable';
const community =
  'https://community.airtable.com/development-apis-11/authentication-for-personal-access-tokens-not-working-4472';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'airtable/monthly-calls-used-up',
    match: { code: 'PUBLIC_API_BILLING_LIMIT_EXCEEDED' },
    ...means.planLimit,
    citation: 'https://airtable.com/developers/web/api/rate-limits',
    example: answer(
      429,
      {
        errors: [
          {
            error: 'PUBLIC_API_BILLING_LIMIT_EXCEEDED',
            message:
              "API billing plan limit exceeded. You've reached the maximum number of requests allowed for this month.",
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'airtable/rate-limited',
    match: { code: ['RATE_LIMIT_REACHED', 'TOO_MANY_REQUESTS'] },
    ...means.rateLimited,
    citation: troubleshooting,
    seen: 'TOO_MANY_REQUESTS',
    example: answer(
      429,
      { errors: [{ error: 'RATE_LIMIT_REACHED', message: 'Rate limit exceeded. Please try again later' }] },
      oauth,
    ),
  },
  {
    id: 'airtable/token-refused',
    match: { code: ['AUTHENTICATION_REQUIRED', 'UNAUTHORIZED'], auth: ['api_key', 'basic'] },
    ...likely(means.wrongApiKey),
    citation: community,
    seen: 'AUTHENTICATION_REQUIRED',
    example: answer(401, { error: { type: 'AUTHENTICATION_REQUIRED', message: 'Authentication required' } }, key),
  },
  {
    id: 'airtable/access-token-refused',
    match: { code: ['AUTHENTICATION_REQUIRED', 'UNAUTHORIZED'], auth: 'oauth2', stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: keys,
    seen: 'Invalid authentication token',
    example: answer(401, { error: { type: 'UNAUTHORIZED', message: 'Invalid authentication token' } }, oauth),
  },
  {
    id: 'airtable/hidden-or-gone',
    match: { code: ['INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND', 'MODEL_ID_NOT_FOUND'] },
    ...likely(means.objectAccessLost),
    citation: sdk,
    seen: 'INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND',
    example: answer(
      403,
      {
        error: {
          type: 'INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND',
          message:
            'Invalid permissions, or the requested model was not found. Check that both your user and your token have the required permissions, and that the model names and/or ids are correct.',
        },
      },
      key,
    ),
  },
  {
    id: 'airtable/no-permission',
    match: { code: ['INVALID_PERMISSIONS', 'NOT_AUTHORIZED'] },
    ...likely(means.objectAccessLost),
    citation: troubleshooting,
    seen: 'INVALID_PERMISSIONS',
    example: answer(
      403,
      { error: { type: 'INVALID_PERMISSIONS', message: 'You are not permitted to perform this operation' } },
      oauth,
    ),
  },
  {
    id: 'airtable/not-found',
    match: {
      code: ['NOT_FOUND', 'TABLE_NOT_FOUND', 'VIEW_NAME_NOT_FOUND', 'ROW_DOES_NOT_EXIST', 'VIEW_ID_NOT_FOUND'],
      stage: 'api_call',
    },
    ...means.notFound,
    citation: troubleshooting,
    seen: 'NOT_FOUND',
    example: answer(404, { error: 'NOT_FOUND' }, oauth),
  },
  {
    id: 'airtable/bad-request',
    match: {
      code: [
        'INVALID_REQUEST_UNKNOWN',
        'INVALID_REQUEST_MISSING_FIELDS',
        'UNKNOWN_FIELD_NAME',
        'INVALID_FILTER_BY_FORMULA',
        'INVALID_OFFSET_VALUE',
        'LIST_RECORDS_ITERATOR_NOT_AVAILABLE',
      ],
    },
    ...means.badRequest,
    citation: 'https://airtable.com/developers/web/api/errors',
    example: answer(
      422,
      {
        error: {
          type: 'INVALID_REQUEST_UNKNOWN',
          message: 'Invalid request: parameter validation failed. Check your request data.',
        },
      },
      oauth,
    ),
  },
  {
    id: 'airtable/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: 'https://airtable.com/developers/web/api/oauth-reference',
    example: answer(400, { error: 'invalid_grant', error_description: 'Refresh token is invalid.' }, refresh),
  },
];
