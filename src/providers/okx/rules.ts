// OKX: codes of five digits.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://web3.okx.com/fr/onchainos/docs/waas/marketplace-error-code';

export const rules: readonly Rule[] = [
  {
    id: 'okx/key',
    match: { code: '50111' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Invalid OK-ACCESS-KEY',
    example: answer(401, { code: '50111', msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'okx/passphrase',
    match: { code: '50105' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Request header "OK-ACCESS-PASSPHRASE" incorrect',
    example: answer(401, { code: '50105', msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'okx/signature',
    match: { code: '50113' },
    ...likely(means.wrongApiKey),
    citation: docs,
    seen: 'Invalid signature',
    example: answer(401, { code: '50113', msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'okx/clock',
    match: { code: '50112' },
    ...means.clockSkew,
    citation: docs,
    seen: 'Invalid OK-ACCESS-TIMESTAMP',
    example: answer(401, { code: '50112', msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'okx/nothing-sent',
    match: { code: ['50103', '50104', '50106', '50107'] },
    ...means.clientBug,
    citation: docs,
    seen: 'Request header "OK-ACCESS-KEY" cannot be empty',
    example: answer(401, { code: '50103', msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'okx/rate',
    match: { code: '50011' },
    ...means.rateLimited,
    citation: docs,
    seen: 'Rate limit reached',
    example: answer(429, { code: '50011', msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'okx/parameter',
    match: { code: '50014' },
    ...means.badRequest,
    citation: docs,
    seen: 'cannot be empty',
    example: answer(400, { code: '50014', msg: '' }, { auth: 'api_key' }),
  },
  {
    id: 'okx/trouble',
    match: { code: '50026' },
    ...means.outage,
    citation: docs,
    seen: 'System error; try again later',
    example: answer(500, { code: '50026', msg: '' }, { auth: 'api_key' }),
  },
];
