// Fortnox: `ErrorInformation` with a code of seven digits; texts in Swedish. Access tokens last an hour, refresh tokens 45 days, each works once.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const list = 'https://docs.rs/crate/fortnox/latest/source/src/api_error_code.rs';
const errors = 'https://www.fortnox.se/developer/guides-and-good-to-know/errors';
const auth = 'https://www.fortnox.se/developer/authorization';

export const rules: readonly Rule[] = [
  {
    id: 'fortnox/access-token',
    match: { stage: 'api_call', auth: 'oauth2', code: ['2000310', '2000311'] },
    ...means.accessTokenExpired,
    citation: list,
    seen: 'The Client-Secret or the Access-Token is either missing or is incorrect.',
    example: answer(
      401,
      {
        ErrorInformation: {
          error: 1,
          message: 'Kan inte logga in, access-token eller client-secret saknas(2).',
          code: 2000311,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fortnox/key',
    match: { code: ['2000310', '2000311'] },
    ...likely(means.wrongApiKey),
    citation: list,
    seen: 'InvalidCredentials = 2000310',
    example: answer(
      401,
      { ErrorInformation: { error: 1, message: 'Ogiltig inloggning', code: 2000310 } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'fortnox/scope',
    match: { code: ['2000663', '2000664'] },
    ...likely(means.scopeMissing),
    citation: errors,
    example: answer(
      403,
      { ErrorInformation: { error: 1, message: 'Saknar behörighet för scope', code: 2000663 } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fortnox/licence',
    match: { code: ['2001101', '2001103', '2002115'] },
    ...likely(means.licenceRemoved),
    citation: errors,
    example: answer(
      403,
      { ErrorInformation: { error: 1, message: 'Ingen behörig licens', code: 2001101 } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fortnox/licence-words',
    match: { words: ['licens saknas | ingen behörig licens | saknar licens'] },
    ...likely(means.licenceRemoved),
    citation: errors,
    example: answer(
      403,
      { ErrorInformation: { error: 1, message: 'Licens saknas', code: 2000000 } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'fortnox/missing-licence',
    match: { stage: 'token_refresh', code: 'error_missing_license' },
    ...likely(means.licenceRemoved),
    citation: auth,
    example: answer(
      400,
      { error: 'error_missing_license', error_description: 'The user lacks a licence for this' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'fortnox/missing-rights',
    match: { stage: 'token_refresh', code: ['error_missing_system_license', 'error_missing_app_license'] },
    ...likely(means.licenceRemoved),
    citation: auth,
    example: answer(
      400,
      { error: 'error_missing_app_license', error_description: 'The app is not licensed' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'fortnox/grant',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: auth,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Invalid refresh token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'fortnox/server',
    match: { code: '1000003' },
    ...means.outage,
    citation: list,
    seen: 'SystemException = 1000003',
    example: answer(500, { ErrorInformation: { error: 1, message: 'Systemfel', code: 1000003 } }, { auth: 'oauth2' }),
  },
  {
    id: 'fortnox/request',
    match: { code: ['2000106', '2000108', '2000134', '2000359', '1000030', '1000031'] },
    ...means.badRequest,
    citation: list,
    seen: 'NotAlphanumeric = 2000106',
    example: answer(
      400,
      { ErrorInformation: { error: 1, message: 'Värdet måste vara alfanumeriskt', code: 2000106 } },
      { auth: 'oauth2' },
    ),
  },
];
