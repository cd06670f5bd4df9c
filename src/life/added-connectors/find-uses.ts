// What uses a connector: Connections, and requests to connect it that somebody was sent. Across Accounts, for operators.
import type { Connector } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { DbOrTrx, JsonObject, Trx } from '../../store/index.ts';
import { measureFit } from './measure-fit.ts';
import { migrateSettings } from './migrate-settings.ts';

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

export interface Versions {
  /** Null: it could not be used. */
  before: Connector | null;
  after: Connector;
  now: Date;
}

/** Brings the settings of its Connections to the form of a new version. What cannot be brought along stays as it is. Returns how many. */
export async function migrateConnections(trx: Trx, slug: string, { before, after, now }: Versions): Promise<number> {
  const rows = await trx
    .selectFrom('connections')
    .select(['id', 'config'])
    .where('connector_slug', '=', slug)
    .orderBy('id')
    .forUpdate()
    .execute();
  let count = 0;
  for (const { id, config } of rows) {
    const migrated = migrateSettings(before, after, config, now);
    const checked = migrated.isMigrated ? checkedBy(after, migrated.config) : null;
    if (!checked) continue;
    await trx
      .updateTable('connections')
      .set({ config: JSON.stringify(checked) })
      .where('id', '=', id)
      .execute();
    count += 1;
  }
  return count;
}

/** Null: they do not fit, and the operator was told. */
function checkedBy({ checkConfig }: Connector, config: JsonObject): JsonObject | null {
  try {
    return checkConfig(config);
  } catch (error) {
    if (error instanceof RequestError) return null;
    throw error;
  }
}

/** Connections that a new version does not fit, with their settings brought to its form. */
export async function findMisfits(db: DbOrTrx, slug: string, { before, after, now }: Versions): Promise<Misfit[]> {
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
    const what = measureFit({ before, after, config, streams: own, now });
    return what.length === 0 ? [] : [{ connectionId: id, connectionName: name, accountName: account_name, what }];
  });
}
