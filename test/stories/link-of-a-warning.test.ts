// The mail that warns of an expiry leads to a link that works without signing in: for one Connection, changing nothing when it is opened, spent
// by the renewal, valid until a week after the end, and whoever finds it stale is offered a fresh mail.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { dumpDatabase, lastMailTo, listLinks, openBrowser, tokenIn } from '../harness/links.ts';
import type { ReceivedMail } from '../harness/mail-server.ts';
import {
  authorize,
  connectAnalytics,
  createFirstDataSource,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  listDisconnections,
  listTimeline,
  type SandboxUser,
  startAt,
  type World,
} from '../harness/world.ts';

const ada: SandboxUser = { username: 'ada@sandbox.example', password: 'ada-password' };
const grace: SandboxUser = { username: 'grace@sandbox.example', password: 'grace-password' };
const eddie = 'eddie@example.org';
const olga = 'olga@example.org';
const flat = (mail: ReceivedMail | undefined): string => (mail?.text ?? '').replace(/\s+/g, ' ');

/** Connected for 60 days on the first day; the mails of day 46 have come. */
async function createWarned(
  users: SandboxUser[] = [ada],
): Promise<{ world: World; connectionIds: string[]; id: string }> {
  const world = await createWorld();
  await enterOAuthApp(world);
  await world.simulator.control.setClientOptions({ hasRefreshTokens: false });
  const connectionIds: string[] = [];
  let id = '';
  for (const user of users) {
    const connectionId = await connectAnalytics(world, world.editor, user);
    connectionIds.push(connectionId);
    id ||= await createFirstDataSource(world, world.editor, connectionId, 'Web shop');
  }
  await world.settle();
  await untilDay(world, 44);
  world.mail.clear();
  await untilDay(world, 46);
  return { world, connectionIds, id };
}

async function untilDay(world: World, day: number): Promise<void> {
  const until = startAt.getTime() + day * dayMs;
  if (day === 44) return world.advance(until - world.clock.now().getTime());
  while (world.clock.now().getTime() < until) await world.advance(dayMs);
}

test('from the warning to the provider and back without signing in: renewed in place, no word of trouble, and the link is spent', async () => {
  const { world, connectionIds, id } = await createWarned();
  const [connectionId = ''] = connectionIds;
  const mail = lastMailTo(world, eddie);
  const token = tokenIn(mail);
  const toOlga = tokenIn(lastMailTo(world, olga));
  assert.notEqual(token, toOlga, 'each recipient has a link of their own');
  assert.match(
    flat(mail),
    /The button works without signing in, once, until 8 May 2026 at the latest\./,
    'a week after',
  );
  assert.equal((await listLinks(world, world.owner, connectionId)).length, 2);

  const browser = openBrowser(world);
  const before = await browser.open(token);
  assert.deepEqual(
    [before.state, before.kind, before.trouble, before.signedInAs, before.expiry],
    ['opened', 'expiry', null, null, { at: '2026-05-01T09:00:00.000Z', certainty: 'known' }],
  );
  assert.doesNotMatch(JSON.stringify(before), /Acme|olga|Olga|eddie@|con_|Web shop/, 'nothing of the Account');
  world.mail.clear();
  assert.equal((await browser.follow(token, ada)).state, 'done');
  await world.settle();
  const renewed = await getConnection(world, connectionId);
  assert.deepEqual(
    [renewed.id, renewed.status, renewed.authorizedBy.name, renewed.connectedBy.name],
    [connectionId, 'connected', 'Eddie Editor by link', 'Eddie Editor'],
  );
  assert.equal(renewed.expiry?.isSoon, false);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.deepEqual(await listDisconnections(world), [], 'nothing was interrupted');
  assert.equal(
    (await listTimeline(world, id)).find((it) => it.kind === 'reconnected')?.actorName,
    'Eddie Editor by link',
  );

  const used = lastMailTo(world, eddie);
  assert.match(used?.subject ?? '', /was reconnected with the link of your email$/);
  assert.doesNotMatch(flat(used), /disconnection|missed/);
  assert.equal((await openBrowser(world).post('begin', { token })).status, 409, 'it works once');
  const late = await openBrowser(world).open(toOlga);
  assert.deepEqual([late.state, late.endedBecause, late.canAskForFreshMail], ['ended', 'reconnected', false]);
});

test('opened by a scanner fifty times it changes nothing; the next warnings carry the same link; no table holds it', async () => {
  const { world } = await createWarned();
  const token = tokenIn(lastMailTo(world, eddie));
  const before = await dumpDatabase(world);
  for (let time = 0; time < 50; time++)
    for (const url of ['/reconnect', `/reconnect/${token}`, `/reconnect?token=${token}`])
      await world.mooring.server.inject({ method: 'GET', url });
  assert.equal(await dumpDatabase(world), before);
  assert.ok(!before.includes(token));
  await untilDay(world, 53);
  assert.equal(tokenIn(lastMailTo(world, eddie)), token);
  // The app shows the same mail without the secret.
  const { items } = await world.call<{ items: { id: string; event: string }[] }>(
    world.editor,
    'GET',
    '/api/v1/notifications?limit=50',
  );
  for (const { id, event } of items) {
    assert.equal(event, 'expiring');
    const shown = JSON.stringify(await world.call(world.editor, 'GET', `/api/v1/notifications/${id}`));
    assert.ok(!shown.includes(token) && shown.includes('/reconnect'));
  }
});

