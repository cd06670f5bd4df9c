// Loqate and AddressComplete: a list of one item that is the error, with status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://www.canadapost-postescanada.ca/ac/support/api/addresscomplete-interactive-retrieve/';

export const rules: readonly Rule[] = [
  {
    id: 'loqate/key',
    match: { at: { 'Items.*.Error': '2' } },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Unknown key',
    example: answer(200, { Items: [{ Error: '2', Description: 'Unknown key' }] }, { auth: 'api_key' }),
  },
  {
    id: 'loqate/credit',
    match: { at: { 'Items.*.Error': '3' } },
    ...means.paymentOverdue,
    citation: docs,
    seen: 'Account out of credit',
    example: answer(200, { Items: [{ Error: '3', Description: 'Account out of credit' }] }, { auth: 'api_key' }),
  },
  {
    id: 'loqate/address',
    match: { at: { 'Items.*.Error': '4' } },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'Request not allowed from this IP',
    example: answer(
      200,
      { Items: [{ Error: '4', Description: 'Request not allowed from this IP' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'loqate/site',
    match: { at: { 'Items.*.Error': '5' } },
    ...likely(means.ipNotAllowed),
    citation: docs,
    seen: 'Request not allowed from this URL',
    example: answer(
      200,
      { Items: [{ Error: '5', Description: 'Request not allowed from this URL' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'loqate/service',
    match: { at: { 'Items.*.Error': '6' } },
    ...likely(means.objectAccessLost),
    citation: docs,
    seen: 'Web service not available on this key',
    example: answer(
      200,
      { Items: [{ Error: '6', Description: 'Web service not available on this key' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'loqate/plan',
    match: { at: { 'Items.*.Error': '7' } },
    ...means.planLimit,
    citation: docs,
    seen: 'Web service not available on your plan',
    example: answer(
      200,
      { Items: [{ Error: '7', Description: 'Web service not available on your plan' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'loqate/key-limit',
    match: { at: { 'Items.*.Error': '8' } },
    ...means.quotaExhausted,
    citation: docs,
    seen: 'Key daily limit exceeded',
    example: answer(200, { Items: [{ Error: '8', Description: 'Key daily limit exceeded' }] }, { auth: 'api_key' }),
  },
  {
    id: 'loqate/trouble',
    match: { at: { 'Items.*.Error': '-1' } },
    ...means.outage,
    citation: docs,
    seen: 'Unknown error',
    example: answer(200, { Items: [{ Error: '-1', Description: 'Unknown error' }] }, { auth: 'api_key' }),
  },
];
