// Many Connections of one provider, each of another identity there, spread over several Accounts: what the guards look at.
import assert from 'node:assert/strict';
import { createAccount } from '../../src/accounts/index.ts';
import type { AlarmView } from '../../src/api/alarm-schemas.ts';
import { connectAnalytics, createAllDataSources, enterOAuthApp, type Person, type World } from './world.ts';

const password = 'a password of some length';

export interface Member {
  /** Who connected it here. */
  as: Person;
  /** Who it is at the provider. */
  username: string;
  connectionId: string;
  dataSourceIds: string[];
}

/** A further Account with its owner, who is no operator. */
export async function addAccount(world: World, name: string): Promise<Person> {
  const email = `owner@${name.toLowerCase()}.example.org`;
  await createAccount(world.mooring.accounts, { accountName: name, ownerName: `Owner of ${name}`, email, password });
  const answer = await world.mooring.server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: world.mooring.baseUrl },
    payload: { email, password },
  });
  assert.equal(answer.statusCode, 200, answer.body);
  const cookie = answer.cookies.map((it) => `${it.name}=${encodeURIComponent(it.value)}`).join('; ');
  return { name: `Owner of ${name}`, email, cookie };
}

/** `count` users of Sandbox Analytics, each connected and synced once, by these people in turn. Mails are forgotten. */
export async function connectCrowd(
  world: World,
  count: number,
  people: Person[] = [world.editor],
  propertiesEach = 1,
): Promise<Member[]> {
  await enterOAuthApp(world);
  const members: Member[] = [];
  for (let index = 1; index <= count; index++) {
    const as = people[index % people.length] as Person;
    const username = `member-${index}@sandbox.example`;
    const properties = Array.from({ length: propertiesEach }, (_, n) => ({
      id: `${9_000 + index * 10 + n}`,
      name: `Site ${index}.${n + 1}`,
    }));
    await world.simulator.control.addUser({
      id: `user-member-${index}`,
      email: username,
      name: `Member ${index}`,
      password: 'member-password',
      properties,
    });
    const connectionId = await connectAnalytics(world, as, { username, password: 'member-password' });
    members.push({ as, username, connectionId, dataSourceIds: await createAllDataSources(world, as, connectionId) });
  }
  await world.settle();
  assert.deepEqual(await countStatuses(world), { connected: count });
  world.mail.clear();
  return members;
}

/** How many Connections of all Accounts have which status. */
export async function countStatuses(world: World): Promise<Record<string, number>> {
  const { rows } = await world.mooring.store.pool.query<{ status: string; amount: number }>(
    'select status, count(*)::int as amount from connections group by status order by status',
  );
  return Object.fromEntries(rows.map(({ status, amount }) => [status, amount]));
}

/** How many disconnections of all Accounts there are, by status. */
export async function countDisconnections(world: World): Promise<Record<string, number>> {
  const { rows } = await world.mooring.store.pool.query<{ status: string; amount: number }>(
    'select status, count(*)::int as amount from disconnections group by status order by status',
  );
  return Object.fromEntries(rows.map(({ status, amount }) => [status, amount]));
}

/** What is stored of each Connection's tokens, by its id: the version, and fingerprints of the sealed token and its predecessor. */
export async function readTokens(
  world: World,
): Promise<Map<string, { version: number; sealed: string; authorizedAt: Date }>> {
  const { rows } = await world.mooring.store.pool.query<{ id: string; version: number; sealed: string; at: Date }>(
    `select id, version, md5(sealed) || coalesce(md5(previous_sealed), '') as sealed, authorized_at as at
     from credentials join connections on connections.id = credentials.connection_id`,
  );
  return new Map(rows.map(({ id, version, sealed, at }) => [id, { version, sealed, authorizedAt: at }]));
}

/** Each was renewed since, and by no person. */
export async function assertWentOnByThemselves(
  world: World,
  before: Awaited<ReturnType<typeof readTokens>>,
): Promise<void> {
  const now = await readTokens(world);
  for (const [id, { version, authorizedAt }] of before) {
    assert.ok((now.get(id)?.version ?? 0) > version, `${id} has a newer token`);
    assert.deepEqual(now.get(id)?.authorizedAt, authorizedAt, 'nobody has authorized it again');
  }
}

/** Time passes in steps, so that jobs run when they are due and not all at its end. */
export async function pass(world: World, ms: number, stepMs = 60_000): Promise<void> {
  for (let passedMs = 0; passedMs < ms; passedMs += stepMs) await world.advance(Math.min(stepMs, ms - passedMs));
}

export const listAlarms = async (world: World, as: Person = world.owner): Promise<AlarmView[]> =>
  (await world.call<{ items: AlarmView[] }>(as, 'GET', '/api/v1/alarms')).items;

/** "olga: Alarm: ..." for each mail so far, in order of the addresses. */
export const tellMails = (world: World): string[] =>
  world.mail.mails.map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`).sort();
