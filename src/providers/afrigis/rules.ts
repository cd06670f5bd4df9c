// AfriGIS: a signed time must be near its own.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://gist.github.com/afrigis/5b51eb04cbb5b82cb186';

export const rules: readonly Rule[] = [
  {
    id: 'afrigis/clock',
    match: { status: 418, words: ['difference beyond allowed limit'] },
    ...means.clockSkew,
    citation: docs,
    seen: 'SaaSTime difference beyond allowed limit',
    example: answer(418, { statusCode: 418, message: 'SaaSTime difference beyond allowed limit' }, { auth: 'api_key' }),
  },
  {
    id: 'afrigis/credits',
    match: { words: ['insufficient credits'] },
    ...means.paymentOverdue,
    citation: docs,
    seen: 'Insufficient Credits',
    example: answer(402, { statusCode: 402, message: 'Insufficient Credits' }, { auth: 'api_key' }),
  },
  {
    id: 'afrigis/method',
    match: { words: ['not authorized to implement this web method'] },
    ...means.objectAccessLost,
    citation: docs,
    seen: 'You are not Authorized to implement this WebMethod',
    example: answer(
      403,
      { statusCode: 403, message: 'You are not Authorized to implement this WebMethod' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'afrigis/key',
    match: { words: ['invalid authentication'], status: 401 },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Invalid Authentication',
    example: answer(401, { statusCode: 401, message: 'Invalid Authentication' }, { auth: 'api_key' }),
  },
];
