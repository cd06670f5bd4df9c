// BILL (Bill.com): `BDC_` and four digits with status 200. A session ends after 35 idle minutes.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.bill.com/docs/api-error-codes';
const session = 'https://developer.bill.com/docs/sign-in';

export const rules: readonly Rule[] = [
  {
    id: 'bill/session',
    match: { code: ['BDC_1109', 'BDC_1310'] },
    ...means.accessTokenExpired,
    citation: session,
    example: answer(
      200,
      {
        response_status: 1,
        response_message: 'Error',
        response_data: { error_code: 'BDC_1109', error_message: 'Session is invalid. Please log in.' },
      },
      { auth: 'session' },
    ),
  },
  {
    id: 'bill/password',
    match: { code: ['BDC_1101', 'BDC_1102'] },
    ...likely(means.wrongPassword),
    citation: codes,
    example: answer(
      200,
      {
        response_status: 1,
        response_message: 'Error',
        response_data: { error_code: 'BDC_1102', error_message: 'Invalid username or password.' },
      },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'bill/developer-key',
    match: { code: ['BDC_1106', 'BDC_1107'] },
    ...means.invalidClient,
    citation: codes,
    example: answer(
      200,
      {
        response_status: 1,
        response_message: 'Error',
        response_data: { error_code: 'BDC_1106', error_message: 'Invalid developer key' },
      },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'bill/permission',
    match: { code: ['BDC_1103', 'BDC_1105'] },
    ...likely(means.roleLost),
    citation: codes,
    example: answer(
      200,
      {
        response_status: 1,
        response_message: 'Error',
        response_data: { error_code: 'BDC_1103', error_message: 'You do not have permission to do this.' },
      },
      { auth: 'session' },
    ),
  },
  {
    id: 'bill/too-many',
    match: { code: ['BDC_1144', 'BDC_1110', 'BDC_1322'] },
    ...means.rateLimited,
    citation: codes,
    example: answer(
      200,
      {
        response_status: 1,
        response_message: 'Error',
        response_data: { error_code: 'BDC_1144', error_message: 'Max number of allowed requests per hour reached' },
      },
      { auth: 'session' },
    ),
  },
  {
    id: 'bill/trusted-session',
    match: { code: ['BDC_1361', 'BDC_1362', 'BDC_1359'] },
    ...likely(means.mfaOrSsoRequired),
    citation: codes,
    example: answer(
      200,
      {
        response_status: 1,
        response_message: 'Error',
        response_data: { error_code: 'BDC_1361', error_message: 'Untrusted session.' },
      },
      { auth: 'session' },
    ),
  },
];
