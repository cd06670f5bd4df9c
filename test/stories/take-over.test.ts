// A User leaves: what depends on them is listed first, somebody takes over what they connected and hears what they would have heard.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { UserView } from '../../src/api/schemas.ts';
import type { DependentsView } from '../../src/api/take-over-schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { connectCrm, createWorld, getConnection, type World } from '../harness/world.ts';

const userOf = async (world: World, email: string): Promise<UserView> => {
  const { items } = await world.call<{ items: UserView[] }>(world.owner, 'GET', '/api/v1/users');
  const found = items.find((it) => it.email === email);
  assert.ok(found);
  return found;
};

const recipientsOf = (world: World): string[] => world.mail.mails.map((mail) => mail.to).sort();

test('removing a User lists what depends on them, and hands it over in the same moment', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const eddie = await userOf(world, 'eddie@example.org');
  const olga = await userOf(world, 'olga@example.org');
  const dependents = await world.call<DependentsView>(world.owner, 'GET', `/api/v1/users/${eddie.id}/dependents`);
  assert.deepEqual(
    dependents.connections.map(({ id, dataSourceCount }) => [id, dataSourceCount]),
    [[connectionId, 1]],
  );
  assert.equal((await world.request(world.editor, 'GET', `/api/v1/users/${olga.id}/dependents`)).status, 403);
  const self = await world.request(world.owner, 'DELETE', `/api/v1/users/${eddie.id}?takenOverBy=${eddie.id}`);
  assert.equal(self.status, 400);
  assert.equal(
    (await world.request(world.owner, 'DELETE', `/api/v1/users/${eddie.id}?takenOverBy=usr_no`)).status,
    404,
  );
  assert.equal((await getConnection(world, connectionId)).connectedBy.id, eddie.id, 'all or nothing');

  await world.call(world.owner, 'DELETE', `/api/v1/users/${eddie.id}?takenOverBy=${olga.id}`);
  const { connectedBy, authorizedBy } = await getConnection(world, connectionId);
  assert.deepEqual(connectedBy, { id: olga.id, name: 'Olga Owner' });
  assert.deepEqual(authorizedBy, { id: null, name: 'Eddie Editor' }, 'who authorized last stays who it was');
  await world.simulator.control.deleteKey();
  await world.advance(hourMs);
  assert.deepEqual(
    world.mail.mails.map((mail) => mail.to),
    ['olga@example.org'],
    'one mail: she is both',
  );
});

test('what nobody stands behind is taken over by an editor, who hears of what is open; the rest is for admins', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.owner);
  const path = `/api/v1/connections/${connectionId}/take-over`;
  assert.equal((await world.request(world.editor, 'POST', path, {})).status, 403, 'it has somebody behind it');
  await world.simulator.control.deleteKey();
  await world.advance(hourMs);
  assert.deepEqual(
    world.mail.mails.map((mail) => mail.to),
    ['olga@example.org'],
  );
  const eddie = await userOf(world, 'eddie@example.org');
  await world.call(world.owner, 'POST', path, { userId: eddie.id });
  await world.settle();
  assert.deepEqual(
    world.mail.mails.map((mail) => mail.to),
    ['olga@example.org', 'eddie@example.org'],
    'nobody is told twice',
  );

  await world.mooring.store.pool.query('update connections set connected_by_user_id = null');
  await world.call(world.editor, 'POST', path, {});
  assert.equal((await getConnection(world, connectionId)).connectedBy.id, eddie.id);
});

test('who got the bad news gets the good news, also when somebody else has taken over since; not who was removed', async () => {
  for (const isRemoved of [false, true]) {
    const world = await createWorld();
    const { connectionId } = await connectCrm(world, world.editor);
    const [eddie, olga] = [await userOf(world, 'eddie@example.org'), await userOf(world, 'olga@example.org')];
    const apiKey = await world.simulator.control.replaceKey();
    await world.advance(hourMs);
    await world.advance(minuteMs);
    assert.deepEqual(recipientsOf(world), ['eddie@example.org', 'olga@example.org']);
    world.mail.clear();
    if (isRemoved) await world.call(world.owner, 'DELETE', `/api/v1/users/${eddie.id}?takenOverBy=${olga.id}`);
    else await world.call(world.owner, 'POST', `/api/v1/connections/${connectionId}/take-over`, { userId: olga.id });
    await world.settle();
    assert.deepEqual(recipientsOf(world), [], 'she knows already');
    await world.call(world.owner, 'POST', `/api/v1/connections/${connectionId}/reconnect`, { fields: { apiKey } });
    await world.settle();
    assert.deepEqual(recipientsOf(world), isRemoved ? ['olga@example.org'] : ['eddie@example.org', 'olga@example.org']);
    const textTo = (email: string) => world.mail.mailsTo(email)[0]?.text.replace(/\s+/g, ' ') ?? '';
    assert.match(
      textTo('olga@example.org'),
      /is connected again .* because you connected .* and are the Account Owner/,
    );
    if (!isRemoved)
      assert.match(
        textTo('eddie@example.org'),
        /because you were told that .* was disconnected\. Olga Owner looks after it now/,
      );
    await world.advance(2 * hourMs);
    assert.equal(world.mail.mails.length, isRemoved ? 1 : 2, 'once each');
  }
});

test('who has changed their address since the bad news gets the good news at the new one', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const apiKey = await world.simulator.control.replaceKey();
  await world.advance(hourMs);
  await world.advance(minuteMs);
  world.mail.clear();
  await world.mooring.store.db
    .updateTable('users')
    .set({ email: 'eddie@elsewhere.example' })
    .where('email', '=', 'eddie@example.org')
    .execute();
  await world.call(world.owner, 'POST', `/api/v1/connections/${connectionId}/reconnect`, { fields: { apiKey } });
  await world.settle();
  assert.deepEqual(recipientsOf(world), ['eddie@elsewhere.example', 'olga@example.org']);
});
