// The keys are changed under the real process while a pipeline takes credentials from it: none of its requests is turned away. And what a process
// says that slept through it all.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { test } from 'node:test';
import type { ConnectResult } from '../../src/api/schemas.ts';
import { createControlledClock, systemClock } from '../../src/clock.ts';
import { sandboxCrm, startSimulator } from '../../src/simulator/index.ts';
import type { Store } from '../../src/store/index.ts';
import { type CommandInput, type CommandResult, mooring } from '../harness/command-line.ts';
import { atEndOfFile, createTestDatabase } from '../harness/database.ts';
import { createDataDir, type ServerProcess, startServer } from './server-process.ts';

const newKey = (): string => randomBytes(32).toString('base64');

interface Place {
  store: Store;
  start(secretKey: string): Promise<ServerProcess>;
  keys(args: string[], secretKey: string, more?: Record<string, string>, input?: CommandInput): Promise<CommandResult>;
}

async function createPlace(): Promise<Place> {
  const [simulator, store, dataDir] = await Promise.all([startSimulator(), createTestDatabase(), createDataDir()]);
  atEndOfFile(() => simulator.stop());
  const environment = {
    DATABASE_URL: store.url,
    MOORING_DATA_DIR: dataDir,
    MOORING_EGRESS_ALLOW: '127.0.0.1/32',
    MOORING_EGRESS_MAP: `https://crm.sandbox.invalid=${simulator.crmUrl}`,
  };
  return {
    store,
    start: (secretKey) => startServer({ ...environment, MOORING_SECRET_KEY: secretKey }),
    keys: (args, secretKey, more = {}, input = {}) =>
      mooring(['keys', 'rotate', ...args], {
        ...input,
        environment: { ...environment, MOORING_SECRET_KEY: secretKey, ...more },
      }),
  };
}

interface Pipeline {
  path: string;
  apiKey: string;
}

/** The first Account, one Connection by key, and an API key that may read credentials. */
async function connect({ baseUrl, firstRunCode }: ServerProcess): Promise<Pipeline> {
  const post = async <T>(path: string, body: object, cookie = ''): Promise<{ answer: T; cookie: string }> => {
    const response = await fetch(`${baseUrl}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseUrl, cookie },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    assert.ok(response.ok, text);
    const cookies = response.headers.getSetCookie().map((it) => it.split(';')[0]);
    return { answer: JSON.parse(text || 'null'), cookie: cookies.join('; ') };
  };
  const { cookie } = await post('first-run', {
    code: firstRunCode,
    accountName: 'Acme',
    ownerName: 'Olga Owner',
    email: 'olga@example.org',
    password: 'a password of some length',
  });
  const input = { connectorSlug: 'sandbox-crm', fields: { apiKey: sandboxCrm.apiKey } };
  const { answer } = await post<ConnectResult>('connections', input, cookie);
  assert.equal(answer.kind, 'connected');
  const id = answer.kind === 'connected' ? answer.connection.id : '';
  const key = { name: 'pipeline', role: 'viewer', canReadCredentials: true };
  const { answer: made } = await post<{ key: string }>('api-keys', key, cookie);
  return { path: `/api/v1/connections/${id}/credentials`, apiKey: made.key };
}

async function ask({ baseUrl }: ServerProcess, { path, apiKey }: Pipeline) {
  const response = await fetch(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
  return { status: response.status, body: (await response.json()) as { detail?: string; credential?: object } };
}

/** Asks as long as the command runs, so often at most, and once more afterwards. */
async function askDuring<T>(server: ServerProcess, pipeline: Pipeline, command: Promise<T>): Promise<T> {
  let isOver = false;
  const over = command.finally(() => {
    isOver = true;
  });
  for (let asked = 0; asked < 100 && !isOver; asked++) assert.equal((await ask(server, pipeline)).status, 200);
  const result = await over;
  const last = await ask(server, pipeline);
  assert.deepEqual(last.body.credential, { kind: 'api_key', apiKey: sandboxCrm.apiKey });
  return result;
}

const listKeyChanges = async ({ db }: Store): Promise<string[]> => {
  const rows = await db.selectFrom('audit_log').selectAll().where('account_id', 'is', null).orderBy('at').execute();
  return rows.map((row) => `${row.actor_name} ${row.action}`);
};

test('data key and secret key are changed while a pipeline takes credentials, and none of its requests fails', async () => {
  const place = await createPlace();
  const [old, next] = [newKey(), newKey()];
  const first = await place.start(old);
  const pipeline = await connect(first);

  const rotated = await askDuring(first, pipeline, place.keys([], old));
  assert.equal(rotated.exitCode, 0, rotated.stderr);
  const begun = await askDuring(first, pipeline, place.keys(['--master'], old, { MOORING_SECRET_KEY_NEW: next }));
  assert.equal(begun.exitCode, 0, begun.stderr);

  const early = await askDuring(first, pipeline, place.keys(['--master', '--finish'], next));
  assert.equal(early.exitCode, 5, early.stderr);
  assert.match(early.stderr, /The old secret key is still in use by .*Nothing was changed.*anew with the new key/);
  assert.ok(early.stderr.includes(`the server on ${hostname()} (process ${first.child.pid}, since `), early.stderr);

  first.child.kill('SIGTERM');
  assert.equal(await first.ended, 0);
  const second = await place.start(next);
  const finished = await askDuring(second, pipeline, place.keys(['--master', '--finish'], next));
  assert.equal(finished.exitCode, 0, finished.stderr);
  const again = await askDuring(second, pipeline, place.keys([], next));
  assert.equal(again.exitCode, 0, again.stderr);
  assert.deepEqual(await listKeyChanges(place.store), [
    'the command line data_key.rotation_begun',
    'the command line data_key.rotation_finished',
    'the command line secret_key.change_begun',
    'the command line secret_key.change_finished',
    'the command line data_key.rotation_begun',
    'the command line data_key.rotation_finished',
  ]);
});

test('a server that stood still while the secret key was changed says what an operator has to do', async () => {
  const place = await createPlace();
  const [old, next] = [newKey(), newKey()];
  const server = await place.start(old);
  const pipeline = await connect(server);
  // On this clock the time in which a living process shows itself is over at once. Its connection is still seen, and has to be waved through.
  const clock = createControlledClock(systemClock.now());
  await place.keys(['--master'], old, { MOORING_SECRET_KEY_NEW: next });
  const unasked = await place.keys(['--master', '--finish'], next, {}, { clock });
  assert.match(unasked.stderr, /do not say which secret key they hold/);
  const finished = await place.keys(['--master', '--finish', '--yes'], next, {}, { clock });
  assert.equal(finished.exitCode, 0, finished.stderr);
  assert.equal((await ask(server, pipeline)).status, 200, 'what it has opened before goes on opening');
  await place.keys([], next, {}, { clock });
  const { status, body } = await ask(server, pipeline);
  assert.equal(status, 503);
  assert.match(body.detail ?? '', /secret key of Mooring was changed, and this process still holds the old one/);
  assert.match(body.detail ?? '', /Nothing is lost\. An operator has to start it anew with the new secret key/);
  assert.equal((await fetch(`${server.baseUrl}/readyz`)).status, 503);
  await server.until(/still holds the old one/);

  server.child.kill('SIGTERM');
  assert.equal(await server.ended, 0);
  const renewed = await place.start(next);
  assert.equal((await ask(renewed, pipeline)).status, 200);
});
