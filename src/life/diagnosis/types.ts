// The words of diagnosis as types. This folder is pure: no I/O, no clock, no import from outside it.
// `Failure` is what came back; `DiagnosisContext` what is known beside it; `Diagnosis` what it means. The form of a rule: rules.ts.

export type Verdict = 'disconnected' | 'transient' | 'operator' | 'request';

/** The closed list of causes that people see. */
export const causes = [
  'invalid_credentials',
  'invalid_refresh_token',
  'insufficient_privileges',
  'expired_token',
  'provider_specific',
] as const;
export type Cause = (typeof causes)[number];

export type Certainty = 'sure' | 'likely' | 'guess';
export type Scope = 'connection' | 'data_source' | 'stream' | 'provider' | 'host';

export type Stage = 'token_refresh' | 'api_call' | 'db_connect' | 'db_query' | 'network';
export type AuthKind = 'oauth2' | 'api_key' | 'basic' | 'session' | 'service_account' | 'db_password' | 'none';

/** Finer than the cause; docs/reference/details.md lists what each means. */
export const details = [
  'revoked',
  'password_changed',
  'logged_out_everywhere',
  'account_deleted',
  'too_many_tokens',
  'account_suspended',
  'token_reused',
  'expired_age',
  'expired_inactivity',
  'expired_testing_mode',
  'access_token_expired',
  'scope_missing',
  'role_lost',
  'object_access_lost',
  'admin_consent_required',
  'wrong_password',
  'wrong_api_key',
  'api_key_deleted',
  'subscription_inactive',
  'plan_limit',
  'payment_overdue',
  'org_frozen',
  'terms_required',
  'mfa_or_sso_required',
  'ip_not_allowed',
  'account_locked',
  'password_expired',
  'database_missing',
  'licence_removed',
  'rate_limited',
  'quota_exhausted',
  'too_many_connections',
  'outage',
  'maintenance',
  'timeout',
  'network',
  'dns',
  'tls',
  'concurrent_update',
  'html_instead_of_json',
  'clock_skew',
  'address_refused',
  'eventual_consistency',
  'invalid_client',
  'redirect_uri_mismatch',
  'api_not_enabled',
  'app_not_approved',
  'app_disabled',
  'bad_request',
  'not_found',
  'version_sunset',
  'wrong_region',
  'client_bug',
  'unrecognized',
] as const;
export type Detail = (typeof details)[number];

/** What a provider, driver or network answered when something did not work. Redacted before it is stored. */
export interface Failure {
  /** Marks the object among other values; see isFailure. */
  readonly kind: 'failure';
  /** Slug of the connector, or of a provider that we have no connector for. */
  provider: string;
  stage: Stage;
  auth: AuthKind;
  /** An HTTP answer. Header names in lower case; body parsed if it was JSON, else the raw text, cut at 64 KiB. */
  response?: { status: number; headers: Record<string, string>; body: unknown };
  /** A driver's or the network's error instead. `code` is an SQLSTATE or a Node code such as ECONNREFUSED. */
  error?: { name?: string; code?: string; message?: string; [key: string]: unknown };
  /** What the connector's description says of such an answer. */
  hint?: FailureHint;
}

/** What a connector's description says of an answer, by the part of it that knows this one (a manifest's response filter): evidence, no verdict. */
export interface FailureHint {
  /** How it would go on. */
  action: 'FAIL' | 'RETRY' | 'IGNORE' | 'RATE_LIMITED';
  /** Whose fault it takes it for. */
  failureType: 'system_error' | 'config_error' | 'transient_error' | null;
  /** Its own words for a person. */
  message: string | null;
  /** When it would ask again, in milliseconds. */
  retryAfterMs: number | null;
}

export const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'failure';

/** Dates and counts that settle what one response cannot. Epoch milliseconds; all optional. */
export interface DiagnosisContext {
  nowMs?: number;
  /** When the credential in use was obtained: authorized, or entered. */
  authorizedAtMs?: number;
  tokenIssuedAtMs?: number;
  tokenExpiresAtMs?: number;
  lastSuccessAtMs?: number;
  /** When the password or key was known to end, such as PostgreSQL's rolvaliduntil. */
  credentialEndsAtMs?: number;
  /** What is known of how long the provider's credentials live. */
  lifetimes?: Lifetimes;
  /** A refresh of ours was in flight when we died or lost the reply, and its token was sent again. */
  isReplayAfterLostReply?: boolean;
  hasRefreshToken?: boolean;
  /** A refresh that was sent after this refusal has succeeded. */
  hasRefreshedSince?: boolean;
  siblingsFailing?: number;
  siblingsTotal?: number;
}

/** Token lifetimes of a provider, as data with its source. Null: does not end, or not known. */
export interface Lifetimes {
  accessTokenMs: number | null;
  refreshTokenMs: number | null;
  refreshInactivityMs: number | null;
  /** Grants per user and app before the oldest dies. */
  grantsMax: number | null;
  isRefreshTokenRotated: boolean;
  /** How long a refresh token that was already used is still accepted. */
  reuseGraceMs: number | null;
  /** Life of a refresh token while the OAuth app is in testing mode. */
  testingModeMs?: number | null;
  /** Longest life of a whole grant, however often it is renewed (Atlassian: 365 days). */
  grantMs?: number | null;
  /** Longest life of an API key, personal token or password that a person makes. */
  keyMs?: number | null;
  /** What else ends a grant or key before its time. */
  endedBy?: readonly GrantEnd[];
  /** What the numbers cannot say, one fact each, in our own words, with its source. */
  notes?: readonly { text: string; citation: string }[];
  citation: string;
}

/** The acts and states that end a grant or key before its time. */
export type GrantEnd =
  | 'revoked'
  | 'password_changed'
  | 'logged_out_everywhere'
  | 'account_deleted'
  | 'account_suspended'
  | 'user_removed'
  | 'role_lost'
  | 'app_uninstalled'
  | 'scopes_changed'
  | 'newer_grant'
  | 'token_reused'
  | 'key_deleted'
  | 'policy_changed'
  | 'subscription_ended';

/** Who has to act. */
export type Actor = 'user' | 'provider_admin' | 'operator' | 'nobody';

/** What has to be done; rendered to words only when shown. */
export type RemedyAction =
  | 'reconnect'
  | 'enter_new_password'
  | 'enter_new_key'
  | 'edit_settings'
  | 'restore_permission'
  | 'renew_subscription'
  | 'settle_at_provider'
  | 'wait'
  | 'fix_oauth_app'
  | 'fix_host'
  | 'fix_request'
  | 'ask_support';

export interface Remedy {
  actor: Actor;
  action: RemedyAction;
  /** Where at the provider, if known: a URL of its help or settings. */
  url?: string;
}

export interface Diagnosis {
  verdict: Verdict;
  /** Set exactly when the verdict is `disconnected`. */
  cause: Cause | null;
  detail: Detail;
  certainty: Certainty;
  scope: Scope;
  remedy: Remedy;
  /** Id of the rule that fired, such as `postgres/28P01` or `oauth2/invalid_grant`; `unrecognized` when none did. */
  rule: string;
  /** The provider's own words, redacted and cut at 500 characters; empty when it gave none. */
  providerMessage: string;
  /** What the connector's description says of such an answer, redacted and cut likewise; only where that is more than the provider's own words. */
  connectorMessage?: string;
  /** The provider's own code, such as `invalid_grant` or `28P01`. */
  providerCode: string | null;
  /** Wait asked for by the provider, in milliseconds. */
  retryAfterMs: number | null;
}
