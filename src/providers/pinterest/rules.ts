// Pinterest API v5: a small number in `code`: 2 the token, 3 the scopes, 29 the object. The token endpoint uses the same number 2 for a refused client.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const token = 'https://github.com/pinterest/pinterest-python-generated-api-client/issues/31';
const scopes = 'https://github.com/pinterest/api-quickstart/issues/97';
const grant = 'https://github.com/pinterest/pinterest-api-demo/issues/16';
const tokenEndpoint = 'https://www.volcengine.com/article/2158429';
const review = 'https://github.com/dirkgroenen/pinterest-api-php/issues/77';
const reference = 'https://developers.pinterest.com/docs/api/v5/';

export const rules: readonly Rule[] = [
  {
    id: 'pinterest/app-not-reviewed',
    match: { words: ['consumer type is not supported | trial access | app is not approved'] },
    ...likely(means.appNotApproved),
    citation: reference,
    example: answer(
      403,
      { code: 29, message: 'Apps with Trial access may not create Pins in production.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'pinterest/client-refused',
    match: { stage: 'token_refresh', at: { code: '2' } },
    ...guess(means.invalidClient),
    citation: tokenEndpoint,
    seen: '{"code":2,"message":"Authentication failed."}',
    example: answer(401, { code: 2, message: 'Authentication failed.' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'pinterest/application-unknown',
    match: { at: { code: '283' }, words: ['invalid application id'] },
    ...means.invalidClient,
    citation: grant,
    seen: '"code":283,"data":"Invalid Application ID"',
    example: answer(
      401,
      {
        status: 'failure',
        code: 283,
        data: 'Invalid Application ID',
        message: 'The authorization grant is invalid',
        endpoint_name: 'oauth_connect',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'pinterest/grant-refused',
    match: { at: { code: '283' } },
    ...likely(means.revoked),
    citation: grant,
    seen: 'The authorization grant is invalid',
    example: answer(
      401,
      { status: 'failure', code: 283, message: 'The authorization grant is invalid' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'pinterest/token-ended',
    match: { at: { code: '2' }, words: ['authentication failed'], stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: token,
    seen: '{"code":2,"message":"Authentication failed.","status":"failure"}',
    example: answer(401, { code: 2, message: 'Authentication failed.', status: 'failure' }, { auth: 'oauth2' }),
  },
  {
    id: 'pinterest/app-in-review',
    match: { stage: 'api_call', code: 'invalid_grant' },
    ...guess(means.appNotApproved),
    citation: review,
    seen: 'Pinterest error (code: 401) with message: invalid_grant',
    example: answer(401, { message: 'invalid_grant' }, { auth: 'oauth2' }),
  },
  {
    id: 'pinterest/scopes',
    match: { at: { code: '3' } },
    ...means.scopeMissing,
    citation: scopes,
    seen: 'Your token does not have sufficient permissions to perform this operation.',
    example: answer(
      401,
      {
        code: 3,
        message:
          'Your token does not have sufficient permissions to perform this operation. Please ensure your token is authorized with the correct set of scopes.',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'pinterest/bad-request',
    match: { at: { code: '1' } },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(400, { code: 1, message: 'Invalid request body' }, { auth: 'oauth2' }),
  },
  {
    id: 'pinterest/object-not-permitted',
    match: { at: { code: '29' } },
    ...likely(means.objectAccessLost),
    citation: reference,
    example: answer(403, { code: 29, message: 'You are not permitted to access that resource.' }, { auth: 'oauth2' }),
  },
  {
    id: 'pinterest/not-found',
    match: { at: { code: '40' } },
    ...likely(means.notFound),
    citation: reference,
    example: answer(404, { code: 40, message: 'Board not found.' }, { auth: 'oauth2' }),
  },
  {
    id: 'pinterest/board-not-found',
    match: { status: 404, format: 'json' },
    ...likely(means.notFound),
    citation: reference,
    example: answer(404, { code: 50, message: 'Pin not found.' }, { auth: 'oauth2' }),
  },
  {
    id: 'pinterest/rate-limited',
    match: { at: { code: '8' }, status: 429 },
    ...likely(means.rateLimited),
    citation: reference,
    example: answer(
      429,
      { code: 8, message: 'You have exceeded your rate limit. Try again later.' },
      { auth: 'oauth2' },
    ),
  },
];
