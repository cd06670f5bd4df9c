// A User leaves: what depends on them is listed first, somebody takes over what they connected and hears what they would have heard.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { UserView } from '../../src/api/schemas.ts';
import type { DependentsView } from '../../src/api/take-over-schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { sandboxCrm } from '../../src/simulator/index.ts';
import { ask, lastMailTo, listLinks, openBrowser, tokenIn } from '../harness/links.ts';
import { connectCrm, createWorld, getConnection, type World } from '../harness/world.ts';

const lena = 'lena@elsewhere.example';

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

test('removing a User revokes the links with which they asked somebody, and mails nobody', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.owner);
  await ask(world, world.editor, connectionId);
  await world.settle();
  const token = tokenIn(lastMailTo(world, lena));
  world.mail.clear();
  const eddie = await userOf(world, 'eddie@example.org');
  const { askedLinks } = await world.call<DependentsView>(world.owner, 'GET', `/api/v1/users/${eddie.id}/dependents`);
  const { name } = await getConnection(world, connectionId);
  assert.deepEqual(
    askedLinks.map((it) => [it.recipientName, it.connectorSlug, it.connectionName]),
    [['Lena Lind', 'sandbox-crm', name]],
  );
  await world.call(world.owner, 'DELETE', `/api/v1/users/${eddie.id}`);
  const [listed] = await listLinks(world, world.owner, connectionId);
  assert.deepEqual(
    [listed?.state, listed?.endedBecause, listed?.endedBy, listed?.askedBy],
    ['revoked', 'asker_removed', null, 'Eddie Editor'],
  );
  const browser = openBrowser(world);
  const page = await browser.open(token);
  assert.deepEqual([page.state, page.endedBecause, page.canAskForFreshMail], ['revoked', 'asker_removed', false]);
  assert.equal((await browser.post('enter', { token, fields: { apiKey: sandboxCrm.apiKey } })).status, 409);
  await browser.post('fresh-mail', { token });
  await world.advance(30 * 24 * hourMs);
  assert.deepEqual(world.mail.mails, [], 'no reminder, no fresh mail, no letter to anybody');
});

test('a User who may not connect any more: what they asked with links is taken back by whoever changed their role', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  await ask(world, world.editor, connectionId);
  await world.settle();
  const token = tokenIn(lastMailTo(world, lena));
  const eddie = await userOf(world, 'eddie@example.org');
  const setRole = (role: string) => world.call(world.owner, 'PATCH', `/api/v1/users/${eddie.id}`, { role });
  await setRole('admin');
  assert.equal((await openBrowser(world).open(token)).state, 'opened', 'another role that may connect changes nothing');
  await setRole('viewer');
  const [listed] = await listLinks(world, world.owner, connectionId);
  assert.deepEqual(
    [listed?.state, listed?.endedBecause, listed?.endedBy, listed?.askedBy],
    ['revoked', 'revoked', 'Olga Owner', 'Eddie Editor'],
  );
  const tried = await openBrowser(world).post('enter', { token, fields: { apiKey: sandboxCrm.apiKey } });
  assert.equal(tried.status, 409);
});

test('who takes over from a User is the one who asks from then on, and hears that it is done', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  await ask(world, world.editor, connectionId);
  await world.settle();
  const token = tokenIn(lastMailTo(world, lena));
  const eddie = await userOf(world, 'eddie@example.org');
  const olga = await userOf(world, 'olga@example.org');
  await world.call(world.owner, 'DELETE', `/api/v1/users/${eddie.id}?takenOverBy=${olga.id}`);
  const browser = openBrowser(world);
  assert.equal((await browser.open(token)).askedBy, 'Olga Owner');
  world.mail.clear();
  await browser.post('enter', { token, fields: { apiKey: sandboxCrm.apiKey } });
  await world.settle();
  assert.deepEqual(
    world.mail.mails.map((mail) => mail.to),
    ['olga@example.org'],
  );
});

test('a take-over for a User who is being removed at that very moment is a conflict', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.owner);
  const eddie = await userOf(world, 'eddie@example.org');
  const { pool } = world.mooring.store;
  const untilWaiting = async (count: number): Promise<void> => {
    for (let look = 0; look < 10_000; look++) {
      const { rows } = await pool.query<{ count: number }>(
        `select count(distinct pid)::int as count from pg_locks where not granted and database = (select oid from pg_database where datname = current_database()) or not granted and locktype = 'transactionid'`,
      );
      if ((rows[0]?.count ?? 0) >= count) return;
    }
    assert.fail('nobody waits');
  };
  // Holds the removal up after its User is gone and before that counts.
  const holder = await pool.connect();
  await holder.query('begin');
  await holder.query('lock table notifications in share mode');
  const removal = world.request(world.owner, 'DELETE', `/api/v1/users/${eddie.id}`);
  await untilWaiting(1);
  const takeOver = world.request(world.owner, 'POST', `/api/v1/connections/${connectionId}/take-over`, {
    userId: eddie.id,
  });
  await untilWaiting(2);
  await holder.query('commit');
  holder.release();
  assert.equal((await removal).status, 204);
  const { status, body } = await takeOver;
  assert.equal(status, 409, JSON.stringify(body));
  assert.match((body as { detail: string }).detail, /Eddie Editor was removed from the Account at this very moment/);
  assert.equal((await getConnection(world, connectionId)).connectedBy.name, 'Olga Owner');
});

test('a User who asks somebody while they are being removed gets a conflict, and nothing is left of it', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.owner);
  const eddie = await userOf(world, 'eddie@example.org');
  const answers = await Promise.all([
    world.request(world.owner, 'DELETE', `/api/v1/users/${eddie.id}`),
    ...Array.from({ length: 6 }, (_, n) =>
      world.request(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect-links`, {
        email: `lena${n}@elsewhere.example`,
      }),
    ),
  ]);
  assert.equal(answers[0]?.status, 204);
  for (const { status, body } of answers) assert.ok([200, 201, 204, 401, 409].includes(status), JSON.stringify(body));
  const links = await listLinks(world, world.owner, connectionId);
  assert.ok(
    links.every((it) => it.state === 'revoked'),
    JSON.stringify(links),
  );
});
