// What uses a connector: Connections, and requests to connect it that somebody was sent. Across Accounts, for operators.
import type { Connector } from '../../connectors/index.ts';
import type { DbOrTrx } from '../../store/index.ts';
import { measureFit } from './measure-fit.ts';

export interface ConnectorUse {
  connectionId: string;
  connectionName: string;
  accountName: string;
}

/** One that does not fit a new version as it is. */
export interface Misfit extends ConnectorUse {
  what: string[];
}

const usesOf = (db: DbOrTrx, slug: string) =>
  db
    .selectFrom('connections')
    .innerJoin('accounts', 'accounts.id', 'connections.account_id')
    .select(['connections.id', 'connections.name', 'connections.config', 'accounts.name as account_name'])
    .where('connections.connector_slug', '=', slug)
    .orderBy('accounts.name')
    .orderBy('connections.name');

export async function findUses(db: DbOrTrx, slug: string): Promise<ConnectorUse[]> {
  const rows = await usesOf(db, slug).execute();
  return rows.map(({ id, name, account_name }) => ({
    connectionId: id,
    connectionName: name,
    accountName: account_name,
  }));
}

/** Names of the people who were asked to connect it and still can. */
export async function findAsked(db: DbOrTrx, slug: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('reconnect_links')
    .select('recipient_name')
    .where('connector_slug', '=', slug)
    .where('kind', '=', 'connect')
    .where('completed_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  return rows.map((row) => row.recipient_name);
}

/** Connections that a new version does not fit as they are. */
export async function findMisfits(
  db: DbOrTrx,
  slug: string,
  { before, after }: { before: Connector | null; after: Connector },
): Promise<Misfit[]> {
  const [rows, streams] = await Promise.all([
    usesOf(db, slug).execute(),
    db
      .selectFrom('streams')
      .innerJoin('data_sources', 'data_sources.id', 'streams.data_source_id')
      .innerJoin('connections', 'connections.id', 'data_sources.connection_id')
      .select(['connections.id', 'streams.name'])
      .where('connections.connector_slug', '=', slug)
      .where('streams.is_selected', '=', true)
      .execute(),
  ]);
  return rows.flatMap(({ id, name, config, account_name }) => {
    const own = streams.filter((it) => it.id === id).map((it) => it.name);
    const what = measureFit({ before, after, config, streams: own });
    return what.length === 0 ? [] : [{ connectionId: id, connectionName: name, accountName: account_name, what }];
  });
}
