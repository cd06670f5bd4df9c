// GoCardless: `reason` inside `error.errors` of the Pro API; `type`, `summary` and `detail` of bank account data.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorTypes = 'https://developer.gocardless.com/api-reference/#errors-error-types';
const statuses = 'https://developer.gocardless.com/bank-account-data/statuses';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'gocardless/bank-account-suspended',
    match: { words: ['account suspended | account or its requisition was suspended | requisition has been suspended'] },
    ...likely(means.userSuspended),
    citation: 'https://developer.gocardless.com/bank-account-data/statuses',
    example: answer(
      409,
      {
        summary: 'Account suspended',
        detail:
          'This account or its requisition was suspended due to numerous errors that occurred while accessing it.',
        status_code: 409,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'gocardless/bank-access-expired',
    match: { code: 'AccessExpiredError' },
    ...likely(means.expiredAge),
    citation: 'https://github.com/actualbudget/actual/issues/4772',
    seen: 'AccessExpiredError',
    example: answer(
      401,
      {
        summary: "Couldn't update account transactions",
        detail: 'Access has expired or it has been revoked. To restore access reconnect the account.',
        status_code: 401,
        type: 'AccessExpiredError',
      },
      oauth,
    ),
  },
  {
    id: 'gocardless/agreement-expired',
    match: { words: ['EUA | end user agreement', 'has expired'] },
    ...means.expiredAge,
    citation: 'https://github.com/actualbudget/actual/issues/3826',
    seen: 'has expired',
    example: answer(
      400,
      {
        summary: 'End User Agreement (EUA) has expired',
        detail: 'EUA was valid for 90 days and it has expired.',
        status_code: 400,
      },
      oauth,
    ),
  },
  {
    id: 'gocardless/not-a-token-of-this-environment',
    match: { words: ['not a valid sandbox api access token | not a valid live api access token'] },
    ...means.wrongApiKey,
    citation: 'https://github.com/gocardless/gocardless-pro-php/issues/54',
    seen: "The access token you've used is not a valid sandbox API access token",
    example: answer(
      401,
      {
        error: {
          message: 'The access token you have used is not a valid sandbox API access token',
          errors: [
            {
              reason: 'access_token_not_found',
              message: 'The access token you have used is not a valid sandbox API access token',
            },
          ],
          type: 'invalid_api_usage',
          code: 401,
        },
      },
      key,
    ),
  },
  {
    id: 'gocardless/token-revoked',
    match: { code: 'access_token_revoked', auth: 'oauth2' },
    ...likely(means.revoked),
    citation: errorTypes,
    example: answer(
      401,
      {
        error: {
          message: 'Access token revoked',
          errors: [{ reason: 'access_token_revoked', message: 'Access token revoked' }],
          type: 'invalid_api_usage',
          code: 401,
        },
      },
      oauth,
    ),
  },
  {
    id: 'gocardless/key-revoked',
    match: { code: ['access_token_revoked', 'access_token_not_active'] },
    ...likely(means.apiKeyDeleted),
    citation: errorTypes,
    example: answer(
      401,
      {
        error: {
          message: 'Access token not active',
          errors: [{ reason: 'access_token_not_active', message: 'Access token not active' }],
          type: 'invalid_api_usage',
          code: 401,
        },
      },
      key,
    ),
  },
  {
    id: 'gocardless/token-not-found',
    match: { code: 'access_token_not_found' },
    ...likely(means.wrongApiKey),
    citation: errorTypes,
    example: answer(
      401,
      {
        error: {
          message: 'Access token not found',
          errors: [{ reason: 'access_token_not_found', message: 'Access token not found' }],
          type: 'invalid_api_usage',
          code: 401,
        },
      },
      key,
    ),
  },
  {
    id: 'gocardless/insufficient-permissions',
    match: { code: ['insufficient_permissions', 'forbidden'] },
    ...likely(means.scopeMissing),
    citation: errorTypes,
    example: answer(
      403,
      {
        error: {
          message: 'Insufficient permissions',
          errors: [{ reason: 'insufficient_permissions', message: 'Insufficient permissions' }],
          type: 'invalid_api_usage',
          code: 403,
        },
      },
      key,
    ),
  },
  {
    id: 'gocardless/rate-limit',
    match: { code: 'rate_limit_exceeded' },
    ...likely(means.rateLimited),
    citation: errorTypes,
    example: answer(
      429,
      {
        error: {
          message: 'Rate limit exceeded',
          errors: [{ reason: 'rate_limit_exceeded', message: 'Rate limit exceeded' }],
          type: 'invalid_api_usage',
          code: 429,
        },
      },
      key,
    ),
  },
  {
    id: 'gocardless/version',
    match: { code: ['version_not_found', 'missing_version_header', 'version_not_supported'] },
    ...likely(means.versionSunset),
    citation: errorTypes,
    example: answer(
      400,
      {
        error: {
          message: 'Version not found',
          errors: [{ reason: 'version_not_found', message: 'Version not found' }],
          type: 'invalid_api_usage',
          code: 400,
        },
      },
      key,
    ),
  },
  {
    id: 'gocardless/legacy-switched-off',
    match: { words: ['legacy GoCardless API has been switched off'] },
    ...means.versionSunset,
    citation: 'https://github.com/ArthurGuy/BBMembershipSystem/issues/221',
    seen: 'the Legacy GoCardless API has been switched off',
    example: answer(
      410,
      { error: ['The target resource is no longer available - the Legacy GoCardless API has been switched off.'] },
      key,
    ),
  },
  {
    id: 'gocardless/bank-data-ip',
    match: { words: ['ip address access denied | your ip isnt whitelisted'] },
    ...likely(means.ipNotAllowed),
    citation: 'https://github.com/actualbudget/actual-server/issues/374',
    example: answer(
      403,
      { summary: 'IP address access denied', detail: "Your IP isn't whitelisted to access the API", status_code: 403 },
      key,
    ),
  },
  {
    id: 'gocardless/bank-data-secret-refused',
    match: { words: ['no active account found with the given credentials'] },
    ...likely(means.wrongApiKey),
    citation: statuses,
    example: answer(
      401,
      {
        summary: 'Authentication failed',
        detail: 'No active account found with the given credentials',
        status_code: 401,
      },
      key,
    ),
  },
  {
    id: 'gocardless/bank-data-token',
    match: { words: ['token is invalid or expired'] },
    ...means.accessTokenExpired,
    citation: statuses,
    example: answer(401, { summary: 'Invalid token', detail: 'Token is invalid or expired', status_code: 401 }, oauth),
  },
  {
    id: 'gocardless/bank-data-daily-limit',
    match: { status: 429, words: ['daily request limit'] },
    ...likely(means.quotaExhausted),
    citation: statuses,
    example: answer(
      429,
      {
        summary: 'Rate limit exceeded',
        detail: 'Daily request limit set by the Institution has been exceeded.',
        status_code: 429,
      },
      oauth,
    ),
  },
  {
    id: 'gocardless/bank-unavailable',
    match: { code: ['ServiceError', 'ConnectionError'] },
    ...likely(means.outage),
    citation: statuses,
    example: answer(
      503,
      {
        summary: 'Institution service unavailable',
        detail: 'Please try again later.',
        status_code: 503,
        type: 'ServiceError',
      },
      oauth,
    ),
  },
];
