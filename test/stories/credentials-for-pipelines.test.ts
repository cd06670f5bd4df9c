// Other programs take credentials from Mooring and tell it what providers answered: always a valid one, one refresh for everybody, each
// read on record, and hearsay disconnects nobody.
import assert from 'node:assert/strict';
import test from 'node:test';
import type {
  CredentialReadsView,
  HandedOutCredentialView,
  ReportedFailureView,
} from '../../src/api/credential-schemas.ts';
import type { ApiKeyCreatedView, TimelineEventView } from '../../src/api/schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { createNoteRead } from '../../src/life/credentials/note-read.ts';
import {
  connectAnalytics,
  connectCrm,
  createWorld,
  enterOAuthApp,
  getConnection,
  listDisconnections,
  type Person,
  type SandboxUser,
  type World,
} from '../harness/world.ts';

const ada: SandboxUser = { username: 'ada@sandbox.example', password: 'ada-password' };

type Answer<T> = { status: number; body: T & { detail?: string; [field: string]: unknown } };

/** A pipeline with an API key of its own, outside any browser. */
async function createPipeline(world: World, options: { role?: string; canReadCredentials?: boolean } = {}) {
  const { key } = await world.call<ApiKeyCreatedView>(world.owner, 'POST', '/api/v1/api-keys', {
    name: 'nightly pipeline',
    role: 'viewer',
    canReadCredentials: true,
    ...options,
  });
  const send = async <T>(method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer<T>> => {
    const answer = await world.mooring.server.inject({
      method,
      url,
      headers: { authorization: `Bearer ${key}` },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    take: (id: string, query = '') =>
      send<HandedOutCredentialView>('GET', `/api/v1/connections/${id}/credentials${query}`),
    make: (input: object) => send('POST', '/api/v1/api-keys', { name: 'made by a key', ...input }),
    report: (id: string, body: object) => send<ReportedFailureView>('POST', `/api/v1/connections/${id}/failures`, body),
  };
}

const accessTokenOf = ({ body }: Answer<HandedOutCredentialView>): string => {
  assert.ok(body.credential.kind === 'oauth2', JSON.stringify(body));
  return body.credential.accessToken;
};

test('a hundred callers of an aged token get one new one, by one refresh, and each read is on record', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const id = await connectAnalytics(world, world.editor, ada);
  const pipeline = await createPipeline(world);
  const first = await pipeline.take(id);
  assert.equal(first.status, 200);
  assert.equal((await pipeline.take(id)).body.version, first.body.version, 'a young token is given as it is');
  await world.simulator.control.resetStats();

  world.clock.advance(hourMs);
  await world.simulator.control.advanceClock(hourMs);
  const answers = await Promise.all(Array.from({ length: 100 }, () => pipeline.take(id)));
  const tokens = new Set(answers.map(accessTokenOf));
  assert.equal(tokens.size, 1);
  assert.notEqual([...tokens][0], accessTokenOf(first));
  const { token } = await world.simulator.control.stats();
  assert.deepEqual(token.refresh_token, { requests: 1, granted: 1, refused: 0 });
  for (const { body } of answers)
    assert.ok(!JSON.stringify(body).toLowerCase().includes('refresh'), 'no refresh token leaves');

  const { items } = await world.call<{ items: CredentialReadsView[] }>(
    world.owner,
    'GET',
    `/api/v1/connections/${id}/credential-reads`,
  );
  assert.deepEqual(
    items.map(({ apiKeyName, readCount }) => ({ apiKeyName, readCount })),
    [
      { apiKeyName: 'nightly pipeline', readCount: 100 },
      { apiKeyName: 'nightly pipeline', readCount: 2 },
    ],
  );
  const ofKey = (as: Person, keyId: string) => world.request(as, 'GET', `/api/v1/api-keys/${keyId}/credential-reads`);
  const keyId = items[0]?.apiKeyId ?? '';
  const byKey = (await ofKey(world.owner, keyId)).body as { items: CredentialReadsView[] };
  assert.deepEqual(byKey.items, items, 'the same, seen from the key');
  assert.equal(byKey.items[0]?.connectionId, id);
  await world.call(world.owner, 'DELETE', `/api/v1/api-keys/${keyId}`);
  assert.equal((await ofKey(world.owner, keyId)).status, 200, 'also of a revoked key');
  assert.equal((await ofKey(world.editor, keyId)).status, 403);
  assert.equal((await ofKey(world.owner, 'key_of_somebody_else')).status, 404);
});

test('whoever asks for a token that lasts gets one that does, and asking for too much starts no storm', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const id = await connectAnalytics(world, world.editor, ada);
  const pipeline = await createPipeline(world);
  await world.simulator.control.resetStats();
  for (let turn = 0; turn < 5; turn++) assert.equal((await pipeline.take(id, '?validForSeconds=3600')).status, 200);
  assert.equal((await world.simulator.control.stats()).token.refresh_token.requests, 0);
  assert.equal((await pipeline.take(id, '?validForSeconds=0')).status, 400);
});

test('keys and passwords are given too; a key without the mark, a signed-in owner and another Account get nothing', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const pipeline = await createPipeline(world);
  const { body } = await pipeline.take(connectionId);
  assert.equal(body.credential.kind, 'api_key');
  assert.equal(body.expiresAt, null);

  const plain = await createPipeline(world, { role: 'admin', canReadCredentials: false });
  const refused = await plain.take(connectionId);
  assert.equal(refused.status, 403);
  assert.match(refused.body.detail ?? '', /API key that may read credentials/);
  const escalated = await plain.make({ role: 'viewer', canReadCredentials: true });
  assert.equal(escalated.status, 403, 'nor does it make itself a key that has the mark');
  assert.equal((await plain.make({ role: 'viewer', canReadCredentials: false })).status, 201);
  const { status } = await world.request(world.owner, 'GET', `/api/v1/connections/${connectionId}/credentials`);
  assert.equal(status, 403);
  assert.equal((await pipeline.take('con_of_somebody_else')).status, 404);
  const reads = await world.request(world.editor, 'GET', `/api/v1/connections/${connectionId}/credential-reads`);
  assert.equal(reads.status, 403, 'who took what is for admins');
});

