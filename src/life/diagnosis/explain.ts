// explain: a diagnosis in plain, kind words: what happened, how to interpret it, how to resolve it, who has to act. Rendered late and never
// stored. The words of each detail: explain-details.ts and explain-others.ts; a provider's own terms among them: explain-provider.ts.
import { detailWords, refreshTokenReasons } from './explain-details.ts';
import { type ExplainContext, type Names, operators, speakUnnamed, toNames, unnamedProvider } from './explain-names.ts';
import { helpOf, type LearnMore, planHelpLink, planLearnMore, planSteps } from './explain-provider.ts';
import { isConnectorsWord } from './heed-hint.ts';
import { type Actor, type Cause, causes, type Diagnosis } from './types.ts';

export type { ExplainContext } from './explain-names.ts';

export interface Explained {
  causeLabel: string;
  /** One sentence: what happened. */
  summary: string;
  /** Paragraphs: how to interpret this error. */
  interpret: string[];
  /** Steps: how to resolve this error. */
  resolve: string[];
  /** All that could have ended the grant, where the answer does not say which; to be shown as a list. */
  learnMore: LearnMore | null;
  /** Where the provider itself helps. */
  helpLink: { label: string; url: string } | null;
  actor: Actor;
  canReconnect: boolean;
  /** Section of the help page. */
  helpAnchor: HelpAnchor;
}

/** The sections of the help page, /help#expired_token: one a cause, and one for each verdict that is no disconnection. Mails link there. */
export const helpAnchors = [...causes, 'retrying', 'set_up', 'request'] as const;
export type HelpAnchor = (typeof helpAnchors)[number];

/** Puts a diagnosis into words. Total: a diagnosis from an older version, with words unknown now, still gets an honest answer. */
export function explain(diagnosis: Diagnosis, context: ExplainContext): Explained {
  const names = toNames(diagnosis, context);
  const help = helpOf(diagnosis.detail, context);
  const isReconnectOffered = canReconnect(diagnosis);
  const isRevocationNamed = diagnosis.detail === 'revoked' && names.isOAuth && names.isNamed;
  const words = (detailWords[diagnosis.detail] ?? detailWords.unrecognized)(names);
  const say = context.connectorName === unnamedProvider ? speakUnnamed : (text: string) => text;
  return {
    causeLabel: labelOf(diagnosis, context),
    summary: say(words.summary),
    interpret: [
      ...(names.lifetime === null ? [] : [names.lifetime]),
      ...words.interpret,
      // What a provider's help says of it is about an end without a reason.
      ...(help?.interpret && !isRevocationNamed ? [help.interpret] : []),
      ...providersWord(diagnosis, context),
      ...connectorsWord(diagnosis, context),
      ...doubt(diagnosis),
      ...reach(diagnosis, names),
    ].map(say),
    resolve: [
      ...planSteps(words.resolve, help, diagnosis, names, isReconnectOffered),
      ...whomToAsk(diagnosis, context),
    ].map(say),
    learnMore: planLearnMore(diagnosis, context, names, refreshTokenReasons),
    helpLink: planHelpLink(diagnosis, context),
    actor: diagnosis.remedy.actor,
    canReconnect: isReconnectOffered,
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

/**
 * Whether a new authorization is offered: with every disconnection, since it also has everything looked at right away. A stream that
 * alone is refused has siblings that go on: it comes back by itself when the permission does.
 */
export function canReconnect({ verdict, cause, detail, scope }: Diagnosis): boolean {
  if (verdict !== 'disconnected') return false;
  const isOfAuthorization = detail === 'scope_missing' || detail === 'admin_consent_required';
  return cause !== 'insufficient_privileges' || scope !== 'stream' || isOfAuthorization;
}

/** Said when we are not sure, so that nobody takes a guess for a fact. */
const doubt = ({ certainty, verdict, detail }: Diagnosis): string[] =>
  verdict === 'disconnected' && certainty === 'guess' && detail !== 'unrecognized'
    ? ['The answer can be read in more than one way; this is the most likely reading.']
    : [];

function reach({ verdict, scope }: Diagnosis, { object, isDatabase, isConnecting }: Names): string[] {
  if (verdict !== 'disconnected' || isConnecting) return [];
  if (scope === 'stream') return [`Only ${object} is affected. Everything else of this Data Source is still synced.`];
  // A database is one Data Source: it has no siblings.
  if (scope === 'data_source' && !isDatabase) return ['Other Data Sources of the same Connection are not affected.'];
  return [];
}

/** What is unique to a provider, the provider explains best. */
function providersWord(
  { verdict, cause, detail, providerMessage }: Diagnosis,
  { connectorName }: ExplainContext,
): string[] {
  const isSpecific = verdict === 'disconnected' && cause === 'provider_specific' && detail !== 'unrecognized';
  return isSpecific && providerMessage?.includes(' ')
    ? [`The words of ${connectorName} are shown with this error, as they came. Follow what they ask for.`]
    : [];
}

/** What is known by the connector's description alone, and so is no reason to call anything disconnected. */
function connectorsWord(diagnosis: Diagnosis, { connectorName }: ExplainContext): string[] {
  if (!isConnectorsWord(diagnosis)) return [];
  const ends = diagnosis.verdict === 'disconnected' ? '' : ' If it stays so for a day, you are told what can be done.';
  if (diagnosis.rule === 'connector/config-error')
    return [
      `The connector of ${connectorName} takes this answer for something that has to be put right in the settings or at ${connectorName}. Nobody else's rule knows the answer, so it is tried again for now.${ends}`,
    ];
  return [`The connector of ${connectorName} takes this answer for something that passes.${ends}`];
}

/** Whom to ask about what is unique to a provider, and where the one who has to act is not known by name. */
function whomToAsk({ verdict, cause, detail }: Diagnosis, { supportContact, connectorName }: ExplainContext): string[] {
  const contact = supportContact?.trim();
  if (verdict === 'disconnected' && (cause === 'provider_specific' || cause === null))
    return [`If that does not help, ask ${contact || `the support of ${connectorName} or ${operators}`}.`];
  const isOfOperators = verdict === 'operator' || verdict === 'request' || detail === 'expired_testing_mode';
  return isOfOperators && contact ? [`Not sure whom to ask? Ask ${contact}.`] : [];
}

function helpAnchorOf({ verdict, cause }: Diagnosis): HelpAnchor {
  if (verdict === 'transient') return 'retrying';
  if (verdict === 'operator') return 'set_up';
  if (verdict === 'request') return 'request';
  return cause ?? 'provider_specific';
}
