import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import Fastify from 'fastify';
import { mooring } from '../../test/harness/command-line.ts';
import { atEndOfFile, createTestDatabase } from '../../test/harness/database.ts';
import { startMailServer } from '../../test/harness/mail-server.ts';
import { createControlledClock, systemClock } from '../clock.ts';
import { checkNode } from './doctor/check-host.ts';
import type { Finding } from './doctor/finding.ts';

const folder = await mkdtemp(join(tmpdir(), 'mooring-doctor-test-'));
atEndOfFile(() => rm(folder, { recursive: true, force: true }));

interface Report {
  isFine: boolean;
  findings: Finding[];
  options: { env: string; value: string; source: string }[];
}

const examine = async (environment: Record<string, string>, input = {}): Promise<Report & { exitCode: number }> => {
  const { exitCode, json, stderr } = await mooring(['doctor', '--json'], { environment, ...input });
  assert.equal(stderr, '');
  return { exitCode, ...json<Report>() };
};

const stateOf = ({ findings }: Report, check: string): string | undefined =>
  findings.find((it) => it.check === check)?.state;
const adviceOf = ({ findings }: Report, check: string): string =>
  findings.find((it) => it.check === check)?.advice ?? '';

test('a sound installation: everything is well, exit code 0', async () => {
  const store = await createTestDatabase();
  const mail = await startMailServer();
  atEndOfFile(mail.stop);
  const report = await examine({
    DATABASE_URL: store.url,
    MOORING_DATA_DIR: folder,
    MOORING_SECRET_KEY: randomBytes(32).toString('base64'),
    MOORING_PORT: '0',
    SMTP_URL: mail.url,
  });
  assert.deepEqual(
    report.findings.filter((it) => it.state !== 'ok'),
    [],
  );
  assert.equal(report.exitCode, 0);
  assert.equal(report.isFine, true);
  assert.deepEqual(mail.mails, []);
  const database = report.options.find((it) => it.env === 'DATABASE_URL');
  assert.deepEqual(database, { env: 'DATABASE_URL', value: '(set)', source: 'environment' });
});

test('nothing set and nothing made yet: no harm, and nothing is made', async () => {
  const report = await examine({ MOORING_DATA_DIR: join(folder, 'new'), MOORING_PORT: '0' });
  assert.equal(report.exitCode, 0);
  assert.equal(stateOf(report, 'Database'), 'ok');
  assert.equal(stateOf(report, 'Mail'), 'warning');
});

test('a database that is away, a mail server that is away, a port in use: each is broken and says what to do', async () => {
  const other = Fastify();
  await other.listen({ host: '127.0.0.1', port: 0 });
  const address = other.server.address();
  const port = address !== null && typeof address === 'object' ? String(address.port) : '';
  const report = await examine({
    DATABASE_URL: 'postgresql://u:secret-word@127.0.0.1:1/none',
    MOORING_DATA_DIR: folder,
    MOORING_PORT: port,
    SMTP_URL: 'smtp://u:secret-word@127.0.0.1:1',
  });
  await other.close();
  assert.equal(report.exitCode, 1);
  for (const check of ['Database', 'Mail', 'Port']) {
    assert.equal(stateOf(report, check), 'broken', check);
    assert.notEqual(adviceOf(report, check), '');
  }
  assert.doesNotMatch(JSON.stringify(report), /secret-word/);
});

test('a mail server that refuses our sign-in is told apart from one that is away', async () => {
  const mail = await startMailServer({ user: 'u', password: 'right' });
  atEndOfFile(mail.stop);
  const report = await examine({
    MOORING_DATA_DIR: join(folder, 'new'),
    MOORING_PORT: '0',
    SMTP_URL: mail.url.replace('right', 'wrong-word'),
  });
  const finding = report.findings.find((it) => it.check === 'Mail');
  assert.match(finding?.found ?? '', /refused our sign-in/);
  assert.doesNotMatch(JSON.stringify(report), /wrong-word/);
});

