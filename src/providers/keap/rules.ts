// Keap: a gateway's `fault`, or OAuth errors. Each refresh gives a new refresh token and ends the old.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const refused = 'https://github.com/infusionsoft/infusionsoft-php/issues/61';
const refusedNew = 'https://integration.keap.com/t/invalid-refresh-token/82597';
const accessToken = 'https://integration.keap.com/t/api-authentication/91017';
const ends = 'https://github.com/infusionsoft/infusionsoft-php/issues/99';
const oauth = 'https://developer.infusionsoft.com/getting-started-oauth-keys/';

export const rules: readonly Rule[] = [
  {
    id: 'keap/refresh-token-new',
    match: { stage: 'token_refresh', code: 'invalid_request', words: ['invalid refresh token'] },
    ...likely(means.revoked),
    citation: refusedNew,
    seen: 'Invalid Refresh Token',
    example: answer(
      400,
      { error: 'invalid_request', error_description: 'Invalid Refresh Token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'keap/refresh-token-unused',
    match: { stage: 'token_refresh', words: ['invalid refresh token'] },
    ...likely(means.expiredInactivity),
    when: ['unusedTooLong'],
    citation: ends,
    seen: 'TTL for the refresh token expires',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Invalid refresh token' },
      {
        stage: 'token_refresh',
        auth: 'oauth2',
        context: {
          nowMs: 5184000000,
          lastSuccessAtMs: 0,
          lifetimes: {
            accessTokenMs: 86400000,
            refreshTokenMs: null,
            refreshInactivityMs: 3888000000,
            grantsMax: null,
            isRefreshTokenRotated: true,
            reuseGraceMs: null,
            citation: 'https://integration.keap.com/t/how-to-get-access-token/86529',
          },
        },
      },
    ),
  },
  {
    id: 'keap/refresh-token',
    match: { stage: 'token_refresh', words: ['invalid refresh token'] },
    ...likely(means.revoked),
    citation: refused,
    seen: 'Invalid refresh token',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Invalid refresh token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'keap/key',
    match: {
      stage: 'api_call',
      auth: 'api_key',
      status: 401,
      words: ['invalid access token | invalid api key | unauthorized'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: accessToken,
    seen: 'invalid access token',
    example: answer(
      401,
      {
        fault: {
          faultstring: 'Invalid Access Token',
          detail: { errorcode: 'keymanagement.service.invalid_access_token' },
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'keap/access-token',
    match: {
      stage: 'api_call',
      status: 401,
      words: ['invalid access token | access token expired | unauthorized'],
      format: 'json',
    },
    ...means.accessTokenExpired,
    citation: accessToken,
    seen: 'invalid access token',
    example: answer(
      401,
      {
        fault: {
          faultstring: 'Invalid Access Token',
          detail: { errorcode: 'keymanagement.service.invalid_access_token' },
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'keap/quota',
    match: { code: ['policies.ratelimit.QuotaViolation', 'policies.ratelimit.SpikeArrestViolation'] },
    ...likely(means.rateLimited),
    citation: oauth,
    example: answer(
      429,
      {
        fault: {
          faultstring: 'Rate limit quota violation.',
          detail: { errorcode: 'policies.ratelimit.QuotaViolation' },
        },
      },
      { auth: 'oauth2' },
    ),
  },
];
