// The words of each detail: a sentence of what happened, paragraphs of how to interpret it, steps of how to resolve it. Plain and kind; no
// blame, no jargon that a person who connects data would not know. Sentences stand in the present tense and name the provider.
import type { Cause, Detail } from './types.ts';

export interface Names {
  provider: string;
  /** “orders”, “Web shop”, or "this Data Source". */
  object: string;
  isDatabase: boolean;
  /** What the person typed in when connecting. */
  secret: 'API key' | 'password';
  isKey: boolean;
  isOAuth: boolean;
  isDisconnected: boolean;
  /** True where Mooring notices by itself that the trouble is over. */
  isRecoveredAlone: boolean;
  accountOwner: string | null;
  cause: Cause | null;
}

export interface DetailWords {
  summary: string;
  interpret: string[];
  resolve: string[];
}

type Write = (names: Names) => DetailWords;

/** Why a provider stops to accept a grant, for when its answer does not say which. Also on the help page. */
export const refreshTokenReasons: readonly string[] = [
  'somebody revoked the access in the settings of the account',
  'the password of the account was changed',
  'the account was logged out of all devices',
  'the account was deleted',
  'the account was connected too many times, so that the oldest connection ended',
  'the account was suspended',
];

const reconnectStep = ({ provider }: Names): string =>
  `Choose Reconnect and sign in to ${provider} with the same account. It takes one click if you are signed in already.`;

const afterReconnect = 'After that the syncs start at once and the missing data is fetched.';

const grant =
  (
    summary: (names: Names) => string,
    interpret: (names: Names) => string,
    firstSteps: (names: Names) => string[] = () => [],
  ): Write =>
  (names) => ({
    summary: summary(names),
    interpret: [interpret(names)],
    resolve: [...firstSteps(names), reconnectStep(names), afterReconnect],
  });

const secretRefused =
  (summary: (names: Names) => string, interpret: (names: Names) => string, steps: (names: Names) => string[]): Write =>
  (names) => ({ summary: summary(names), interpret: [interpret(names)], resolve: [...steps(names), afterReconnect] });

const permission =
  (summary: (names: Names) => string, interpret: (names: Names) => string, steps: (names: Names) => string[]): Write =>
  (names) => ({
    summary: summary(names),
    interpret: [interpret(names)],
    resolve: [
      ...steps(names),
      names.isRecoveredAlone
        ? 'No Reconnect is needed: Mooring notices by itself when the access is back, and catches up.'
        : `Then choose Reconnect. ${afterReconnect}`,
    ],
  });

const condition =
  (summary: (names: Names) => string, interpret: (names: Names) => string, steps: (names: Names) => string[]): Write =>
  (names) => ({
    summary: summary(names),
    interpret: [interpret(names)],
    resolve: [
      ...steps(names),
      'Then choose Reconnect to check it at once. Mooring also looks again by itself from time to time.',
    ],
  });

const passing =
  (summary: (names: Names) => string, interpret: string): Write =>
  (names) => ({ summary: summary(names), interpret: [interpret, 'Your authorization is fine.'], resolve: [] });

const ours =
  (summary: (names: Names) => string, interpret: string): Write =>
  (names) => ({ summary: summary(names), interpret: [interpret, 'Your authorization is fine.'], resolve: [] });

const newSecretSteps = ({ isKey, isDatabase, provider }: Names): string[] =>
  isKey
    ? [
        `Copy the current API key from the settings of ${provider}, or create a new one.`,
        'Choose Reconnect and enter the key.',
      ]
    : [
        isDatabase
          ? 'Ask the administrator of the database for the current password.'
          : `Make sure that you can sign in to ${provider}.`,
        'Choose Reconnect and enter the password.',
      ];

