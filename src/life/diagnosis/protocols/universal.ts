// What a token endpoint says so plainly that no provider's rule, which often rests on the code `invalid_grant` alone, knows better: that an
// authorization code was refused, which is no stored grant, or that a name and password were. Asked again where a provider's rule would end a grant.
import { likely, means } from '../meanings.ts';
import { answer, type Rule } from '../rules.ts';

const tokenErrors = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';

export const universalRules: readonly Rule[] = [
  {
    id: 'token-endpoint/code',
    match: {
      stage: 'token_refresh',
      code: ['invalid_grant', 'invalid_request'],
      words: [
        'authorization code | auth code | authorisation code | code verifier | pkce | code in request | code in the request | code parameter | parameter code | code has expired | code expired | code is expired | code is invalid | code was already | oauth code | code already | code passed | code provided | provided code',
        'used | expired | invalid | not found | incorrect | failed | does not match | mismatch | unknown | redeemed | not valid | wrong | missing | already',
      ],
      without: ['refresh token', 'refreshtoken', 'malformed', 'authorization grant', 'revoked', 'redirect'],
    },
    ...likely(means.badRequest),
    citation: tokenErrors,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The authorization code has already been used.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  // A parameter of ours was empty: nothing is said of the grant.
  {
    id: 'token-endpoint/empty-parameter',
    match: {
      stage: 'token_refresh',
      auth: 'oauth2',
      code: ['invalid_grant', 'invalid_request'],
      words: [
        'invalid or empty | empty or invalid | missing or empty | must not be empty | is empty | cannot be empty',
      ],
      without: ['revoked', 'expired', 'not found'],
    },
    ...likely(means.clientBug),
    citation: tokenErrors,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The tenant parameter is empty.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  // The assertion, or the token, was made for somebody else: the request, not the grant.
  {
    id: 'token-endpoint/audience',
    match: { stage: 'token_refresh', code: ['invalid_grant', 'invalid_request'], words: ['audience'], auth: 'oauth2' },
    ...likely(means.clientBug),
    citation: 'https://www.rfc-editor.org/rfc/rfc7523#section-3',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The audience is invalid.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'token-endpoint/password',
    match: {
      stage: 'token_refresh',
      auth: 'basic',
      code: 'invalid_grant',
      says: ['password invalid', 'user invalid', 'user notFound', 'password notFound'],
      without: [
        'locked',
        'disabled',
        'blocked',
        'suspended',
        'mfa',
        'expired',
        'multi factor',
        'refresh token',
        'inactive',
      ],
    },
    ...likely(means.wrongPassword),
    citation: tokenErrors,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The username or password is incorrect.' },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
];
