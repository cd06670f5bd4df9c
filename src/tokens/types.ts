// The contract of the tokens room: the vault that seals credentials, the keeper that refreshes them one at a time, OAuth's way out
// and back, and the sessions through which connectors speak. A secret leaves this room only into an outgoing request.
import type { Connector, Identity, Session } from '../connectors/index.ts';
import type { DiagnosisContext, Failure, Stage } from '../life/diagnosis/index.ts';
import type { DbOrTrx, JsonObject, Trx } from '../store/index.ts';
import type { SealedColumns } from './sealed-columns.ts';

/** Seals plain data under a data key with AES-256-GCM; the row id is bound in as associated data. */
export interface Vault {
  seal(plain: JsonObject, rowId: string): Promise<Buffer>;
  /** Throws VaultError when the key is another one, or the bytes were moved to another row. */
  unseal(sealed: Buffer, rowId: string): Promise<JsonObject>;
  /**
   * 256 bits that only the holder of the master key can make: the same for the same purpose and id, and unlike for any other. For secrets
   * that have to be told again and must not be stored.
   */
  deriveSecret(purpose: string, id: string): Buffer;
  /** The master key was changed to its end, and this process still holds the old one: what is sealed with newer data keys cannot be opened here. */
  hasOldSecretKey(): boolean;
}

/**
 * What the vault keeps of a credential, by how it came about. What must be entered once more at Reconnect and what a provider handed out
 * stand together, so that one row holds everything that a request or a renewal needs.
 */
export type StoredSecrets =
  /** Through the provider's pages. */
  | { kind: 'oauth2'; accessToken: string; refreshToken: string | null; scope: string | null }
  /** A token that was got by what a person entered (client credentials, key file, password, session), and can be got anew by the same. */
  | { kind: 'signed_in'; accessToken: string; scope: string | null; entered: EnteredSecrets }
  /** `others`: for keys of several parts, by the names of their fields. */
  | { kind: 'api_key'; apiKey: string; others?: EnteredSecrets }
  | { kind: 'basic'; username: string; password: string }
  | { kind: 'db_password'; password: string }
  /**
   * Of a manifest: secret settings by the names of their fields, which its own authenticators put into requests; and the tokens that were got
   * by them, where one of these is OAuth.
   */
  | { kind: 'manifest'; entered: EnteredSecrets; tokens: ManifestTokens | null };

export type ManifestTokens = { accessToken: string; refreshToken: string | null; scope: string | null };

/** Secret fields of the connect form, by name. */
export type EnteredSecrets = Readonly<Record<string, string>>;

/** A credential as it was obtained, not yet stored. */
export interface NewCredential {
  secrets: StoredSecrets;
  obtainedAt: Date;
  accessExpiresAt: Date | null;
  refreshExpiresAt: Date | null;
  /** The provider's reply told these ends; otherwise its documents did. */
  isAccessLifeTold?: boolean;
  isRefreshLifeTold?: boolean;
  /** Settings that the provider told with it (API domain, tenant): they belong into the Connection's config. */
  learned?: JsonObject;
  /** Who stands behind it, where the authorization itself tells (id_token, token reply). */
  identity?: Identity;
}

/** What a provider granted: an access token that is not empty, and what it said of it. */
export interface TokenGrant {
  accessToken: string;
  /** Null: the reply brought none. */
  refreshToken: string | null;
  scope: string | null;
  expiresInMs: number | null;
  refreshExpiresInMs: number | null;
  learned: JsonObject;
}

export interface SessionInput {
  connectionId: string;
  connector: Connector;
  config: JsonObject;
  signal: AbortSignal;
  /** The second look at a refusal: asks the provider again, although a refresh was refused a moment ago. */
  isConfirmation?: boolean;
}

export interface CandidateInput extends Omit<SessionInput, 'connectionId'> {
  credential: NewCredential;
  /** A token endpoint gave it this moment: a refusal may only mean that the API does not know it yet. */
  isJustGranted?: boolean;
}

