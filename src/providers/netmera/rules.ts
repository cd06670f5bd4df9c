// Netmera: codes of four digits, of which one means two things.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://user.netmera.com/netmera-developer-guide/rest-api/rest-api-error-responses';

export const rules: readonly Rule[] = [
  {
    id: 'netmera/key',
    match: { code: '2010', status: 403 },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'API key is invalid',
    example: answer(403, { code: 2010, error: 'API key is invalid' }, { auth: 'api_key' }),
  },
  {
    id: 'netmera/address',
    match: { code: '2021', status: 403 },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'Your IP is not allowed',
    example: answer(403, { code: 2021, error: 'Your IP is not allowed' }, { auth: 'api_key' }),
  },
  {
    id: 'netmera/rights',
    match: { code: '2022', status: 403 },
    ...means.roleLost,
    citation: docs,
    seen: 'You are not authorized to do this action',
    example: answer(403, { code: 2022, error: 'You are not authorized to do this action' }, { auth: 'api_key' }),
  },
  {
    id: 'netmera/action',
    match: { code: '4000', status: 403 },
    ...means.roleLost,
    citation: docs,
    seen: 'You are not allowed for this action',
    example: answer(403, { code: 4000, error: 'You are not allowed for this action' }, { auth: 'api_key' }),
  },
  {
    id: 'netmera/trouble',
    match: { code: '2001', status: 500 },
    ...means.outage,
    citation: docs,
    seen: 'Internal server error',
    example: answer(500, { code: 2001, error: 'Internal server error' }, { auth: 'api_key' }),
  },
  {
    id: 'netmera/parameter',
    match: { code: '2020', status: 400 },
    ...means.badRequest,
    citation: docs,
    seen: 'Missing required parameter',
    example: answer(400, { code: 2020, error: 'Missing required parameter' }, { auth: 'api_key' }),
  },
];
