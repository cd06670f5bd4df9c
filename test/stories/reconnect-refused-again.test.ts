// A Reconnect that is taken and refused again before anything was read: the same case goes on, nobody is told of a new one, and the reminders
// that the Reconnect had called off come at their times.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { connectCrm, createWorld, getConnection, listDisconnections } from '../harness/world.ts';

test('reminders go on after a Reconnect that came to nothing', async () => {
  const world = await createWorld();
  const { connectionId } = await connectCrm(world, world.owner);
  await world.simulator.control.deleteKey();
  await world.advance(hourMs);
  assert.equal(world.mail.mails.length, 1);
  const key = await world.simulator.control.createKey();
  // The new key answers for the identity, and is gone before the first page is read.
  await world.call(world.owner, 'POST', `/api/v1/connections/${connectionId}/reconnect`, { fields: { apiKey: key } });
  await world.simulator.control.deleteKey(key);
  await world.settle();
  await world.advance(minuteMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const [only, ...others] = await listDisconnections(world);
  assert.deepEqual([only?.status, others], ['open', []], 'the same case');
  assert.equal(world.mail.mails.length, 1, 'and nobody is told twice');
  await world.advance(dayMs);
  assert.equal(world.mail.mails.length, 2, 'the reminder after a day');
  assert.match(world.mail.mails[1]?.subject ?? '', /still disconnected|reminder/i);
});
