// Bitso: codes of four digits under `error.code`; the group 02 is about signing in.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.bitso.com/bitso-api/docs/authentication-error-02-http-401';

export const rules: readonly Rule[] = [
  {
    id: 'bitso/key',
    match: { at: { 'error.code': '0201' } },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Check your credentials',
    example: answer(401, { success: false, error: { code: '0201', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'bitso/key-rights',
    match: { at: { 'error.code': '0202' } },
    ...means.scopeMissing,
    citation: docs,
    seen: 'API key is not authorized to execute the requested method',
    example: answer(401, { success: false, error: { code: '0202', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'bitso/too-many-attempts',
    match: { at: { 'error.code': '0205' } },
    ...means.accountLocked,
    citation: docs,
    seen: 'Too many login attempts',
    example: answer(401, { success: false, error: { code: '0205', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'bitso/nonce',
    match: { at: { 'error.code': '0206' } },
    ...means.clientBug,
    citation: docs,
    seen: 'Invalid nonce type',
    example: answer(401, { success: false, error: { code: '0206', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'bitso/nonce-value',
    match: { at: { 'error.code': '0207' } },
    ...means.clientBug,
    citation: docs,
    seen: 'Invalid nonce value',
    example: answer(401, { success: false, error: { code: '0207', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'bitso/nothing-sent',
    match: { at: { 'error.code': '0208' } },
    ...means.badRequest,
    citation: docs,
    seen: 'Authentication is required to execute requested operation',
    example: answer(401, { success: false, error: { code: '0208', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'bitso/second-factor',
    match: { at: { 'error.code': '0209' } },
    ...means.mfaOrSsoRequired,
    citation: docs,
    seen: 'Two Factor authentication required',
    example: answer(401, { success: false, error: { code: '0209', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'bitso/address',
    match: { at: { 'error.code': '0213' } },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'IP address is not allowed to access this resource',
    example: answer(401, { success: false, error: { code: '0213', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'bitso/signature',
    match: { at: { 'error.code': '0215' } },
    ...likely(means.wrongApiKey),
    citation: docs,
    seen: 'Incorrect request signature',
    example: answer(401, { success: false, error: { code: '0215', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'bitso/restricted',
    match: { at: { 'error.code': '0216' } },
    ...means.orgFrozen,
    citation: docs,
    seen: 'Your account has been restricted',
    example: answer(401, { success: false, error: { code: '0216', message: '' } }, { auth: 'api_key' }),
  },
];
