// Reports of other programs as a weapon: whatever one API key reports, however often and however odd, it holds back nobody's disconnection,
// bothers no other Account, fills no timeline, and is answered.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ReportedFailureView } from '../../src/api/credential-schemas.ts';
import type { ApiKeyCreatedView } from '../../src/api/schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import type { Failure } from '../../src/life/diagnosis/index.ts';
import { addAccount, connectCrowd, countDisconnections, countStatuses, listAlarms } from '../harness/crowd.ts';
import {
  connectAnalytics,
  connectCrm,
  createWorld,
  enterOAuthApp,
  getConnection,
  type Person,
  type World,
} from '../harness/world.ts';

async function makeReporter(world: World, as: Person) {
  const { key } = await world.call<ApiKeyCreatedView>(as, 'POST', '/api/v1/api-keys', {
    name: 'runaway',
    role: 'viewer',
    canReadCredentials: true,
  });
  return async (connectionId: string, payload: object, authorization = `Bearer ${key}`) => {
    const answer = await world.mooring.server.inject({
      method: 'POST',
      url: `/api/v1/connections/${connectionId}/failures`,
      headers: { authorization },
      payload,
    });
    return { status: answer.statusCode, body: answer.json() as ReportedFailureView, key };
  };
}

const dead = {
  stage: 'token_refresh',
  response: { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been revoked.' } },
};

test('what one Account reports of its Connections holds back no disconnection of another', async () => {
  const world = await createWorld();
  const stranger = await addAccount(world, 'Brent');
  const members = await connectCrowd(world, 3, [world.editor, stranger]);
  const victim = members.find(({ as }) => as === world.editor);
  const ours = members.filter(({ as }) => as === stranger);
  assert.ok(victim && ours.length === 2);
  const report = await makeReporter(world, stranger);
  await world.simulator.control.revokeAccess(victim.username);
  const isSuspected = async () => (await countStatuses(world)).retrying === 1;
  for (let step = 0; step < 90 && !(await isSuspected()); step++) await world.advance(minuteMs);
  assert.ok(await isSuspected(), 'refused once');
  await world.advance(minuteMs / 2);
  const { rows } = await world.mooring.store.pool.query<{ failure: Failure }>('select failure from suspicions');
  const { stage, response } = rows[0]?.failure ?? {};
  for (const { connectionId } of ours)
    assert.equal((await report(connectionId, { stage, response })).body.next, 'looking');
  await world.advance(minuteMs / 2);
  assert.deepEqual(await countDisconnections(world), { open: 1 });
  assert.deepEqual(await listAlarms(world), [], 'no hold was begun');
});

test('a report asks no other Connection to renew its token', async () => {
  const world = await createWorld();
  const members = await connectCrowd(world, 3);
  const report = await makeReporter(world, world.owner);
  await world.simulator.control.resetStats();
  assert.equal((await report(members[0]?.connectionId ?? '', dead)).body.next, 'looking');
  await world.settle();
  assert.equal((await world.simulator.control.stats()).token.refresh_token.requests, 0);
});

test('a program that reports without end makes us look a few times an hour, and does not fill the timeline', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const report = await makeReporter(world, world.owner);
  const lapsed = { response: { status: 403, body: { error: 'subscription_inactive', message: 'It has ended.' } } };
  const next: string[] = [];
  for (let turn = 0; turn < 20; turn++) {
    for (let time = 0; time < 2; time++) next.push((await report(connectionId, lapsed)).body.next);
    await world.advance(minuteMs);
  }
  const { rows } = await world.mooring.store.pool.query<{ kind: string; amount: number }>(
    "select kind, count(*)::int as amount from timeline_events where kind in ('failure_reported', 'refusal_seen') group by 1 order by 1",
  );
  assert.deepEqual(rows, [
    { kind: 'failure_reported', amount: 6 },
    { kind: 'refusal_seen', amount: 6 },
  ]);
  assert.equal(next.filter((it) => it === 'looking').length, 12);
  assert.equal(next.at(-1), 'looked_already');
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  await world.advance(hourMs);
  assert.equal((await report(connectionId, lapsed)).body.next, 'looking', 'and looks again later');
});

