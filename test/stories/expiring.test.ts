// What expires on a day that is known beforehand: told in time to the right people, as often as is useful and never more, renewed early
// without a break, and disconnected in the ordinary way when nobody did anything.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ExpirationPage, UserView } from '../../src/api/schemas.ts';
import { after, dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { startForeignPostgres } from '../harness/foreign-postgres.ts';
import {
  authorize,
  connectAnalytics,
  connectDatabase,
  createAllDataSources,
  createFirstDataSource,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  listDisconnections,
  listSyncs,
  listTimeline,
  type Person,
  type SandboxUser,
  startAt,
  type World,
} from '../harness/world.ts';

const ada: SandboxUser = { username: 'ada@sandbox.example', password: 'ada-password' };
const grace: SandboxUser = { username: 'grace@sandbox.example', password: 'grace-password' };
const foreign = await startForeignPostgres();

/** Eddie connects an account at a provider that gives tokens of 60 days and nothing to renew them with. */
async function createSixtyDays(): Promise<{ world: World; connectionId: string; id: string }> {
  const world = await createWorld();
  await enterOAuthApp(world);
  await world.simulator.control.setClientOptions({ hasRefreshTokens: false });
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const id = await createFirstDataSource(world, world.editor, connectionId, 'Web shop');
  await world.settle();
  return { world, connectionId, id };
}

/** Lives day by day, the quiet weeks before day 45 asleep, and notes on which day which mail came. */
async function liveUntil(world: World, lastDay: number): Promise<string[]> {
  const came: string[] = [];
  const dayOf = (at: Date): number => Math.round((at.getTime() - startAt.getTime()) / dayMs);
  for (;;) {
    const day = dayOf(world.mooring.life.clock.now());
    came.push(...world.mail.mails.map((mail) => `${day} ${mail.to.split('@')[0]}: ${mail.subject}`));
    world.mail.clear();
    if (day >= lastDay) return came.sort((a, b) => Number.parseInt(a) - Number.parseInt(b) || (a < b ? -1 : 1));
    const asleepUntil = day < 44 && lastDay >= 44 ? 44 : day > 58 && lastDay >= 92 && day < 92 ? 92 : day + 1;
    await world.advance((asleepUntil - day) * dayMs);
  }
}

async function reconnect(world: World, as: Person, connectionId: string, user: SandboxUser): Promise<void> {
  const path = `/api/v1/connections/${connectionId}/reconnect`;
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(as, 'POST', path, { returnTo: '/expirations' });
  assert.match(await authorize(world, as, authorizeUrl, user), /^\/expirations\?.*outcome=reconnected/);
}

test('a token of 60 days is announced on days 46, 53 and 58 to both, and on day 60 it is disconnected, told once', async () => {
  const { world, connectionId, id } = await createSixtyDays();
  const expiry = (await getConnection(world, connectionId)).expiry;
  assert.deepEqual(
    [expiry?.at, expiry?.certainty, expiry?.reason, expiry?.isSoon],
    [after(startAt, 60 * dayMs).toISOString(), 'known', 'access_token', false],
  );
  assert.match(expiry?.why ?? '', /Sandbox Analytics’s authorizations last 60 days/);
  const subject = 'Sandbox Analytics (ada@sandbox.example) expires on 1 May: reconnect to keep it connected';
  assert.deepEqual(
    await liveUntil(world, 59),
    [46, 53, 58].flatMap((day) => [`${day} eddie: ${subject}`, `${day} olga: ${subject}`]),
  );
  assert.equal((await getDataSource(world, id)).expiry?.isSoon, true);
  assert.equal((await getDataSource(world, id)).status, 'connected', 'a warning is no status');
  for (let step = 0; step < 5 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
    await world.advance(step === 0 ? dayMs + minuteMs : minuteMs);
  const [disconnection, ...others] = await listDisconnections(world);
  assert.equal(others.length, 0);
  assert.deepEqual(
    [disconnection?.explanation.cause, disconnection?.explanation.detail, disconnection?.explanation.certainty],
    ['expired_token', 'expired_age', 'sure'],
  );
  assert.deepEqual(world.mail.mails.map((mail) => mail.to).sort(), ['eddie@example.org', 'olga@example.org']);
  for (const mail of world.mail.mails) assert.match(mail.subject, /is disconnected: token expired$/);
  assert.equal((await getConnection(world, connectionId)).expiry?.isSoon, false, 'it has come');
  const told = (await listTimeline(world, id)).filter((it) => it.kind === 'notified' && /expiry/.test(it.text));
  assert.equal(told.length, 6, 'each mail stands in the timeline');
});

test('renewed on day 47: same ids and history, no break, no sync twice, no further mail, and the date has moved', async () => {
  const { world, connectionId, id } = await createSixtyDays();
  assert.equal((await liveUntil(world, 47)).length, 2);
  const before = await getConnection(world, connectionId);
  const syncsBefore = await listSyncs(world, id);
  const rows = async () => (await getDataSource(world, id)).rowCount;
  const rowsBefore = await rows();
  await reconnect(world, world.owner, connectionId, ada);
  assert.equal((await getDataSource(world, id)).status, 'connected', 'nothing was disconnected, so nothing turns');
  await world.settle();
  const renewed = await getConnection(world, connectionId);
  assert.deepEqual(
    [renewed.id, renewed.name, renewed.status, renewed.connectedBy, renewed.createdAt],
    [before.id, before.name, 'connected', before.connectedBy, before.createdAt],
  );
  assert.equal(renewed.authorizedBy.name, 'Olga Owner');
  assert.equal(renewed.expiry?.at, after(startAt, 107 * dayMs).toISOString());
  assert.equal(renewed.expiry?.isSoon, false);
  const syncs = await listSyncs(world, id);
  assert.equal(syncs.length, syncsBefore.length + 1, 'one look with the new credential, and no more');
  assert.ok(syncs.every((it) => it.status === 'succeeded'));
  assert.equal(await rows(), rowsBefore, 'no row twice');
  assert.deepEqual(await listDisconnections(world), []);
  assert.deepEqual(
    (await liveUntil(world, 100)).map((it) => it.split(':')[0]),
    ['93 eddie', '93 olga', '100 eddie', '100 olga'],
    'no mail about the old end, and those about the new one in their time',
  );
});

test('a token that is refreshed on and on is never announced, whatever its own end', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  await world.simulator.control.setClientOptions({ refreshTokenSeconds: (10 * dayMs) / 1000 });
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const id = await createFirstDataSource(world, world.editor, connectionId);
  assert.deepEqual(await liveUntil(world, 21), []);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.equal((await getConnection(world, connectionId)).expiry, null);
});

test('an OAuth app in testing mode: a likely date for what is connected already and for what comes, warned of twice', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  await world.simulator.control.setClientOptions({ isTestingMode: true });
  const connectionId = await connectAnalytics(world, world.editor, ada);
  await createFirstDataSource(world, world.editor, connectionId);
  await world.settle();
  assert.equal((await getConnection(world, connectionId)).expiry, null, 'nobody has said so');
  const [{ oauthApp }] = [
    await world.call<{ oauthApp: { isInTesting: boolean } }>(
      world.owner,
      'PUT',
      '/api/v1/connectors/sandbox-analytics/oauth-app',
      { clientId: 'mooring', isInTesting: true },
    ),
  ];
  assert.equal(oauthApp.isInTesting, true);
  await world.settle();
  const expiry = (await getConnection(world, connectionId)).expiry;
  assert.deepEqual(
    [expiry?.at, expiry?.certainty, expiry?.reason, expiry?.isSoon],
    [after(startAt, 7 * dayMs).toISOString(), 'likely', 'testing_mode', true],
  );
  const subject =
    'Sandbox Analytics (ada@sandbox.example) is likely to expire on 9 March: reconnect to keep it connected';
  assert.deepEqual(
    await liveUntil(world, 6),
    [1, 5].flatMap((day) => [`${day} eddie: ${subject}`, `${day} olga: ${subject}`]),
  );
});

