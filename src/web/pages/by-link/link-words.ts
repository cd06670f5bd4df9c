// How the pages of a link call things: kept apart, since each of them says the same name.
import type { LinkPage } from '../../../api/link-schemas.ts';
import { formatDay } from '../../format.ts';

/** "LinkedIn Ads (Europe)"; the connector's name is not said twice. */
export function nameOf({ connectorName, connectionName }: LinkPage): string {
  if (!connectionName) return connectorName;
  return connectionName.toLowerCase().includes(connectorName.toLowerCase())
    ? connectionName
    : `${connectorName} (${connectionName})`;
}

/** What the button does, called as in the email that led here. */
export const verbOf = ({ kind }: LinkPage): 'Connect' | 'Reconnect' => (kind === 'connect' ? 'Connect' : 'Reconnect');

export const doneOf = ({ kind }: LinkPage): string => (kind === 'connect' ? 'connected' : 'reconnected');

/** "expires on 12 Mar 2026", as surely as it is known; null where no end is to come. */
export function sayEnd({ expiry }: LinkPage): string | null {
  if (!expiry) return null;
  const day = formatDay(expiry.at);
  if (expiry.certainty === 'likely') return `is likely to expire on ${day}`;
  return expiry.certainty === 'at_latest' ? `expires on ${day} at the latest` : `expires on ${day}`;
}
