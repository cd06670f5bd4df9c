// Permission lost on one thing: only that is hit, siblings go on, and it recovers by itself when the admin restores it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { startForeignPostgres } from '../harness/foreign-postgres.ts';
import {
  connectAnalytics,
  connectDatabase,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  landedRows,
  listDisconnections,
  listStreams,
} from '../harness/world.ts';

const server = await startForeignPostgres();
const ada = { username: 'ada@sandbox.example', password: 'ada-password' };

test('the role on one property is lost: one Data Source is hit, siblings go on, restored it recovers without Reconnect', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const ids = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  await world.simulator.control.removeRole(ada.username, '1002');
  await world.advance(hourMs);
  await world.advance(minuteMs);
  const views = await Promise.all(ids.map((id) => getDataSource(world, id)));
  const hit = views.filter((it) => it.status === 'disconnected');
  assert.deepEqual(
    hit.map((it) => it.name),
    ['Blog'],
  );
  assert.deepEqual(
    [hit[0]?.explanation?.cause, hit[0]?.explanation?.detail],
    ['insufficient_privileges', 'object_access_lost'],
  );
  assert.equal(views.filter((it) => it.status === 'connected').length, 2);
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  assert.equal(world.mail.mails.length, 2);

  await world.simulator.control.restoreRole(ada.username, '1002');
  await world.advance(hourMs);
  await world.settle();
  assert.equal((await getDataSource(world, hit[0]?.id ?? '')).status, 'connected');
  assert.equal(world.mail.mails.length, 4);
  assert.equal((await listDisconnections(world))[0]?.closedBy, 'recovery');
});

test('REVOKE SELECT on one table: a case of that stream, the Data Source stays connected and goes on; GRANT heals it', async () => {
  const world = await createWorld();
  const shop = await server.createDatabase();
  await shop.sql(`create table a (id int primary key, n int); create table b (id int primary key, n int);
    insert into a values (1, 1); insert into b values (1, 1); grant select on a, b to ${shop.user};`);
  const { id } = await connectDatabase(world, shop);

  await shop.sql(`revoke select on b from ${shop.user}; insert into a values (2, 2); insert into b values (2, 2);`);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  const partial = await getDataSource(world, id);
  assert.equal(partial.status, 'connected');
  assert.equal(partial.isPartial, true);
  assert.equal((await landedRows(world, id, 'a')).length, 2, 'the sibling went on');
  const [disconnection] = await listDisconnections(world);
  assert.deepEqual(
    [disconnection?.scope, disconnection?.streamName, disconnection?.explanation.cause],
    ['stream', 'b', 'insufficient_privileges'],
  );
  assert.equal(world.mail.mails.length, 2);
  assert.match(world.mail.mails[0]?.text ?? '', /\bb\b/);
  await world.advance(hourMs);
  assert.equal(world.mail.mails.length, 2, 'told once');

  await shop.sql(`grant select on b to ${shop.user}`);
  await world.advance(hourMs);
  const healed = await getDataSource(world, id);
  assert.equal(healed.isPartial, false);
  assert.equal((await landedRows(world, id, 'b')).length, 2);
  assert.equal((await listStreams(world, id)).find((it) => it.name === 'b')?.status, 'ready');
  assert.equal(world.mail.mails.length, 4);
});
