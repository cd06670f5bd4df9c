// dLocal: codes of four digits.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.dlocal.com/reference-link/http-errors';

export const rules: readonly Rule[] = [
  {
    id: 'dlocal/key',
    match: { code: '3001' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Invalid Credentials.',
    example: answer(403, { code: 3001, message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'dlocal/address',
    match: { code: '3002' },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'Unregistered IP address.',
    example: answer(403, { code: 3002, message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'dlocal/merchant',
    match: { code: '3003' },
    ...means.roleLost,
    citation: docs,
    seen: 'Merchant has no authorization to use this API.',
    example: answer(403, { code: 3003, message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'dlocal/request',
    match: { code: '5000' },
    ...means.badRequest,
    citation: docs,
    seen: 'Invalid request.',
    example: answer(400, { code: 5000, message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'dlocal/parameter',
    match: { code: '5001' },
    ...means.badRequest,
    citation: docs,
    seen: 'Invalid parameter.',
    example: answer(400, { code: 5001, message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'dlocal/card-token',
    match: { code: '5008' },
    ...means.badRequest,
    citation: docs,
    seen: 'Token not found or inactive.',
    example: answer(400, { code: 5008, message: '' }, { auth: 'api_key' }),
  },
];
