// Faults that only operators can mend: they are told once for each provider and rule, no User is mailed, nothing becomes a disconnection, and
// everything goes on when the fault is mended.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { sandboxClient } from '../../src/simulator/index.ts';
import {
  addAccount,
  assertWentOnByThemselves,
  connectCrowd,
  countDisconnections,
  countStatuses,
  listAlarms,
  pass,
  readTokens,
  tellMails,
} from '../harness/crowd.ts';
import { connectFakeCrm, createFakeCrmWorld } from '../harness/fake-crm.ts';
import { createWorld, getDataSource, listStreams, type World } from '../harness/world.ts';

const fault = 'Sandbox Analytics: client id or secret is refused';

async function enterSecret(world: World, clientSecret: string): Promise<void> {
  await world.call(world.owner, 'PUT', '/api/v1/connectors/sandbox-analytics/oauth-app', {
    clientId: sandboxClient.clientId,
    clientSecret,
  });
}

test("an operator's secret has expired for five Connections: one alarm, no User mailed, healed by entering the new one", async () => {
  const world = await createWorld();
  const members = await connectCrowd(world, 5, [world.editor, await addAccount(world, 'Brent')]);
  await world.simulator.control.setClientSecret('the new secret');
  const tokens = await readTokens(world);
  await pass(world, 2 * hourMs, 10 * minuteMs);
  assert.deepEqual(await countStatuses(world), { retrying: 5 });
  assert.deepEqual(tellMails(world), [`olga: Alarm: ${fault}`]);
  const [alarm] = await listAlarms(world);
  assert.deepEqual(
    [alarm?.kind, alarm?.status, alarm?.detail, alarm?.concerned],
    ['operator_fault', 'open', 'invalid_client', { connections: 5, accounts: 2 }],
  );
  assert.match(alarm?.youCan.join(' ') ?? '', /Enter it here under Connectors/);
  const ofEddie = members.find(({ as }) => as === world.editor)?.dataSourceIds[0] ?? '';
  const told = await getDataSource(world, ofEddie);
  assert.deepEqual(
    [told.status, told.explanation?.actor, told.explanation?.canReconnect],
    ['retrying', 'operator', false],
  );

  // It stands for two days: a reminder a day, and no disconnection, however long it takes.
  await pass(world, 2 * dayMs, 6 * hourMs);
  assert.deepEqual(await countDisconnections(world), {});
  assert.deepEqual(tellMails(world), [
    `olga: Alarm: ${fault}`,
    `olga: Still an alarm: ${fault}`,
    `olga: Still an alarm: ${fault}`,
  ]);

  assert.deepEqual(await readTokens(world), tokens, 'what was refused is kept, and so is what was before it');
  world.mail.clear();
  await enterSecret(world, 'the new secret');
  await world.settle();
  assert.deepEqual(await countStatuses(world), { connected: 5 }, 'at once, without waiting for the next try');
  await assertWentOnByThemselves(world, tokens);
  const [closed] = await listAlarms(world);
  assert.deepEqual([closed?.status, closed?.outcome], ['closed', 'mended'], 'with the last of them, not minutes later');
  assert.deepEqual(tellMails(world), ['olga: Over: Sandbox Analytics: client id or secret was refused']);
  const text = world.mail.mails[0]?.text.replace(/\s+/g, ' ') ?? '';
  assert.match(text, /did not accept the client id and secret of your OAuth app: the secret had expired/);
  assert.doesNotMatch(text, /no longer accepts|is refused|Tries again/, 'in the past tense');
  await pass(world, 10 * minuteMs);
  assert.equal(world.mail.mails.length, 1);
});

test('an OAuth app that is mended at the provider alone: all goes on by itself within the hour, also where nothing is read', async () => {
  const world = await createWorld();
  const [, unread] = await connectCrowd(world, 3);
  const [pausedId = ''] = unread?.dataSourceIds ?? [];
  await world.call(world.editor, 'POST', `/api/v1/data-sources/${pausedId}/pause`, {});
  await world.simulator.control.setClientSecret('another secret');
  const tokens = await readTokens(world);
  await pass(world, 3 * hourMs, 10 * minuteMs);
  assert.deepEqual(await countStatuses(world), { retrying: 3 });
  assert.deepEqual(await readTokens(world), tokens);
  await world.simulator.control.setClientSecret(sandboxClient.clientSecret);
  await pass(world, hourMs, 5 * minuteMs);
  assert.deepEqual(await countStatuses(world), { connected: 3 });
  await assertWentOnByThemselves(world, tokens);
  assert.deepEqual(await countDisconnections(world), {});
  assert.deepEqual(
    (await listAlarms(world)).map(({ status, outcome }) => [status, outcome]),
    [['closed', 'mended']],
  );
});

test('a wrong request: that stream has failed, the others go on, operators are told, and it is over when the stream is read', async () => {
  const world = await createFakeCrmWorld();
  const { id } = await connectFakeCrm(world);
  await world.settle();
  world.mail.clear();
  const usual = world.crm.answer;
  const wrong = { status: 400, body: { error: 'invalid_parameter', message: 'updated_since is no longer taken.' } };
  world.crm.answer = (asked, response) => (asked.url.pathname === '/v1/deals' ? wrong : usual(asked, response));
  await world.advance(hourMs);
  const view = await getDataSource(world, id);
  assert.deepEqual([view.status, view.isPartial], ['connected', true]);
  assert.deepEqual((await listStreams(world, id)).map(({ name, status }) => [name, status]).sort(), [
    ['contacts', 'ready'],
    ['deals', 'failed'],
  ]);
  const told = 'Sandbox CRM does not accept a request of Mooring';
  assert.deepEqual(tellMails(world), [`olga: Alarm: ${told}`]);
  await pass(world, 2 * dayMs, 6 * hourMs);
  assert.equal(world.mail.mails.length, 1, 'it is told once');
  assert.deepEqual(await countDisconnections(world), {});
  world.crm.answer = usual;
  await pass(world, hourMs + 10 * minuteMs, 10 * minuteMs);
  assert.deepEqual(
    (await listAlarms(world)).map(({ status, outcome }) => [status, outcome]),
    [['closed', 'mended']],
  );
  assert.deepEqual(tellMails(world), [
    `olga: Alarm: ${told}`,
    'olga: Over: Sandbox CRM did not accept a request of Mooring',
  ]);
});

test('alarms are for operators alone', async () => {
  const world = await createWorld();
  await connectCrowd(world, 1);
  await world.simulator.control.setClientSecret('another');
  await pass(world, hourMs, 10 * minuteMs);
  const [alarm] = await listAlarms(world);
  assert.ok(alarm);
  for (const path of ['/api/v1/alarms', `/api/v1/alarms/${alarm.id}`])
    assert.equal((await world.request(world.editor, 'GET', path)).status, 403);
  const kept = JSON.stringify(await listAlarms(world)) + JSON.stringify(world.mail.mails.map(({ text }) => text));
  for (const name of ['member-1', 'Site 1', 'Acme', 'Eddie'])
    assert.ok(!kept.includes(name), `${name} is no operator's business`);
});
