import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { mooring } from '../../test/harness/command-line.ts';
import { atEndOfFile, createTestDatabase } from '../../test/harness/database.ts';

const folder = await mkdtemp(join(tmpdir(), 'mooring-cli-test-'));
atEndOfFile(() => rm(folder, { recursive: true, force: true }));
const passwordFile = join(folder, 'password');
await writeFile(passwordFile, 'a password of some length\nand a second line\n');

async function createInstallation() {
  const store = await createTestDatabase();
  const environment = {
    DATABASE_URL: store.url,
    MOORING_DATA_DIR: folder,
    MOORING_SECRET_KEY: randomBytes(32).toString('base64'),
  };
  const run = (args: string[], input: { stdin?: string; typed?: string[] } = {}) =>
    mooring(args, { environment, ...input });
  const create = (name: string, email: string, more: string[] = ['--password-file', passwordFile], input = {}) =>
    run(['account', 'create', '--name', name, '--owner-name', 'Olga Owner', '--email', email, ...more], input);
  return { store, environment, run, create };
}

test('an Account is made without a browser, by a password from a file, from stdin, typed, or given', async () => {
  const { store, create, run } = await createInstallation();
  const made = await create('Acme', 'Olga@Example.org');
  assert.equal(made.exitCode, 0, made.stderr);
  assert.match(
    made.stdout,
    /^Account Acme was made: acc_\w+\nIts owner is Olga Owner <olga@example\.org>, who is an operator\.\n$/,
  );
  const piped = await create('Second', 'two@example.org', ['--json'], { stdin: 'a password of some length\n' });
  assert.equal(piped.json<{ owner: { isOperator: boolean } }>().owner.isOperator, false);
  const typed = await create('Third', 'three@example.org', [], { typed: ['typed password 1', 'typed password 1'] });
  assert.equal(typed.exitCode, 0, typed.stderr);
  assert.doesNotMatch(typed.stdout + typed.stderr, /typed password/);
  assert.equal((await create('Fourth', 'four@example.org', ['--password', 'on the command line'])).exitCode, 0);
  const { rows } = await store.pool.query('select count(*)::int as count from accounts');
  assert.equal(rows[0].count, 4);
  const list = await run(['account', 'list']);
  assert.match(list.stdout, /^NAME +OWNER +MADE \(UTC\) +ID\nAcme +olga@example\.org /);
});

test('an Account that cannot be made says why: a weak password, two that differ, none, a taken address', async () => {
  const { create } = await createInstallation();
  const weak = await create('Acme', 'olga@example.org', [], { stdin: 'short\n' });
  assert.equal(weak.exitCode, 2);
  assert.match(weak.stderr, /Some fields are not valid\.\n {2}password: A password needs at least 10 characters/);
  const differing = await create('Acme', 'olga@example.org', [], { typed: ['typed password 1', 'typed password 2'] });
  assert.equal(differing.exitCode, 2);
  assert.match(differing.stderr, /The two passwords differ/);
  assert.match((await create('Acme', 'olga@example.org', [])).stderr, /There is no password/);
  assert.match(
    (await create('Acme', 'olga@example.org', ['--password-file', '/no/such'])).stderr,
    /cannot be read \(ENOENT\)/,
  );
  await create('Acme', 'olga@example.org');
  const taken = await create('Other', 'olga@example.org');
  assert.equal(taken.exitCode, 5);
});

test('an API key is the only thing on stdout, and belongs to the Account that was named', async () => {
  const { store, create, run } = await createInstallation();
  assert.equal((await run(['api-key', 'create', '--name', 'k', '--role', 'viewer'])).exitCode, 4);
  await create('Acme', 'olga@example.org');
  const key = await run(['api-key', 'create', '--name', 'dashboards', '--role', 'editor']);
  assert.equal(key.exitCode, 0, key.stderr);
  assert.match(key.stdout, /^mrg_[\w-]+\n$/);
  assert.match(key.stderr, /shown now and never again/);
  const second = (await create('Second', 'two@example.org', ['--password-file', passwordFile, '--json'])).json<{
    account: { id: string };
  }>();
  const unclear = await run(['api-key', 'create', '--name', 'k', '--role', 'viewer']);
  assert.equal(unclear.exitCode, 2);
  assert.match(unclear.stderr, /There are 2 Accounts: name one with --account/);
  const named = await run([
    'api-key',
    'create',
    '--account',
    second.account.id,
    '--name',
    'k',
    '--role',
    'viewer',
    '--json',
  ]);
  assert.equal(named.json<{ accountId: string }>().accountId, second.account.id);
  assert.equal(
    (await run(['api-key', 'create', '--account', 'acc_none', '--name', 'k', '--role', 'viewer'])).exitCode,
    4,
  );
  assert.equal((await run(['api-key', 'create', '--name', 'k', '--role', 'owner'])).exitCode, 2);
  const { rows } = await store.pool.query('select name, role from api_keys order by name');
  assert.deepEqual(rows, [
    { name: 'dashboards', role: 'editor' },
    { name: 'k', role: 'viewer' },
  ]);
});

