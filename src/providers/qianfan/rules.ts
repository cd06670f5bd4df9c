// Baidu Qianfan: names of errors, mostly with status 400.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://cloud.baidu.com/doc/qianfan/s/Cmh4suws6';

export const rules: readonly Rule[] = [
  {
    id: 'qianfan/quota',
    match: { code: 'QuotaLimitExceeded' },
    ...means.quotaExhausted,
    citation: docs,
    seen: 'QuotaLimitExceeded',
    example: answer(400, { code: 'QuotaLimitExceeded', message: '', requestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'qianfan/quota-over',
    match: { code: 'QuotaLimitExpired' },
    ...means.subscriptionInactive,
    citation: docs,
    seen: 'QuotaLimitExpired',
    example: answer(400, { code: 'QuotaLimitExpired', message: '', requestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'qianfan/permission',
    match: { code: 'PermissionDeniedError' },
    ...means.roleLost,
    citation: docs,
    seen: 'PermissionDeniedError',
    example: answer(400, { code: 'PermissionDeniedError', message: '', requestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'qianfan/key',
    match: { code: 'TokenStatusInvalidError' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'TokenStatusInvalidError',
    example: answer(400, { code: 'TokenStatusInvalidError', message: '', requestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'qianfan/account',
    match: { code: 'AccountNotExistError' },
    ...means.userGone,
    citation: docs,
    seen: 'AccountNotExistError',
    example: answer(400, { code: 'AccountNotExistError', message: '', requestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'qianfan/request',
    match: { code: 'InvalidRequestArgumentError' },
    ...means.badRequest,
    citation: docs,
    seen: 'InvalidRequestArgumentError',
    example: answer(400, { code: 'InvalidRequestArgumentError', message: '', requestId: '0' }, { auth: 'api_key' }),
  },
];
