// What the words of a detail are written with: the names to speak of, and the sentences that return in many of them. A step says who acts
// and where. While somebody is connecting, nothing is stored yet: then no step speaks of Reconnect or of data to be fetched.
import { tellLifetimeOf } from './explain-lifetimes.ts';
import type { KnownProvider } from './explain-provider.ts';
import { nameSecrets, type SecretNames } from './explain-secrets.ts';
import { isReasonNamed } from './named-reason.ts';
import type { AuthKind, Cause, Detail, Diagnosis } from './types.ts';

/** Names to speak with. Only the connector's is needed. */
export interface ExplainContext {
  connectorName: string;
  connectionName?: string | null;
  streamName?: string | null;
  /** What is read, such as a property or a database. */
  objectLabel?: string | null;
  /** The account at the provider, such as `ana@example.org`. */
  accountLabel?: string | null;
  supportContact?: string | null;
  authKind: AuthKind;
  /** The labels of the secret fields of its form; left out where the form is not known, none where there is none. */
  enteredLabels?: readonly string[] | undefined;
  /** Somebody is connecting or reconnecting right now, and waits for the answer. */
  isConnecting?: boolean;
  /** What is known of the provider: its own terms, and how long its credentials live. See findKnownProvider. */
  provider?: KnownProvider | null;
}

export interface Names extends SecretNames {
  provider: string;
  /** “orders”, “Web shop”, or "this data". */
  object: string;
  /** True where one Data Source of several, or one stream, is meant. */
  isPart: boolean;
  isStream: boolean;
  /** The account at the provider: "the connected account (ana@example.org)", "the database user". */
  account: string;
  /** Whom to ask at the provider. */
  admin: string;
  accountLabel: string | null;
  isOAuth: boolean;
  isDatabase: boolean;
  isConnecting: boolean;
  /** The provider came back from its consent page with a no: RFC 6749, section 4.1.2.1. */
  isDeclined: boolean;
  isDisconnected: boolean;
  isRequest: boolean;
  /** The provider itself said what happened. */
  isSure: boolean;
  /** The provider named the reason, in words that do not stand for others too. */
  isNamed: boolean;
  cause: Cause | null;
  /** What Mooring or the provider said. */
  message: string;
  /** How long credentials live there, where that is what the detail is about and the provider's own terms do not tell it. */
  lifetime: string | null;
  /** The provider's own terms say how to interpret it. */
  isInterpreted: boolean;
}

export interface DetailWords {
  /** One sentence: what happened. */
  summary: string;
  interpret: string[];
  /** Steps of a person. */
  resolve: string[];
}

export type Write = (names: Names) => DetailWords;

export function toNames(diagnosis: Diagnosis, context: ExplainContext): Names {
  const { connectorName, objectLabel, streamName, authKind } = context;
  const isDatabase = authKind === 'db_password';
  const secrets = nameSecrets(diagnosis, authKind, context.enteredLabels);
  const isOAuth = authKind === 'oauth2';
  const accountLabel = context.accountLabel?.trim() || null;
  return {
    provider: connectorName,
    object: objectOf(diagnosis, objectLabel, streamName),
    isPart: diagnosis.scope === 'stream' || diagnosis.scope === 'data_source',
    isStream: diagnosis.scope === 'stream',
    account: `${isDatabase ? 'the database user' : 'the connected account'}${accountLabel ? ` (${accountLabel})` : ''}`,
    admin: isDatabase ? 'the administrator of the database' : `an administrator of the account at ${connectorName}`,
    accountLabel,
    isOAuth,
    ...secrets,
    isDatabase,
    isConnecting: context.isConnecting ?? false,
    isDeclined: (context.isConnecting ?? false) && isOAuth && diagnosis.providerCode === 'access_denied',
    isDisconnected: diagnosis.verdict === 'disconnected',
    isRequest: diagnosis.verdict === 'request',
    isSure: diagnosis.certainty === 'sure',
    isNamed: isReasonNamed(diagnosis),
    cause: diagnosis.cause,
    message: diagnosis.providerMessage ?? '',
    lifetime: lifetimeOf(diagnosis, context, secrets.secret),
    isInterpreted: context.provider?.help.details?.[diagnosis.detail]?.interpret !== undefined,
  };
}

function lifetimeOf(
  { detail }: Diagnosis,
  { provider, connectorName, authKind }: ExplainContext,
  secret: string,
): string | null {
  if (!provider?.lifetimes || provider.help.details?.[detail]?.interpret) return null;
  return tellLifetimeOf(detail, connectorName, provider.lifetimes, authKind === 'oauth2' ? null : secret);
}

function objectOf({ scope }: Diagnosis, objectLabel: string | null = null, streamName: string | null = null): string {
  if (scope === 'stream') return streamName ? `“${streamName}”` : 'one stream of this Data Source';
  return objectLabel ? `“${objectLabel}”` : 'this data';
}

/** Who keeps Mooring itself running: operators, in the words of people who are none. */
export const operators = 'the people who run this installation';

export const thenFetched = 'Mooring then fetches what is missing by itself.';