test('a secret key that others may read, or that is none, is broken', async () => {
  const dataDir = join(folder, 'open-key');
  await mkdir(dataDir);
  const file = join(dataDir, 'secret.key');
  await writeFile(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  const environment = { MOORING_DATA_DIR: dataDir, MOORING_PORT: '0' };
  assert.equal(stateOf(await examine(environment), 'Secret key'), 'ok');
  await chmod(file, 0o644);
  const open = await examine(environment);
  assert.equal(stateOf(open, 'Secret key'), 'broken');
  assert.match(adviceOf(open, 'Secret key'), /chmod 600/);
  await writeFile(file, 'nonsense');
  await chmod(file, 0o600);
  assert.equal(stateOf(await examine(environment), 'Secret key'), 'broken');
});

test('a key that does not open the vault, and one that is missing, are broken', async () => {
  const store = await createTestDatabase();
  const environment = { DATABASE_URL: store.url, MOORING_DATA_DIR: join(folder, 'no-key'), MOORING_PORT: '0' };
  const sealing = { ...environment, MOORING_SECRET_KEY: randomBytes(32).toString('base64') };
  assert.equal((await mooring(['backup', join(folder, 'seals')], { environment: sealing })).exitCode, 0);
  assert.equal(stateOf(await examine(sealing), 'Vault'), 'ok');
  assert.equal(
    stateOf(await examine({ ...sealing, MOORING_SECRET_KEY: randomBytes(32).toString('base64') }), 'Vault'),
    'broken',
  );
  assert.equal(stateOf(await examine(environment), 'Vault'), 'broken');
});

test('a process with another secret key than the one in place is named', async () => {
  const store = await createTestDatabase();
  const environment = { DATABASE_URL: store.url, MOORING_DATA_DIR: join(folder, 'other-key'), MOORING_PORT: '0' };
  const now = systemClock.now();
  const row = { host: 'web-1', pid: 4711, is_serving: true, is_working: true, version: '1', beat_count: 1 };
  const key = { secret_key_fingerprint: '0123456789abcdef', started_at: now, seen_at: now };
  await store.db
    .insertInto('running_processes')
    .values({ id: 'prc_1', ...row, ...key })
    .execute();
  const { findings } = await examine({ ...environment, MOORING_SECRET_KEY: randomBytes(32).toString('base64') });
  const [found] = findings.filter((it) => it.check === 'Workers' && it.state === 'warning');
  assert.match(found?.found ?? '', /the server on web-1 \(process 4711, since .*0123456789abcdef/);
  assert.match(found?.advice ?? '', /start it anew with the new one/);
});

test('clocks that are apart are found', async () => {
  const store = await createTestDatabase();
  const environment = { DATABASE_URL: store.url, MOORING_DATA_DIR: folder, MOORING_PORT: '0' };
  const report = await examine(environment, { clock: createControlledClock(new Date('2020-01-01T00:00:00Z')) });
  assert.equal(stateOf(report, 'Clocks'), 'broken');
});

test('a database of a newer Mooring is broken, one that is behind is a warning', async () => {
  const store = await createTestDatabase();
  const environment = { DATABASE_URL: store.url, MOORING_DATA_DIR: folder, MOORING_PORT: '0' };
  await store.pool.query(`insert into migrations (name, timestamp) values ('9999_future', '')`);
  assert.equal(stateOf(await examine(environment), 'Migrations'), 'broken');
  await store.pool.query('delete from migrations');
  assert.equal(stateOf(await examine(environment), 'Migrations'), 'warning');
});

test('a base URL that does not fit how Mooring is served is a warning', async () => {
  const base = { MOORING_DATA_DIR: join(folder, 'new'), MOORING_PORT: '0' };
  const cases: [Record<string, string>, string][] = [
    [{}, 'ok'],
    [{ MOORING_HOST: '0.0.0.0' }, 'warning'],
    [{ MOORING_BASE_URL: 'http://mooring.example.org' }, 'warning'],
    [{ MOORING_BASE_URL: 'https://mooring.example.org' }, 'warning'],
    [{ MOORING_BASE_URL: 'https://mooring.example.org', MOORING_TRUSTED_PROXIES: '127.0.0.1' }, 'ok'],
    [{ MOORING_BASE_URL: 'http://localhost:7070' }, 'ok'],
  ];
  for (const [more, expected] of cases)
    assert.equal(stateOf(await examine({ ...base, ...more }), 'Base URL'), expected, JSON.stringify(more));
});

test('a configuration that cannot be read is a finding, in words and as JSON', async () => {
  const environment = { MOORING_PROT: '1' };
  const report = await examine(environment);
  assert.equal(report.exitCode, 1);
  assert.equal(stateOf(report, 'Configuration'), 'broken');
  const words = await mooring(['doctor'], { environment });
  assert.match(
    words.stdout,
    /broken +Configuration +MOORING_PROT is not an option of Mooring\. Did you mean MOORING_PORT/,
  );
  assert.match(words.stdout, /1 thing broken, 0 warnings\./);
});

test('an old Node is broken', () => {
  assert.equal(checkNode('20.20.2').state, 'broken');
  assert.equal(checkNode('24.0.0').state, 'ok');
});
