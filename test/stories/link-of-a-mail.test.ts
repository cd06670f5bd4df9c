// The Reconnect button of a mail works without signing in: the link belongs to one Connection and one recipient, opening it changes nothing, and
// the Reconnect that it leads to spends it.
import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import test from 'node:test';
import pino from 'pino';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { startForeignPostgres } from '../harness/foreign-postgres.ts';
import { dumpDatabase, lastMailTo, listLinks, openBrowser, tokenIn } from '../harness/links.ts';
import {
  authorize,
  connectAnalytics,
  connectCrm,
  connectDatabase,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  listDisconnections,
  listTimeline,
  type World,
} from '../harness/world.ts';

const ada = { username: 'ada@sandbox.example', password: 'ada-password' };
const grace = { username: 'grace@sandbox.example', password: 'grace-password' };

/** Ada's grant is revoked, noticed and mailed. Returns the Connection and the Data Sources. */
async function createBrokenAnalytics(world: World): Promise<{ connectionId: string; ids: string[] }> {
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const ids = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  await breakAgain(world, connectionId);
  return { connectionId, ids };
}

async function breakAgain(world: World, connectionId: string): Promise<void> {
  await world.simulator.control.revokeAccess(ada.username);
  for (let step = 0; step < 4 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
    await world.advance(step === 0 ? hourMs : minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
}

const reconnectInApp = async (world: World, connectionId: string): Promise<void> => {
  const path = `/api/v1/connections/${connectionId}/reconnect`;
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(world.editor, 'POST', path, {});
  await authorize(world, world.editor, authorizeUrl, ada);
};

test('OAuth: from the mail to the provider and back, in place, named as somebody by link, and spent', async () => {
  const world = await createWorld();
  const { connectionId, ids } = await createBrokenAnalytics(world);
  const [toEddie, toOlga] = [
    tokenIn(lastMailTo(world, 'eddie@example.org')),
    tokenIn(lastMailTo(world, 'olga@example.org')),
  ];
  assert.notEqual(toEddie, toOlga, 'each recipient has a link of their own');
  assert.match(lastMailTo(world, 'eddie@example.org')?.text ?? '', /works without signing\s+in/);
  world.mail.clear();
  const browser = openBrowser(world);
  const page = await browser.open(toEddie);
  assert.deepEqual(
    [page.state, page.kind, page.connectorName, page.askedBy, page.signedInAs, page.fields.length],
    ['opened', 'disconnection', 'Sandbox Analytics', null, null, 0],
  );
  assert.match(page.trouble?.summary ?? '', /./);
  assert.match(page.identityLabel ?? '', /ada/i);

  const after = await browser.follow(toEddie, ada);
  assert.equal(after.state, 'done');
  await world.settle();
  const connection = await getConnection(world, connectionId);
  assert.equal(connection.id, connectionId);
  assert.equal(connection.status, 'connected');
  assert.deepEqual(connection.authorizedBy, { id: null, name: 'Eddie Editor by link' });
  assert.equal(connection.connectedBy.name, 'Eddie Editor', 'who connected stays');
  for (const id of ids) assert.equal((await getDataSource(world, id)).status, 'connected');
  const timeline = await listTimeline(world, ids[0] ?? '');
  assert.equal(timeline.find((it) => it.kind === 'reconnected')?.actorName, 'Eddie Editor by link');
  assert.equal((await listDisconnections(world))[0]?.reconnectedBy, 'Eddie Editor by link');

  const used = world.mail.mailsTo('eddie@example.org').find((it) => /with the link of your email/.test(it.subject));
  assert.ok(used, 'whose link it was hears that it was used');
  const again = await openBrowser(world).post('begin', { token: toEddie });
  assert.equal(again.status, 409);
  assert.equal((await openBrowser(world).open(toOlga)).state, 'ended', 'any Reconnect ends all links of the case');
  const audited = await world.mooring.store.db
    .selectFrom('audit_log')
    .select(['action', 'actor_name'])
    .where('action', 'like', 'reconnect_link.%')
    .execute();
  assert.deepEqual(audited.map((it) => `${it.actor_name}: ${it.action}`).sort(), [
    'Eddie Editor by link: reconnect_link.completed',
    'Eddie Editor by link: reconnect_link.opened',
  ]);
});

test('a scanner that opens everything fifty times spends nothing, and learns nothing', async () => {
  const world = await createWorld();
  const { connectionId } = await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const before = await dumpDatabase(world);
  for (let time = 0; time < 50; time++)
    for (const method of ['GET', 'HEAD'] as const)
      for (const url of ['/reconnect', `/reconnect/${token}`, `/reconnect?token=${token}`, '/reconnect/back']) {
        const answer = await world.mooring.server.inject({ method, url });
        assert.ok([200, 503].includes(answer.statusCode), `${method} ${url}`);
        assert.equal(answer.headers['referrer-policy'], 'no-referrer');
        assert.equal(answer.headers['set-cookie'], undefined);
        assert.doesNotMatch(answer.body, /Analytics|ada@/i);
      }
  for (const url of ['open', 'begin', 'enter', 'fresh-mail', 'tell'])
    assert.equal(
      (await world.mooring.server.inject({ method: 'GET', url: `/api/v1/by-link/${url}?token=${token}` })).statusCode,
      404,
    );
  assert.equal(await dumpDatabase(world), before);
  assert.equal((await openBrowser(world).follow(token, ada)).state, 'done');
  await world.settle();
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
});

test('a refused consent and another account change nothing, are told, and can be tried again', async () => {
  const world = await createWorld();
  const { connectionId } = await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const browser = openBrowser(world);
  const refused = await browser.follow(token, ada, false);
  assert.deepEqual([refused.state, refused.lastFailure?.because], ['failed', 'refused']);
  assert.match(refused.lastFailure?.summary ?? '', /./);

  const other = await browser.follow(token, grace);
  assert.deepEqual([other.state, other.lastFailure?.because], ['failed', 'other_identity']);
  assert.match(other.lastFailure?.previousIdentity ?? '', /ada/i);
  assert.match(other.lastFailure?.newIdentity ?? '', /grace/i);
  const connection = await getConnection(world, connectionId);
  assert.match(connection.identityLabel ?? '', /ada/i);
  assert.equal(connection.status, 'disconnected');
  // Nothing of the other account was kept, so that nobody in the Account can take it either.
  const rows = await world.mooring.store.db
    .selectFrom('authorizations')
    .selectAll()
    .where('link_id', 'is not', null)
    .execute();
  assert.deepEqual(
    rows.map((it) => [it.status, it.sealed]),
    [
      ['refused', null],
      ['other_identity', null],
    ],
  );
  const [asNew] = rows.filter((it) => it.status === 'other_identity');
  assert.equal(
    (await world.request(world.editor, 'POST', `/api/v1/authorizations/${asNew?.id}/connect-as-new`, {})).status,
    409,
  );
  assert.equal((await browser.follow(token, ada)).state, 'done');
});

test('the way back counts only in the browser that set out', async () => {
  const world = await createWorld();
  const { connectionId } = await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const callback = await openBrowser(world).goOut(token, ada);
  const strangers = await openBrowser(world).get(callback.pathname + callback.search);
  assert.equal(strangers, '/reconnect/back');
  const editors = await world.request(world.editor, 'GET', callback.pathname + callback.search);
  assert.equal(editors.location, '/reconnect/back', 'a session is no substitute');
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const [row] = await world.mooring.store.db
    .selectFrom('authorizations')
    .selectAll()
    .where('link_id', 'is not', null)
    .execute();
  assert.equal(row?.status, 'pending', 'the code was not exchanged');
  const { status } = await openBrowser(world).post('open', { authorizationId: row?.id });
  assert.equal(status, 404);
});

test('a signed-in User who follows the link reconnects in their own name; a viewer does it as whoever holds the link', async () => {
  const world = await createWorld();
  const { connectionId } = await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'olga@example.org'));
  const browser = openBrowser(world, world.editor);
  assert.equal((await browser.open(token)).signedInAs, 'Eddie Editor');
  world.mail.clear();
  assert.equal((await browser.follow(token, ada)).state, 'done');
  const connection = await getConnection(world, connectionId);
  assert.equal(connection.authorizedBy.name, 'Eddie Editor');
  assert.ok(connection.authorizedBy.id);
  await world.settle();
  assert.ok(!world.mail.mails.some((it) => /with the link of your email/.test(it.subject)), 'they know');

  await breakAgain(world, connectionId);
  const db = world.mooring.store.db;
  await db.updateTable('users').set({ role: 'viewer' }).where('email', '=', 'eddie@example.org').execute();
  const second = tokenIn(lastMailTo(world, 'eddie@example.org'));
  assert.notEqual(second, token);
  assert.equal((await browser.open(second)).signedInAs, null);
  assert.equal((await browser.follow(second, ada)).state, 'done');
  assert.deepEqual((await getConnection(world, connectionId)).authorizedBy, { id: null, name: 'Eddie Editor by link' });
});

