// The book of grants: every client, grant and token of Sandbox Analytics, and why an ended one ended. Nothing is deleted, so that
// a refusal can name its reason as providers with good answers do. oidc-provider keeps its records here through adapter.ts;
// the API asks `judgeAccessToken`; control ends grants.
import { dayMs, secondMs } from '../../clock.ts';
import { sandboxClient } from '../defaults.ts';
import type { Accounts } from './accounts.ts';

export const sandboxReasons = [
  'revoked',
  'password_changed',
  'logged_out_everywhere',
  'account_deleted',
  'too_many_grants',
  'account_suspended',
  'testing_mode_expired',
  'refresh_token_expired',
  'refresh_token_reused',
] as const;
export type SandboxReason = (typeof sandboxReasons)[number];

/** How grants and tokens of a client behave; a single grant can be given other options. */
export interface GrantOptions {
  accessTokenSeconds: number;
  /** Null: refresh tokens do not end. */
  refreshTokenSeconds: number | null;
  /** `rolling`: each new refresh token lives as long; `fixed`: counted from the consent. */
  refreshTokenLife: 'rolling' | 'fixed';
  isRotating: boolean;
  /** A refresh token that was used so many seconds ago is still accepted. 0: its reuse ends the grant. */
  reuseGraceSeconds: number;
  /** Grants die 7 days after the consent. */
  isTestingMode: boolean;
  /** False: no refresh tokens, and access tokens that live 60 days. */
  hasRefreshTokens: boolean;
  /** Per user and client; the oldest dies. */
  grantsMax: number;
}

export const grantOptionDefaults: GrantOptions = {
  accessTokenSeconds: 3_600,
  refreshTokenSeconds: null,
  refreshTokenLife: 'rolling',
  isRotating: true,
  reuseGraceSeconds: 0,
  isTestingMode: false,
  hasRefreshTokens: true,
  grantsMax: 10,
};

const testingModeMs = 7 * dayMs;
const noRefreshAccessTokenSeconds = (60 * dayMs) / secondMs;
const practicallyForEverSeconds = (3_650 * dayMs) / secondMs;

export interface SandboxClient {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  options: Partial<GrantOptions>;
}

export interface Grant {
  id: string;
  userId: string;
  clientId: string;
  createdAtMs: number;
  ended: { reason: SandboxReason; atMs: number } | null;
  options: Partial<GrantOptions>;
}

/** A record that oidc-provider keeps, with when it ends. */
export interface StoredRecord {
  model: string;
  payload: Record<string, unknown>;
  expiresAtMs: number;
  isEnded: boolean;
}

export type AccessTokenVerdict =
  | { kind: 'good'; userId: string; scopes: string[] }
  | {
      kind: 'refused';
      code: 'invalid_token' | 'token_expired' | 'token_revoked' | 'grant_ended';
      reason?: SandboxReason;
    };

