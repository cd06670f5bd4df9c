// Salesforce: access tokens are sessions, their length and the end of refresh tokens a policy of the customer's org; five grants for one user and app.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: 5,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: [
    'revoked',
    'newer_grant',
    'policy_changed',
    'password_changed',
    'account_suspended',
    'app_uninstalled',
    'logged_out_everywhere',
  ],
  notes: [
    {
      text: 'An admin of the org sets when refresh tokens of an app end: never, at once, after a time without use, or after a fixed time.',
      citation: 'https://www.nango.dev/blog/salesforce-oauth-refresh-token-invalid-grant',
    },
    {
      text: 'Two refreshes at the same time: one is refused with invalid_grant though the token is good.',
      citation: 'https://github.com/segmentio/action-destinations',
    },
    {
      text: 'A session of the SOAP login ends after two hours without use unless the org has set another time.',
      citation:
        'https://developer.salesforce.com/docs/atlas.en-us.256.0.api.meta/api/sforce_api_concepts_errorhandling.htm',
    },
  ],
  citation: 'https://github.com/forcedotcom/SalesforceMobileSDK-iOS/issues/2464',
};
