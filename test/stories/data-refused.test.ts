// The provider tells who we are and gives no data: the second look asks for what was refused, not only for the identity. Noticed and told
// once when it stays refused, never told when it passes, and no wider than it is.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { connectFakeCrm, contact, createFakeCrmWorld, type FakeCrm, onePage } from '../harness/fake-crm.ts';
import type { Answer, Asked } from '../harness/fake-http.ts';
import {
  getConnection,
  getDataSource,
  landedRows,
  listDisconnections,
  listSyncs,
  listTimeline,
} from '../harness/world.ts';

const refusal: Answer = { status: 401, body: { error: 'invalid_api_key', message: 'The API key is not valid.' } };
const records = [contact('1'), contact('2')];

/** Refuses `isRefused` data calls; the account is told as ever. */
function refuse(crm: FakeCrm, isRefused: (asked: Asked) => boolean): void {
  crm.answer = (asked, response) => (isRefused(asked) ? refusal : onePage(records)(asked, response));
}
const isOf = (stream: string) => (asked: Asked) => asked.url.pathname === `/v1/${stream}`;

test('the identity is told, all data is refused: a disconnection, two mails, and Reconnect brings everything back', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId, id } = await connectFakeCrm(world);
  await world.settle();
  refuse(world.crm, ({ headers }) => headers['x-api-key'] === 'key-1');
  await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).status, 'retrying');
  assert.equal(world.mail.mails.length, 0, 'one refusal is no proof');
  await world.advance(minuteMs);
  assert.equal((await getDataSource(world, id)).status, 'disconnected');
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const [opened, ...others] = await listDisconnections(world);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [opened?.scope, opened?.explanation.cause, opened?.explanation.detail],
    ['connection', 'invalid_credentials', 'wrong_api_key'],
  );
  assert.deepEqual(world.mail.mails.map((mail) => mail.to).sort(), ['eddie@example.org', 'olga@example.org']);

  // The gentle probe asks for data too: the identity alone does not turn anything green.
  for (let hours = 0; hours < 5; hours++) await world.advance(hourMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  assert.ok(!(await listTimeline(world, id)).some((it) => it.kind === 'recovered_by_itself'));
  assert.equal(world.mail.mails.length, 2, 'told once');

  const path = `/api/v1/connections/${connectionId}/reconnect`;
  await world.call(world.editor, 'POST', path, { fields: { apiKey: 'key-2' } });
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  assert.equal((await landedRows(world, id, 'contacts')).length, 2);
  assert.equal((await listDisconnections(world))[0]?.closedBy, 'reconnect');
  assert.equal(world.mail.mails.length, 4);
});

test('a new key that is refused for data again: the same case goes on, nobody is told twice', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId, id } = await connectFakeCrm(world);
  await world.settle();
  refuse(world.crm, () => true);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  const path = `/api/v1/connections/${connectionId}/reconnect`;
  await world.call(world.editor, 'POST', path, { fields: { apiKey: 'key-2' } });
  await world.settle();
  await world.advance(minuteMs);
  assert.equal((await getDataSource(world, id)).status, 'disconnected');
  assert.equal((await listDisconnections(world)).length, 1);
  assert.equal(world.mail.mails.length, 2);
});

test('data that is refused and healed before the second look: nobody hears of it', async () => {
  const world = await createFakeCrmWorld();
  const { id } = await connectFakeCrm(world);
  await world.settle();
  refuse(world.crm, () => true);
  await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).status, 'retrying');
  refuse(world.crm, () => false);
  await world.advance(minuteMs);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.equal((await listSyncs(world, id))[0]?.status, 'succeeded');
  await world.advance(dayMs);
  assert.deepEqual(await listDisconnections(world), []);
  assert.equal(world.mail.mails.length, 0);
});

test('a provider that is down at the second look proves nothing; the look is made again', async () => {
  const world = await createFakeCrmWorld();
  const { id } = await connectFakeCrm(world);
  await world.settle();
  refuse(world.crm, () => true);
  await world.advance(hourMs);
  world.crm.answer = () => ({ status: 503, body: { error: 'service_unavailable', message: 'Down.' } });
  await world.advance(minuteMs);
  assert.equal(world.mail.mails.length, 0);
  refuse(world.crm, () => true);
  for (let step = 0; step < 3; step++) await world.advance(30 * minuteMs);
  assert.equal((await getDataSource(world, id)).status, 'disconnected');
  assert.equal(world.mail.mails.length, 2);
});

test('one stream is refused in the words of a wrong key while another is given: a case of that stream, the other goes on', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId, id } = await connectFakeCrm(world);
  await world.settle();
  refuse(world.crm, isOf('contacts'));
  await world.advance(hourMs);
  await world.advance(minuteMs);
  const [opened, ...others] = await listDisconnections(world);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [opened?.scope, opened?.streamName, opened?.explanation.cause],
    ['stream', 'contacts', 'invalid_credentials'],
  );
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  const partial = await getDataSource(world, id);
  assert.deepEqual([partial.status, partial.isPartial], ['connected', true]);
  assert.equal((await listSyncs(world, id))[0]?.status, 'partial', 'the sync went on with the other stream');
  for (let hours = 0; hours < 6; hours++) await world.advance(hourMs);
  assert.equal(world.mail.mails.length, 2, 'told once');
  const again = await world.call<{ id: string }>(
    world.editor,
    'POST',
    `/api/v1/connections/${connectionId}/reconnect`,
    {
      fields: { apiKey: 'key-2' },
    },
  );
  assert.ok(again);
  await world.settle();
  for (let step = 0; step < 5; step++) await world.advance(minuteMs);
  assert.equal((await listSyncs(world, id))[0]?.status, 'partial', 'a catch-up ends too');
  assert.equal(world.mail.mails.length, 2);

  refuse(world.crm, () => false);
  for (let hours = 0; hours < 3; hours++) await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).isPartial, false);
  assert.ok((await listDisconnections(world))[0]?.closedAt);
  assert.equal(world.mail.mails.length, 4);
});
