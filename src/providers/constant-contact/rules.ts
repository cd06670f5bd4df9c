// Constant Contact: `error_key` and `error_message`, mostly in a list.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.constantcontact.com/api_guide/glossary_responses.html';
const refresh = 'https://github.com/phpfui/ConstantContact/issues/19';

export const rules: readonly Rule[] = [
  {
    id: 'constant-contact/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: refresh,
    seen: 'The refresh token is invalid or expired.',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The refresh token is invalid or expired.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'constant-contact/access-token',
    match: {
      auth: ['oauth2', 'none'],
      status: 401,
      words: ['access token | unauthorized | not authorized'],
      format: 'json',
    },
    ...means.accessTokenExpired,
    citation: codes,
    seen: 'The access token used is invalid.',
    example: answer(401, [{ error_key: 'unauthorized', error_message: 'The access token used is invalid.' }], {
      auth: 'oauth2',
    }),
  },
  {
    id: 'constant-contact/forbidden',
    match: {
      status: 403,
      words: ['lack the necessary scopes | lack the necessary user privileges | forbidden request'],
    },
    ...likely(means.scopeMissing),
    citation: codes,
    seen: 'You lack the necessary scopes, you lack the necessary user privileges, or the applicaton is deactivated.',
    example: answer(
      403,
      [
        {
          error_key: 'forbidden',
          error_message:
            'Forbidden request. You lack the necessary scopes, you lack the necessary user privileges, or the application is deactivated.',
        },
      ],
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'constant-contact/key-inactive',
    match: { words: ['account inactive | developer inactive'] },
    ...likely(means.appDisabled),
    citation: codes,
    example: answer(
      403,
      [{ error_key: 'mashery.not.authorized.account.inactive', error_message: 'Developer Inactive' }],
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'constant-contact/not-found',
    match: { code: 'contacts.api.not_found' },
    ...means.notFound,
    citation: codes,
    seen: 'contacts.api.not_found',
    example: answer(
      404,
      [{ error_key: 'contacts.api.not_found', error_message: 'contact_id is in an invalid format.' }],
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'constant-contact/validation',
    match: { words: ['either the json was malformed or there was a data validation error'] },
    ...means.badRequest,
    citation: codes,
    seen: 'Either the JSON was malformed or there was a data validation error.',
    example: answer(
      400,
      [
        {
          error_key: 'contacts.api.validation.error',
          error_message: 'Bad request. Either the JSON was malformed or there was a data validation error.',
        },
      ],
      { auth: 'oauth2' },
    ),
  },
];
