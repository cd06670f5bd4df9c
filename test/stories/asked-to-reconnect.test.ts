// Somebody without a login is asked by mail to reconnect a Connection, or to make a first one; whoever asked sees how far they are, reminds,
// revokes, and is told when it is done.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { LinkPage, ReconnectLinkView } from '../../src/api/link-schemas.ts';
import type { ConnectionView, DisconnectionView } from '../../src/api/schemas.ts';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { sandboxCrm } from '../../src/simulator/index.ts';
import { startForeignPostgres } from '../harness/foreign-postgres.ts';
import { ask, dumpDatabase, lastMailTo, listLinks, openBrowser, tokenIn } from '../harness/links.ts';
import {
  connectAnalytics,
  connectCrm,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  listTimeline,
  type World,
} from '../harness/world.ts';

const ada = { username: 'ada@sandbox.example', password: 'ada-password' };
const grace = { username: 'grace@sandbox.example', password: 'grace-password' };
const lena = 'lena@elsewhere.example';

async function createAnalytics(world: World): Promise<string> {
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  return connectionId;
}

async function becomeViewer(world: World): Promise<void> {
  const { db } = world.mooring.store;
  await db.updateTable('users').set({ role: 'viewer' }).where('email', '=', 'eddie@example.org').execute();
}

test('asked while disconnected: mail, opened, started, failed because, done; whoever asked is told', async () => {
  const world = await createWorld();
  const connectionId = await createAnalytics(world);
  await world.simulator.control.revokeAccess(ada.username);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  world.mail.clear();
  const state = async () => (await listLinks(world, world.editor, connectionId)).find((it) => it.kind === 'reconnect');

  const asked = await ask(world, world.editor, connectionId);
  assert.deepEqual([asked.state, asked.askedBy, asked.mail?.status], ['sent', 'Eddie Editor', 'pending']);
  await world.settle();
  assert.equal((await state())?.mail?.status, 'sent');
  const mail = lastMailTo(world, lena);
  assert.equal(mail?.subject, 'Eddie Editor asks you to reconnect Sandbox Analytics (ada@sandbox.example)');
  assert.match(mail?.text ?? '', /The account is yours since the move\./);
  const token = tokenIn(mail);

  const browser = openBrowser(world);
  const page = await browser.open(token);
  assert.deepEqual([page.askedBy, page.note], ['Eddie Editor', 'The account is yours since the move.']);
  assert.doesNotMatch(JSON.stringify(page), /Acme|olga|Olga|eddie@|con_|dis_|Web shop/, 'nothing of the Account');
  assert.ok((await state())?.openedAt);
  assert.equal((await browser.follow(token, grace)).lastFailure?.because, 'other_identity');
  const failed = await state();
  assert.equal(failed?.state, 'failed');
  assert.match(failed?.failedBecause ?? '', /another account: grace@sandbox\.example instead of ada@sandbox\.example/);

  world.mail.clear();
  for (let time = 0; time < 3; time++) assert.equal((await browser.post('tell', { token })).status, 200);
  await world.settle();
  assert.deepEqual(
    world.mail.mails.map((it) => [it.to, /another account/.test(it.subject)]),
    [['eddie@example.org', true]],
    'told once',
  );

  world.mail.clear();
  assert.equal((await browser.follow(token, ada)).state, 'done');
  await world.settle();
  const done = await state();
  assert.deepEqual([done?.state, done?.completedBy], ['done', 'Lena Lind by link']);
  assert.deepEqual((await getConnection(world, connectionId)).authorizedBy, { id: null, name: 'Lena Lind by link' });
  const told = world.mail.mailsTo('eddie@example.org').find((it) => /is reconnected by Lena Lind/.test(it.subject));
  assert.ok(told);
  assert.equal(world.mail.mailsTo(lena).length, 0);
  const { items } = await world.call<{ items: { kind: string; text: string; actorName: string }[] }>(
    world.owner,
    'GET',
    `/api/v1/connections/${connectionId}/timeline`,
  );
  const story = items.map((it) => `${it.actorName}: ${it.text}`);
  assert.ok(story.includes(`Eddie Editor: Lena Lind (${lena}) was asked to reconnect it`), story.join('\n'));
  assert.ok(story.some((it) => it.startsWith('Lena Lind by link: Reconnected as')));
  assert.ok(story.some((it) => it.startsWith('Lena Lind by link: Reconnect tried with another account')));
});

