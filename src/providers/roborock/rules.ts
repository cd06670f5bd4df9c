// Roborock and Xiaomi: numeric `code`, status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const client = 'https://github.com/Python-roborock/python-roborock/blob/main/roborock/web_api.py';

export const rules: readonly Rule[] = [
  {
    id: 'roborock/password',
    match: { code: '2012', stage: 'token_refresh' },
    ...likely(means.wrongPassword),
    citation: client,
    example: answer(200, { code: 2012, msg: 'account or password error' }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'roborock/terms',
    match: { code: ['3006', '3039'] },
    ...likely(means.termsRequired),
    citation: client,
    example: answer(
      200,
      { code: 3006, msg: 'User agreement must be accepted again' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'roborock/user-gone',
    match: { code: '2008' },
    ...likely(means.userGone),
    citation: client,
    example: answer(200, { code: 2008, msg: 'account does not exist' }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'roborock/too-many',
    match: { code: ['2031', '9002'] },
    ...means.rateLimited,
    citation: client,
    example: answer(200, { code: 9002, msg: 'too many requests' }, { stage: 'token_refresh', auth: 'session' }),
  },
];
