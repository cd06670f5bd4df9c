// Brevo: `code`, and words, since "unauthorized" means several things.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const notFound = 'https://github.com/sendinblue/APIv3-python-library/issues/63';
const noHeader = 'https://github.com/getbrevo/brevo-python/issues/13';
const ips = 'https://help.brevo.com/hc/en-us/articles/5740111683858';
const keys = 'https://help.brevo.com/hc/it/articles/40154686262546-Risoluzione-dei-problemi-Problemi-con-le-chiavi-API';
const reference = 'https://developers.brevo.com/docs/how-it-works';

export const rules: readonly Rule[] = [
  {
    id: 'brevo/ip',
    match: { words: ['unrecognised ip address | unrecognized ip address | ip address is not authorized'] },
    ...means.ipNotAllowed,
    citation: ips,
    seen: 'unrecognised IP address',
    example: answer(
      401,
      { message: 'We have detected you are using an unrecognised IP address', code: 'unauthorized' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'brevo/key-permission',
    match: { words: ['access denied for resource | key does not include the required permission'] },
    ...means.scopeMissing,
    citation: keys,
    seen: 'The API key does not include the required permission.',
    example: answer(
      403,
      {
        message: 'Access denied for resource "account". The API key does not include the required permission.',
        code: 'permission_denied',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'brevo/key-not-enabled',
    match: { words: ['api key is not enabled | key is disabled | key has been disabled'] },
    ...likely(means.apiKeyDeleted),
    citation: keys,
    example: answer(401, { message: 'API Key is not enabled', code: 'unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'brevo/key-not-found',
    match: { words: ['key not found'] },
    ...means.wrongApiKey,
    citation: notFound,
    seen: 'Key not found',
    example: answer(401, { message: 'Key not found', code: 'unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'brevo/no-header',
    match: { words: ['authentication not found in headers'] },
    ...means.badRequest,
    citation: noHeader,
    seen: 'authentication not found in headers',
    example: answer(401, { message: 'authentication not found in headers', code: 'unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'brevo/validation',
    match: { code: 'account_under_validation' },
    ...likely(means.userSuspended),
    citation: reference,
    example: answer(
      403,
      { message: 'Your account is under validation', code: 'account_under_validation' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'brevo/credits',
    match: { code: ['not_enough_credits', 'not_enough_balance'] },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(402, { message: 'Insufficient credits', code: 'not_enough_credits' }, { auth: 'api_key' }),
  },
  {
    id: 'brevo/permission',
    match: { code: ['permission_denied', 'reseller_permission_denied'] },
    ...likely(means.roleLost),
    citation: reference,
    example: answer(403, { message: 'Permission denied', code: 'permission_denied' }, { auth: 'api_key' }),
  },
  {
    id: 'brevo/not-found',
    match: { code: ['document_not_found'] },
    ...likely(means.notFound),
    citation: reference,
    example: answer(404, { message: 'Contact does not exist', code: 'document_not_found' }, { auth: 'api_key' }),
  },
  {
    id: 'brevo/request',
    match: {
      code: ['invalid_parameter', 'missing_parameter', 'out_of_range', 'duplicate_parameter', 'method_not_allowed'],
    },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(400, { message: 'Invalid limit', code: 'out_of_range' }, { auth: 'api_key' }),
  },
];
