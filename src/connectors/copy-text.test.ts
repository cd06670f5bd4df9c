import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { createTestDatabase } from '../../test/harness/database.ts';
import { decodeCopyLine, encodeCopyRows } from './copy-text.ts';
import type { Column } from './types.ts';

const store = await createTestDatabase();

/** Sends encoded rows through a real PostgreSQL, and gives back its values and its own COPY text. */
async function roundTrip(columns: Column[], records: Record<string, unknown>[]) {
  const client = await store.pool.connect();
  try {
    const list = columns.map(({ name, type }) => `${pg.escapeIdentifier(name)} ${type}`).join(', ');
    await client.query("drop table if exists copied; set timezone = 'UTC'");
    await client.query(`create temp table copied (position serial, ${list})`);
    const names = columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
    await pipeline(
      Readable.from([encodeCopyRows(columns, records)]),
      client.query(copyFrom(`copy copied (${names}) from stdin`)),
    );
    const texts = columns.map(({ name }) => `${pg.escapeIdentifier(name)}::text`).join(', ');
    const { rows } = await client.query({
      text: `select ${texts} from copied order by position`,
      rowMode: 'array',
    });
    const copied: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`copy (select ${names} from copied order by position) to stdout`)))
      copied.push(chunk);
    return { rows: rows as (string | null)[][], copied: Buffer.concat(copied).toString() };
  } finally {
    client.release();
  }
}

test('any text survives the way into PostgreSQL and back, but for NUL and halves of surrogate pairs', async () => {
  const columns: Column[] = [
    { name: 'a', type: 'text' },
    { name: 'b"\t', type: 'jsonb' },
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\\', 'N', '\t', '\n', '\r', '.', '\u0000', 'u', '0', 'é', '😀', '"') }),
    fc.constantFrom('\\N', '\\.', '', '\\u0000', '\b\f\v'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ a: fc.option(text), b: text }), { minLength: 1, maxLength: 20 }),
      async (rows) => {
        const { rows: back, copied } = await roundTrip(
          columns,
          rows.map(({ a, b }) => ({ a, 'b"\t': { it: b } })),
        );
        const stored = (it: string): string => it.replaceAll('\u0000', '').toWellFormed();
        for (const [index, { a, b }] of rows.entries()) {
          assert.equal(back[index]?.[0], a === null ? null : stored(a));
          assert.deepEqual(JSON.parse(back[index]?.[1] ?? ''), { it: stored(b) });
        }
        const lines = copied.split('\n').slice(0, -1).map(decodeCopyLine);
        assert.deepEqual(lines, back);
      },
    ),
    { numRuns: 60 },
  );
});

test('values of each type land as what they are', async () => {
  const columns: Column[] = [
    { name: 'n', type: 'bigint' },
    { name: 'x', type: 'numeric' },
    { name: 'b', type: 'boolean' },
    { name: 'd', type: 'date' },
    { name: 'at', type: 'timestamp with time zone' },
    { name: 'local', type: 'timestamp without time zone' },
    { name: 'j', type: 'jsonb' },
    { name: 't', type: 'text' },
  ];
  const { rows } = await roundTrip(columns, [
    {
      n: 42,
      x: 1.5,
      b: true,
      d: '2026-02-28',
      at: '2026-02-28T01:02:03.004+01:00',
      local: '2026-02-28 01:02:03',
      j: [1, 'a', null],
      t: { a: 1 },
    },
    {
      n: '9223372036854775807',
      x: '-1e3',
      b: 'false',
      d: '',
      at: '2026-02-28T01:02',
      local: '2026-02-28',
      j: 'text',
      t: 0,
    },
    { n: '', at: new Date('2026-01-01T00:00:00Z'), j: false, t: '' },
  ]);
  assert.deepEqual(rows, [
    [
      '42',
      '1.5',
      'true',
      '2026-02-28',
      '2026-02-28 00:02:03.004+00',
      '2026-02-28 01:02:03',
      '[1, "a", null]',
      '{"a":1}',
    ],
    ['9223372036854775807', '-1000', 'false', null, '2026-02-28 01:02:00+00', '2026-02-28 00:00:00', '"text"', '0'],
    [null, null, null, null, '2026-01-01 00:00:00+00', null, 'false', ''],
  ]);
});

test('a value that does not fit is named, not sent', () => {
  const misfits: [type: string, value: unknown][] = [
    ['bigint', 1.5],
    ['bigint', '9223372036854775808'],
    ['numeric', 'n/a'],
    ['boolean', 'maybe'],
    ['date', '2026-02-30'],
    ['date', '0000-01-01'],
    ['timestamp with time zone', 'yesterday'],
    ['timestamp with time zone', '2026-01-01T25:00:00Z'],
  ];
  for (const [type, value] of misfits)
    assert.throws(() => encodeCopyRows([{ name: 'c', type }], [{ c: value }]), {
      code: 'MOORING_VALUE_DOES_NOT_FIT',
      message: new RegExp(`column c holds ${type}`),
    });
});

test('a value nested by the thousands is refused as one that does not fit', () => {
  const nested = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  for (const type of ['jsonb', 'text'])
    assert.throws(() => encodeCopyRows([{ name: 'a', type }], [{ a: nested }]), /column a holds .* nested too deep/);
});
