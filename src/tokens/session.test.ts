import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestDatabase } from '../../test/harness/database.ts';
import { describeConnector, oauthDescription } from '../../test/harness/sandbox-connector.ts';
import { startTokenServer } from '../../test/harness/token-server.ts';
import { createConnection, createLocalEgress, createTestTokens, oauthCredential } from '../../test/harness/tokens.ts';
import { createControlledClock, hourMs, minuteMs, secondMs } from '../clock.ts';
import type { AuthDescription, Connector } from '../connectors/index.ts';
import type { Egress, ForeignPostgresOptions } from '../egress/index.ts';
import { diagnose, type Failure, isFailure } from '../life/diagnosis/index.ts';
import type { JsonObject } from '../store/index.ts';
import type { NewCredential } from './types.ts';

const startAt = new Date('2026-03-01T12:00:00Z');
const signal = new AbortController().signal;

interface Input {
  auth?: AuthDescription;
  credential?: NewCredential;
  lifeMs?: number | null;
  egress?: Egress;
  config?: JsonObject;
  changes?: Partial<Connector>;
}

async function createWorld({ auth, credential, lifeMs = hourMs, egress, config = {}, changes }: Input = {}) {
  const store = await createTestDatabase();
  const server = await startTokenServer();
  const clock = createControlledClock(startAt);
  const { tokens, planned } = await createTestTokens({ store, clock, ...(egress && { egress }) });
  const connector = describeConnector(auth ?? oauthDescription(server.url), changes);
  await tokens.setOAuthApp('sandbox', { clientId: 'app', clientSecret: 'app-secret' }, 'Ada');
  const pair = server.issue();
  const connectionId = await createConnection(
    store,
    tokens,
    credential ?? oauthCredential(pair, startAt, lifeMs),
    startAt,
  );
  const session = tokens.openSession({ connectionId, connector, config, signal });
  const get = (url = server.apiUrl) => session.request({ method: 'GET', url });
  const replace = (next: NewCredential) =>
    store.db.transaction().execute((trx) => tokens.saveCredential(trx, connectionId, next));
  return { store, server, clock, tokens, planned, connector, connectionId, pair, session, get, replace };
}

const apiKey = (key: string): NewCredential => ({
  secrets: { kind: 'api_key', apiKey: key },
  obtainedAt: startAt,
  accessExpiresAt: null,
  refreshExpiresAt: null,
});

test('a token that lives is attached and not refreshed', async () => {
  const { server, get } = await createWorld();
  for (let call = 0; call < 3; call++) assert.equal((await get()).kind, 'response');
  assert.deepEqual(server.calls, [200, 200, 200]);
  assert.equal(server.refreshes.length, 0);
});

test('a request to somebody else than the provider carries no credential, and its 401 refreshes nothing', async () => {
  const { server, session } = await createWorld();
  const answer = await session.request({ method: 'GET', url: server.apiUrl, isForeign: true });
  assert.equal(answer.kind === 'response' && answer.status, 401);
  assert.deepEqual(server.calls, [401]);
  assert.equal(server.refreshes.length, 0);
});

test('a token within a minute of its end is refreshed before it is used', async () => {
  const { server, clock, get } = await createWorld();
  clock.advance(hourMs - 59 * secondMs);
  await get();
  assert.equal(server.refreshes.length, 1);
  assert.deepEqual(server.calls, [200]);
});

test('a token near its end is used as it is when the refresh fails', async () => {
  const { server, clock, get } = await createWorld();
  clock.advance(hourMs - 30 * secondMs);
  server.next({ kind: 'answer', status: 503, body: '' });
  await get();
  assert.deepEqual(server.calls, [200]);
});

test('on a 401 a newer stored token is used without a refresh', async () => {
  const { server, get, replace } = await createWorld();
  await get();
  server.expireAccessTokens();
  await replace(oauthCredential(server.issue(), startAt, hourMs));
  await get();
  assert.deepEqual(server.calls, [200, 401, 200]);
  assert.equal(server.refreshes.length, 0);
});

test('on a 401 without a newer token it refreshes once and retries once', async () => {
  const { server, get } = await createWorld({ lifeMs: null });
  server.expireAccessTokens();
  const answer = await get();
  assert.ok(!isFailure(answer) && answer.status === 200);
  assert.deepEqual(server.calls, [401, 200]);
  assert.equal(server.refreshes.length, 1);
});

