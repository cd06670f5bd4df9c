// The table is a Map of whole numbers, whatever the keys and however many.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NumberTable } from './number-table.ts';

describe('a table of numbers', () => {
  it('knows what a Map knows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.array(fc.integer()), (keys, others) => {
        const table = new NumberTable();
        for (const [index, key] of keys.entries()) table.add(key, index + 1);
        for (const [index, key] of keys.entries()) assert.equal(table.get(key), index + 1);
        for (const other of others) if (!keys.includes(other)) assert.equal(table.get(other), 0);
      }),
    );
  });

  it('grows, and forgets nothing', () => {
    const table = new NumberTable();
    for (let key = -20_000; key < 20_000; key += 1) table.add(key * 32_768, key + 20_001);
    for (let key = -20_000; key < 20_000; key += 1) assert.equal(table.get((key * 32_768) | 0), key + 20_001);
    assert.equal(table.get(1), 0);
  });
});