export class GrantBook {
  readonly clients = new Map<string, SandboxClient>();
  readonly grants = new Map<string, Grant>();
  /** "Model:id" -> record. */
  readonly records = new Map<string, StoredRecord>();
  readonly #accounts: Accounts;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
    this.reset();
  }

  /** Back to the one client of the beginning, without any grant. */
  reset(): void {
    this.grants.clear();
    this.records.clear();
    this.clients.clear();
    this.clients.set(sandboxClient.clientId, {
      ...sandboxClient,
      redirectUris: [...sandboxClient.redirectUris],
      options: {},
    });
  }

  optionsOf(clientId: string, grantId?: string): GrantOptions {
    const grant = grantId === undefined ? undefined : this.grants.get(grantId);
    return { ...grantOptionDefaults, ...this.clients.get(clientId)?.options, ...grant?.options };
  }

  /** Writes down a new grant. The oldest ones over the limit of this user and client die. */
  begin(id: string, userId: string, clientId: string): void {
    if (this.grants.has(id)) return;
    this.grants.set(id, { id, userId, clientId, createdAtMs: Date.now(), ended: null, options: {} });
    const living = this.livingOf(userId, clientId);
    const surplus = living.length - this.optionsOf(clientId).grantsMax;
    for (const grant of living.slice(0, Math.max(0, surplus))) this.end(grant.id, 'too_many_grants');
  }

  /** Oldest first. */
  livingOf(userId: string, clientId?: string): Grant[] {
    return [...this.grants.values()].filter(
      (grant) =>
        grant.userId === userId &&
        (clientId === undefined || grant.clientId === clientId) &&
        this.whyEnded(grant) === null,
    );
  }

  /** Ends a grant with all its tokens; the first reason stays. */
  end(grantId: string, reason: SandboxReason): void {
    const grant = this.grants.get(grantId);
    if (grant && grant.ended === null) grant.ended = { reason, atMs: Date.now() };
  }

  /** Ends all grants of a user and signs the user out. Gives how many grants ended. */
  endAllOf(userId: string, reason: SandboxReason, clientId?: string): number {
    const living = this.livingOf(userId, clientId);
    for (const grant of living) this.end(grant.id, reason);
    for (const record of this.records.values())
      if (record.model === 'Session' && record.payload.accountId === userId) record.isEnded = true;
    return living.length;
  }

  /** Why a grant no longer works, or null. Suspension and testing mode are looked at each time, for they can be lifted. */
  whyEnded(grant: Grant): SandboxReason | null {
    if (grant.ended) return grant.ended.reason;
    const user = this.#accounts.users.get(grant.userId);
    if (!user || user.isDeleted) return 'account_deleted';
    if (user.isSuspended) return 'account_suspended';
    const { isTestingMode } = this.optionsOf(grant.clientId, grant.id);
    return isTestingMode && Date.now() >= grant.createdAtMs + testingModeMs ? 'testing_mode_expired' : null;
  }

  /** Why a refresh token is refused; null when the book cannot say, as for one that was never issued. */
  whyRefreshRefused(token: unknown): SandboxReason | null {
    const record = this.records.get(`RefreshToken:${String(token)}`);
    const grant = this.grants.get(String(record?.payload.grantId));
    if (!record || !grant) return null;
    const reason = this.whyEnded(grant);
    if (reason) return reason;
    return record.expiresAtMs <= Date.now() ? 'refresh_token_expired' : record.isEnded ? 'revoked' : null;
  }

  judgeAccessToken(token: string): AccessTokenVerdict {
    const record = this.records.get(`AccessToken:${token}`);
    const grant = this.grants.get(String(record?.payload.grantId));
    if (!record || !grant) return { kind: 'refused', code: 'invalid_token' };
    const reason = this.whyEnded(grant) ?? (record.isEnded ? 'revoked' : null);
    if (reason) return { kind: 'refused', code: reason === 'revoked' ? 'token_revoked' : 'grant_ended', reason };
    if (record.expiresAtMs <= Date.now()) return { kind: 'refused', code: 'token_expired' };
    return { kind: 'good', userId: grant.userId, scopes: String(record.payload.scope ?? '').split(' ') };
  }

  /** Life of a new access token, in seconds. */
  accessTokenSeconds(clientId: string, grantId?: string): number {
    const options = this.optionsOf(clientId, grantId);
    return options.hasRefreshTokens ? options.accessTokenSeconds : noRefreshAccessTokenSeconds;
  }

  /** Life of a new refresh token, in seconds. */
  refreshTokenSeconds(clientId: string, grantId?: string): number {
    const options = this.optionsOf(clientId, grantId);
    const life = options.refreshTokenSeconds ?? practicallyForEverSeconds;
    const grant = grantId === undefined ? undefined : this.grants.get(grantId);
    if (options.refreshTokenLife === 'rolling' || !grant) return life;
    return Math.max(1, life - Math.floor((Date.now() - grant.createdAtMs) / secondMs));
  }
}
