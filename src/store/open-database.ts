// Opens our own PostgreSQL: one pool, one Kysely. All of Mooring's tables stand in the schema `mooring`; synced rows stand in
// one schema per Data Source of the same database. The only driver is pg.
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Tables } from './schema.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;
/** What a reader takes: inside a transaction or not. */
export type DbOrTrx = Db | Trx;

export const mooringSchema = 'mooring';

/** Our database, open. `pool` is for COPY and LISTEN, which Kysely does not speak. */
export interface Store {
  db: Db;
  pool: pg.Pool;
  url: string;
  close(): Promise<void>;
}

const { builtins } = pg.types;

/** Opens a pool on `url`. Nothing is connected until the first query. */
export function openDatabase(url: string, log: Log, poolSize = 20): Store {
  const types: pg.CustomTypesConfig = {
    getTypeParser(oid, format) {
      if (oid === builtins.INT8) return (value: string) => Number(value);
      return pg.types.getTypeParser(oid, format as 'text');
    },
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types,
    application_name: 'mooring',
    options: `-c search_path=${mooringSchema}`,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while idle is no reason to end: the next query opens another. At the end it is no news at all.
  pool.on('error', (error) => {
    if (!pool.ending) log.warn({ error: error.message }, 'an idle database connection broke');
  });
  // One that breaks while it is lent tells its query too; without a listener it would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => log.debug({ error: error.message }, 'a database connection broke'));
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    // Kysely leaves a pool alone through which it has never asked anything.
    if (!pool.ending) await pool.end();
  };
  return { db, pool, url, close };
}

/**
 * Runs `body` in one transaction on one connection, with Kysely and the bare client side by side (COPY needs the client).
 * Commits when `body` resolves; rolls back and rethrows when it throws.
 */
export async function withClientTransaction<T>(
  store: Store,
  body: (trx: Trx, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await store.pool.connect();
  let broken: Error | undefined;
  try {
    const lent = { query: client.query.bind(client), release: () => {} } as unknown as pg.PoolClient;
    const db = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => {} } as never }),
    });
    return await db.transaction().execute((trx) => body(trx, client));
  } catch (error) {
    // After a failed COPY the protocol state of this connection is not certain: it is thrown away.
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}
