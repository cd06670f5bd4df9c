// Help Scout: OAuth errors; the token endpoint refuses a dead refresh token with "invalid_request".
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const refresh = 'https://github.com/helpscout/helpscout-api-php/issues/291';
const authentication = 'https://developer.helpscout.com/mailbox-api/overview/authentication/';
const transition = 'https://developer.helpscout.com/mailbox-api/migration/transition-service/';

export const rules: readonly Rule[] = [
  {
    id: 'help-scout/refresh-token',
    match: { stage: 'token_refresh', words: ['invalid refresh token'] },
    ...likely(means.revoked),
    citation: refresh,
    seen: 'Invalid refresh_token',
    example: answer(
      400,
      { error: 'invalid_request', error_description: 'Invalid refresh_token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'help-scout/credentials',
    match: {
      stage: 'token_refresh',
      auth: ['api_key', 'service_account', 'basic'],
      words: ['invalid credentials | invalid client | client'],
      format: ['json', 'none'],
    },
    ...likely(means.wrongApiKey),
    citation: authentication,
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'Invalid client credentials' },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'help-scout/access-token',
    match: {
      saysNot: ['key expired'],
      stage: 'api_call',
      status: 401,
      words: ['token | expired | invalid | credentials | unauthorized'],
      format: 'json',
    },
    ...means.accessTokenExpired,
    citation: authentication,
    seen: 'a 401 error will be returned if a user does not meet these credentials',
    example: answer(
      401,
      { error: 'invalid_token', error_description: 'The access token is invalid or has expired' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'help-scout/old-key',
    match: { words: ['is not a valid api key'] },
    ...means.wrongApiKey,
    citation: transition,
    seen: 'is not a valid API Key',
    example: answer(400, { status: 400, message: 'x is not a valid API Key' }, { auth: 'api_key' }),
  },
  {
    id: 'help-scout/forbidden',
    match: {
      stage: 'api_call',
      status: 403,
      words: ['not authorized | forbidden | permission | not have access'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: authentication,
    example: answer(
      403,
      { logRef: 'x', message: 'You do not have permission to access this resource' },
      { auth: 'oauth2' },
    ),
  },
];
