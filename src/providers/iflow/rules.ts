// iFlow: codes of five digits with status 200.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://platform.iflow.cn/en/docs/error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'iflow/credits',
    match: { code: '60400' },
    ...means.paymentOverdue,
    citation: docs,
    seen: 'Insufficient credits',
    example: answer(200, { code: 60400, message: '', success: false }, { auth: 'api_key' }),
  },
  {
    id: 'iflow/key',
    match: { code: '90402' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Invalid API Key',
    example: answer(200, { code: 90402, message: '', success: false }, { auth: 'api_key' }),
  },
  {
    id: 'iflow/rate',
    match: { code: '40303' },
    ...means.rateLimited,
    citation: docs,
    seen: 'Rate limited',
    example: answer(200, { code: 40303, message: '', success: false }, { auth: 'api_key' }),
  },
];