test('a program that reports every token as refused renews it a few times an hour, and is told when Mooring looked', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const id = await connectAnalytics(world, world.editor, { username: 'ada@sandbox.example', password: 'ada-password' });
  const report = await makeReporter(world, world.owner);
  await world.simulator.control.resetStats();
  const unauthorized = { response: { status: 401, body: { error: 'invalid_token' } } };
  const next = new Map<string, number>();
  let last: ReportedFailureView | undefined;
  for (let turn = 0; turn < 15; turn++) {
    await world.advance(2 * minuteMs);
    const answers = await Promise.all([report(id, unauthorized), report(id, unauthorized)]);
    for (const { status, body } of answers) {
      assert.equal(status, 200, JSON.stringify(body));
      next.set(body.next, (next.get(body.next) ?? 0) + 1);
      last = body;
    }
  }
  assert.equal((await world.simulator.control.stats()).token.refresh_token.requests, 4);
  assert.ok((next.get('take_new_credential') ?? 0) >= 4, JSON.stringify([...next]));
  assert.equal(last?.next, 'looked_already', JSON.stringify([...next]));
  assert.ok(last?.lookedAt && last.nextAt && last.lookedAt < last.nextAt);
  assert.ok(last.detail, 'it is diagnosed all the same');
  const { rows } = await world.mooring.store.pool.query<{ amount: number }>(
    "select count(*)::int as amount from timeline_events where kind = 'failure_reported'",
  );
  assert.ok((rows[0]?.amount ?? 0) <= 7, 'six, and one more where two come at once');
  assert.equal((await getConnection(world, id)).status, 'connected');
  assert.deepEqual(world.mail.mails, []);
  await world.advance(hourMs);
  await world.advance(2 * minuteMs);
  assert.equal((await report(id, unauthorized)).body.next, 'take_new_credential', 'and again in the next hour');
});

test('the limit of reports counts the key, however the header spells it', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const report = await makeReporter(world, world.owner);
  const wrong = { response: { status: 400, body: { error: 'bad_request', message: 'Unknown field "colour".' } } };
  const { key } = await report(connectionId, wrong);
  const statuses = new Set<number>();
  for (let turn = 0; turn < 65; turn++)
    statuses.add((await report(connectionId, wrong, `Bearer${' '.repeat((turn % 8) + 1)}${key}`)).status);
  assert.deepEqual([...statuses].sort(), [200, 429]);
});

test('null bytes, halves of characters and names of prototypes in a report are answered, and kept as far as they can be', async () => {
  const world = await createWorld();
  const { connectionId, id } = await connectCrm(world, world.editor);
  const report = await makeReporter(world, world.owner);
  const odd = 'a\u0000b\ud800c';
  for (const body of [odd, { error: odd, [odd]: odd }]) {
    const { status } = await report(connectionId, { response: { status: 403, headers: { 'x-odd': odd }, body } });
    assert.equal(status, 200, JSON.stringify(body));
  }
  const poisoned = JSON.parse('{"response":{"status":403,"body":{"constructor":{"prototype":{"x":1}}}}}');
  assert.equal((await report(connectionId, poisoned)).status, 400);
  const lapsed = { error: 'subscription_inactive', message: odd };
  assert.equal((await report(connectionId, { response: { status: 403, body: lapsed } })).status, 200);
  assert.equal((await report(connectionId, { error: { code: odd, message: odd } })).status, 200);
  assert.equal((await report(connectionId, { error: {}, dataSourceId: odd })).status, 400);
  assert.equal((await report(connectionId, { error: {}, dataSourceId: id, streamName: odd })).status, 400);
  assert.equal(({} as { x?: number }).x, undefined);
});
