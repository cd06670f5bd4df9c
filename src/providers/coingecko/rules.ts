// CoinGecko: codes of five digits inside `status` or `error`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.coingecko.com/docs/errors-and-rate-limits';

export const rules: readonly Rule[] = [
  {
    id: 'coingecko/nothing-sent',
    match: { code: '10002', words: ['missing'] },
    ...likely(means.badRequest),
    citation: docs,
    example: answer(401, { status: { error_code: 10002, error_message: 'API Key Missing' } }, { auth: 'api_key' }),
  },
  {
    id: 'coingecko/plan',
    match: { code: '10005' },
    ...means.planLimit,
    citation: docs,
    seen: 'Endpoint not available on your plan',
    example: answer(401, { status: { error_code: 10005, error_message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'coingecko/wrong-address-for-key',
    match: { code: ['10010', '10011'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    seen: 'Wrong key type',
    example: answer(400, { status: { error_code: 10010, error_message: '' } }, { auth: 'api_key' }),
  },
];
