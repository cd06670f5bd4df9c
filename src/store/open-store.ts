// Opens the database that the configuration names, or the embedded one, and brings it up to date. A database that is away at the
// start is waited for; one that is too old or too new is refused in a sentence.
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { EmbeddedPostgresError, startEmbeddedPostgres } from './embedded-postgres.ts';
import { MigrationError, migrate } from './migrate.ts';
import { openDatabase, type Store } from './open-database.ts';

const oldestVersion = 140_000;
/** How long a given database is waited for at the start. */
const patienceMs = 120_000;
const pauseMs = 1_000;

interface Input {
  config: Pick<Config, 'databaseUrl' | 'dataDir'>;
  clock: Clock;
  log: Log;
}

/** Throws EmbeddedPostgresError or MigrationError. `close()` also stops the embedded server, unless another process holds it. */
export async function openStore({ config, clock, log }: Input): Promise<Store> {
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: config.dataDir, log }) : null;
  const store = openDatabase(config.databaseUrl ?? embedded?.url ?? '', log);
  const close = async (): Promise<void> => {
    await store.close();
    await embedded?.release();
  };
  try {
    await waitForAnswer(store, clock, log);
    const applied = await migrate(store.db);
    if (applied.length > 0) log.info({ migrations: applied }, 'brought the database up to date');
  } catch (error) {
    await close();
    throw error;
  }
  return { ...store, close };
}

async function waitForAnswer(store: Store, clock: Clock, log: Log): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(
        store.db,
      );
      const version = Number(rows[0]?.version);
      if (version < oldestVersion)
        throw new MigrationError(
          `Mooring needs PostgreSQL 14 or newer; DATABASE_URL leads to version ${Math.floor(version / 10_000)}. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
        );
      return;
    } catch (error) {
      if (error instanceof MigrationError) throw error;
      const { code, message } = error as { code?: string; message: string };
      // A wrong password or a missing database does not heal by waiting.
      if (code?.startsWith('28') || code === '3D000')
        throw new EmbeddedPostgresError(
          `The database refuses DATABASE_URL: ${message}. Check user, password and database name.`,
        );
      if (waitedMs >= patienceMs)
        throw new EmbeddedPostgresError(
          `The database of DATABASE_URL does not answer: ${message}. Is it running, and can this machine reach it?`,
        );
      if (waitedMs === 0) log.warn({ error: message }, 'the database does not answer yet; waiting up to two minutes');
      await clock.pause(pauseMs);
    }
  }
}
