// Starling: `error` and `error_description`, with HTTP 403 for a refused token too.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const clientTest = 'https://github.com/timrogers/starling-ruby/blob/master/spec/errors/api_error_spec.rb';
const docs = 'https://developer.starlingbank.com/docs';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'starling/personal-token-refused',
    match: { code: 'invalid_token', auth: ['api_key', 'basic'], words: ['could not validate provided access token'] },
    ...means.wrongApiKey,
    citation: clientTest,
    seen: 'Could not validate provided access token',
    example: answer(
      403,
      { error: 'invalid_token', error_description: 'Could not validate provided access token' },
      key,
    ),
  },
  {
    id: 'starling/token-refused',
    match: { code: 'invalid_token', words: ['could not validate provided access token'] },
    ...means.accessTokenExpired,
    citation: clientTest,
    seen: 'Could not validate provided access token',
    example: answer(
      403,
      { error: 'invalid_token', error_description: 'Could not validate provided access token' },
      oauth,
    ),
  },
  {
    id: 'starling/token-missing',
    match: { code: 'invalid_token', words: ['no access token provided'] },
    ...means.badRequest,
    citation: docs,
    example: answer(
      403,
      {
        error: 'invalid_token',
        error_description: 'No access token provided in request. Header: Authorization must be set',
      },
      oauth,
    ),
  },
  {
    id: 'starling/scope-missing',
    match: { code: 'insufficient_scope' },
    ...likely(means.scopeMissing),
    citation: docs,
    example: answer(
      403,
      { error: 'insufficient_scope', error_description: 'The access token lacks the scope account:read' },
      oauth,
    ),
  },
];
