// The last Data Source of a Connection goes away, or the Connection itself, while something is under way: what is left says the truth.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { connectFakeCrm, createFakeCrmWorld } from '../harness/fake-crm.ts';
import {
  authorize,
  connectAnalytics,
  createWorld,
  enterOAuthApp,
  getConnection,
  listDisconnections,
} from '../harness/world.ts';

const ada = { username: 'ada@sandbox.example', password: 'ada-password' };
const outage = { status: 503, body: { error: 'service_unavailable', message: 'Down.' } };
const refusal = { status: 401, body: { error: 'invalid_api_key', message: 'The API key is not valid.' } };

for (const verb of ['delete', 'pause'] as const) {
  const path = (id: string) => `/api/v1/data-sources/${id}${verb === 'pause' ? '/pause' : ''}`;
  const method = verb === 'pause' ? 'POST' : 'DELETE';

  test(`${verb} of the last Data Source while the provider is down: the Connection no longer retries what nobody reads`, async () => {
    const world = await createFakeCrmWorld();
    const { connectionId, id } = await connectFakeCrm(world);
    await world.settle();
    world.crm.answer = () => outage;
    await world.advance(hourMs);
    assert.equal((await getConnection(world, connectionId)).status, 'retrying');
    await world.call(world.editor, method, path(id));
    assert.equal((await getConnection(world, connectionId)).status, 'connected');
    await world.advance(hourMs);
    assert.equal(world.mail.mails.length, 0);
  });

  test(`${verb} of the last Data Source between the refusal and the second look: the look still settles it`, async () => {
    const world = await createFakeCrmWorld();
    const { connectionId, id } = await connectFakeCrm(world);
    await world.settle();
    world.crm.answer = () => refusal;
    await world.advance(hourMs);
    await world.call(world.editor, method, path(id));
    await world.advance(minuteMs);
    assert.equal((await getConnection(world, connectionId)).status, 'connected', 'the identity is told');
    assert.equal(world.mail.mails.length, 0);
  });

  test(`${verb} of the last Data Source after Reconnect and before its first page: the Connection is connected, the case closed`, async () => {
    const world = await createFakeCrmWorld();
    const { connectionId, id } = await connectFakeCrm(world);
    await world.settle();
    world.crm.answer = () => refusal;
    world.crm.account = () => refusal;
    await world.advance(hourMs);
    await world.advance(minuteMs);
    assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
    world.crm.account = () => ({ body: { id: 'acct', name: 'Fake CRM' } });
    world.crm.answer = () => outage;
    const fields = { apiKey: 'key-2' };
    await world.call(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, { fields });
    assert.equal((await getConnection(world, connectionId)).status, 'connecting');
    await world.call(world.editor, method, path(id));
    assert.equal((await getConnection(world, connectionId)).status, 'connected');
    assert.equal((await listDisconnections(world))[0]?.closedBy, 'reconnect');
    await world.settle();
    const told = verb === 'delete' ? 'both hear that it is well' : 'nobody is mailed about a paused one';
    assert.equal(world.mail.mails.length, verb === 'delete' ? 4 : 2, told);
  });
}

test('a disconnected Connection whose last Data Source is deleted stays disconnected: it is', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId, id } = await connectFakeCrm(world);
  await world.settle();
  world.crm.answer = () => refusal;
  world.crm.account = () => refusal;
  await world.advance(hourMs);
  await world.advance(minuteMs);
  await world.call(world.editor, 'DELETE', `/api/v1/data-sources/${id}`);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
});

test('a Connection deleted during consent, before the way back and in the middle of it: a page that says so', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const statusAt = async (path: string) =>
    (await world.call<{ status: string }>(world.editor, 'GET', `/api/v1${path}`)).status;
  const begin = async (connectionId: string) =>
    (
      await world.call<{ authorizeUrl: string }>(
        world.editor,
        'POST',
        `/api/v1/connections/${connectionId}/reconnect`,
        {},
      )
    ).authorizeUrl;

  const first = await connectAnalytics(world, world.editor, ada);
  const toFirst = await begin(first);
  await world.call(world.editor, 'DELETE', `/api/v1/connections/${first}`);
  assert.equal(await statusAt(await authorize(world, world.editor, toFirst, ada)), 'connection_deleted');

  const second = await connectAnalytics(world, world.editor, ada);
  const toSecond = await begin(second);
  await world.simulator.control.hold('token', 'before');
  const back = authorize(world, world.editor, toSecond, ada);
  await world.simulator.control.waitUntilHeld('token', 1);
  await world.call(world.editor, 'DELETE', `/api/v1/connections/${second}`);
  await world.simulator.control.release('token');
  assert.equal(await statusAt(await back), 'connection_deleted');

  const { items } = await world.call<{ items: unknown[] }>(world.owner, 'GET', '/api/v1/connections');
  assert.deepEqual(items, [], 'nothing came into being');
});
