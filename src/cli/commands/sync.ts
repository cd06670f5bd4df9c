// `mooring sync DATA_SOURCE`: asks for a sync at once. With --wait it stays until the sync has ended, and does the work itself where
// no server or worker is there to do it.

import type { Command } from 'commander';
import type { Selectable } from 'kysely';
import { secondMs } from '../../clock.ts';
import { loadConfig } from '../../config.ts';
import { notFound, RequestError } from '../../request-error.ts';
import type { Db, Tables } from '../../store/index.ts';
import type { Mooring } from '../mooring.ts';
import { openCommandLog } from '../open-log.ts';
import { countWorkers, requireDatabase } from '../open-store.ts';
import { listenForStop } from '../run-until-stopped.ts';
import { type Cli, countOf, createProgressLine, formatInstant, oneLine, print, printJson, say } from '../terminal.ts';

type SyncRow = Selectable<Tables['syncs']>;

interface SyncOptions {
  wait?: boolean;
  json?: boolean;
}

const lookEveryMs = secondMs / 2;

export function addSync(program: Command, cli: Cli): void {
  program
    .command('sync')
    .summary('sync a Data Source now')
    .description(
      'Asks for a sync of a Data Source at once, instead of when it is next due. A running server or worker does it; with --wait this command does it itself where none is running.',
    )
    .argument('<data-source>', 'id or name of the Data Source')
    .option('--wait', 'stay until the sync has ended; exit code 0 only when it succeeded, else 1')
    .option('--json', 'print the sync as JSON')
    .addHelpText(
      'after',
      `
Examples:
  mooring sync "Website traffic"
  mooring sync ds_3v8q... --wait`,
    )
    .action((name: string, options: SyncOptions) => sync(cli, name, options));
}

async function sync(cli: Cli, idOrName: string, { wait = false, json = false }: SyncOptions): Promise<void> {
  const config = loadConfig(cli.environment);
  requireDatabase(config);
  const { buildMooring } = await cli.loadMain();
  const mooring = await buildMooring({ config, log: openCommandLog(cli, config) });
  const signal = listenForStop(cli);
  try {
    const { db } = mooring.store;
    const dataSource = await findDataSource(db, idOrName);
    const [{ commandLineActor }, { syncNow }] = await Promise.all([
      import('../../accounts/index.ts'),
      import('../../life/index.ts'),
    ]);
    const workers = await countWorkers(mooring.store);
    const syncId = await syncNow(mooring.life, commandLineActor(dataSource.accountId), dataSource.id);
    if (wait) {
      if (workers === 0) await mooring.start({ isServing: false, isWorking: true });
      const ended = await waitForEnd(cli, mooring, syncId, signal.isWanted);
      if (json) printJson(cli, toJson(ended));
      else print(cli, describeEnd(oneLine(dataSource.name), ended));
      cli.setExitCode(ended.status === 'succeeded' ? 0 : 1);
      return;
    }
    if (json) printJson(cli, toJson(await readSync(db, syncId)));
    else print(cli, `${oneLine(dataSource.name)} is being synced: ${syncId}`);
    if (workers === 0)
      say(cli, 'No server or worker is running on this database: it begins when one is started, or add --wait.');
  } finally {
    signal.release();
    await mooring.stop();
  }
}

async function findDataSource(db: Db, idOrName: string): Promise<{ id: string; name: string; accountId: string }> {
  const found = await db
    .selectFrom('data_sources')
    .select(['id', 'name', 'account_id as accountId'])
    .where((eb) =>
      eb.or([eb('id', '=', idOrName), eb(eb.fn<string>('lower', ['name']), '=', idOrName.trim().toLowerCase())]),
    )
    .orderBy('id')
    .execute();
  const [first] = found;
  if (!first) throw notFound(`Data Source as "${idOrName}"`);
  if (found.length === 1) return first;
  throw new RequestError(
    'conflict',
    `${found.length} Data Sources are named "${idOrName}". Give the id of one: ${found.map((it) => it.id).join(', ')}`,
  );
}

const readSync = (db: Db, id: string): Promise<SyncRow> =>
  db.selectFrom('syncs').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** The sync once it has ended, or as it is when somebody stops waiting. */
async function waitForEnd(cli: Cli, { store }: Mooring, id: string, isStopped: () => boolean): Promise<SyncRow> {
  const line = createProgressLine(cli);
  try {
    for (;;) {
      const row = await readSync(store.db, id);
      const isOpen = ['queued', 'running', 'waiting'].includes(row.status);
      if (!isOpen || isStopped()) return row;
      line.show(describeOpen(row));
      await cli.clock.pause(lookEveryMs);
    }
  } finally {
    line.done();
  }
}

function describeOpen(row: SyncRow): string {
  if (row.status === 'queued') return 'Queued ...';
  const rows = countOf(row.rows_written, 'row');
  return row.status === 'waiting'
    ? `Waiting until ${formatInstant(row.waiting_until)} UTC: ${messageOf(row)} (${rows})`
    : `Syncing: ${rows} ...`;
}

const messageOf = (row: SyncRow): string => {
  const { providerMessage, detail } = (row.diagnosis ?? {}) as { providerMessage?: string; detail?: string };
  return oneLine(providerMessage || (detail ?? 'no reason was given').replaceAll('_', ' '));
};

function describeEnd(name: string, row: SyncRow): string {
  const rows = countOf(row.rows_written, 'row');
  switch (row.status) {
    case 'succeeded':
      return `${name} is up to date: ${rows} written.`;
    case 'partial':
      return `${name} was synced in part: ${rows} written. Some streams could not be read; the app says why.`;
    case 'failed':
      return `${name} could not be synced: ${messageOf(row)}. The app says how to resolve it.`;
    case 'cancelled':
      return `The sync of ${name} was cancelled after ${rows}.`;
    default:
      return `The sync of ${name} goes on without being watched (${describeOpen(row)}).`;
  }
}

const toJson = (row: SyncRow) => ({
  id: row.id,
  dataSourceId: row.data_source_id,
  kind: row.kind,
  status: row.status,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  waitingUntil: row.waiting_until,
  pages: row.pages,
  rowsWritten: row.rows_written,
  diagnosis: row.diagnosis,
});