test('a 401 that remains after the refresh is returned, after one refresh only', async () => {
  const { server, get } = await createWorld();
  const answer = await get(`${server.url}/api?`).then(async () => {
    server.afterCommit = async () => server.expireAccessTokens();
    server.expireAccessTokens();
    return get();
  });
  assert.ok(!isFailure(answer) && answer.status === 401);
  assert.equal(server.refreshes.length, 1);
  await get();
  assert.equal(server.refreshes.length, 1, 'nor does the next request of the session refresh again');
});

test('a 401 whose refresh is refused becomes the Failure of the refresh', async () => {
  const { server, get } = await createWorld();
  server.revokeEverything();
  const answer = await get();
  assert.ok(isFailure(answer) && answer.stage === 'token_refresh');
  assert.deepEqual(server.calls, [401]);
});

test('an expired token without a refresh token is sent, so that the provider says why', async () => {
  const { server, clock, get, tokens, store, connectionId, connector } = await createWorld({
    credential: oauthCredential({ accessToken: 'old', refreshToken: null }, startAt, hourMs),
  });
  clock.advance(2 * hourMs);
  const answer = await get();
  assert.ok(!isFailure(answer) && answer.status === 401);
  assert.equal(server.refreshes.length, 0);
  const context = await tokens.getDiagnosisContext(store.db, connectionId, connector);
  assert.equal(context.tokenExpiresAtMs, startAt.getTime() + hourMs);
  assert.equal(context.hasRefreshToken, false);
});

test('a 403 never causes a refresh', async () => {
  const { server, get } = await createWorld();
  const answer = await get(`${server.url}/forbidden`);
  assert.ok(!isFailure(answer) && answer.status === 403);
  assert.equal(server.refreshes.length, 0);
});

test('successes are noted once a minute', async () => {
  const { clock, get, store } = await createWorld();
  const noted = async () =>
    (await store.db.selectFrom('credentials').select('last_success_at').executeTakeFirstOrThrow()).last_success_at;
  await get();
  assert.deepEqual(await noted(), startAt);
  clock.advance(30 * secondMs);
  await get();
  assert.deepEqual(await noted(), startAt);
  clock.advance(31 * secondMs);
  await get();
  assert.deepEqual(await noted(), clock.now());
});

for (const placement of [
  { in: 'header', name: 'X-Api-Key' },
  { in: 'query', name: 'key' },
] as const) {
  test(`an API key goes into the ${placement.in}; a replaced one is found on a 401`, async () => {
    const { server, get, replace } = await createWorld({
      auth: { kind: 'api_key', placement },
      credential: apiKey('first'),
    });
    server.apiKeys.add('first');
    await get();
    server.apiKeys.delete('first');
    const refused = await get();
    assert.ok(!isFailure(refused) && refused.status === 401);
    server.apiKeys.add('second');
    await replace(apiKey('second'));
    await get();
    assert.deepEqual(server.calls, [200, 401, 401, 200]);
  });
}

test('a candidate is used as it is: nothing is refreshed, nothing stored', async () => {
  const { server, tokens, connector, store } = await createWorld();
  const before = await store.db.selectFrom('credentials').selectAll().execute();
  const credential = oauthCredential(server.issue(), startAt, hourMs);
  const session = tokens.openCandidateSession({ connector, config: {}, signal, credential });
  assert.ok(!isFailure(await session.request({ method: 'GET', url: server.apiUrl })));
  server.expireAccessTokens();
  const answer = await session.request({ method: 'GET', url: server.apiUrl });
  assert.ok(!isFailure(answer) && answer.status === 401);
  assert.equal(server.refreshes.length, 0);
  assert.deepEqual(await store.db.selectFrom('credentials').selectAll().execute(), before);
});

test('a candidate that was granted this moment is shown twice more before a refusal counts, one that was entered is not', async () => {
  const { server, tokens, connector } = await createWorld();
  const credential = oauthCredential(server.issue(), startAt, hourMs);
  server.expireAccessTokens();
  const statusOf = async (isJustGranted: boolean) => {
    const session = tokens.openCandidateSession({ connector, config: {}, signal, credential, isJustGranted });
    const before = server.calls.length;
    const answer = await session.request({ method: 'GET', url: server.apiUrl });
    assert.ok(!isFailure(answer) && answer.status === 401);
    return server.calls.length - before;
  };
  assert.equal(await statusOf(true), 3);
  assert.equal(await statusOf(false), 1);
});