export const detailWords: Readonly<Record<Detail, Write>> = {
  // The grant is no longer accepted.
  revoked: (names) =>
    names.isOAuth || names.cause === 'invalid_refresh_token'
      ? {
          summary: `${names.provider} no longer accepts the authorization that it gave us.`,
          interpret: [
            `${names.provider} gave Mooring a lasting authorization when the account was connected. It has ended, and the answer does not always say why. The usual reasons: ${refreshTokenReasons.join('; ')}.`,
          ],
          resolve: [reconnectStep(names), afterReconnect],
        }
      : {
          summary: `${names.provider} no longer accepts the stored ${names.secret}.`,
          interpret: [`The ${names.secret} was valid before and has been withdrawn at ${names.provider}.`],
          resolve: [...newSecretSteps(names), afterReconnect],
        },
  password_changed: grant(
    ({ provider }) => `The password of the ${provider} account was changed, which ended our authorization.`,
    ({ provider }) =>
      `For safety ${provider} ends all authorizations when the password of an account changes. Nothing is wrong with the account.`,
  ),
  logged_out_everywhere: grant(
    ({ provider }) => `The ${provider} account was logged out of all devices, which ended our authorization too.`,
    ({ provider }) =>
      `“Log out of all devices” at ${provider} also ends the access of connected applications such as this one.`,
  ),
  account_deleted: (names) => ({
    summary: names.isDatabase
      ? `The user that we sign in with no longer exists at ${names.provider}.`
      : `The ${names.provider} account that was connected no longer exists.`,
    interpret: [
      `${names.provider} says that the account is gone. The data may still be there and readable by another account.`,
    ],
    resolve: names.isDatabase
      ? [
          'Ask the administrator of the database to create the user again, or for another user that may read the data.',
          'Choose Reconnect and enter it.',
          afterReconnect,
        ]
      : [
          `If the account was deleted by mistake, ask the administrator at ${names.provider} to restore it, then choose Reconnect.`,
          'If it is gone for good, connect another account that can see the same data.',
        ],
  }),
  too_many_tokens: grant(
    ({ provider }) =>
      `The ${provider} account was connected too many times, so ${provider} ended the oldest connection.`,
    ({ provider }) =>
      `${provider} limits how many authorizations one account may give to one application. A newer one has pushed this one out.`,
    () => ['Remove Connections of the same account that nobody needs any more, so that it does not happen again.'],
  ),
  account_suspended: (names) => ({
    summary: `The ${names.provider} account is suspended.`,
    interpret: [`While the account is suspended, ${names.provider} lets nobody act in its name.`],
    resolve: [
      `Ask the administrator at ${names.provider}, or its support, to lift the suspension.`,
      `Then choose Reconnect. ${afterReconnect}`,
    ],
  }),
  token_reused: grant(
    ({ provider }) => `${provider} ended our authorization because a refresh token was presented twice.`,
    ({ provider }) =>
      `Each time the authorization is renewed, ${provider} gives a new token and drops the old one. A reply was lost on the way, or another program holds a copy of the same token. ${provider} then ends the authorization to be safe. You did nothing wrong.`,
  ),

  // Ran out.
  expired_age: (names) =>
    names.isOAuth
      ? grant(
          ({ provider }) => `The authorization by ${provider} has run out.`,
          ({ provider }) =>
            `${provider} gives authorizations for a limited time. This one has reached its end; that is normal and happens to everybody.`,
        )(names)
      : secretRefused(
          ({ provider, secret }) => `The ${secret} for ${provider} has run out.`,
          ({ provider, secret }) => `The ${secret} was made with an end date at ${provider}, and that date has passed.`,
          newSecretSteps,
        )(names),
  expired_inactivity: grant(
    ({ provider }) => `The authorization by ${provider} ended because it was not used for a long time.`,
    ({ provider }) =>
      `${provider} ends authorizations that lie unused, for example while a Data Source is paused, or when nobody opens the app for months.`,
  ),
  expired_testing_mode: grant(
    ({ provider }) =>
      `The authorization ended after a few days because the OAuth app at ${provider} is in testing mode.`,
    ({ provider }) =>
      `While an OAuth app is in testing mode, ${provider} ends each authorization after a few days (Google: 7). It will happen again until the app is published.`,
    () => ['Ask the people who run this installation to publish the OAuth app, so that it does not happen again.'],
  ),
  access_token_expired: passing(
    ({ provider }) => `The short-lived access token of ${provider} has run out.`,
    'Access tokens live for minutes or hours and are renewed with the lasting authorization. Mooring is doing that now.',
  ),
  password_expired: secretRefused(
    ({ provider }) => `The password for ${provider} has expired.`,
    ({ provider }) => `A date was set at ${provider} after which the password is no longer valid, and it has passed.`,
    () => [
      'Ask the administrator for a new password, or to move the date.',
      'Choose Reconnect and enter the password.',
    ],
  ),

  // Accepted, but not allowed.
  scope_missing: (names) => ({
    summary: `${names.provider} accepts us, but a permission for ${names.object} is missing.`,
    interpret: [
      names.isOAuth
        ? 'When the account was connected, not all requested permissions were granted, or one of them was withdrawn since.'
        : `The ${names.secret} is valid, but it does not carry the permission that this data needs.`,
    ],
    resolve: names.isOAuth
      ? ['Choose Reconnect and leave all requested permissions ticked.', afterReconnect]
      : [
          `Add the permission in the settings of ${names.provider}, or create a new ${names.secret} that has it.`,
          'Choose Reconnect and enter it.',
        ],
  }),
  role_lost: permission(
    ({ provider, object }) => `The connected account no longer has the role at ${provider} that ${object} needs.`,
    ({ provider }) =>
      `${provider} accepts our authorization, but the account behind it has lost a role, or was never given it.`,
    ({ provider }) => [`Ask an administrator at ${provider} to give the connected account the role again.`],
  ),
  object_access_lost: permission(
    ({ provider, object, isDatabase }) =>
      isDatabase
        ? `The database user may no longer read ${object}.`
        : `The connected account can no longer see ${object} at ${provider}.`,
    ({ provider, isDatabase }) =>
      isDatabase
        ? 'Signing in works, but the right to read was withdrawn.'
        : `${provider} accepts our authorization, but access to this part was withdrawn, or it was moved or deleted.`,
    ({ provider, object, isDatabase }) => [
      isDatabase
        ? `Ask the administrator of the database to grant the right to read ${object} again.`
        : `Ask an administrator at ${provider} to give the connected account access to ${object} again.`,
    ],
  ),
  admin_consent_required: (names) => ({
    summary: `An administrator has to allow this application at ${names.provider}.`,
    interpret: [
      `The organization decides which applications may read its data at ${names.provider}, and this one is not, or no longer, allowed.`,
    ],
    resolve: [
      `Ask an administrator of your organization to allow this application at ${names.provider}.`,
      `Then choose Reconnect. ${afterReconnect}`,
    ],
  }),

  // The stored secret is refused.
  wrong_password: secretRefused(
    ({ provider }) => `${provider} refuses the stored username or password.`,
    ({ provider, isDatabase }) =>
      isDatabase
        ? `The password was changed, the user was removed, or its validity has ended. ${provider} answers all three alike. Mooring does not try again by itself, so that nobody gets locked out.`
        : 'The password was changed, or the user was removed. Mooring does not try again by itself, so that nobody gets locked out.',
    newSecretSteps,
  ),
  wrong_api_key: secretRefused(
    ({ provider }) => `${provider} refuses the stored API key.`,
    ({ provider }) => `The key was replaced or deleted at ${provider}, or the user it belongs to was removed.`,
    newSecretSteps,
  ),
  account_locked: (names) => ({
    summary: names.isDatabase
      ? `The database user is not allowed to log in to ${names.provider}.`
      : `The ${names.provider} account is locked.`,
    interpret: [
      names.isDatabase
        ? 'An administrator has taken the right to log in from this user, or locked it. The password may still be right.'
        : `${names.provider} has locked the account, often after sign-ins that looked unusual or failed too often.`,
    ],
    resolve: [
      names.isDatabase
        ? 'Ask the administrator of the database to unlock the user.'
        : `Sign in to ${names.provider} in your browser and follow what it asks, or ask its administrator to unlock the account.`,
      `Then choose Reconnect. ${afterReconnect}`,
    ],
  }),

  // A condition of the provider.
  api_key_deleted: condition(
    ({ provider }) => `The API key was deleted or disabled at ${provider}.`,
    ({ provider }) => `${provider} knows the key and says that it was deleted or disabled there.`,
    ({ provider }) => [
      `Create a new API key in the settings of ${provider}.`,
      'Choose Reconnect and enter the new key.',
    ],
  ),
  subscription_inactive: condition(
    ({ provider }) => `The subscription at ${provider} is not active.`,
    ({ provider }) =>
      `${provider} gives data only to accounts with an active subscription. Yours has ended, was cancelled, or its trial is over.`,
    ({ provider }) => [`Renew the subscription at ${provider}.`],
  ),
  plan_limit: condition(
    ({ provider }) => `The plan at ${provider} does not cover this.`,
    ({ provider }) =>
      `The plan of the account at ${provider} does not include access by API, or what it includes is used up.`,
    ({ provider }) => [
      `Look at the plan of the account at ${provider}, and upgrade it or wait until its allowance starts anew.`,
    ],
  ),
  payment_overdue: condition(
    ({ provider }) => `A payment at ${provider} is overdue.`,
    ({ provider }) => `${provider} holds access back until the account is paid.`,
    ({ provider }) => [`Settle the billing at ${provider}.`],
  ),
  org_frozen: condition(
    ({ provider }) => `The account or organization at ${provider} is closed or frozen.`,
    ({ provider }) => `${provider} gives no data of this account at present, to nobody.`,
    ({ provider }) => [`Ask the owner of the account, or the support of ${provider}, to open it again.`],
  ),
  terms_required: condition(
    ({ provider }) => `${provider} wants new terms to be accepted.`,
    ({ provider }) => `Until the owner of the account accepts the new terms, ${provider} gives no data.`,
    ({ provider }) => [`Sign in to ${provider} in your browser and accept the terms.`],
  ),
  mfa_or_sso_required: condition(
    ({ provider }) => `${provider} asks for a second factor or for single sign-on.`,
    () => 'Your organization asks for a stronger or newer sign-in than the one we were authorized with.',
    () => [
      'Choose Reconnect and sign in the way your organization asks for. If it offers to authorize the application for the organization, accept it.',
    ],
  ),
  ip_not_allowed: condition(
    ({ provider }) => `${provider} does not let our network address in.`,
    ({ isDatabase }) =>
      isDatabase
        ? 'The server is set up to accept this user and database only from certain addresses, and ours is not among them.'
        : 'The account is set up to accept requests only from certain addresses, and ours is not among them.',
    ({ isDatabase, provider }) => [
      isDatabase
        ? 'Ask the administrator to allow the address of this installation (for PostgreSQL: in pg_hba.conf or the firewall).'
        : `Add the address of this installation to the allowed addresses at ${provider}.`,
    ],
  ),
  database_missing: condition(
    ({ provider }) => `The database no longer exists at this ${provider} server under its name.`,
    () => 'The server answers and knows no database of this name. It was renamed, moved to another server, or dropped.',
    () => [
      'Find out the new name or place of the database.',
      'Choose Reconnect, where host, port and database can be changed.',
    ],
  ),
  licence_removed: condition(
    ({ provider }) => `The licence of the connected user at ${provider} was removed.`,
    ({ provider }) => `The account exists, but it has no licence at ${provider} that includes this data.`,
    ({ provider }) => [`Ask an administrator at ${provider} to assign the licence again.`],
  ),

  // Heals by itself.
  rate_limited: passing(
    ({ provider }) => `${provider} asks us to slow down.`,
    'There were more requests in a short time than it allows. They go on when the pause is over.',
  ),
  quota_exhausted: passing(
    ({ provider }) => `The allowance of requests at ${provider} is used up for now.`,
    'It starts anew after a while, at the latest within days.',
  ),
  too_many_connections: passing(
    ({ provider }) => `The ${provider} server has too many connections at the moment.`,
    'It lets us in again when others leave.',
  ),
  outage: passing(
    ({ provider }) => `${provider} has trouble at the moment.`,
    'Its servers answer with an error of their own.',
  ),
  maintenance: passing(({ provider }) => `${provider} is being maintained.`, 'It will be back when the work is done.'),
  timeout: passing(({ provider }) => `${provider} did not answer in time.`, 'The server or the way to it is slow.'),
  network: passing(
    ({ provider }) => `${provider} could not be reached.`,
    'The server is stopped, or the way to it is broken.',
  ),
  dns: passing(
    ({ provider }) => `The address of ${provider} could not be found.`,
    'Its name does not resolve at the moment. If this lasts, check the host name.',
  ),
  tls: passing(
    ({ provider }) => `No secure connection to ${provider} could be made.`,
    'Its certificate or its encryption settings do not fit at the moment.',
  ),
  concurrent_update: passing(
    ({ provider }) => `Something else is being done at ${provider} at the same time.`,
    'It will pass.',
  ),
  html_instead_of_json: passing(
    ({ provider }) => `${provider} answered with a web page instead of data.`,
    'Such pages come from a firewall or a maintenance screen in between, and say nothing about your account.',
  ),
  eventual_consistency: passing(
    ({ provider }) => `${provider} does not know the new authorization everywhere yet.`,
    'That takes some seconds after an authorization was given or renewed.',
  ),

  // Ours.
  clock_skew: ours(
    () => 'The clock of this installation is wrong.',
    'Providers refuse requests that seem to come from another time.',
  ),
  invalid_client: ours(
    ({ provider }) => `${provider} does not accept the OAuth app of this installation.`,
    'Its client id or secret is wrong or has ended. Only the people who run this installation can change that.',
  ),
  redirect_uri_mismatch: ours(
    ({ provider }) => `The redirect address of the OAuth app at ${provider} does not fit.`,
    'It has to be entered at the provider exactly as this installation uses it.',
  ),
  api_not_enabled: ours(
    ({ provider }) => `An API is not switched on in the OAuth app's project at ${provider}.`,
    'Only the people who run this installation can switch it on.',
  ),
  app_not_approved: ours(
    ({ provider }) => `${provider} has not approved the OAuth app of this installation for this.`,
    'A review or a request at the provider is needed.',
  ),
  app_disabled: ours(
    ({ provider }) => `${provider} has disabled the OAuth app of this installation.`,
    'The people who run this installation have to settle that with the provider.',
  ),
  client_bug: ours(() => 'Mooring sent something wrong.', 'This is a fault of the program or its set-up.'),

  // The request's.
  bad_request: ours(
    ({ provider, object }) => `${provider} did not accept our request for ${object}.`,
    'The request asks for something in a way the provider does not know.',
  ),
  not_found: ours(
    ({ provider, object }) => `${provider} does not know what we asked for in ${object}.`,
    'It was renamed, moved or deleted.',
  ),
  version_sunset: ours(
    ({ provider }) => `${provider} has ended the version of its interface that we use.`,
    'The connector needs an update.',
  ),
  wrong_region: ours(
    ({ provider }) => `We asked ${provider} in the wrong region.`,
    'The data lies in another region than the one that is set.',
  ),

  unrecognized: ({ provider, isDisconnected }) => ({
    summary: `${provider} gave an answer that we do not know.`,
    interpret: isDisconnected
      ? [
          'We do not know why it fails. It has failed steadily for a while, so we tell you. The words of the provider, if it gave any, are shown as they came.',
        ]
      : ['We do not know yet what it means, and do not take it for a disconnection.'],
    resolve: [
      `Look whether ${provider} works for you in the browser, and whether it shows a message about the account.`,
      'Choose Reconnect to try it again.',
    ],
  }),
};
