// Kintone (Cybozu): codes of letters and digits; a refused API token is answered with status 520.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://kintone.dev/en/docs/kintone/overview/kintone-rest-api-overview/';
const auth = 'https://kintone.dev/en/docs/common/authentication/';

export const rules: readonly Rule[] = [
  {
    id: 'kintone/token',
    match: { code: ['GAIA_IA02', 'GAIA_IA01'] },
    ...likely(means.wrongApiKey),
    citation: auth,
    example: answer(
      520,
      {
        code: 'GAIA_IA02',
        id: '0',
        message: 'The specified API token does not match the API token generated via an app.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'kintone/password',
    match: { code: ['CB_WA01', 'CB_AU01'], auth: ['basic', 'api_key', 'session'] },
    ...likely(means.wrongPassword),
    citation: auth,
    example: answer(401, { code: 'CB_WA01', id: '0', message: 'Password authentication failed.' }, { auth: 'basic' }),
  },
  {
    id: 'kintone/access-token',
    match: { code: ['CB_OA01', 'CB_AU01'], auth: 'oauth2' },
    ...means.accessTokenExpired,
    citation: auth,
    example: answer(401, { code: 'CB_OA01', id: '0', message: 'The OAuth token is not valid.' }, { auth: 'oauth2' }),
  },
  {
    id: 'kintone/privilege',
    match: { code: ['CB_NO02', 'GAIA_NO01'] },
    ...likely(means.objectAccessLost),
    citation: errors,
    example: answer(403, { code: 'CB_NO02', id: '0', message: 'No privilege to proceed.' }, { auth: 'api_key' }),
  },
  {
    id: 'kintone/address',
    match: { code: ['CB_IP01', 'CB_NO01'], words: ['ip address | ip | address'] },
    ...likely(means.ipNotAllowed),
    citation: errors,
    example: answer(403, { code: 'CB_IP01', id: '0', message: 'The IP address is not allowed.' }, { auth: 'basic' }),
  },
  {
    id: 'kintone/app-gone',
    match: { code: ['GAIA_AP01', 'GAIA_RE01'] },
    ...means.notFound,
    citation: errors,
    example: answer(404, { code: 'GAIA_AP01', id: '0', message: 'The app (ID: 1) not found.' }, { auth: 'api_key' }),
  },
  {
    id: 'kintone/request',
    match: { code: ['CB_VA01', 'CB_IJ01', 'CB_IL02', 'GAIA_IQ11'] },
    ...means.badRequest,
    citation: errors,
    example: answer(400, { code: 'CB_VA01', id: '0', message: 'Missing or invalid input.' }, { auth: 'api_key' }),
  },
  {
    id: 'kintone/busy',
    match: { code: ['GAIA_DA02', 'GAIA_TM12'] },
    ...likely(means.concurrentUpdate),
    citation: errors,
    example: answer(409, { code: 'GAIA_DA02', id: '0', message: 'The database is locked.' }, { auth: 'api_key' }),
  },
];
