// explain: a diagnosis in plain, kind words: what happened, how to interpret it, how to resolve it, who has to act. Rendered late and never
// stored. The words of each detail: explain-details.ts; of the help page: help-topics.ts.
import { detailWords, type Names } from './explain-details.ts';
import type { Actor, AuthKind, Cause, Diagnosis } from './types.ts';

/** Names to speak with. Only the connector's is needed. */
export interface ExplainContext {
  connectorName: string;
  connectionName?: string | null;
  streamName?: string | null;
  /** What is read, such as a property or a database. */
  objectLabel?: string | null;
  supportContact?: string | null;
  accountOwnerName?: string | null;
  authKind: AuthKind;
}

export interface Explained {
  causeLabel: string;
  /** One sentence: what happened. */
  summary: string;
  /** Paragraphs: how to interpret this error. */
  interpret: string[];
  /** Steps: how to resolve this error. */
  resolve: string[];
  actor: Actor;
  canReconnect: boolean;
  /** Section of the help page. */
  helpAnchor: string;
}

/** Puts a diagnosis into words. Total: a diagnosis from an older version, with words unknown now, still gets an honest answer. */
export function explain(diagnosis: Diagnosis, context: ExplainContext): Explained {
  const names = toNames(diagnosis, context);
  const words = (detailWords[diagnosis.detail] ?? detailWords.unrecognized)(names);
  const isDisconnected = diagnosis.verdict === 'disconnected';
  const { actor } = diagnosis.remedy;
  return {
    causeLabel: labelOf(diagnosis, context),
    summary: words.summary,
    interpret: [...words.interpret, ...doubt(diagnosis), ...reach(diagnosis, names)],
    resolve: isDisconnected ? [...words.resolve, ...whomToAsk(diagnosis, context)] : nothingToDo(diagnosis, context),
    actor,
    canReconnect: canReconnect(diagnosis),
    helpAnchor: helpAnchorOf(diagnosis),
  };
}

const causeLabels: Readonly<Record<Exclude<Cause, 'provider_specific'>, string>> = {
  invalid_credentials: 'Invalid credentials',
  invalid_refresh_token: 'Invalid refresh token',
  insufficient_privileges: 'Insufficient privileges',
  expired_token: 'Expired token',
};

/** The cause as people see it: "Invalid refresh token", "Unique to LinkedIn". */
function labelOf({ verdict, cause }: Diagnosis, { connectorName }: ExplainContext): string {
  if (verdict === 'transient') return 'Temporary trouble';
  if (verdict === 'operator') return 'Set-up of this installation';
  if (verdict === 'request') return 'Request not accepted';
  return cause === null || cause === 'provider_specific' ? `Unique to ${connectorName}` : causeLabels[cause];
}

/** A lost permission on one Data Source or stream comes back by itself when it is restored; a new authorization would change nothing. */
export function canReconnect({ verdict, cause, scope }: Pick<Diagnosis, 'verdict' | 'cause' | 'scope'>): boolean {
  if (verdict !== 'disconnected') return false;
  return cause !== 'insufficient_privileges' || scope === 'connection';
}

function toNames(diagnosis: Diagnosis, context: ExplainContext): Names {
  const { connectorName, objectLabel, streamName, accountOwnerName, authKind } = context;
  const object =
    diagnosis.scope === 'stream' && streamName
      ? `“${streamName}”`
      : objectLabel
        ? `“${objectLabel}”`
        : 'this Data Source';
  return {
    provider: connectorName,
    object,
    isDatabase: authKind === 'db_password',
    secret: authKind === 'api_key' || authKind === 'service_account' ? 'API key' : 'password',
    isKey: authKind === 'api_key' || authKind === 'service_account',
    isOAuth: authKind === 'oauth2',
    isDisconnected: diagnosis.verdict === 'disconnected',
    isRecoveredAlone: !canReconnect(diagnosis),
    accountOwner: accountOwnerName ?? null,
    cause: diagnosis.cause,
  };
}

/** Said when we are not sure, so that nobody takes a guess for a fact. */
const doubt = ({ certainty, verdict, detail }: Diagnosis): string[] =>
  verdict === 'disconnected' && certainty === 'guess' && detail !== 'unrecognized'
    ? ['The answer can be read in more than one way; this is the most likely reading.']
    : [];

function reach({ verdict, scope }: Diagnosis, { object }: Names): string[] {
  if (verdict !== 'disconnected') return [];
  if (scope === 'stream') return [`Only ${object} is affected. Everything else of this Data Source is still synced.`];
  if (scope === 'data_source') return ['Other Data Sources of the same Connection are not affected.'];
  return [];
}

/** Whom to ask about what is unique to a provider. */
function whomToAsk({ cause }: Diagnosis, { supportContact, connectorName }: ExplainContext): string[] {
  if (cause !== 'provider_specific' && cause !== null) return [];
  const contact = supportContact?.trim();
  return contact
    ? [`If that does not help, ask ${contact}.`]
    : [`If that does not help, ask the support of ${connectorName} or the people who run this installation.`];
}

function nothingToDo({ verdict }: Diagnosis, { supportContact }: ExplainContext): string[] {
  if (verdict === 'transient') return ['There is nothing for you to do. Mooring tries again by itself.'];
  const contact = supportContact?.trim();
  return [
    'There is nothing for you to do, and reconnecting would not help.',
    contact
      ? `The people who run this installation have been told. Questions: ${contact}.`
      : 'The people who run this installation have been told.',
  ];
}

function helpAnchorOf({ verdict, cause }: Diagnosis): string {
  if (verdict === 'transient') return 'retrying';
  if (verdict === 'operator') return 'set-up';
  if (verdict === 'request') return 'request';
  return (cause ?? 'provider_specific').replaceAll('_', '-');
}
