// Spotify: `error.message` with the status, and for the player a `reason`. An app in development mode answers only users on its list.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const revoked = 'https://github.com/novatorem/novatorem/issues/81';
const invalid = 'https://github.com/alecchendev/spotify-refresh-token/issues/5';
const dashboard = 'https://github.com/jwilsson/spotify-web-api-php/issues/260';
const scope = 'https://github.com/xinranxiao/meteor-spotify-web-api/issues/9';
const client = 'https://github.com/spotify/web-api/issues/919';
const premium = 'https://github.com/spotify/web-api/issues/1219';

export const rules: readonly Rule[] = [
  {
    id: 'spotify/refresh-token-revoked',
    match: { code: 'invalid_grant', words: ['refresh token revoked'] },
    ...means.revoked,
    citation: revoked,
    seen: '{"error": "invalid_grant", "error_description": "Refresh token revoked"}',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Refresh token revoked' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'spotify/refresh-token-invalid',
    match: { code: 'invalid_grant', words: ['invalid refresh token'] },
    ...likely(means.revoked),
    citation: invalid,
    seen: 'invalid_grant Invalid refresh token.',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Invalid refresh token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'spotify/not-on-list',
    match: { words: ['not registered in the developer dashboard'] },
    ...means.appNotApproved,
    citation: dashboard,
    seen: 'User not registered in the Developer Dashboard',
    example: answer(
      403,
      { error: { status: 403, message: 'User not registered in the Developer Dashboard' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'spotify/scope',
    match: { words: ['insufficient client scope'] },
    ...means.scopeMissing,
    citation: scope,
    seen: 'Insufficient client scope',
    example: answer(403, { error: { status: 403, message: 'Insufficient client scope' } }, { auth: 'oauth2' }),
  },
  // Since 2026 whoever registered the app has to have Premium; no listener can change that.
  {
    id: 'spotify/premium-of-the-owner',
    match: { status: 403, words: ['subscription required for the owner | premium required for the owner'] },
    ...means.appDisabled,
    citation: 'https://github.com/jjdenhertog/spotify-to-plex/issues/126',
    seen: 'Active premium subscription required for the owner of the app.',
    example: answer(403, 'Premium subscription required for the owner of the app.', { auth: 'oauth2' }),
  },
  {
    id: 'spotify/premium',
    match: { code: 'PREMIUM_REQUIRED' },
    ...likely(means.planLimit),
    citation: premium,
    example: answer(
      403,
      { error: { status: 403, message: 'Player command failed: Premium required', reason: 'PREMIUM_REQUIRED' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'spotify/access-token',
    match: {
      status: 401,
      words: ['access token expired | invalid access token | only valid bearer authentication supported'],
      stage: 'api_call',
    },
    ...means.accessTokenExpired,
    citation: invalid,
    example: answer(401, { error: { status: 401, message: 'The access token expired' } }, { auth: 'oauth2' }),
  },
  {
    id: 'spotify/client',
    match: { stage: 'token_refresh', code: 'invalid_client' },
    ...means.invalidClient,
    citation: client,
    seen: '{"error":"invalid_client","error_description":"Invalid client"}',
    example: answer(
      400,
      { error: 'invalid_client', error_description: 'Invalid client' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