test('a foreign PostgreSQL is opened with the settings and the password; a new password is found when the old is refused', async () => {
  const opened: ForeignPostgresOptions[] = [];
  const egress: Egress = {
    ...createLocalEgress(),
    openPostgres: async (options, context) => {
      opened.push(options);
      if (options.password === 'new') return { kind: 'postgres' } as never;
      const { provider, auth, stage } = context;
      return { kind: 'failure', provider, auth, stage, error: { code: '28P01' } };
    },
  };
  const password = (value: string): NewCredential => ({
    ...apiKey(''),
    secrets: { kind: 'db_password', password: value },
  });
  const { session, replace } = await createWorld({
    auth: { kind: 'db_password' },
    credential: password('old'),
    egress,
    config: { host: 'db.example', port: 5433, user: 'reader', tls: 'verify-full' },
  });
  const refused = await session.openPostgres('shop');
  assert.ok(isFailure(refused) && refused.stage === 'db_connect');
  assert.equal(opened.length, 1, 'a refused password is not tried again: databases lock accounts');
  await replace(password('new'));
  assert.equal((await session.openPostgres('shop')).kind, 'postgres');
  assert.deepEqual(opened.at(-1), {
    host: 'db.example',
    port: 5433,
    user: 'reader',
    tls: 'verify-full',
    database: 'shop',
    password: 'new',
  });
  assert.deepEqual(await session.secrets(), { password: 'new' });
});

test('storing a credential with a refresh token plans its refresh', async () => {
  const { planned, connectionId } = await createWorld();
  const [job] = planned;
  assert.equal(job?.kind, 'refresh');
  assert.equal(job.key, connectionId);
  assert.ok(
    job.dueAt > new Date(startAt.getTime() + 30 * minuteMs) && job.dueAt < new Date(startAt.getTime() + 41 * minuteMs),
  );
  const { planned: none } = await createWorld({ auth: { kind: 'db_password' }, credential: apiKey('k') });
  assert.deepEqual(none, []);
});

test('ahead of need: waits until it is time, then refreshes and says when next', async () => {
  const { tokens, connector, connectionId, clock, server, store } = await createWorld();
  const early = await tokens.refreshAhead(connectionId, connector);
  assert.ok('nextAt' in early && early.nextAt);
  assert.equal(server.refreshes.length, 0);
  clock.set(early.nextAt);
  const due = await tokens.refreshAhead(connectionId, connector);
  assert.ok('nextAt' in due && due.nextAt && due.nextAt > clock.now());
  assert.equal(server.refreshes.length, 1);
  assert.equal(await tokens.getVersion(store.db, connectionId), 2);
  server.revokeEverything();
  clock.advance(hourMs);
  assert.ok(isFailure(await tokens.refreshAhead(connectionId, connector)));
  assert.deepEqual(await tokens.refreshAhead('con_gone', connector), { nextAt: null });
});

test('a refusal met with a token from before a sibling’s refresh is told as such: the grant lives', async () => {
  const world = await createWorld();
  const { tokens, store, connectionId, connector, session } = world;
  await world.get();
  const before = session.usedVersion();
  const contextOf = (usedVersion: number | null) =>
    tokens.getDiagnosisContext(store.db, connectionId, connector, usedVersion);
  assert.equal(before, 1);
  assert.equal((await contextOf(before)).hasRefreshedSince, false);
  world.server.expireAccessTokens();
  const sibling = tokens.openSession({ connectionId, connector, config: {}, signal });
  await sibling.request({ method: 'GET', url: world.server.apiUrl });
  assert.equal(sibling.usedVersion(), 2);
  const refusal: Failure = {
    kind: 'failure',
    provider: 'sandbox',
    stage: 'api_call',
    auth: 'oauth2',
    response: { status: 403, headers: {}, body: { error: 'invalid_grant', error_description: 'Token was revoked.' } },
  };
  assert.equal(diagnose(refusal, await contextOf(before), []).verdict, 'transient');
  assert.equal(diagnose(refusal, await contextOf(sibling.usedVersion()), []).verdict, 'disconnected');
});
