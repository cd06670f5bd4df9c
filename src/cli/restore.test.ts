import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import pg from 'pg';
import { mooring } from '../../test/harness/command-line.ts';
import { atEndOfFile, createTestDatabase, testPostgres, withDatabase } from '../../test/harness/database.ts';

const folder = await mkdtemp(join(tmpdir(), 'mooring-cli-restore-'));
atEndOfFile(() => rm(folder, { recursive: true, force: true }));

const newKey = (): string => randomBytes(32).toString('base64');

/** The URL of a database as `create database` leaves it; nobody is connected. */
async function createEmptyDatabase(): Promise<string> {
  const { url } = await testPostgres();
  const name = `r_${randomBytes(8).toString('hex')}`;
  const asAdmin = async (sql: string): Promise<void> => {
    const admin = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
    await admin.connect();
    await admin.query(sql);
    await admin.end();
  };
  await asAdmin(`create database ${name}`);
  atEndOfFile(() => asAdmin(`drop database if exists ${name} with (force)`));
  return withDatabase(url, name);
}

async function createBackup(): Promise<{ file: string; key: string; environment: Record<string, string> }> {
  const store = await createTestDatabase();
  const key = newKey();
  const environment = { DATABASE_URL: store.url, MOORING_DATA_DIR: folder, MOORING_SECRET_KEY: key };
  const person = ['--owner-name', 'Olga', '--email', 'olga@example.org'];
  const made = await mooring(['account', 'create', '--name', 'Acme', ...person], {
    environment,
    stdin: 'a long password\n',
  });
  assert.equal(made.exitCode, 0, made.stderr);
  const file = join(folder, `${randomBytes(4).toString('hex')}.backup`);
  const written = await mooring(['backup', file], { environment });
  assert.equal(written.exitCode, 0, written.stderr);
  assert.match(written.stderr, /THE SECRET KEY IS NOT IN IT/);
  return { file, key, environment };
}

const accountsOf = async (environment: Record<string, string>): Promise<string[]> => {
  const { json } = await mooring(['account', 'list', '--json'], { environment });
  return json<{ items: { name: string }[] }>().items.map((it) => it.name);
};

test('a backup is read into an empty database, and the Accounts are there', async () => {
  const { file, key } = await createBackup();
  const environment = { DATABASE_URL: await createEmptyDatabase(), MOORING_DATA_DIR: folder, MOORING_SECRET_KEY: key };
  const restored = await mooring(['restore', file], { environment });
  assert.equal(restored.exitCode, 0, restored.stderr);
  assert.match(restored.stdout, /^Restored \d+ rows in \d+ tables, as of .* UTC: 1 Account, 0 Data Sources\.\n$/);
  assert.deepEqual(await accountsOf(environment), ['Acme']);
});

test('an existing file is not written over unless that was asked for', async () => {
  const { file, environment } = await createBackup();
  const refused = await mooring(['backup', file], { environment });
  assert.equal(refused.exitCode, 5);
  const forced = await mooring(['backup', file, '--overwrite', '--json'], { environment });
  assert.equal(forced.json<{ accountCount: number }>().accountCount, 1);
});

test('a wrong or missing secret key is said before the database is even looked at', async () => {
  const { file } = await createBackup();
  const nowhere = { DATABASE_URL: 'postgresql://127.0.0.1:1/none', MOORING_DATA_DIR: join(folder, 'empty') };
  const missing = await mooring(['restore', file, '--replace', '--yes'], { environment: nowhere });
  assert.equal(missing.exitCode, 5);
  assert.match(missing.stderr, /The secret key of this backup is needed.*fingerprint [0-9a-f]{16}/);
  const wrong = await mooring(['restore', file, '--replace', '--yes'], {
    environment: { ...nowhere, MOORING_SECRET_KEY: newKey() },
  });
  assert.equal(wrong.exitCode, 5);
  assert.match(wrong.stderr, /is not the secret key of this backup.*Nothing was changed/);
});

test('a backup is refused where the key does not open the vault', async () => {
  const { environment } = await createBackup();
  const file = join(folder, 'wrong-key');
  const refused = await mooring(['backup', file], { environment: { ...environment, MOORING_SECRET_KEY: newKey() } });
  assert.equal(refused.exitCode, 2);
  assert.match(refused.stderr, /not the one that sealed/);
});

test('a database in use is replaced only after --replace and the typed word, or --yes', async () => {
  const { file, key } = await createBackup();
  const environment = { DATABASE_URL: await createEmptyDatabase(), MOORING_DATA_DIR: folder, MOORING_SECRET_KEY: key };
  const person = ['--owner-name', 'Other', '--email', 'other@example.org'];
  await mooring(['account', 'create', '--name', 'Before', ...person], { environment, stdin: 'a long password\n' });
  const plain = await mooring(['restore', file], { environment });
  assert.equal(plain.exitCode, 5);
  assert.match(plain.stderr, /in use: 1 Account, 0 Data Sources.*--replace/);
  const unasked = await mooring(['restore', file, '--replace'], { environment });
  assert.equal(unasked.exitCode, 2);
  assert.match(unasked.stderr, /confirmed at a terminal, or with --yes/);
  const declined = await mooring(['restore', file, '--replace'], { environment, typed: ['yes'] });
  assert.equal(declined.exitCode, 2);
  assert.deepEqual(await accountsOf(environment), ['Before']);
  const confirmed = await mooring(['restore', file, '--replace'], { environment, typed: ['replace'] });
  assert.equal(confirmed.exitCode, 0, confirmed.stderr);
  assert.deepEqual(await accountsOf(environment), ['Acme']);
  const again = await mooring(['restore', file, '--replace', '--yes', '--json'], { environment });
  assert.equal(again.json<{ accountCount: number }>().accountCount, 1);
});

test('a damaged file leaves the database as it is', async () => {
  const { file, key } = await createBackup();
  const environment = { DATABASE_URL: await createEmptyDatabase(), MOORING_DATA_DIR: folder, MOORING_SECRET_KEY: key };
  await truncate(file, 2000);
  const cut = await mooring(['restore', file], { environment });
  assert.equal(cut.exitCode, 2);
  assert.match(cut.stderr, /is damaged: it is cut off\. Nothing was changed/);
  const text = join(folder, 'text');
  await writeFile(text, 'hello');
  assert.match((await mooring(['restore', text], { environment })).stderr, /no backup of Mooring/);
  assert.equal((await mooring(['restore', join(folder, 'nowhere')], { environment })).exitCode, 4);
  assert.deepEqual(await accountsOf(environment), []);
});
