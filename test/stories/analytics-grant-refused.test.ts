// Six ways in which a grant at an OAuth provider ends by an act of somebody, and two by age. Each: one disconnection for all Data Sources
// behind the grant, one mail each to the User who connected and the Account Owner, Reconnect through the provider's own pages, no day missing.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import type { Simulator } from '../../src/simulator/index.ts';
import {
  authorize,
  connectAnalytics,
  createAllDataSources,
  createWorld,
  enterOAuthApp,
  getConnection,
  getDataSource,
  landedRows,
  listDisconnections,
  listStreams,
  type SandboxUser,
  startAt,
  type World,
} from '../harness/world.ts';

const ada: SandboxUser = { username: 'ada@sandbox.example', password: 'ada-password' };

interface Ending {
  title: string;
  detail: string;
  cause: string;
  act(control: Simulator['control']): Promise<unknown>;
  /** What the person at the provider does before they reconnect. */
  mend?(control: Simulator['control']): Promise<unknown>;
  user?: SandboxUser;
}

const endings: Ending[] = [
  {
    title: 'access revoked',
    detail: 'revoked',
    cause: 'invalid_refresh_token',
    act: (it) => it.revokeAccess(ada.username),
  },
  {
    title: 'password changed',
    detail: 'password_changed',
    cause: 'invalid_refresh_token',
    act: (it) => it.changePassword(ada.username, 'new-password'),
    user: { ...ada, password: 'new-password' },
  },
  {
    title: 'logged out of all devices',
    detail: 'logged_out_everywhere',
    cause: 'invalid_refresh_token',
    act: (it) => it.logOutEverywhere(ada.username),
  },
  {
    title: 'provider account deleted',
    detail: 'account_deleted',
    cause: 'invalid_refresh_token',
    act: (it) => it.deleteUser(ada.username),
    mend: (it) => it.restoreUser(ada.username),
  },
  {
    title: 'too many connections with the same account',
    detail: 'too_many_tokens',
    cause: 'invalid_refresh_token',
    act: (it) => it.exceedGrants(ada.username),
  },
  {
    title: 'account suspended',
    detail: 'account_suspended',
    cause: 'invalid_refresh_token',
    act: (it) => it.suspendUser(ada.username),
    mend: (it) => it.reinstateUser(ada.username),
  },
];

for (const ending of endings) {
  test(`${ending.title}: one disconnection, one mail each, back with every day`, async () => {
    const world = await createWorld();
    const { control } = world.simulator;
    await enterOAuthApp(world);
    const connectionId = await connectAnalytics(world, world.editor, ada);
    const ids = await createAllDataSources(world, world.editor, connectionId);
    assert.equal(ids.length, 3);
    await world.settle();
    for (const id of ids) assert.equal((await getDataSource(world, id)).status, 'connected');

    await ending.act(control);
    await untilDisconnected(world, connectionId);
    const [disconnection, ...others] = await listDisconnections(world);
    assert.equal(others.length, 0, 'one root cause is one disconnection');
    assert.equal(disconnection?.explanation.cause, ending.cause);
    assert.equal(disconnection?.explanation.detail, ending.detail);
    assert.equal(disconnection?.dataSources.length, 3);
    for (const id of ids) assert.equal((await getDataSource(world, id)).status, 'disconnected');
    assert.deepEqual(world.mail.mails.map((mail) => mail.to).sort(), ['eddie@example.org', 'olga@example.org']);
    for (const name of ['Web shop', 'Blog', 'Mobile app'])
      assert.match(world.mail.mails[0]?.text ?? '', new RegExp(name));

    await world.advance(12 * dayMs - hourMs);
    const told = world.mail.mails.length;
    await ending.mend?.(control);
    await reconnect(world, connectionId, ending.user ?? ada);
    assert.equal((await getConnection(world, connectionId)).status, 'connected');
    for (const id of ids) {
      assert.equal((await getDataSource(world, id)).status, 'connected');
      await assertSameReport(world, id);
    }
    assert.equal(world.mail.mails.length, told + 2, 'both get the good news, once');
    assert.match(world.mail.mails.at(-1)?.subject ?? '', /connected again/i);
  });
}

test('a 60-day access token without refresh token runs out: expired token, said with its age', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  await world.simulator.control.setClientOptions({ hasRefreshTokens: false, accessTokenSeconds: (60 * dayMs) / 1000 });
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const [id = ''] = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  assert.equal(
    (await getConnection(world, connectionId)).expiry?.at,
    new Date(startAt.getTime() + 60 * dayMs).toISOString(),
  );
  await world.advance(59 * dayMs);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  await world.advance(dayMs + minuteMs);
  await untilDisconnected(world, connectionId);
  const [disconnection] = await listDisconnections(world);
  assert.deepEqual(
    [disconnection?.explanation.cause, disconnection?.explanation.detail],
    ['expired_token', 'expired_age'],
  );
  const subjects = world.mail.mails.map(({ subject }) => subject);
  assert.equal(subjects.filter((subject) => /is disconnected/.test(subject)).length, 2, subjects.join('; '));
  assert.equal(subjects.filter((subject) => /expires/.test(subject)).length, 2, 'they had been warned');
  await reconnect(world, connectionId, ada);
  await assertSameReport(world, id);
});

