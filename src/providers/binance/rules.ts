// Binance: `code`, a negative number; messages vary.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorCodes = 'https://github.com/binance/binance-spot-api-docs/blob/master/errors.md';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'binance/key-format',
    match: { code: '-2014' },
    ...means.wrongApiKey,
    citation: errorCodes,
    seen: '-2014 BAD_API_KEY_FMT',
    example: answer(401, { code: -2014, msg: 'API-key format invalid.' }, key),
  },
  {
    id: 'binance/key-ip-or-permission',
    match: { code: '-2015' },
    ...likely(means.wrongApiKey),
    citation: errorCodes,
    seen: '-2015 REJECTED_MBX_KEY',
    example: answer(401, { code: -2015, msg: 'Invalid API-key, IP, or permissions for action.' }, key),
  },
  {
    id: 'binance/signature',
    match: { code: '-1022' },
    ...likely(means.wrongApiKey),
    citation: errorCodes,
    seen: '-1022 INVALID_SIGNATURE',
    example: answer(400, { code: -1022, msg: 'Signature for this request is not valid.' }, key),
  },
  {
    id: 'binance/timestamp',
    match: { code: '-1021' },
    ...means.clockSkew,
    citation: errorCodes,
    seen: '-1021 INVALID_TIMESTAMP',
    example: answer(400, { code: -1021, msg: 'Timestamp for this request is outside of the recvWindow.' }, key),
  },
  {
    id: 'binance/unauthorized',
    match: { code: '-1002' },
    ...likely(means.scopeMissing),
    citation: errorCodes,
    seen: '-1002 UNAUTHORIZED',
    example: answer(401, { code: -1002, msg: 'You are not authorized to execute this request.' }, key),
  },
  {
    id: 'binance/too-many-requests',
    match: { code: ['-1003', '-1015', '-1181'] },
    ...means.rateLimited,
    citation: errorCodes,
    seen: '-1003 TOO_MANY_REQUESTS',
    example: answer(429, { code: -1003, msg: 'Too many requests queued.' }, key),
  },
  {
    id: 'binance/banned',
    match: { status: 418 },
    ...means.rateLimited,
    citation: 'https://github.com/binance/binance-spot-api-docs/blob/master/rest-api.md',
    example: answer(418, '', key),
  },
  {
    id: 'binance/account-action-disabled',
    match: { words: ['this action is disabled on this account | this account may not place or cancel orders'] },
    ...likely(means.accountLocked),
    citation: errorCodes,
    seen: 'Contact customer support; some actions have been disabled on the account.',
    example: answer(400, { code: -2010, msg: 'This action is disabled on this account.' }, key),
  },
  {
    id: 'binance/outage',
    match: { code: ['-1000', '-1001', '-1006', '-1007', '-1008'] },
    ...means.outage,
    citation: errorCodes,
    seen: '-1008 SERVER_BUSY',
    example: answer(500, { code: -1008, msg: 'Server is currently overloaded with other requests.' }, key),
  },
  {
    id: 'binance/service-gone',
    match: { code: '-1016' },
    ...means.versionSunset,
    citation: errorCodes,
    seen: '-1016 SERVICE_SHUTTING_DOWN',
    example: answer(400, { code: -1016, msg: 'This service is no longer available.' }, key),
  },
  {
    id: 'binance/bad-symbol',
    match: {
      code: ['-1121', '-1100', '-1101', '-1102', '-1103', '-1104', '-1105', '-1106', '-1120', '-1127', '-1130'],
    },
    ...means.badRequest,
    citation: errorCodes,
    seen: '-1121 BAD_SYMBOL',
    example: answer(400, { code: -1121, msg: 'Invalid symbol.' }, key),
  },
];
