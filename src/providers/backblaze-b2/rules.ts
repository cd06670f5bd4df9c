// Backblaze B2: `code` and `message`. A key opens a token of a day; what a key may do stands in its capabilities.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://backblaze.com/docs/cloud-storage-native-api-error-handling-and-status-codes';
const wrongKey = 'https://github.com/Backblaze/B2_Command_Line_Tool/issues/351';
const capabilities = 'https://github.com/Backblaze/B2_Command_Line_Tool/issues/472';
const authorize = 'https://github.com/Backblaze/B2_Command_Line_Tool/issues/313';

export const rules: readonly Rule[] = [
  {
    id: 'backblaze-b2/token-expired',
    match: { code: 'expired_auth_token' },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(
      401,
      { code: 'expired_auth_token', message: 'Authorization token has expired', status: 401 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'backblaze-b2/key-refused',
    match: { code: 'bad_auth_token' },
    ...likely(means.wrongApiKey),
    citation: wrongKey,
    seen: 'Invalid authorization token',
    example: answer(
      401,
      { code: 'bad_auth_token', message: 'Invalid authorization token', status: 401 },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'backblaze-b2/capability',
    match: { code: 'unauthorized', words: ['capabilities | capabilites | restricted to bucket | not entitled'] },
    ...means.scopeMissing,
    citation: capabilities,
    seen: "unauthorized for application key with capabilites 'listKeys'",
    example: answer(
      401,
      { code: 'unauthorized', message: "unauthorized for application key with capabilities 'listKeys'", status: 401 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'backblaze-b2/key-unauthorized',
    match: { code: 'unauthorized' },
    ...likely(means.wrongApiKey),
    citation: authorize,
    seen: 'unauthorized',
    example: answer(
      401,
      { code: 'unauthorized', message: '', status: 401 },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'backblaze-b2/suspended',
    match: { code: ['access_denied', 'account_trouble'], words: ['suspended | account trouble | account_trouble'] },
    ...likely(means.userSuspended),
    citation: errors,
    example: answer(
      403,
      { code: 'access_denied', message: 'The account is suspended', status: 403 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'backblaze-b2/cap',
    match: { code: ['cap_exceeded', 'transaction_cap_exceeded', 'download_cap_exceeded'] },
    ...likely(means.quotaExhausted),
    citation: errors,
    example: answer(
      403,
      { code: 'transaction_cap_exceeded', message: 'Transaction cap exceeded.', status: 403 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'backblaze-b2/storage-cap',
    match: { code: 'storage_cap_exceeded' },
    ...likely(means.planLimit),
    citation: errors,
    example: answer(
      403,
      { code: 'storage_cap_exceeded', message: 'Storage cap exceeded.', status: 403 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'backblaze-b2/gone',
    match: {
      code: ['no_such_file', 'file_not_present', 'not_found', 'bad_bucket_id', 'invalid_bucket_id', 'invalid_file_id'],
    },
    ...means.notFound,
    citation: errors,
    example: answer(404, { code: 'not_found', message: 'File not present: a.csv', status: 404 }, { auth: 'api_key' }),
  },
  {
    id: 'backblaze-b2/request',
    match: {
      code: ['bad_request', 'bad_json', 'out_of_range', 'range_not_satisfiable', 'method_not_allowed', 'unsupported'],
    },
    ...means.badRequest,
    citation: errors,
    example: answer(400, { code: 'bad_request', message: 'Bad bucketId', status: 400 }, { auth: 'api_key' }),
  },
];
