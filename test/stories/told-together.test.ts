// Several Connections in one mail, and something breaks between the mail server's acceptance and our record of it, or for days: the mail bears the
// same Message-ID whenever it goes again, nobody is left untold of any of them, and nobody is told of what is over.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, minuteMs } from '../../src/clock.ts';
import { connectCrowd, countDisconnections, type Member, pass } from '../harness/crowd.ts';
import type { ReceivedMail } from '../harness/mail-server.ts';
import { authorize, createWorld, type World } from '../harness/world.ts';

const people = ['eddie@example.org', 'olga@example.org'];

/** Three of Eddie's Connections are refused alike and held back; their mails, one for Eddie and one for Olga, are about to go. */
async function createHeld(): Promise<{ world: World; members: Member[] }> {
  const world = await createWorld();
  const members = await connectCrowd(world, 3);
  // Refreshes fall due one by one from here on.
  await pass(world, 32 * minuteMs, 16 * minuteMs);
  await world.simulator.control.revokeApp();
  for (let step = 0; step < 60 && (await countDisconnections(world)).open !== 3; step++) await world.advance(minuteMs);
  assert.deepEqual(await countDisconnections(world), { open: 3 });
  assert.deepEqual(toUsers(world), [], 'the first of them waits a minute for the others');
  return { world, members };
}

const toUsers = (world: World): ReceivedMail[] =>
  world.mail.mails.filter(({ subject }) => /Sandbox Analytics/.test(subject) && !/^(Alarm|Over|Still)/.test(subject));

/** Which members the mail names. */
const namedIn = (mails: ReceivedMail[], members: Member[]): string[] =>
  members.map(({ username }) => username).filter((username) => mails.some(({ text }) => text.includes(username)));

/** "eddie: disconnected sent 3": for each person and event, how many rows stand how. */
async function countOutbox(world: World): Promise<string[]> {
  const { rows } = await world.mooring.store.pool.query<{ line: string }>(
    `select split_part(recipient_email, '@', 1) || ': ' || event || ' ' || status || ' ' || count(*) as line
       from notifications group by recipient_email, event, status order by line`,
  );
  return rows.map(({ line }) => line);
}

async function reconnect(world: World, { connectionId, username }: Member): Promise<void> {
  const path = `/api/v1/connections/${connectionId}/reconnect`;
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(world.editor, 'POST', path, {});
  await authorize(world, world.editor, authorizeUrl, { username, password: 'member-password' });
  await world.settle();
}

for (const recorded of [0, 1, 2])
  test(`killed after the server's acceptance, with ${recorded} of 3 recorded: it goes again under the same Message-ID, and all are told of`, async () => {
    const { world, members } = await createHeld();
    const { pool } = world.mooring.store;
    // From here on the process dies at the record of the next row of each person, and at each try again.
    await pool.query(`
      create function die() returns trigger language plpgsql as $$ begin
        if (select count(*) from notifications where status = 'sent' and recipient_email = new.recipient_email) >= ${recorded}
        then raise exception 'killed'; end if;
        return new; end $$;
      create trigger die before update on notifications for each row when (new.status = 'sent') execute function die();`);
    const failing = async (ms: number): Promise<void> => {
      world.clock.advance(ms);
      await world.simulator.control.advanceClock(ms);
      await world.mooring.runner.settle();
    };
    await failing(2 * minuteMs);
    const first = toUsers(world);
    assert.deepEqual(first.map(({ to }) => to).sort(), people);
    for (const mail of first) {
      assert.match(mail.subject, /^3 Connections of Sandbox Analytics are disconnected/);
      assert.deepEqual(namedIn([mail], members).length, 3);
    }
    await pool.query('drop trigger die on notifications');
    await failing(10 * minuteMs);
    const all = toUsers(world);
    for (const person of people) {
      const ofPerson = all.filter(({ to }) => to === person);
      assert.equal(ofPerson.length, 2, 'once more, since nobody knows whether it had arrived');
      assert.equal(new Set(ofPerson.map(({ messageId }) => messageId)).size, 1, 'under the same Message-ID');
      assert.equal(namedIn(ofPerson.slice(1), members).length, 3 - recorded, 'of all that were not recorded');
    }
    assert.deepEqual(await countOutbox(world), ['eddie: disconnected sent 3', 'olga: disconnected sent 3']);
    await pass(world, 30 * minuteMs, 10 * minuteMs);
    assert.equal(toUsers(world).length, 4, 'and not a third time');

    // Each has its recovery.
    world.mail.clear();
    const [member] = members as [Member];
    await reconnect(world, member);
    assert.deepEqual(
      toUsers(world)
        .map(({ to, subject }) => [to, /is connected again/.test(subject)])
        .sort(),
      people.map((person) => [person, true]),
    );
  });

test('the server takes it and the line breaks before its answer: again under the same Message-ID, with all of them, and recorded once', async () => {
  const { world, members } = await createHeld();
  world.mail.setMode('drop');
  await world.advance(2 * minuteMs);
  assert.deepEqual(await countOutbox(world), ['eddie: disconnected pending 3', 'olga: disconnected pending 3']);
  world.mail.setMode('accept');
  await pass(world, 30 * minuteMs, 5 * minuteMs);
  for (const person of people) {
    const ofPerson = toUsers(world).filter(({ to }) => to === person);
    assert.ok(ofPerson.length >= 2);
    assert.equal(new Set(ofPerson.map(({ messageId }) => messageId)).size, 1);
    for (const mail of ofPerson) assert.equal(namedIn([mail], members).length, 3);
  }
  assert.deepEqual(await countOutbox(world), ['eddie: disconnected sent 3', 'olga: disconnected sent 3']);
});

test('the mail server is away while one of them is reconnected, whichever it is: the mail tells of the two that are left', async () => {
  for (const which of [0, 1, 2]) {
    const { world, members } = await createHeld();
    world.mail.setMode('later');
    await world.advance(2 * minuteMs);
    await reconnect(world, members[which] as Member);
    world.mail.setMode('accept');
    await pass(world, dayMs / 2, 60 * minuteMs);
    const mails = toUsers(world);
    assert.deepEqual(mails.map(({ to }) => to).sort(), people);
    const left = members.filter((_, index) => index !== which).map(({ username }) => username);
    for (const mail of mails) {
      assert.match(mail.subject, /^2 Connections of Sandbox Analytics are disconnected/);
      assert.deepEqual(namedIn([mail], members), left);
    }
    assert.deepEqual(await countOutbox(world), [
      'eddie: disconnected dropped 1',
      'eddie: disconnected sent 2',
      'olga: disconnected dropped 1',
      'olga: disconnected sent 2',
    ]);
  }
});
