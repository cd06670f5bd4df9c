// HighLevel: words; a token belongs to one location (sub-account) or to an agency.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const locations = 'https://github.com/GoHighLevel/highlevel-api-docs/issues/249';
const access = 'https://github.com/GoHighLevel/highlevel-api-docs/issues/213';
const oauth = 'https://marketplace.gohighlevel.com/docs/oauth/Authorization';

export const rules: readonly Rule[] = [
  {
    id: 'gohighlevel/location-inactive',
    match: { words: ['location is not active'] },
    ...means.orgFrozen,
    citation: locations,
    seen: 'Location is not active',
    example: answer(
      400,
      { error: 'Bad Request', error_description: 'Location is not active', statusCode: 400 },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'gohighlevel/location-access',
    match: { words: ['token does not have access to this location'] },
    ...likely(means.objectAccessLost),
    citation: access,
    seen: 'The token does not have access to this location.',
    example: answer(
      403,
      { statusCode: 403, message: 'The token does not have access to this location.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'gohighlevel/scope',
    match: { words: ['not authorized for this scope'], format: ['json', 'none'] },
    ...likely(means.scopeMissing),
    citation: oauth,
    example: answer(
      401,
      { statusCode: 401, message: 'The token is not authorized for this scope.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'gohighlevel/jwt',
    match: { words: ['invalid jwt | jwt expired'] },
    ...means.accessTokenExpired,
    citation: access,
    seen: 'Invalid JWT',
    example: answer(401, { statusCode: 401, message: 'Invalid JWT' }, { auth: 'oauth2' }),
  },
  {
    id: 'gohighlevel/refresh-token',
    match: { stage: 'token_refresh', words: ['refresh token is invalid | invalid grant'] },
    ...likely(means.revoked),
    citation: oauth,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Invalid grant: refresh token is invalid' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
