// HubSpot: `category` of an API error, `status` of the token endpoint's.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const expired =
  'https://useparagon.com/integration-error-solutions/hubspot-the-oauth-token-used-to-make-this-call-expired';
const refreshRefused = 'https://www.nango.dev/blog/hubspot-oauth-bad-refresh-token';
const otherClient = 'https://github.com/airbytehq/airbyte/issues/57001';
const errorHandling = 'https://developers.hubspot.com/docs/api-reference/error-handling';
const noCredentials = 'https://github.com/HubSpot/hubspot-api-python/issues/211';
const noKey = 'https://github.com/hubspot-net/HubSpot.NET/issues/131';
const listed = 'https://github.com/HubSpot/oauth-quickstart-nodejs/issues/16';
const authCode = 'https://github.com/HGData/mk-node-hubspot/issues/87';
const daily = 'https://community.hubspot.com/rss/message?board.id=integrations&message.id=47812';
const commonErrors = 'https://skills.sh/jeremylongshore/claude-code-plugins-plus-skills/hubspot-common-errors';

export const rules: readonly Rule[] = [
  // A token that somebody entered by hand cannot be refreshed; an end at the epoch says that it is no token of the kind that is wanted.
  {
    id: 'hubspot/entered-token-expired',
    match: { code: 'EXPIRED_AUTHENTICATION', auth: ['api_key', 'basic', 'none'] },
    ...likely(means.expiredAge),
    citation: expired,
    example: answer(
      401,
      {
        status: 'error',
        message: 'The OAuth token used to make this call expired 9 day(s) ago.',
        category: 'EXPIRED_AUTHENTICATION',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'hubspot/expired-authentication',
    match: { code: 'EXPIRED_AUTHENTICATION' },
    ...means.accessTokenExpired,
    citation: expired,
    seen: 'EXPIRED_AUTHENTICATION',
    example: answer(
      401,
      {
        status: 'error',
        message: 'The OAuth token used to make this call expired 5 minute(s) ago.',
        category: 'EXPIRED_AUTHENTICATION',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/refresh-token-of-another-app',
    match: { stage: 'token_refresh', code: 'BAD_REFRESH_TOKEN', words: ['not issued to this client'] },
    ...likely(means.invalidClient),
    citation: otherClient,
    seen: 'refresh token was not issued to this client',
    example: answer(
      400,
      { status: 'BAD_REFRESH_TOKEN', message: 'refresh token was not issued to this client' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/bad-refresh-token',
    match: { code: 'BAD_REFRESH_TOKEN' },
    ...means.revoked,
    citation: refreshRefused,
    seen: 'BAD_REFRESH_TOKEN',
    example: answer(
      400,
      { status: 'BAD_REFRESH_TOKEN', message: 'missing or invalid refresh token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/bad-hub',
    match: { stage: 'token_refresh', code: 'BAD_HUB' },
    ...likely(means.accountDeleted),
    citation: errorHandling,
    example: answer(
      400,
      { status: 'BAD_HUB', message: 'missing or unknown hub id' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/bad-auth-code',
    match: { code: 'BAD_AUTH_CODE' },
    ...means.badRequest,
    citation: authCode,
    seen: 'BAD_AUTH_CODE',
    example: answer(
      400,
      { status: 'BAD_AUTH_CODE', message: 'missing or unknown auth code' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/bad-client',
    match: { code: ['BAD_CLIENT_ID', 'BAD_CLIENT_SECRET'] },
    ...likely(means.invalidClient),
    citation: refreshRefused,
    example: answer(
      400,
      { status: 'BAD_CLIENT_SECRET', message: 'missing or invalid client secret' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/bad-redirect-uri',
    match: { code: ['BAD_REDIRECT_URI', 'MISMATCH_REDIRECT_URI_AUTH_CODE'] },
    ...likely(means.redirectUriMismatch),
    citation: refreshRefused,
    example: answer(
      400,
      { status: 'BAD_REDIRECT_URI', message: 'missing or invalid redirect uri' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/scope-not-public',
    match: { code: 'MISSING_SCOPES', words: ['available for public use'] },
    ...means.appNotApproved,
    citation: errorHandling,
    example: answer(
      403,
      {
        status: 'error',
        message: "The scope needed for this API call isn't available for public use.",
        category: 'MISSING_SCOPES',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/missing-scopes',
    match: { code: 'MISSING_SCOPES' },
    ...likely(means.scopeMissing),
    citation: errorHandling,
    example: answer(
      403,
      {
        status: 'error',
        message: "This app hasn't been granted all required scopes to make this call.",
        category: 'MISSING_SCOPES',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/proper-permissions',
    match: {
      words: ['does not have proper permissions | required scopes | missing scopes | proper permissions to access'],
    },
    ...likely(means.scopeMissing),
    citation: errorHandling,
    seen: 'does not have the proper permissions to access the specific URL',
    example: answer(
      403,
      {
        status: 'error',
        message: 'This oauth-token does not have proper permissions! (requires any of [contacts-read])',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/banned',
    match: { code: 'BANNED' },
    ...likely(means.orgFrozen),
    citation: errorHandling,
    example: answer(
      403,
      { status: 'error', message: 'This account has been deactivated.', category: 'BANNED' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/user-lacks-permission',
    match: { code: 'USER_DOES_NOT_HAVE_PERMISSIONS' },
    ...likely(means.roleLost),
    citation: errorHandling,
    example: answer(
      403,
      { status: 'error', message: 'User does not have permissions.', category: 'USER_DOES_NOT_HAVE_PERMISSIONS' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/credentials-missing',
    match: { words: ['listed authentication credentials are missing'] },
    ...likely(means.badRequest),
    citation: listed,
    seen: 'Any of the listed authentication credentials are missing',
    example: answer(
      401,
      { status: 'error', message: 'Any of the listed authentication credentials are missing' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/hapikey-gone',
    match: { words: ['hapikey doesnt exist | hapikey has been deleted | api key doesnt exist'] },
    ...likely(means.apiKeyDeleted),
    citation: noKey,
    seen: "This hapikey doesn't exist.",
    example: answer(
      401,
      { status: 'error', message: "This hapikey doesn't exist.", category: 'INVALID_AUTHENTICATION' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'hubspot/access-token-not-known',
    match: { code: 'INVALID_AUTHENTICATION', auth: 'oauth2' },
    ...means.accessTokenExpired,
    citation: noCredentials,
    seen: 'INVALID_AUTHENTICATION',
    example: answer(
      401,
      { status: 'error', message: 'Authentication credentials not found.', category: 'INVALID_AUTHENTICATION' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/token-not-known',
    match: {
      status: 401,
      words: ['authentication credentials not found | invalid authentication'],
      auth: ['api_key', 'basic', 'none'],
    },
    ...likely(means.wrongApiKey),
    citation: noCredentials,
    seen: 'Authentication credentials not found.',
    example: answer(
      401,
      { status: 'error', message: 'Authentication credentials not found.', category: 'INVALID_AUTHENTICATION' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'hubspot/access-token-not-found',
    match: { status: 401, words: ['authentication credentials not found'] },
    ...means.accessTokenExpired,
    citation: noCredentials,
    seen: 'Authentication credentials not found.',
    example: answer(401, { status: 'error', message: 'Authentication credentials not found.' }, { auth: 'oauth2' }),
  },
  {
    id: 'hubspot/daily-limit',
    match: { code: ['RATE_LIMITS', 'RATE_LIMIT', 'RATE-LIMIT_REACHED'], words: ['daily limit | daily'] },
    ...means.quotaExhausted,
    citation: daily,
    seen: 'You have reached your daily limit.',
    example: answer(
      429,
      { status: 'error', message: 'You have reached your daily limit.', errorType: 'RATE_LIMIT', policyName: 'DAILY' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/rate-limit',
    match: { code: ['RATE_LIMITS', 'RATE_LIMIT', 'RATE-LIMIT_REACHED', 'TEN_SECONDLY_ROLLING', 'SECONDLY'] },
    ...means.rateLimited,
    citation: daily,
    seen: 'RATE_LIMIT',
    example: answer(
      429,
      {
        status: 'error',
        message: 'You have reached your ten_secondly_rolling limit.',
        errorType: 'RATE_LIMIT',
        policyName: 'TEN_SECONDLY_ROLLING',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/not-found',
    match: { code: ['OBJECT_NOT_FOUND', 'OBJECT_TYPE_NOT_FOUND'] },
    ...likely(means.notFound),
    citation: errorHandling,
    example: answer(
      404,
      { status: 'error', message: 'Object not found.', category: 'OBJECT_NOT_FOUND' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/validation-error',
    match: { code: 'VALIDATION_ERROR' },
    ...means.badRequest,
    citation: commonErrors,
    seen: 'VALIDATION_ERROR',
    example: answer(
      400,
      { status: 'error', message: 'One or more validation errors occurred', category: 'VALIDATION_ERROR' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'hubspot/migrating',
    match: { status: 477 },
    ...means.maintenance,
    citation: errorHandling,
    seen: '477 Migration in Progress',
    example: answer(477, '', { headers: { 'retry-after': '3600' } }),
  },
  {
    id: 'hubspot/overloaded',
    match: { status: [502, 503, 504, 521, 523, 423] },
    ...likely(means.outage),
    citation: errorHandling,
    seen: '503 service temporarily unavailable',
    example: answer(503, ''),
  },
];
