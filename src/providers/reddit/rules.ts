// Reddit: `{ message, error, reason }`; a `reason` is given for communities that are private, banned or quarantined. HTML comes from its edge, not from the API.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const privateCommunity = 'https://github.com/not-an-aardvark/snoowrap/issues/254';
const unauthorized = 'https://github.com/andrewbanchich/shreddit/issues/163';
const password = 'https://praw.readthedocs.io/en/v7.8.2/_sources/getting_started/faq.rst.txt';
const scope = 'https://github.com/sirkris/Reddit.NET/issues/189';
const edge = 'https://github.com/ddevault/RedditSharp/issues/218';

export const rules: readonly Rule[] = [
  {
    id: 'reddit/private',
    match: { at: { reason: 'private' } },
    ...means.objectAccessLost,
    citation: privateCommunity,
    seen: '{"reason":"private","message":"Forbidden","error":403}',
    example: answer(403, { reason: 'private', message: 'Forbidden', error: 403 }, { auth: 'oauth2' }),
  },
  {
    id: 'reddit/banned-or-quarantined',
    match: { at: { reason: 'banned' } },
    ...likely(means.notFound),
    scope: 'data_source',
    citation: privateCommunity,
    example: answer(404, { reason: 'banned', message: 'Not Found', error: 404 }, { auth: 'oauth2' }),
  },
  {
    id: 'reddit/quarantined',
    match: { at: { reason: 'quarantined' } },
    ...likely(means.termsRequired),
    scope: 'data_source',
    citation: privateCommunity,
    example: answer(403, { reason: 'quarantined', message: 'Forbidden', error: 403 }, { auth: 'oauth2' }),
  },
  {
    id: 'reddit/edge',
    match: { words: ['request forbidden by administrative rules'] },
    ...means.htmlInsteadOfJson,
    citation: edge,
    seen: 'Request forbidden by administrative rules.',
    example: answer(
      403,
      '<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>',
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'reddit/password-or-second-factor',
    match: { stage: 'token_refresh', code: 'invalid_grant', auth: ['basic', 'session'] },
    ...likely(means.wrongPassword),
    citation: password,
    seen: 'you provided the wrong password and/or the account you are trying to sign in with has 2FA enabled',
    example: answer(200, { error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'basic' }),
  },
  {
    id: 'reddit/grant',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: password,
    seen: 'invalid_grant',
    example: answer(400, { error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'reddit/client',
    match: { stage: 'token_refresh', at: { error: '401', message: 'Unauthorized' } },
    ...likely(means.invalidClient),
    citation: unauthorized,
    seen: '{"error":401,"message":"Unauthorized"}',
    example: answer(401, { error: 401, message: 'Unauthorized' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'reddit/access-token',
    match: { at: { error: '401', message: 'Unauthorized' } },
    ...means.accessTokenExpired,
    citation: unauthorized,
    seen: '{"error":401,"message":"Unauthorized"}',
    example: answer(401, { error: 401, message: 'Unauthorized' }, { auth: 'oauth2' }),
  },
  {
    id: 'reddit/forbidden',
    match: { at: { error: '403', message: 'Forbidden' } },
    ...guess(means.scopeMissing),
    citation: scope,
    seen: 'The scope was missing in my initial refresh token request.',
    example: answer(403, { message: 'Forbidden', error: 403 }, { auth: 'oauth2' }),
  },
];