test('a disconnected Connection gives no credential, and says why and where to reconnect', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  await world.simulator.control.deleteKey();
  await world.advance(hourMs);
  const pipeline = await createPipeline(world);
  const { status, body } = await pipeline.take(connectionId);
  assert.equal(status, 409);
  assert.equal(body.reason, 'disconnected');
  assert.match(String(body.reconnectUrl), /\/connections\/.+\/reconnect$/);
  const explanation = body.explanation as { detail: string; summary: string; resolve: string[] };
  assert.equal(explanation.detail, 'api_key_deleted');
  const [open] = await listDisconnections(world);
  assert.deepEqual(
    [explanation.summary, explanation.resolve],
    [open?.explanation.summary, open?.explanation.resolve],
    'in the words of the disconnection, not in those for somebody who is connecting',
  );
});

test('a token that lives and is not renewed is given with a warning since when, and what was met is looked into', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const id = await connectAnalytics(world, world.editor, ada);
  const pipeline = await createPipeline(world);
  assert.equal((await pipeline.take(id)).body.renewal, null);
  const wait = async (ms: number): Promise<void> => {
    world.clock.advance(ms);
    await world.simulator.control.advanceClock(ms);
  };
  await wait(30 * minuteMs);
  await world.simulator.control.setMode('analytics', 'refuse_all', { at: 'token' });
  const refusedAt = world.clock.now();
  const first = await pipeline.take(id, '?validForSeconds=1900');
  assert.equal(first.status, 200);
  assert.deepEqual(
    { ...first.body.renewal, restsUntil: null },
    { refusedSince: refusedAt.toISOString(), failures: 1, restsUntil: null },
  );
  assert.ok(Date.parse(first.body.renewal?.restsUntil ?? '') > refusedAt.getTime());
  assert.equal((await getConnection(world, id)).status, 'retrying', 'a second look is planned');

  await wait(5 * minuteMs);
  const again = await pipeline.take(id, '?validForSeconds=1900');
  assert.equal(accessTokenOf(again), accessTokenOf(first));
  assert.deepEqual([again.body.renewal?.refusedSince, again.body.renewal?.failures], [refusedAt.toISOString(), 2]);
  const plain = await pipeline.take(id);
  assert.deepEqual(plain.body.renewal, again.body.renewal, 'also for who asks for no more than what it lasts');

  await world.simulator.control.heal();
  await wait(5 * minuteMs);
  const healed = await pipeline.take(id, '?validForSeconds=1900');
  assert.notEqual(accessTokenOf(healed), accessTokenOf(first));
  assert.equal(healed.body.renewal, null);
});

