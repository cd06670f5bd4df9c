// Huawei FusionSolar: `failCode` with status 200.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://github.com/olibos/Home-Assistant-FusionSolar-OpenApi/issues/3';

export const rules: readonly Rule[] = [
  {
    id: 'fusionsolar/session',
    match: { at: { failCode: '305' } },
    ...means.accessTokenExpired,
    citation: docs,
    seen: 'USER_MUST_RELOGIN',
    example: answer(200, { success: false, failCode: 305, message: 'USER_MUST_RELOGIN' }, { auth: 'session' }),
  },
  {
    id: 'fusionsolar/rate',
    match: { at: { failCode: '407' } },
    ...means.rateLimited,
    citation: docs,
    example: answer(
      200,
      { success: false, failCode: 407, message: 'ACCESS_FREQUENCY_IS_TOO_HIGH' },
      { auth: 'session' },
    ),
  },
  {
    id: 'fusionsolar/login',
    match: { at: { failCode: '20400' } },
    ...means.wrongPassword,
    citation: docs,
    example: answer(
      200,
      { success: false, failCode: 20400, message: 'user.login.user_or_value_invalid' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'fusionsolar/device',
    match: { at: { failCode: '20006' } },
    ...means.badRequest,
    citation: docs,
    seen: 'Some devices do not match the device type',
    example: answer(200, { success: false, failCode: 20006, message: '' }, { auth: 'session' }),
  },
];
