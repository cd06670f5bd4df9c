// Garmin: what happened stands in the challenge header or in a line of text. The consumer key is ours.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const consumer = 'https://github.com/Raistlfiren/garmin-csv-plan/issues/30';
const token = 'https://github.com/cyberjunky/python-garminconnect/issues/369';
const locked = 'https://github.com/10REM/php-garmin-connect/issues/45';
const reference = 'https://developer.garmin.com/gc-developer-program/';

export const rules: readonly Rule[] = [
  {
    id: 'garmin/consumer-key',
    match: { words: ['consumerkey is invalid | consumer key is invalid | invalid consumer key'] },
    ...means.invalidClient,
    citation: consumer,
    seen: 'ConsumerKey is invalid',
    example: answer(401, { message: 'ConsumerKey is invalid' }, { auth: 'oauth2' }),
  },
  {
    id: 'garmin/token-not-active',
    match: { words: ['token is not active'] },
    ...means.accessTokenExpired,
    citation: token,
    seen: 'error_description="Token is not active"',
    example: answer(401, '', {
      auth: 'oauth2',
      headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="Token is not active"' },
    }),
  },
  {
    id: 'garmin/account-locked',
    match: { words: ['account has been locked'] },
    ...likely(means.accountLocked),
    citation: locked,
    seen: 'it looks like your account has been locked',
    example: answer(
      401,
      { message: 'Authentication failed, and it looks like your account has been locked.' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'garmin/user-token-gone',
    match: { words: ['user access token not found | unknown user access token | user not registered'], format: 'json' },
    ...likely(means.revoked),
    citation: reference,
    example: answer(401, { errorMessage: 'User access token not found' }, { auth: 'oauth2' }),
  },
  {
    id: 'garmin/permission-off',
    match: { words: ['insufficient permissions | missing permission | user permission'], format: 'json' },
    ...likely(means.scopeMissing),
    citation: reference,
    example: answer(403, { errorMessage: 'Missing permission HISTORICAL_DATA_EXPORT' }, { auth: 'oauth2' }),
  },
];
