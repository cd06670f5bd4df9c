// Tuya IoT: `code` with status 200. Access tokens last two hours; the project belongs to whoever connected.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.tuya.com/en/docs/iot/error-code?id=K989ruxx88swc';

export const rules: readonly Rule[] = [
  {
    id: 'tuya/region',
    match: { words: ['cross region access is not allowed'] },
    ...means.wrongRegion,
    citation: codes,
    example: answer(
      200,
      { code: 2007, msg: 'your ip is in another region: cross region access is not allowed', success: false, t: 0 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tuya/address',
    match: { words: ['your ip', 'does not have access | cross region access is not allowed | not allowed'] },
    ...likely(means.ipNotAllowed),
    citation: codes,
    example: answer(
      200,
      { code: 1114, msg: 'your ip(192.0.2.1) does not have access permissions', success: false, t: 0 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tuya/access-token',
    match: { code: ['1010', '1011', '1012'], stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(200, { code: 1010, msg: 'token invalid', success: false, t: 0 }, { auth: 'api_key' }),
  },
  {
    id: 'tuya/sign',
    match: { code: '1004' },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(
      200,
      { code: 1004, msg: 'sign invalid', success: false, t: 0 },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'tuya/client-id',
    match: { code: ['1005', '2009'] },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(
      200,
      { code: 1005, msg: 'clientId invalid', success: false, t: 0 },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'tuya/clock',
    match: { code: '1013' },
    ...means.clockSkew,
    citation: codes,
    example: answer(
      200,
      { code: 1013, msg: 'request time is invalid', success: false, t: 0 },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'tuya/permission',
    match: { code: ['1106', '1114', '28841105', '28841101'] },
    ...likely(means.scopeMissing),
    citation: codes,
    example: answer(200, { code: 1106, msg: 'permission deny', success: false, t: 0 }, { auth: 'api_key' }),
  },
  {
    id: 'tuya/subscription',
    match: { code: ['28841002', '28841004'] },
    ...likely(means.subscriptionInactive),
    citation: codes,
    example: answer(
      200,
      {
        code: 28841002,
        msg: 'No permissions. Your subscription to cloud development plan has expired.',
        success: false,
        t: 0,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tuya/offline',
    match: { code: '2001' },
    ...likely(means.outage),
    citation: codes,
    example: answer(200, { code: 2001, msg: 'device is offline', success: false, t: 0 }, { auth: 'api_key' }),
  },
  {
    id: 'tuya/too-fast',
    match: { code: ['28841001', '40000309'] },
    ...means.rateLimited,
    citation: codes,
    example: answer(200, { code: 28841001, msg: 'frequency too high', success: false, t: 0 }, { auth: 'api_key' }),
  },
];
