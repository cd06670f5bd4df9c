// Words about what OAuth gives: refresh tokens, grants, authorizations of a person. "Expired" of an access token (access-tokens.ts) heals by a refresh; of
// a refresh token it does not.
import { guess, likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';
import { phrase } from './phrase.ts';

const refresh = { auth: 'oauth2', stage: 'token_refresh', status: 400 } as const;
const atRefresh = { stage: 'token_refresh', status: ['4xx', 200] } as const;

export const grantWords: readonly Rule[] = [
  phrase({
    name: 'code',
    match: {
      ...atRefresh,
      says: ['code invalid', 'code expired', 'code missing', 'code notFound', 'code reused'],
      saysNot: ['refreshToken invalid', 'refreshToken expired', 'refreshToken revoked', 'code refreshToken'],
    },
    meaning: likely(means.badRequest),
    message: 'The authorization code is not valid.',
    ...refresh,
  }),
  phrase({
    name: 'grant-type',
    match: { ...atRefresh, words: ['grant type | response type | unsupported grant'], without: ['refresh token is'] },
    meaning: likely(means.clientBug),
    message: 'Grant type is not allowed for this application.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-scope',
    match: {
      ...atRefresh,
      says: ['scope invalid', 'scope denied', 'scope unavailable', 'scope notFound'],
      saysNot: ['refreshToken invalid', 'refreshToken expired', 'refreshToken revoked'],
      auth: 'oauth2',
    },
    meaning: likely(means.clientBug),
    message: 'Invalid scopes requested.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-reused',
    match: { stage: 'token_refresh', says: ['refreshToken reused', 'token reused'] },
    meaning: likely(means.tokenReused),
    message: 'The refresh token was already used.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-unused',
    match: { says: ['refreshToken inactivity', 'token inactivity', 'consent inactivity'], stage: 'token_refresh' },
    meaning: likely(means.expiredInactivity),
    message: 'The refresh token has not been used for 90 days.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-expired',
    match: {
      says: ['refreshToken expired', 'consent expired'],
      saysNot: ['refreshToken invalid', 'refreshToken revoked', 'refreshToken or', 'refreshToken notFound'],
      stage: ['token_refresh', 'api_call'],
      auth: ['oauth2', 'session'],
    },
    meaning: likely(means.expiredAge),
    message: 'Refresh token has expired.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-missing',
    match: {
      ...atRefresh,
      says: 'refreshToken missing',
      saysNot: ['refreshToken invalid', 'refreshToken revoked', 'refreshToken expired', 'refreshToken notFound'],
      auth: 'oauth2',
    },
    meaning: likely(means.clientBug),
    message: 'The refresh token is missing.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-refused',
    match: {
      ...atRefresh,
      says: [
        'refreshToken invalid',
        'refreshToken revoked',
        'refreshToken notFound',
        'refreshToken deleted',
        'refreshToken disabled',
        'refreshToken denied',
        'refreshToken expired',
        'refreshToken changed',
      ],
      without: ['not issued to'],
    },
    meaning: likely(means.revoked),
    message: 'Invalid refresh token.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-named',
    match: {
      ...atRefresh,
      words: ['refresh token | refreshtoken'],
      without: ['missing refresh token', 'required', 'parameter', 'not issued to', 'is missing'],
    },
    meaning: likely(means.revoked),
    message: 'There was a problem with this refresh token.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-user-suspended',
    match: { ...atRefresh, says: ['user disabled', 'account disabled', 'user locked'], auth: 'oauth2' },
    meaning: likely(means.accountSuspended),
    message: 'The user is suspended.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-user-gone',
    match: {
      ...atRefresh,
      says: ['user deleted', 'account deleted', 'user notFound', 'account notFound'],
      auth: 'oauth2',
    },
    meaning: likely(means.accountDeleted),
    message: 'This user does not exist.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-password-changed',
    match: { ...atRefresh, says: 'password changed', auth: 'oauth2' },
    meaning: likely(means.passwordChanged),
    message: 'The password was changed.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-token-expired',
    match: {
      ...atRefresh,
      says: 'token expired',
      saysNot: ['token invalid', 'token revoked', 'token or', 'client expired'],
      auth: ['oauth2', 'session'],
    },
    meaning: likely(means.expiredAge),
    message: 'The token has expired.',
    ...refresh,
  }),
  phrase({
    name: 'refresh-token-refused',
    match: {
      ...atRefresh,
      says: [
        'token invalid',
        'token revoked',
        'token notFound',
        'token deleted',
        'token expired',
        'token disabled',
        'consent revoked',
        'consent invalid',
        'consent notFound',
        'consent deleted',
        'app revoked',
        'account revoked',
        'consent denied',
      ],
      saysNot: ['client invalid', 'scope invalid', 'code invalid', 'header invalid'],
      auth: ['oauth2', 'session'],
    },
    meaning: likely(means.revoked),
    message: 'El token no es válido.',
    ...refresh,
  }),
  phrase({
    name: 'auth-record-gone',
    match: {
      words: [
        'not authorized application | authorization not found | grant not found | authorization was revoked | integration has been removed | app is not installed | app not installed | application is not installed | uninstalled | authorization has been revoked | deauthorized | has not authorized this app | not authorized this application | no longer authorized | not been authorized by | revoked permission | revoked their permission | revoked the permission | has revoked | user revoke access | revoked access | access revoked | consent has been revoked | consent revoked | disconnected the app | not connected | removed the integration | removed this integration | removed your integration | removed your application | removed the app | disconnected your | has disconnected | no longer connected | no longer linked | is not linked | account not linked | not linked to | app uninstalled | uninstalled the app | app was uninstalled | app has been uninstalled | authorization was withdrawn | consent was withdrawn | no longer has this app | connection was removed | invalidated by user | invalidated by the user | by user action | cancelled by the member | canceled by the member | cancelled by the user | canceled by the user | access was removed by | revoked by the user | revoked by user | user deauthorized',
      ],
      without: ['expired', 'invalid', 'or revoked', 'malformed', 'provider'],
      status: ['4xx', 200],
      auth: ['oauth2', 'session'],
    },
    meaning: likely(means.revoked),
    message: 'The app is not installed in this workspace.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'user-gone-at-sign-in',
    match: {
      ...atRefresh,
      says: ['user notFound', 'account notFound', 'user deleted', 'account deleted'],
      auth: ['basic', 'session'],
      without: ['temporarily'],
    },
    meaning: likely(means.userGone),
    message: 'This account does not exist.',
    stage: 'token_refresh',
    auth: 'basic',
    status: 200,
  }),
  phrase({
    name: 'signed-out',
    match: {
      ...atRefresh,
      words: ['logged out | signed out'],
      auth: ['session', 'oauth2'],
      without: ['not logged out'],
    },
    meaning: likely(means.loggedOut),
    message: 'The session cannot be refreshed: logged out',
    stage: 'token_refresh',
    auth: 'session',
    status: 401,
  }),
  // The provider itself asks for the person.
  phrase({
    name: 'reconnect-asked',
    match: {
      words: [
        'reauthorization required | reauthorisation required | reauthorization is required | reconnect required | reconnection required | reauth required | relink required | must be reconnected | must reconnect | needs to reconnect | must be re established | must be reauthorized | must reauthorize | must re authorize | needs to be reauthorized | need to reauthorize | user must reauthorize | please reconnect your account | reconnect your account | relink your account | re link your account | connection must be | user action required',
      ],
      without: ['access token', 'rate', 'try again', 'network'],
      status: [400, 401, 403, 409, 428, 200],
      auth: ['oauth2', 'session', 'api_key'],
      stage: 'api_call',
    },
    meaning: likely(means.revoked),
    message: 'The user must reauthorize this connection.',
    auth: 'oauth2',
    status: 403,
  }),
];

/** A refresh that is refused without a reason. */
export const vagueGrantWords: readonly Rule[] = [
  // RFC 6749 section 5.2: 401 of the token endpoint says that the client, our application, was not authenticated.
  phrase({
    name: 'client-unauthorized',
    match: {
      says: ['authentication', 'denied', 'password invalid'],
      saysNot: ['calls exceeded', 'user disabled'],
      status: 401,
      stage: 'token_refresh',
      auth: 'oauth2',
    },
    meaning: guess(means.invalidClient),
    message: 'Unauthorized',
    ...refresh,
    status: 401,
  }),
  phrase({
    name: 'refresh-unauthorized',
    match: {
      says: ['authentication', 'denied', 'password invalid', 'consent lacks', 'consent missing'],
      saysNot: [
        'client invalid',
        'code invalid',
        'scope invalid',
        'client denied',
        'calls exceeded',
        'app denied',
        'app disabled',
      ],
      status: [400, 403, 200],
      stage: 'token_refresh',
      auth: 'oauth2',
    },
    meaning: guess(means.revoked),
    message: 'Not authorized',
    ...refresh,
  }),
  phrase({
    name: 'not-authenticated',
    match: {
      says: ['authentication', 'password invalid', 'password missing'],
      auth: 'oauth2',
      stage: 'api_call',
      status: 401,
    },
    meaning: guess(means.accessTokenExpired),
    message: 'Unauthorized',
    auth: 'oauth2',
    status: 401,
  }),
];
