// Smartsheet: number in `errorCode`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const invalid = 'https://github.com/dmfigol/simple-smartsheet/issues/15';
const rate = 'https://github.com/smartsheet-platform/backup-java/issues/36';
const webhooks = 'https://developers.smartsheet.com/api/smartsheet/guides/webhooks/webhook-errors';
const codes = 'https://developers.smartsheet.com/api/smartsheet/error-codes';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'smartsheet/token-refused',
    match: { at: { errorCode: '1002' }, auth: ['api_key', 'basic'] },
    ...means.wrongApiKey,
    citation: invalid,
    seen: 'Your Access Token is invalid.',
    example: answer(401, { errorCode: 1002, message: 'Your Access Token is invalid.', refId: 'a' }, key),
  },
  {
    id: 'smartsheet/grant-refused',
    match: { at: { errorCode: '1002' } },
    ...likely(means.revoked),
    citation: invalid,
    seen: 'Your Access Token is invalid.',
    example: answer(401, { errorCode: 1002, message: 'Your Access Token is invalid.', refId: 'a' }, oauth),
  },
  {
    id: 'smartsheet/token-expired-personal',
    match: { at: { errorCode: '1003' }, auth: ['api_key', 'basic'] },
    ...means.expiredAge,
    citation: codes,
    example: answer(401, { errorCode: 1003, message: 'Your Access Token has expired.', refId: 'a' }, key),
  },
  {
    id: 'smartsheet/token-expired',
    match: { at: { errorCode: '1003' } },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(401, { errorCode: 1003, message: 'Your Access Token has expired.', refId: 'a' }, oauth),
  },
  {
    id: 'smartsheet/not-authorized',
    match: { at: { errorCode: '1004' } },
    ...likely(means.objectAccessLost),
    citation: codes,
    example: answer(
      403,
      { errorCode: 1004, message: 'You are not authorized to perform this action.', refId: 'a' },
      key,
    ),
  },
  {
    id: 'smartsheet/single-sign-on',
    match: { at: { errorCode: '1005' } },
    ...means.mfaOrSsoRequired,
    citation: codes,
    example: answer(401, { errorCode: 1005, message: 'Single sign-on is required for this account.', refId: 'a' }, key),
  },
  {
    id: 'smartsheet/not-found',
    match: { at: { errorCode: '1006' } },
    ...likely(means.notFound),
    citation: codes,
    example: answer(404, { errorCode: 1006, message: 'Not Found', refId: 'a' }, key),
  },
  {
    id: 'smartsheet/version',
    match: { at: { errorCode: '1007' } },
    ...means.versionSunset,
    citation: codes,
    example: answer(400, { errorCode: 1007, message: 'Version not supported.', refId: 'a' }, key),
  },
  {
    id: 'smartsheet/parse',
    match: { at: { errorCode: '1008' } },
    ...means.badRequest,
    citation: codes,
    example: answer(400, { errorCode: 1008, message: 'Unable to parse request.', refId: 'a' }, key),
  },
  {
    id: 'smartsheet/plan',
    match: { at: { errorCode: '1116' } },
    ...likely(means.planLimit),
    citation: codes,
    example: answer(403, { errorCode: 1116, message: 'You need to have a paid plan for this.', refId: 'a' }, key),
  },
  {
    id: 'smartsheet/app-access-revoked',
    match: { at: { errorCode: '1153' } },
    ...means.revoked,
    citation: webhooks,
    seen: 'This webhook cannot be enabled because access was revoked for the application that created it.',
    example: answer(
      403,
      {
        errorCode: 1153,
        message: 'This webhook cannot be enabled because access was revoked for the application that created it.',
        refId: 'a',
      },
      oauth,
    ),
  },
  {
    id: 'smartsheet/object-gone',
    match: { at: { errorCode: '1151' } },
    ...means.notFound,
    citation: webhooks,
    seen: "Scope '{0}', object id {1} was not found.",
    example: answer(400, { errorCode: 1151, message: "Scope 'sheet', object id 1 was not found.", refId: 'a' }, oauth),
  },
  {
    id: 'smartsheet/maintenance',
    match: { at: { errorCode: '4001' } },
    ...means.maintenance,
    citation: codes,
    example: answer(
      503,
      { errorCode: 4001, message: 'Smartsheet.com is currently offline for system maintenance.', refId: 'a' },
      key,
    ),
  },
  {
    id: 'smartsheet/timeout',
    match: { at: { errorCode: '4002' } },
    ...means.timeout,
    citation: codes,
    example: answer(500, { errorCode: 4002, message: 'Server timeout exceeded.', refId: 'a' }, key),
  },
  {
    id: 'smartsheet/rate-limited',
    match: { at: { errorCode: '4003' } },
    ...means.rateLimited,
    citation: rate,
    seen: 'Error code 4003',
    example: answer(429, { errorCode: 4003, message: 'Rate limit exceeded.', refId: 'a' }, key),
  },
  {
    id: 'smartsheet/unexpected',
    match: { at: { errorCode: '4000' } },
    ...means.outage,
    citation: codes,
    example: answer(500, { errorCode: 4000, message: 'An unexpected error has occurred.', refId: 'a' }, key),
  },
];
