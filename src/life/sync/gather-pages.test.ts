import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../connectors/index.ts';
import type { Failure } from '../diagnosis/index.ts';
import { gatherPages } from './gather-pages.ts';

const pageOf = (n: number, rowCount = 1): Page => ({
  copyText: Buffer.from(`${n}\n`.repeat(rowCount)),
  rowCount,
  checkpoint: { after: n },
  nextCursor: n,
  ...(n % 2 === 0 && { marks: [n] }),
});
const failure: Failure = { kind: 'failure', provider: 'acme', stage: 'api_call', auth: 'none' };

/** Lets everything that can go on go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('pages that came while one was written are joined in order, and stand where the last one stands', async () => {
  const pages = gatherPages(
    (async function* () {
      for (let n = 1; n <= 5; n += 1) yield pageOf(n);
      return null;
    })(),
  );
  const counts: number[] = [];
  const marks: unknown[] = [];
  let text = '';
  for (;;) {
    const { value, done } = await pages.next();
    if (done) {
      assert.equal(value, null);
      break;
    }
    counts.push(value.pageCount);
    text += Buffer.concat(value.copyTexts);
    marks.push(...(value.marks ?? []));
    const seen = counts.reduce((sum, it) => sum + it, 0);
    assert.deepEqual([value.checkpoint, value.nextCursor], [{ after: seen }, seen]);
    await settle();
  }
  assert.equal(text, '1\n2\n3\n4\n5\n');
  assert.deepEqual(marks, [2, 4], 'none is lost and none is told twice');
  assert.equal(counts[0], 1, 'a read begins with one page');
  assert.ok(counts.length < 5, `${counts}`);
});

test('what came before a failure is handed out before it', async () => {
  const pages = gatherPages(
    (async function* () {
      yield pageOf(1);
      yield pageOf(2);
      return failure;
    })(),
  );
  const rows: string[] = [];
  for (;;) {
    const { value, done } = await pages.next();
    if (done) {
      assert.equal(value, failure);
      break;
    }
    rows.push(Buffer.concat(value.copyTexts).toString());
  }
  assert.equal(rows.join(''), '1\n2\n');
});

test('while the first page is written only one more is asked for', async () => {
  let read = 0;
  const pages = gatherPages(
    (async function* () {
      for (; read < 10; ) {
        read += 1;
        yield pageOf(read);
      }
      return null;
    })(),
  );
  await pages.next();
  for (let i = 0; i < 20; i += 1) await settle();
  assert.equal(read, 2);
  await pages.return(null);
});

test('no more than so many rows are read ahead, and a reader that leaves closes the source', async () => {
  let read = 0;
  let isClosed = false;
  const pages = gatherPages(
    (async function* (): AsyncGenerator<Page, Failure | null, undefined> {
      try {
        for (;;) {
          read += 1;
          yield pageOf(read, 2_000);
        }
      } finally {
        isClosed = true;
      }
    })(),
  );
  await pages.next();
  for (let i = 0; i < 50; i += 1) await settle();
  assert.ok(read <= 8, `${read} pages were read`);
  await pages.return(null);
  assert.ok(isClosed);
});

test('a bug of the source comes out as it is', async () => {
  const pages = gatherPages(
    // biome-ignore lint/correctness/useYield: it fails before it has a page.
    (async function* (): AsyncGenerator<Page, Failure | null, undefined> {
      throw new Error('broken');
    })(),
  );
  await assert.rejects(pages.next(), /broken/);
});
