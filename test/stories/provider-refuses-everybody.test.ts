// The provider guard: several unrelated Connections of one provider are refused alike. Whether it is the provider's trouble or a real
// revocation, nobody is cried wolf at, nobody is forgotten, and operators have one alarm.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { TimelineEventView } from '../../src/api/schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import {
  addAccount,
  assertWentOnByThemselves,
  connectCrowd,
  countDisconnections,
  countStatuses,
  listAlarms,
  type Member,
  pass,
  readTokens,
  tellMails,
} from '../harness/crowd.ts';
import {
  authorize,
  connectAnalytics,
  createAllDataSources,
  createWorld,
  getDataSource,
  listDisconnections,
  listSyncs,
  type World,
} from '../harness/world.ts';

const title = 'Sandbox Analytics refuses several Connections at once';

test('the provider refuses everybody for 20 minutes: no User is mailed, one alarm, and everything goes on by itself', async () => {
  const world = await createWorld();
  const others = [await addAccount(world, 'Brent'), await addAccount(world, 'Cove')];
  const members = await connectCrowd(world, 12, [world.editor, ...others]);
  // Tokens of an hour are renewed one by one from here on.
  await pass(world, 32 * minuteMs, 16 * minuteMs);
  const tokens = await readTokens(world);
  await world.simulator.control.setMode('analytics', 'refuse_all', { at: 'both' });
  await pass(world, 15 * minuteMs);
  assert.deepEqual(await readTokens(world), tokens, 'what is refused is kept, and so is what was before it');
  assert.deepEqual(await countStatuses(world), { retrying: 12 });
  assert.deepEqual(await countDisconnections(world), {});
  assert.deepEqual(tellMails(world), [`olga: Alarm: ${title}`]);
  const ofAcme = members.filter(({ as }) => as === world.editor);
  const held = await getDataSource(world, ofAcme[0]?.dataSourceIds[0] ?? '');
  assert.deepEqual(
    [held.status, held.explanation?.causeLabel, held.explanation?.canReconnect, held.explanation?.actor],
    ['retrying', 'Held back', false, 'nobody'],
  );
  assert.match(held.explanation?.summary ?? '', /You do not have to do anything now/);
  const [standing] = await listAlarms(world);
  assert.deepEqual(
    [standing?.status, standing?.kind, standing?.concerned],
    ['open', 'provider_refuses', { connections: 12, accounts: 3 }],
  );

  await pass(world, 5 * minuteMs);
  await world.simulator.control.heal();
  await pass(world, 10 * minuteMs);
  assert.deepEqual(await countStatuses(world), { connected: 12 });
  assert.deepEqual(await countDisconnections(world), {});
  assert.deepEqual(tellMails(world), [`olga: Alarm: ${title}`, `olga: Over: ${title.replace('refuses', 'refused')}`]);
  const alarms = await listAlarms(world);
  assert.deepEqual(
    alarms.map(({ status, outcome }) => [status, outcome]),
    [['closed', 'released']],
  );
  assert.match(alarms[0]?.mooringDoes.join(' ') ?? '', /accepts again/);
  const { items } = await world.call<{ items: TimelineEventView[] }>(
    world.editor,
    'GET',
    `/api/v1/connections/${ofAcme[0]?.connectionId}/timeline`,
  );
  const told = items.map(({ text }) => text);
  assert.ok(
    told.some((text) => text.includes('Mooring holds back until')),
    told.join('\n'),
  );
  assert.ok(
    told.some((text) => text.includes('accepts it again')),
    told.join('\n'),
  );
  await pass(world, hourMs, 10 * minuteMs);
  await assertWentOnByThemselves(world, tokens);
  for (const { dataSourceIds } of ofAcme)
    for (const id of dataSourceIds) {
      assert.deepEqual([...new Set((await listSyncs(world, id)).map((sync) => sync.status))], ['succeeded']);
    }
});

/** Refreshes fall due one by one from here on. */
const beforeRefreshesMs = 32 * minuteMs;

