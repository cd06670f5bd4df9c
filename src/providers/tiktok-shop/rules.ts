// TikTok Shop: a number in `code`, at the token endpoint with HTTP 200. The codes of the refresh are not documented; they were seen.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const refresh = 'https://github.com/EcomPHP/tiktokshop-php/pull/15';
const expired = 'https://github.com/phamkhanhminhman97/shopee-tiktok-lazada-api/issues/2';
const authPackage = 'https://www.volcengine.com/article/1119095';

export const rules: readonly Rule[] = [
  {
    id: 'tiktok-shop/access-token-expired',
    match: { code: '105002' },
    ...means.accessTokenExpired,
    citation: expired,
    seen: '105002',
    example: answer(
      401,
      { code: 105002, message: 'access token is expired, please refresh it', request_id: '2026', data: null },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-shop/access-token-invalid',
    match: { code: '105001' },
    ...likely(means.accessTokenExpired),
    citation: expired,
    example: answer(
      401,
      { code: 105001, message: 'access token is invalid', request_id: '2026', data: null },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-shop/package-not-applied',
    match: { code: '105005' },
    ...means.appNotApproved,
    citation: authPackage,
    seen: 'you should apply auth pkg for this api',
    example: answer(
      403,
      { code: 105005, message: 'you should apply auth pkg for this api', request_id: '2026', data: null },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-shop/refresh-token-expired',
    match: { code: '36004001' },
    ...means.expiredAge,
    citation: refresh,
    seen: '36004001',
    example: answer(
      200,
      { code: 36004001, message: 'rt has expired', request_id: '2026', data: null },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-shop/authorization-gone',
    match: { code: '36004005' },
    ...means.revoked,
    citation: refresh,
    seen: '36004005',
    example: answer(
      200,
      { code: 36004005, message: 'can not find related auth record', request_id: '2026', data: null },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'tiktok-shop/signature',
    match: { code: ['106001', '106002'], words: ['sign | signature'] },
    ...likely(means.clientBug),
    citation: authPackage,
    example: answer(401, { code: 106001, message: 'sign invalid', request_id: '2026', data: null }, { auth: 'oauth2' }),
  },
];
