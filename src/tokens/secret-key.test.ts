import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { atEndOfFile, createTestDatabase, silentLog } from '../../test/harness/database.ts';
import { systemClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { VaultError } from './sealed-bytes.ts';
import { loadSecretKey } from './secret-key.ts';
import { openVault } from './vault.ts';

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mooring-key-'));
  atEndOfFile(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a given key is used as it is', async () => {
  const key = Buffer.alloc(32, 9);
  const config = { secretKey: key.toString('base64'), dataDir: createFolder() };
  assert.deepEqual(await loadSecretKey({ config, log: silentLog }), key);
  assert.deepEqual(readdirSync(config.dataDir), []);
});

test('a given key of another form is refused without being shown', async () => {
  for (const secretKey of ['hunter2', Buffer.alloc(16).toString('base64'), `${'!'.repeat(43)}=`]) {
    const loading = loadSecretKey({ config: { secretKey, dataDir: createFolder() }, log: silentLog });
    await assert.rejects(loading, (error: Error) => {
      assert.ok(error instanceof VaultError);
      assert.match(error.message, /MOORING_SECRET_KEY.*32 bytes as base64/);
      assert.ok(!error.message.includes(secretKey));
      return true;
    });
  }
});

test('without one a key is generated once, for its owner only, with a loud hint', async () => {
  const config = { secretKey: null, dataDir: join(createFolder(), 'new') };
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadSecretKey({ config, log })));
  for (const key of keys) assert.deepEqual(key, keys[0]);
  assert.deepEqual(await loadSecretKey({ config, log }), keys[0]);
  assert.deepEqual(readdirSync(config.dataDir), ['secret.key']);
  const file = join(config.dataDir, 'secret.key');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.match(lines.join(''), /BACK IT UP/);
  assert.ok(!lines.join('').includes(readFileSync(file, 'utf8').trim()));
});

test('a damaged key file is named', async () => {
  const config = { secretKey: null, dataDir: createFolder() };
  writeFileSync(join(config.dataDir, 'secret.key'), '');
  await assert.rejects(loadSecretKey({ config, log: silentLog }), /secret\.key is not a secret key/);
});

test('no key is generated beside a database that needs another one', async () => {
  const store = await createTestDatabase();
  await openVault({ store, secretKey: Buffer.alloc(32, 1), clock: systemClock });
  const config = { secretKey: null, dataDir: createFolder() };
  await assert.rejects(loadSecretKey({ config, log: silentLog, store }), /Nothing was changed/);
  assert.deepEqual(readdirSync(config.dataDir), []);
});
