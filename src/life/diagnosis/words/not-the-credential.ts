// Words about something else than the credential that this Connection stands on: a token of one call, the one to whom something is sent, a session that
// signing in again renews. Asked before all that could disconnect anybody (docs/adr/0026-words-are-about-the-credential.md).
import { guess, likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';
import { phrase, reading } from './phrase.ts';

/** The credential or the account is spoken of as well: then it is about them. */
const ofTheCredential = [
  'key invalid',
  'key expired',
  'key revoked',
  'key disabled',
  'password invalid',
  'permission lacks',
  'permission denied',
  'account disabled',
  'user disabled',
  'subscription expired',
  'plan lacks',
];

export const otherThingsWords: readonly Rule[] = [
  phrase({
    name: 'thing-of-a-call',
    match: {
      says: [
        'thingOfACall invalid',
        'thingOfACall expired',
        'thingOfACall notFound',
        'thingOfACall missing',
        'thingOfACall reused',
        'thingOfACall deleted',
        'thingOfACall revoked',
        'thingOfACall authentication',
      ],
      saysNot: ofTheCredential,
      status: [400, 401, 403, 404, 409, 410, 412, 419, 422, 200, 'none'],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'The sync token is invalid or too old.',
    status: 401,
    auth: 'oauth2',
  }),
  // Whoever a message is for may not be reached; who sends it is known and allowed.
  phrase({
    name: 'recipient',
    match: {
      words: [
        'recipient | recipients | send messages to | send a message to | message this contact | initiate conversation | initiate conversation with | message this user | message this person | blocked by the user | bot was blocked | bot is not a member of | opted out | do not contact | sender id mismatch | senderid mismatch | mismatched sender',
        'cannot | cant | not allowed | not permitted | forbidden | denied | invalid | blocked | mismatch | not available | unavailable | not found | opted out | do not contact | not a member | does not accept | unable',
      ],
      without: ['api key', 'access token', 'plan', 'subscription', 'your account', 'suspended', 'upgrade'],
      saysNot: ['permission lacks', 'scope lacks', 'scope missing', 'token invalid', 'token expired'],
      status: [400, 403, 404, 422, 200],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'This recipient is not available.',
    status: 403,
  }),
  // The account of somebody in the data. With the statuses of a refused caller it may be the caller's own.
  phrase({
    name: 'account-of-another',
    match: {
      words: [
        'customer account | this customer | the customer | of this customer | customers subscription | customer subscription | this contact | this recipient | this member | buyer | payee | beneficiary | unverified number | unverified numbers',
        'closed | canceled | cancelled | suspended | inactive | disabled | deactivated | blocked | expired | deleted | frozen | unpaid | overdue | cannot | not active',
      ],
      without: ['your account', 'your subscription', 'api key', 'access token', 'your customer account'],
      status: [400, 404, 409, 422],
      stage: 'api_call',
    },
    meaning: likely(means.badRequest),
    message: 'The customer account is closed.',
    status: 400,
  }),
];

const keptSecrets = ['api_key', 'service_account', 'basic'] as const;
const sessionOver = {
  says: 'session expired',
  saysNot: ['key expired', 'key invalid', 'password expired', 'password invalid', 'session expired or'],
};

/** A session or JWT was got with the stored secret, which gets the next one. Where nothing can be got anew, it is the stored secret that has ended. */
export const sessionWords: readonly Rule[] = [
  phrase({
    name: 'stored-session-over',
    match: { ...sessionOver, auth: keptSecrets, stage: reading, status: [400, 401, 403, 440, 200] },
    meaning: likely(means.expiredAge),
    message: 'JWT expired.',
    status: 401,
    when: ['hasNoRefreshToken'],
  }),
  phrase({
    name: 'session-of-a-key-over',
    match: { ...sessionOver, auth: keptSecrets, stage: reading, status: [400, 401, 403, 440, 200] },
    meaning: guess(means.accessTokenExpired),
    message: 'Signature of the JWT has expired.',
    status: 401,
  }),
  // The secret is a password: a token of which a driver speaks came from signing in.
  phrase({
    name: 'token-of-a-login',
    match: {
      says: ['token invalid', 'token expired', 'token notFound'],
      saysNot: ['password invalid', 'password expired', 'key invalid', 'user invalid', 'user notFound'],
      auth: 'db_password',
      stage: 'db_query',
    },
    meaning: likely(means.accessTokenExpired),
    message: 'invalid auth token',
    isError: true,
    auth: 'db_password',
    stage: 'db_query',
  }),
];
