// Streams and columns that only the provider knows: they are chosen among, read and followed as any others, and where the provider refuses to
// tell them, that is diagnosed as a refusal of data is, while the rest goes on.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { OfferedStreamsView } from '../../src/api/connector-schemas.ts';
import type { ConnectResult } from '../../src/api/schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { startFakeServer } from '../harness/fake-http.ts';
import { ledgerManifest } from '../harness/ledger-manifest.ts';
import {
  createFirstDataSource,
  createWorld,
  getDataSource,
  landedRows,
  listStreams,
  listTimeline,
} from '../harness/world.ts';

const refusal = {
  status: 403,
  body: { error: { code: 'insufficient_permissions', message: 'The role of this user may not see it.' } },
};
const id = { name: 'id', kind: 'string' };

test('what the provider tells is offered, read and followed; what it refuses to tell is told, and the rest goes on', async () => {
  const answers: Record<string, { status?: number; body: object }> = {
    '/tables': { body: { tables: [{ name: 'orders' }] } },
    '/fields/invoices': { body: { fields: [id] } },
    '/rows/accounts': { body: { rows: [{ id: 'a1' }] } },
    '/rows/invoices': { body: { rows: [{ id: 'i1', total: 5 }] } },
    '/rows/orders': { body: { rows: [{ id: 'o1' }] } },
  };
  const api = await startFakeServer(({ url }) => answers[url.pathname] ?? { status: 404, body: {} });
  const world = await createWorld({ egressMap: new Map([['https://ledger.invalid', api.origin]]) });
  await world.call(world.owner, 'PUT', '/api/v1/added-connectors/ledger', { manifest: ledgerManifest });
  const connected = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'ledger',
    fields: { token: 'a-token-of-the-ledger' },
  });
  assert.equal(connected.kind, 'connected');
  const connectionId = connected.kind === 'connected' ? connected.connection.id : '';
  const offered = () =>
    world.call<OfferedStreamsView>(world.editor, 'GET', `/api/v1/connections/${connectionId}/objects/account/streams`);

  // Refused at first: the list.
  answers['/tables'] = refusal;
  const some = await offered();
  assert.deepEqual(
    some.items.map((it) => it.name),
    ['accounts', 'invoices'],
  );
  assert.deepEqual(
    some.troubles.map((it) => it.streamNames),
    [[]],
  );
  assert.match(some.troubles[0]?.summary ?? '', /ledger/i);
  // Whoever wants all is not left without some of it.
  const all = await world.request(world.editor, 'POST', '/api/v1/data-sources', { connectionId, objectId: 'account' });
  assert.equal(all.status, 422);

  answers['/tables'] = { body: { tables: [{ name: 'orders' }] } };
  assert.deepEqual((await offered()).troubles, []);
  const dataSourceId = await createFirstDataSource(world, world.editor, connectionId);
  await world.settle();
  assert.deepEqual(await landedRows(world, dataSourceId, 'orders'), [{ id: 'o1' }]);
  assert.deepEqual(await landedRows(world, dataSourceId, 'invoices'), [{ id: 'i1' }]);

  // Another column, as the provider tells it.
  answers['/fields/invoices'] = { body: { fields: [id, { name: 'total', kind: 'integer' }] } };
  await world.advance(6 * hourMs);
  assert.deepEqual(await landedRows(world, dataSourceId, 'invoices'), [{ id: 'i1', total: 5 }]);
  assert.ok((await listTimeline(world, dataSourceId)).some(({ kind }) => kind === 'schema_changed'));

  // Refused: both what the list would tell and one stream's columns; the third goes on.
  answers['/tables'] = refusal;
  answers['/fields/invoices'] = refusal;
  answers['/rows/accounts'] = { body: { rows: [{ id: 'a1' }, { id: 'a2' }] } };
  await world.advance(6 * hourMs);
  // Twice a second look, each of which finds that the rest is given.
  for (let minutes = 0; minutes < 5; minutes += 1) await world.advance(minuteMs);
  const statuses = (await listStreams(world, dataSourceId)).map((it) => [it.name, it.status]);
  assert.deepEqual(statuses, [
    ['accounts', 'ready'],
    ['invoices', 'refused'],
    ['orders', 'refused'],
  ]);
  assert.deepEqual(await landedRows(world, dataSourceId, 'accounts'), [{ id: 'a1' }, { id: 'a2' }]);
  const { status, isPartial } = await getDataSource(world, dataSourceId);
  assert.deepEqual([status, isPartial], ['connected', true]);

  // Given again: it heals by itself.
  answers['/tables'] = { body: { tables: [{ name: 'orders' }] } };
  answers['/fields/invoices'] = { body: { fields: [id] } };
  for (let hours = 0; hours < 12; hours += 1) await world.advance(hourMs);
  assert.equal((await getDataSource(world, dataSourceId)).isPartial, false);
});
