// Linear: GraphQL; `errors[].extensions.code` and, written with blanks, `extensions.type`. Throttling comes with HTTP 400.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://docs.rs/linear-api/0.1.0/linear_api/enum.LinearErrorType.html';
const rate = 'https://smithery.ai/skills/jeremylongshore/linear-common-errors';
const common = 'https://mcp.directory/skills/linear-common-errors';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'linear/rate-limited',
    match: { code: ['RATELIMITED', 'ratelimited'] },
    ...means.rateLimited,
    citation: rate,
    seen: 'RATELIMITED',
    example: answer(
      400,
      { errors: [{ message: 'Rate limit exceeded', extensions: { type: 'ratelimited', code: 'RATELIMITED' } }] },
      oauth,
    ),
  },
  {
    id: 'linear/key-refused',
    match: {
      code: ['AUTHENTICATION_ERROR', 'authentication_error', 'AuthenticationError'],
      auth: ['api_key', 'basic'],
    },
    ...likely(means.wrongApiKey),
    citation: common,
    seen: 'authentication_error',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Authentication required, not authenticated',
            extensions: { type: 'authentication error', code: 'AUTHENTICATION_ERROR' },
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'linear/token-aged',
    match: { code: ['AUTHENTICATION_ERROR', 'authentication_error'], auth: 'oauth2', stage: 'api_call' },
    when: ['hasRefreshToken'],
    ...means.accessTokenExpired,
    citation: common,
    seen: 'authentication_error',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Authentication required, not authenticated',
            extensions: { type: 'authentication error', code: 'AUTHENTICATION_ERROR' },
          },
        ],
      },
      { ...oauth, context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'linear/grant-refused',
    match: { code: ['AUTHENTICATION_ERROR', 'authentication_error'], auth: 'oauth2' },
    ...likely(means.revoked),
    citation: common,
    seen: 'authentication_error',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Authentication required, not authenticated',
            extensions: { type: 'authentication error', code: 'AUTHENTICATION_ERROR' },
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'linear/feature',
    match: { code: ['FEATURE_NOT_ACCESSIBLE', 'FeatureNotAccessible'], status: [200, 400, 402, 403] },
    ...likely(means.planLimit),
    citation: errors,
    seen: 'FeatureNotAccessible',
    example: answer(
      400,
      {
        errors: [
          {
            message: 'Feature not accessible',
            extensions: { type: 'feature not accessible', code: 'FEATURE_NOT_ACCESSIBLE' },
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'linear/feature-in-words',
    match: { words: ['feature not accessible'], format: 'json', status: [200, '4xx'] },
    ...likely(means.planLimit),
    citation: errors,
    seen: 'The requested feature is not accessible on this workspace/plan.',
    example: answer(
      400,
      { errors: [{ message: 'Feature not accessible', extensions: { type: 'feature not accessible' } }] },
      oauth,
    ),
  },
  {
    id: 'linear/usage-limit',
    match: { code: ['USAGE_LIMIT_EXCEEDED', 'UsageLimitExceeded'] },
    ...means.planLimit,
    citation: errors,
    seen: 'UsageLimitExceeded',
    example: answer(
      400,
      {
        errors: [
          {
            message: 'Usage limit exceeded',
            extensions: { type: 'usage limit exceeded', code: 'USAGE_LIMIT_EXCEEDED' },
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'linear/forbidden',
    match: { code: 'FORBIDDEN' },
    ...likely(means.objectAccessLost),
    citation: errors,
    seen: 'Forbidden',
    example: answer(
      200,
      { errors: [{ message: 'Forbidden', extensions: { type: 'forbidden', code: 'FORBIDDEN' } }] },
      oauth,
    ),
  },
  {
    id: 'linear/lock-timeout',
    match: { code: ['LOCK_TIMEOUT', 'LockTimeout'] },
    ...likely(means.concurrentUpdate),
    citation: errors,
    seen: 'LockTimeout',
    example: answer(
      200,
      { errors: [{ message: 'Lock timeout', extensions: { type: 'lock timeout', code: 'LOCK_TIMEOUT' } }] },
      oauth,
    ),
  },
  {
    id: 'linear/invalid-input',
    match: {
      code: ['INPUT_ERROR', 'INVALID_INPUT', 'InvalidInput', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'],
    },
    ...means.badRequest,
    citation: errors,
    seen: 'InvalidInput',
    example: answer(
      400,
      {
        errors: [{ message: 'Argument Validation Error', extensions: { type: 'invalid input', code: 'INPUT_ERROR' } }],
      },
      oauth,
    ),
  },
  {
    id: 'linear/entity-not-found',
    match: { words: ['entity not found'] },
    ...means.notFound,
    citation: 'https://linear.app/developers/graphql',
    example: answer(
      200,
      { errors: [{ message: 'Entity not found: Issue', extensions: { type: 'entity error' } }] },
      oauth,
    ),
  },
  {
    id: 'linear/internal',
    match: { code: ['INTERNAL_SERVER_ERROR', 'INTERNAL_ERROR', 'InternalError'] },
    ...means.outage,
    citation: errors,
    seen: 'InternalError',
    example: answer(
      500,
      {
        errors: [
          { message: 'Internal server error', extensions: { type: 'internal error', code: 'INTERNAL_SERVER_ERROR' } },
        ],
      },
      oauth,
    ),
  },
];
