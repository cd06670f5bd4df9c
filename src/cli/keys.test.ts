import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { mooring } from '../../test/harness/command-line.ts';
import { atEndOfFile, createTestDatabase, silentLog } from '../../test/harness/database.ts';
import { systemClock } from '../clock.ts';
import { listen, type Store } from '../store/index.ts';
import { openVault } from '../tokens/index.ts';

const folder = await mkdtemp(join(tmpdir(), 'mooring-cli-keys-'));
atEndOfFile(() => rm(folder, { recursive: true, force: true }));

const newKey = (): string => randomBytes(32).toString('base64');

interface Place {
  store: Store;
  dataDir: string;
  environment: Record<string, string>;
  run(args: string[], more?: Record<string, string>, typed?: string[]): ReturnType<typeof mooring>;
}

/** A database with one sealed client secret, and its key in the variable or in the data folder. */
async function createPlace(isFile: boolean): Promise<Place> {
  const store = await createTestDatabase();
  const dataDir = join(folder, randomBytes(4).toString('hex'));
  mkdirSync(dataDir);
  const key = newKey();
  if (isFile) writeFileSync(join(dataDir, 'secret.key'), `${key}\n`, { mode: 0o600 });
  const environment = {
    DATABASE_URL: store.url,
    MOORING_DATA_DIR: dataDir,
    ...(!isFile && { MOORING_SECRET_KEY: key }),
  };
  await sealOne(store, key);
  const run: Place['run'] = (args, more = {}, typed) =>
    mooring(['keys', ...args], { environment: { ...environment, ...more }, ...(typed && { typed }) });
  return { store, dataDir, environment, run };
}

async function sealOne(store: Store, key: string): Promise<void> {
  const vault = await openVault({ store, secretKey: Buffer.from(key, 'base64'), clock: systemClock });
  const app = {
    client_id: 'app',
    client_secret_sealed: await vault.seal({ clientSecret: 'planted' }, 'oauth_app:sandbox'),
    updated_at: systemClock.now(),
    updated_by_name: 'Ada',
  };
  await store.db
    .insertInto('oauth_apps')
    .values({ connector_slug: 'sandbox', ...app })
    .execute();
}

async function clientSecret({ store }: Place, key: string): Promise<unknown> {
  const vault = await openVault({ store, secretKey: Buffer.from(key, 'base64'), clock: systemClock });
  const row = await store.db.selectFrom('oauth_apps').selectAll().executeTakeFirstOrThrow();
  return (await vault.unseal(row.client_secret_sealed ?? Buffer.alloc(0), 'oauth_app:sandbox')).clientSecret;
}

const readKey = ({ dataDir }: Place, name: string): string => readFileSync(join(dataDir, name), 'utf8').trim();

/** What a running server looks like from outside: it listens for hints. */
async function pretendToRun(store: Store): Promise<() => void> {
  const abort = new AbortController();
  const ready = Promise.withResolvers<void>();
  void listen({
    url: store.url,
    channel: 'mooring_jobs',
    onNotification: () => {},
    onReady: ready.resolve,
    clock: systemClock,
    log: silentLog,
    signal: abort.signal,
  });
  await ready.promise;
  return () => abort.abort();
}

test('the data key is changed, and the list says what each key seals', async () => {
  const place = await createPlace(false);
  const before = await place.run(['list']);
  assert.match(before.stdout, /DATA KEY +MADE \(UTC\) +STATE +SEALS\nkey_\w+ .* in use +1\n$/);
  assert.match(before.stderr, /fingerprint [0-9a-f]{16} in MOORING_SECRET_KEY/);
  const rotated = await place.run(['rotate']);
  assert.equal(rotated.exitCode, 0, rotated.stderr);
  assert.match(rotated.stdout, /^1 row sealed anew with key_\w+\.\n$/);
  const after = await place.run(['list']);
  assert.match(after.stdout, /in use +1\nkey_\w+ .* retired \d{4}-\d\d-\d\d \d\d:\d\d +0\n$/);
  assert.equal(await clientSecret(place, place.environment.MOORING_SECRET_KEY ?? ''), 'planted');
});

