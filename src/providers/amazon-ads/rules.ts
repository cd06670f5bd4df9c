// Amazon Ads: words in `code` and `details`; older parts repeat the HTTP status in `code`. Tokens are of Login with Amazon.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const connector =
  'https://github.com/airbytehq/airbyte/blob/master/airbyte-integrations/connectors/source-amazon-ads/source_amazon_ads/streams/report_streams/report_streams.py';
const unauthorized = 'https://www.volcengine.com/article/3199521';
const refused = 'https://github.com/amzn/amazon-advertising-api-php-sdk/issues/10';
const onboarded = 'https://github.com/amzn/amazon-advertising-api-php-sdk/issues/9';
const scopeHeader = 'https://github.com/amzn/amazon-advertising-api-php-sdk/issues/11';
const scope = 'https://github.com/amzn/ads-advanced-tools-docs/issues/176';
const agency = 'https://github.com/airbytehq/airbyte/issues/6240';
const redirect = 'https://github.com/PipedreamHQ/pipedream/issues/21852';

export const rules: readonly Rule[] = [
  {
    id: 'amazon-ads/advertiser-not-authorized',
    match: {
      words: [
        'not authorized to access this advertiser | not authorized to access scope | not authorized to access this profile | not authorized to manage this profile',
      ],
    },
    ...likely(means.objectAccessLost),
    citation: agency,
    example: answer(
      401,
      { code: 'UNAUTHORIZED', details: 'Not authorized to access this advertiser', requestId: '2026' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-ads/agency-profile',
    match: { words: ['advertiser id cannot be decrypted'] },
    ...means.badRequest,
    scope: 'data_source',
    citation: agency,
    seen: 'Advertiser ID cannot be decrypted',
    example: answer(
      400,
      { code: '400', details: ' The request input is invalid. Advertiser ID cannot be decrypted', requestId: '2026' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-ads/report-too-old',
    match: { words: ['report date is too far in the past'] },
    ...means.badRequest,
    citation: connector,
    seen: 'Report date is too far in the past. Reports are only available for 60 days.',
    example: answer(
      406,
      {
        code: '406',
        details: 'Report date is too far in the past. Reports are only available for 60 days.',
        requestId: '2026',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-ads/scope-header-missing',
    match: { words: ['scope header is missing'] },
    ...means.clientBug,
    citation: scopeHeader,
    seen: 'Scope header is missing',
    example: answer(400, { code: '400', details: 'Scope header is missing', requestId: '2026' }, { auth: 'oauth2' }),
  },
  {
    id: 'amazon-ads/app-without-scope',
    match: { words: ['unknown scope was requested'] },
    ...means.appNotApproved,
    citation: scope,
    seen: 'An unknown scope was requested',
    example: answer(
      400,
      { error: 'invalid_scope', error_description: 'An unknown scope was requested' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-ads/redirect',
    match: { words: ['has not been whitelisted for your application'] },
    ...means.redirectUriMismatch,
    citation: redirect,
    seen: 'The redirect URI you provided has not been whitelisted for your application',
    example: answer(
      400,
      {
        error: 'invalid_request',
        error_description: 'The redirect URI you provided has not been whitelisted for your application',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-ads/authentication-failed',
    match: { status: 401, words: ['authentication failed | access token'], stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: refused,
    seen: '{"code":"401","details":"Authentication failed"',
    example: answer(401, { code: '401', details: 'Authentication failed', requestId: '2026' }, { auth: 'oauth2' }),
  },
  {
    id: 'amazon-ads/unauthorized',
    match: { code: 'UNAUTHORIZED', stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: unauthorized,
    seen: '"details": "HTTP 401 Unauthorized"',
    example: answer(
      401,
      { code: 'UNAUTHORIZED', details: 'HTTP 401 Unauthorized', requestId: '2026' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-ads/throttled',
    match: { code: ['429', 'THROTTLED'] },
    ...likely(means.rateLimited),
    citation: onboarded,
    example: answer(429, { code: 'THROTTLED', details: 'Too Many Requests', requestId: '2026' }, { auth: 'oauth2' }),
  },
  {
    id: 'amazon-ads/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: refused,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The request has an invalid grant parameter : refresh_token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
