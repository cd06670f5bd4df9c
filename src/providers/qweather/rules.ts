// QWeather: the status stands in the body as a text, with status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://dev.qweather.com/en/docs/resource/status-code/';

export const rules: readonly Rule[] = [
  {
    id: 'qweather/key',
    match: { at: { code: '401' } },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Authentication failed, the wrong KEY may be used',
    example: answer(200, { code: '401' }, { auth: 'api_key' }),
  },
  {
    id: 'qweather/balance',
    match: { at: { code: '402' } },
    ...likely(means.paymentOverdue),
    citation: docs,
    seen: 'The requests has been exceeded or the balance is insufficient',
    example: answer(200, { code: '402' }, { auth: 'api_key' }),
  },
  {
    id: 'qweather/access',
    match: { at: { code: '403' } },
    ...likely(means.planLimit),
    citation: docs,
    seen: 'No access permission',
    example: answer(200, { code: '403' }, { auth: 'api_key' }),
  },
  {
    id: 'qweather/rate',
    match: { at: { code: '429' } },
    ...means.rateLimited,
    citation: docs,
    seen: 'Exceeding the limited QPM',
    example: answer(200, { code: '429' }, { auth: 'api_key' }),
  },
  {
    id: 'qweather/nothing-found',
    match: { at: { code: '404' } },
    ...means.notFound,
    citation: docs,
    seen: 'The queried data or region does not exist',
    example: answer(200, { code: '404' }, { auth: 'api_key' }),
  },
  {
    id: 'qweather/outage',
    match: { at: { code: '500' } },
    ...means.outage,
    citation: docs,
    seen: 'No response or timeout',
    example: answer(200, { code: '500' }, { auth: 'api_key' }),
  },
];
