import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { createLog } from '../log.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

test('a lock that a process left behind as it died, with its number or without, is no lock', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'mooring-lock-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  // As root the database runs as another user, who has to get in.
  await chmod(root, 0o755);
  const lock = join(root, 'postgres.lock');
  await writeFile(lock, '');
  const server = await startEmbeddedPostgres({ dataDir: root, settings: ['fsync=off'], log: createLog('silent') });
  assert.equal(existsSync(lock), false);
  // No process has a number beyond the largest that Linux gives.
  await writeFile(lock, String(2 ** 22 + 1));
  await server.release();
  assert.equal(existsSync(lock), false);
});