test('whatever happens while the holder is at the provider: nothing is replaced, and the page says why', async () => {
  const world = await createWorld();
  const { connectionId } = await createBrokenAnalytics(world);
  const browser = openBrowser(world);
  const version = async () =>
    (await world.mooring.store.db.selectFrom('credentials').select('version').executeTakeFirstOrThrow()).version;

  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  let callback = await browser.goOut(token, ada);
  await reconnectInApp(world, connectionId);
  const proven = await version();
  const overtaken = await browser.comeBack(callback);
  assert.deepEqual([overtaken.state, overtaken.endedBecause], ['ended', 'reconnected']);
  assert.equal(await version(), proven, 'the code was not exchanged');
  await world.settle();
  assert.equal((await getConnection(world, connectionId)).status, 'connected');

  await breakAgain(world, connectionId);
  const second = tokenIn(lastMailTo(world, 'eddie@example.org'));
  callback = await browser.goOut(second, ada);
  const [mine] = (await listLinks(world, world.owner, connectionId)).filter((it) => it.state === 'started');
  await world.call(world.owner, 'DELETE', `/api/v1/reconnect-links/${mine?.id}`);
  assert.equal((await browser.comeBack(callback)).state, 'revoked');
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');

  const third = tokenIn(lastMailTo(world, 'olga@example.org'));
  callback = await browser.goOut(third, ada);
  await world.call(world.owner, 'DELETE', `/api/v1/connections/${connectionId}`);
  const deleted = await browser.comeBack(callback);
  assert.deepEqual([deleted.state, deleted.endedBecause, deleted.identityLabel], ['ended', 'connection_deleted', null]);
});

