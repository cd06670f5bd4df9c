// OKX: `code` of five digits.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://www.okx.com/docs-v5/en/#error-code-rest-api';

export const rules: readonly Rule[] = [
  {
    id: 'okx/key',
    match: { code: ['50111', '50105', '50113', '50119', '50103', '50104'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(401, { code: '50111', msg: 'Invalid OK-ACCESS-KEY', data: [] }, { auth: 'api_key' }),
  },
  {
    id: 'okx/address',
    match: { code: '50110' },
    ...likely(means.ipNotAllowed),
    citation: docs,
    example: answer(
      401,
      { code: '50110', msg: "Your IP 192.0.2.1 is not included in your API key's IP whitelist", data: [] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'okx/clock',
    match: { code: ['50102', '50112', '50107'] },
    ...means.clockSkew,
    citation: docs,
    example: answer(401, { code: '50102', msg: 'Timestamp request expired', data: [] }, { auth: 'api_key' }),
  },
  {
    id: 'okx/permission',
    match: { code: ['50114', '50120', '50030'] },
    ...likely(means.scopeMissing),
    citation: docs,
    example: answer(
      401,
      { code: '50120', msg: "This API key doesn't have permission to use this function", data: [] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'okx/frozen',
    match: { code: ['50005', '50007', '50009', '50100'] },
    ...likely(means.userSuspended),
    citation: docs,
    example: answer(403, { code: '50007', msg: 'Account blocked', data: [] }, { auth: 'api_key' }),
  },
  {
    id: 'okx/environment',
    match: { code: '50101' },
    ...means.wrongRegion,
    citation: docs,
    example: answer(
      401,
      { code: '50101', msg: 'APIKey does not match current environment.', data: [] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'okx/too-fast',
    match: { code: ['50011', '50061'] },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { code: '50011', msg: 'Requests too frequent.', data: [] }, { auth: 'api_key' }),
  },
  {
    id: 'okx/busy',
    match: { code: ['50001', '50013', '50026'] },
    ...means.outage,
    citation: docs,
    example: answer(
      503,
      { code: '50013', msg: 'System is busy, please try again later.', data: [] },
      { auth: 'api_key' },
    ),
  },
];
