// ActiveCampaign: words of its older API (`result_code` 0, with status 200) and of version 3.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const file = 'https://github.com/ActiveCampaign/activecampaign-api-php/issues/8';
const xml = 'https://github.com/ActiveCampaign/activecampaign-api-nodejs/issues/42';
const errors = 'https://developers.activecampaign.com/reference/errors';

export const rules: readonly Rule[] = [
  {
    id: 'active-campaign/key-refused-xml',
    match: { at: { 'root.error': 'You are not authorized to access this file' } },
    ...likely(means.wrongApiKey),
    citation: xml,
    seen: 'You are not authorized to access this file',
    example: answer(
      200,
      "<?xml version='1.0' encoding='utf-8'?><root><error>You are not authorized to access this file</error></root>",
      { auth: 'api_key' },
    ),
  },
  {
    id: 'active-campaign/key-refused',
    match: { words: ['not authorized to access this file'], format: ['json', 'none'] },
    ...likely(means.wrongApiKey),
    citation: file,
    seen: 'You are not authorized to access this file',
    example: answer(
      200,
      { result_code: 0, result_message: 'You are not authorized to access this file', result_output: 'json' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'active-campaign/payment',
    match: { status: 402, words: ['payment | expired | account | subscription'], format: ['json', 'none'] },
    ...likely(means.paymentOverdue),
    citation: errors,
    example: answer(402, { message: 'Payment required' }, { auth: 'api_key' }),
  },
  {
    id: 'active-campaign/permission',
    match: {
      stage: 'api_call',
      status: 403,
      words: ['permission | not authorized to access this resource | forbidden'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: errors,
    example: answer(403, { message: 'You do not have permission to access this resource.' }, { auth: 'api_key' }),
  },
];
