// Shopee: `error` and `message`, with statuses that say little. Access tokens last four hours, refresh tokens thirty days.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const faq = 'https://open.shopee.com/developer-guide/20';
const api = 'https://open.shopee.com/documents/v2/v2.public.refresh_access_token?module=104&type=1';

export const rules: readonly Rule[] = [
  {
    id: 'shopee/refresh-token-expired',
    match: {
      stage: 'token_refresh',
      code: ['error_auth', 'error_param'],
      words: ['refresh token expired | refresh_token expired | your refresh_token | refresh token'],
    },
    ...likely(means.expiredAge),
    citation: api,
    example: answer(
      403,
      { error: 'error_auth', message: 'Your refresh_token expired.', request_id: '0' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'shopee/access-token',
    match: {
      stage: 'api_call',
      code: ['error_auth', 'invalid_access_token', 'invalid_acceess_token'],
      words: ['access token | access_token'],
    },
    ...means.accessTokenExpired,
    citation: faq,
    example: answer(
      403,
      { error: 'error_auth', message: 'Invalid access_token.', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'shopee/shop-access-expired',
    match: { words: ['access to shop has expired | access to merchant has expired'] },
    ...likely(means.expiredAge),
    citation: faq,
    example: answer(
      403,
      { error: 'shop_access_expired', message: 'Your access to shop has expired.', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'shopee/shop-not-linked',
    match: { words: ['has no linked | shop no linked | merchant no linked'] },
    ...likely(means.revoked),
    citation: faq,
    example: answer(
      403,
      { error: 'error_auth', message: 'Partner and shop has no linked.', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'shopee/shop-frozen',
    match: {
      words: [
        'shop account has been banned | shop is banned | shop banned | shop is frozen | account is frozen | account is banned',
      ],
    },
    ...likely(means.orgFrozen),
    citation: faq,
    example: answer(
      403,
      { error: 'error_banned', message: 'This shop is banned.', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'shopee/sign',
    match: { code: 'error_sign' },
    ...means.clientBug,
    citation: faq,
    example: answer(403, { error: 'error_sign', message: 'Wrong sign.', request_id: '0' }, { auth: 'oauth2' }),
  },
  {
    id: 'shopee/clock',
    match: { words: ['invalid timestamp | timestamp is expired'] },
    ...means.clockSkew,
    citation: faq,
    example: answer(403, { error: 'error_param', message: 'Invalid timestamp.', request_id: '0' }, { auth: 'oauth2' }),
  },
  {
    id: 'shopee/partner',
    match: { words: ['invalid partner_id | invalid partner id | wrong partner_id'] },
    ...means.invalidClient,
    citation: faq,
    example: answer(403, { error: 'error_param', message: 'Invalid partner_id.', request_id: '0' }, { auth: 'oauth2' }),
  },
  {
    id: 'shopee/permission',
    match: { code: ['error_permission', 'error_permission_denied', 'error_api_permission'] },
    ...likely(means.appNotApproved),
    citation: faq,
    example: answer(
      403,
      { error: 'error_permission', message: 'No permission to current api.', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'shopee/busy',
    match: { code: ['error_busy', 'error_server', 'error_inner', 'error_network'] },
    ...likely(means.outage),
    citation: faq,
    example: answer(
      200,
      { error: 'error_server', message: 'Something wrong. Please try later.', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'shopee/too-fast',
    match: { code: ['error_too_many_requests', 'error_rate_limit', 'error_api_call_limit'] },
    ...means.rateLimited,
    citation: faq,
    example: answer(
      200,
      { error: 'error_rate_limit', message: 'Too many requests.', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
];
