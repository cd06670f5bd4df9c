// What people do to Connections and Data Sources stands in the audit log: who, what, to which, and never a secret.
import assert from 'node:assert/strict';
import test from 'node:test';
import { connectFakeCrm, createFakeCrmWorld } from '../harness/fake-crm.ts';
import { enterOAuthApp } from '../harness/world.ts';

test('every deed of a person leaves one entry, what changes nothing leaves none, and no secret is kept', async () => {
  const world = await createFakeCrmWorld();
  const { connectionId, id } = await connectFakeCrm(world, 'key-one-secret');
  await world.settle();
  await enterOAuthApp(world);
  const asEditor = (method: string, path: string, body: object = {}) =>
    world.call(world.editor, method, `/api/v1${path}`, body);
  await asEditor('PATCH', `/data-sources/${id}`, { name: 'Contacts', syncEveryMs: 7_200_000 });
  await asEditor('PATCH', `/data-sources/${id}`, { name: 'Contacts' });
  await asEditor('POST', `/data-sources/${id}/pause`);
  await asEditor('POST', `/data-sources/${id}/pause`);
  await asEditor('POST', `/data-sources/${id}/resume`);
  await asEditor('POST', `/connections/${connectionId}/check`);
  await asEditor('POST', `/connections/${connectionId}/reconnect`, { fields: { apiKey: 'key-two-secret' } });
  await world.settle();
  await asEditor('DELETE', `/data-sources/${id}`);
  await asEditor('DELETE', `/connections/${connectionId}`);
  const rows = await world.mooring.store.db.selectFrom('audit_log').selectAll().orderBy('at').orderBy('id').execute();
  const ours = rows.filter((row) => /^(connection|data_source|oauth_app)\./.test(row.action));
  assert.deepEqual(ours.map((row) => `${row.actor_name} ${row.action}`).sort(), [
    'Eddie Editor connection.checked',
    'Eddie Editor connection.connected',
    'Eddie Editor connection.deleted',
    'Eddie Editor connection.reconnected',
    'Eddie Editor data_source.created',
    'Eddie Editor data_source.deleted',
    'Eddie Editor data_source.paused',
    'Eddie Editor data_source.renamed',
    'Eddie Editor data_source.resumed',
    'Eddie Editor data_source.schedule_changed',
    'Olga Owner oauth_app.changed',
  ]);
  for (const { action, target_id } of ours) {
    const target = action.startsWith('connection.') ? connectionId : action.startsWith('data_source.') ? id : target_id;
    assert.equal(target_id, target, action);
  }
  assert.doesNotMatch(JSON.stringify(rows), /secret/);
});