test('the provider really revoked our app for everybody: after the hold one disconnection each, and the right mails', async () => {
  const world = await createWorld();
  const brent = await addAccount(world, 'Brent');
  const members = await connectCrowd(world, 4, [world.editor, brent], 2);
  await pass(world, beforeRefreshesMs, 16 * minuteMs);
  await world.simulator.control.revokeApp();
  await pass(world, 30 * minuteMs);
  assert.deepEqual(await countDisconnections(world), {});
  assert.deepEqual(tellMails(world), [`olga: Alarm: ${title}`]);
  await pass(world, 20 * minuteMs);
  assert.deepEqual(await countStatuses(world), { disconnected: 4 });
  assert.deepEqual(await countDisconnections(world), { open: 4 });
  const [alarm] = await listAlarms(world);
  assert.deepEqual([alarm?.status, alarm?.outcome], ['closed', 'opened']);
  assert.match(alarm?.mooringDoes.join(' ') ?? '', /4 disconnections were opened/);
  const [explained] = await listDisconnections(world);
  assert.deepEqual([explained?.explanation.cause, explained?.explanation.detail], ['invalid_refresh_token', 'revoked']);
  // Two of Acme's for Eddie and Olga, two of Brent's for its owner who connected them: each person has one mail that names both.
  assert.deepEqual(tellMails(world), [
    'eddie: 2 Connections of Sandbox Analytics are disconnected: access revoked',
    'olga: 2 Connections of Sandbox Analytics are disconnected: access revoked',
    `olga: Alarm: ${title}`,
    `olga: Over: ${title.replace('refuses', 'refused')}`,
    'owner: 2 Connections of Sandbox Analytics are disconnected: access revoked',
  ]);
  const [mail] = world.mail.mailsTo('eddie@example.org');
  for (const name of ['member-2@sandbox.example', 'Site 2.1 and Site 2.2', 'member-4@sandbox.example'])
    assert.ok(mail?.text.includes(name), `${name} in\n${mail?.text}`);
  const links = new Set(mail?.text.match(/\S+\/reconnect#\S+/g));
  assert.equal(links.size, 2, 'each has a Reconnect of its own, without signing in');

  // Each is a case of its own still: one is reconnected, and its people hear of that one.
  const [member] = members.filter(({ as }) => as === world.editor) as [Member];
  world.mail.clear();
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(
    world.editor,
    'POST',
    `/api/v1/connections/${member.connectionId}/reconnect`,
    {},
  );
  await authorize(world, world.editor, authorizeUrl, { username: member.username, password: 'member-password' });
  await pass(world, 5 * minuteMs);
  assert.deepEqual(await countStatuses(world), { connected: 1, disconnected: 3 });
  assert.deepEqual(
    tellMails(world).map((it) => it.split(' is ')[0]),
    ['eddie: Sandbox Analytics (member-2@sandbox.example)', 'olga: Sandbox Analytics (member-2@sandbox.example)'],
  );

  // The other one of Acme's is still open a day later; Brent's two are reminded of together.
  world.mail.clear();
  await pass(world, 24 * hourMs, hourMs);
  await pass(world, 2 * minuteMs);
  assert.deepEqual(tellMails(world), [
    'eddie: Reminder: Sandbox Analytics (member-4@sandbox.example) is still disconnected since 2 March 2026: access revoked',
    'olga: Reminder: Sandbox Analytics (member-4@sandbox.example) is still disconnected since 2 March 2026: access revoked',
    'owner: Reminder: 2 Connections of Sandbox Analytics are still disconnected since 2 March 2026: access revoked',
  ]);
});

test('with two Connections of the provider there is nothing to compare with: both open, and nothing is held back', async () => {
  const world = await createWorld();
  await connectCrowd(world, 2);
  await pass(world, beforeRefreshesMs, 16 * minuteMs);
  await world.simulator.control.revokeApp();
  await pass(world, 12 * minuteMs);
  assert.deepEqual(await countDisconnections(world), { open: 2 });
  assert.deepEqual(await listAlarms(world), []);
  assert.equal(world.mail.mails.length, 4);
});

test('three Data Sources and two Connections of one identity are one: nothing is held back', async () => {
  const world = await createWorld();
  const members = await connectCrowd(world, 3, [world.editor], 3);
  const [member] = members as [Member];
  // The same person connects once more.
  await connectAgain(world, member);
  world.mail.clear();
  await pass(world, beforeRefreshesMs, 16 * minuteMs);
  await world.simulator.control.revokeAccess(member.username);
  await pass(world, 12 * minuteMs);
  assert.deepEqual(await countDisconnections(world), { open: 2 });
  assert.deepEqual(await listAlarms(world), []);
  assert.deepEqual(await countStatuses(world), { connected: 2, disconnected: 2 });
});

async function connectAgain(world: World, { as, username }: Member): Promise<string> {
  const id = await connectAnalytics(world, as, { username, password: 'member-password' });
  await createAllDataSources(world, as, id);
  await world.settle();
  return id;
}

test('one sibling is asked and renews its token: the others are refused for themselves, and nothing is held back', async () => {
  const world = await createWorld();
  const members = await connectCrowd(world, 5);
  await pass(world, beforeRefreshesMs, 16 * minuteMs);
  for (const { username } of members.slice(0, 3)) await world.simulator.control.revokeAccess(username);
  // All of them meet it in the same minute; nobody else's token is due.
  await world.mooring.store.pool.query(`update due_jobs set due_at = '2027-01-01' where kind = 'refresh'`);
  await world.simulator.control.resetStats();
  for (const { dataSourceIds } of members.slice(0, 3))
    await world.call(world.editor, 'POST', `/api/v1/data-sources/${dataSourceIds[0]}/sync`, {});
  await world.settle();
  // Which three of the four others are asked depends on who is refused first; one of the healthy ones always is.
  const { granted } = (await world.simulator.control.stats()).token.refresh_token;
  assert.ok(granted >= 1 && granted <= 2, `${granted} siblings renewed their token`);
  await pass(world, 3 * minuteMs);
  assert.deepEqual(await countDisconnections(world), { open: 3 });
  assert.deepEqual(await countStatuses(world), { connected: 2, disconnected: 3 });
  assert.deepEqual(await listAlarms(world), []);
});

test('workers that reach the threshold at once make one hold and one alarm', async () => {
  const world = await createWorld({ confirmAfterMs: 0 });
  const members = await connectCrowd(world, 8);
  await world.simulator.control.setMode('analytics', 'refuse_all', { at: 'both' });
  for (const { dataSourceIds } of members)
    await world.call(world.editor, 'POST', `/api/v1/data-sources/${dataSourceIds[0]}/sync`, {});
  await world.settle();
  const { rows } = await world.mooring.store.pool.query('select * from guard_holds');
  assert.equal(rows.length, 1);
  assert.equal((await listAlarms(world)).length, 1);
  assert.deepEqual(
    tellMails(world).filter((mail) => mail.includes('Alarm')),
    [`olga: Alarm: ${title}`],
  );
});

test('some heal and others stay refused: those that work go on at once, the others open when the time is over', async () => {
  const world = await createWorld();
  const members = await connectCrowd(world, 6);
  await pass(world, beforeRefreshesMs, 16 * minuteMs);
  for (const { username } of members) await world.simulator.control.suspendUser(username);
  await pass(world, 12 * minuteMs);
  assert.deepEqual(await countStatuses(world), { retrying: 6 });
  for (const { username } of members.slice(2)) await world.simulator.control.reinstateUser(username);
  await pass(world, 8 * minuteMs);
  assert.deepEqual(await countStatuses(world), { connected: 4, retrying: 2 });
  assert.deepEqual(await countDisconnections(world), {});
  await pass(world, 30 * minuteMs);
  assert.deepEqual(await countStatuses(world), { connected: 4, disconnected: 2 });
  assert.deepEqual(await countDisconnections(world), { open: 2 });
  assert.equal(world.mail.mailsTo('eddie@example.org').length, 1);
});
