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

/** What the button does: a warning speaks of renewing, until what it warned of has come. */
export function verbOf({ kind, trouble }: LinkPage): 'Connect' | 'Reconnect' | 'Renew' {
  if (kind === 'connect') return 'Connect';
  return kind === 'expiry' && !trouble ? 'Renew' : 'Reconnect';
}

const doneWords = { connect: 'connected', expiry: 'renewed', disconnection: 'reconnected', reconnect: 'reconnected' };
export const doneOf = ({ kind }: LinkPage): string => doneWords[kind];

/** "expires on 12 Mar 2026", as surely as it is known; null where no end is to come. */
export function sayEnd({ expiry }: LinkPage): string | null {
  if (!expiry) return null;
  const day = formatDay(expiry.at);
  if (expiry.certainty === 'likely') return `is likely to expire on ${day}`;
  return expiry.certainty === 'at_latest' ? `expires on ${day} at the latest` : `expires on ${day}`;
}
