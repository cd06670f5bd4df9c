// What the mails say agrees with what the pages say and with what the provider said: one truth, whoever reads it where.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { ask, lastMailTo } from '../harness/links.ts';
import type { ReceivedMail } from '../harness/mail-server.ts';
import {
  authorize,
  connectAnalytics,
  connectCrm,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  listStreams,
  type World,
} from '../harness/world.ts';

const ada = { username: 'ada@sandbox.example', password: 'ada-password' };
const replyTo = (mail: ReceivedMail | undefined) =>
  (mail?.headers.get('reply-to') as { value: { name: string; address: string }[] } | undefined)?.value ?? [];
const flat = (mail: ReceivedMail | undefined): string => (mail?.text ?? '').replace(/\s+/g, ' ');

async function createAnalytics(world: World): Promise<{ connectionId: string; ids: string[] }> {
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const ids = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  return { connectionId, ids };
}

async function untilDisconnected(world: World, connectionId: string): Promise<void> {
  for (let step = 0; step < 20 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
    await world.advance(step === 0 ? hourMs : minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
}

test('what is read by days is missing since a day: mail, list, page and closing mail name the same one, and no midnight', async () => {
  const world = await createWorld();
  const { connectionId, ids } = await createAnalytics(world);
  // Rows of the day itself arrive until the afternoon.
  await world.advance(4 * hourMs);
  await world.simulator.control.revokeAccess(ada.username);
  await untilDisconnected(world, connectionId);

  const [bad] = world.mail.mails;
  assert.match(flat(bad), /arrives; it is missing since 2 March 2026\. Rows synced before/);
  assert.match(flat(bad), /Data missing since: 2 March 2026 Reconnect by/);
  assert.doesNotMatch(flat(bad), /00:00 UTC/);
  for (const id of ids) {
    const { missing } = await getDataSource(world, id);
    assert.deepEqual([missing?.since, missing?.isDay], ['2026-03-02T00:00:00.000Z', true]);
    const streams = await listStreams(world, id);
    const byDays = streams.filter((it) => it.reading === 'date_window');
    assert.ok(byDays.length > 0);
    for (const { dataUntil } of byDays) assert.deepEqual(dataUntil, { at: '2026-03-02T00:00:00.000Z', isDay: true });
  }

  await world.advance(3 * dayMs);
  world.mail.clear();
  const path = `/api/v1/connections/${connectionId}/reconnect`;
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(world.editor, 'POST', path, {});
  await authorize(world, world.editor, authorizeUrl, ada);
  await world.settle();
  const good = world.mail.mails.find(({ subject }) => /connected again/.test(subject));
  assert.match(flat(good), /rows written, 2 (March 2026 )?to /, 'filled from the day on which it was missing');
  assert.doesNotMatch(flat(good), /00:00 UTC/);
});

test('a reason that the provider names is said first and plainly, in every mail and on the page; nobody reads of others', async () => {
  const reasons = [
    ['revoked', /The access of Mooring was revoked at Sandbox Analytics\./, /Sandbox Analytics says so itself/],
    ['password_changed', /The password of the Sandbox Analytics account was changed/, /when its password changes/],
    ['account_suspended', /The Sandbox Analytics account \S+ is blocked or suspended\./, /As long as it is/],
  ] as const;
  const world = await createWorld();
  const { connectionId, ids } = await createAnalytics(world);
  const { control } = world.simulator;
  for (const [detail, summary, interpret] of reasons) {
    world.mail.clear();
    await {
      revoked: () => control.revokeAccess(ada.username),
      password_changed: () => control.changePassword(ada.username, 'new-password'),
      account_suspended: () => control.suspendUser(ada.username),
    }[detail]();
    await untilDisconnected(world, connectionId);
    for (const mail of world.mail.mails) {
      assert.match(flat(mail), new RegExp(`^.{0,160}Hello \\w+ \\w+, ${summary.source}`), 'the first sentence');
      assert.match(flat(mail), new RegExp(`How to interpret this error -+ .{0,80}${interpret.source}`));
      assert.doesNotMatch(flat(mail), /usual reasons|several reasons|often do not say/);
    }
    assert.equal(world.mail.mails.length, 2);
    const { explanation } = await getDataSource(world, ids[0] ?? '');
    assert.match(explanation?.summary ?? '', summary);
    const user = { ...ada, password: detail === 'revoked' ? ada.password : 'new-password' };
    if (detail === 'account_suspended') await control.reinstateUser(ada.username);
    const path = `/api/v1/connections/${connectionId}/reconnect`;
    const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(world.editor, 'POST', path, {});
    await authorize(world, world.editor, authorizeUrl, user);
    await world.settle();
  }
});

test('who is asked sees who asks, answers them, and reads their note line by line', async () => {
  const world = await createWorld();
  const { connectionId } = await createAnalytics(world);
  const note = 'Dear Lena,\n\nthe account is yours since the move.\nCall me if it does not work.';
  await ask(world, world.editor, connectionId, { note });
  await world.settle();
  const mail = lastMailTo(world, 'lena@elsewhere.example');
  assert.deepEqual(replyTo(mail), [{ name: 'Eddie Editor', address: 'eddie@example.org' }]);
  assert.match(flat(mail), /Eddie Editor \(eddie@example\.org\) of Acme asks you/);
  assert.match(
    mail?.text ?? '',
    /> Dear Lena,\n>\n> the account is yours since the move\.\n> Call me if it does not work\.\n/,
  );
  assert.match(mail?.html ?? '', /Dear Lena,<br\/><br\/>the account is yours since the move\.<br\/>Call me/);
  await world.advance(3 * dayMs);
  const reminder = lastMailTo(world, 'lena@elsewhere.example');
  assert.match(reminder?.subject ?? '', /^Reminder: /);
  assert.deepEqual(replyTo(reminder), replyTo(mail));
  // Mails that Mooring writes by itself are answered by nobody.
  await world.simulator.control.revokeAccess(ada.username);
  await untilDisconnected(world, connectionId);
  assert.deepEqual(replyTo(lastMailTo(world, 'eddie@example.org')), []);
});

test('a Connection without Data Sources is told of without a word about none of them', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  await world.simulator.control.setClientOptions({ hasRefreshTokens: false, accessTokenSeconds: (60 * dayMs) / 1000 });
  await connectAnalytics(world, world.editor, ada);
  await world.advance(44 * dayMs);
  for (let day = 0; day < 3; day++) await world.advance(dayMs);
  assert.ok(world.mail.mails.length > 0);
  for (const { text } of world.mail.mails) assert.doesNotMatch(text, /\b0 Data Sources/);
});

test('what is read whole is missing since the time of its last whole read', async () => {
  const world = await createWorld();
  const { connectionId, id } = await connectCrm(world, world.editor);
  await world.advance(4 * hourMs);
  await world.simulator.control.cancelSubscription();
  await untilDisconnected(world, connectionId);
  const since = (await getDataSource(world, id)).missing;
  assert.deepEqual([since?.since, since?.isDay], ['2026-03-02T13:00:00.000Z', false]);
  assert.match(flat(world.mail.mails[0]), /it is missing since 2 March 2026, 13:00 UTC\. Rows synced before/);
});