test('VALID UNTIL: announced as the database’s; a date that was moved is noticed before anybody is told of the old one', async () => {
  const world = await createWorld();
  const shop = await foreign.createDatabase();
  await shop.sql(`create table orders (id bigint primary key); grant select on orders to ${shop.user};`);
  await foreign.sql(`alter role ${shop.user} valid until '2036-05-06T07:08:09Z'`);
  const { connectionId, id } = await connectDatabase(world, shop, { connection: 'Shop', dataSource: 'Shop database' });
  assert.equal((await getConnection(world, connectionId)).expiry?.at, '2036-05-06T07:08:09.000Z');
  const until = (day: string): number => Date.parse(day) - world.mooring.life.clock.now().getTime();
  await world.advance(until('2036-04-22T09:00:00Z'));
  const subject = 'PostgreSQL (Shop) expires on 6 May: its password has to be renewed';
  assert.deepEqual(
    world.mail.mails.map((mail) => mail.subject),
    [subject, subject],
  );
  assert.match(world.mail.mails[0]?.text ?? '', /VALID UNTIL/);
  world.mail.clear();
  await foreign.sql(`alter role ${shop.user} valid until '2036-06-06T07:08:09Z'`);
  await world.advance(until('2036-05-10T09:00:00Z'));
  assert.equal(world.mail.mails.length, 0);
  assert.equal((await getConnection(world, connectionId)).expiry?.at, '2036-06-06T07:08:09.000Z');
  await world.advance(until('2036-06-05T09:00:00Z'));
  assert.equal(world.mail.mails.length, 2, 'of what was slept through only the latest');
  world.mail.clear();
  // Its end has come: the server's own clock is another one than ours here.
  await foreign.sql(`alter role ${shop.user} valid until '2020-01-01'`);
  await world.advance(until('2036-06-06T09:00:00Z'));
  for (let step = 0; step < 3; step++) await world.advance(minuteMs);
  const [disconnection] = await listDisconnections(world);
  assert.deepEqual(
    [disconnection?.explanation.cause, disconnection?.explanation.detail, disconnection?.explanation.certainty],
    ['expired_token', 'password_expired', 'sure'],
  );
  assert.equal((await getDataSource(world, id)).status, 'disconnected');
  assert.deepEqual(
    world.mail.mails.map((mail) => mail.subject),
    Array(2).fill('PostgreSQL (Shop) is disconnected: password expired'),
  );
});

