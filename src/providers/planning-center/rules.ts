// Planning Center: words; its refusal of an access token is plain text.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const baboon = 'https://github.com/planningcenter/developers/issues/602';
const denied = 'https://github.com/planningcenter/developers/issues/624';

export const rules: readonly Rule[] = [
  {
    id: 'planning-center/refresh-token-used',
    match: { words: ['baboon'], format: ['json', 'text'] },
    ...likely(means.tokenReused),
    citation: baboon,
    seen: 'BABOON',
    example: answer(
      401,
      { error: 'invalid_grant', error_description: "We can't authenticate this request. (BABOON)" },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'planning-center/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: baboon,
    seen: 'The provided authorization grant is invalid, expired, revoked',
    example: answer(
      401,
      {
        error: 'invalid_grant',
        error_description:
          'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'planning-center/access-token',
    match: { auth: 'oauth2', status: 401, words: ['http basic access denied'] },
    ...means.accessTokenExpired,
    citation: denied,
    seen: 'HTTP Basic: Access denied.',
    example: answer(401, 'HTTP Basic: Access denied.', { auth: 'oauth2', headers: { 'content-type': 'text/plain' } }),
  },
  {
    id: 'planning-center/personal-token',
    match: { format: ['json', 'text'], auth: ['basic', 'api_key'], status: 401, words: ['http basic access denied'] },
    ...likely(means.wrongApiKey),
    citation: denied,
    seen: 'HTTP Basic: Access denied.',
    example: answer(401, 'HTTP Basic: Access denied.', { auth: 'basic', headers: { 'content-type': 'text/plain' } }),
  },
];
