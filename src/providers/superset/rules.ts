// Apache Superset: tokens of a quarter of an hour, opened by user and password.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://superset.apache.org/docs/security/';

export const rules: readonly Rule[] = [
  {
    id: 'superset/access-token',
    match: {
      stage: ['api_call', 'db_query'],
      status: 401,
      words: ['token has expired | signature verification failed | not enough segments | token'],
    },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { msg: 'Token has expired' }, { auth: 'session' }),
  },
  {
    id: 'superset/password',
    match: { stage: 'token_refresh', status: 401, words: ['not authorized'] },
    ...likely(means.wrongPassword),
    citation: docs,
    example: answer(401, { message: 'Not authorized' }, { stage: 'token_refresh', auth: 'session' }),
  },
];