test('two completions of one link at once: one wins, the other keeps nothing', async () => {
  const world = await createWorld();
  const { connectionId } = await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const [one, two] = [openBrowser(world), openBrowser(world)];
  const callbacks = await Promise.all([one.goOut(token, ada), two.goOut(token, ada)]);
  const pages = await Promise.all([one.comeBack(callbacks[0] as URL), two.comeBack(callbacks[1] as URL)]);
  assert.deepEqual(
    pages.map((it) => it.state),
    ['done', 'done'],
    'the link is used, whoever looks',
  );
  await world.settle();
  const { db } = world.mooring.store;
  const rows = await db.selectFrom('authorizations').select('status').where('link_id', 'is not', null).execute();
  assert.deepEqual(rows.map((it) => it.status).sort(), ['abandoned', 'completed']);
  assert.equal((await db.selectFrom('credentials').select('version').executeTakeFirstOrThrow()).version, 2);
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  const done = await db.selectFrom('audit_log').select('id').where('action', '=', 'reconnect_link.completed').execute();
  assert.equal(done.length, 1);
});

test('a key: only the new secret is asked for; a wrong one changes nothing; tries are limited; the right one brings it back', async () => {
  const world = await createWorld();
  const { connectionId, id } = await connectCrm(world, world.owner);
  const key = await world.simulator.control.replaceKey();
  await world.advance(hourMs);
  await world.advance(minuteMs);
  const token = tokenIn(lastMailTo(world, 'olga@example.org'));
  const browser = openBrowser(world);
  const page = await browser.open(token);
  assert.deepEqual(
    page.fields.map((it) => [it.name, it.isSecret]),
    [['apiKey', true]],
  );
  assert.equal(page.secretName, 'the new API key');
  const wrong = await browser.post<{ code: string }>('enter', { token, fields: { apiKey: 'no such key' } });
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'refused_by_provider']);
  assert.equal((await browser.open(token)).lastFailure?.because, 'refused');
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const guess = (time: number) => enterFrom(world, `192.0.2.${time}`, { token, fields: { apiKey: `guess ${time}` } });
  for (let time = 1; time <= 9; time++) assert.equal(await guess(time), 422);
  assert.equal(await enterFrom(world, '192.0.2.10', { token, fields: { apiKey: key } }), 429, 'from whatever address');
  const { db } = world.mooring.store;
  const tries = await db.selectFrom('timeline_events').select('id').where('kind', '=', 'reconnect_refused').execute();
  assert.equal(tries.length, 10, 'the provider was asked no oftener');
  await world.advance(16 * minuteMs);
  const right = await enterFrom(world, '192.0.2.11', { token, fields: { apiKey: key } });
  assert.equal(right, 200);
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.equal((await getConnection(world, connectionId)).authorizedBy.name, 'Olga Owner by link');
});

