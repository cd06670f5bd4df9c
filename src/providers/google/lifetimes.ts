// Google: access tokens of an hour; refresh tokens without end, but for disuse, testing mode and a dozen acts.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;
const expiration = 'https://developers.google.com/identity/protocols/oauth2#expiration';

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: 183 * dayMs,
  grantsMax: 100,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  testingModeMs: 7 * dayMs,
  endedBy: ['revoked', 'password_changed', 'account_deleted', 'account_suspended', 'newer_grant', 'policy_changed'],
  notes: [
    {
      text: 'Of 100 refresh tokens for one account and client the oldest ends without a word when another is made; a larger limit counts all clients of the account.',
      citation: expiration,
    },
    {
      text: 'A changed password ends the token only where it carries Gmail scopes.',
      citation: expiration,
    },
    {
      text: 'In testing mode with external users the token lives seven days, unless only name, address and profile are asked for.',
      citation: expiration,
    },
    {
      text: 'Google does not say why a refresh token was refused.',
      citation: 'https://github.com/googleapis/google-api-nodejs-client/pull/2553',
    },
    {
      text: 'Delegation to a service account, once granted, can take up to 24 hours until it works.',
      citation: 'https://github.com/googleapis/google-api-php-client/issues/1379',
    },
  ],
  citation: expiration,
};
