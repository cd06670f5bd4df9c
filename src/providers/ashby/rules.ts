// Ashby: `success: false` with `errors`, mostly with status 200. A missing key is 401, a wrong or deactivated one 403.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const authentication = 'https://developers.ashbyhq.com/reference/authentication.md';

export const rules: readonly Rule[] = [
  {
    id: 'ashby/permission',
    match: { words: ['missing endpoint permission | not authorized to access this endpoint'] },
    ...means.scopeMissing,
    citation: authentication,
    seen: 'missing_endpoint_permission',
    example: answer(
      403,
      {
        success: false,
        errors: ['missing_endpoint_permission'],
        errorInfo: {
          code: 'missing_endpoint_permission',
          message: 'This API key is not authorized to access this endpoint',
        },
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'ashby/key',
    match: {
      status: 403,
      auth: ['basic', 'api_key'],
      format: ['json', 'text'],
      words: ['forbidden | invalid | deactivated | api key | unauthorized'],
    },
    ...likely(means.wrongApiKey),
    citation: authentication,
    seen: 'When the provided key is wrong or deactivated, the API will respond with a 403 status code.',
    example: answer(403, 'Invalid API key', { auth: 'basic' }),
  },
  {
    id: 'ashby/key-missing',
    match: { saysNot: ['key expired', 'secondFactor required'], status: 401 },
    ...likely(means.clientBug),
    citation: authentication,
    seen: 'If your API key is missing, the API will respond with a 401 status code.',
    example: answer(401, 'Unauthorized', { auth: 'basic' }),
  },
  {
    id: 'ashby/rate-limit',
    match: { words: ['rate limit exceeded | rate_limit_exceeded'] },
    ...means.rateLimited,
    citation: authentication,
    example: answer(200, { success: false, errors: ['rate_limit_exceeded'] }, { auth: 'basic' }),
  },
  {
    id: 'ashby/sync-token',
    match: { words: ['sync_token_expired | sync token expired'] },
    ...likely(means.badRequest),
    citation: authentication,
    example: answer(200, { success: false, errors: ['sync_token_expired'] }, { auth: 'basic' }),
  },
  {
    id: 'ashby/not-found',
    match: { words: ['not_found | resource_not_found'] },
    ...likely(means.notFound),
    citation: authentication,
    example: answer(200, { success: false, errors: ['candidate_not_found'] }, { auth: 'basic' }),
  },
  {
    id: 'ashby/request',
    match: { words: ['invalid_input | invalid input | missing_required'] },
    ...means.badRequest,
    citation: authentication,
    example: answer(200, { success: false, errors: ['invalid_input'] }, { auth: 'basic' }),
  },
];
