// Real processes on one database, each with many callers, on one access token that has run out. Kills inside a refresh are played by
// test/world/refreshes.test.ts.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestDatabase } from '../../test/harness/database.ts';
import { prepareKeeper } from '../../test/harness/keeper-children.ts';
import { describeConnector, oauthDescription } from '../../test/harness/sandbox-connector.ts';
import { startTokenServer } from '../../test/harness/token-server.ts';
import { createConnection, createTestTokens, oauthCredential } from '../../test/harness/tokens.ts';
import { hourMs, systemClock } from '../clock.ts';

const processCount = 8;
const callers = 50;

test('8 processes with 50 callers each on one expired token cause one refresh, and all 400 get the new token', async () => {
  const store = await createTestDatabase();
  const server = await startTokenServer({ grace: 'none' });
  const { tokens, dataDir } = await createTestTokens({ store });
  await tokens.setOAuthApp('sandbox', { clientId: 'app', clientSecret: 'app-secret' }, 'Ada');
  const obtainedAt = new Date(systemClock.now().getTime() - 2 * hourMs);
  const credential = oauthCredential(server.issue(), obtainedAt, hourMs);
  const connectionId = await createConnection(store, tokens, credential, obtainedAt);
  server.expireAccessTokens();
  const time = { epochMs: systemClock.now().getTime(), speed: 1 };
  const input = {
    databaseUrl: store.url,
    dataDir,
    serverUrl: server.url,
    connectionId,
    callers,
    time,
    isAsking: false,
  };
  const children = await Promise.all(Array.from({ length: processCount }, () => prepareKeeper(input)));
  for (const child of children) child.go();
  const results = await Promise.all(children.map((child) => child.done));

  assert.deepEqual(
    server.refreshes.map(({ outcome }) => outcome),
    ['granted'],
  );
  const statuses = results.flatMap((result) => result?.statuses ?? []);
  assert.equal(statuses.length, processCount * callers);
  assert.deepEqual(new Set(statuses), new Set([200]));
  const stored = tokens.openSession({
    connectionId,
    connector: describeConnector(oauthDescription(server.url)),
    config: {},
    signal: new AbortController().signal,
  });
  const { accessToken } = (await stored.secrets()) as { accessToken?: string };
  assert.deepEqual(new Set(results.flatMap((result) => result?.accessTokens ?? [])), new Set([accessToken]));
});
