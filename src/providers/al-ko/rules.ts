// AL-KO: OAuth codes.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const issue = 'https://github.com/jonkristian/alko/issues/49';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'al-ko/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: issue,
    seen: 'invalid_grant',
    example: answer(400, { error: 'invalid_grant' }, refresh),
  },
  {
    id: 'al-ko/access-token',
    match: { saysNot: ['key expired', 'secondFactor required'], stage: 'api_call', status: 401 },
    ...means.accessTokenExpired,
    citation: issue,
    example: answer(401, { Message: 'Authorization has been denied for this request.' }, oauth),
  },
];
