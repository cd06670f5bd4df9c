// KuCoin: `code` of six digits.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://www.kucoin.com/docs/errors-code/http-status-code';

export const rules: readonly Rule[] = [
  {
    id: 'kucoin/key',
    match: { code: ['400003', '400004', '400005'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(401, { code: '400003', msg: 'KC-API-KEY not exists' }, { auth: 'api_key' }),
  },
  {
    id: 'kucoin/address',
    match: { code: '400006' },
    ...likely(means.ipNotAllowed),
    citation: docs,
    example: answer(401, { code: '400006', msg: 'The IP address is not in the API whitelist' }, { auth: 'api_key' }),
  },
  {
    id: 'kucoin/permission',
    match: { code: '400007' },
    ...likely(means.scopeMissing),
    citation: docs,
    example: answer(401, { code: '400007', msg: 'Access denied, require more permission.' }, { auth: 'api_key' }),
  },
  {
    id: 'kucoin/clock',
    match: { code: '400002' },
    ...means.clockSkew,
    citation: docs,
    example: answer(400, { code: '400002', msg: 'KC-API-TIMESTAMP Invalid' }, { auth: 'api_key' }),
  },
  {
    id: 'kucoin/headers',
    match: { code: '400001' },
    ...means.clientBug,
    citation: docs,
    example: answer(
      401,
      { code: '400001', msg: 'Please check the header of your request for KC-API-KEY' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'kucoin/frozen',
    match: { code: '411100' },
    ...likely(means.userSuspended),
    citation: docs,
    example: answer(403, { code: '411100', msg: 'User is frozen' }, { auth: 'api_key' }),
  },
  {
    id: 'kucoin/too-fast',
    match: { code: ['429000', '200002'] },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { code: '429000', msg: 'Too Many Requests' }, { auth: 'api_key' }),
  },
];
