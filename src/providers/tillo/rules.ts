// Tillo: codes of three digits as texts.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://tillo.tech/error_codes/';

export const rules: readonly Rule[] = [
  {
    id: 'tillo/address',
    match: { code: '210' },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'Invalid IP address',
    example: answer(401, { code: '210', status: 'error', message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'tillo/key',
    match: { code: '434' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Authentication failed',
    example: answer(404, { code: '434', status: 'error', message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'tillo/token',
    match: { code: '060' },
    ...likely(means.wrongApiKey),
    citation: docs,
    seen: 'Token mismatch error',
    example: answer(400, { code: '060', status: 'error', message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'tillo/brand',
    match: { code: '706' },
    ...likely(means.objectAccessLost),
    citation: docs,
    seen: 'is not available through the API',
    example: answer(401, { code: '706', status: 'error', message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'tillo/template',
    match: { code: '717' },
    ...likely(means.objectAccessLost),
    citation: docs,
    seen: 'is not available for this partner',
    example: answer(401, { code: '717', status: 'error', message: '' }, { auth: 'api_key' }),
  },
  {
    id: 'tillo/parameter',
    match: { code: '070' },
    ...means.badRequest,
    citation: docs,
    seen: 'Missing parameters',
    example: answer(400, { code: '070', status: 'error', message: '' }, { auth: 'api_key' }),
  },
];
