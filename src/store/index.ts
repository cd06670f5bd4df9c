// The store: our own PostgreSQL (embedded or given), its tables, transactions and ids. SQL here never calls now().

export { type BackupProgress, type BackupReport, writeBackup } from './backup.ts';
export type { BackupHeader } from './backup-format.ts';
export { batchReads, batchWrites } from './batches.ts';
export { isDatabaseAway, isSacrificed } from './database-away.ts';
export {
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  findFreePort,
  startEmbeddedPostgres,
} from './embedded-postgres.ts';
export { listen } from './listen.ts';
export { listMigrations, MigrationError, migrate } from './migrate.ts';
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
export {
  type RestoreProgress,
  readBackupHeader,
  requireFreeTarget,
  requireKnownMigrations,
  restoreBackup,
  verifyBackup,
} from './restore.ts';
export { inspectRestoreTarget, type RestoreTarget } from './restore-target.ts';
export type * from './schema.ts';
export type * from './schema-connectors.ts';
export type * from './schema-guards.ts';
