// Real processes on one database: many refresh at once, or one is killed in the middle of a refresh and another goes on.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { atEndOfFile, createTestDatabase } from '../../test/harness/database.ts';
import type { KeeperProcessInput, KeeperProcessMessage } from '../../test/harness/keeper-process.ts';
import { describeConnector, oauthDescription } from '../../test/harness/sandbox-connector.ts';
import { startTokenServer } from '../../test/harness/token-server.ts';
import { createConnection, createTestTokens, oauthCredential } from '../../test/harness/tokens.ts';
import { createControlledClock, hourMs, minuteMs, systemClock } from '../clock.ts';
import { isFailure } from '../life/diagnosis/index.ts';

type Grace = 'none' | 'until_successor_used';

const processFile = new URL('../../test/harness/keeper-process.ts', import.meta.url);

async function createWorld(grace: Grace = 'none') {
  const store = await createTestDatabase();
  const server = await startTokenServer({ grace });
  const { tokens, dataDir } = await createTestTokens({ store });
  await tokens.setOAuthApp('sandbox', { clientId: 'app', clientSecret: 'app-secret' }, 'Ada');
  const now = systemClock.now();
  const obtainedAt = new Date(now.getTime() - 2 * hourMs);
  const connectionId = await createConnection(
    store,
    tokens,
    oauthCredential(server.issue(), obtainedAt, hourMs),
    obtainedAt,
  );
  server.expireAccessTokens();
  const start = async (changes: Partial<KeeperProcessInput>): Promise<ChildProcess> => {
    const input: KeeperProcessInput = {
      databaseUrl: store.url,
      dataDir,
      serverUrl: server.url,
      connectionId,
      callers: 1,
      stopAt: null,
      ...changes,
    };
    const child = fork(processFile, [JSON.stringify(input)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    atEndOfFile(async () => void child.kill('SIGKILL'));
    await told(child, 'ready');
    return child;
  };
  return { store, server, connectionId, start };
}

async function told<Kind extends KeeperProcessMessage['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<KeeperProcessMessage, { kind: Kind }>> {
  const ended = once(child, 'exit').then(([code]) =>
    assert.fail(`the process ended with ${code} before it was ${kind}`),
  );
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [KeeperProcessMessage];
  ended.catch(() => {});
  assert.equal(message.kind, kind);
  return message as Extract<KeeperProcessMessage, { kind: Kind }>;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

test('four processes with 25 callers each on one expired token cause one refresh, and all get the new token', async () => {
  const world = await createWorld();
  const children = await Promise.all(Array.from({ length: 4 }, () => world.start({ callers: 25 })));
  const done = children.map((child) => told(child, 'done'));
  for (const child of children) child.send('go');
  const results = await Promise.all(done);
  assert.equal(world.server.refreshes.length, 1);
  const statuses = results.flatMap((result) => result.statuses);
  assert.equal(statuses.length, 100);
  assert.deepEqual(new Set(statuses), new Set([200]));
  assert.equal(new Set(results.flatMap((result) => result.accessTokens)).size, 1);
});

type Kill = NonNullable<KeeperProcessInput['stopAt']> | 'provider_committed';

/** Kills a process at a step of its refresh; the next one comes after the dead one's lease, with an empty data folder. */
async function killAndGoOn(step: Kill, grace: Grace) {
  const world = await createWorld(grace);
  const child = await world.start({ stopAt: step === 'provider_committed' ? null : step });
  if (step === 'provider_committed') {
    const committed = Promise.withResolvers<void>();
    world.server.afterCommit = async () => committed.resolve();
    world.server.next({ kind: 'hold', until: new Promise(() => {}), isAfterCommit: true });
    child.send('go');
    await committed.promise;
  } else {
    const stopped = told(child, 'stopped');
    child.send('go');
    await stopped;
  }
  await kill(child);
  world.server.afterCommit = null;

  const clock = createControlledClock(new Date(systemClock.now().getTime() + 2 * minuteMs));
  const dataDir = mkdtempSync(join(tmpdir(), 'mooring-next-'));
  atEndOfFile(async () => rmSync(dataDir, { recursive: true, force: true }));
  const { tokens } = await createTestTokens({ store: world.store, clock, dataDir });
  const connector = describeConnector(oauthDescription(world.server.url));
  const signal = new AbortController().signal;
  const session = tokens.openSession({ connectionId: world.connectionId, connector, config: {}, signal });
  const answer = await session.request({ method: 'GET', url: world.server.apiUrl });
  const context = await tokens.getDiagnosisContext(world.store.db, world.connectionId, connector);
  return { answer, context, outcomes: world.server.refreshes.map(({ outcome }) => outcome) };
}

test('killed before the token was sent: the next process refreshes as if nothing had been', async () => {
  const { answer, outcomes } = await killAndGoOn('before_send', 'none');
  assert.ok(!isFailure(answer) && answer.status === 200);
  assert.deepEqual(outcomes, ['granted']);
});

test('killed after our commit: the next process uses the new token', async () => {
  const { answer, outcomes } = await killAndGoOn('after_commit', 'none');
  assert.ok(!isFailure(answer) && answer.status === 200);
  assert.deepEqual(outcomes, ['granted']);
});

for (const step of ['provider_committed', 'after_reply', 'before_commit'] as const) {
  const words = step.replace('_', ' ');
  test(`killed at "${words}" where the provider gives grace: the next process gets the token again`, async () => {
    const { answer, outcomes } = await killAndGoOn(step, 'until_successor_used');
    assert.ok(!isFailure(answer) && answer.status === 200);
    assert.deepEqual(outcomes, ['granted', 'replayed']);
  });

  test(`killed at "${words}" where it gives none: the failure is known to be a replay of ours`, async () => {
    const { answer, outcomes, context } = await killAndGoOn(step, 'none');
    assert.ok(isFailure(answer) && answer.stage === 'token_refresh');
    assert.deepEqual(outcomes, ['granted', 'refused']);
    assert.equal(context.isReplayAfterLostReply, true);
  });
}