test('asked while all is well: an early renewal, valid until done or for thirty days; a Reconnect by anybody ends it', async () => {
  const world = await createWorld();
  const connectionId = await createAnalytics(world);
  const asked = await ask(world, world.editor, connectionId, { recipientName: undefined, note: undefined });
  assert.equal(Date.parse(asked.expiresAt) - world.clock.now().getTime(), 30 * dayMs);
  await world.settle();
  const token = tokenIn(lastMailTo(world, lena));
  assert.match(lastMailTo(world, lena)?.text ?? '', /It still works/);
  assert.match(lastMailTo(world, lena)?.text ?? '', /^Hello,$/m);
  const page = await openBrowser(world).open(token);
  assert.deepEqual([page.state, page.trouble, page.note], ['opened', null, null]);
  assert.equal((await openBrowser(world).follow(token, ada)).state, 'done');
  assert.equal((await getConnection(world, connectionId)).authorizedBy.name, `${lena} by link`);

  await ask(world, world.editor, connectionId, { email: 'max@elsewhere.example', recipientName: 'Max' });
  await ask(world, world.editor, connectionId);
  await world.settle();
  const [lenas, maxs] = [tokenIn(lastMailTo(world, lena)), tokenIn(lastMailTo(world, 'max@elsewhere.example'))];
  assert.equal((await openBrowser(world).follow(maxs, ada)).state, 'done');
  const ended = await openBrowser(world).open(lenas);
  assert.deepEqual([ended.state, ended.endedBecause], ['ended', 'reconnected']);
});

test('asked while all was well, and then it is disconnected: the page and the reminder say so, and the same link heals it', async () => {
  const world = await createWorld();
  const connectionId = await createAnalytics(world);
  await ask(world, world.editor, connectionId);
  await world.settle();
  const token = tokenIn(lastMailTo(world, lena));
  await world.simulator.control.revokeAccess(ada.username);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const page = await openBrowser(world).open(token);
  assert.deepEqual(
    [page.state, page.trouble?.summary],
    ['opened', 'The access of Mooring was revoked at Sandbox Analytics.'],
  );
  await world.advance(2 * dayMs);
  const reminder = lastMailTo(world, lena)?.text ?? '';
  assert.match(reminder, /The access of Mooring was revoked at Sandbox Analytics\./);
  assert.doesNotMatch(reminder, /It still works/);
  assert.equal((await openBrowser(world).follow(token, ada)).state, 'done');
  await world.settle();
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
});

test('reminders go out by themselves and on demand, not too often, and stop when it is done or revoked', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  const { id } = await ask(world, world.editor, connectionId);
  await world.settle();
  assert.equal(world.mail.mailsTo(lena).length, 1);
  const token = tokenIn(lastMailTo(world, lena));
  const remind = () => world.request(world.editor, 'POST', `/api/v1/reconnect-links/${id}/remind`);
  assert.equal((await remind()).status, 429, 'just mailed');
  await world.advance(2 * dayMs);
  assert.equal(world.mail.mailsTo(lena).length, 2);
  assert.match(lastMailTo(world, lena)?.subject ?? '', /^Reminder: Eddie Editor asks you to reconnect/);
  assert.equal(tokenIn(lastMailTo(world, lena)), token);
  await world.advance(2 * hourMs);
  assert.equal((await remind()).status, 200);
  await world.settle();
  assert.equal(world.mail.mailsTo(lena).length, 3);
  await world.advance(3 * dayMs);
  assert.equal(world.mail.mailsTo(lena).length, 4);
  await world.call(world.editor, 'DELETE', `/api/v1/reconnect-links/${id}`);
  assert.equal((await remind()).status, 409);
  await world.advance(10 * dayMs);
  assert.equal(world.mail.mailsTo(lena).length, 4);
  const revoked = await openBrowser(world).open(token);
  assert.deepEqual([revoked.state, revoked.canAskForFreshMail], ['revoked', false]);
  await openBrowser(world).post('fresh-mail', { token });
  await world.settle();
  assert.equal(world.mail.mailsTo(lena).length, 4);
  const enter = await openBrowser(world).post('enter', { token, fields: { apiKey: sandboxCrm.apiKey } });
  assert.equal(enter.status, 409);
});

test('a letter that waits for the mail server is not sent once its link is revoked', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  world.mail.setMode('later');
  const { id } = await ask(world, world.editor, connectionId);
  await world.settle();
  await world.call(world.editor, 'DELETE', `/api/v1/reconnect-links/${id}`);
  world.mail.setMode('accept');
  await world.advance(hourMs);
  assert.equal(world.mail.mailsTo(lena).length, 0);
});