test('a token revoked at the provider: the pipeline is told to wait, and the two people once', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const id = await connectAnalytics(world, world.editor, ada);
  const pipeline = await createPipeline(world);
  await world.simulator.control.revokeAccess(ada.username);
  world.clock.advance(hourMs);
  await world.simulator.control.advanceClock(hourMs);
  const answers = await Promise.all(Array.from({ length: 20 }, () => pipeline.take(id)));
  for (const { status, body } of answers) {
    assert.equal(status, 503, JSON.stringify(body));
    assert.equal(body.reason, 'not_renewed');
  }
  await world.settle();
  await world.advance(minuteMs);
  assert.equal((await getConnection(world, id)).status, 'disconnected');
  assert.equal((await pipeline.take(id)).status, 409);
  assert.deepEqual(world.mail.mails.map((mail) => mail.to).sort(), ['eddie@example.org', 'olga@example.org']);
});

test('a Connection that is deleted while its token is renewed: whoever waits for it is told that it is gone', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const id = await connectAnalytics(world, world.editor, ada);
  const pipeline = await createPipeline(world);
  world.clock.advance(hourMs);
  const { control } = world.simulator;
  await control.advanceClock(hourMs);
  await control.hold('token');
  const taken = Array.from({ length: 3 }, () => pipeline.take(id));
  const checked = world.request(world.editor, 'POST', `/api/v1/connections/${id}/check`);
  await control.waitUntilHeld('token');
  assert.equal((await world.request(world.editor, 'DELETE', `/api/v1/connections/${id}`)).status, 200);
  await control.release('token');
  for (const { status } of await Promise.all([...taken, checked])) assert.equal(status, 404);
});

test('a reported 401 of an aged token is answered by a renewed one, and nobody is troubled', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const id = await connectAnalytics(world, world.editor, ada);
  const pipeline = await createPipeline(world);
  const { version } = (await pipeline.take(id)).body;
  world.clock.advance(2 * minuteMs);
  await world.simulator.control.advanceClock(2 * minuteMs);
  const unauthorized = { response: { status: 401, body: { error: 'invalid_token' } }, credentialVersion: version };
  const { body } = await pipeline.report(id, unauthorized);
  assert.equal(body.next, 'take_new_credential', JSON.stringify(body));
  const renewed = (await pipeline.take(id)).body.version;
  assert.ok(renewed > version);
  assert.equal((await pipeline.report(id, unauthorized)).body.next, 'take_new_credential', 'of a version that is gone');
  assert.equal((await pipeline.take(id)).body.version, renewed, 'no second refresh');
  assert.equal((await getConnection(world, id)).status, 'connected');
  assert.equal(world.mail.mails.length, 0);
});

test('hearsay disconnects nobody: Mooring looks for itself, and what it finds counts', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const pipeline = await createPipeline(world);
  const lapsed = {
    response: { status: 403, body: { error: 'subscription_inactive', message: 'Your subscription has ended.' } },
  };
  const { body } = await pipeline.report(connectionId, lapsed);
  assert.deepEqual([body.next, body.verdict], ['looking', 'disconnected'], JSON.stringify(body));
  assert.ok(body.explained.resolve.length > 0);
  await world.advance(minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'connected', 'it is not so');
  assert.equal(world.mail.mails.length, 0);
  const { items } = await world.call<{ items: TimelineEventView[] }>(
    world.owner,
    'GET',
    `/api/v1/connections/${connectionId}/timeline`,
  );
  const heard = items.find((event) => event.text.startsWith('Told of a failure'));
  assert.equal(heard?.actorName, 'nightly pipeline');

  await world.simulator.control.cancelSubscription();
  await pipeline.report(connectionId, lapsed);
  await world.advance(minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  assert.equal((await listDisconnections(world)).length, 1);
  assert.equal(world.mail.mails.length, 2);
  assert.equal((await pipeline.report(connectionId, lapsed)).body.next, 'disconnected');
});

