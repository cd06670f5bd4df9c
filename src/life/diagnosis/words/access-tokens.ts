// Words about access tokens and sessions, once the grant behind them was given. "Expired" of an access token heals by a refresh; what says that the person
// or the password is gone does not.
import { guess, likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';
import { phrase, reading, refusal } from './phrase.ts';

/** Tokens that are no credentials. */
const notAboutAccess = [
  'parameter',
  'csrf',
  'page token',
  'continuation',
  'sync token',
  'pagetoken',
  'next page',
  'cursor',
] as const;

const tokenExpiredForGood = phrase({
  name: 'token-expired-for-good',
  match: { says: 'token expired', auth: 'oauth2', stage: 'api_call', status: refusal },
  meaning: likely(means.expiredAge),
  message: 'Access token expired.',
  when: ['hasNoRefreshToken'],
  auth: 'oauth2',
  status: 401,
});

const tokenExpired = phrase({
  name: 'token-expired',
  match: {
    words: [
      'token expired | token has expired | token is expired | expired token | expired access token | token expires | session expired | session has expired | jwt expired | token you are using has expired | token provided is expired | token you provided has expired | expired or invalid | invalid or expired',
    ],
    saysNot: [
      'permission lacks',
      'scope lacks',
      'scope missing',
      'permission denied',
      'scope required',
      'token missing',
      'header missing',
    ],
    without: ['scope', 'permission', 'permissions', 'scopes'],
    auth: 'oauth2',
    stage: reading,
    status: ['4xx', 200],
  },
  meaning: means.accessTokenExpired,
  message: 'The access token expired.',
  auth: 'oauth2',
  status: 401,
});

/** That the access token has aged, in plain words: they win over codes such as `forbidden`, which are said of a missing right too. */
export const agedTokenWords: readonly Rule[] = [tokenExpiredForGood, tokenExpired];

/** Asked after the words of grants. */
export const accessTokenWords: readonly Rule[] = [
  phrase({
    name: 'user-of-token-gone',
    match: {
      says: ['user notFound token', 'user deleted token', 'user notFound authentication'],
      auth: ['oauth2', 'session'],
      stage: 'api_call',
      status: [401, 403],
    },
    meaning: likely(means.accountDeleted),
    message: 'No such user for this token: user not found.',
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'token-ended-by-password',
    match: {
      words: [
        'password changed | password was changed | password has been changed | changed their password | changed the password | changed your password | password was reset | password has been reset | change of password',
      ],
      without: ['expired', 'must', 'need', 'should'],
      auth: ['oauth2', 'session'],
      stage: 'api_call',
      status: [400, 401, 403, 200],
    },
    meaning: likely(means.passwordChanged),
    message: 'The session was ended because the password was changed.',
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'logged-out',
    match: {
      words: [
        'user logged out | user has logged out | logged out of all | logged out everywhere | signed out of all | session was terminated by | session has been terminated | user signed out | logged out by | force logout | forced logout',
      ],
      auth: ['oauth2', 'session'],
      stage: ['api_call', 'token_refresh'],
      status: [400, 401, 403, 200],
    },
    meaning: likely(means.loggedOut),
    message: 'The user has logged out of all devices.',
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'token-revoked',
    match: {
      says: [
        'token revoked',
        'consent revoked',
        'app revoked',
        'permission revoked',
        'token deleted',
        'consent deleted',
      ],
      saysNot: ['token invalid', 'token expired', 'token or', 'scope lacks', 'object deleted'],
      without: ['expired', 'malformed', 'or revoked', 'not found'],
      status: refusal,
      auth: ['oauth2', 'session'],
      stage: 'api_call',
    },
    meaning: likely(means.revoked),
    message: 'The token has been revoked.',
    auth: 'oauth2',
    status: 401,
  }),
  tokenExpiredForGood,
  // A session that holds access tokens has something to renew them with.
  phrase({
    name: 'access-token-of-a-session',
    match: {
      words: ['access token | accesstoken | authorization token | auth token | id token'],
      says: ['token expired', 'token invalid'],
      saysNot: ['token missing', 'key expired', 'key invalid', 'refreshToken expired', 'refreshToken invalid'],
      without: ['api token', 'personal access token', 'page access token'],
      auth: 'session',
      stage: 'api_call',
      status: [400, 401, 403, 200],
    },
    meaning: guess(means.accessTokenExpired),
    message: 'This access token is not valid',
    auth: 'session',
    status: 401,
  }),
  phrase({
    name: 'session-expired',
    match: {
      words: ['expired | timed out'],
      without: ['password', 'subscription', 'plan'],
      auth: 'session',
      kind: 'http',
      status: '4xx',
    },
    meaning: likely(means.expiredAge),
    message: 'Token expired.',
    auth: 'session',
    status: 401,
    when: ['hasNoRefreshToken'],
  }),
  phrase({
    name: 'session-over',
    match: { says: ['token expired', 'consent expired'], auth: 'session', kind: 'http', status: '4xx' },
    meaning: likely(means.expiredAge),
    message: 'La session a expiré.',
    auth: 'session',
    status: 401,
    when: ['hasNoRefreshToken'],
  }),
  phrase({
    name: 'session-not-signed-in',
    match: {
      words: ['not logged in | not signed in | no longer logged in | please log in | login required | must log in'],
      auth: 'session',
      kind: 'http',
      stage: 'api_call',
      status: [400, 401, 403, 440, 200],
    },
    meaning: guess(means.expiredAge),
    message: 'You are not logged in.',
    auth: 'session',
    status: 401,
    when: ['hasNoRefreshToken'],
  }),
  phrase({
    name: 'session-refused',
    match: {
      says: ['token invalid', 'token notFound', 'token missing'],
      auth: 'session',
      kind: 'http',
      status: [400, 401, 403, 498, 440],
    },
    meaning: guess(means.expiredAge),
    message: 'Invalid session.',
    auth: 'session',
    status: 401,
    when: ['hasNoRefreshToken'],
  }),
  // Signing in again is how a session is renewed.
  phrase({
    name: 'session-to-renew',
    match: {
      says: [
        'token expired',
        'token invalid',
        'token notFound',
        'token missing',
        'consent expired',
        'authentication',
        'password expired',
      ],
      auth: 'session',
      kind: 'http',
      stage: 'api_call',
      status: [400, 401, 403, 406, 419, 440, 498, 200],
    },
    meaning: guess(means.accessTokenExpired),
    message: 'Session has expired.',
    auth: 'session',
    status: 401,
  }),
  tokenExpired,
  phrase({
    name: 'token-refused',
    match: {
      says: ['token expired', 'token invalid', 'token revoked', 'token notFound', 'consent expired', 'token disabled'],
      saysNot: [
        'permission lacks',
        'scope lacks',
        'scope missing',
        'scope required',
        'scope invalid',
        'scope denied',
        'token missing',
        'header missing',
      ],
      without: notAboutAccess,
      auth: 'oauth2',
      stage: reading,
      status: [400, 401, 403, 419, 440, 498, 200],
    },
    meaning: means.accessTokenExpired,
    message: 'Das Zugriffstoken ist abgelaufen.',
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'timed-out-credentials',
    match: {
      words: [
        'credentials have expired | user authentication expired | authentication has expired | authorization has expired | grant has expired | consent has expired | consent expired | credentials have timed out | credentials expired | authorization expired | expired credentials | access has expired | access expired',
      ],
      status: ['4xx', 'none'],
    },
    meaning: likely(means.expiredAge),
    message: 'The credentials have expired.',
    auth: 'oauth2',
    status: 401,
  }),
];