test('the User who connected has left: the owner and the admins are told, also of what was to go out', async () => {
  const { world } = await createSixtyDays();
  const { link } = await world.call<{ link: string }>(world.owner, 'POST', '/api/v1/invitations', {
    email: 'adam@example.org',
    role: 'admin',
  });
  await world.mooring.server.inject({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    headers: { origin: world.mooring.baseUrl },
    payload: {
      token: new URL(link).searchParams.get('token'),
      name: 'Adam Admin',
      password: 'a password of some length',
    },
  });
  world.mail.clear();
  await liveUntil(world, 45);
  world.mail.setMode('later');
  await world.advance(dayMs);
  const { items } = await world.call<{ items: UserView[] }>(world.owner, 'GET', '/api/v1/users');
  await world.call(world.owner, 'DELETE', `/api/v1/users/${items.find((it) => it.name === 'Eddie Editor')?.id}`);
  world.mail.setMode('accept');
  await world.advance(hourMs);
  assert.deepEqual(world.mail.mails.map((mail) => mail.to).sort(), ['adam@example.org', 'olga@example.org']);
  assert.match(
    world.mail.mails.find((mail) => mail.to.startsWith('adam'))?.text.replaceAll(/\s+/g, ' ') ?? '',
    /have left the Account Acme/,
  );
  world.mail.clear();
  assert.deepEqual(
    (await liveUntil(world, 53)).map((it) => it.split(':')[0]),
    ['53 adam', '53 olga'],
  );
});

