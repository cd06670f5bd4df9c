// Every column that keeps sealed values is declared by its room, so that a change of keys finds them all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealedInLife } from '../../src/life/index.ts';
import { sealedInTokens } from '../../src/tokens/sealed-columns.ts';
import { readSources } from './read-sources.ts';

/** "credentials.sealed" for each column of bytes whose name says that it is sealed. */
function findSealedColumns(migrations: { text: string }[]): string[] {
  return migrations.flatMap(({ text }) => {
    let table = '';
    return text.split('\n').flatMap((line) => {
      table = /^\s*(?:create|alter) table (?:if (?:not )?exists )?"?(\w+)"?/i.exec(line)?.[1] ?? table;
      const column = /^\s*(?:alter table \w+ )?(?:add column )?(\w*sealed\w*) bytea/i.exec(line)?.[1];
      return column ? [`${table}.${column}`] : [];
    });
  });
}

/** Bytes that are no sealed value of the vault, and why. */
const others = new Map([
  ['vault_keys.wrapped', 'a data key, wrapped by the master key'],
  ['vault_keys.wrapped_next', 'the same, wrapped by the next master key'],
]);

const migrations = readSources('src/store/migrations', ['.sql']);
const declared = [...sealedInTokens, ...sealedInLife].flatMap(({ table, columns }) =>
  columns.map((column) => `${table}.${column}`),
);

test('every sealed column is declared, and none that is gone', () => {
  assert.deepEqual(findSealedColumns(migrations).sort(), declared.sort());
});

test('every column of bytes is sealed, or known to be something else', () => {
  const count = migrations.reduce((sum, { text }) => sum + (text.match(/^[^-\n]*\bbytea\b/gim)?.length ?? 0), 0);
  assert.equal(count, declared.length + others.size, 'name a column of sealed values *sealed*, and declare it');
});

test('the law sees columns of new and of altered tables', () => {
  const text =
    'create table a (\n  id text,\n  key_sealed bytea not null\n);\nalter table b\n  add column sealed bytea;';
  assert.deepEqual(findSealedColumns([{ text }]), ['a.key_sealed', 'b.sealed']);
});
