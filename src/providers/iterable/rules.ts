// Iterable: `code` beside `msg`. Some limits are answered in plain text.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const sdk =
  'https://github.com/Iterable/iterable-android-sdk/blob/0275dd56e8056130df23f8779304cbf297ceee77/iterableapi/src/main/java/com/iterable/iterableapi/IterableRequestTask.java';
const limit = 'https://github.com/Iterable/iterable-android-sdk/issues/347';
const reference = 'https://api.iterable.com/api/docs';

export const rules: readonly Rule[] = [
  {
    id: 'iterable/jwt',
    match: { code: ['InvalidJwtPayload', 'JwtUserIdentifiersMismatched', 'BadAuthorizationHeader'] },
    ...likely(means.clientBug),
    citation: sdk,
    seen: 'InvalidJwtPayload',
    example: answer(401, { msg: 'JWT token is expired', code: 'InvalidJwtPayload', params: null }, { auth: 'api_key' }),
  },
  {
    id: 'iterable/key',
    match: { code: ['BadApiKey', 'Unauthorized', 'InvalidApiKey'] },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(401, { msg: 'Invalid API key', code: 'BadApiKey', params: null }, { auth: 'api_key' }),
  },
  {
    id: 'iterable/key-words',
    match: { saysNot: ['key expired'], status: 401, words: ['invalid api key | api key'], format: ['json', 'none'] },
    ...likely(means.wrongApiKey),
    citation: sdk,
    seen: 'Invalid API Key',
    example: answer(401, { msg: 'Invalid API key' }, { auth: 'api_key' }),
  },
  {
    id: 'iterable/ip',
    match: { words: ['ip address | allowlist'], status: [401, 403], format: ['json', 'none'] },
    ...likely(means.ipNotAllowed),
    citation: reference,
    example: answer(
      403,
      { msg: 'IP address is not on the allowlist', code: 'Forbidden', params: null },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'iterable/permission',
    match: { code: ['Forbidden', 'InsufficientPermissions'], status: 403 },
    ...likely(means.scopeMissing),
    citation: reference,
    example: answer(403, { msg: 'This key may not do this.', code: 'Forbidden', params: null }, { auth: 'api_key' }),
  },
  {
    id: 'iterable/rate-limit',
    match: { words: ['rate limit exceeded'] },
    ...means.rateLimited,
    citation: limit,
    seen: 'Rate limit exceeded. Please try again later.',
    example: answer(429, 'Rate limit exceeded. Please try again later.', {
      auth: 'api_key',
      headers: { 'content-type': 'text/plain' },
    }),
  },
  {
    id: 'iterable/request',
    match: { code: ['BadParams', 'BadJsonBody', 'InvalidEmailAddressError', 'QueryParamsError'] },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(400, { msg: 'Invalid parameter', code: 'BadParams', params: null }, { auth: 'api_key' }),
  },
];