test('the mark of an operator is given and taken, and the last one is kept unless forced', async () => {
  const { create, run } = await createInstallation();
  await create('Acme', 'olga@example.org');
  await create('Second', 'two@example.org');
  const last = await run(['operator', 'revoke', 'Olga@example.org']);
  assert.equal(last.exitCode, 5);
  assert.match(last.stderr, /the last operator/);
  assert.match((await run(['operator', 'grant', 'two@example.org'])).stdout, /is an operator now/);
  assert.match((await run(['operator', 'revoke', 'olga@example.org'])).stdout, /is no operator any more/);
  assert.equal((await run(['operator', 'revoke', '--force', 'two@example.org'])).exitCode, 0);
  assert.equal((await run(['operator', 'grant', 'nobody@example.org'])).exitCode, 4);
});

test('a password is set anew and printed once', async () => {
  const { create, run } = await createInstallation();
  await create('Acme', 'olga@example.org');
  const reset = await run(['user', 'reset-password', 'OLGA@example.org']);
  assert.match(reset.stdout, /^(\w{4}-){4}\w{4}\n$/);
  assert.equal((await run(['user', 'reset-password', 'nobody@example.org'])).exitCode, 4);
});

test('a mistyped data folder makes no database', async () => {
  for (const args of [
    ['account', 'list'],
    ['data-sources', 'list'],
    ['worker'],
    ['sync', 'x'],
    ['backup', join(folder, 'never')],
  ]) {
    const { exitCode, stderr } = await mooring(args, { environment: { MOORING_DATA_DIR: join(folder, 'mistyped') } });
    assert.equal(exitCode, 4, args.join(' '));
    assert.match(stderr, /There is no database in the data folder/);
  }
});

test('a database that refuses or is not there is told in a sentence', async () => {
  const { environment } = await createInstallation();
  const url = new URL(environment.DATABASE_URL);
  url.password = 'wrong';
  const refused = await mooring(['account', 'list'], { environment: { ...environment, DATABASE_URL: url.href } });
  assert.equal(refused.exitCode, 2);
  assert.match(refused.stderr, /refuses DATABASE_URL/);
  const away = await mooring(['migrate'], {
    environment: { ...environment, DATABASE_URL: 'postgresql://u:secret-word@127.0.0.1:1/none' },
  });
  assert.equal(away.exitCode, 8);
  assert.match(away.stderr, /does not answer/);
  assert.doesNotMatch(away.stderr, /secret-word/);
});

test('API keys are listed with what they may do and when they were used, never with the key, and end at once when revoked', async () => {
  const { store, create, run } = await createInstallation();
  await create('Acme', 'olga@example.org');
  assert.equal((await run(['api-key', 'list'])).stdout, 'There are no API keys.\n');
  const made = await run([
    'api-key',
    'create',
    '--name',
    'pipeline',
    '--role',
    'viewer',
    '--read-credentials',
    '--json',
  ]);
  const { id, key } = made.json<{ id: string; key: string }>();
  await run(['api-key', 'create', '--name', 'dashboards', '--role', 'editor']);
  await store.pool.query("update api_keys set last_used_at = '2026-03-02T09:00:00Z' where id = $1", [id]);

  const list = await run(['api-key', 'list']);
  assert.match(list.stdout, /^NAME +ROLE +READS CREDENTIALS +KEY +MADE BY +LAST USED \(UTC\) +ID\n/);
  assert.match(
    list.stdout,
    new RegExp(`\\npipeline +viewer +yes +mrg_\\S{4}… +the command line +2026-03-02 09:00 +${id}\\n`),
  );
  assert.match(list.stdout, /\ndashboards +editor +no +mrg_\S{4}… +the command line +never +key_/);
  const json = await run(['api-key', 'list', '--json', '--account', 'only']);
  assert.deepEqual(
    json
      .json<{ items: { name: string; canReadCredentials: boolean }[] }>()
      .items.map((it) => [it.name, it.canReadCredentials]),
    [
      ['dashboards', false],
      ['pipeline', true],
    ],
  );
  for (const { stdout } of [list, json]) assert.ok(!stdout.includes(key) && !stdout.includes('hash'));

  const revoked = await run(['api-key', 'revoke', id]);
  assert.deepEqual([revoked.exitCode, revoked.stdout], [0, '']);
  assert.match(revoked.stderr, new RegExp(`${id} is revoked`));
  assert.doesNotMatch((await run(['api-key', 'list'])).stdout, /pipeline/);
  const again = await run(['api-key', 'revoke', id]);
  assert.equal(again.exitCode, 4);
  assert.match(again.stderr, /There is no API key key_\w+ in use\. "mooring api-key list"/);
  const { rows } = await store.pool.query("select actor_name from audit_log where action = 'api_key.revoked'");
  assert.deepEqual(rows, [{ actor_name: 'the command line' }]);
});
