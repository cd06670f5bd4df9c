// LongPort: six digits, the first three of which are the status.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://open.longportapp.com/docs/error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'longport/signature',
    match: { code: '403201' },
    ...likely(means.clientBug),
    citation: docs,
    seen: 'signature is invalid',
    example: answer(403, { code: 403201, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'longport/repeated',
    match: { code: '403202' },
    ...means.clientBug,
    citation: docs,
    seen: 'duplicate request',
    example: answer(403, { code: 403202, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'longport/app-key',
    match: { code: '403203' },
    ...likely(means.wrongApiKey),
    citation: docs,
    seen: 'App Key is illegal',
    example: answer(403, { code: 403203, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'longport/address',
    match: { code: '403205' },
    ...means.ipNotAllowed,
    citation: docs,
    seen: 'ip is not allowed',
    example: answer(403, { code: 403205, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'longport/access-token',
    match: { code: '401003' },
    ...means.accessTokenExpired,
    citation: docs,
    seen: 'Access Token expired, please refresh the Token',
    example: answer(401, { code: 401003, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'longport/address-rate',
    match: { code: '429001' },
    ...means.rateLimited,
    citation: docs,
    seen: 'ip request ratelimit',
    example: answer(429, { code: 429001, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'longport/rate',
    match: { code: '429002' },
    ...means.rateLimited,
    citation: docs,
    seen: 'api request is limited',
    example: answer(429, { code: 429002, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'longport/outage',
    match: { code: '500000' },
    ...means.outage,
    citation: docs,
    seen: 'internal error',
    example: answer(500, { code: 500000, message: '' }, { auth: 'oauth2' }),
  },
];
