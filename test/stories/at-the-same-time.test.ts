// Two things at one moment: a person acts while a sync, a second look or a probe is under way. Each time the world ends as if one had
// come after the other, and nobody is told what is not true.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { connectFakeCrm, createFakeCrmWorld, holdOnce } from '../harness/fake-crm.ts';
import {
  connectAnalytics,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  landedRows,
  listDisconnections,
  listSyncs,
  type World,
} from '../harness/world.ts';

const lapsed = { status: 403, body: { error: 'subscription_inactive', message: 'Renew it.' } };
const ada = { username: 'ada@sandbox.example', password: 'ada-password' };

const reconnect = (world: World, connectionId: string, apiKey = 'key-2') =>
  world.request(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, { fields: { apiKey } });

test('a refusal of the old key that arrives after Reconnect disconnects nobody', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId, id } = await connectFakeCrm(world);
  await world.settle();
  world.clock.advance(hourMs);
  const hold = holdOnce(
    world.crm,
    ({ url }) => url.pathname === '/v1/contacts',
    () => lapsed,
  );
  const settled = world.settle();
  await hold.reached;
  assert.equal((await reconnect(world, connectionId)).status, 200);
  hold.open();
  await settled;
  assert.deepEqual(await listDisconnections(world), []);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.equal(world.mail.mails.length, 0);
});

test('pause and resume during a sync: the sync ends, another brings everything, and the schedule goes on', async () => {
  const world = await createFakeCrmWorld();
  const { id } = await connectFakeCrm(world);
  const hold = holdOnce(world.crm, ({ url }) => url.pathname === '/v1/contacts');
  const settled = world.settle();
  await hold.reached;
  await world.call(world.editor, 'POST', `/api/v1/data-sources/${id}/pause`);
  await world.call(world.editor, 'POST', `/api/v1/data-sources/${id}/resume`);
  hold.open();
  await settled;
  await world.settle();
  const view = await getDataSource(world, id);
  assert.equal(view.status, 'connected');
  assert.ok(view.nextSyncAt, 'the next sync is planned');
  assert.deepEqual((await listSyncs(world, id)).map((sync) => sync.status).sort(), ['cancelled', 'succeeded']);
  assert.equal((await landedRows(world, id, 'contacts')).length, 1);
});

test('deleted during its sync: nothing is left, and no job fails', async () => {
  for (const what of ['data-sources', 'connections'] as const) {
    const world = await createFakeCrmWorld();
    const { connectionId, id } = await connectFakeCrm(world);
    const hold = holdOnce(world.crm, ({ url }) => url.pathname === '/v1/deals');
    const settled = world.settle();
    await hold.reached;
    const { schemaName } = await getDataSource(world, id);
    await world.call(world.editor, 'DELETE', `/api/v1/${what}/${what === 'connections' ? connectionId : id}`);
    hold.open();
    await settled;
    await world.settle();
    const { pool } = world.mooring.store;
    const left = await pool.query('select nspname from pg_namespace where nspname = $1', [schemaName]);
    assert.deepEqual(left.rows, [], `${what}: the landing schema stays away`);
    const jobs = await pool.query(`select * from due_jobs where kind = 'sync'`);
    assert.deepEqual(jobs.rows, []);
  }
});

test('a Connection that is deleted while a new key is probed: the person is told so', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId } = await connectFakeCrm(world);
  await world.settle();
  const [reconnected, deleted] = await Promise.all([
    reconnect(world, connectionId),
    world.request(world.owner, 'DELETE', `/api/v1/connections/${connectionId}`),
  ]);
  assert.equal(deleted.status, 200);
  assert.ok([200, 404].includes(reconnected.status), JSON.stringify(reconnected.body));
});

test('many at once: Reconnects, syncs asked for, Data Sources of one object', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId, id } = await connectFakeCrm(world);
  const hammered = await Promise.all([
    world.settle(),
    ...Array.from({ length: 8 }, (_, n) => reconnect(world, connectionId, `key-${n}`)),
    ...Array.from({ length: 20 }, () => world.request(world.editor, 'POST', `/api/v1/data-sources/${id}/sync`)),
    ...Array.from({ length: 5 }, () =>
      world.request(world.editor, 'POST', '/api/v1/data-sources', { connectionId, objectId: 'acct' }),
    ),
  ]);
  const statuses = hammered.flatMap((it) => (it ? [it.status] : []));
  assert.deepEqual([...new Set(statuses)].sort(), [200, 409], 'a twin is a conflict, everything else is done');
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.equal((await landedRows(world, id, 'contacts')).length, 1);
  const open = (await listSyncs(world, id)).filter((sync) => ['queued', 'running', 'waiting'].includes(sync.status));
  assert.deepEqual(open, []);
});

