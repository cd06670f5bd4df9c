// The real process under the rough hands of the world: killed in the middle of a first sync, stopped by Ctrl-C, started twice, and
// left without its database for a while. Nothing is lost, nothing stays behind, and what went wrong is said in words.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import type { ConnectResult, DataSourceView, SourceObjectView, SyncView } from '../../src/api/schemas.ts';
import { type Simulator, sandboxCrm, startSimulator } from '../../src/simulator/index.ts';
import { atEndOfFile } from '../harness/database.ts';
import { startForeignPostgres } from '../harness/foreign-postgres.ts';
import { createDataDir, type ServerProcess, spawnServer, startServer } from './server-process.ts';

const owner = { name: 'Olga Owner', email: 'olga@example.org', password: 'a password of some length' };

async function startSandbox(): Promise<Simulator> {
  const simulator = await startSimulator();
  atEndOfFile(() => simulator.stop());
  return simulator;
}

const environmentFor = (simulator: Simulator, dataDir: string): Record<string, string> => ({
  MOORING_DATA_DIR: dataDir,
  MOORING_EGRESS_ALLOW: '127.0.0.1/32',
  MOORING_EGRESS_MAP: `https://crm.sandbox.invalid=${simulator.crmUrl}`,
  MOORING_JOB_LEASE: '1s',
  MOORING_POLL_EVERY: '100ms',
  MOORING_RETRY_DELAYS: '500ms',
});

interface Api {
  call<T>(method: string, path: string, body?: object): Promise<T>;
  /** The stream of hints that pages listen to: a chunk whenever something has changed. */
  listen(): Promise<AsyncIterable<unknown>>;
}

