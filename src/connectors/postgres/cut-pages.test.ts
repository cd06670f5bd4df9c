import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Failure } from '../../life/diagnosis/index.ts';
import { compareCursors } from './cursor-values.ts';
import { type CutPage, cutPages } from './cut-pages.ts';

const failure: Failure = { kind: 'failure', provider: 'postgres', stage: 'db_query', auth: 'db_password' };

async function cut(chunks: Buffer[], end: Failure | null, limits: { bytes: number; rows: number }) {
  async function* give(): AsyncGenerator<Buffer, Failure | null> {
    yield* chunks;
    return end;
  }
  const pages: CutPage[] = [];
  const cutting = cutPages(give(), limits);
  for (;;) {
    const { value, done } = await cutting.next();
    if (done) return { pages, ended: value };
    pages.push(value);
  }
}

test('pages hold whole rows, all of them, within the limits, however the text was chopped', async () => {
  const rows = fc.array(fc.string({ unit: fc.constantFrom('a', '\t', 'ü', '\\') }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (lines, size, bytes, limit) => {
        const text = Buffer.from(lines.map((line) => `${line}\n`).join(''));
        const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
          text.subarray(index * size, (index + 1) * size),
        );
        const { pages, ended } = await cut(chunks, null, { bytes, rows: limit });
        assert.equal(ended, null);
        assert.equal(Buffer.concat(pages.map((page) => page.copyText)).compare(text), 0);
        for (const { copyText, rowCount, lastLine } of pages) {
          const inIt = copyText.toString().split('\n').slice(0, -1);
          assert.equal(inIt.length, rowCount);
          assert.equal(inIt.at(-1), lastLine);
          assert.ok(rowCount >= 1 && rowCount <= limit);
          assert.ok(
            rowCount === 1 ||
              Buffer.byteLength(
                inIt
                  .slice(0, -1)
                  .map((line) => `${line}\n`)
                  .join(''),
              ) < bytes,
          );
        }
      },
    ),
  );
});

test('a stream that fails in the middle of a row gives the whole rows before it', async () => {
  const { pages, ended } = await cut([Buffer.from('a\nb\nhal'), Buffer.from('f')], failure, { bytes: 100, rows: 100 });
  assert.deepEqual(
    pages.map((page) => page.copyText.toString()),
    ['a\nb\n'],
  );
  assert.equal(ended, failure);
});

test('cursor values keep their order, to the microsecond and beyond common years', () => {
  const instants = [
    '0044-03-15 00:00:00+00 BC',
    '0001-01-01 00:00:00+00',
    '2026-01-01',
    '2026-01-01 00:00:00+00',
    '2026-01-01 00:00:00.000001+00',
    '2026-01-01 00:00:00.1+00',
    '2026-01-01 00:00:01+00',
    '12026-01-01 00:00:00+00',
  ];
  for (const [left, a] of instants.entries())
    for (const [right, b] of instants.entries())
      assert.equal(Math.sign(compareCursors('instant', a, b)), Math.sign(left - right), `${a} ${b}`);
  assert.ok(compareCursors('integer', '9007199254740993', '9007199254740992') > 0);
  assert.ok(compareCursors('integer', '-5', '4') < 0);
});