test('what is said of a key that was replaced since proves nothing, and the pipeline is told to take the new one', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const pipeline = await createPipeline(world);
  const { version } = (await pipeline.take(connectionId)).body;
  const apiKey = await world.simulator.control.replaceKey();
  await world.call(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, { fields: { apiKey } });
  const refused = { response: { status: 403, body: { error: 'subscription_inactive', message: 'It has ended.' } } };
  const { body } = await pipeline.report(connectionId, { ...refused, credentialVersion: version });
  assert.deepEqual([body.next, body.nextAt], ['take_new_credential', null], JSON.stringify(body));
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  const current = (await pipeline.take(connectionId)).body.version;
  assert.ok(current > version);
  assert.equal((await pipeline.report(connectionId, { ...refused, credentialVersion: current })).body.next, 'looking');
});

test('an error of a driver needs no message', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const pipeline = await createPipeline(world);
  const { body } = await pipeline.report(connectionId, { error: { code: 'ECONNRESET' } });
  assert.deepEqual([body.next, body.providerMessage], ['wait', ''], JSON.stringify(body));
});

test("what concerns the reporter's own request is explained and changes nothing", async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const pipeline = await createPipeline(world);
  const limited = await pipeline.report(connectionId, {
    response: { status: 429, headers: { 'Retry-After': '120' }, body: { error: 'rate_limited' } },
  });
  assert.deepEqual([limited.body.next, limited.body.verdict], ['wait', 'transient']);
  assert.equal(limited.body.nextAt, new Date(world.clock.now().getTime() + 2 * minuteMs).toISOString());
  const wrong = await pipeline.report(connectionId, {
    response: { status: 400, body: { error: 'bad_request', message: 'Unknown field "colour".' } },
  });
  assert.equal(wrong.body.next, 'fix_request', JSON.stringify(wrong.body));
  const { status } = await getConnection(world, connectionId);
  assert.equal(status, 'connected');
});

test('a report that cannot be read says what is missing, and its secrets are kept nowhere', async () => {
  const world = await createWorld();
  const { connectionId, id } = await connectCrm(world, world.editor);
  const pipeline = await createPipeline(world);
  for (const body of [{}, { response: { status: 99 } }, { response: { status: 500 }, error: { code: 'X' } }])
    assert.equal((await pipeline.report(connectionId, body)).status, 400, JSON.stringify(body));
  assert.equal((await pipeline.report('con_nobody', { error: { code: 'ECONNRESET' } })).status, 404);
  assert.equal((await pipeline.report(connectionId, { error: {}, dataSourceId: 'ds_nobody' })).status, 404);
  assert.equal((await pipeline.report(connectionId, { error: {}, streamName: 'contacts' })).status, 400);
  const viewer = await createPipeline(world, { canReadCredentials: false });
  assert.equal((await viewer.report(connectionId, { error: { code: 'ECONNRESET' } })).status, 403);

  const { credential } = (await pipeline.take(connectionId)).body;
  assert.ok(credential.kind === 'api_key');
  const { body } = await pipeline.report(connectionId, {
    dataSourceId: id,
    response: {
      status: 401,
      body: { error: 'invalid_api_key', message: `The key ${credential.apiKey} is not valid.` },
    },
  });
  assert.ok(!JSON.stringify(body).includes(credential.apiKey), 'not in the answer');
  const { rows } = await world.mooring.store.pool.query("select string_agg(failure::text, '') as kept from suspicions");
  assert.ok(rows[0].kept.length > 0);
  assert.ok(!rows[0].kept.includes(credential.apiKey), 'not in the database');
});

test('a Connection that is deleted while it is read disturbs nobody who reads another one at that moment', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const { account_id } = await world.mooring.store.db
    .selectFrom('connections')
    .select('account_id')
    .where('id', '=', connectionId)
    .executeTakeFirstOrThrow();
  const noteRead = createNoteRead(world.mooring.life);
  const reads = ['con_gone', connectionId, 'con_gone_too', connectionId].map((id) =>
    noteRead({ connection: { id, account_id }, apiKeyId: 'key_1', apiKeyName: 'nightly' }),
  );
  const outcomes = await Promise.allSettled(reads);
  assert.deepEqual(
    outcomes.map((it) => (it.status === 'rejected' ? it.reason.code : it.status)),
    ['not_found', 'fulfilled', 'not_found', 'fulfilled'],
  );
  const { rows } = await world.mooring.store.pool.query('select read_count from credential_reads');
  assert.deepEqual(rows, [{ read_count: 2 }]);
});
