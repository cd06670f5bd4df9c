// Opens the database for a command that does not need the whole Mooring, and closes it again whatever happens.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountsContext } from '../accounts/index.ts';
import { type Config, loadConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { RequestError } from '../request-error.ts';
import type { Store } from '../store/index.ts';
import { openCommandLog } from './open-log.ts';
import type { Cli } from './terminal.ts';

export interface Opened {
  config: Config;
  log: Log;
  store: Store;
  accounts: AccountsContext;
}

/** Runs `body` with the database open and up to date. Only with `isMaking` an embedded one is made where none is. */
export async function withStore<T>(
  cli: Cli,
  { isMaking = false }: { isMaking?: boolean },
  body: (opened: Opened) => Promise<T>,
): Promise<T> {
  const config = loadConfig(cli.environment);
  if (!isMaking) requireDatabase(config);
  const log = openCommandLog(cli, config);
  const { openStore } = await import('../store/index.ts');
  const store = await openStore({ config, clock: cli.clock, log });
  try {
    const accounts: AccountsContext = { store, clock: cli.clock, log, accountPorts: noPorts };
    return await body({ config, log, store, accounts });
  } finally {
    await store.close();
  }
}

export const hasEmbeddedDatabase = (config: Pick<Config, 'dataDir'>): boolean =>
  existsSync(join(config.dataDir, 'postgres', 'PG_VERSION'));

/** A command about what is there must not make an empty database because the data folder was mistyped. */
export function requireDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): void {
  if (config.databaseUrl !== null || hasEmbeddedDatabase(config)) return;
  throw new RequestError(
    'not_found',
    `There is no database in the data folder ${config.dataDir}, and DATABASE_URL is not set. Set one of MOORING_DATA_DIR and DATABASE_URL to what the server uses, or start Mooring once.`,
  );
}

/** Opens the database as it stands: nothing is migrated, and nothing is waited for. */
export async function openUnmigrated(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: Log,
  options: { poolSize: number; settings?: string[] },
): Promise<Store> {
  const { openDatabase, startEmbeddedPostgres } = await import('../store/index.ts');
  const embedded =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({ dataDir: config.dataDir, settings: options.settings ?? [], log })
      : null;
  const store = openDatabase(config.databaseUrl ?? embedded?.url ?? '', log, options.poolSize);
  const close = async (): Promise<void> => {
    await store.close();
    await embedded?.release();
  };
  try {
    await store.pool.query('select 1');
    return { ...store, close };
  } catch (error) {
    await close();
    const message = (error as Error).message || (error as { code?: string }).code;
    throw new RequestError(
      'unavailable',
      `The database does not answer: ${message}. Is it running, and are user, password and database name in DATABASE_URL right?`,
      { privateDetail: error },
    );
  }
}

/** How many processes work on this database: each that takes jobs keeps one connection that listens for hints of them. */
export async function countWorkers({ pool }: Pick<Store, 'pool'>): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and application_name = 'mooring hints: mooring_jobs'`,
  );
  return rows[0]?.count ?? 0;
}

const notFromHere = async (): Promise<never> => {
  throw new Error('the command line sends no emails');
};

const noPorts: AccountsContext['accountPorts'] = {
  sendPasswordReset: notFromHere,
  sendInvitation: notFromHere,
  onRoleChanged: notFromHere,
  onUserLeaving: notFromHere,
  onUserRemoved: notFromHere,
};