/** The first run, by the API that its page uses. */
async function createAccount({ baseUrl, firstRunCode }: ServerProcess): Promise<Api> {
  const answer = await fetch(`${baseUrl}/api/v1/first-run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({
      code: firstRunCode,
      accountName: 'Acme',
      ownerName: owner.name,
      email: owner.email,
      password: owner.password,
    }),
  });
  assert.ok(answer.ok, await answer.text());
  const cookie = answer.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
  return {
    async call(method, path, body) {
      const response = await fetch(`${baseUrl}/api/v1/${path}`, {
        method,
        headers: { origin: baseUrl, cookie, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      assert.ok(response.ok, `${method} ${path} answered ${response.status}: ${text}`);
      return text === '' ? null : JSON.parse(text);
    },
    async listen() {
      const { body } = await fetch(`${baseUrl}/api/v1/live`, { headers: { cookie } });
      assert.ok(body);
      return body;
    },
  };
}

async function connectCrm(api: Api): Promise<DataSourceView> {
  const connected = await api.call<ConnectResult>('POST', 'connections', {
    connectorSlug: 'sandbox-crm',
    fields: { apiKey: sandboxCrm.apiKey },
  });
  assert.equal(connected.kind, 'connected');
  const connectionId = connected.kind === 'connected' ? connected.connection.id : '';
  const { items } = await api.call<{ items: SourceObjectView[] }>('GET', `connections/${connectionId}/objects`);
  return api.call('POST', 'data-sources', { connectionId, objectId: items[0]?.id });
}

const syncsOf = async (api: Api, { id }: DataSourceView): Promise<SyncView[]> =>
  (await api.call<{ items: SyncView[] }>('GET', `data-sources/${id}/syncs`)).items;

/** Looks, and looks again at each hint, until a sync fits. Ends with the test's own time limit. */
async function untilSync(api: Api, it: DataSourceView, fits: (sync: SyncView) => boolean): Promise<SyncView> {
  const hints = await api.listen();
  const look = async (): Promise<SyncView | undefined> => (await syncsOf(api, it)).find(fits);
  const found = await look();
  if (found) return found;
  for await (const _ of hints) {
    const later = await look();
    if (later) return later;
  }
  throw new Error('The stream of hints ended.');
}

/** The process id and port in the postmaster.pid of a data folder; null when no PostgreSQL runs on it. */
function readPostmaster(dataDir: string): { pid: number; port: number } | null {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** How many processes carry this folder in their command line. */
const countProcesses = (folder: string): number =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder)).length;

async function readRows(dataDir: string, { schemaName }: DataSourceView, table: string) {
  const { port } = readPostmaster(dataDir) ?? {};
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
  const client = new pg.Client({ connectionString: `postgresql://mooring:${password}@127.0.0.1:${port}/mooring` });
  await client.connect();
  try {
    const { rows } = await client.query(`select id, name from "${schemaName}"."${table}" order by id`);
    return rows as { id: string; name: string }[];
  } finally {
    await client.end();
  }
}

test('kill -9 in a first sync: the next start takes the PostgreSQL over, the same sync goes on, each row is there once', async () => {
  const [simulator, dataDir] = await Promise.all([startSandbox(), createDataDir()]);
  const environment = environmentFor(simulator, dataDir);
  const killed = await startServer(environment);
  const api = await createAccount(killed);
  const { port = '' } = new URL(killed.baseUrl);

  // Some pages are written; the answer with the next one is held back when the process dies.
  await simulator.control.setDelay('crm', 150);
  const dataSource = await connectCrm(api);
  await untilSync(api, dataSource, (it) => it.rowsWritten > 0);
  await simulator.control.hold('crm', 'after');
  await simulator.control.waitUntilHeld('crm');
  const [begun] = await syncsOf(api, dataSource);
  assert.equal(begun?.status, 'running');
  killed.child.kill('SIGKILL');
  await killed.ended;
  const before = readPostmaster(dataDir);
  assert.ok(before, 'the PostgreSQL outlives the process');
  await simulator.control.release('crm');
  await simulator.control.setDelay('crm', 0);

  const next = await startServer({ ...environment, MOORING_PORT: port });
  assert.deepEqual(readPostmaster(dataDir), before, 'the one that was left over is used');
  assert.match(next.printed(), /took over the embedded PostgreSQL/);
  const ended = await untilSync(api, dataSource, (it) => it.finishedAt !== null);
  assert.equal(ended.id, begun.id);
  assert.equal(ended.status, 'succeeded');
  for (const stream of ['contacts', 'deals'] as const) {
    const truth = await simulator.control.truthOfCrm(stream);
    assert.deepEqual(
      await readRows(dataDir, dataSource, stream),
      truth.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }

  const second = spawnServer({ ...environment, MOORING_PORT: port });
  assert.equal(await second.ended, 8);
  assert.match(second.printed(), new RegExp(`Port ${port} .*in use.*MOORING_PORT=`));

  next.child.kill('SIGINT');
  assert.equal(await next.ended, 0, next.printed());
  assert.equal(readPostmaster(dataDir), null);
  assert.equal(countProcesses(dataDir), 0, 'no process is left behind');
});

test('a database that is away for a while: /readyz says so, the process stays, and syncs go on afterwards', async () => {
  const [simulator, dataDir, database] = await Promise.all([startSandbox(), createDataDir(), startForeignPostgres()]);
  const { user, password, port, database: name } = await database.createDatabase();
  await database.sql(`alter database ${name} owner to ${user}`);
  const server = await startServer({
    ...environmentFor(simulator, dataDir),
    DATABASE_URL: `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`,
  });
  const api = await createAccount(server);
  const dataSource = await connectCrm(api);
  await untilSync(api, dataSource, (it) => it.status === 'succeeded');
  const statusOf = async (path: string): Promise<number> => (await fetch(server.baseUrl + path)).status;
  assert.equal(await statusOf('/readyz'), 200);

  await database.stop();
  assert.equal(await statusOf('/readyz'), 503);
  assert.equal(await statusOf('/healthz'), 200);
  const refused = await fetch(`${server.baseUrl}/api/v1/instance`);
  assert.equal(refused.status, 503);
  assert.match(refused.headers.get('content-type') ?? '', /problem\+json/);

  await database.start();
  assert.equal(await statusOf('/readyz'), 200);
  await simulator.control.upsertContact({ name: 'Came while we were away' });
  const { id } = await api.call<SyncView>('POST', `data-sources/${dataSource.id}/sync`);
  const sync = await untilSync(api, dataSource, (it) => it.id === id && it.finishedAt !== null);
  assert.equal(sync.status, 'succeeded');
  assert.equal(server.child.exitCode, null, 'the process never died');
  server.child.kill('SIGTERM');
  assert.equal(await server.ended, 0, server.printed());
});
