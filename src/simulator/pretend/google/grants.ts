// The grants of the pretend Google: who allowed what to the app, and the tokens that follow from it. Every reason for which a grant can end is
// written down here for the tests; the token endpoint answers with one and the same text for most of them, as Google does.
// https://developers.google.com/identity/protocols/oauth2#expiration
import { randomBytes } from 'node:crypto';
import { dayMs, hourMs } from '../../../clock.ts';
import type { PretendClient } from '../contract.ts';
import type { Holdings } from './holdings.ts';

export type EndReason = 'revoked' | 'too_many_grants' | 'testing_mode' | 'unused' | 'account_deleted';

export interface Grant {
  personId: string;
  scopes: string[];
  begunAtMs: number;
  usedAtMs: number;
  refreshToken: string | null;
  /** Made while the app was in testing: it ends after seven days, whatever becomes of the app. */
  isOfTesting: boolean;
  endedBy: EndReason | null;
}

export const accessTokenSeconds = 3599;
export const testingModeMs = 7 * dayMs;
const unusedMs = 183 * dayMs;
/** "There is currently a limit of 100 refresh tokens per Google Account per OAuth 2.0 client ID." The oldest ends without a word. */
const grantsMax = 100;

export class GrantBook {
  readonly client: PretendClient = {
    clientId: '100200300-mooring.apps.googleusercontent.com',
    clientSecret: 'GOCSPX-pretend-client-secret',
    redirectUris: new Set(),
  };
  /** Permissions that people untick on the consent page: Google lets them choose, and grants the rest. */
  readonly unticked = new Set<string>();
  /** The app's publishing status. */
  isTesting = false;
  readonly grants: Grant[] = [];
  readonly #codes = new Map<string, { grant: Grant; query: Readonly<Record<string, string>>; isUsed: boolean }>();
  readonly #accessTokens = new Map<string, { grant: Grant; endsAtMs: number }>();
  readonly #holdings: Holdings;
  readonly #now: () => Date;

  constructor(holdings: Holdings, now: () => Date) {
    this.#holdings = holdings;
    this.#now = now;
  }

  /** The person has allowed it. Gives the code that goes back with the browser. */
  begin(personId: string, scopes: string[], query: Readonly<Record<string, string>>): string {
    const nowMs = this.#now().getTime();
    const isOffline = query.access_type === 'offline';
    const isAsked = (query.prompt ?? '').split(' ').includes('consent');
    // Only with the first consent, unless consent is asked for.
    const isFirst = !this.grants.some((it) => it.personId === personId && this.whyEnded(it) === null);
    const grant: Grant = {
      personId,
      scopes,
      begunAtMs: nowMs,
      usedAtMs: nowMs,
      refreshToken: isOffline && (isAsked || isFirst) ? `1//0${token(40)}` : null,
      isOfTesting: this.isTesting,
      endedBy: null,
    };
    this.grants.push(grant);
    const living = this.livingOf(personId);
    for (const oldest of living.slice(0, Math.max(0, living.length - grantsMax))) oldest.endedBy = 'too_many_grants';
    const code = `4/0A${token(50)}`;
    this.#codes.set(code, { grant, query, isUsed: false });
    return code;
  }

  /** Null when it was never given out, or used before. */
  spendCode(code: string): { grant: Grant; query: Readonly<Record<string, string>> } | null {
    const found = this.#codes.get(code);
    if (!found || found.isUsed) return null;
    found.isUsed = true;
    return found;
  }

  findByRefreshToken(refreshToken: string): Grant | null {
    return this.grants.find((it) => it.refreshToken === refreshToken) ?? null;
  }

  issueAccessToken(grant: Grant): string {
    const nowMs = this.#now().getTime();
    grant.usedAtMs = nowMs;
    const accessToken = `ya29.${token(100)}`;
    this.#accessTokens.set(accessToken, { grant, endsAtMs: nowMs + accessTokenSeconds * 1000 });
    return accessToken;
  }

  /** The grant behind an access token that works. A grant that ended by age or number leaves its last access token its hour. */
  findByAccessToken(accessToken: string): Grant | null {
    const found = this.#accessTokens.get(accessToken);
    if (!found || found.endsAtMs <= this.#now().getTime()) return null;
    const reason = this.whyEnded(found.grant);
    return reason === 'revoked' || reason === 'account_deleted' ? null : found.grant;
  }

  whyEnded(grant: Grant): EndReason | null {
    const nowMs = this.#now().getTime();
    if (this.#holdings.people.get(grant.personId)?.isDeleted) return 'account_deleted';
    if (grant.endedBy) return grant.endedBy;
    if (grant.isOfTesting && nowMs >= grant.begunAtMs + testingModeMs) return 'testing_mode';
    return nowMs >= grant.usedAtMs + unusedMs + hourMs ? 'unused' : null;
  }

  livingOf(personId: string): Grant[] {
    return this.grants.filter(
      (it) => it.personId === personId && it.refreshToken !== null && this.whyEnded(it) === null,
    );
  }

  /** Seconds that are left of a refresh token whose end is known. */
  refreshSecondsLeft({ isOfTesting, begunAtMs }: Grant): number | null {
    return isOfTesting ? Math.max(0, Math.floor((begunAtMs + testingModeMs - this.#now().getTime()) / 1000) - 1) : null;
  }
}

const token = (length: number): string => randomBytes(length).toString('base64url').slice(0, length);
