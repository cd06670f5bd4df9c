// Kit: `errors` of version 4, `error` and `message` of version 3; words, since it has no codes.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const v3 = 'https://developers.kit.com/api-reference/v3/response-codes';
const v4 = 'https://developers.kit.com/api-reference/response-codes';
const sdk = 'https://github.com/ConvertKit/convertkit-wordpress-libraries/blob/main/src/class-convertkit-api-v4.php';

export const rules: readonly Rule[] = [
  {
    id: 'convertkit/token-aged',
    match: { words: ['access token expired | access token is expired'] },
    ...means.accessTokenExpired,
    citation: sdk,
    seen: 'The access token expired',
    example: answer(401, { errors: ['The access token expired'] }, { auth: 'oauth2' }),
  },
  {
    id: 'convertkit/key-not-there',
    match: { words: ['api key not present'] },
    ...means.badRequest,
    citation: v3,
    seen: 'API Key not present',
    example: answer(401, { error: 'Authorization Failed', message: 'API Key not present' }, { auth: 'api_key' }),
  },
  {
    id: 'convertkit/no-apps',
    match: {
      words: [
        'trial | failed account payment | free account | no longer has access | not have access to apps | upgrade your',
      ],
    },
    ...likely(means.planLimit),
    citation: v4,
    seen: 'an account no longer has access to apps',
    example: answer(401, { errors: ['Your account no longer has access to apps.'] }, { auth: 'oauth2' }),
  },
  {
    id: 'convertkit/token-revoked',
    match: { words: ['access token was revoked | access token is invalid | access token invalid'] },
    ...likely(means.revoked),
    citation: sdk,
    example: answer(401, { errors: ['The access token was revoked'] }, { auth: 'oauth2' }),
  },
  {
    id: 'convertkit/key',
    match: {
      status: 401,
      words: ['api key not valid | api secret not valid | authorization failed | api key is invalid'],
    },
    ...likely(means.wrongApiKey),
    citation: v3,
    seen: 'Authorization Failed',
    example: answer(401, { error: 'Authorization Failed', message: 'API Key not valid' }, { auth: 'api_key' }),
  },
  {
    id: 'convertkit/subscribers',
    match: { words: ['subscriber limit exceeded'] },
    ...means.planLimit,
    citation: v3,
    seen: 'Subscriber limit exceeded',
    example: answer(403, { error: 'Subscriber limit exceeded' }, { auth: 'api_key' }),
  },
  {
    id: 'convertkit/bulk',
    match: { status: 413 },
    ...means.rateLimited,
    citation: v4,
    seen: 'Too many bulk requests',
    example: answer(413, ''),
  },
];
