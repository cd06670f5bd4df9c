// Oracle Eloqua: a bare sentence for what is refused, `failures` for what is wrong in a request.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes =
  'https://docs.oracle.com/en/cloud/saas/marketing/eloqua-develop/Developers/GettingStarted/APIRequests/HTTP-status-codes.htm';
const oauth =
  'https://docs.oracle.com/en/cloud/saas/marketing/eloqua-develop/Developers/GettingStarted/Authentication/authenticate-using-oauth.htm';

export const rules: readonly Rule[] = [
  {
    id: 'eloqua/password',
    match: { auth: ['basic', 'api_key'], status: 401, words: ['not authenticated'], format: ['text', 'json'] },
    ...likely(means.wrongPassword),
    citation: codes,
    example: answer(401, 'Not authenticated.', { auth: 'basic' }),
  },
  {
    id: 'eloqua/access-token',
    match: { auth: 'oauth2', stage: 'api_call', status: 401, words: ['not authenticated'] },
    ...means.accessTokenExpired,
    citation: oauth,
    example: answer(401, 'Not authenticated.', { auth: 'oauth2' }),
  },
  {
    id: 'eloqua/grant',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: oauth,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The authorization grant is invalid, expired, or revoked' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'eloqua/rights',
    match: {
      status: 403,
      words: ['not authorized | forbidden | security'],
      format: ['text', 'json'],
      stage: 'api_call',
    },
    ...likely(means.roleLost),
    citation: codes,
    example: answer(403, 'You are not authorized to make this request.', { auth: 'basic' }),
  },
];