test('two that expire in the same days are one mail, the earlier one first; one of them paused is left out until it goes on', async () => {
  const { world, connectionId, id } = await createSixtyDays();
  await world.advance(dayMs);
  const second = await connectAnalytics(world, world.owner, grace);
  await createAllDataSources(world, world.owner, second);
  await world.settle();
  // Asleep for so long that both are due at the same look.
  await world.advance(47 * dayMs);
  const [eddie] = world.mail.mailsTo('eddie@example.org');
  assert.match(
    eddie?.subject ?? '',
    /^Sandbox Analytics \(ada@sandbox\.example\) expires on 1 May/,
    'hers is no matter of his',
  );
  const list = (query: string) => world.call<ExpirationPage>(world.owner, 'GET', `/api/v1/expirations?limit=1${query}`);
  const page = await list('');
  const rest = await list(`&after=${page.next}`);
  assert.deepEqual(
    [page, rest].map(({ items, next, soonCount }) => [items.map((it) => it.connectionId), next !== null, soonCount]),
    [
      [[connectionId], true, 2],
      [[second], false, 2],
    ],
    'the list shows both, the earlier one first, page by page',
  );
  const [olga, ...more] = world.mail.mailsTo('olga@example.org');
  assert.deepEqual(
    [olga?.subject, more.length],
    ['2 Connections expire, the first on 1 May: reconnect to keep them connected', 0],
  );
  const text = olga?.text ?? '';
  assert.ok(text.indexOf('ada@sandbox.example') < text.indexOf('grace@sandbox.example'));
  assert.equal(text.match(/\/reconnect#[\w-]{43}/g)?.length, 2, 'a link for each');
  assert.match(text, /\/renew\?through=expiring/);
  world.mail.clear();
  await world.call(world.owner, 'POST', `/api/v1/data-sources/${id}/pause`);
  assert.deepEqual(
    (await liveUntil(world, 54)).map((it) => it.split(':')[0]),
    ['54 olga'],
    'hers alone, and he hears nothing',
  );
  await world.call(world.owner, 'POST', `/api/v1/data-sources/${id}/resume`);
  assert.deepEqual(
    (await liveUntil(world, 55)).map((it) => it.split(' expires')[0]),
    ['55 eddie: Sandbox Analytics (ada@sandbox.example)', '55 olga: Sandbox Analytics (ada@sandbox.example)'],
    'what goes on is warned of the next morning',
  );
});

test('a mail server that is away that day gets the mail later, once; away for a week, only the newer warning', async () => {
  const { world } = await createSixtyDays();
  await liveUntil(world, 45);
  world.mail.setMode('later');
  await world.advance(dayMs);
  world.mail.setMode('accept');
  await world.advance(2 * hourMs);
  assert.equal(world.mail.mails.length, 2);
  const [first] = world.mail.mailsTo('olga@example.org');
  world.mail.clear();
  world.mail.setMode('later');
  await world.advance(7 * dayMs - 2 * hourMs);
  await world.advance(5 * dayMs);
  world.mail.setMode('accept');
  await world.advance(2 * hourMs);
  const late = world.mail.mailsTo('olga@example.org');
  assert.equal(late.length, 1);
  assert.notEqual(late[0]?.messageId, first?.messageId);
  assert.match(late[0]?.text ?? '', /in 2 days/, 'it tells how things stand when it goes');
  const { items } = await world.call<{ items: { event: string; status: string; subject: string }[] }>(
    world.owner,
    'GET',
    '/api/v1/notifications',
  );
  assert.deepEqual(
    items
      .filter((it) => it.event === 'expiring')
      .map((it) => it.status)
      .sort(),
    ['dropped', 'dropped', 'sent', 'sent', 'sent', 'sent'],
  );
});