/** A credential as another program may hold it. */
export type HandedOutSecrets =
  | { kind: 'oauth2'; accessToken: string; scope: string | null }
  /** A token that goes where the provider's documents say: a header of its own, a cookie. */
  | { kind: 'session'; accessToken: string }
  | { kind: 'api_key'; apiKey: string; others?: EnteredSecrets }
  | { kind: 'basic'; username: string; password: string }
  | { kind: 'db_password'; password: string };

export interface FailingRenewal {
  /** Since when the provider refuses the grant; null when renewing fails for another reason: an outage, the OAuth app. */
  refusedSince: Date | null;
  /** How many attempts have failed in a row. */
  failures: number;
  /** Until then nobody tries again ahead of need. Null: the next who needs it tries. */
  restsUntil: Date | null;
}

export interface TakenCredential {
  version: number;
  obtainedAt: Date;
  /** When the access token runs out; null when it does not, or nobody knows. */
  expiresAt: Date | null;
  /** How it fails to be renewed, while it still lives; null when nothing is known against it. */
  renewal: FailingRenewal | null;
  secrets: HandedOutSecrets;
}

/** `isRemembered`: the answer to an earlier attempt to renew it; nothing was sent. `missing`: the Connection was deleted. */
export type TakeOutcome =
  /** `failure`: it still lives, but renewing it has just failed. */
  | { kind: 'taken'; credential: TakenCredential; failure: Failure | null }
  | { kind: 'failure'; failure: Failure; isRemembered: boolean }
  | { kind: 'missing' }
  /** Each read signs in anew with what was entered, which never leaves: there is nothing to hand out. */
  | { kind: 'signs_in_each_time' };

export interface TakeInput {
  connectionId: string;
  connector: Connector;
  /** How long it must last from now, where it can be renewed. */
  leastLifeMs: number;
}

/** What another program was answered, or what its driver or network threw. Header names in lower case; `body` parsed or as text. */
export interface ReportedAnswer {
  stage: Stage;
  response?: { status: number; headers: Record<string, string>; body: unknown };
  error?: { name?: string; code?: string; message?: string; [field: string]: unknown };
}

/**
 * `newer`: another credential is stored by now. `none`: there is nothing to renew. `failure`: renewing it failed. `enough`: reports have led to as many
 * renewals as they may within the hour, the last at `lookedAt`; they may again from `nextAt` on.
 */
export type RenewalAfterRefusal =
  | { kind: 'newer' }
  | { kind: 'none' }
  | { kind: 'enough'; lookedAt: Date; nextAt: Date }
  | { kind: 'failure'; failure: Failure; isRemembered: boolean };

/** A session on a stored credential. */
export interface StoredSession extends Session {
  /** The version of the credential that was used last; null before the first use. */
  usedVersion(): number | null;
}

export interface OAuthApp {
  clientId: string;
  clientSecret: string | null;
  /** The provider has not published it yet; its grants may end sooner for that. Left out: as it was. */
  isInTesting?: boolean;
}

/**
 * What became of an authorization at the provider. `kept_for_siblings`: one revocation would end other grants of the same person, so none
 * was made; the person can end it there.
 */
export type Revocation =
  | { kind: 'revoked' }
  | { kind: 'not_offered' }
  | { kind: 'kept_for_siblings' }
  | { kind: 'failed'; failure: Failure };

export interface Tokens {
  readonly vault: Vault;
  /** A session on the stored credential: attaches it, refreshes under the lease, retries once. */
  openSession(input: SessionInput): StoredSession;
  /** A session on a credential that is not stored: to probe before anything is kept. It never refreshes. */
  openCandidateSession(input: CandidateInput): Session;
  /** A currently valid credential for another program, renewed first when it would not last. */
  takeCredential(input: TakeInput): Promise<TakeOutcome>;
  /** What another program reports, as a Failure without secrets; null when the Connection is gone. */
  failureFromReport(connectionId: string, connector: Connector, reported: ReportedAnswer): Promise<Failure | null>;
  /** After a 401 that another program met with the credential of this version (null: it does not say which). */
  renewAfterRefusal(
    connectionId: string,
    connector: Connector,
    refusedVersion: number | null,
  ): Promise<RenewalAfterRefusal>;
  /** Stores a first or a new credential as the next version, in the caller's transaction; a lease or a refusal on the old one ends. Plans the `refresh` job. */
  saveCredential(trx: Trx, connectionId: string, credential: NewCredential): Promise<number>;
  /** Dates of the stored credential for diagnosis of a failure that was met with `usedVersion` of it. */
  getDiagnosisContext(
    db: DbOrTrx,
    connectionId: string,
    connector: Connector,
    usedVersion?: number | null,
  ): Promise<DiagnosisContext>;
  /** The version of the stored credential: a failure of an older version proves nothing. */
  getVersion(db: DbOrTrx, connectionId: string): Promise<number>;
  /** What the provider says that the stored authorization allows; null when it did not say. */
  getGrantedScope(db: DbOrTrx, connectionId: string): Promise<string | null>;

