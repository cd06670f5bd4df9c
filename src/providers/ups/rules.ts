// UPS: `response.errors[].code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developer.ups.com/api/reference/oauth/error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'ups/client',
    match: { code: ['10401', '10400', '10403'], stage: 'token_refresh' },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(
      401,
      { response: { errors: [{ code: '10401', message: 'ClientId is Invalid' }] } },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'ups/access-token',
    match: { code: ['250002', '250007'] },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(
      401,
      { response: { errors: [{ code: '250002', message: 'Invalid Authentication Information.' }] } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ups/licence-number',
    match: { code: '250003' },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(
      403,
      { response: { errors: [{ code: '250003', message: 'Invalid Access License number' }] } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'ups/blocked',
    match: { code: ['250001', '250052'] },
    ...likely(means.userSuspended),
    citation: docs,
    example: answer(
      403,
      {
        response: { errors: [{ code: '250001', message: 'Invalid Access License for the tool. Please re-license.' }] },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'ups/too-fast',
    match: { code: ['10429', '250004'] },
    ...means.rateLimited,
    citation: docs,
    example: answer(
      429,
      { response: { errors: [{ code: '10429', message: 'Too Many Requests' }] } },
      { auth: 'oauth2' },
    ),
  },
];
