import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { mooring } from '../../test/harness/command-line.ts';
import { atEndOfFile, createTestDatabase, silentLog } from '../../test/harness/database.ts';
import { commandLineActor, createAccount } from '../accounts/index.ts';
import { loadConfig } from '../config.ts';
import { connectWithFields, createDataSource, listOfferedStreams, listSourceObjects } from '../life/index.ts';
import { buildMooring } from '../main.ts';
import type { Store } from '../store/index.ts';
import { countWorkers } from './open-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'mooring-sync-test-'));
atEndOfFile(() => rm(folder, { recursive: true, force: true }));

interface Installation {
  environment: Record<string, string>;
  store: Store;
  shop: Store;
  dataSourceId: string;
}

/** A Mooring with one Data Source, the table `orders` of another database, that nobody has synced yet. No process works on it. */
async function createInstallation(): Promise<Installation> {
  const [store, shop] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await shop.pool.query('create table public.orders (id int primary key, total numeric)');
  await shop.pool.query('insert into public.orders select n, n * 1.5 from generate_series(1, 250) n');
  const environment = {
    DATABASE_URL: store.url,
    MOORING_DATA_DIR: folder,
    MOORING_SECRET_KEY: randomBytes(32).toString('base64'),
    MOORING_PORT: '0',
    MOORING_EGRESS_ALLOW: '127.0.0.1/32',
    MOORING_POLL_EVERY: '50ms',
  };
  const whole = await buildMooring({ config: loadConfig(environment), log: silentLog });
  try {
    const owner = { accountName: 'Acme', ownerName: 'Olga', email: 'olga@example.org', password: 'a long password' };
    const { account } = await createAccount(whole.accounts, owner);
    const actor = commandLineActor(account.id);
    const { hostname, port, username, password, pathname } = new URL(shop.url);
    const connectionId = await connectWithFields(whole.life, actor, {
      connectorSlug: 'postgres',
      name: 'Shop',
      fields: { host: hostname, port, database: pathname.slice(1), user: username, password, tls: 'disable' },
    });
    const [object] = await listSourceObjects(whole.life, actor, connectionId);
    assert.ok(object);
    const { streams } = await listOfferedStreams(whole.life, actor, connectionId, object.id);
    const orders = streams.find((stream) => stream.name.endsWith('orders'));
    assert.ok(orders, streams.map((stream) => stream.name).join());
    const dataSourceId = await createDataSource(whole.life, actor, {
      connectionId,
      objectId: object.id,
      name: 'Shop database',
      streams: [{ name: orders.name }],
    });
    return { environment, store, shop, dataSourceId };
  } finally {
    await whole.stop();
  }
}

test('a sync that is waited for is done here when nobody else works, by name, and ends with what it did', async () => {
  const { environment, store, dataSourceId } = await createInstallation();
  const before = await mooring(['data-sources', 'list'], { environment });
  assert.match(
    before.stdout,
    /^NAME +CONNECTOR +STATUS +CAUSE +CONNECTED BY +LAST SYNC \(UTC\) +ID\nShop database +postgres +connecting .* never /,
  );
  const synced = await mooring(['sync', 'shop DATABASE', '--wait'], { environment });
  assert.equal(synced.exitCode, 0, synced.stderr);
  assert.equal(synced.stdout, 'Shop database is up to date: 250 rows written.\n');
  const list = await mooring(['data-sources', 'list', '--status', 'connected', '--json'], { environment });
  const { items } = list.json<{ items: { id: string; schemaName: string; lastSyncedAt: string }[] }>();
  assert.deepEqual(
    items.map((it) => it.id),
    [dataSourceId],
  );
  const { rows } = await store.pool.query(`select sum(id)::int as sum from "${items[0]?.schemaName}".orders`);
  assert.equal(rows[0].sum, (250 * 251) / 2);
  assert.match(
    (await mooring(['data-sources', 'list', '--status', 'retrying'], { environment })).stdout,
    /No Data Source is retrying/,
  );
});

test('a sync that is not waited for is left to a server or worker, and says when there is none', async () => {
  const { environment, store, dataSourceId } = await createInstallation();
  const asked = await mooring(['sync', dataSourceId], { environment });
  assert.equal(asked.exitCode, 0, asked.stderr);
  assert.match(asked.stdout, /^Shop database is being synced: syn_/);
  assert.match(asked.stderr, /No server or worker is running/);
  const { rows } = await store.pool.query('select status from syncs');
  assert.deepEqual(rows, [{ status: 'queued' }]);
});

test('while a server runs, it does the work and the command waits', async () => {
  const { environment, store, dataSourceId } = await createInstallation();
  const server = await buildMooring({ config: loadConfig({ ...environment, MOORING_PORT: '0' }), log: silentLog });
  try {
    await server.start({ isServing: true, isWorking: true });
    const synced = await mooring(['sync', dataSourceId, '--wait', '--json'], { environment });
    assert.equal(synced.exitCode, 0, synced.stderr);
    assert.equal(synced.json<{ status: string }>().status, 'succeeded');
    assert.equal(await countWorkers(store), 1, 'one process, though it listens for changes to pages too');
  } finally {
    await server.stop();
  }
});

test('a backup of a synced installation gives the same rows to another one', async () => {
  const { environment, store } = await createInstallation();
  await mooring(['sync', 'Shop database', '--wait'], { environment });
  const file = join(folder, 'synced.backup');
  assert.equal((await mooring(['backup', file], { environment })).exitCode, 0);
  await store.pool.query(`update data_sources set name = 'changed after the backup'`);
  // Whoever restores stops everything else first; idle connections of this test's pool are that too.
  const { url } = store;
  await store.pool.end();
  const restored = await mooring(['restore', file, '--replace', '--yes'], {
    environment: { ...environment, DATABASE_URL: url },
  });
  assert.equal(restored.exitCode, 0, restored.stderr);
  const again = await mooring(['sync', 'Shop database', '--wait'], { environment });
  assert.equal(again.exitCode, 0, again.stderr);
});

test('a Data Source that does not exist, or whose name two have, is told', async () => {
  const { environment, store } = await createInstallation();
  const none = await mooring(['sync', 'nothing'], { environment });
  assert.equal(none.exitCode, 4);
  await store.pool.query(
    `insert into data_sources select 'dso_twin', account_id, connection_id, name, 'twin', 'twin', status, status_since, is_partial,
       paused_at, config, sync_every_ms, 'twin', last_synced_at, created_by_user_id, created_by_name, created_at from data_sources`,
  );
  const twins = await mooring(['sync', 'Shop database'], { environment });
  assert.equal(twins.exitCode, 5);
  assert.match(twins.stderr, /2 Data Sources are named .*dso_twin/);
});
