// Budgets that several reads share: places are taken and given back, and a provider that wants to be left alone is told of to all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFakeDoor } from '../../../../test/harness/fake-door.ts';
import type { JsonObject } from '../../../store/index.ts';
import type { BudgetShare, BudgetShares } from '../../types.ts';
import type { PreparedRequest } from '../contract.ts';
import type { HTTPAPIBudget } from '../manifest/index.ts';
import { createBudget, limitDoor } from './budget.ts';

const request: PreparedRequest = { method: 'GET', url: 'https://api.test/items', headers: {}, body: null };

const nodeOf = (policy: object): HTTPAPIBudget =>
  ({
    policies: [policy],
    ratelimit_reset_header: 'ratelimit-reset',
    ratelimit_remaining_header: 'ratelimit-remaining',
    status_codes_for_ratelimit_hit: [429],
  }) as unknown as HTTPAPIBudget;
const perMinute = (limit: number) =>
  nodeOf({ type: 'FixedWindowCallRatePolicy', period: 'PT1M', call_limit: limit, matchers: [] });
const moving = (limit: number) =>
  nodeOf({
    type: 'MovingWindowCallRatePolicy',
    rates: [{ limit: { evaluate: () => limit }, interval: 'PT1M' }],
    matchers: [],
  });

/** As a table would keep it: as JSON. */
function shareOf(): BudgetShare {
  let kept = 'null';
  const read = (): JsonObject | null => JSON.parse(kept);
  return {
    find: async () => read(),
    async decide(decide) {
      const { state, result } = decide(read());
      kept = JSON.stringify(state);
      return result;
    },
  };
}
const sharesOf = (): BudgetShares => ({ budget: shareOf(), rest: shareOf() });

for (const [name, nodeFor] of [
  ['a fixed window', perMinute],
  ['a moving window', moving],
] as const)
  test(`${name} is one for all that share it`, async () => {
    const shares = sharesOf();
    const [one, two] = [createBudget(nodeFor(3), {}, shares), createBudget(nodeFor(3), {}, shares)];
    const delays: number[] = [];
    for (const budget of [one, two, one, two, one]) delays.push((await budget.reserve(request, 1_000)).delayMs);
    assert.deepEqual(delays, [0, 0, 0, 60_000, 60_000]);
    assert.equal((await createBudget(nodeFor(3), {}).reserve(request, 1_000)).delayMs, 0, 'nobody else is held up');
  });

for (const [name, nodeFor] of [
  ['a fixed window', perMinute],
  ['a moving window', moving],
] as const)
  test(`who cannot wait for a place in ${name} leaves it to others`, async () => {
    const shares = sharesOf();
    const hurried = openFakeDoor(() => ({ body: {} }));
    hurried.isPatient = false;
    const door = limitDoor(hurried, createBudget(nodeFor(2), {}, shares));
    for (let n = 0; n < 2; n += 1) assert.equal((await door.send(request)).kind, 'response');
    for (let n = 0; n < 5; n += 1) {
      const failure = await door.send(request);
      assert.ok(failure.kind === 'failure');
      assert.equal(failure.error?.code, 'MOORING_BUDGET_SPENT');
      assert.equal(failure.error?.retry_after, 60);
    }
    hurried.nowMs += 60_000;
    for (let n = 0; n < 2; n += 1) assert.equal((await door.send(request)).kind, 'response');
    assert.equal((await door.send(request)).kind, 'failure');
    assert.equal(hurried.sent.length, 4);
  });

test('a provider that wants to be left alone is asked by nobody of the Connection until then', async () => {
  const shares = sharesOf();
  const limited = openFakeDoor(() => ({ status: 429, headers: { 'retry-after': '90' } }));
  await limitDoor(limited, createBudget(null, {}, shares)).send(request);

  const other = openFakeDoor(() => ({ body: {} }));
  other.isPatient = false;
  const door = limitDoor(other, createBudget(null, {}, shares));
  const failure = await door.send(request);
  assert.ok(failure.kind === 'failure');
  assert.deepEqual([failure.error?.code, failure.error?.retry_after], ['MOORING_BUDGET_SPENT', 90]);
  assert.match(failure.error?.message ?? '', /left alone/);
  assert.equal(other.sent.length, 0);
  other.nowMs += 90_000;
  assert.equal((await door.send(request)).kind, 'response');
});

test('a short wait holds nobody else up, and none is longer than an hour', async () => {
  const restAfter = async (retryAfter: string): Promise<number> => {
    const shares = sharesOf();
    const limited = openFakeDoor(() => ({ status: 429, headers: { 'retry-after': retryAfter } }));
    await limitDoor(limited, createBudget(null, {}, shares)).send(request);
    return (await createBudget(null, {}, shares).reserve(request, limited.nowMs)).delayMs;
  };
  assert.equal(await restAfter('2'), 0);
  assert.equal(await restAfter('86400'), 3_600_000);
  assert.equal(await restAfter('Sun, 01 Mar 2026 00:01:00 GMT'), 60_000);
  assert.equal(await restAfter('soon'), 0);
});

test('requests that are asked for at the same time go in their order, and none before it is known whether any may', async () => {
  const sent: string[] = [];
  const looked = Promise.withResolvers<void>();
  const rest = { ...shareOf(), find: () => looked.promise.then(() => null) };
  const door = openFakeDoor(({ url }) => {
    sent.push(new URL(url).pathname);
    return { body: {} };
  });
  const limited = limitDoor(door, createBudget(null, {}, { budget: shareOf(), rest }));
  const all = ['/a', '/b', '/c'].map((path) => limited.send({ ...request, url: `https://api.test${path}` }));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(sent, []);
  looked.resolve();
  await Promise.all(all);
  assert.deepEqual(sent, ['/a', '/b', '/c']);
});
