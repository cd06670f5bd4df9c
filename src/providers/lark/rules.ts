// Lark and Feishu: `code` of eight digits and `msg`. Access tokens last two hours; a refresh token works once.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://open.larksuite.com/document/server-docs/api-call-guide/generic-error-code';
const refresh =
  'https://open.larksuite.com/document/uAjLw4CM/ukTMukTMukTM/authentication-management/access-token/refresh-user-access-token';

export const rules: readonly Rule[] = [
  {
    id: 'lark/access-token',
    match: { code: ['99991661', '99991663', '99991664', '99991665', '99991668', '99991671', '99991677'] },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(
      400,
      {
        code: 99991668,
        msg: 'Invalid access token for authorization. Please make a test attempt with the correct token.',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lark/refresh-expired',
    match: { code: '20037' },
    ...likely(means.expiredAge),
    citation: refresh,
    example: answer(
      400,
      { code: 20037, error: 'invalid_grant', error_description: 'The refresh token passed has expired.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'lark/refresh-used',
    match: { code: '20073' },
    ...likely(means.tokenReused),
    citation: refresh,
    example: answer(
      400,
      { code: 20073, error: 'invalid_grant', error_description: 'The refresh token has been used.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'lark/refresh-refused',
    match: { code: ['20026', '20038', '20064'] },
    ...likely(means.revoked),
    citation: refresh,
    example: answer(
      400,
      { code: 20064, error: 'invalid_grant', error_description: 'The refresh token has been revoked.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'lark/user-gone',
    match: { code: '20008' },
    ...likely(means.accountDeleted),
    citation: refresh,
    example: answer(
      400,
      { code: 20008, error: 'invalid_grant', error_description: 'The user does not exist.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'lark/app-scope',
    match: { code: '99991672' },
    ...means.appNotApproved,
    citation: codes,
    example: answer(
      400,
      { code: 99991672, msg: 'Access denied. One of the following scopes is required: [bitable:app]' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lark/user-scope',
    match: { code: ['99991676', '99991679'] },
    ...likely(means.scopeMissing),
    citation: codes,
    example: answer(
      400,
      {
        code: 99991679,
        msg: 'Unauthorized. You do not have permission to perform the requested operation on the resource.',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lark/frequency',
    match: { code: '99991400' },
    ...means.rateLimited,
    citation: codes,
    example: answer(400, { code: 99991400, msg: 'request trigger frequency limit' }, { auth: 'oauth2' }),
  },
  {
    id: 'lark/app-off',
    match: { code: ['99991662', '99991670', '20009', '20068'] },
    ...means.appDisabled,
    citation: codes,
    example: answer(400, { code: 99991662, msg: 'app not in use' }, { auth: 'oauth2' }),
  },
  {
    id: 'lark/address',
    match: { code: ['99991401'] },
    ...means.addressRefused,
    citation: codes,
    example: answer(400, { code: 99991401, msg: 'denied by app setting' }, { auth: 'oauth2' }),
  },
  {
    id: 'lark/client',
    match: { code: ['10003', '10014', '20002', '20048'] },
    ...means.invalidClient,
    citation: codes,
    example: answer(400, { code: 10014, msg: 'app secret invalid' }, { stage: 'token_refresh', auth: 'api_key' }),
  },
];