  /** The URL of the provider's consent page. `codeVerifier` must be kept sealed until the way back. */
  beginAuthorization(
    connector: Connector,
    input: { redirectUri: string; state: string; config: JsonObject; loginHint?: string },
  ): Promise<{ authorizeUrl: string; codeVerifier: string }>;
  /** Exchanges what came back on the redirect URI for a credential. A refusal by person or provider is a Failure (stage token_refresh). */
  completeAuthorization(
    connector: Connector,
    input: { callbackUrl: URL; redirectUri: string; state: string; codeVerifier: string; config: JsonObject },
  ): Promise<NewCredential | Failure>;
  /**
   * The credential for what a person entered: at once for keys and passwords, by a request for kinds that sign in. A refusal is a Failure
   * (stage token_refresh); what cannot be sent at all (a key file that is none) a RequestError that names the field.
   */
  obtainCredential(
    connector: Connector,
    input: { config: JsonObject; entered: EnteredSecrets; signal?: AbortSignal },
  ): Promise<NewCredential | Failure>;

  findOAuthApp(connectorSlug: string, db?: DbOrTrx): Promise<OAuthApp | null>;
  setOAuthApp(connectorSlug: string, app: OAuthApp, updatedByName: string, db?: DbOrTrx): Promise<void>;

  /** Handler of the job `refresh` (key: connection id): refreshes ahead of need. Returns when to look again, or null. A refused refresh is reported through `onRefused`. */
  refreshAhead(connectionId: string, connector: Connector): Promise<{ nextAt: Date | null } | Failure>;
  /** Refreshes before it is due, to see whether the provider still accepts. False: there is nothing to refresh. */
  refreshNow(connectionId: string, connector: Connector): Promise<boolean | Failure>;

  /** Reckons the forecast of a Connection anew, after what it follows from has changed in the same transaction. */
  writeForecast(trx: Trx, connectionId: string): Promise<void>;
  /** Reckons all forecasts anew that rest on lifetimes which are no longer the known ones. Returns how many. */
  renewForecasts(signal: AbortSignal): Promise<number>;

  /** Tells the provider that the stored authorization is no longer used, where it has a revocation endpoint and no sibling grant ends with it. */
  revokeAuthorization(connectionId: string, connector: Connector): Promise<Revocation>;
  /** The same for an authorization that was given and is not kept, and on which no other grant of the same person hangs. */
  revokeCandidate(
    connector: Connector,
    credential: Pick<NewCredential, 'secrets'>,
    config: JsonObject,
  ): Promise<Revocation>;
  /** Forgets the tokens that came in place of entered ones and whose time is over. */
  sweepSuccessors(): Promise<void>;
  /** Daily: seals anew what a retired data key still seals, here and in the columns that other rooms declare. Returns how many rows. */
  resealLeftovers(otherPlaces: readonly SealedColumns[]): Promise<number>;
  /** What was known of how often providers may be asked, and has had its day. */
  forgetOldBudgets(): Promise<void>;
  /** Whether the master key is being changed now: processes with the old one and with the next one work side by side. */
  isSecretKeyChanging(): Promise<boolean>;
  /** At start: saves the tokens that an earlier process could only spill to the data folder. Returns how many. */
  recoverSpilled(): Promise<number>;
  /** At the end: resolves when no refresh is under way in this process any more. */
  settle(): Promise<void>;
}
