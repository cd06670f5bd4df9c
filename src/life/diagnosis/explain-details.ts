// The words of each detail with which something is disconnected: a sentence of what happened, paragraphs of how to interpret it, steps of how to
// resolve it. Plain and kind; no blame, no jargon that a person who connects data would not know. Sentences stand in the present tense and
// name the provider. The words of what is no disconnection: explain-others.ts.
import {
  type DetailWords,
  type Names,
  newSecretSteps,
  operators,
  reconnectStep,
  recoveryAloneStep,
  recoveryStep,
  type Write,
} from './explain-names.ts';
import { type OtherDetail, otherWords } from './explain-others.ts';
import type { Detail } from './types.ts';

/** Why a provider stops to accept a grant, for when its answer does not say which. Also on the help page. */
export const refreshTokenReasons: readonly string[] = [
  'somebody revoked the access in the settings of the account',
  'the password of the account was changed',
  'the account was logged out of all devices',
  'the account was deleted',
  'the same account was connected too many times, so that the oldest connection ended',
  'the account was blocked or suspended',
];

type Text = (names: Names) => string;
type Steps = (names: Names) => string[];

const words =
  (summary: Text, interpret: Text, resolve: Steps): Write =>
  (names) => ({ summary: summary(names), interpret: [interpret(names)], resolve: resolve(names) });

/** The grant has ended, and a new one heals it. */
const grant = (summary: Text, interpret: Text, more: Steps = () => []): Write =>
  words(summary, interpret, (names) => [reconnectStep(names), ...more(names)]);

/** Signing in works, reading does not. Whoever gives the permission back has done all there is to do. `more`: what to do otherwise. */
const permission = (summary: Text, interpret: Text, ask: Text, more: Steps = () => []): Write =>
  words(summary, interpret, (names) => [
    ask(names),
    names.isStream ? recoveryAloneStep(names) : recoveryStep(names),
    ...more(names),
  ]);

/** Something has to be settled at the provider; then the credential that is stored works again. */
const condition = (summary: Text, interpret: Text, steps: Steps): Write =>
  words(summary, interpret, (names) => [...steps(names), recoveryStep(names)]);

const again = ({ isConnecting }: Names): string => (isConnecting ? '' : ' again');

const capitalise = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const refusedSecret = (names: Names): DetailWords => {
  const { provider, isKey, isDatabase, isOAuth, isConnecting, secret } = names;
  const stored = isConnecting ? 'this' : 'the stored';
  if (isKey)
    return {
      summary: `${provider} refuses ${stored} ${secret}.`,
      interpret: [
        isConnecting
          ? 'It was mistyped or cut off, is of another account, or is no longer valid.'
          : `It was replaced or deleted at ${provider}, or the user it belongs to was removed.`,
      ],
      resolve: newSecretSteps(names),
    };
  if (isOAuth)
    return {
      summary: `${provider} refuses the sign-in that Mooring was given.`,
      interpret: ['The password of the account was changed, or the user was removed.'],
      resolve: newSecretSteps(names),
    };
  const changed = isConnecting
    ? 'The name or the password was mistyped, or they do not belong together.'
    : isDatabase
      ? `The password was changed, the user was removed, or its end date (VALID UNTIL) has passed: ${provider} gives the same answer to all three.`
      : 'The password was changed, or the user was removed.';
  const noRetry = 'Mooring does not try a refused password again by itself, so that nobody gets locked out.';
  return {
    summary: `${provider} refuses ${stored} ${isDatabase ? 'user and password' : 'username or password'}.`,
    interpret: isConnecting ? [changed] : [changed, noRetry],
    resolve: newSecretSteps(names),
  };
};

