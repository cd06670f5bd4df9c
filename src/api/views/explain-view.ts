// A stored diagnosis in words, rendered now.
import type { Connector } from '../../connectors/index.ts';
import { type Diagnosis, explain } from '../../life/diagnosis/index.ts';
import { explainHeld } from '../../life/guard/index.ts';
import { termsOf } from '../../life/known-provider/index.ts';
import type { Explanation } from '../schemas.ts';

interface Names {
  connector: Connector;
  connectionName?: string | undefined;
  streamName?: string | undefined;
  objectLabel?: string | undefined;
  /** The account at the provider. */
  accountLabel?: string | null | undefined;
  supportContact: string | null;
  /** Somebody is connecting or reconnecting right now. */
  isConnecting?: boolean | undefined;
  /** The provider guard holds it back until then: that is said in place of the refusal. */
  heldUntil?: Date | undefined;
}

export function explainView(
  diagnosis: Diagnosis,
  {
    connector,
    connectionName,
    streamName,
    objectLabel,
    accountLabel,
    supportContact,
    isConnecting = false,
    heldUntil,
  }: Names,
): Explanation {
  const said = explain(diagnosis, {
    ...termsOf(connector, diagnosis),
    connectionName,
    streamName,
    objectLabel,
    accountLabel,
    supportContact,
    isConnecting,
  });
  const words = heldUntil ? explainHeld(connector.name, heldUntil) : said;
  return {
    verdict: heldUntil ? 'transient' : diagnosis.verdict,
    cause: heldUntil ? null : diagnosis.cause,
    causeLabel: words.causeLabel,
    detail: diagnosis.detail,
    certainty: diagnosis.certainty,
    summary: words.summary,
    interpret: words.interpret,
    resolve: words.resolve,
    learnMore: words.learnMore,
    actor: words.actor,
    canReconnect: words.canReconnect,
    providerMessage: diagnosis.providerMessage,
    ...(diagnosis.connectorMessage !== undefined && { connectorMessage: diagnosis.connectorMessage }),
    providerCode: diagnosis.providerCode,
    rule: diagnosis.rule,
    helpUrl: words.helpLink?.url ?? connector.helpUrl,
    helpLabel: words.helpLink?.label ?? `Help of ${connector.name}`,
    helpAnchor: words.helpAnchor,
    providerSlug: connector.slug,
    heldUntil: heldUntil?.toISOString() ?? null,
    supportContact: heldUntil ? null : supportContact,
  };
}
