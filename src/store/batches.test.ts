// Batches: what gathers, what is shared, and what becomes of errors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchReads, batchWrites } from './batches.ts';

function recorder() {
  const batches: string[][] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const read = batchReads(async (keys: readonly string[]) => {
    batches.push([...keys]);
    const gate = Promise.withResolvers<void>();
    gates.push(gate);
    await gate.promise;
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `value of ${key}`]));
  });
  /** Resolves when as many batches have been begun. */
  const begun = async (count: number): Promise<void> => {
    for (let turn = 0; batches.length < count && turn < 1_000; turn++) await new Promise(setImmediate);
    assert.equal(batches.length, count);
  };
  return { batches, gates, read, begun };
}

test('callers of one moment share a query, and each key is asked for once', async () => {
  const { batches, gates, read, begun } = recorder();
  const all = Promise.all([read('a'), read('b'), read('a'), read('nobody')]);
  await begun(1);
  gates[0]?.resolve();
  assert.deepEqual(await all, ['value of a', 'value of b', 'value of a', undefined]);
  assert.deepEqual(batches, [['a', 'b', 'nobody']]);
});

test('while two batches are at the database everybody else gathers in the next one', async () => {
  const { batches, gates, read, begun } = recorder();
  const first = read('a');
  await begun(1);
  const second = read('b');
  await begun(2);
  const others = [read('c'), read('d')];
  await new Promise(setImmediate);
  others.push(read('e'));
  await begun(2);
  gates[0]?.resolve();
  await first;
  await begun(3);
  assert.deepEqual(batches, [['a'], ['b'], ['c', 'd', 'e']]);
  gates[1]?.resolve();
  gates[2]?.resolve();
  await Promise.all([second, ...others]);
});

test('nothing is remembered: the same key is read anew', async () => {
  const { batches, gates, read, begun } = recorder();
  const first = read('a');
  await begun(1);
  gates[0]?.resolve();
  await first;
  const second = read('a');
  await begun(2);
  gates[1]?.resolve();
  await second;
  assert.deepEqual(batches, [['a'], ['a']]);
});

test('an error reaches every caller of its batch and nobody else', async () => {
  let isBroken = true;
  const read = batchReads(async (keys: readonly string[]) => {
    if (isBroken) throw new Error('the database is away');
    return new Map(keys.map((key) => [key, key]));
  });
  const answers = await Promise.allSettled([read('a'), read('b')]);
  assert.deepEqual(
    answers.map((answer) => answer.status === 'rejected' && String(answer.reason)),
    ['Error: the database is away', 'Error: the database is away'],
  );
  isBroken = false;
  assert.equal(await read('a'), 'a');
});

test('equal items are all written, in one statement', async () => {
  const batches: string[][] = [];
  const write = batchWrites(async (items: readonly string[]) => void batches.push([...items]));
  await Promise.all([write('a'), write('a'), write('b')]);
  assert.deepEqual(batches, [['a', 'a', 'b']]);
});