test('viewers may look and not ask; nobody is asked twice at once, or in bulk, or without a mail server', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.owner);
  const path = `/api/v1/connections/${connectionId}/reconnect-links`;
  const twoLines = { email: lena, recipientName: 'Lena\r\nBcc: somebody@elsewhere.example' };
  assert.equal((await world.request(world.editor, 'POST', path, twoLines)).status, 400);
  const twice = await Promise.all([1, 2].map(() => world.request(world.editor, 'POST', path, { email: lena })));
  assert.deepEqual(twice.map((it) => it.status).sort(), [201, 409]);
  for (let time = 0; time < 29; time++)
    await world.call(world.editor, 'POST', path, { email: `p${time}@elsewhere.example` });
  assert.equal((await world.request(world.editor, 'POST', path, { email: 'more@elsewhere.example' })).status, 429);
  const bad = await world.request(world.editor, 'POST', path, { email: 'no address', note: 'x'.repeat(1001) });
  assert.deepEqual([bad.status, Object.keys((bad.body as { fields: object }).fields)], [400, ['email', 'note']]);
  const [link] = await listLinks(world, world.owner, connectionId);
  await becomeViewer(world);
  assert.equal((await listLinks(world, world.editor, connectionId)).length, 30);
  for (const [method, url, body] of [
    ['POST', path, { email: 'x@elsewhere.example' }],
    ['POST', '/api/v1/reconnect-links', { email: 'x@elsewhere.example', connectorSlug: 'sandbox-crm' }],
    ['POST', `/api/v1/reconnect-links/${link?.id}/remind`, undefined],
    ['DELETE', `/api/v1/reconnect-links/${link?.id}`, undefined],
  ] as const)
    assert.equal((await world.request(world.editor, method, url, body)).status, 403, url);

  const mute = await createWorld({ smtpUrl: null });
  const { connectionId: other } = await connectCrm(mute, mute.owner);
  const answer = await mute.request(mute.owner, 'POST', `/api/v1/connections/${other}/reconnect-links`, {
    email: lena,
  });
  assert.equal(answer.status, 409);
  assert.match((answer.body as { detail: string }).detail, /SMTP_URL/);
});

test('asked to connect by OAuth: connected by whoever asked, authorized by the holder, and told where to go on', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const asked = await world.call<ReconnectLinkView>(world.editor, 'POST', '/api/v1/reconnect-links', {
    connectorSlug: 'sandbox-analytics',
    name: 'The web shop',
    email: lena,
    recipientName: 'Lena Lind',
    note: 'Please sign in with the marketing account.',
  });
  assert.deepEqual([asked.kind, asked.connectionId, asked.connectionName], ['connect', null, 'The web shop']);
  await world.settle();
  const mail = lastMailTo(world, lena);
  assert.equal(mail?.subject, 'Eddie Editor asks you to connect Sandbox Analytics (The web shop)');
  const token = tokenIn(mail);
  const browser = openBrowser(world);
  const refused = await browser.follow(token, grace, false);
  assert.deepEqual([refused.state, refused.kind], ['failed', 'connect']);
  world.mail.clear();
  assert.equal((await browser.follow(token, grace)).state, 'done');
  await world.settle();
  const { items } = await world.call<{ items: ConnectionView[] }>(world.owner, 'GET', '/api/v1/connections');
  const [made] = items;
  assert.equal(items.length, 1);
  assert.equal(made?.name, 'The web shop');
  assert.equal(made?.connectedBy.name, 'Eddie Editor');
  assert.ok(made?.connectedBy.id);
  assert.deepEqual(made?.authorizedBy, { id: null, name: 'Lena Lind by link' });
  const [told] = world.mail.mails;
  assert.deepEqual([world.mail.mails.length, told?.to], [1, 'eddie@example.org']);
  assert.match(told?.text ?? '', new RegExp(`/connections/${made?.id}/add`));
  const links = await world.call<{ items: ReconnectLinkView[] }>(world.owner, 'GET', '/api/v1/reconnect-links');
  assert.deepEqual(
    links.items.map((it) => [it.state, it.connectionId, it.completedBy]),
    [['done', made?.id, 'Lena Lind by link']],
  );
  assert.equal((await openBrowser(world).post('begin', { token })).status, 409, 'once');
  // Whoever asked hears of its disconnections from now on, like the one who connected.
  const [id] = await createAllDataSources(world, world.editor, made?.id ?? '');
  await world.settle();
  world.mail.clear();
  await world.simulator.control.revokeAccess(grace.username);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  assert.deepEqual(world.mail.mails.map((it) => it.to).sort(), ['eddie@example.org', 'olga@example.org']);
  const timeline = await listTimeline(world, id ?? '');
  assert.equal(timeline.find((it) => it.kind === 'connected')?.actorName, 'Lena Lind by link');
});