/** Each from an address of its own: the limit per address counts by itself. */
async function enterFrom(world: World, remoteAddress: string, payload: object): Promise<number> {
  const answer = await world.mooring.server.inject({
    method: 'POST',
    url: '/api/v1/by-link/enter',
    remoteAddress,
    headers: { origin: world.mooring.baseUrl },
    payload,
  });
  return answer.statusCode;
}

test('guessing tokens from one address is stopped', async () => {
  const world = await createWorld();
  const answers: number[] = [];
  for (let time = 0; time < 40; time++) {
    const { status } = await openBrowser(world).post('open', { token: Buffer.alloc(32, time).toString('base64url') });
    answers.push(status);
  }
  assert.equal(answers.filter((status) => status === 404).length, 30);
  assert.equal(answers.filter((status) => status === 429).length, 10);
});

const server = await startForeignPostgres();

test('a database password: host and database cannot be changed through a link; recovered meanwhile, the link is over', async () => {
  const world = await createWorld();
  const db = await server.createDatabase();
  await db.sql(`create table t (id int primary key); insert into t values (1); grant select on t to ${db.user}`);
  const { connectionId, id } = await connectDatabase(world, db);
  const other = await server.createDatabase();
  await server.sql(`alter role ${db.user} password 'another one'`);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const browser = openBrowser(world);
  const moved = await browser.post<{ fields: object }>('enter', {
    token,
    fields: { host: other.host, database: other.database, password: other.password },
  });
  assert.equal(moved.status, 400);
  assert.deepEqual(Object.keys(moved.body.fields), ['host', 'database']);
  assert.equal((await browser.post('enter', { token, fields: { password: 'another one' } })).status, 200);
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
});

test('a disconnection that closed by itself ends its links, also for whoever is about to use one', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  await breakAgain(world, connectionId);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const browser = openBrowser(world);
  const callback = await browser.goOut(token, ada);
  // As at the first page read after a recovery.
  const { closeDisconnections } = await import('../../src/life/disconnection/close-disconnections.ts');
  const { id: accountId } = await world.mooring.store.db.selectFrom('accounts').select('id').executeTakeFirstOrThrow();
  await world.mooring.store.db
    .transaction()
    .execute((trx) =>
      closeDisconnections(world.mooring.life, trx, { connectionId, dataSourceId: null, streamId: null, accountId }),
    );
  const page = await browser.comeBack(callback);
  assert.deepEqual([page.state, page.endedBecause, page.canAskForFreshMail], ['ended', 'recovered', false]);
});

test('an expired link offers a fresh mail to the same recipient, seldom, and answers strangers the same', async () => {
  const world = await createWorld({ reconnectLinkLifeMs: 5 * dayMs, remindAfterMs: [2 * dayMs] });
  await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  await world.advance(2 * dayMs);
  assert.equal(tokenIn(lastMailTo(world, 'eddie@example.org')), token, 'the reminder carries the same link');
  await world.advance(4 * dayMs);
  const browser = openBrowser(world);
  const page = await browser.open(token);
  assert.deepEqual(
    [page.state, page.canAskForFreshMail, page.identityLabel, page.trouble],
    ['expired', true, null, null],
  );
  assert.equal((await browser.post('begin', { token })).status, 409);
  world.mail.clear();
  const known = await browser.post('fresh-mail', { token });
  await browser.post('fresh-mail', { token });
  const unknown = await browser.post('fresh-mail', { token: 'x'.repeat(43) });
  assert.deepEqual(known, unknown);
  await world.settle();
  assert.deepEqual(
    world.mail.mails.map((it) => it.to),
    ['eddie@example.org'],
    'once, and to nobody else',
  );
  const fresh = tokenIn(world.mail.mails[0]);
  assert.notEqual(fresh, token);
  assert.equal((await browser.open(token)).state, 'expired', 'the old one stays over');
  assert.equal((await openBrowser(world).follow(fresh, ada)).state, 'done');
});

