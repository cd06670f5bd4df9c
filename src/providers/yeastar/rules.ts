// Yeastar: `errno` of five digits with status 200.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://help.yeastar.com/en/k2-developer/api/api_error_code.html';

export const rules: readonly Rule[] = [
  {
    id: 'yeastar/locked',
    match: { code: '20002' },
    ...means.accountLocked,
    citation: docs,
    seen: 'User login failure (user locked out).',
    example: answer(200, { status: 'Failed', errno: '20002' }, { auth: 'basic' }),
  },
  {
    id: 'yeastar/login',
    match: { code: '20003' },
    ...means.wrongPassword,
    citation: docs,
    seen: 'User login failure (invalid username or password).',
    example: answer(200, { status: 'Failed', errno: '20003' }, { auth: 'basic' }),
  },
  {
    id: 'yeastar/token',
    match: { code: '20004' },
    ...means.accessTokenExpired,
    citation: docs,
    seen: 'No such Token.',
    example: answer(200, { status: 'Failed', errno: '20004' }, { auth: 'session' }),
  },
  {
    id: 'yeastar/token-blank',
    match: { code: '20005' },
    ...means.badRequest,
    citation: docs,
    seen: 'Token is blank.',
    example: answer(200, { status: 'Failed', errno: '20005' }, { auth: 'session' }),
  },
  {
    id: 'yeastar/request',
    match: { code: '10003' },
    ...means.badRequest,
    citation: docs,
    seen: 'Unsupported API request.',
    example: answer(200, { status: 'Failed', errno: '10003' }, { auth: 'basic' }),
  },
];
