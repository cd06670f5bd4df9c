// ClearTax: numbers that look like statuses and are none.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs =
  'https://docs.cleartax.in/cleartax-docs/e-invoicing-api/e-invoicing-api-reference/resources-and-master/error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'cleartax/no-credentials',
    match: { at: { error_code: '201' } },
    ...likely(means.wrongPassword),
    citation: docs,
    seen: 'NIC Credentials are not Present In Database',
    example: answer(400, { error_code: '201', error_message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'cleartax/trouble',
    match: { at: { error_code: '301' } },
    ...means.outage,
    citation: docs,
    seen: 'We are unable to process your request now.',
    example: answer(500, { error_code: '301', error_message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'cleartax/upstream',
    match: { at: { error_code: '302' } },
    ...means.outage,
    citation: docs,
    seen: 'NIC servers are not responding.',
    example: answer(500, { error_code: '302', error_message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'cleartax/company',
    match: { at: { error_code: '502' } },
    ...means.objectAccessLost,
    citation: docs,
    seen: 'have access to the GSTIN',
    example: answer(400, { error_code: '502', error_message: '' }, { auth: 'api_key' }),
  },
];
