// The one PostgreSQL that all test processes share. Each of them holds it; who leaves last stops it. `npm test` holds it for the whole
// run, so that files that follow each other do not start it anew. Knows nothing of node:test: scripts import it too.
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../src/log.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/index.ts';

/** Starts it, or joins those who hold it. Settings trade safety for speed: its data is thrown away. */
export const holdSharedPostgres = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({
    dataDir: join(tmpdir(), `mooring-test-${userInfo().uid}`),
    settings: [
      'fsync=off',
      'full_page_writes=off',
      'synchronous_commit=off',
      'wal_level=minimal',
      'max_wal_senders=0',
      'autovacuum=off',
      'max_connections=500',
    ],
    log: createLog('silent'),
  });