/** The step that ends most lists: authorize again with what is right now. `what`: what to enter, where something is entered. */
export function reconnectStep(names: Names, what: string = names.entered): string {
  const { provider, isOAuth, accountLabel, isConnecting } = names;
  if (isConnecting) return isOAuth ? `Start again and sign in to ${provider}.` : `Enter ${what} and try again.`;
  if (!isOAuth) return `Choose Reconnect and enter ${what}. ${thenFetched}`;
  const account = accountLabel
    ? `as ${accountLabel}, the account that was connected`
    : 'with the same account as before';
  return `Choose Reconnect and sign in to ${provider} ${account}. ${thenFetched}`;
}

/** How to come by a password or key that works, and what to do with it. */
export function newSecretSteps(names: Names): string[] {
  const { provider, isOAuth, isKey, isDatabase, account, secret } = names;
  if (isOAuth) return [reconnectStep(names)];
  if (isKey) return [newKeyStep(provider, secret), reconnectStep(names)];
  if (!isDatabase) return [`Make sure that you can sign in to ${provider} yourself.`, reconnectStep(names)];
  return [
    `Ask the administrator of the database for the present password of ${account}, and whether that user may still sign in.`,
    reconnectStep(names),
  ];
}

function newKeyStep(provider: string, secret: string): string {
  if (/refresh token/.test(secret))
    return `Authorize at ${provider} once more, as you did the first time: that gives a new ${secret}.`;
  return secret === 'API key'
    ? `Sign in to ${provider} and open its settings for API keys. Copy the key that is valid now, or create a new one.`
    : `Sign in to ${provider} and look for the ${secret} that is valid now, or create a new one.`;
}

/** Where Mooring looks again by itself, so that whoever mends it at the provider need not come back here. */
export function recoveryStep(names: Names): string {
  const { isOAuth, isConnecting, entered } = names;
  if (isConnecting) return 'Then try again here.';
  const atOnce = isOAuth
    ? 'To have it checked at once, choose Reconnect.'
    : `To have it checked at once, choose Reconnect and enter ${entered} again.`;
  return `${lookedAgain} ${atOnce}`;
}

/** The same where Reconnect is not even offered. */
export const recoveryAloneStep = ({ isConnecting }: Names): string =>
  isConnecting ? 'Then try again here.' : `${lookedAgain} Nobody has to reconnect.`;

const lookedAgain =
  'Then it recovers by itself: Mooring looks again from time to time, within the hour as a rule, and fetches what is missing.';

/** Whether a general step is one of those that end a list: authorize again, or wait until it is noticed. */
export const reconnectsToo = (step: string): boolean =>
  /^(?:Choose Reconnect|Start again|Enter .* and try again|Then it recovers|Then try again|Mooring then)/.test(step);

/** A detail as a title: "API key deleted". */
export function tellDetail(detail: Detail): string {
  const text =
    titles[detail] ?? detail.replaceAll('_', ' ').replace(/\b(?:api|ip|dns|tls|uri)\b/g, (it) => it.toUpperCase());
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Where the word itself is short for more. */
const titles: Readonly<Partial<Record<Detail, string>>> = {
  too_many_tokens: 'connected too many times',
  token_reused: 'one-time token sent twice',
  expired_age: 'end of its life reached',
  expired_inactivity: 'unused for too long',
  expired_testing_mode: 'OAuth app in testing mode',
  access_token_expired: 'access token to be renewed',
  scope_missing: 'permission missing',
  role_lost: 'role missing',
  object_access_lost: 'no access to this data',
  admin_consent_required: 'administrator has to allow it',
  wrong_password: 'username or password refused',
  wrong_api_key: 'API key refused',
  plan_limit: 'not in the plan',
  org_frozen: 'account closed or frozen',
  terms_required: 'new terms to be accepted',
  mfa_or_sso_required: 'second factor or single sign-on asked for',
  ip_not_allowed: 'network address not let in',
  quota_exhausted: 'allowance used up',
  network: 'server not reached',
  dns: 'server not found',
  tls: 'no secure connection',
  concurrent_update: 'two things at the same time',
  html_instead_of_json: 'web page in place of data',
  clock_skew: 'clock is wrong',
  address_refused: 'address in a private network',
  eventual_consistency: 'not known everywhere yet',
  invalid_client: 'OAuth app refused',
  redirect_uri_mismatch: 'redirect address does not fit',
  api_not_enabled: 'API not switched on',
  app_not_approved: 'OAuth app not approved',
  app_disabled: 'OAuth app disabled',
  bad_request: 'request not understood',
  version_sunset: 'version of the interface ended',
  client_bug: 'fault of Mooring',
  unrecognized: 'not known',
};

/** A provider whose name nobody knows, as `connectorName`. */
export const unnamedProvider = 'the provider';

/** Sentences about a provider without a name: "the the provider account" is "the provider account". */
export const speakUnnamed = (text: string): string =>
  text
    .replace(/\b(the|same|new|organization's) the provider\b/gi, '$1 provider')
    .replace(/(^|[.!?] )the provider\b/g, '$1The provider');
