// A token that came in place of a spent one outlives the process that got it, and nobody reads it in the database.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestDatabase, silentLog } from '../../test/harness/database.ts';
import { createControlledClock, minuteMs } from '../clock.ts';
import { createSuccessors, sweepSuccessors } from './successors.ts';
import { openVault } from './vault.ts';

async function createWorld() {
  const store = await createTestDatabase();
  const clock = createControlledClock(new Date('2026-03-02T09:00:00Z'));
  const openProcess = async () => {
    const vault = await openVault({ store, secretKey: Buffer.alloc(32, 1), clock });
    const ctx = { store, vault, clock, log: silentLog };
    return { ctx, successors: createSuccessors(ctx) };
  };
  return { store, clock, openProcess };
}

test('what one process has got another one finds, for its connector and its entered token alone', async () => {
  const { openProcess, clock, store } = await createWorld();
  const [one, other] = [await openProcess(), await openProcess()];
  await one.successors.note('acme', 'entered-token', 'the-next-token');
  assert.equal(await other.successors.find('acme', 'entered-token'), 'the-next-token');
  assert.equal(await other.successors.find('globex', 'entered-token'), null);
  assert.equal(await other.successors.find('acme', 'another-token'), null);
  // The newest one counts.
  await other.successors.note('acme', 'entered-token', 'the-one-after-that');
  assert.equal(await one.successors.find('acme', 'entered-token'), 'the-one-after-that');
  clock.advance(15 * minuteMs);
  assert.equal(await one.successors.find('acme', 'entered-token'), null);
  await sweepSuccessors(one.ctx);
  assert.deepEqual(await store.db.selectFrom('successor_tokens').selectAll().execute(), []);
});

test('the database holds neither of the two tokens, nor anything that is made of the entered one without the master key', async () => {
  const { openProcess, store } = await createWorld();
  const { successors } = await openProcess();
  await successors.note('acme', 'entered-token', 'the-next-token');
  const { rows } = await store.pool.query('select to_jsonb(successor_tokens)::text as text from successor_tokens');
  const text = String(rows[0].text);
  assert.ok(!text.includes('entered-token') && !text.includes('the-next-token'));
  assert.ok(!text.includes(Buffer.from('the-next-token').toString('hex')));
});

test('what the database does not take is kept in memory', async () => {
  const { openProcess, store } = await createWorld();
  const { successors } = await openProcess();
  await store.pool.query('alter table successor_tokens rename to successor_tokens_elsewhere');
  await successors.note('acme', 'entered-token', 'the-next-token');
  assert.equal(await successors.find('acme', 'entered-token'), 'the-next-token');
});
