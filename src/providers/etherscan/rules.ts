// Etherscan: status 200, `NOTOK`, and the sentence under `result`.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.etherscan.io/etherscan/support/common-error-messages';

export const rules: readonly Rule[] = [
  {
    id: 'etherscan/key',
    match: { words: ['invalid api key'] },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Invalid API Key',
    example: answer(200, { status: '0', message: 'NOTOK', result: 'Invalid API Key' }, { auth: 'api_key' }),
  },
  {
    id: 'etherscan/rate',
    match: { words: ['max rate limit reached'] },
    ...means.rateLimited,
    citation: docs,
    seen: 'Max rate limit reached, please use API Key for higher rate limit',
    example: answer(200, { status: '0', message: 'NOTOK', result: 'Max rate limit reached.' }, { auth: 'api_key' }),
  },
  {
    id: 'etherscan/action',
    match: { words: ['missing or invalid action'] },
    ...means.badRequest,
    citation: docs,
    seen: 'Error! Missing Or invalid Action name',
    example: answer(
      200,
      { status: '0', message: 'NOTOK', result: 'Error! Missing Or invalid Action name' },
      { auth: 'api_key' },
    ),
  },
];
