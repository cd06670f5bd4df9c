// `mooring restore FILE`: reads a backup into a database, whole or not at all. Everything that can be wrong is found before anything
// is written, the cheapest check first: the file's head, the secret key, the database, then the whole file.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Config, loadConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import { RequestError } from '../../request-error.ts';
import type { BackupHeader, Store } from '../../store/index.ts';
import { ask } from '../ask.ts';
import { openCommandLog } from '../open-log.ts';
import { openUnmigrated } from '../open-store.ts';
import {
  type Cli,
  countOf,
  createProgressLine,
  formatCount,
  formatInstant,
  print,
  printJson,
  say,
} from '../terminal.ts';

interface RestoreOptions {
  replace?: boolean;
  yes?: boolean;
  json?: boolean;
}

export function addRestore(program: Command, cli: Cli): void {
  program
    .command('restore')
    .summary('read a backup into an empty database')
    .description(
      'Reads a backup into the database of DATABASE_URL, or into the embedded one of the data folder. Put the secret key that belongs to it in place first, and stop the server and all workers. The database must be empty, or --replace given. The whole file is checked before anything is written; the restore happens whole or not at all.',
    )
    .argument('<file>', 'the file that "mooring backup" wrote; only one that you trust')
    .option('--replace', 'overwrite what is in the database, after a confirmation')
    .option('--yes', 'do not ask for the confirmation')
    .option('--json', 'print what was restored as JSON')
    .addHelpText(
      'after',
      `
Examples:
  MOORING_DATA_DIR=/var/lib/mooring-new mooring restore mooring-2026-11-03.backup
  mooring restore mooring-2026-11-03.backup --replace`,
    )
    .action((file: string, options: RestoreOptions) => restore(cli, file, options));
}

async function restore(cli: Cli, file: string, options: RestoreOptions): Promise<void> {
  const { replace = false, yes = false, json = false } = options;
  const { readBackupHeader, requireKnownMigrations, requireFreeTarget, restoreBackup, verifyBackup } = await import(
    '../../store/index.ts'
  );
  const config = loadConfig(cli.environment);
  const log = openCommandLog(cli, config);
  const header = await readBackupHeader(file);
  await requireSameKey(config, log, header);
  const store = await openWithLocks(config, log, header.tableCount);
  const line = createProgressLine(cli);
  try {
    await requireKnownMigrations(store, header);
    await requireFreeTarget(store, replace);
    if (replace && !yes) await confirm(cli, store, file, header);
    await verifyBackup(file, (it) => line.show(`Checking the file: table ${it.tablesDone} of ${it.tableCount} ...`));
    const { rowCount } = await restoreBackup(store, {
      path: file,
      isReplacing: replace,
      onProgress: (it) =>
        line.show(`Restoring: table ${it.tablesDone} of ${it.tableCount}, ${formatCount(it.rowCount)} rows ...`),
    });
    line.done();
    if (json) return printJson(cli, { file, ...header, rowCount });
    print(
      cli,
      `Restored ${countOf(rowCount, 'row')} in ${countOf(header.tableCount, 'table')}, as of ${describe(header)}.`,
    );
    say(cli, 'Start Mooring now. What was missed since then is caught up; some Connections may ask for a Reconnect.');
  } finally {
    line.done();
    await store.close();
  }
}

/** Said before anything is overwritten: without the right key the restored credentials could not be opened. */
async function requireSameKey(config: Config, log: Log, { keyFingerprint }: BackupHeader): Promise<void> {
  const file = join(config.dataDir, 'secret.key');
  if (config.secretKey === null && !existsSync(file))
    throw new RequestError(
      'conflict',
      `The secret key of this backup is needed, and there is none: MOORING_SECRET_KEY is not set and ${file} does not exist. Nothing was changed. Put the key with the fingerprint ${keyFingerprint} there, with mode 0600, and restore again.`,
    );
  const { fingerprintOf, loadSecretKey } = await import('../../tokens/index.ts');
  const fingerprint = fingerprintOf(await loadSecretKey({ config, log }));
  if (fingerprint === keyFingerprint) return;
  const where = config.secretKey === null ? file : 'MOORING_SECRET_KEY';
  throw new RequestError(
    'conflict',
    `${where} is not the secret key of this backup: its fingerprint is ${fingerprint}, the backup belongs to ${keyFingerprint}. Nothing was changed. Put the key in place that belongs to the backup.`,
  );
}

async function confirm(cli: Cli, store: Store, file: string, header: BackupHeader): Promise<void> {
  const { inspectRestoreTarget } = await import('../../store/index.ts');
  const target = await inspectRestoreTarget(store);
  if (target.isEmpty) return;
  if (cli.stdin.isTTY !== true)
    throw new RequestError(
      'bad_input',
      'Replacing a database has to be confirmed at a terminal, or with --yes. Nothing was changed.',
    );
  say(
    cli,
    `This erases ${countOf(target.accountCount, 'Account')} and ${countOf(target.dataSourceCount, 'Data Source')} with all their rows,`,
  );
  say(cli, 'and views of your own that read those rows. In their place comes');
  say(cli, `${file}, as of ${describe(header)}.`);
  const answer = await ask(cli, 'Type "replace" to go on: ');
  if (answer !== 'replace') throw new RequestError('bad_input', 'Broken off. Nothing was changed.');
}

const describe = ({ createdAt, accountCount, dataSourceCount }: BackupHeader): string =>
  `${formatInstant(new Date(createdAt))} UTC: ${countOf(accountCount, 'Account')}, ${countOf(dataSourceCount, 'Data Source')}`;

/**
 * A restore drops and makes all tables in one transaction, and each needs locks: itself, its index, its overflow, their types. An
 * embedded server that has room for fewer is started once more with room enough; a given one is as its owner set it.
 */
async function openWithLocks(config: Config, log: Log, newTableCount: number): Promise<Store> {
  const open = (tableCount: number) =>
    openUnmigrated(config, log, { poolSize: 1, settings: [lockSetting(tableCount)] });
  const store = await open(newTableCount + sparedTables);
  if (config.databaseUrl !== null) return store;
  const { rows } = await store.pool.query<{ tables: number; locks: number }>(
    `select (select count(*)::int from pg_class where relkind = 'r') as tables,
            current_setting('max_locks_per_transaction')::int as locks`,
  );
  const [found] = rows;
  if (!found || found.locks >= locksPerTransaction(newTableCount + found.tables)) return store;
  await store.close();
  return open(newTableCount + found.tables);
}

/** PostgreSQL's own and those of a Mooring that was only started. */
const sparedTables = 200;
const locksPerTable = 16;
const connectionCount = 200;
const locksPerTransaction = (tableCount: number): number =>
  64 + Math.ceil((tableCount * locksPerTable) / connectionCount);
const lockSetting = (tableCount: number): string => `max_locks_per_transaction=${locksPerTransaction(tableCount)}`;
