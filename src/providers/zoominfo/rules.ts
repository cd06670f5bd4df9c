// ZoomInfo: a token of an hour, opened by user and password or key.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://api-docs.zoominfo.com/';

export const rules: readonly Rule[] = [
  {
    id: 'zoominfo/access-token',
    match: { stage: 'api_call', status: 401, words: ['token | jwt | unauthorized | authenticated'] },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { error: 'Invalid token' }, { auth: 'session' }),
  },
  {
    id: 'zoominfo/sign-in',
    match: {
      stage: 'token_refresh',
      status: [400, 401],
      words: ['username | password | credentials | invalid | private key'],
    },
    ...likely(means.wrongPassword),
    citation: docs,
    example: answer(401, { error: 'invalid username or password' }, { stage: 'token_refresh', auth: 'basic' }),
  },
  {
    id: 'zoominfo/credits',
    match: { words: ['credit | credits', 'exceeded | exhausted | limit | insufficient'] },
    ...likely(means.planLimit),
    citation: docs,
    example: answer(403, { error: 'The credit limit is exceeded' }, { auth: 'session' }),
  },
  {
    id: 'zoominfo/no-api',
    match: { status: 403, words: ['not entitled | entitlement | api access | not authorized | permission'] },
    ...likely(means.planLimit),
    citation: docs,
    example: answer(403, { error: 'The user has no API access' }, { auth: 'session' }),
  },
];
