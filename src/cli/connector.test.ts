// `mooring connector`: check with line and place, try out without a database, add, replace and remove.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { booksManifest, startPretendApis, tasksManifest } from '../../test/harness/added-manifests.ts';
import { mooring } from '../../test/harness/command-line.ts';
import { atEndOfFile, createTestDatabase } from '../../test/harness/database.ts';
import { systemClock } from '../clock.ts';
import { findAdded } from '../connectors/index.ts';

const key = 'book-key-of-the-beginning';

/** A folder with the manifest, and an environment whose outside world is the pretend APIs. */
async function createFolder(manifest: string, more: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'mooring-connector-'));
  atEndOfFile(async () => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'source-books');
  mkdirSync(folder);
  for (const [name, text] of Object.entries({ 'manifest.yaml': manifest, ...more }))
    writeFileSync(join(folder, name), text);
  const apis = await startPretendApis(() => systemClock);
  const map = ['books.invalid', 'eu.tasks.invalid'].map((it) => `https://${it}=${apis.url}`).join(',');
  const environment = { MOORING_EGRESS_MAP: map, MOORING_DATA_DIR: join(root, 'data') };
  const config = join(root, 'config.json');
  return { folder, apis, environment, config, root };
}

test('a connector is checked: its streams, and each mistake with line and place', async () => {
  const { folder, environment } = await createFolder(booksManifest);
  const good = await mooring(['connector', 'check', folder], { environment });
  assert.deepEqual([good.exitCode, good.stdout], [0, 'Books: 1 stream\n  books\n']);

  writeFileSync(join(folder, 'manifest.yaml'), booksManifest.replace('type: RecordSelector,', 'type: RecordSelectr,'));
  const wrong = await mooring(['connector', 'check', join(folder, 'manifest.yaml')], { environment });
  const line = booksManifest.split('\n').findIndex((it) => it.includes('RecordSelector')) + 1;
  assert.equal(wrong.exitCode, 2);
  assert.match(
    wrong.stdout,
    new RegExp(`^manifest\\.yaml: line ${line}, column \\d+, streams\\.0\\.retriever\\.record_selector`),
  );
  assert.match(wrong.stderr, /books cannot be used: one mistake/);

  const nothing = await mooring(['connector', 'check', join(folder, 'nothing.yaml')], { environment });
  assert.equal(nothing.exitCode, 4);
  assert.match(nothing.stderr, /no file or folder/);
});

test('what cannot be a manifest is not read, and it is said why', async () => {
  const { folder, environment, root } = await createFolder(booksManifest);
  const archive = join(root, 'archive.tar');
  writeFileSync(archive, '');
  truncateSync(archive, 5 * 1024 * 1024);
  const cases: [named: string, exitCode: number, said: RegExp][] = [
    [archive, 2, /archive\.tar has more than 4 MiB: it is no manifest/],
    ['/dev/zero', 2, /\/dev\/zero is no file/],
    [root, 2, /holds no manifest\.yaml\. If it is called otherwise, name the file itself/],
  ];
  for (const [named, exitCode, said] of cases) {
    const refused = await mooring(['connector', 'check', named], { environment });
    assert.deepEqual([refused.exitCode, refused.stdout], [exitCode, '']);
    assert.match(refused.stderr, said);
  }
  assert.equal((await mooring(['connector', 'check', folder], { environment })).exitCode, 0);
});

test('with a config the provider is asked too, and a refusal is told with its diagnosis and without the secret', async () => {
  const { folder, environment, config } = await createFolder(booksManifest);
  writeFileSync(config, JSON.stringify({ api_key: key }));
  const good = await mooring(['connector', 'check', folder, '--config', config], { environment });
  assert.equal(good.exitCode, 0, good.stderr);
  assert.match(good.stderr, /The provider accepts this config\./);

  const stdin = JSON.stringify({ api_key: 'a-key-that-never-was' });
  const refused = await mooring(['connector', 'check', folder, '--config', '-'], { environment, stdin });
  assert.equal(refused.exitCode, 6);
  assert.match(refused.stderr, /The provider refused\./);
  assert.match(refused.stderr, /Books .*\n(?:.*\n)*.*-> Enter the API key and try again\./);
  assert.doesNotMatch(refused.stderr, /Reconnect|\bbooks\b/);
  assert.ok(!(refused.stdout + refused.stderr).includes('never-was'));

  const broken = await mooring(['connector', 'check', folder, '--config', '-'], {
    environment,
    stdin: '{"api_key": "secret-of-mine',
  });
  assert.equal(broken.exitCode, 2);
  assert.ok(!broken.stderr.includes('secret-of-mine'));
});

