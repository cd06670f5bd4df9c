// A stored diagnosis in words, rendered now.
import type { Connector } from '../../connectors/index.ts';
import { type Diagnosis, explain } from '../../life/diagnosis/index.ts';
import type { Explanation } from '../schemas.ts';

interface Names {
  connector: Connector;
  connectionName?: string | undefined;
  streamName?: string | undefined;
  objectLabel?: string | undefined;
  supportContact: string | null;
}

export function explainView(
  diagnosis: Diagnosis,
  { connector, connectionName, streamName, objectLabel, supportContact }: Names,
): Explanation {
  const words = explain(diagnosis, {
    connectorName: connector.name,
    connectionName,
    streamName,
    objectLabel,
    supportContact,
    authKind: connector.authKind,
  });
  return {
    verdict: diagnosis.verdict,
    cause: diagnosis.cause,
    causeLabel: words.causeLabel,
    detail: diagnosis.detail,
    certainty: diagnosis.certainty,
    summary: words.summary,
    interpret: words.interpret,
    resolve: words.resolve,
    actor: words.actor,
    canReconnect: words.canReconnect,
    providerMessage: diagnosis.providerMessage,
    providerCode: diagnosis.providerCode,
    rule: diagnosis.rule,
    helpUrl: diagnosis.remedy.url ?? connector.helpUrl,
    supportContact,
  };
}
