// The help page "Why is my Data Source disconnected?", as data: a section per cause, and one for what is no disconnection. The anchors are those
// of explain's `helpAnchor`.
import { refreshTokenReasons } from './explain-details.ts';
import type { Cause } from './types.ts';

export interface HelpTopic {
  anchor: string;
  /** Null: no disconnection. */
  cause: Cause | null;
  title: string;
  /** How to interpret it. */
  interpret: string[];
  /** Things it may come from. */
  reasons: string[];
  /** How to resolve it. */
  resolve: string[];
}

export const helpTopics: readonly HelpTopic[] = [
  {
    anchor: 'invalid-credentials',
    cause: 'invalid_credentials',
    title: 'Invalid credentials',
    interpret: [
      'The provider refuses the username, password or API key that was entered when the Data Source was connected.',
    ],
    reasons: [
      'the password was changed',
      'the API key was replaced',
      'the user was removed, renamed or locked',
      'the database user lost the right to log in',
    ],
    resolve: [
      'Find out the present password or key, or have a new one made.',
      'Choose Reconnect and enter it. It is tested before anything turns green.',
    ],
  },
  {
    anchor: 'invalid-refresh-token',
    cause: 'invalid_refresh_token',
    title: 'Invalid refresh token',
    interpret: [
      'When you connect an account, the provider gives us a lasting authorization, the refresh token. The provider no longer accepts it. Most providers do not say why.',
    ],
    reasons: [...refreshTokenReasons],
    resolve: ['Choose Reconnect and sign in with the same account as before.'],
  },
  {
    anchor: 'insufficient-privileges',
    cause: 'insufficient_privileges',
    title: 'Insufficient privileges',
    interpret: [
      'The provider accepts the authorization, but the account behind it may not see this data, or no longer.',
    ],
    reasons: [
      'a role on a property, page or ad account was taken away',
      'a permission was not ticked, or was withdrawn',
      'the right to read a table was revoked',
      'an administrator has to allow the application first',
    ],
    resolve: [
      'Ask an administrator at the provider to give the connected account access again. Then it recovers by itself, without Reconnect.',
      'If a permission was left out when connecting, choose Reconnect and tick it.',
    ],
  },
  {
    anchor: 'expired-token',
    cause: 'expired_token',
    title: 'Expired token',
    interpret: [
      'The authorization or key was given for a limited time, and the time is over. This is normal, and no fault of anybody.',
    ],
    reasons: [
      'the provider gives authorizations for a fixed time (LinkedIn: 60 days without a refresh token, 365 with one)',
      'the authorization was not used for a long time (Google: six months)',
      'the OAuth app is in testing mode (Google: 7 days)',
      'the password or key had an end date',
    ],
    resolve: ['Choose Reconnect. Where the end is known in advance, a warning with the date is shown before.'],
  },
  {
    anchor: 'provider-specific',
    cause: 'provider_specific',
    title: 'Unique to the provider',
    interpret: [
      'Something at the provider has to be settled first. The words of the provider are shown with the error, and who can help.',
    ],
    reasons: [
      'the subscription ended, or the plan has no access by API',
      'an API key was deleted',
      'a payment is overdue',
      'new terms have to be accepted',
      'a second factor or single sign-on is asked for',
      'only certain network addresses are let in',
      'the account, shop or organization is closed or frozen',
      'the database was renamed or moved',
    ],
    resolve: ['Settle it at the provider as its message says, then choose Reconnect to check it at once.'],
  },
  {
    anchor: 'retrying',
    cause: null,
    title: 'Not disconnected: temporary trouble',
    interpret: [
      'Rate limits, outages, maintenance and network trouble pass. The Data Source is shown as retrying, and nobody is mailed.',
    ],
    reasons: [
      'the provider asks us to slow down',
      'the provider has an outage',
      'the server cannot be reached',
      'an access token is being renewed',
    ],
    resolve: ['There is nothing for you to do.'],
  },
  {
    anchor: 'set-up',
    cause: null,
    title: 'Not disconnected: set-up of this installation',
    interpret: [
      'The fault lies with the OAuth app or the host of this installation. Only the people who run it can mend it.',
    ],
    reasons: [
      'the OAuth app has a wrong or expired secret',
      'the OAuth app waits for approval',
      'the clock of the host is wrong',
    ],
    resolve: ['There is nothing for you to do; reconnecting would not help.'],
  },
  {
    anchor: 'request',
    cause: null,
    title: 'Not disconnected: a request was not accepted',
    interpret: [
      'The authorization is fine, but one of the things we ask for is not known to the provider. Other streams go on.',
    ],
    reasons: [
      'a table, column, field or report was renamed or deleted',
      'the provider has ended an old version of its interface',
    ],
    resolve: ['There is nothing for you to do; the people who run this installation have been told.'],
  },
];
