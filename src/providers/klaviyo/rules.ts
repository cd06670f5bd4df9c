// Klaviyo: `errors[].code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const oauth = 'https://developers.klaviyo.com/en/docs/troubleshoot_oauth_errors';
const notAuthenticated =
  'https://community.klaviyo.com/marketing-30/authentication-problem-for-new-api-i-am-using-correct-api-7403';
const scopes = 'https://github.com/segment-boneyard/segment-docs/issues/6622';
const limits = 'https://developers.klaviyo.com/en/docs/rate_limits_and_error_handling.md';

export const rules: readonly Rule[] = [
  {
    id: 'klaviyo/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant_type' },
    ...likely(means.revoked),
    citation: oauth,
    seen: 'invalid_grant_type',
    example: answer(400, { error: 'invalid_grant_type' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'klaviyo/invalid-grant',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: oauth,
    example: answer(400, { error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'klaviyo/client',
    match: { code: 'invalid_client' },
    ...means.invalidClient,
    citation: oauth,
    seen: 'invalid_client',
    example: answer(401, { error: 'invalid_client' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'klaviyo/no-credentials',
    match: { code: 'not_authenticated' },
    ...likely(means.badRequest),
    citation: notAuthenticated,
    seen: 'not_authenticated',
    example: answer(
      401,
      {
        errors: [
          {
            status: 401,
            code: 'not_authenticated',
            title: 'Missing or invalid authorization scheme. Please use Klaviyo-API-Key.',
            detail: 'Missing or invalid authorization scheme. Please use Klaviyo-API-Key.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'klaviyo/access-token',
    match: { auth: 'oauth2', code: 'authentication_failed' },
    ...likely(means.accessTokenExpired),
    citation: limits,
    example: answer(
      401,
      {
        errors: [
          {
            status: 401,
            code: 'authentication_failed',
            title: 'Incorrect authentication credentials.',
            detail: 'Incorrect authentication credentials.',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'klaviyo/key',
    match: { code: 'authentication_failed' },
    ...likely(means.wrongApiKey),
    citation: limits,
    example: answer(
      401,
      {
        errors: [
          {
            status: 401,
            code: 'authentication_failed',
            title: 'Incorrect authentication credentials.',
            detail: 'Incorrect authentication credentials.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'klaviyo/permission',
    match: { code: 'permission_denied' },
    ...means.scopeMissing,
    citation: scopes,
    seen: '403 Forbidden',
    example: answer(
      403,
      {
        errors: [
          {
            status: 403,
            code: 'permission_denied',
            title: 'You do not have permission to perform this action.',
            detail: 'You do not have permission to perform this action.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'klaviyo/throttled',
    match: { code: 'throttled' },
    ...means.rateLimited,
    citation: limits,
    seen: 'HTTP 429',
    example: answer(
      429,
      {
        errors: [
          {
            status: 429,
            code: 'throttled',
            title: 'Request was throttled. Expected available in 1 second.',
            detail: 'Request was throttled. Expected available in 1 second.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'klaviyo/revision',
    match: { words: ['revision'], status: [400, 410] },
    ...likely(means.versionSunset),
    citation: limits,
    example: answer(
      400,
      {
        errors: [
          {
            status: 400,
            code: 'invalid',
            title: 'The revision header is not a valid revision.',
            detail: 'The revision header is not a valid revision.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
];
