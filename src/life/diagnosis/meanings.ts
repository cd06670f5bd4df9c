// The meanings that most rules share, by name, so that a rule is one line: `{ id, match, ...means.revoked, citation, example }`.
// A rule that needs another certainty, scope or remedy writes it after the meaning.
import type { Meaning } from './rules.ts';
import type { Cause, Certainty, Detail } from './types.ts';

const disconnected = (cause: Cause, detail: Detail, certainty: Certainty = 'sure'): Meaning => ({
  verdict: 'disconnected',
  cause,
  detail,
  certainty,
});
const transient = (detail: Detail, certainty: Certainty = 'sure'): Meaning => ({
  verdict: 'transient',
  cause: null,
  detail,
  certainty,
});
const operator = (detail: Detail, certainty: Certainty = 'sure'): Meaning => ({
  verdict: 'operator',
  cause: null,
  detail,
  certainty,
});
const request = (detail: Detail, certainty: Certainty = 'sure'): Meaning => ({
  verdict: 'request',
  cause: null,
  detail,
  certainty,
});

export const means = {
  // The stored secret is refused.
  wrongPassword: disconnected('invalid_credentials', 'wrong_password'),
  wrongApiKey: disconnected('invalid_credentials', 'wrong_api_key'),
  userGone: disconnected('invalid_credentials', 'account_deleted'),
  loginLocked: disconnected('invalid_credentials', 'account_locked'),
  // The grant is no longer accepted.
  revoked: disconnected('invalid_refresh_token', 'revoked'),
  passwordChanged: disconnected('invalid_refresh_token', 'password_changed'),
  loggedOut: disconnected('invalid_refresh_token', 'logged_out_everywhere'),
  accountDeleted: disconnected('invalid_refresh_token', 'account_deleted'),
  tooManyTokens: disconnected('invalid_refresh_token', 'too_many_tokens'),
  accountSuspended: disconnected('invalid_refresh_token', 'account_suspended'),
  tokenReused: disconnected('invalid_refresh_token', 'token_reused'),
  // Accepted, but not allowed.
  // Whether a box was left unticked or the app did not ask, one answer does not say.
  scopeMissing: disconnected('insufficient_privileges', 'scope_missing', 'likely'),
  roleLost: disconnected('insufficient_privileges', 'role_lost'),
  objectAccessLost: disconnected('insufficient_privileges', 'object_access_lost'),
  adminConsentRequired: disconnected('insufficient_privileges', 'admin_consent_required'),
  // Ran out.
  expiredAge: disconnected('expired_token', 'expired_age'),
  expiredInactivity: disconnected('expired_token', 'expired_inactivity'),
  expiredTestingMode: disconnected('expired_token', 'expired_testing_mode'),
  passwordExpired: disconnected('expired_token', 'password_expired'),
  // A condition of the provider.
  apiKeyDeleted: disconnected('provider_specific', 'api_key_deleted'),
  subscriptionInactive: disconnected('provider_specific', 'subscription_inactive'),
  planLimit: disconnected('provider_specific', 'plan_limit'),
  paymentOverdue: disconnected('provider_specific', 'payment_overdue'),
  orgFrozen: disconnected('provider_specific', 'org_frozen'),
  termsRequired: disconnected('provider_specific', 'terms_required'),
  mfaOrSsoRequired: disconnected('provider_specific', 'mfa_or_sso_required'),
  ipNotAllowed: disconnected('provider_specific', 'ip_not_allowed'),
  accountLocked: disconnected('provider_specific', 'account_locked'),
  userSuspended: disconnected('provider_specific', 'account_suspended'),
  adminPolicy: disconnected('provider_specific', 'admin_consent_required'),
  apiOffForUser: disconnected('provider_specific', 'api_not_enabled'),
  databaseMissing: disconnected('provider_specific', 'database_missing'),
  licenceRemoved: disconnected('provider_specific', 'licence_removed'),
  // Heals by itself.
  accessTokenExpired: transient('access_token_expired', 'likely'),
  rateLimited: transient('rate_limited'),
  quotaExhausted: transient('quota_exhausted'),
  tooManyConnections: transient('too_many_connections'),
  outage: transient('outage'),
  maintenance: transient('maintenance'),
  timeout: transient('timeout'),
  network: transient('network'),
  dns: transient('dns'),
  tls: transient('tls'),
  concurrentUpdate: transient('concurrent_update'),
  htmlInsteadOfJson: transient('html_instead_of_json', 'likely'),
  // Ours. Where a customer brought the app or the project, it is theirs: one answer does not say whose it is.
  invalidClient: operator('invalid_client', 'likely'),
  redirectUriMismatch: operator('redirect_uri_mismatch'),
  apiNotEnabled: operator('api_not_enabled', 'likely'),
  appNotApproved: operator('app_not_approved', 'likely'),
  appDisabled: operator('app_disabled'),
  clockSkew: operator('clock_skew'),
  addressRefused: operator('address_refused'),
  clientBug: operator('client_bug'),
  /** The proxy in front of us, or the country that we call from. */
  ourNetwork: operator('network'),
  ourRegion: operator('wrong_region'),
  tlsNotTrusted: operator('tls'),
  driverTooOld: operator('version_sunset'),
  // The request's. Many say "not found" of what may not be seen, and "invalid" of what may not be asked.
  badRequest: request('bad_request', 'likely'),
  notFound: request('not_found', 'likely'),
  versionSunset: request('version_sunset'),
  wrongRegion: request('wrong_region', 'likely'),
} as const satisfies Record<string, Meaning>;

/** The same meaning, said with less certainty. */
export const likely = (meaning: Meaning): Meaning => ({ ...meaning, certainty: 'likely' });
export const guess = (meaning: Meaning): Meaning => ({ ...meaning, certainty: 'guess' });
