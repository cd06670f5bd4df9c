// What a connector.yaml says of how the connector was tried, told by the connector itself: people are to know it before they connect.
import type { ConnectorFile } from './connector-file.ts';
import type { Connector } from './types.ts';

export function withVerification(
  connector: Connector,
  { verified, documents, unverified }: Pick<ConnectorFile, 'verified' | 'documents' | 'unverified'>,
): Connector {
  return verified === null ? connector : { ...connector, verification: { label: verified, documents, unverified } };
}
