// Vimeo: `error_code` of four digits with a `developer_message`. Tokens have no end; they die when the app is disconnected.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const credentials = 'https://github.com/vimeo/vimeo.php/issues/263';
const user = 'https://github.com/vimeo/vimeo.php/issues/51';
const code = 'https://github.com/vimeo/vimeo.php/issues/298';
const reference = 'https://developer.vimeo.com/api/common-formats#working-with-error-responses';

export const rules: readonly Rule[] = [
  {
    id: 'vimeo/no-credentials',
    match: { code: '8003' },
    ...guess(means.revoked),
    citation: credentials,
    seen: '"developer_message": "No user credentials were provided.",',
    example: answer(
      401,
      {
        error: 'Something strange occurred. Please contact the app owners.',
        link: null,
        developer_message: 'No user credentials were provided.',
        error_code: 8003,
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'vimeo/user-token-needed',
    match: { words: ['a valid user token must be passed'] },
    ...likely(means.clientBug),
    citation: user,
    seen: 'A valid user token must be passed.',
    example: answer(401, { error: 'A valid user token must be passed.' }, { auth: 'oauth2' }),
  },
  {
    id: 'vimeo/token-refused',
    match: { code: ['8000', '8001', '8002'] },
    ...likely(means.revoked),
    citation: reference,
    example: answer(
      401,
      {
        error: 'Something strange occurred. Please contact the app owners.',
        developer_message: 'No access token was found or it is invalid.',
        error_code: 8002,
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'vimeo/authorization-code',
    match: { words: ['invalid authorization code'] },
    ...means.badRequest,
    citation: code,
    seen: 'Invalid authorization code',
    example: answer(
      400,
      { error: 'invalid_request', error_description: 'Invalid authorization code' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'vimeo/rate-limited',
    match: { code: '9000' },
    ...likely(means.rateLimited),
    citation: reference,
    example: answer(
      429,
      { error: 'Too many API requests. Wait an hour or so, then try again.', error_code: 9000 },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'vimeo/not-found',
    match: { code: ['5000', '5460'] },
    ...likely(means.notFound),
    citation: reference,
    example: answer(404, { error: 'The requested video could not be found.', error_code: 5000 }, { auth: 'oauth2' }),
  },
  {
    id: 'vimeo/bad-parameter',
    match: { code: ['2204', '2205'] },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(400, { error: 'You have provided an invalid parameter.', error_code: 2204 }, { auth: 'oauth2' }),
  },
];