test('another account than before is refused through it, and guessing at a provider is limited', async () => {
  const { world, connectionIds } = await createWarned();
  const token = tokenIn(lastMailTo(world, eddie));
  const other = await openBrowser(world).follow(token, grace);
  assert.deepEqual([other.state, other.lastFailure?.because], ['failed', 'other_identity']);
  assert.match((await getConnection(world, connectionIds[0] ?? '')).identityLabel ?? '', /ada/i);
  const browser = openBrowser(world);
  const answers: number[] = [];
  for (let time = 0; time < 12; time++) answers.push((await browser.post('begin', { token })).status);
  assert.ok(answers.includes(429), answers.join(' '));
});

test('one mail about several has a link for each, which renews that one alone', async () => {
  const { world, connectionIds } = await createWarned([ada, grace]);
  const mail = lastMailTo(world, eddie);
  assert.match(mail?.subject ?? '', /^2 Connections expire/);
  const tokens = [...(mail?.text ?? '').matchAll(/\/reconnect#([\w-]{43})/g)].map(([, token = '']) => token);
  assert.equal(new Set(tokens).size, 2);
  for (const token of tokens) assert.ok(mail?.html.includes(`/reconnect#${token}"`));
  assert.match(flat(mail), /The links work without signing in, each once, until 8 May 2026 at the latest\./);
  const pages = await Promise.all(tokens.map((token) => openBrowser(world).open(token)));
  const ofGrace = pages.findIndex((page) => /grace/.test(page.identityLabel ?? ''));
  assert.ok(ofGrace >= 0);
  assert.equal((await openBrowser(world).follow(tokens[ofGrace] ?? '', grace)).state, 'done');
  await world.settle();
  const soon = await Promise.all(connectionIds.map(async (it) => (await getConnection(world, it)).expiry?.isSoon));
  assert.deepEqual(soon, [true, false]);
  assert.equal((await openBrowser(world).open(tokens[1 - ofGrace] ?? '')).state, 'opened', 'the other goes on');
});

test('after the end it says what is wrong and reconnects; a week later it is stale, and a fresh mail goes to the same address', async () => {
  const { world, connectionIds } = await createWarned();
  const [connectionId = ''] = connectionIds;
  const token = tokenIn(lastMailTo(world, eddie));
  await untilDay(world, 60);
  for (let step = 0; step < 6 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
    await world.advance(step === 0 ? hourMs : minuteMs);
  const after = await openBrowser(world).open(token);
  assert.deepEqual([after.state, after.expiry], ['opened', null]);
  assert.match(after.trouble?.summary ?? '', /has run out/);
  await untilDay(world, 68);
  const stale = await openBrowser(world).open(token);
  assert.deepEqual([stale.state, stale.canAskForFreshMail], ['expired', true]);
  world.mail.clear();
  await openBrowser(world).post('fresh-mail', { token });
  await openBrowser(world).post('fresh-mail', { token });
  await world.settle();
  assert.deepEqual(
    world.mail.mails.map((mail) => mail.to),
    [eddie],
    'once, however often it is asked for',
  );
  const fresh = lastMailTo(world, eddie);
  assert.match(fresh?.subject ?? '', /^A fresh link to reconnect/);
  assert.equal((await openBrowser(world).follow(tokenIn(fresh), ada)).state, 'done');
  await world.settle();
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  assert.equal((await openBrowser(world).open(token)).canAskForFreshMail, false, 'nothing is left to do');
});

test('it ends with any Reconnect, with the User it was for, and when somebody revokes it', async () => {
  const first = await createWarned();
  const { world } = first;
  const [connectionId = ''] = first.connectionIds;
  const [toEddie, toOlga] = [tokenIn(lastMailTo(world, eddie)), tokenIn(lastMailTo(world, olga))];
  const ofOlga = (await listLinks(world, world.owner, connectionId)).find((it) => it.recipientEmail === olga);
  assert.equal(ofOlga?.kind, 'expiry');
  assert.equal(
    (await world.request(world.owner, 'POST', `/api/v1/reconnect-links/${ofOlga?.id}/remind`, {})).status,
    409,
    'nobody was asked with it',
  );
  await world.call(world.owner, 'DELETE', `/api/v1/reconnect-links/${ofOlga?.id}`);
  assert.equal((await openBrowser(world).open(toOlga)).state, 'revoked');
  const path = `/api/v1/connections/${connectionId}/reconnect`;
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(world.editor, 'POST', path, {});
  await authorize(world, world.editor, authorizeUrl, ada);
  assert.equal((await openBrowser(world).open(toEddie)).state, 'ended');

  const second = await createWarned();
  const token = tokenIn(lastMailTo(second.world, eddie));
  const { items } = await second.world.call<{ items: { id: string; email: string }[] }>(
    second.world.owner,
    'GET',
    '/api/v1/users',
  );
  await second.world.call(second.world.owner, 'DELETE', `/api/v1/users/${items.find((it) => it.email === eddie)?.id}`);
  const page = await openBrowser(second.world).open(token);
  assert.deepEqual([page.state, page.canAskForFreshMail], ['ended', false]);
});