const disconnectedWords: Readonly<Record<Exclude<Detail, OtherDetail>, Write>> = {
  // The grant is no longer accepted.
  revoked: (names) => {
    const { provider, isOAuth, secret, admin, isConnecting, isDeclined } = names;
    if (!isOAuth && isConnecting)
      return {
        summary: `${provider} does not accept this ${secret}.`,
        interpret: ['It was mistyped or cut off, was used elsewhere since, or is no longer valid.'],
        resolve: newSecretSteps(names),
      };
    if (!isOAuth)
      return {
        summary: `${provider} no longer accepts the stored ${secret}.`,
        interpret: [`The ${secret} was valid before, and has been withdrawn at ${provider}.`],
        resolve: newSecretSteps(names),
      };
    if (isDeclined)
      return {
        summary: `Mooring was not allowed to read at ${provider}.`,
        interpret: [
          `“Deny”, “Cancel” or the like was chosen on the page of ${provider}, or that account may not allow other applications to read.`,
        ],
        resolve: [
          `Start again, and allow what ${provider} asks for.`,
          `If it does not let you, ask ${admin} to allow it, or to do it in your place.`,
        ],
      };
    if (isConnecting)
      return {
        summary: `${provider} did not accept the sign-in.`,
        interpret: ['The way back to Mooring took too long or was used twice, or the access was withdrawn meanwhile.'],
        resolve: [reconnectStep(names)],
      };
    if (names.isNamed)
      return {
        summary: `The access of Mooring was revoked at ${provider}.`,
        interpret: [
          `${provider} says so itself: somebody took Mooring out of the applications that may read this account, in its settings or as its administrator.`,
        ],
        resolve: [reconnectStep(names), `If it was revoked on purpose, ask first whoever did it (${admin} may know).`],
      };
    return {
      summary: `${provider} no longer accepts the authorization that Mooring was given.`,
      interpret: [
        `When the account was connected, ${provider} gave Mooring a lasting authorization (a “refresh token”). It has ended.`,
        ...(names.isInterpreted
          ? []
          : [`There are several reasons for that, and providers often do not say which it was.`]),
      ],
      resolve: [
        reconnectStep(names),
        `If ${provider} does not let you sign in, the account itself is blocked, suspended or deleted: ask ${admin}, or its support.`,
      ],
    };
  },
  password_changed: grant(
    ({ provider }) => `The password of the ${provider} account was changed, which ended the authorization of Mooring.`,
    ({ provider }) =>
      `For safety ${provider} ends all authorizations of an account when its password changes. Nothing is wrong with the account.`,
  ),
  logged_out_everywhere: grant(
    ({ provider }) =>
      `The ${provider} account was logged out of all devices, which ended the authorization of Mooring too.`,
    ({ provider }) =>
      `“Log out of all devices” at ${provider} also ends the access of connected applications such as Mooring. Nothing is wrong with the account.`,
  ),
  account_deleted: (names) => {
    const { provider, isDatabase, accountLabel, isConnecting } = names;
    if (isDatabase)
      return {
        summary: `${capitalise(names.account)} no longer exists at the ${provider} server.`,
        interpret: ['The server is there and answers, but it does not know this user any more.'],
        resolve: [
          'Ask the administrator of the database to create the user again, or for another user that may read the data.',
          reconnectStep(names, 'that user and its password'),
        ],
      };
    if (isConnecting)
      return {
        summary: `${provider} says that this account no longer exists.`,
        interpret: ['It was deleted, or has another name now.'],
        resolve: ['Connect another account that can see the same data.'],
      };
    return {
      summary: `The ${provider} account that was connected${accountLabel ? ` (${accountLabel})` : ''} no longer exists.`,
      interpret: [
        `${provider} says that the account was deleted. The data may still be there, and another account may be able to read it.`,
      ],
      resolve: [
        `If it was deleted by mistake, ask ${names.admin}, or its support, to restore it. Then choose Reconnect.`,
        'If it is gone for good, connect another account that can see the same data as a new Connection.',
      ],
    };
  },
  too_many_tokens: grant(
    ({ provider }) =>
      `The same ${provider} account was connected too many times, so ${provider} ended the oldest connection.`,
    ({ provider }) =>
      `${provider} limits how many authorizations one account may give to one application. A newer one has pushed this one out.`,
    () => [
      'So that it does not happen again: look in Data Manager for other Connections of this account, and delete those that nobody needs.',
    ],
  ),
  account_suspended: (names) => {
    const { provider, accountLabel } = names;
    return {
      summary: `The ${provider} account${accountLabel ? ` ${accountLabel}` : ''} is blocked or suspended.`,
      interpret: [`As long as it is, ${provider} lets nobody read data in its name, Mooring included.`],
      resolve: [
        names.isDatabase
          ? `Ask ${names.admin} to lift that.`
          : `Ask ${names.admin}, or the support of ${provider}, to lift that. Whoever signs in there in a browser often sees the reason.`,
        reconnectStep(names),
      ],
    };
  },
  token_reused: grant(
    ({ provider }) => `${provider} ended the authorization for safety, because one of its one-time tokens came twice.`,
    ({ provider }) =>
      `Mooring renews the authorization from time to time, each time with a token that ${provider} accepts only once. Mooring was cut off in the middle of that (a crash, a restart, a lost reply) and had to send the token again, or another program has a copy of it. ${provider} then ends the authorization to be safe. You did nothing wrong.`,
  ),

  // Ran out.
  expired_age: (names) =>
    names.isOAuth
      ? grant(
          ({ provider }) => `The authorization that ${provider} gave has run out.`,
          ({ lifetime }) =>
            `${lifetime === null ? 'Many providers give an authorization for a fixed time only. ' : ''}This one has reached its end. That is normal: nothing is wrong with the account, and nobody made a mistake.`,
        )(names)
      : {
          summary: `The ${names.secret} for ${names.provider} has run out.`,
          interpret: [`It was made with an end date at ${names.provider}, and that date has passed.`],
          resolve: newSecretSteps(names),
        },
  expired_inactivity: grant(
    ({ provider }) => `The authorization that ${provider} gave has ended because it was not used for a long time.`,
    ({ provider, lifetime }) =>
      `${lifetime === null ? `${provider} ends authorizations that lie unused` : 'That happens'}, for example while a Data Source is paused for months. Nothing is wrong with the account.`,
  ),
  expired_testing_mode: grant(
    ({ provider }) => `The authorization has ended because the OAuth app at ${provider} is in testing mode.`,
    ({ provider }) =>
      `Mooring reads ${provider} through an OAuth app of this installation. While such an app is in testing mode, each authorization ends after a few days (at Google after 7). Nothing is wrong with your account.`,
    () => [
      `It will happen again until the app is published. Ask ${operators} to publish it at the provider (at Google: “OAuth consent screen”, “Publish app”).`,
    ],
  ),
  password_expired: words(
    ({ provider }) => `The password for ${provider} has expired.`,
    ({ isDatabase }) =>
      isDatabase
        ? 'The database user was given an end date (VALID UNTIL), and it has passed.'
        : 'The password had an end date, and it has passed.',
    (names) => [`Ask ${names.admin} for a new password, or for a later end date.`, reconnectStep(names)],
  ),

  // Accepted, but not allowed.
  scope_missing: (names) => {
    const { provider, object, isOAuth, isKey, isConnecting, secret } = names;
    const summary = `${provider} lets Mooring in, but a permission for ${object} is missing.`;
    if (isOAuth)
      return {
        summary,
        interpret: [
          'Not every permission that was asked for was given when the account was connected, or one of them was withdrawn since.',
        ],
        resolve: [
          isConnecting
            ? `Start again, and leave everything ticked that ${provider} asks about.`
            : `Choose Reconnect, sign in with the same account, and leave everything ticked that ${provider} asks about.`,
          `If ${provider} does not offer the permission, the account itself lacks it. Ask ${names.admin} to give it that permission, then ${isConnecting ? 'start again' : 'choose Reconnect'}.`,
        ],
      };
    if (isKey)
      return {
        summary,
        interpret: [`The ${secret} is valid, but it does not carry the permission that this data needs.`],
        resolve: [
          `Ask ${names.admin} to add the permission to the ${secret}. ${recoveryAloneStep(names)}`,
          `If it cannot be changed there, create a new one with the permission. ${reconnectStep(names, `the new ${secret}`)}`,
        ],
      };
    return {
      summary,
      interpret: ['Signing in works, but the user does not have the permission that this data needs.'],
      resolve: [`Ask ${names.admin} to give the user the permission.`, recoveryAloneStep(names)],
    };
  },
  role_lost: permission(
    ({ provider, object, account }) =>
      `${capitalise(account)} does not have the role at ${provider} that ${object} needs.`,
    ({ provider }) => `${provider} lets Mooring in, but the account has lost a role there, or was never given it.`,
    (names) => `Ask ${names.admin} to give ${names.account} the role${again(names)}.`,
  ),
  object_access_lost: permission(
    ({ provider, object, account, isDatabase }) =>
      isDatabase
        ? `${capitalise(account)} may not read ${object}.`
        : `${capitalise(account)} cannot see ${object} at ${provider}.`,
    ({ provider, isDatabase }) =>
      isDatabase
        ? 'Signing in to the database works, but the user does not have the right to read, or no longer.'
        : `${provider} lets Mooring in, so nothing is wrong with the sign-in. But access to this part was taken away, or it was moved or deleted there.`,
    (names) =>
      names.isDatabase
        ? `Ask ${names.admin} to let the user read ${names.object}${again(names)} (${names.isStream ? 'GRANT SELECT on the table' : 'GRANT CONNECT on the database, USAGE on its schemas, SELECT on their tables'}).`
        : `Ask ${names.admin} to give ${names.account} access to ${names.object}${again(names)}.`,
    ({ isDatabase, isPart, isConnecting, object }) =>
      isDatabase || !isPart || isConnecting
        ? []
        : [
            `If ${object} was deleted there for good, pause or delete it on its page here; then nobody is reminded any more.`,
          ],
  ),
  admin_consent_required: (names) => ({
    summary: `An administrator has to allow Mooring at ${names.provider} first.`,
    interpret: [
      `The organization decides which applications may read its data at ${names.provider}. This one is not allowed, or no longer.`,
    ],
    resolve: [
      `Ask the administrator of your organization's ${names.provider} to allow this application.`,
      names.isConnecting ? 'Then try again here.' : reconnectStep(names),
    ],
  }),

  // The stored secret is refused.
  wrong_password: refusedSecret,
  wrong_api_key: refusedSecret,
  account_locked: (names) => ({
    summary: names.isDatabase
      ? `${capitalise(names.account)} is not allowed to log in to ${names.provider}.`
      : `The ${names.provider} account is locked.`,
    interpret: [
      names.isDatabase
        ? 'An administrator has taken the right to log in from this user, or has locked it. The password may still be right.'
        : `${names.provider} locks accounts after sign-ins that looked unusual or failed too often. Mooring does not try again by itself, since each try could prolong that.`,
    ],
    resolve: [
      names.isDatabase
        ? `Ask ${names.admin} to let the user log in again.`
        : `Sign in to ${names.provider} in your browser and follow what it asks, or ask ${names.admin} to unlock it.`,
      reconnectStep(names),
    ],
  }),

  // A condition of the provider.
  api_key_deleted: (names) => {
    const { provider, isKey, isSure, isInterpreted, isConnecting, secret, admin } = names;
    // Nobody knows yet that it ever worked.
    if (isConnecting && isKey && !isSure)
      return {
        summary: `${provider} does not accept this ${secret}.`,
        interpret: [
          `It was not copied whole, it belongs to somebody else than was entered, or it was deleted at ${provider}.`,
        ],
        resolve: [
          `Copy the ${secret} once more from the settings of ${provider}, or create a new one there.`,
          reconnectStep(names, `the ${secret}`),
        ],
      };
    return {
      summary: isSure
        ? `The ${secret} was deleted or disabled at ${provider}.`
        : `${provider} no longer knows the ${secret}: most likely it was deleted there.`,
      interpret: [
        isInterpreted
          ? `A deleted ${secret} never works again, so a new one is needed.`
          : isSure
            ? `${provider} says so itself. A deleted ${secret} never works again, so a new one is needed.`
            : `At ${provider} it ends in no other way: somebody deleted it, or the user it belonged to was removed. A new one is needed.`,
      ],
      resolve: isKey
        ? [
            `Sign in to ${provider} and create a new ${secret} in its settings, or ask ${admin} for one.`,
            reconnectStep(names, `the new ${secret}`),
          ]
        : newSecretSteps(names),
    };
  },
  subscription_inactive: condition(
    ({ provider }) => `The subscription at ${provider} is not active.`,
    ({ provider }) =>
      `${provider} gives data only to accounts with an active subscription. This one has ended, was cancelled, or its trial is over.`,
    ({ provider }) => [`Renew the subscription at ${provider}, or ask whoever pays for it to do so.`],
  ),
  plan_limit: condition(
    ({ provider }) => `The plan at ${provider} does not cover this.`,
    ({ provider }) =>
      `The plan of the account at ${provider} does not let other programs read its data (access by API), or what it allows is used up.`,
    ({ provider }) => [
      `Look at the plan of the account at ${provider}: a larger one may be needed, or the allowance starts anew on a date that is shown there.`,
    ],
  ),
  payment_overdue: condition(
    ({ provider }) => `A payment at ${provider} is overdue.`,
    ({ provider }) => `${provider} gives no data until the account is paid.`,
    ({ provider }) => [`Settle the bill at ${provider}, or ask whoever pays for the account to do so.`],
  ),
  org_frozen: condition(
    ({ provider }) => `The account or organization at ${provider} is closed or frozen.`,
    ({ provider }) => `${provider} gives its data to nobody at present.`,
    ({ provider }) => [`Ask the owner of the account, or the support of ${provider}, to open it again.`],
  ),
  terms_required: condition(
    ({ provider }) => `${provider} wants new terms to be accepted.`,
    ({ provider }) => `${provider} gives no data until somebody who may do so has accepted its new terms.`,
    ({ provider, admin }) => [`Sign in to ${provider} in your browser and accept the terms, or ask ${admin} to do so.`],
  ),
  mfa_or_sso_required: words(
    ({ provider }) => `${provider} asks for a second factor or for single sign-on.`,
    ({ isOAuth }) =>
      `Your organization asks for a stronger sign-in than the one that was used ${isOAuth ? 'when the account was connected' : 'so far'}.`,
    (names) =>
      names.isOAuth
        ? [
            `${reconnectStep(names)} Use the sign-in that your organization asks for, and accept if you are asked to authorize the application for the organization.`,
          ]
        : [
            `Ask ${names.admin} how a program may read the data now: often a ${names.isKey ? `new ${names.secret}` : 'user of its own'} has to be made or authorized for it.`,
            reconnectStep(names),
          ],
  ),
  ip_not_allowed: condition(
    ({ provider }) => `${provider} does not let the network address of Mooring in.`,
    ({ isDatabase }) =>
      isDatabase
        ? 'The server accepts this user and database from certain network addresses only, and that of Mooring is not among them.'
        : 'The account accepts requests from certain network addresses only, and that of Mooring is not among them.',
    ({ isDatabase, admin }) => [
      `Ask ${operators} for the network address from which Mooring reads.`,
      isDatabase
        ? `Ask ${admin} to let that address in (PostgreSQL: pg_hba.conf; elsewhere often a firewall).`
        : `Ask ${admin} to add it to the allowed addresses.`,
    ],
  ),
  database_missing: words(
    ({ provider }) => `The ${provider} server knows no database of this name.`,
    ({ isConnecting }) =>
      isConnecting
        ? 'The server answers, but it has no database of this name.'
        : 'The server answers, but the database is not there any more under its name: it was renamed, moved to another server, or dropped.',
    (names) =>
      names.isDatabase
        ? [
            `Ask ${names.admin} for the name of the database and the server it is on now.`,
            names.isConnecting
              ? 'Correct host, port or database and try again.'
              : 'Choose Reconnect: host, port and database can be changed there. Mooring then fetches what is missing by itself.',
          ]
        : [`Ask ${names.admin} where the data is now.`, reconnectStep(names)],
  ),
  licence_removed: condition(
    ({ provider }) => `The licence of the connected user at ${provider} was removed.`,
    ({ provider }) => `The user still exists, but has no licence at ${provider} that includes this data.`,
    ({ admin, account }) => [`Ask ${admin} to assign the licence to ${account} again.`],
  ),
};

export const detailWords: Readonly<Record<Detail, Write>> = { ...disconnectedWords, ...otherWords };
