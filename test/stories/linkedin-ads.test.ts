// LinkedIn Ads against a pretend LinkedIn: what ends an authorization there, what takes an ad account away, and what only looks like it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs } from '../../src/clock.ts';
import { pretendKinds } from '../../src/simulator/index.ts';
import { tellStories, untilStatus } from '../harness/pretend-story.ts';
import {
  assertRowsEqual,
  connectPretend,
  consent,
  createPretendWorld,
  type PretendWorld,
  reconnectPretend,
} from '../harness/pretend-world.ts';
import { getConnection, getDataSource, listDisconnections, mailsToUsers, startAt } from '../harness/world.ts';

const { linkedin } = pretendKinds;
const webShop = '508000001';
/** Enough where all Data Sources fare alike. */
const little = { objects: ['Hiring'], streams: ['account', 'ad_analytics_by_campaign'] };

tellStories(linkedin, [
  {
    title: 'the member withdraws the permission of the app',
    connector: 'linkedin-ads',
    extent: { streams: ['account', 'campaigns', 'ad_analytics_by_campaign'] },
    happen: ({ pretend }) => pretend.act('revoke-access'),
    cause: 'invalid_refresh_token',
    detail: 'revoked',
    subject: /^LinkedIn Ads .*is disconnected: access revoked/,
    says: [/withdrew|withdrawn|revoked/, /Reconnect/],
    awayMs: 12 * dayMs,
    back: 'reconnect',
  },
  {
    title: 'the role on one of two ad accounts is taken away, and given back: nobody has to do anything here',
    connector: 'linkedin-ads',
    extent: { streams: ['campaigns', 'ad_analytics_by_campaign'] },
    async happen({ pretend }, { dataSources }) {
      await pretend.act('take-role', { object: webShop });
      return dataSources.find(({ objectLabel }) => objectLabel === 'Web shop')?.id;
    },
    cause: 'insufficient_privileges',
    detail: 'role_lost',
    subject: /^LinkedIn Ads .*is disconnected: role/,
    says: [/Campaign Manager/, /Web shop/],
    mend: ({ pretend }) => pretend.act('give-role', { object: webShop }),
    back: 'by_itself',
  },
]);

const expiryMails = (world: PretendWorld) => mailsToUsers(world).filter(({ subject }) => /expire/.test(subject));

test('60 days: foretold 14, 7 and 2 days ahead, then an expired token, and back with every day', async () => {
  const world = await createPretendWorld(linkedin);
  const connected = await connectPretend(world, 'linkedin-ads', little);
  const { connectionId, dataSources } = connected;
  const endsAt = new Date(startAt.getTime() + 60 * dayMs);
  assert.equal((await getConnection(world, connectionId)).expiry?.at, endsAt.toISOString());
  let passed = 0;
  for (const [day, mails] of [
    [45, 0],
    [46, 2],
    [53, 4],
    [58, 6],
  ] as const) {
    await world.advance(day * dayMs + hourMs - passed);
    passed = day * dayMs + hourMs;
    assert.equal(expiryMails(world).length, mails, `on day ${day}`);
  }
  for (const { to, subject, text } of expiryMails(world).slice(-2)) {
    assert.match(to, /^(eddie|olga)@example\.org$/);
    assert.match(subject, /LinkedIn Ads/);
    assert.match(text, /60 days/);
  }
  world.mail.clear();
  await world.advance(2 * dayMs);
  const ids = dataSources.map(({ id }) => id);
  await untilStatus(world, ids, 'disconnected');
  const [disconnection, ...others] = await listDisconnections(world);
  assert.equal(others.length, 0);
  const { cause, detail } = disconnection?.explanation ?? {};
  assert.deepEqual([cause, detail], ['expired_token', 'expired_age']);
  assert.deepEqual(
    mailsToUsers(world)
      .map(({ to }) => to)
      .sort(),
    ['eddie@example.org', 'olga@example.org'],
  );
  for (const { subject, text } of mailsToUsers(world)) {
    assert.match(subject, /is disconnected: .*expired/);
    assert.match(text, /60 days/);
  }
  await world.advance(3 * dayMs);
  await reconnectPretend(world, connectionId);
  for (const id of ids) await assertRowsEqual(world, connected, id);
});

test('an app with refresh tokens: 60 days pass unnoticed, the year ends it', async () => {
  const world = await createPretendWorld(linkedin);
  await world.pretend.act('set-refresh-tokens');
  const connected = await connectPretend(world, 'linkedin-ads', little);
  const { connectionId, dataSources } = connected;
  const yearEndsAt = new Date(startAt.getTime() + 365 * dayMs);
  assert.equal((await getConnection(world, connectionId)).expiry?.at, yearEndsAt.toISOString());
  for (let day = 0; day < 360; day += 90) await world.advance(90 * dayMs);
  assert.deepEqual(await listDisconnections(world), []);
  assert.equal(
    (await getConnection(world, connectionId)).expiry?.at,
    yearEndsAt.toISOString(),
    'a refresh lengthens nothing',
  );
  await world.advance(5 * dayMs + hourMs);
  await untilStatus(
    world,
    dataSources.map(({ id }) => id),
    'disconnected',
  );
  const [disconnection] = await listDisconnections(world);
  const { cause, detail } = disconnection?.explanation ?? {};
  assert.deepEqual([cause, detail], ['expired_token', 'expired_age']);
  await reconnectPretend(world, connectionId);
  for (const { id } of dataSources) await assertRowsEqual(world, connected, id);
});

test('the limit of a day is waited out: nobody is told, and nothing is missing', async () => {
  const world = await createPretendWorld(linkedin);
  const connected = await connectPretend(world, 'linkedin-ads', little);
  await world.pretend.act('set-mode', { kind: 'rate_limited' });
  await world.advance(2 * hourMs);
  for (const { id } of connected.dataSources) assert.equal((await getDataSource(world, id)).status, 'retrying');
  await world.advance(6 * hourMs);
  await world.pretend.act('calm');
  await world.advance(8 * hourMs);
  for (const { id } of connected.dataSources) {
    assert.equal((await getDataSource(world, id)).status, 'connected');
    await assertRowsEqual(world, connected, id);
  }
  assert.deepEqual(mailsToUsers(world), []);
});

test('a token that LinkedIn refuses as revoked in its first seconds does not spoil the connect', async () => {
  const world = await createPretendWorld(linkedin);
  await world.pretend.act('set-mode', { kind: 'flaky401', count: '1' });
  const { connectionId } = await connectPretend(world, 'linkedin-ads', { objects: [] });
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  assert.deepEqual(mailsToUsers(world), []);
});

test('whoever cancels at LinkedIn is told so, and another member is not taken for the first', async () => {
  const world = await createPretendWorld(linkedin);
  const { connectionId } = await connectPretend(world, 'linkedin-ads', { objects: [] });
  const begin = async () => {
    const path = `/api/v1/connections/${connectionId}/reconnect`;
    return (await world.call<{ authorizeUrl: string }>(world.editor, 'POST', path, {})).authorizeUrl;
  };
  const statusAt = async (location: string) =>
    (await world.call<{ status: string }>(world.editor, 'GET', `/api/v1${location}`)).status;
  assert.equal(await statusAt(await consent(world, await begin(), { approve: false })), 'refused');
  const grace = world.pretend.provider.people()[1];
  assert.ok(grace);
  assert.equal(await statusAt(await consent(world, await begin(), { person: grace })), 'other_identity');
});
