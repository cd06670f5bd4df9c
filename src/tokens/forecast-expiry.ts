// Pure: when the authorization of a Connection ends by itself, how sure that is, and by what rule. What use prolongs is never given a
// date: Mooring renews it long before, and a warning would be a false alarm. docs/adr/0017-expiry-forecast.md tells the reasons; the row
// that keeps the answer is written by write-expiration.ts, its words by life/expiry/explain-expiry.ts.
import { after, dayMs, hourMs } from '../clock.ts';
import type { Lifetimes } from '../life/diagnosis/index.ts';

/**
 * `known`: told by the provider's own reply, or written in the credential itself. `likely`: reckoned from what the provider documents.
 * `at_latest`: the documented longest life, counted from when we got it; it may be older, and end sooner.
 */
export type ExpiryCertainty = 'known' | 'likely' | 'at_latest';

/** By what rule it ends. */
export type ExpiryReason =
  /** There is only an access token, which nothing renews. */
  | 'access_token'
  /** The refresh token ends, however often it is used. */
  | 'refresh_token'
  /** The whole grant has a longest life. */
  | 'grant_age'
  /** The OAuth app is not published yet. */
  | 'testing_mode'
  /** Keys or passwords have a longest life. */
  | 'key_age'
  /** The credential carries its end, such as PostgreSQL's VALID UNTIL. */
  | 'credential_end';

export interface ExpiryFacts {
  /** `signed_in`: by what a person entered, as often as it takes. */
  kind: 'oauth2' | 'signed_in' | 'key' | 'password';
  /** When a person authorized, or entered the secret, last. */
  authorizedAt: Date;
  /** When the present tokens were obtained: at the authorization, or by a refresh. */
  obtainedAt: Date;
  /** Whether a new access token can be had without a person. */
  canRenew: boolean;
  /** Whether what renews it is a token that has an end of its own. */
  hasRefreshToken: boolean;
  accessExpiresAt: Date | null;
  isAccessLifeTold: boolean;
  refreshExpiresAt: Date | null;
  isRefreshLifeTold: boolean;
  /** Since when `refreshExpiresAt` has stood where it stands, and whether a refresh ever moved it. */
  refreshEndSince: Date | null;
  hasRefreshEndMoved: boolean;
  credentialEndsAt: Date | null;
  /** The operator says that the OAuth app is in testing mode. */
  isAppInTesting: boolean;
  lifetimes: Lifetimes | null;
}

export interface Expiry {
  endsAt: Date;
  certainty: ExpiryCertainty;
  reason: ExpiryReason;
  /** The rule behind the date: how long such a one lives. Null where the credential simply carries an end. */
  lifeMs: number | null;
}

export interface ExpiryForecast {
  /** The earliest end that nothing prolongs; null: none is known. */
  expiry: Expiry | null;
  /** There is an end, but use moves it, and Mooring uses it. */
  isProlongedByUse: boolean;
}

/**
 * A refresh token whose end stood still this long, although it was used, is taken for one that use does not prolong. Some providers move it
 * once a day only (Intuit changes its refresh tokens about daily).
 */
export const standstillMs = 25 * hourMs;

/** What a provider tells and what it documents count as the same life when they differ by less. */
const sameLifeMs = hourMs;

/** The forecast; no facts, no date. The same facts give the same answer, whenever it is asked. */
export function forecastExpiry(facts: ExpiryFacts): ExpiryForecast {
  const refresh = forecastRefreshToken(facts);
  const ends = [
    forecastCredential(facts),
    forecastAccessToken(facts),
    refresh === 'prolonged' ? null : refresh,
    forecastGrant(facts),
    forecastTestingMode(facts),
    forecastKey(facts),
  ].filter((it) => it !== null);
  const [earliest = null] = ends.sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime() || rank(a) - rank(b));
  return { expiry: earliest, isProlongedByUse: earliest === null && refresh === 'prolonged' };
}

/** Of two rules with the same end, the one that says more stands. */
const rank = ({ certainty, reason }: Expiry): number =>
  reason === 'testing_mode' ? 0 : ['known', 'likely', 'at_latest'].indexOf(certainty) + 1;

const forecastCredential = ({ credentialEndsAt }: ExpiryFacts): Expiry | null =>
  credentialEndsAt && { endsAt: credentialEndsAt, certainty: 'known', reason: 'credential_end', lifeMs: null };

