// CJ Dropshipping: codes of seven digits with status 200.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developers.cjdropshipping.cn/en/api/api2/standard/ps-code.html';

export const rules: readonly Rule[] = [
  {
    id: 'cj-dropshipping/access-token',
    match: { code: ['1600001', '1600002', '1600030'], auth: 'oauth2' },
    ...means.accessTokenExpired,
    citation: docs,
    seen: 'Invalid API key or access token.',
    example: answer(200, { code: 1600001, result: false, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'cj-dropshipping/key',
    match: { code: '1600001' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Invalid API key or access token.',
    example: answer(200, { code: 1600001, result: false, message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'cj-dropshipping/refresh-token',
    match: { code: '1600003', stage: 'token_refresh' },
    ...means.revoked,
    citation: docs,
    seen: 'Invalid Refresh token',
    example: answer(200, { code: 1600003, result: false, message: '' }, { auth: 'oauth2', stage: 'token_refresh' }),
  },
  {
    id: 'cj-dropshipping/account',
    match: { code: '1600004' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Authorization failed, Please check cj account',
    example: answer(200, { code: 1600004, result: false, message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'cj-dropshipping/outage',
    match: { code: '1600000' },
    ...means.outage,
    citation: docs,
    seen: 'System busy',
    example: answer(200, { code: 1600000, result: false, message: '' }, { auth: 'api_key' }),
  },
];