test('a removed User holds no link any more', async () => {
  const world = await createWorld();
  await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const { items } = await world.call<{ items: { id: string; email: string }[] }>(world.owner, 'GET', '/api/v1/users');
  await world.call(world.owner, 'DELETE', `/api/v1/users/${items.find((it) => it.email === 'eddie@example.org')?.id}`);
  const page = await openBrowser(world).open(token);
  assert.deepEqual([page.state, page.endedBecause], ['ended', 'recipient_removed']);
});

test('a fresh link that was taken back is not to be had once more with the expired one before it', async () => {
  const world = await createWorld({ reconnectLinkLifeMs: 5 * dayMs, remindAfterMs: [] });
  const { connectionId } = await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  await world.advance(6 * dayMs);
  const browser = openBrowser(world);
  await browser.post('fresh-mail', { token });
  await world.settle();
  const fresh = (await listLinks(world, world.owner, connectionId)).find((it) => it.state === 'sent');
  await world.call(world.owner, 'DELETE', `/api/v1/reconnect-links/${fresh?.id}`);
  world.mail.clear();
  await world.advance(hourMs);
  assert.equal((await browser.open(token)).canAskForFreshMail, false);
  await browser.post('fresh-mail', { token });
  await world.settle();
  assert.deepEqual(world.mail.mails, []);
});

test('a removed User gets no fresh link with one that they have used', async () => {
  const world = await createWorld();
  const { connectionId } = await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const browser = openBrowser(world);
  const callback = await browser.goOut(token, ada);
  assert.equal((await browser.comeBack(callback)).state, 'done');
  await world.simulator.control.revokeAccess(ada.username);
  for (let step = 0; step < 4 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
    await world.advance(step === 0 ? 0 : minuteMs);
  const { items } = await world.call<{ items: { id: string; email: string }[] }>(world.owner, 'GET', '/api/v1/users');
  await world.call(world.owner, 'DELETE', `/api/v1/users/${items.find((it) => it.email === 'eddie@example.org')?.id}`);
  world.mail.clear();
  assert.equal((await browser.open(token)).canAskForFreshMail, false);
  await browser.post('fresh-mail', { token });
  await world.settle();
  assert.equal(lastMailTo(world, 'eddie@example.org'), undefined);
});

test('refused again before a page was read: the case goes on, and a used link offers a fresh mail', async () => {
  const world = await createWorld();
  const { connectionId } = await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const browser = openBrowser(world);
  const callback = await browser.goOut(token, ada);
  assert.equal((await browser.comeBack(callback)).state, 'done');
  await world.simulator.control.revokeAccess(ada.username);
  for (let step = 0; step < 4 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
    await world.advance(step === 0 ? 0 : minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const page = await browser.open(token);
  assert.deepEqual([page.state, page.canAskForFreshMail], ['done', true]);
  world.mail.clear();
  await browser.post('fresh-mail', { token });
  await world.settle();
  assert.equal((await openBrowser(world).follow(tokenIn(lastMailTo(world, 'eddie@example.org')), ada)).state, 'done');
});

test('the token stands in no log, no table, no answer', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const world = await createWorld({}, pino({ level: 'trace' }, stream));
  const { connectionId } = await createBrokenAnalytics(world);
  const token = tokenIn(lastMailTo(world, 'eddie@example.org'));
  const browser = openBrowser(world);
  const answers = [await browser.open(token), await browser.post('enter', { token, fields: { x: token } })];
  for (const url of [`/reconnect/${token}`, `/api/v1/by-link/open?token=${token}`, `/api/v1/by-link/${token}`])
    answers.push((await world.mooring.server.inject({ method: 'GET', url })).body as never);
  answers.push(await browser.follow(token, grace));
  answers.push((await listLinks(world, world.owner, connectionId)) as never);
  const { items } = await world.call<{ items: { id: string }[] }>(world.owner, 'GET', '/api/v1/notifications');
  for (const { id } of items) {
    const mail = await world.call<{ html: string; text: string }>(world.owner, 'GET', `/api/v1/notifications/${id}`);
    assert.ok(
      mail.text.includes(`/connections/${connectionId}/reconnect`),
      'in the app the button leads through sign-in',
    );
    answers.push(mail as never);
  }
  answers.push((await world.mooring.server.inject({ url: '/metrics' })).body as never);
  for (const [where, text] of Object.entries({
    log: lines.join(''),
    database: await dumpDatabase(world),
    answers: JSON.stringify(answers),
  }))
    for (const form of [token, Buffer.from(token, 'base64url').toString('hex')])
      assert.ok(!text.includes(form), `${where} holds the token`);
  assert.ok(lines.length > 0);
});
