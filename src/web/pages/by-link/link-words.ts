// How the pages of a link call things: kept apart, since each of them says the same name.
import type { LinkPage } from '../../../api/link-schemas.ts';

/** "LinkedIn Ads (Europe)"; the connector's name is not said twice. */
export function nameOf({ connectorName, connectionName }: LinkPage): string {
  if (!connectionName) return connectorName;
  return connectionName.toLowerCase().includes(connectorName.toLowerCase())
    ? connectionName
    : `${connectorName} (${connectionName})`;
}

export const verbOf = ({ kind }: LinkPage): 'connect' | 'reconnect' => (kind === 'connect' ? 'connect' : 'reconnect');
export const doneOf = ({ kind }: LinkPage): string => (kind === 'connect' ? 'connected' : 'reconnected');