test('asked to connect by key, and a database by its fields: tried first, made once of two at the same time', async () => {
  const world = await createWorld();
  const request = (connectorSlug: string) =>
    world.call<ReconnectLinkView>(world.owner, 'POST', '/api/v1/reconnect-links', { connectorSlug, email: lena });
  await request('sandbox-crm');
  await world.settle();
  const token = tokenIn(lastMailTo(world, lena));
  const browser = openBrowser(world);
  const page = await browser.open(token);
  assert.deepEqual(
    page.fields.map((it) => it.name),
    ['apiKey'],
  );
  assert.equal((await browser.post('enter', { token, fields: { apiKey: 'wrong' } })).status, 422);
  const twice = await Promise.all(
    [1, 2].map(() => openBrowser(world).post('enter', { token, fields: { apiKey: sandboxCrm.apiKey } })),
  );
  assert.deepEqual(twice.map((it) => it.status).sort(), [200, 409]);
  const list = async () =>
    (await world.call<{ items: ConnectionView[] }>(world.owner, 'GET', '/api/v1/connections')).items;
  assert.deepEqual(
    (await list()).map((it) => [it.connectedBy.name, it.authorizedBy.name]),
    [['Olga Owner', `${lena} by link`]],
  );

  const db = await (await startForeignPostgres()).createDatabase();
  await request('postgres');
  await world.settle();
  const second = tokenIn(lastMailTo(world, lena));
  const form: LinkPage = await browser.open(second);
  assert.ok(form.fields.some((it) => it.name === 'host') && form.fields.some((it) => it.name === 'password'));
  const { host, port, database, user, password } = db;
  const fields = { host, port, database, user, password, tls: 'disable' };
  assert.equal((await browser.post('enter', { token: second, fields: { ...fields, password: '' } })).status, 400);
  assert.equal((await browser.post('enter', { token: second, fields })).status, 200);
  assert.equal((await list()).length, 2);
  assert.doesNotMatch(await dumpDatabase(world), new RegExp(password));
});

test('a disconnection that is asked about shows no link of it anywhere else', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  await world.simulator.control.replaceKey();
  await world.advance(hourMs);
  await world.advance(minuteMs);
  await ask(world, world.editor, connectionId);
  await world.settle();
  const token = tokenIn(lastMailTo(world, lena));
  const { items } = await world.call<{ items: DisconnectionView[] }>(world.owner, 'GET', '/api/v1/disconnections');
  const seen = [items, await listLinks(world, world.owner, connectionId), await getConnection(world, connectionId)];
  assert.ok(!JSON.stringify(seen).includes(token));
  assert.ok(!(await dumpDatabase(world)).includes(token));
});

test('what reaches less than before is refused to whoever holds a link; whoever asked is told what is missing', async () => {
  const world = await createWorld();
  const connectionId = await createAnalytics(world);
  await world.simulator.control.revokeAccess(ada.username);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  await world.simulator.control.removeRole(ada.username, '1002');
  await ask(world, world.editor, connectionId);
  await world.settle();
  const token = tokenIn(lastMailTo(world, lena));
  const browser = openBrowser(world);
  const page = await browser.follow(token, ada);
  assert.deepEqual([page.state, page.lastFailure?.because], ['failed', 'reaches_less']);
  assert.doesNotMatch(JSON.stringify(page), /Blog/, 'the holder is told no names of the Account');
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const kept = await world.mooring.store.db
    .selectFrom('authorizations')
    .select(['status', 'sealed'])
    .where('link_id', 'is not', null)
    .execute();
  assert.deepEqual(kept, [{ status: 'reaches_less', sealed: null }]);
  const link = (await listLinks(world, world.editor, connectionId)).find((it) => it.kind === 'reconnect');
  assert.match(link?.failedBecause ?? '', /reaches less than before.*Blog/);
  world.mail.clear();
  await browser.post('tell', { token });
  await world.settle();
  const [told] = world.mail.mails;
  assert.equal(told?.to, 'eddie@example.org');
  assert.match(told?.text ?? '', /Blog/);
  await world.simulator.control.restoreRole(ada.username, '1002');
  assert.equal((await browser.follow(token, ada)).state, 'done');
});

test('after a change of the master key the next letter carries another token of the same link, and the one before opens nothing', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.editor);
  await ask(world, world.editor, connectionId);
  await world.settle();
  const before = tokenIn(lastMailTo(world, lena));
  const { vault } = world.mooring.life.tokens;
  const { deriveSecret } = vault;
  // As a process that was started with the new key derives it.
  vault.deriveSecret = (purpose, id) => deriveSecret(`${purpose} under another key`, id);
  await world.advance(2 * dayMs);
  const after = tokenIn(lastMailTo(world, lena));
  assert.notEqual(after, before);
  assert.equal((await openBrowser(world).open(before)).state, 'outdated');
  const fields = { apiKey: sandboxCrm.apiKey };
  assert.equal((await openBrowser(world).post('enter', { token: before, fields })).status, 409);
  assert.equal((await openBrowser(world).post('enter', { token: after, fields })).status, 200);
  assert.equal((await openBrowser(world).open(after)).state, 'done');
});