function forecastAccessToken(facts: ExpiryFacts): Expiry | null {
  if (facts.kind !== 'oauth2' || facts.canRenew) return null;
  const documentedMs = facts.lifetimes?.accessTokenMs ?? null;
  const reason = 'access_token' as const;
  if (facts.accessExpiresAt && (facts.isAccessLifeTold || documentedMs === null))
    return { ...endAt(facts.obtainedAt, facts.accessExpiresAt), certainty: 'known', reason };
  return documentedMs === null ? null : { ...endAfter(facts.obtainedAt, documentedMs), certainty: 'likely', reason };
}

function forecastRefreshToken(facts: ExpiryFacts): Expiry | 'prolonged' | null {
  const { lifetimes, refreshExpiresAt } = facts;
  if (facts.kind !== 'oauth2' || !facts.hasRefreshToken) return null;
  if (!facts.isRefreshLifeTold && lifetimes?.refreshTokenMs) {
    if (isProlonged(facts)) return 'prolonged';
    return { ...endAfter(facts.authorizedAt, lifetimes.refreshTokenMs), certainty: 'likely', reason: 'refresh_token' };
  }
  if (!refreshExpiresAt) return null;
  const end = endAt(facts.authorizedAt, refreshExpiresAt);
  // An end of seven days where the provider documents none but for testing mode.
  const testingMs = lifetimes?.testingModeMs;
  if (testingMs && !lifetimes.refreshTokenMs && isSameLife(end.lifeMs, testingMs))
    return { ...end, lifeMs: testingMs, certainty: 'known', reason: 'testing_mode' };
  if (isProlonged(facts)) return 'prolonged';
  return { ...end, certainty: facts.isRefreshLifeTold ? 'known' : 'likely', reason: 'refresh_token' };
}

/** What was seen counts before what is documented; where neither tells, nobody is alarmed. */
function isProlonged(facts: ExpiryFacts): boolean {
  if (facts.hasRefreshEndMoved) return true;
  if (facts.lifetimes?.refreshTokenMs) return facts.lifetimes.isRefreshTokenRotated && !hasStoodStill(facts);
  return !hasStoodStill(facts);
}

const hasStoodStill = ({ isRefreshLifeTold, refreshEndSince, obtainedAt }: ExpiryFacts): boolean =>
  isRefreshLifeTold && refreshEndSince !== null && obtainedAt.getTime() - refreshEndSince.getTime() >= standstillMs;

const forecastGrant = ({ kind, authorizedAt, lifetimes }: ExpiryFacts): Expiry | null =>
  kind === 'oauth2' && lifetimes?.grantMs
    ? { ...endAfter(authorizedAt, lifetimes.grantMs), certainty: 'likely', reason: 'grant_age' }
    : null;

const forecastTestingMode = ({ kind, authorizedAt, lifetimes, isAppInTesting }: ExpiryFacts): Expiry | null =>
  kind === 'oauth2' && isAppInTesting && lifetimes?.testingModeMs
    ? { ...endAfter(authorizedAt, lifetimes.testingModeMs), certainty: 'likely', reason: 'testing_mode' }
    : null;

/** A key may have been made long before it was entered: its end is at that time at the latest. */
const forecastKey = ({ kind, obtainedAt, lifetimes }: ExpiryFacts): Expiry | null =>
  (kind === 'key' || kind === 'password') && lifetimes?.keyMs
    ? { ...endAfter(obtainedAt, lifetimes.keyMs), certainty: 'at_latest', reason: 'key_age' }
    : null;

const endAfter = (from: Date, lifeMs: number) => ({ endsAt: after(from, lifeMs), lifeMs });

/** Lives of whole days, told in seconds, lose some on the way: the rule behind 59 days 23:59:58 is 60 days. */
function endAt(from: Date, endsAt: Date) {
  const lifeMs = endsAt.getTime() - from.getTime();
  const days = Math.round(lifeMs / dayMs);
  const isWhole = days > 0 && isSameLife(lifeMs, days * dayMs);
  return { endsAt, lifeMs: isWhole ? days * dayMs : lifeMs > 0 ? lifeMs : null };
}

const isSameLife = (aMs: number | null, bMs: number): boolean => aMs !== null && Math.abs(aMs - bMs) < sameLifeMs;
