// CometChat: codes in capitals.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://www.cometchat.com/docs/rest-api/notifications-apis/error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'cometchat/nothing-sent',
    match: { code: 'AUTH_ERR_EMPTY_APIKEY' },
    ...means.badRequest,
    citation: docs,
    seen: 'AUTH_ERR_EMPTY_APIKEY',
    example: answer(401, { error: { code: 'AUTH_ERR_EMPTY_APIKEY', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'cometchat/key',
    match: { code: 'AUTH_ERR_APIKEY_NOT_FOUND' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'AUTH_ERR_APIKEY_NOT_FOUND',
    example: answer(401, { error: { code: 'AUTH_ERR_APIKEY_NOT_FOUND', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'cometchat/scope',
    match: { code: 'AUTH_ERR_NO_ACCESS' },
    ...means.scopeMissing,
    citation: docs,
    seen: 'AUTH_ERR_NO_ACCESS',
    example: answer(403, { error: { code: 'AUTH_ERR_NO_ACCESS', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'cometchat/request',
    match: { code: 'ERR_BAD_REQUEST' },
    ...means.badRequest,
    citation: docs,
    seen: 'ERR_BAD_REQUEST',
    example: answer(400, { error: { code: 'ERR_BAD_REQUEST', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'cometchat/trouble',
    match: { code: 'ERR_OPERATION_FAILED' },
    ...means.outage,
    citation: docs,
    seen: 'ERR_OPERATION_FAILED',
    example: answer(500, { error: { code: 'ERR_OPERATION_FAILED', message: '' } }, { auth: 'api_key' }),
  },
];