test('a Connection that is disconnected while a Data Source is made of it: a conflict, and nothing half made', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId, id } = await connectFakeCrm(world);
  await world.settle();
  await world.call(world.editor, 'DELETE', `/api/v1/data-sources/${id}`);
  const { pool } = world.mooring.store;
  const { account } = world.crm;
  world.crm.account = async (asked, response) => {
    await pool.query(`update connections set status = 'disconnected' where id = $1`, [connectionId]);
    return account(asked, response);
  };
  const making = await world.request(world.editor, 'POST', '/api/v1/data-sources', { connectionId, objectId: 'acct' });
  assert.equal(making.status, 409);
  assert.deepEqual((await pool.query('select id from data_sources')).rows, []);
});

test('refused again after Reconnect: the same case goes on, nobody is mailed twice, and it closes', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId, id } = await connectFakeCrm(world);
  await world.settle();
  const usual = world.crm.answer;
  world.crm.answer = () => lapsed;
  await world.advance(hourMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  assert.equal(world.mail.mails.length, 2);
  world.clock.advance(minuteMs);
  assert.equal((await reconnect(world, connectionId)).status, 200);
  await world.settle();
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  assert.equal((await listDisconnections(world)).length, 1);
  assert.equal(world.mail.mails.length, 2);
  world.crm.answer = usual;
  world.clock.advance(minuteMs);
  assert.equal((await reconnect(world, connectionId, 'key-3')).status, 200);
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.equal((await listDisconnections(world))[0]?.status, 'closed');
  assert.equal(world.mail.mails.length, 4);
});

test('a case of one Data Source and one of its whole Connection: when both heal, all Data Sources go on', async () => {
  const world = await createWorld();
  const { control } = world.simulator;
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const ids = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  await control.removeRole(ada.username, '1002');
  await world.advance(hourMs);
  await world.advance(minuteMs);
  assert.equal((await listDisconnections(world)).length, 1);
  await control.suspendUser(ada.username);
  for (let n = 0; n < 4 && (await getConnection(world, connectionId)).status !== 'disconnected'; n++)
    await world.advance(n === 0 ? hourMs : minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  await control.restoreRole(ada.username, '1002');
  await control.reinstateUser(ada.username);
  // The probe of the narrower case comes first.
  const wider = (await listDisconnections(world)).find((it) => it.scope === 'connection');
  await world.mooring.store.pool.query(
    `update due_jobs set due_at = due_at + interval '1 day' where kind = 'probe' and key = $1`,
    [wider?.id],
  );
  for (let n = 0; n < 24 * 4; n++) {
    await world.advance(15 * minuteMs);
    const open = (await listDisconnections(world)).filter((it) => it.status === 'open');
    if (open.length > 0) continue;
    for (const id of ids) assert.equal((await getDataSource(world, id)).status, 'connected', 'no case is open');
    assert.equal((await getConnection(world, connectionId)).status, 'connected');
    return;
  }
  assert.fail('the cases never closed');
});

test('a User who leaves while the mail server is away: the owner and the admins are told, the one who left is not', async () => {
  const world = await createFakeCrmWorld();
  const { link } = await world.call<{ link: string }>(world.owner, 'POST', '/api/v1/invitations', {
    email: 'adam@example.org',
    role: 'admin',
  });
  await world.request(world.owner, 'POST', '/api/v1/invitations/accept', {
    token: new URL(link).searchParams.get('token'),
    name: 'Adam Admin',
    password: 'a password of some length',
  });
  await connectFakeCrm(world);
  await world.settle();
  world.mail.clear();
  world.mail.setMode('later');
  world.crm.answer = () => lapsed;
  await world.advance(hourMs);
  assert.equal(world.mail.mails.length, 0);
  const { items } = await world.call<{ items: { id: string; email: string }[] }>(world.owner, 'GET', '/api/v1/users');
  const eddie = items.find((user) => user.email === world.editor.email);
  await world.call(world.owner, 'DELETE', `/api/v1/users/${eddie?.id}`);
  world.mail.setMode('accept');
  await world.advance(hourMs);
  assert.deepEqual(world.mail.mails.map((mail) => mail.to).sort(), ['adam@example.org', 'olga@example.org']);
});
