// OAuth: data is refused while the identity is told and refreshes succeed. When siblings are given theirs, the case is one Data Source's alone;
// when nobody can say why, it is told after a day.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { type Answer, type Asked, startFakeServer } from '../harness/fake-http.ts';
import {
  connectAnalytics,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  listDisconnections,
} from '../harness/world.ts';

const sandbox = 'https://analytics.sandbox.invalid';
const refusedWith = (error: object): Answer => ({ status: 401, body: { error } });
const ada = { username: 'ada@sandbox.example', password: 'ada-password' };

/** In front of the sandbox: hands everything on, but for what `refusal` answers itself. The world's own requests go through it. */
async function createDoorWorld() {
  let analyticsUrl = '';
  const door = { refusal: (_: Asked): Answer | null => null };
  const server = await startFakeServer(async (asked) => {
    const refused = door.refusal(asked);
    if (refused) return refused;
    const { method, url, headers, body } = asked;
    const passed = ['accept', 'authorization', 'content-type'].flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value] as [string, string]] : [];
    });
    const answer = await fetch(new URL(url.pathname + url.search, analyticsUrl), {
      method,
      headers: passed,
      redirect: 'manual',
      ...(method !== 'GET' && { body }),
    });
    const type = answer.headers.get('content-type');
    return {
      status: answer.status,
      headers: type ? { 'content-type': type } : {},
      body: Buffer.from(await answer.arrayBuffer()),
    };
  });
  const egressMap = new Map([[sandbox, server.origin]]);
  const world = await createWorld({ egressMap });
  analyticsUrl = world.simulator.analyticsUrl;
  // People go to the provider itself; only our own requests go through the door.
  egressMap.set(sandbox, analyticsUrl);
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const ids = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  egressMap.set(sandbox, server.origin);
  return { world, door, connectionId, ids };
}

test('one property is refused for good, the identity and its siblings answer as ever: only that Data Source is disconnected', async () => {
  const { world, door, connectionId, ids } = await createDoorWorld();
  door.refusal = ({ url }) =>
    url.pathname.includes('/1002/')
      ? refusedWith({ code: 'grant_ended', message: 'The grant has ended.', reason: 'account_suspended' })
      : null;
  await world.advance(hourMs);
  for (let step = 0; step < 3; step++) await world.advance(minuteMs);
  const views = await Promise.all(ids.map((id) => getDataSource(world, id)));
  assert.deepEqual(views.map((it) => `${it.name} ${it.status}`).sort(), [
    'Blog disconnected',
    'Mobile app connected',
    'Web shop connected',
  ]);
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  const [opened, ...others] = await listDisconnections(world);
  assert.deepEqual(others, []);
  assert.equal(opened?.scope, 'data_source');
  for (let hours = 0; hours < 4; hours++) await world.advance(hourMs);
  assert.equal(world.mail.mails.length, 2, 'told once, while the siblings are synced on their schedule');

  door.refusal = () => null;
  for (let hours = 0; hours < 3; hours++) await world.advance(hourMs);
  assert.equal((await getDataSource(world, views.find((it) => it.name === 'Blog')?.id ?? '')).status, 'connected');
  assert.equal(world.mail.mails.length, 4);
});

test('every access token is refused for data though refreshes succeed: after a day both are told that nobody can say why', async () => {
  const { world, door, connectionId } = await createDoorWorld();
  door.refusal = ({ url }) =>
    /\/v1\/properties\/\d/.test(url.pathname)
      ? refusedWith({ code: 'invalid_token', message: 'The access token is not valid.' })
      : null;
  for (let hours = 0; hours < 23; hours++) await world.advance(hourMs);
  assert.equal((await getConnection(world, connectionId)).status, 'retrying');
  assert.equal(world.mail.mails.length, 0);
  for (let hours = 0; hours < 3; hours++) await world.advance(hourMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const [opened] = await listDisconnections(world);
  assert.deepEqual([opened?.explanation.cause, opened?.explanation.detail], ['provider_specific', 'unrecognized']);
  assert.equal(world.mail.mails.length, 2);
});
