// Taboola: client id and secret belong to the customer, who has them from the account manager; an access token lives 12 hours and is had anew with them.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const credentials = 'https://developers.taboola.com/backstage-api/reference/client-credentials';
const token = 'https://developers.taboola.com/backstage-api/reference/access-token';

export const rules: readonly Rule[] = [
  {
    id: 'taboola/credentials-refused',
    match: { stage: 'token_refresh', words: ['bad client credentials'] },
    ...likely(means.wrongApiKey),
    citation: credentials,
    seen: '<error_description>Bad client credentials</error_description>',
    example: answer(
      401,
      '<BadClientCredentialsException><error>invalid_client</error><error_description>Bad client credentials</error_description></BadClientCredentialsException>',
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'taboola/client-refused',
    match: { stage: 'token_refresh', code: 'invalid_client' },
    ...likely(means.wrongApiKey),
    citation: credentials,
    seen: 'invalid_client',
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'Invalid client' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'taboola/wrong-address',
    match: { words: ['could not verify the provided csrf token'] },
    ...means.badRequest,
    citation: credentials,
    seen: 'Could not verify the provided CSRF token because your session was not found.',
    example: answer(
      403,
      '<html><body><h2>HTTP ERROR 403</h2><p>Could not verify the provided CSRF token because your session was not found.</p></body></html>',
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'taboola/access-token',
    match: { saysNot: ['key expired', 'secondFactor required'], status: 401, stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: token,
    seen: 'An invalid or expired Access Token.',
    example: answer(401, { error: 'invalid_token', error_description: 'Invalid access token' }, { auth: 'oauth2' }),
  },
];
