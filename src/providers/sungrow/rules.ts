// Sungrow iSolarCloud: `result_code` and `result_msg`, status 200. The session is opened with user and password.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developer-api.isolarcloud.com/';

export const rules: readonly Rule[] = [
  {
    id: 'sungrow/session',
    match: { words: ['er token login invalid | er_token_login_invalid'] },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(
      200,
      { req_serial_num: '0', result_code: 'E00003', result_msg: 'er_token_login_invalid', result_data: null },
      { auth: 'session' },
    ),
  },
  {
    id: 'sungrow/app-key',
    match: { words: ['er invalid appkey | er_invalid_appkey'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(
      200,
      { req_serial_num: '0', result_code: 'E912', result_msg: 'er_invalid_appkey' },
      { auth: 'api_key' },
    ),
  },
];
