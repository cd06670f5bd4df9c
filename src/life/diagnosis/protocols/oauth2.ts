// OAuth 2.0: answers of the token endpoint (RFC 6749 section 5.2), refusals of access tokens (RFC 6750 section 3.1), OpenID Connect's
// authentication errors, and what is common beside them. One refusal of the access token is no disconnection while a refresh can heal it.
import { guess, likely, means } from '../meanings.ts';
import { answer, type Rule } from '../rules.ts';

const tokenErrors = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';
const bearerErrors = 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1';
const refreshRotation = 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2';
const assertionErrors = 'https://www.rfc-editor.org/rfc/rfc7523#section-3.1';
const openidErrors = 'https://openid.net/specs/openid-connect-core-1_0.html#AuthError';
const dayMs = 86_400_000;

const refused = (description?: string) =>
  answer(400, description ? { error: 'invalid_grant', error_description: description } : { error: 'invalid_grant' }, {
    stage: 'token_refresh',
    auth: 'oauth2',
  });

const invalidGrant: readonly Rule[] = [
  // A server that fails with 5xx while it names a refusal has not decided anything: the same token was accepted afterwards more than once.
  {
    id: 'oauth2/refused-by-a-failing-server',
    match: {
      code: ['invalid_grant', 'invalid_client', 'invalid_token', 'unauthorized_client', 'access_denied'],
      status: '5xx',
      stage: 'token_refresh',
      format: ['json', 'form'],
    },
    ...likely(means.outage),
    citation: 'https://github.com/getsentry/sentry/issues/91445',
    example: answer(500, { error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/rate-limited',
    match: {
      code: ['access_denied', 'invalid_request', 'invalid_grant', 'unauthorized_client', 'invalid_client'],
      words: ['rate limit | rate limited | too many requests | throttled | rate limit exceeded | too many attempts'],
      stage: 'token_refresh',
    },
    ...likely(means.rateLimited),
    citation: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
    example: answer(
      400,
      { error: 'access_denied', error_description: 'Rate limit exceeded.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'oauth2/clock-skew',
    match: {
      code: ['invalid_grant', 'invalid_client', 'invalid_request'],
      words: ['iat | exp | nbf | reasonable timeframe | issued in the future | clock | clock skew'],
    },
    ...likely(means.clockSkew),
    citation: assertionErrors,
    example: refused('The JWT was issued in the future: check iat.'),
  },
  {
    id: 'oauth2/refresh-in-progress',
    match: {
      code: 'invalid_grant',
      words: [
        'already being processed | in progress | concurrent | try again | please retry | retry later | temporarily',
      ],
      // Who has to sign in first may try again then.
      without: ['reauthenticate', 're authenticate', 'reauthorize', 'sign in', 'log in', 'login', 'reconnect'],
    },
    ...likely(means.concurrentUpdate),
    citation: refreshRotation,
    example: refused('A request with this token is already being processed.'),
  },
  {
    id: 'oauth2/assertion-refused',
    match: {
      code: 'invalid_grant',
      auth: 'service_account',
      words: ['jwt | assertion | signature | issuer | verifier'],
    },
    ...likely(means.wrongApiKey),
    citation: assertionErrors,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The signature of the assertion is not valid.' },
      { stage: 'token_refresh', auth: 'service_account' },
    ),
  },
  {
    id: 'oauth2/assertion-account-gone',
    match: {
      code: 'invalid_grant',
      auth: 'service_account',
      words: ['account not found | user not found | unknown user'],
    },
    ...likely(means.userGone),
    citation: assertionErrors,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'User not found.' },
      { stage: 'token_refresh', auth: 'service_account' },
    ),
  },
  {
    id: 'oauth2/invalid_grant-user-not-ready',
    match: {
      code: 'invalid_grant',
      auth: 'basic',
      words: ['not fully set up | required actions | account disabled | user disabled | account is disabled'],
    },
    ...likely(means.userSuspended),
    citation:
      'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/services/messages/Messages.java',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Account is not fully set up' },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'oauth2/invalid_grant-password',
    match: { code: 'invalid_grant', auth: 'basic', without: ['locked', 'disabled', 'mfa', 'expired'] },
    ...likely(means.wrongPassword),
    citation: tokenErrors,
    example: answer(400, { error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'basic' }),
  },
  {
    id: 'oauth2/invalid_grant-locked',
    match: {
      code: ['invalid_grant', 'access_denied'],
      words: ['account is locked | locked out | user is locked | account locked | account has been locked'],
    },
    ...likely(means.accountLocked),
    citation: tokenErrors,
    example: refused('The account is locked.'),
  },
  {
    id: 'oauth2/invalid_grant-audience',
    match: { code: 'invalid_grant', words: ['audience | aud'], auth: 'oauth2' },
    ...likely(means.clientBug),
    citation: assertionErrors,
    example: refused('The aud claim is wrong.'),
  },
  {
    id: 'oauth2/invalid_grant-redirect',
    match: {
      code: 'invalid_grant',
      words: ['redirect uri | redirect url | redirecturi'],
      without: ['revoked', 'expired', 'refresh token', 'another client'],
    },
    ...likely(means.redirectUriMismatch),
    citation: tokenErrors,
    example: refused('redirect_uri mismatch'),
  },
  {
    id: 'oauth2/invalid_grant-suspended',
    match: {
      code: ['invalid_grant', 'access_denied'],
      words: [
        'suspended | deactivated | inactive user | user is inactive | disabled user | user is disabled | account is disabled | user disabled | account disabled | user account is disabled',
      ],
    },
    ...likely(means.accountSuspended),
    citation: tokenErrors,
    example: refused('The user account is disabled.'),
  },
  {
    id: 'oauth2/invalid_grant-account-gone',
    match: {
      code: ['invalid_grant', 'access_denied'],
      words: [
        'account not found | user not found | user does not exist | account deleted | user deleted | account has been deleted | user has been deleted | unknown user | no such user',
      ],
    },
    ...likely(means.accountDeleted),
    citation: tokenErrors,
    example: refused('The user has been deleted.'),
  },
  {
    id: 'oauth2/invalid_grant-ip',
    match: {
      code: ['invalid_grant', 'access_denied'],
      words: ['ip | ip address | ip range | network'],
      without: ['timeout'],
    },
    ...likely(means.ipNotAllowed),
    citation: tokenErrors,
    example: refused('IP address not allowed.'),
  },
  {
    id: 'oauth2/invalid_grant-not-approved',
    match: {
      code: ['invalid_grant', 'access_denied'],
      words: [
        'not approved | hasnt approved | has not approved | admin consent | administrator consent | not consented',
      ],
    },
    ...likely(means.adminConsentRequired),
    citation: tokenErrors,
    example: refused('The user has not approved this application.'),
  },
  {
    id: 'oauth2/invalid_grant-password-changed',
    match: {
      code: ['invalid_grant', 'access_denied'],
      words: [
        'password changed | changed password | password was changed | changed or reset their password | password has changed | password reset',
      ],
      without: ['might'],
    },
    ...likely(means.passwordChanged),
    citation: tokenErrors,
    example: refused('The password was changed after the token was issued.'),
  },
  {
    id: 'oauth2/invalid_grant-replay',
    match: { code: ['invalid_grant', 'invalid_token', 'unauthorized_client'], stage: 'token_refresh' },
    when: ['isReplayAfterLostReply'],
    ...likely(means.tokenReused),
    citation: refreshRotation,
    example: { ...refused(), context: { isReplayAfterLostReply: true } },
  },
  {
    id: 'oauth2/invalid_grant-reused',
    match: {
      code: ['invalid_grant', 'invalid_token', 'access_denied'],
      words: [
        'already used | already been used | been reused | reused | reuse detected | reuse | superseded | rotated | already redeemed | already consumed',
      ],
    },
    ...likely(means.tokenReused),
    citation: refreshRotation,
    example: refused('The refresh token has already been used.'),
  },
  {
    id: 'oauth2/invalid_grant-testing-mode',
    match: { code: 'invalid_grant', stage: 'token_refresh' },
    when: ['testingModeOver'],
    ...likely(means.expiredTestingMode),
    citation: 'https://developers.google.com/identity/protocols/oauth2#expiration',
    example: {
      ...refused('The grant has ended.'),
      context: {
        nowMs: 7.2 * dayMs,
        authorizedAtMs: 0,
        lastSuccessAtMs: 6.9 * dayMs,
        lifetimes: {
          accessTokenMs: 3_600_000,
          refreshTokenMs: null,
          refreshInactivityMs: 180 * dayMs,
          grantsMax: 100,
          isRefreshTokenRotated: false,
          reuseGraceMs: null,
          testingModeMs: 7 * dayMs,
          citation: 'https://developers.google.com/identity/protocols/oauth2#expiration',
        },
      },
    },
  },
  {
    id: 'oauth2/invalid_grant-too-old',
    match: { code: 'invalid_grant', stage: 'token_refresh' },
    when: ['refreshTokenTooOld'],
    ...likely(means.expiredAge),
    citation: tokenErrors,
    example: {
      ...refused(),
      context: {
        nowMs: 366 * dayMs,
        authorizedAtMs: 0,
        lifetimes: {
          accessTokenMs: 60 * dayMs,
          refreshTokenMs: 365 * dayMs,
          refreshInactivityMs: null,
          grantsMax: null,
          isRefreshTokenRotated: false,
          reuseGraceMs: null,
          citation: tokenErrors,
        },
      },
    },
  },
  {
    id: 'oauth2/invalid_grant-unused',
    match: { code: 'invalid_grant', stage: 'token_refresh' },
    when: ['unusedTooLong'],
    ...likely(means.expiredInactivity),
    citation: tokenErrors,
    example: {
      ...refused(),
      context: {
        nowMs: 100 * dayMs,
        lastSuccessAtMs: 0,
        lifetimes: {
          accessTokenMs: 3_600_000,
          refreshTokenMs: null,
          refreshInactivityMs: 90 * dayMs,
          grantsMax: null,
          isRefreshTokenRotated: true,
          reuseGraceMs: null,
          citation: tokenErrors,
        },
      },
    },
  },
  {
    id: 'oauth2/invalid_grant-inactive',
    match: {
      code: ['invalid_grant', 'invalid_token'],
      words: [
        'inactivity | not been used for | not been used in | unused for | inactive for | idle timeout | idle for | idle too long',
      ],
    },
    ...likely(means.expiredInactivity),
    citation: tokenErrors,
    example: refused('The refresh token expired due to inactivity.'),
  },
  // Token endpoints answer 400: with 401 it is an API that speaks of the access token it was given, and a refresh heals that.
  {
    id: 'oauth2/invalid_grant-of-a-call',
    match: {
      code: 'invalid_grant',
      stage: 'api_call',
      auth: ['oauth2', 'session'],
      status: 401,
      says: ['token expired', 'token invalid', 'token notFound'],
      without: ['refresh token', 'revoked', 'authorization grant', 'inactivity', 'password'],
    },
    ...guess(means.accessTokenExpired),
    citation: tokenErrors,
    example: answer(
      401,
      { error: 'invalid_grant', error_description: 'Token not found or expired.' },
      { stage: 'api_call', auth: 'oauth2' },
    ),
  },
  {
    id: 'oauth2/invalid_grant-expired',
    match: {
      code: 'invalid_grant',
      words: ['expired | expires | lifetime'],
      without: ['invalid', 'revoked', 'malformed', 'incorrect', 'not found', 'unknown', 'access refresh token'],
    },
    ...likely(means.expiredAge),
    citation: tokenErrors,
    example: refused('The refresh token has expired.'),
  },
  {
    id: 'oauth2/invalid_grant',
    match: { code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: tokenErrors,
    example: refused(),
  },
];

const otherTokenErrors: readonly Rule[] = [
  {
    id: 'oauth2/invalid_refresh_token',
    match: {
      code: [
        'invalid_refresh_token',
        'bad_refresh_token',
        'refresh_token_invalid',
        'refresh_token_not_found',
        'refresh_token_revoked',
      ],
    },
    ...likely(means.revoked),
    citation: tokenErrors,
    example: answer(400, { error: 'invalid_refresh_token' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/refresh-token-expired',
    match: {
      code: ['unauthorized_client', 'invalid_request', 'invalid_token', 'access_denied', 'unauthorized'],
      stage: 'token_refresh',
      says: 'refreshToken expired',
      saysNot: [
        'refreshToken invalid',
        'refreshToken revoked',
        'refreshToken or',
        'refreshToken notFound',
        'refreshToken missing',
      ],
    },
    ...likely(means.expiredAge),
    citation: tokenErrors,
    example: answer(
      401,
      { error: 'invalid_token', error_description: 'The refresh token has expired.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'oauth2/refresh-token-refused',
    match: {
      code: ['unauthorized_client', 'invalid_request', 'invalid_token', 'access_denied', 'unauthorized'],
      stage: 'token_refresh',
      words: ['refresh token | refreshtoken'],
      without: ['missing', 'required', 'parameter', 'not issued to', 'unsupported', 'missing or', 'grant type'],
    },
    ...likely(means.revoked),
    citation: tokenErrors,
    example: answer(
      403,
      { error: 'unauthorized_client', error_description: 'refresh_token is invalid' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  // Section 5.2: the request lacks a parameter, has an unknown one, or is malformed otherwise. Ours, whoever the person is.
  {
    id: 'oauth2/invalid_request-parameter',
    match: {
      code: 'invalid_request',
      stage: 'token_refresh',
      auth: 'oauth2',
      words: [
        'parameter | parameters | content type | client secret | client id | grant type | request body',
        'missing | unknown | unsupported | required | invalid | unexpected | duplicate | repeated | must',
      ],
      without: ['revoked', 'expired', 'was invalid', 'token is invalid'],
    },
    ...likely(means.clientBug),
    citation: tokenErrors,
    example: answer(
      400,
      { error: 'invalid_request', error_description: 'Unknown parameter: foo' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'oauth2/expired_refresh_token',
    match: { code: ['refresh_token_expired', 'expired_refresh_token'] },
    ...likely(means.expiredAge),
    citation: tokenErrors,
    example: answer(400, { error: 'refresh_token_expired' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/client-credentials-refused',
    match: { code: 'invalid_client', stage: 'token_refresh', auth: ['api_key', 'service_account'] },
    ...means.wrongApiKey,
    certainty: 'guess',
    citation: tokenErrors,
    example: answer(401, { error: 'invalid_client' }, { stage: 'token_refresh', auth: 'api_key' }),
  },
  {
    id: 'oauth2/invalid_client',
    match: {
      code: [
        'invalid_client',
        'deleted_client',
        'disabled_client',
        'invalid_client_id',
        'invalid_client_secret',
        'incorrect_client_credentials',
        'client_not_found',
      ],
    },
    ...means.invalidClient,
    citation: tokenErrors,
    example: answer(401, { error: 'invalid_client' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/app-not-authorized-by-them',
    match: {
      code: ['unauthorized_client', 'access_denied'],
      words: [
        'not authorized by the enterprise | not authorized by your | not authorized by the organization | not been authorized by the admin | not authorized in this',
      ],
    },
    ...likely(means.adminConsentRequired),
    citation: 'https://developer.box.com/guides/authorization/custom-app-approval/',
    example: answer(
      400,
      { error: 'unauthorized_client', error_description: 'This app is not authorized by the enterprise' },
      { stage: 'token_refresh', auth: 'service_account' },
    ),
  },
  {
    id: 'oauth2/unauthorized_client',
    match: { code: ['unauthorized_client', 'org_internal'] },
    ...likely(means.invalidClient),
    citation: tokenErrors,
    example: answer(400, { error: 'unauthorized_client' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/redirect_uri_mismatch',
    match: { code: ['redirect_uri_mismatch', 'invalid_redirect_uri'] },
    ...means.redirectUriMismatch,
    citation: tokenErrors,
    example: answer(400, { error: 'redirect_uri_mismatch' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/invalid_scope',
    match: { code: 'invalid_scope', stage: 'token_refresh' },
    ...likely(means.appNotApproved),
    citation: tokenErrors,
    example: answer(400, { error: 'invalid_scope' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/unsupported_grant_type',
    match: { code: ['unsupported_grant_type', 'unsupported_response_type'] },
    ...likely(means.clientBug),
    citation: tokenErrors,
    example: answer(400, { error: 'unsupported_grant_type' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/temporarily_unavailable',
    match: { code: ['temporarily_unavailable', 'server_error', 'internal_failure', 'backend_error'] },
    ...means.outage,
    citation: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
    example: answer(503, { error: 'temporarily_unavailable' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/slow_down',
    match: { code: ['slow_down', 'authorization_pending'] },
    ...means.rateLimited,
    citation: 'https://www.rfc-editor.org/rfc/rfc8628#section-3.5',
    example: answer(400, { error: 'slow_down' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'openid/admin-policy',
    match: { code: ['admin_policy_enforced', 'policy_enforced', 'access_restricted_by_policy'] },
    ...likely(means.adminPolicy),
    citation:
      'https://developers.google.com/identity/protocols/oauth2/web-server#authorization-errors-admin-policy-enforced',
    example: answer(400, { error: 'admin_policy_enforced' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'openid/interaction_required',
    match: {
      code: [
        'interaction_required',
        'login_required',
        'account_selection_required',
        'mfa_required',
        'mfa_enrollment_required',
      ],
    },
    ...likely(means.mfaOrSsoRequired),
    citation: openidErrors,
    example: answer(400, { error: 'interaction_required' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'openid/consent_required',
    match: { code: 'consent_required' },
    ...likely(means.adminConsentRequired),
    citation: openidErrors,
    example: answer(400, { error: 'consent_required' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'oauth2/access_denied',
    match: { code: 'access_denied', stage: 'token_refresh' },
    ...likely(means.revoked),
    citation: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
    example: answer(403, { error: 'access_denied' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
];

const challenge = (code: string, description = '') =>
  answer(401, '', {
    auth: 'oauth2',
    headers: { 'www-authenticate': `Bearer error="${code}", error_description="${description}"` },
  });

const accessTokens: readonly Rule[] = [
  {
    id: 'bearer/insufficient_scope',
    match: {
      code: [
        'insufficient_scope',
        'missing_scope',
        'invalid_scope',
        'scope_not_authorized',
        'insufficient_scopes',
        'missing_scopes',
      ],
      stage: ['api_call', 'db_query'],
    },
    ...means.scopeMissing,
    citation: bearerErrors,
    example: { ...challenge('insufficient_scope'), status: 403 },
  },
  {
    id: 'bearer/expired-for-good',
    match: {
      code: [
        'invalid_token',
        'token_expired',
        'expired_token',
        'access_token_expired',
        'expired_access_token',
        'expired_authentication',
        'invalid_authentication_token',
        'oauth_token_expired',
      ],
      stage: 'api_call',
      auth: ['oauth2', 'session'],
    },
    when: ['hasNoRefreshToken', 'accessTokenEnded'],
    ...means.expiredAge,
    citation: bearerErrors,
    example: {
      ...challenge('invalid_token', 'The access token expired'),
      context: { hasRefreshToken: false, nowMs: 61 * dayMs, tokenIssuedAtMs: 0, tokenExpiresAtMs: 60 * dayMs },
    },
  },
  {
    id: 'bearer/expired-without-refresh',
    match: {
      code: ['token_expired', 'expired_token', 'access_token_expired', 'expired_access_token', 'oauth_token_expired'],
      stage: 'api_call',
      auth: 'oauth2',
    },
    when: ['hasNoRefreshToken'],
    ...likely(means.expiredAge),
    citation: bearerErrors,
    example: answer(401, { error: { code: 'token_expired' } }, { auth: 'oauth2', context: { hasRefreshToken: false } }),
  },
  {
    id: 'bearer/revoked',
    match: {
      code: [
        'token_revoked',
        'revoked_access_token',
        'access_token_revoked',
        'revoked_token',
        'oauth_token_revoked',
        'token_has_been_revoked',
      ],
      stage: 'api_call',
      auth: ['oauth2', 'session'],
    },
    ...likely(means.revoked),
    citation: bearerErrors,
    example: answer(401, { error: { code: 'token_revoked' } }, { auth: 'oauth2' }),
  },
  {
    id: 'bearer/refused-without-refresh',
    match: {
      code: ['invalid_token', 'invalid_access_token', 'invalid_authentication_token', 'invalidauthenticationtoken'],
      stage: 'api_call',
      auth: 'oauth2',
    },
    when: ['hasNoRefreshToken'],
    ...likely(means.revoked),
    citation: bearerErrors,
    example: { ...challenge('invalid_token'), context: { hasRefreshToken: false } },
  },
  {
    id: 'bearer/revoked-in-words',
    match: {
      code: [
        'invalid_token',
        'invalid_access_token',
        'invalid_authentication_token',
        'invalidauthenticationtoken',
        'unauthorized',
      ],
      stage: 'api_call',
      auth: 'oauth2',
      words: ['revoked'],
      without: ['or revoked', 'revoked or', 'expired', 'invalid', 'malformed'],
    },
    ...likely(means.revoked),
    citation: bearerErrors,
    example: challenge('invalid_token', 'The access token was revoked'),
  },
  {
    id: 'bearer/invalid_token',
    match: {
      code: [
        'invalid_token',
        'token_expired',
        'expired_token',
        'access_token_expired',
        'expired_access_token',
        'access_token_invalid',
        'invalid_access_token',
        'invalidauthenticationtoken',
        'invalid_authentication_token',
        'expired_authentication',
        'oauth_token_expired',
        'expiredtoken',
        'tokenexpired',
      ],
      stage: 'api_call',
      auth: 'oauth2',
    },
    ...means.accessTokenExpired,
    citation: bearerErrors,
    example: challenge('invalid_token', 'The access token expired'),
  },
];

export const oauth2Rules: readonly Rule[] = [...invalidGrant, ...otherTokenErrors, ...accessTokens];
