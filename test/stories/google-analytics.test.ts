// Google Analytics 4 against a pretend Google, whose token endpoint gives one and the same text for most reasons: what the dates tell, and what
// only a list of reasons can. Access to one property is another matter than the grant.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Explanation } from '../../src/api/schemas.ts';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { pretendKinds } from '../../src/simulator/index.ts';
import { type Break, tellStories } from '../harness/pretend-story.ts';
import {
  assertRowsEqual,
  connectPretend,
  consent,
  createPretendWorld,
  enterPretendApp,
} from '../harness/pretend-world.ts';
import { getConnection, getDataSource, listDisconnections, mailsToUsers } from '../harness/world.ts';

// What is read by days in one report or the other makes no difference to how it ends.
const extent = { objects: ['Web shop (Harbour Lights)'], streams: ['daily_totals'] };
const both = { ...extent, objects: ['Web shop (Harbour Lights)', 'App (Quay Bakery)'] };
const ada = 'ada@harbour-lights.example';

const ended: Omit<Break, 'title' | 'happen'> = {
  connector: 'google-analytics',
  extent,
  cause: 'invalid_refresh_token',
  detail: 'revoked',
  subject: /^Google Analytics 4 .*is disconnected: /,
  // Google does not say which it was: the mail says so, and leads to the list of all reasons.
  says: [/same answer, “Token has been expired or\s+revoked”/, /myaccount\.google\.com\/connections/, /Reconnect/],
  back: 'reconnect',
};

tellStories(pretendKinds.google, [
  {
    ...ended,
    title: 'the access is removed under “Third-party apps & services”',
    extent: both,
    happen: ({ pretend }) => pretend.act('revoke-access'),
    awayMs: 12 * dayMs,
  },
  {
    ...ended,
    title: 'a hundred newer grants of the same person to the same app end the oldest',
    happen: ({ pretend }) => pretend.act('exceed-grants'),
  },
  {
    ...ended,
    title: 'access to one property is taken, and given back: the other properties go on',
    extent: { ...both, streams: ['daily_totals', 'traffic_sources'] },
    async happen({ pretend }, { dataSources }) {
      await pretend.act('take-access', { person: ada, thing: 'properties/303' });
      return dataSources.find(({ objectLabel }) => objectLabel.startsWith('App'))?.id;
    },
    cause: 'insufficient_privileges',
    detail: 'object_access_lost',
    says: [/sufficient permissions for this property/],
    mend: ({ pretend }) => pretend.act('give-access', { person: ada, thing: 'properties/303' }),
    back: 'by_itself',
  },
]);

test('google-analytics: an app in testing mode: the end is told ahead, and it is called what it is', async () => {
  const world = await createPretendWorld(pretendKinds.google);
  await world.pretend.act('testing-mode', { status: 'testing' });
  const connected = await connectPretend(world, 'google-analytics', extent);
  const { connectionId } = connected;
  const [{ id = '' } = {}] = connected.dataSources;
  const { expiry } = await getConnection(world, connectionId);
  assert.ok(expiry, 'Google says how long the refresh token lives');
  assert.ok(Math.abs(Date.parse(expiry.at) - (world.clock.now().getTime() + 7 * dayMs)) < hourMs);
  for (const days of [3, 2, 1]) await world.advance(days * dayMs);
  assert.equal((await getDataSource(world, id)).status, 'connected');
  assert.ok(mailsToUsers(world).some(({ subject }) => /expires/.test(subject)));
  await world.advance(dayMs + hourMs);
  await world.advance(minuteMs);
  const [disconnection] = await listDisconnections(world);
  assert.deepEqual(
    [disconnection?.explanation.cause, disconnection?.explanation.detail],
    ['expired_token', 'expired_testing_mode'],
  );
  assert.match(world.mail.mails.at(-1)?.text ?? '', /publishing\s+status\s+“Testing”/);
});

test('google-analytics: a changed password, a refusal that passes, and tokens that are used up disconnect nobody', async () => {
  const world = await createPretendWorld(pretendKinds.google);
  const connected = await connectPretend(world, 'google-analytics', both);
  world.mail.clear();
  await world.pretend.act('change-password', { person: ada, password: 'another-password' });
  // The token endpoint says invalid_grant, Bad Request, once.
  await world.pretend.act('set-mode', { kind: 'flaky401', door: 'token', count: '1' });
  await world.advance(hourMs);
  await world.advance(minuteMs);
  for (const { id } of connected.dataSources) assert.equal((await getDataSource(world, id)).status, 'connected');
  await world.pretend.act('exhaust-tokens', { thing: 'properties/301' });
  await world.advance(3 * hourMs);
  const [first, ...others] = connected.dataSources;
  assert.ok(first);
  assert.equal((await getDataSource(world, first.id)).status, 'retrying');
  for (const { id } of others) assert.equal((await getDataSource(world, id)).status, 'connected');
  await world.pretend.act('return-tokens', { thing: 'properties/301' });
  await world.advance(2 * hourMs);
  for (const { id } of connected.dataSources) {
    assert.equal((await getDataSource(world, id)).status, 'connected');
    await assertRowsEqual(world, connected, id);
  }
  assert.deepEqual(mailsToUsers(world), []);
});

test('google-analytics: an API that the operator has not switched on is no affair of the Users', async () => {
  const world = await createPretendWorld(pretendKinds.google);
  const connected = await connectPretend(world, 'google-analytics', extent);
  world.mail.clear();
  await world.pretend.act('disable-api', { host: 'analyticsdata.googleapis.com' });
  await world.advance(2 * hourMs);
  for (const { id } of connected.dataSources) assert.equal((await getDataSource(world, id)).status, 'retrying');
  assert.deepEqual(mailsToUsers(world), []);
  assert.ok(
    world.mail.mails.some(({ subject }) => /^Alarm: /.test(subject)),
    'operators hear of it',
  );
  await world.pretend.act('enable-api', { host: 'analyticsdata.googleapis.com' });
  await world.advance(2 * hourMs);
  for (const { id } of connected.dataSources) assert.equal((await getDataSource(world, id)).status, 'connected');
});

test('google-analytics: a permission that is left unticked on the consent page is told at once, and nothing is kept', async () => {
  const world = await createPretendWorld(pretendKinds.google);
  const { pretend } = world;
  const scope = 'https://www.googleapis.com/auth/analytics.readonly';
  await pretend.act('untick', { scope });
  await enterPretendApp(world, 'google-analytics');
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'google-analytics',
  });
  const location = await consent(world, authorizeUrl);
  const told = await world.call<{ status: string; explanation: Explanation }>(
    world.editor,
    'GET',
    `/api/v1${location}`,
  );
  assert.equal(told.status, 'refused');
  assert.deepEqual([told.explanation.cause, told.explanation.detail], ['insufficient_privileges', 'scope_missing']);
  const { items } = await world.call<{ items: unknown[] }>(world.editor, 'GET', '/api/v1/connections');
  assert.deepEqual(items, []);
  assert.deepEqual(world.mail.mails, []);
});