test('a grant in testing mode dies after 7 days: expired token, not revoked', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  await world.simulator.control.setClientOptions({ isTestingMode: true });
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const [id = ''] = await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  for (let day = 1; day < 7; day++) await world.advance(dayMs);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  await world.advance(dayMs + minuteMs);
  await untilDisconnected(world, connectionId);
  const [disconnection] = await listDisconnections(world);
  assert.deepEqual(
    [disconnection?.explanation.cause, disconnection?.explanation.detail],
    ['expired_token', 'expired_testing_mode'],
  );
});

test('consent refused, another account, and a way back that is used twice: each ends on a page that says so', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  const begin = () =>
    world.call<{ authorizeUrl: string }>(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, {});

  const refusedAt = await authorize(world, world.editor, (await begin()).authorizeUrl, ada, false);
  const refused = await world.call<{ status: string }>(world.editor, 'GET', `/api/v1${refusedAt}`);
  assert.equal(refused.status, 'refused');

  const otherAt = await authorize(world, world.editor, (await begin()).authorizeUrl, {
    username: 'grace@sandbox.example',
    password: 'grace-password',
  });
  const other = await world.call<{ status: string; previousIdentity: string; newIdentity: string }>(
    world.editor,
    'GET',
    `/api/v1${otherAt}`,
  );
  assert.equal(other.status, 'other_identity');
  assert.match(other.previousIdentity, /ada/i);
  assert.match(other.newIdentity, /grace/i);
  assert.match(
    (await getConnection(world, connectionId)).identityLabel ?? '',
    /ada/i,
    'the Connection keeps its account',
  );
  const asNew = await world.call<{ id: string; identityLabel: string }>(
    world.editor,
    'POST',
    `/api/v1${otherAt}/connect-as-new`,
    {},
  );
  assert.notEqual(asNew.id, connectionId);
  assert.match(asNew.identityLabel, /grace/i);
  assert.equal(
    (await world.request(world.editor, 'POST', `/api/v1${otherAt}/connect-as-new`, {})).status,
    409,
    'only once',
  );

  const callback = new URL(await world.simulator.control.signInAndConsent((await begin()).authorizeUrl, ada));
  const first = await world.request(world.editor, 'GET', callback.pathname + callback.search);
  assert.match(first.location ?? '', /outcome=reconnected/);
  const second = await world.request(world.editor, 'GET', callback.pathname + callback.search);
  assert.equal(second.location, first.location, 'it leads where the first one led');
});

/** Until the next sync meets it, and the second look has confirmed it. */
async function untilDisconnected(world: World, connectionId: string): Promise<void> {
  for (let step = 0; step < 4 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
    await world.advance(step === 0 ? hourMs : minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
}

async function reconnect(world: World, connectionId: string, user: SandboxUser): Promise<void> {
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(
    world.editor,
    'POST',
    `/api/v1/connections/${connectionId}/reconnect`,
    { returnTo: '/data-sources' },
  );
  const location = await authorize(world, world.editor, authorizeUrl, user);
  assert.match(location, /^\/data-sources\?.*outcome=reconnected/);
  await world.settle();
}

/** Every day of the coverage, row by row, as the provider has it now. */
async function assertSameReport(world: World, id: string): Promise<void> {
  const stream = (await listStreams(world, id)).find((it) => it.name === 'daily_report');
  assert.ok(stream?.completeFrom);
  assert.deepEqual(
    stream.gaps.filter((gap) => gap.status === 'missing'),
    [],
  );
  const { objectLabel } = await getDataSource(world, id);
  const property = { 'Web shop': '1001', Blog: '1002', 'Mobile app': '1003' }[objectLabel] ?? objectLabel;
  const today = world.clock.now().toISOString().slice(0, 10);
  // The provider answers for its look-back; older days stay as they were read.
  const horizon = new Date(world.clock.now().getTime() - 90 * dayMs).toISOString().slice(0, 10);
  const truth = await world.simulator.control.truthOfReport(property, horizon, today);
  const landed = await landedRows(world, id, 'daily_report');
  const asText = (row: Record<string, unknown>): string =>
    [dateText(row.date), row.country, Number(row.sessions), Number(row.users), Number(row.revenue)].join('|');
  assert.deepEqual(
    landed
      .filter((row) => dateText(row.date) >= horizon)
      .map(asText)
      .sort(),
    truth.map((row) => asText(row as unknown as Record<string, unknown>)).sort(),
  );
}

const dateText = (value: unknown): string =>
  value instanceof Date
    ? new Date(value.getTime() - value.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
    : String(value).slice(0, 10);
