// A new authorization that works but reaches less than the one before: what is missing is named before anything is replaced, and the person
// chooses. What was out of reach already, and what nobody can tell, stops nobody.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { AuthorizationView, ConnectionView, Problem } from '../../src/api/schemas.ts';
import type { ShortfallView } from '../../src/api/shortfall-schema.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { startForeignPostgres } from '../harness/foreign-postgres.ts';
import {
  authorize,
  connectAnalytics,
  connectDatabase,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  listDisconnections,
  type World,
} from '../harness/world.ts';

const server = await startForeignPostgres();
const ada = { username: 'ada@sandbox.example', password: 'ada-password' };

async function createAnalytics() {
  const world = await createWorld();
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const ids = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  return { world, connectionId, ids };
}

async function reconnect(world: World, connectionId: string): Promise<string> {
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(
    world.editor,
    'POST',
    `/api/v1/connections/${connectionId}/reconnect`,
    {},
  );
  return authorize(world, world.editor, authorizeUrl, ada);
}

const readAuthorization = (world: World, path: string): Promise<AuthorizationView> =>
  world.call(world.editor, 'GET', `/api/v1${path}`);

test('a property that is lost is named before anything turns green; going on with less is a choice that stands in the timeline', async () => {
  const { world, connectionId, ids } = await createAnalytics();
  await world.simulator.control.revokeAccess(ada.username);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  await world.simulator.control.removeRole(ada.username, '1002');

  const path = await reconnect(world, connectionId);
  assert.match(path, /^\/authorizations\//);
  const waiting = await readAuthorization(world, path);
  assert.equal(waiting.status, 'reaches_less');
  assert.deepEqual(
    waiting.shortfall?.lostDataSources.map((it) => it.name),
    ['Blog'],
  );
  assert.ok(waiting.shortfall?.lostDataSources[0]?.providerMessage, "the provider's own words");
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected', 'nothing was replaced');

  const accepted = await world.call<ConnectionView>(world.editor, 'POST', `/api/v1${path}/accept-less`);
  assert.equal(accepted.id, connectionId);
  await world.settle();
  await world.advance(minuteMs);
  const statuses = await Promise.all(ids.map(async (id) => (await getDataSource(world, id)).status));
  assert.deepEqual(statuses.sort(), ['connected', 'connected', 'disconnected']);
  const again = await world.request(world.editor, 'POST', `/api/v1${path}/accept-less`);
  assert.equal(again.status, 409, 'once');
  const { items } = await world.call<{ items: { text: string }[] }>(
    world.owner,
    'GET',
    `/api/v1/connections/${connectionId}/timeline`,
  );
  assert.ok(items.some(({ text }) => /reaches less\. It does not reach the Data Source Blog\./.test(text)));
});

test('given up, or allowed in the end: the old state stands, and the whole reach asks nothing', async () => {
  const { world, connectionId, ids } = await createAnalytics();
  await world.simulator.control.removeRole(ada.username, '1002');
  const path = await reconnect(world, connectionId);
  assert.equal((await readAuthorization(world, path)).status, 'reaches_less');
  await world.call(world.editor, 'POST', `/api/v1${path}/abandon`);
  assert.equal((await getConnection(world, connectionId)).status, 'connected');

  await world.simulator.control.restoreRole(ada.username, '1002');
  const landing = await reconnect(world, connectionId);
  assert.match(landing, /outcome=reconnected/);
  await world.settle();
  for (const id of ids) assert.equal((await getDataSource(world, id)).status, 'connected');
});

test('going on with less comes too late: the newer authorization of somebody else stays in use, and after an hour one begins again', async () => {
  const { world, connectionId } = await createAnalytics();
  const { control } = world.simulator;
  await control.removeRole(ada.username, '1002');
  const path = await reconnect(world, connectionId);
  await control.restoreRole(ada.username, '1002');
  await control.revokeAccess(ada.username);
  await world.advance(minuteMs);
  assert.match(await reconnect(world, connectionId), /outcome=reconnected/);
  await world.settle();

  const late = await world.request(world.editor, 'POST', `/api/v1${path}/accept-less`);
  assert.equal(late.status, 409);
  assert.match((late.body as Problem).detail, /newer authorization/);
  assert.equal((await readAuthorization(world, path)).status, 'abandoned');
  await world.advance(hourMs);
  await world.advance(minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  assert.deepEqual(
    (await listDisconnections(world)).filter((it) => it.closedAt === null),
    [],
  );

  await control.removeRole(ada.username, '1002');
  const forgotten = await reconnect(world, connectionId);
  await world.advance(hourMs);
  assert.equal((await readAuthorization(world, forgotten)).status, 'expired');
  assert.equal((await world.request(world.editor, 'POST', `/api/v1${forgotten}/accept-less`)).status, 409);
});

test('what was lost before the Reconnect is no loss of it, and asks nothing', async () => {
  const { world, connectionId } = await createAnalytics();
  await world.simulator.control.removeRole(ada.username, '1002');
  await world.advance(hourMs);
  await world.advance(minuteMs);
  assert.deepEqual(
    (await listDisconnections(world)).map((it) => it.explanation.detail),
    ['object_access_lost'],
  );
  assert.match(await reconnect(world, connectionId), /outcome=reconnected/);
});

test('another role of a database that may not read a table: named with the refusal, and only accepted on purpose', async () => {
  const world = await createWorld();
  const shop = await server.createDatabase();
  await shop.sql(`create table a (id int primary key); create table b (id int primary key);
    insert into a values (1); insert into b values (1); grant select on a, b to ${shop.user};
    create role lesser_${shop.user} login password 'lesser'; grant select on a to lesser_${shop.user};`);
  const { connectionId, id } = await connectDatabase(world, shop);
  const fields = { user: `lesser_${shop.user}`, password: 'lesser' };
  const path = `/api/v1/connections/${connectionId}/reconnect`;
  const answer = await world.request(world.editor, 'POST', path, { fields });
  assert.equal(answer.status, 409);
  const problem = answer.body as Problem & { reason: string; shortfall: ShortfallView };
  assert.equal(problem.reason, 'reaches_less');
  assert.deepEqual(
    problem.shortfall.lostStreams.map(({ streamName, providerMessage }) => [streamName, providerMessage]),
    [['b', 'permission denied for table b']],
  );
  assert.match(problem.detail, /cannot read the stream b/);
  assert.equal((await getConnection(world, connectionId)).config.user, shop.user, 'nothing was changed');

  await world.call(world.editor, 'POST', path, { fields, acceptsLess: true });
  await world.settle();
  await world.advance(minuteMs);
  const view = await getDataSource(world, id);
  assert.deepEqual([view.status, view.isPartial], ['connected', true]);
});

test('a provider that lists nothing just now stops no Reconnect', async () => {
  const { world, connectionId } = await createAnalytics();
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(
    world.editor,
    'POST',
    `/api/v1/connections/${connectionId}/reconnect`,
    {},
  );
  const callback = await world.simulator.control.signInAndConsent(authorizeUrl, { ...ada, approve: true });
  const back = new URL(callback);
  // The identity is told, whatever is asked after it is not.
  await world.simulator.control.setMode('analytics', 'outage', { servedFirst: 1 });
  const { location } = await world.request(world.editor, 'GET', back.pathname + back.search);
  assert.match(location ?? '', /outcome=reconnected/);
});
