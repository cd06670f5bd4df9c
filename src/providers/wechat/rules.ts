// WeChat, WeCom and their open platform: `errcode` and `errmsg` with status 200. Access tokens last two hours.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developers.weixin.qq.com/doc/offiaccount/Getting_Started/Global_Return_Code.html';
const refresh = 'https://developers.weixin.qq.com/community/develop/doc/00028acd0647284894ec14cb556000';

export const rules: readonly Rule[] = [
  {
    id: 'wechat/not-latest',
    match: { at: { errcode: '40001' }, words: ['not latest | invalid credential'] },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(
      200,
      { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wechat/access-token',
    match: { code: ['40014', '42001', '41001'] },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(200, { errcode: 42001, errmsg: 'access_token expired' }, { auth: 'oauth2' }),
  },
  {
    id: 'wechat/refresh-expired',
    match: { code: ['42002', '40030'] },
    ...likely(means.expiredAge),
    citation: codes,
    example: answer(
      200,
      { errcode: 42002, errmsg: 'refresh_token expired' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'wechat/password-changed',
    match: { code: '42007' },
    ...likely(means.passwordChanged),
    citation: codes,
    example: answer(
      200,
      { errcode: 42007, errmsg: 'access_token and refresh_token exception' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'wechat/refresh-refused',
    match: { code: '61023' },
    ...means.revoked,
    citation: refresh,
    seen: 'refresh_token is invalid',
    example: answer(
      200,
      { errcode: 61023, errmsg: 'refresh_token is invalid' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'wechat/not-authorized-to-platform',
    match: { code: ['61003', '61007'] },
    ...likely(means.revoked),
    citation: codes,
    example: answer(200, { errcode: 61003, errmsg: 'component is not authorized by this account' }, { auth: 'oauth2' }),
  },
  {
    id: 'wechat/app-secret',
    match: { code: ['40125', '41004'] },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(200, { errcode: 40125, errmsg: 'invalid appsecret' }, { stage: 'token_refresh', auth: 'api_key' }),
  },
  {
    id: 'wechat/app-id',
    match: { code: ['40013', '41002'] },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(200, { errcode: 40013, errmsg: 'invalid appid' }, { stage: 'token_refresh', auth: 'api_key' }),
  },
  {
    id: 'wechat/address',
    match: { code: ['40164', '60020', '61004'] },
    ...likely(means.ipNotAllowed),
    citation: codes,
    example: answer(
      200,
      { errcode: 40164, errmsg: 'invalid ip 192.0.2.1, not in whitelist' },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'wechat/no-right',
    match: { code: ['48001', '48002', '50001', '60011', '48004'] },
    ...likely(means.roleLost),
    citation: codes,
    example: answer(200, { errcode: 48001, errmsg: 'api unauthorized' }, { auth: 'oauth2' }),
  },
  {
    id: 'wechat/account-frozen',
    match: { code: ['50002', '50005'] },
    ...likely(means.userSuspended),
    citation: codes,
    example: answer(200, { errcode: 50002, errmsg: 'user limited' }, { auth: 'oauth2' }),
  },
  {
    id: 'wechat/quota',
    match: { code: ['45009', '45011'] },
    ...means.quotaExhausted,
    citation: codes,
    example: answer(200, { errcode: 45009, errmsg: 'reach max api daily quota limit' }, { auth: 'oauth2' }),
  },
  {
    id: 'wechat/busy',
    match: { at: { errcode: '-1' } },
    ...means.outage,
    citation: codes,
    example: answer(200, { errcode: -1, errmsg: 'system error' }, { auth: 'oauth2' }),
  },
];
