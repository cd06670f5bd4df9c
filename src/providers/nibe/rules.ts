// NIBE Uplink and myUplink: access tokens last half an hour or an hour.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://dev.myuplink.com/auth';

export const rules: readonly Rule[] = [
  {
    id: 'nibe/access-token',
    match: { stage: 'api_call', status: 401, words: ['access token | token | unauthorized'] },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { errorCode: 16, details: ['Invalid access token'] }, { auth: 'oauth2' }),
  },
  {
    id: 'nibe/subscription',
    match: { status: 403, words: ['premium | subscription'] },
    ...likely(means.planLimit),
    citation: docs,
    example: answer(403, { message: 'Premium subscription required' }, { auth: 'oauth2' }),
  },
];
