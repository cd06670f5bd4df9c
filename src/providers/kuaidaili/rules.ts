// Kuaidaili: negative codes with status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://kuaidaili.com/doc/api/errcode/';

export const rules: readonly Rule[] = [
  {
    id: 'kuaidaili/order',
    match: { at: { code: '-102' } },
    ...means.subscriptionInactive,
    citation: docs,
    seen: '订单无效或已过期',
    example: answer(200, { code: -102, msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'kuaidaili/signature',
    match: { at: { code: '-104' } },
    ...likely(means.wrongApiKey),
    citation: docs,
    seen: '签名错误',
    example: answer(200, { code: -104, msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'kuaidaili/key-expired',
    match: { at: { code: '-107' } },
    ...means.expiredAge,
    citation: docs,
    seen: '密钥令牌已过期',
    example: answer(200, { code: -107, msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'kuaidaili/address',
    match: { at: { code: '-108' } },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'IP白名单错误',
    example: answer(200, { code: -108, msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'kuaidaili/outage',
    match: { at: { code: '-109' } },
    ...means.outage,
    citation: docs,
    seen: '系统异常',
    example: answer(200, { code: -109, msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'kuaidaili/clock',
    match: { at: { code: '-112' } },
    ...means.clockSkew,
    citation: docs,
    seen: 'timestamp已过期',
    example: answer(200, { code: -112, msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'kuaidaili/repeated',
    match: { at: { code: '-114' } },
    ...means.clientBug,
    citation: docs,
    seen: '重放错误',
    example: answer(200, { code: -114, msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'kuaidaili/rate',
    match: { at: { code: '-120' } },
    ...means.rateLimited,
    citation: docs,
    seen: '接口调用频率超出限制',
    example: answer(200, { code: -120, msg: '' }, { auth: 'api_key' }),
  },
];
