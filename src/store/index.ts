// The store: our own PostgreSQL (embedded or given), its tables, transactions and ids. SQL here never calls now().
export {
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  findFreePort,
  startEmbeddedPostgres,
} from './embedded-postgres.ts';
export { MigrationError, migrate } from './migrate.ts';
export { newId } from './new-id.ts';
export { type LiveTopic, liveChannel, notifyLive } from './notify-live.ts';
export {
  type Db,
  type DbOrTrx,
  mooringSchema,
  openDatabase,
  type Store,
  type Trx,
  withClientTransaction,
} from './open-database.ts';
export { openStore } from './open-store.ts';
export type * from './schema.ts';
