// `mooring data-sources list`: how all Data Sources are, across Accounts.
import { type Command, Option } from 'commander';
import { sql } from 'kysely';
import type { DataSourceStatus, Db } from '../../store/index.ts';
import { withStore } from '../open-store.ts';
import { type Cli, formatInstant, print, printJson, printTable } from '../terminal.ts';
import { findAccount } from './api-key.ts';

const statuses: DataSourceStatus[] = ['connecting', 'connected', 'retrying', 'disconnected', 'catching_up'];

interface ListOptions {
  status?: DataSourceStatus;
  account?: string;
  json?: boolean;
}

export function addDataSources(program: Command, cli: Cli): void {
  program
    .command('data-sources')
    .summary('list Data Sources')
    .description('Lists Data Sources. Connecting and changing them is done in the app and through the API.')
    .command('list')
    .summary('list Data Sources with their status')
    .description(
      'Lists the Data Sources of all Accounts: status, why, who connected them, and when they were last synced.',
    )
    .addOption(new Option('--status <status>', 'only those of one status').choices(statuses))
    .option('--account <id>', 'only those of one Account; "only" where there is just one')
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      `
Examples:
  mooring data-sources list
  mooring data-sources list --status disconnected --json`,
    )
    .action((options: ListOptions) => list(cli, options));
}

async function list(cli: Cli, { status, account, json }: ListOptions): Promise<void> {
  await withStore(cli, {}, async ({ store }) => {
    const accountId = account === undefined ? null : (await findAccount(store.db, account)).id;
    const items = await readDataSources(store.db, status ?? null, accountId);
    if (json) return printJson(cli, { items });
    if (items.length === 0)
      return print(cli, status ? `No Data Source is ${status.replace('_', ' ')}.` : 'There are no Data Sources yet.');
    const isOneAccount = new Set(items.map((it) => it.accountId)).size === 1;
    const rows = items.map((it) => [
      it.name,
      it.connectorSlug,
      describeStatus(it),
      it.cause?.replaceAll('_', ' ') ?? '',
      it.connectedByName,
      formatInstant(it.lastSyncedAt),
      ...(isOneAccount ? [] : [it.accountName]),
      it.id,
    ]);
    const heading = ['NAME', 'CONNECTOR', 'STATUS', 'CAUSE', 'CONNECTED BY', 'LAST SYNC (UTC)'];
    printTable(cli, [...heading, ...(isOneAccount ? [] : ['ACCOUNT']), 'ID'], rows);
  });
}

const describeStatus = (it: { status: string; isPartial: boolean; pausedAt: Date | null }): string =>
  [it.status.replace('_', ' '), ...(it.isPartial ? ['partial'] : []), ...(it.pausedAt ? ['paused'] : [])].join(', ');

/** With the cause of the open disconnection, the Connection's before one of its own. */
async function readDataSources(db: Db, status: DataSourceStatus | null, accountId: string | null) {
  return (
    db
      .selectFrom('data_sources')
      .innerJoin('connections', 'connections.id', 'data_sources.connection_id')
      .innerJoin('accounts', 'accounts.id', 'data_sources.account_id')
      .select((eb) => [
        'data_sources.id as id',
        'data_sources.name as name',
        'data_sources.status as status',
        'data_sources.status_since as statusSince',
        'data_sources.is_partial as isPartial',
        'data_sources.paused_at as pausedAt',
        'data_sources.last_synced_at as lastSyncedAt',
        'data_sources.schema_name as schemaName',
        'connections.id as connectionId',
        'connections.connector_slug as connectorSlug',
        'connections.connected_by_name as connectedByName',
        'accounts.id as accountId',
        'accounts.name as accountName',
        eb
          .selectFrom('disconnections')
          .select('disconnections.cause')
          .whereRef('disconnections.connection_id', '=', 'connections.id')
          .where('disconnections.status', '=', 'open')
          .where((or) =>
            or.or([
              or('disconnections.data_source_id', 'is', null),
              or('disconnections.data_source_id', '=', or.ref('data_sources.id')),
            ]),
          )
          .orderBy('disconnections.scope')
          .orderBy('disconnections.opened_at')
          .limit(1)
          .as('cause'),
      ])
      .$if(status !== null, (query) => query.where('data_sources.status', '=', status as DataSourceStatus))
      .$if(accountId !== null, (query) => query.where('data_sources.account_id', '=', accountId as string))
      .orderBy('accounts.name')
      // As in the app: what needs a person comes first.
      .orderBy(
        sql`array_position(array['disconnected', 'retrying', 'catching_up', 'connecting', 'connected'], data_sources.status)`,
      )
      .orderBy('data_sources.name')
      .orderBy('data_sources.id')
      .execute()
  );
}