test('the secret key in the data folder is changed in two steps, and the old one is kept beside it', async () => {
  const place = await createPlace(true);
  const old = readKey(place, 'secret.key');
  const begun = await place.run(['rotate', '--master']);
  assert.equal(begun.exitCode, 0, begun.stderr);
  assert.match(begun.stderr, /BACK UP THE NEW ONE[\s\S]*--master --finish[\s\S]*Backups from before need the old key/);
  const next = readKey(place, 'secret.key');
  assert.notEqual(next, old);
  assert.equal(readKey(place, 'secret.key.old'), old);
  assert.ok(!existsSync(join(place.dataDir, 'secret.key.next')));
  for (const key of [old, next]) assert.equal(await clientSecret(place, key), 'planted');
  for (const secret of [old, next]) assert.ok(!(begun.stdout + begun.stderr).includes(secret));

  const again = await place.run(['rotate', '--master']);
  assert.equal(again.exitCode, 5);
  assert.match(again.stderr, /in place here already/);
  const tooEarly = await place.run(['rotate']);
  assert.match(tooEarly.stderr, /master key is being changed/);
  assert.match((await place.run(['list'])).stderr, /the new one is in place here/);

  const finished = await place.run(['rotate', '--master', '--finish']);
  assert.equal(finished.exitCode, 0, finished.stderr);
  assert.equal(await clientSecret(place, next), 'planted');
  await assert.rejects(clientSecret(place, old), /not the one that sealed/);
});

test('a begin that was cut off before the files were changed goes on with the same new key', async () => {
  const place = await createPlace(true);
  const old = readKey(place, 'secret.key');
  await place.run(['rotate', '--master']);
  const next = readKey(place, 'secret.key');
  // As it stood a moment before: the database knows both, the files are as they were.
  renameSync(join(place.dataDir, 'secret.key'), join(place.dataDir, 'secret.key.next'));
  renameSync(join(place.dataDir, 'secret.key.old'), join(place.dataDir, 'secret.key'));
  const again = await place.run(['rotate', '--master']);
  assert.equal(again.exitCode, 0, again.stderr);
  assert.deepEqual([readKey(place, 'secret.key'), readKey(place, 'secret.key.old')], [next, old]);
});

test('the secret key in the variable is changed to the one that is handed in', async () => {
  const place = await createPlace(false);
  const missing = await place.run(['rotate', '--master']);
  assert.equal(missing.exitCode, 2);
  assert.match(missing.stderr, /openssl rand -base64 32.*MOORING_SECRET_KEY_NEW/);
  const wrong = await place.run(['rotate', '--master'], { MOORING_SECRET_KEY_NEW: 'short' });
  assert.match(wrong.stderr, /MOORING_SECRET_KEY_NEW is not a secret key/);
  const next = newKey();
  const begun = await place.run(['rotate', '--master', '--json'], { MOORING_SECRET_KEY_NEW: next });
  assert.equal(begun.json<{ dataKeyCount: number }>().dataKeyCount, 1);
  const other = await place.run(['rotate', '--master'], { MOORING_SECRET_KEY_NEW: newKey() });
  assert.match(other.stderr, /another new secret key is under way/);
  const early = await place.run(['rotate', '--master', '--finish']);
  assert.match(early.stderr, /is not the new one/);
  const finished = await place.run(['rotate', '--master', '--finish'], { MOORING_SECRET_KEY: next });
  assert.equal(finished.exitCode, 0, finished.stderr);
  assert.equal(await clientSecret(place, next), 'planted');
});

test('while processes run, finishing is confirmed', async () => {
  const place = await createPlace(true);
  await place.run(['rotate', '--master']);
  const stop = await pretendToRun(place.store);
  const unasked = await place.run(['rotate', '--master', '--finish']);
  assert.equal(unasked.exitCode, 2);
  assert.match(unasked.stderr, /confirmed at a terminal, or with --yes/);
  const declined = await place.run(['rotate', '--master', '--finish'], {}, ['no']);
  assert.match(declined.stderr, /Broken off/);
  const confirmed = await place.run(['rotate', '--master', '--finish'], {}, ['finish']);
  assert.equal(confirmed.exitCode, 0, confirmed.stderr);
  stop();
});

test('--finish without --master is refused', async () => {
  const { exitCode, stderr } = await mooring(['keys', 'rotate', '--finish']);
  assert.equal(exitCode, 2);
  assert.match(stderr, /belongs to --master/);
});
