// Pure: an expiry to come in words, made when it is shown: why it ends, how sure the date is, and what to do. The app, the API, the command
// line and the mails all say this. The facts come from the row of `expirations`.
import { type Actor, type AuthKind, type Lifetimes, tellDuration } from '../diagnosis/index.ts';
import type { ExpiryCertainty, ExpiryReason } from './types.ts';

export interface ExpiryToExplain {
  reason: ExpiryReason;
  certainty: ExpiryCertainty;
  lifeMs: number | null;
  connectorName: string;
  /** How a person renews it: at the provider's pages, or in our form. */
  authKind: AuthKind;
  /** What our form asks for: "API key", "service account key". */
  secret: string;
  /** The account at the provider. */
  accountLabel: string | null;
  lifetimes: Lifetimes | null;
}

export interface ExplainedExpiry {
  /** The rule behind the date: "LinkedIn’s authorizations last 60 days, and nothing but a new one prolongs them." */
  why: string;
  /** How sure the date is, and from where. */
  certaintyNote: string;
  /** Steps of a person. */
  resolve: string[];
  /** Who has to act. */
  actor: Actor;
  /** The document that says so; null where the credential itself does. */
  citation: string | null;
}

/** Why it ends, how sure that is, and the steps to renew it. */
export function explainExpiry(expiry: ExpiryToExplain): ExplainedExpiry {
  const { reason, certainty, lifetimes } = expiry;
  const isTheirs = reason === 'credential_end' && expiry.authKind === 'db_password';
  return {
    why: whys[reason](expiry),
    certaintyNote: certainty === 'known' ? knownBecause(expiry) : notes[certainty](expiry),
    resolve: planSteps(expiry),
    actor: isTheirs ? 'provider_admin' : 'user',
    citation: reason === 'credential_end' || !isUrl(lifetimes?.citation) ? null : (lifetimes?.citation ?? null),
  };
}

const isUrl = (citation: string | undefined): boolean => /^https?:\/\//.test(citation ?? '');

/** "LinkedIn’s". */
const of = ({ connectorName }: ExpiryToExplain): string => `${connectorName}’s`;
const lifeOf = ({ lifeMs }: ExpiryToExplain): string => (lifeMs === null ? 'for a limited time' : tellLife(lifeMs));

/** Whole days where it is days: what was told in seconds is not told in seconds again. */
function tellLife(lifeMs: number): string {
  const unitMs = lifeMs >= 2 * 86_400_000 ? 86_400_000 : lifeMs >= 2 * 3_600_000 ? 3_600_000 : 60_000;
  return tellDuration(Math.max(1, Math.round(lifeMs / unitMs)) * unitMs);
}

const whys: Record<ExpiryReason, (expiry: ExpiryToExplain) => string> = {
  access_token: (it) => `${of(it)} authorizations last ${lifeOf(it)}, and only a new one goes on after that.`,
  refresh_token: (it) =>
    `${of(it)} authorizations last ${lifeOf(it)} from the day they are given, however often they are used.`,
  grant_age: (it) => `${it.connectorName} ends an authorization after ${lifeOf(it)}, however often it is renewed.`,
  testing_mode: (it) =>
    `The OAuth app for ${it.connectorName} is in testing mode: until it is published, authorizations last ${lifeOf(it)}.`,
  key_age: (it) => `${of(it)} ${it.secret}s live for ${lifeOf(it)} at most.`,
  credential_end: (it) =>
    it.authKind === 'db_password'
      ? 'The database accepts the password of this role no longer than that (its VALID UNTIL).'
      : `${it.connectorName} says that this credential ends then.`,
};

const knownBecause = ({ reason, connectorName }: ExpiryToExplain): string =>
  reason === 'credential_end'
    ? `${connectorName} told the date when Mooring last asked.`
    : `${connectorName} told the date when it gave the authorization.`;

const notes: Record<Exclude<ExpiryCertainty, 'known'>, (expiry: ExpiryToExplain) => string> = {
  likely: ({ connectorName }) =>
    `The date is likely: ${connectorName} did not tell it, so it is reckoned from what it documents.`,
  at_latest: () =>
    'The date is the latest possible: it counts from the day the key was entered here. If it was made before that, it ends sooner.',
};

function planSteps({ reason, authKind, secret, accountLabel, connectorName }: ExpiryToExplain): string[] {
  const keeps = 'Settings, history and syncs stay as they are.';
  if (authKind === 'oauth2') {
    const renew = `Choose Reconnect and consent once more${accountLabel ? ` as ${accountLabel}` : ''}. ${keeps}`;
    if (reason !== 'testing_mode') return [renew];
    return [renew, `So that it does not end again so soon: the operator publishes the OAuth app at ${connectorName}.`];
  }
  if (authKind !== 'db_password')
    return [`Make a new ${secret} at ${connectorName}.`, `Choose Reconnect and enter it. ${keeps}`];
  if (reason === 'credential_end')
    return [
      'Ask the administrator of the database for a later VALID UNTIL (ALTER ROLE … VALID UNTIL …) or for a new password.',
      `A later date is noticed here by itself. A new password is entered with Reconnect. ${keeps}`,
    ];
  return [`Set a new password at ${connectorName}.`, `Choose Reconnect and enter it. ${keeps}`];
}
