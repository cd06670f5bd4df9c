// Netatmo: a small number in `error.code`. Its token endpoint refused good refresh tokens several times a day for a while: one refusal is no proof.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const forbidden = 'https://github.com/philippelt/netatmo-api-python/issues/103';
const expired = 'https://github.com/skrollme/homebridge-eveatmo/issues/17';
const refresh = 'https://github.com/skrollme/homebridge-eveatmo/issues/72';
const comesAndGoes = 'https://github.com/philippelt/netatmo-api-python/issues/93';
const reference = 'https://dev.netatmo.com/apidocumentation/general';
const library = 'https://github.com/jabesq-org/pyatmo/blob/master/src/pyatmo/const.py';

export const rules: readonly Rule[] = [
  {
    id: 'netatmo/access-token-expired',
    match: { words: ['access token expired'] },
    ...means.accessTokenExpired,
    citation: expired,
    seen: 'getStationsDataError error: Access token expired',
    example: answer(403, { error: { code: 3, message: 'Access token expired' } }, { auth: 'oauth2' }),
  },
  {
    id: 'netatmo/access-token-invalid',
    match: { at: { 'error.code': '2' } },
    ...means.accessTokenExpired,
    citation: reference,
    example: answer(403, { error: { code: 2, message: 'Invalid access token' } }, { auth: 'oauth2' }),
  },
  {
    id: 'netatmo/nothing-sent',
    match: { at: { 'error.code': '1' } },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(401, { error: { code: 1, message: 'Access token is missing' } }, { auth: 'oauth2' }),
  },
  {
    id: 'netatmo/forbidden',
    match: { at: { 'error.code': '13' } },
    ...likely(means.scopeMissing),
    citation: forbidden,
    seen: "{'code': 13, 'message': 'Operation is forbidden'}",
    example: answer(403, { error: { code: 13, message: 'Operation is forbidden' } }, { auth: 'oauth2' }),
  },
  {
    id: 'netatmo/app-deactivated',
    match: { at: { 'error.code': '5' } },
    ...likely(means.appDisabled),
    citation: reference,
    example: answer(403, { error: { code: 5, message: 'Application deactivated' } }, { auth: 'oauth2' }),
  },
  {
    id: 'netatmo/usage',
    match: { at: { 'error.code': '26' } },
    ...means.rateLimited,
    citation: library,
    seen: 'THROTTLING_ERROR_CODE = 26',
    example: answer(403, { error: { code: 26, message: 'User usage reached' } }, { auth: 'oauth2' }),
  },
  {
    id: 'netatmo/concurrent',
    match: { at: { 'error.code': '11' } },
    ...likely(means.concurrentUpdate),
    citation: library,
    seen: 'CONCURRENCY_ERROR_CODE = 11',
    example: answer(500, { error: { code: 11, message: 'Internal error' } }, { auth: 'oauth2' }),
  },
  {
    id: 'netatmo/home-invalid',
    match: { at: { 'error.code': '21' } },
    ...likely(means.badRequest),
    citation: library,
    seen: 'INVALID_HOME_ERROR_CODE = 21',
    example: answer(400, { error: { code: 21, message: 'Invalid home_id' } }, { auth: 'oauth2' }),
  },
  {
    id: 'netatmo/device-not-found',
    match: { at: { 'error.code': '9' } },
    ...likely(means.notFound),
    citation: reference,
    example: answer(404, { error: { code: 9, message: 'Device not found' } }, { auth: 'oauth2' }),
  },
  {
    id: 'netatmo/refresh-refused',
    match: { stage: 'token_refresh', code: ['invalid_grant'] },
    ...guess(means.revoked),
    citation: comesAndGoes,
    seen: '{"error":"invalid_grant"}',
    example: answer(400, { error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'netatmo/refresh-request',
    match: { stage: 'token_refresh', code: 'invalid_request' },
    ...guess(means.revoked),
    citation: refresh,
    seen: 'Authenticate refresh error: invalid_request',
    example: answer(400, { error: 'invalid_request' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
];
