// monday.com: GraphQL; errors come with HTTP 200, their code stands in `errors[].extensions.code`, formerly in `error_code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://developer.monday.com/api-reference/docs/errors';
const limits = 'https://support.monday.com/hc/en-us/articles/26471164460690-API-Rate-Limits';
const rateLimits = 'https://developer.monday.com/api-reference/docs/rate-limits';
const databricks = 'https://learn.microsoft.com/azure/databricks/ingestion/lakeflow-connect/monday-com-troubleshoot';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'monday/complexity',
    match: {
      code: [
        'ComplexityException',
        'complexityBudgetExhausted',
        'COMPLEXITY_BUDGET_EXHAUSTED',
        'MAX_COMPLEXITY_EXCEEDED',
      ],
    },
    ...means.rateLimited,
    citation: rateLimits,
    seen: 'ComplexityException',
    example: answer(
      200,
      {
        data: [],
        errors: [
          {
            message:
              'Complexity budget exhausted, query cost 222250 budget remaining 214980 out of 10000000 reset in 16 seconds',
            extensions: { code: 'COMPLEXITY_BUDGET_EXHAUSTED', status_code: 429 },
          },
        ],
        account_id: 1,
      },
      oauth,
    ),
  },
  {
    id: 'monday/complexity-in-words',
    match: { words: ['complexity budget exhausted'] },
    ...means.rateLimited,
    citation: 'https://github.com/airbytehq/airbyte/pull/36717',
    seen: 'Complexity budget exhausted',
    example: answer(
      429,
      {
        errors: [
          'Complexity budget exhausted, query cost 222250 budget remaining 214980 out of 10000000 reset in 16 seconds',
        ],
        status_code: 429,
      },
      oauth,
    ),
  },
  {
    id: 'monday/daily-limit',
    match: { code: 'DAILY_LIMIT_EXCEEDED' },
    ...means.quotaExhausted,
    citation: limits,
    seen: 'DAILY_LIMIT_EXCEEDED',
    example: answer(
      429,
      {
        data: [],
        errors: [{ message: 'Daily limit exceeded', extensions: { code: 'DAILY_LIMIT_EXCEEDED', status_code: 429 } }],
        account_id: 1,
      },
      oauth,
    ),
  },
  {
    id: 'monday/rate-limited',
    match: {
      code: [
        'RateLimitExceeded',
        'RATE_LIMIT_EXCEEDED',
        'maxConcurrencyExceeded',
        'IP_RATE_LIMIT_EXCEEDED',
        'FIELD_MINUTE_RATE_LIMIT_EXCEEDED',
      ],
      status: [200, 429],
    },
    ...means.rateLimited,
    citation: limits,
    seen: 'Rate Limit Exceeded',
    example: answer(
      429,
      {
        data: [],
        errors: [{ message: 'Rate Limit Exceeded', extensions: { code: 'RATE_LIMIT_EXCEEDED', status_code: 429 } }],
        account_id: 1,
      },
      oauth,
    ),
  },
  {
    id: 'monday/user-unauthorized',
    match: { code: ['UserUnauthorizedException', 'USER_UNAUTHORIZED'] },
    ...likely(means.objectAccessLost),
    citation: errors,
    seen: 'UserUnauthorizedException',
    example: answer(
      200,
      {
        data: [],
        errors: [
          {
            message: 'User unauthorized to perform action',
            extensions: { code: 'UserUnauthorizedException', status_code: 403 },
          },
        ],
        account_id: 1,
      },
      oauth,
    ),
  },
  {
    id: 'monday/access-denied',
    match: { code: ['USER_ACCESS_DENIED', 'userAccessDenied', 'missingRequiredPermissions'] },
    ...likely(means.roleLost),
    citation: 'https://developer.monday.com/api-reference/docs/error-handling',
    example: answer(
      200,
      {
        data: [],
        errors: [
          { message: 'User does not have access', extensions: { code: 'USER_ACCESS_DENIED', status_code: 403 } },
        ],
        account_id: 1,
      },
      key,
    ),
  },
  {
    id: 'monday/scope-missing',
    match: { words: ['missing required scopes | required scopes | oauth scope'], format: 'json', status: [200, '4xx'] },
    ...means.scopeMissing,
    citation: 'https://developer.monday.com/api-reference/docs/error-handling',
    example: answer(
      200,
      {
        data: [],
        errors: [
          { message: 'Missing required scopes', extensions: { code: 'missingRequiredScopes', status_code: 403 } },
        ],
        account_id: 1,
      },
      oauth,
    ),
  },
  {
    id: 'monday/token-refused',
    match: { words: ['not authenticated'], auth: ['api_key', 'basic'], format: 'json', status: [200, '4xx'] },
    ...likely(means.wrongApiKey),
    citation: databricks,
    example: answer(401, { errors: ['Not Authenticated'] }, key),
  },
  {
    id: 'monday/grant-refused',
    match: { words: ['not authenticated'], auth: 'oauth2', stage: 'api_call', format: 'json', status: [200, '4xx'] },
    ...likely(means.revoked),
    citation: databricks,
    example: answer(401, { errors: ['Not Authenticated'] }, oauth),
  },
  {
    id: 'monday/scope-not-reviewed',
    match: { code: 'invalid_scope', stage: 'token_refresh' },
    ...means.appNotApproved,
    citation: 'https://github.com/activepieces/activepieces/issues/1167',
    seen: 'invalid_scope',
    example: answer(400, { error: 'invalid_scope', error_description: 'Invalid scope param' }, refresh),
  },
  {
    id: 'monday/not-found',
    match: {
      code: [
        'ResourceNotFoundException',
        'InvalidBoardIdException',
        'InvalidItemIdException',
        'InvalidUserIdException',
        'InvalidColumnIdException',
      ],
    },
    ...means.notFound,
    citation: 'https://developer.monday.com/api-reference/docs/error-handling',
    example: answer(
      200,
      {
        data: [],
        errors: [{ message: 'Invalid board id', extensions: { code: 'InvalidBoardIdException', status_code: 404 } }],
        account_id: 1,
      },
      oauth,
    ),
  },
  {
    id: 'monday/bad-request',
    match: {
      code: [
        'InvalidArgumentException',
        'ColumnValueException',
        'undefinedField',
        'undefinedArgument',
        'argumentLiteralsIncompatible',
        'missingRequiredArguments',
        'JsonParseException',
        'CursorException',
        'CursorExpiredError',
      ],
    },
    ...means.badRequest,
    citation: 'https://developer.monday.com/api-reference/docs/error-handling',
    example: answer(
      200,
      {
        data: [],
        errors: [{ message: 'Invalid argument', extensions: { code: 'InvalidArgumentException', status_code: 400 } }],
        account_id: 1,
      },
      oauth,
    ),
  },
  {
    id: 'monday/version',
    match: { code: ['INVALID_VERSION', 'InvalidVersionException', 'API_VERSION_NOT_SUPPORTED'] },
    ...means.versionSunset,
    citation: 'https://developer.monday.com/api-reference/docs/api-versioning',
    example: answer(
      200,
      {
        data: [],
        errors: [{ message: 'Invalid API version', extensions: { code: 'InvalidVersionException', status_code: 400 } }],
        account_id: 1,
      },
      oauth,
    ),
  },
  {
    id: 'monday/internal',
    match: { code: ['INTERNAL_SERVER_ERROR', 'InternalServerError', 'API_TEMPORARILY_BLOCKED'] },
    ...means.outage,
    citation: 'https://developer.monday.com/api-reference/docs/error-handling',
    example: answer(
      200,
      {
        data: [],
        errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', status_code: 500 } }],
        account_id: 1,
      },
      oauth,
    ),
  },
];
