// Tripletex: `code` of four digits; a session token is made of the token of our app and that of an employee.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developer.tripletex.no/docs/documentation/authentication-and-tokens/';

export const rules: readonly Rule[] = [
  {
    id: 'tripletex/session',
    match: { stage: 'api_call', code: '3000' },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { status: 401, code: 3000, message: 'Unauthorized' }, { auth: 'session' }),
  },
  {
    id: 'tripletex/employee-token',
    match: { stage: 'token_refresh', words: ['employee token | employeetoken'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(
      422,
      {
        status: 422,
        code: 18000,
        message: 'Validering feilet.',
        validationMessages: [{ field: 'employeeToken', message: 'Invalid employee token' }],
      },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'tripletex/access',
    match: { code: '9000' },
    ...likely(means.roleLost),
    citation: docs,
    example: answer(
      403,
      { status: 403, code: 9000, message: 'You do not have permission to access this feature.' },
      { auth: 'session' },
    ),
  },
  {
    id: 'tripletex/module',
    match: { code: '8000' },
    ...likely(means.planLimit),
    citation: docs,
    example: answer(403, { status: 403, code: 8000, message: 'The module is not active.' }, { auth: 'session' }),
  },
];
