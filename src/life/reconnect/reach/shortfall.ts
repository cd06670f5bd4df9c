// What a new authorization does not reach and the one before did. Pure. Shown before anything turns green; the words are made when it is shown.
import type { Shortfall } from '../../../store/index.ts';

export const isShort = ({ missingScopes, lostDataSources, lostStreams }: Shortfall): boolean =>
  missingScopes.length + lostDataSources.length + lostStreams.length > 0;

/**
 * The permissions that were granted before and are not any more. A grant that does not say what it allows allows what was asked for
 * (RFC 6749 section 5.1), so null on either side stands for `requested`.
 */
export function measureMissingScopes(
  before: string | null,
  now: string | null,
  requested: readonly string[],
): string[] {
  if (now === null) return [];
  const granted = new Set(scopesIn(now));
  const had = before === null ? requested : scopesIn(before);
  return [...new Set(had)].filter((scope) => !granted.has(scope));
}

/** Providers part scopes by spaces or commas. */
const scopesIn = (scope: string): string[] => scope.split(/[\s,]+/).filter((it) => it !== '');

interface Read {
  id: string;
  objectId: string;
  status: string;
}

/** The Data Sources that the new authorization does not list. What was out of reach already is no loss: nothing of it is read before either. */
export function measureUnlisted<DataSource extends Read>(
  dataSources: readonly DataSource[],
  listedObjectIds: ReadonlySet<string>,
  lostAlready: ReadonlySet<string>,
): DataSource[] {
  return dataSources.filter(({ id, objectId }) => !listedObjectIds.has(objectId) && !lostAlready.has(id));
}

/** "It does not reach 2 Data Sources (Blog, Shop) and lacks the permission reports.read." */
export function describeShortfall({ missingScopes, lostDataSources, lostStreams }: Shortfall): string {
  const parts = [
    lostDataSources.length > 0 &&
      `does not reach ${counted(
        lostDataSources.map((it) => it.name),
        'Data Source',
      )}`,
    lostStreams.length > 0 &&
      `cannot read ${counted(
        lostStreams.map((it) => it.streamName),
        'stream',
      )}`,
    missingScopes.length > 0 && `lacks ${counted(missingScopes, 'permission')}`,
  ].filter((part) => part !== false);
  const last = parts.pop();
  return `It ${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last}.`;
}

const namedMax = 5;

function counted(names: readonly string[], one: string): string {
  const [only] = names;
  if (names.length === 1) return `the ${one} ${only}`;
  const rest = names.length - namedMax;
  const named = names.slice(0, namedMax).join(', ');
  return `${names.length} ${one}s (${named}${rest > 0 ? ` and ${rest} more` : ''})`;
}
