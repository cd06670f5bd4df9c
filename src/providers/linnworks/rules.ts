// Linnworks: a session opened with a token of the installation.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://apps.linnworks.net/Api';

export const rules: readonly Rule[] = [
  {
    id: 'linnworks/session',
    match: { stage: 'api_call', status: 401, words: ['session | token | authorization | unauthorized'] },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { Code: '401', Message: 'Session expired' }, { auth: 'session' }),
  },
  {
    id: 'linnworks/installation',
    match: { stage: 'token_refresh', words: ['invalid token | application is not installed | token is invalid'] },
    ...likely(means.revoked),
    citation: docs,
    example: answer(
      400,
      { Code: null, Message: 'Invalid token: the application is not installed' },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'linnworks/client',
    match: { stage: 'token_refresh', words: ['application id | application secret'] },
    ...means.invalidClient,
    citation: docs,
    example: answer(
      400,
      { Code: null, Message: 'Invalid application id or application secret' },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
];
