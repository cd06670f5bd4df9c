// Zendesk: `error`, a name or an object with `title`. Tokens of older OAuth clients do not end by age and cannot be refreshed.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const token = 'https://github.com/fprimex/zdesk/issues/58';
const twoFactor =
  'https://developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/using-the-api-with-2-factor-authentication-enabled';
const exportLimit = 'https://github.com/airbytehq/airbyte/issues/11899';
const record = 'https://github.com/zendesk/zendesk_api_client_rb/issues/369';
const codes = 'https://raw.githubusercontent.com/api-evangelist/zendesk/refs/heads/main/errors/zendesk-error-codes.yml';
const refresh = 'https://nango.dev/blog/zendesk-oauth-refresh-token-invalid-grant';
const requests = 'https://developer.zendesk.com/api-reference/introduction/requests/';

export const rules: readonly Rule[] = [
  {
    id: 'zendesk/access-token-aged',
    match: { stage: 'api_call', code: 'invalid_token' },
    ...means.accessTokenExpired,
    when: ['hasRefreshToken'],
    citation: token,
    seen: 'invalid_token',
    example: answer(
      401,
      {
        error: 'invalid_token',
        error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
      },
      { auth: 'oauth2', context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'zendesk/token-revoked',
    match: { stage: 'api_call', code: 'invalid_token' },
    ...likely(means.revoked),
    citation: token,
    seen: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
    example: answer(
      401,
      {
        error: 'invalid_token',
        error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zendesk/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: refresh,
    seen: 'invalid_grant',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The provided authorization grant is invalid.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'zendesk/key',
    match: { auth: 'api_key', words: ['couldnt authenticate you'] },
    ...likely(means.wrongApiKey),
    citation: codes,
    seen: "Couldn't authenticate you",
    example: answer(401, { error: "Couldn't authenticate you" }, { auth: 'api_key' }),
  },
  {
    id: 'zendesk/password',
    match: { words: ['couldnt authenticate you'] },
    ...likely(means.wrongPassword),
    citation: twoFactor,
    seen: "Couldn't authenticate you",
    example: answer(401, { error: "Couldn't authenticate you" }, { auth: 'basic' }),
  },
  {
    id: 'zendesk/scope',
    match: { words: ['missing the following required scopes | required scopes | insufficient scope'] },
    ...likely(means.scopeMissing),
    citation: requests,
    example: answer(
      403,
      { error: 'Forbidden', description: 'You are missing the following required scopes: read' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zendesk/no-help-desk',
    match: {
      words: [
        'no help desk | help desk configured at this address | account is suspended | account has been suspended',
      ],
    },
    ...likely(means.orgFrozen),
    citation: requests,
    example: answer(
      404,
      {
        error: {
          title: 'No help desk at example.zendesk.com',
          message: 'There is no help desk configured at this address.',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zendesk/forbidden',
    match: {
      stage: 'api_call',
      status: 403,
      words: ['forbidden | do not have access to this page | not authorized'],
      saysNot: ['plan upgrade', 'plan lacks', 'account disabled', 'network denied'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: codes,
    seen: 'Authenticated but not permitted (role, plan, or scope restriction).',
    example: answer(
      403,
      {
        error: {
          title: 'Forbidden',
          message:
            'You do not have access to this page. Please contact the account owner of this help desk for further help.',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zendesk/rate-limit',
    match: { code: ['APIRateLimitExceeded', 'TooManyRequests'] },
    ...means.rateLimited,
    citation: exportLimit,
    seen: 'APIRateLimitExceeded',
    example: answer(
      429,
      {
        error: 'APIRateLimitExceeded',
        description: 'Number of allowed incremental export API requests per minute exceeded',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zendesk/not-found',
    match: { code: ['RecordNotFound', 'InvalidEndpoint'] },
    ...means.notFound,
    citation: codes,
    seen: 'RecordNotFound',
    example: answer(404, { error: 'RecordNotFound', description: 'Not found' }, { auth: 'oauth2' }),
  },
  {
    id: 'zendesk/record',
    match: { code: ['RecordInvalid', 'InvalidPaginationDepth', 'InvalidValue', 'StartTimeTooRecent'] },
    ...means.badRequest,
    citation: record,
    seen: 'RecordInvalid',
    example: answer(422, { error: 'RecordInvalid', description: 'Record validation errors' }, { auth: 'api_key' }),
  },
  {
    id: 'zendesk/conflict',
    match: { code: ['DatabaseConflict', 'UpdateConflict'] },
    ...likely(means.concurrentUpdate),
    citation: requests,
    example: answer(409, { error: 'DatabaseConflict', description: 'Database collision' }, { auth: 'api_key' }),
  },
];
