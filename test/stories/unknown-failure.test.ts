// A provider answers with something that nobody knows: the sync retries, nobody is mailed, and operators find the answer, counted and without
// the key that the provider echoed. The same on a first connect, and for the page of HTML that became a disconnection without a cause.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { UnknownFailureView, UnknownFailureWholeView } from '../../src/api/failure-schemas.ts';
import { hourMs } from '../../src/clock.ts';
import { connectFakeCrm, createFakeCrmWorld } from '../harness/fake-crm.ts';
import { getDataSource, listDisconnections, type World } from '../harness/world.ts';

const listUnknown = async (world: World): Promise<UnknownFailureView[]> =>
  (await world.call<{ items: UnknownFailureView[] }>(world.owner, 'GET', '/api/v1/unknown-failures')).items;

const zorp = (key: string) => ({
  status: 418,
  body: { error: 'zorp_state', message: `The zorp of ${key} is in state 7` },
});

test('an answer that nobody knows is kept for operators while the sync goes on retrying', async () => {
  const world = await createFakeCrmWorld();
  const { id } = await connectFakeCrm(world, 'k3y-Planted-In-An-Unknown-Answer');
  await world.settle();
  assert.deepEqual(await listUnknown(world), []);
  world.crm.answer = ({ headers }) => zorp(String(headers['x-api-key']));
  for (let hours = 0; hours < 3; hours++) await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).status, 'retrying');
  const [kept, ...others] = await listUnknown(world);
  assert.deepEqual(others, []);
  assert.ok(kept && kept.seenCount >= 2, `seen ${kept?.seenCount} times`);
  assert.deepEqual([kept.provider, kept.status, kept.providerCode], ['sandbox-crm', 418, 'zorp_state']);
  const whole = await world.call<UnknownFailureWholeView>(world.owner, 'GET', `/api/v1/unknown-failures/${kept.id}`);
  assert.ok(!JSON.stringify(whole).includes('Planted'));
  assert.match(JSON.stringify(whole.response?.body), /zorp_state/);
  assert.deepEqual(await listDisconnections(world), []);
  assert.equal(world.mail.mails.length, 0);
  const { status } = await world.request(world.editor, 'GET', '/api/v1/unknown-failures');
  assert.equal(status, 403);
});

test('an unknown answer to a first connect is kept too', async () => {
  const world = await createFakeCrmWorld();
  world.crm.account = ({ headers }) => zorp(String(headers['x-api-key']));
  const body = { connectorSlug: 'sandbox-crm', fields: { apiKey: 'k3y-Planted-At-Connect' } };
  const { status } = await world.request(world.editor, 'POST', '/api/v1/connections', body);
  assert.equal(status, 422);
  assert.equal((await listUnknown(world)).length, 1);
});

test('what a disconnection without a known cause was opened for is kept', async () => {
  const world = await createFakeCrmWorld({ unrecognizedAfterMs: 2 * hourMs });
  const { id } = await connectFakeCrm(world);
  await world.settle();
  const wall = () => ({
    status: 403,
    headers: { 'content-type': 'text/html' },
    body: '<html><title>One moment</title></html>',
  });
  world.crm.answer = wall;
  await world.advance(hourMs);
  assert.deepEqual(await listUnknown(world), [], 'a page of HTML is no riddle while it may pass');
  for (let hours = 0; hours < 4; hours++) await world.advance(hourMs);
  assert.equal((await getDataSource(world, id)).status, 'disconnected');
  const [kept] = await listUnknown(world);
  assert.deepEqual([kept?.takenFor.detail, kept?.format, kept?.knownNow], ['html_instead_of_json', 'html', null]);
});