test('records go to stdout, a line each, and words about them to stderr', async () => {
  const { folder, environment, config } = await createFolder(booksManifest);
  writeFileSync(config, `api_key: ${key}\n`);
  const args = ['connector', 'read', folder, '--stream', 'books', '--config', config];
  const three = await mooring([...args, '--limit', '3'], { environment });
  assert.equal(three.exitCode, 0, three.stderr);
  assert.deepEqual(
    three.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
    [1, 2, 3],
  );
  assert.match(three.stderr, /Reading books of Books/);
  const all = await mooring([...args, '--json'], { environment });
  assert.equal(all.json<{ records: object[] }>().records.length, 5);
  const other = await mooring([...args.slice(0, 3), '--stream', 'novels', '--config', config], { environment });
  assert.equal(other.exitCode, 4);
  assert.match(other.stderr, /There is no stream "novels" in Books\. Its streams are: books\./);
  const missing = await mooring(['connector', 'read', folder, '--stream', 'books'], { environment });
  assert.equal(missing.exitCode, 2);
  assert.match(missing.stderr, /api_key: API key is needed\./);
});

test('a config is taken as the format itself writes it, nested, and as the form names its fields', async () => {
  const { folder, environment } = await createFolder(tasksManifest);
  const token = 'task-token-of-the-beginning';
  const nested = { credentials: { kind: 'token', region: 'eu', token } };
  const flat = { 'credentials.$form': '0', 'credentials.region#0': 'eu', 'credentials.token': token };
  for (const config of [nested, flat]) {
    const stdin = JSON.stringify(config);
    const read = await mooring(['connector', 'read', folder, '--stream', 'tasks', '--config', '-'], {
      environment,
      stdin,
    });
    assert.equal(read.exitCode, 0, read.stderr);
    assert.equal(read.stdout.trim().split('\n').length, 4);
  }
});

test('a connector is added, listed, replaced and removed', async () => {
  const store = await createTestDatabase();
  const { folder, environment: outside } = await createFolder(booksManifest, {
    'connector.yaml': 'name: City library\n',
  });
  const environment = { ...outside, DATABASE_URL: store.url };
  const run = (...args: string[]) => mooring(['connector', ...args], { environment });
  const added = await run('add', folder);
  assert.deepEqual(
    [added.exitCode, added.stdout],
    [0, 'books was added. It can be connected in the app at once.\n'],
    added.stderr,
  );
  assert.match((await run('add', folder, '--slug', 'books')).stdout, /books is now at version 2\./);
  assert.match((await run('list')).stdout, /books\s+City library\s+2\s+0\s+.* UTC, the command line/);
  const { items } = (await run('list', '--json')).json<{ items: { slug: string; isAdded: boolean }[] }>();
  assert.deepEqual(
    items.filter((it) => it.isAdded).map((it) => it.slug),
    ['books'],
  );
  assert.equal((await run('check', 'books')).exitCode, 0);
  assert.equal((await run('remove', 'books')).stdout, 'books was removed.\n');
  assert.notEqual((await findAdded(store.db, 'books'))?.removed_at ?? null, null);
  const again = await run('remove', 'books');
  assert.equal(again.exitCode, 4);
  assert.match(again.stderr, /There is no added connector books\..*"mooring connector list"/);
  assert.equal((await run('remove', 'postgres')).exitCode, 5);
  const { rows } = await store.pool.query(`select action, account_id, actor_name from audit_log order by action`);
  assert.deepEqual(
    rows.map((it) => it.action),
    ['connector.added', 'connector.removed', 'connector.replaced'],
  );
});
