// What is kept with each page so that a read goes on where it was cut off: small whatever the number of partitions, and enough to end with
// the state that an unbroken read ends with.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFakeDoor } from '../../../../test/harness/fake-door.ts';
import { manifestOf, plainContext } from '../../../../test/harness/read-stream.ts';
import type { JsonValue } from '../../../store/index.ts';
import type { Page, ReadRequest, StreamDescription } from '../../types.ts';
import { createStream } from './create-stream.ts';
import { readPages } from './read-pages.ts';

const manifestFor = (shops: readonly string[], more = '') =>
  manifestOf(`
  - type: DeclarativeStream
    name: visits
    primary_key: [id]
    retriever:
      type: SimpleRetriever
      requester: { type: HttpRequester, url_base: "https://api.test", path: "/{{ stream_partition.shop }}" }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [rows] } }
      paginator:
        type: DefaultPaginator
        page_token_option: { type: RequestOption, inject_into: request_parameter, field_name: page }
        pagination_strategy: { type: PageIncrement, page_size: 1, start_from_page: 1 }
      partition_router: { type: ListPartitionRouter, cursor_field: shop, values: ${JSON.stringify(shops)} }
    incremental_sync:
      type: DatetimeBasedCursor
      cursor_field: day
      datetime_format: "%Y-%m-%d"
      start_datetime: "2026-02-01"
      end_datetime: "2026-02-20"
      step: P10D
      cursor_granularity: P1D
      start_time_option: { type: RequestOption, inject_into: request_parameter, field_name: from }${more}
`);

/** Newest first: what a slice is remembered by stands on its first page. */
const visits: Record<string, Record<string, string[]>> = {
  a: { '2026-02-01': ['2026-02-07', '2026-02-03'], '2026-02-11': ['2026-02-18', '2026-02-12'] },
  b: { '2026-02-01': ['2026-02-04'], '2026-02-11': [] },
  c: { '2026-02-01': [], '2026-02-11': ['2026-02-13', '2026-02-12', '2026-02-11'] },
};

const description: StreamDescription = {
  name: 'visits',
  reading: 'updated_since',
  columns: [{ name: 'day', type: 'text' }],
  primaryKey: [],
  cursorField: 'day',
  lookBackDays: null,
  details: {},
};

async function read(
  manifest: ReturnType<typeof manifestFor>,
  rest: Partial<ReadRequest> = {},
  rowsOf = (shop: string, from: string): string[] => visits[shop]?.[from] ?? [],
): Promise<Page[]> {
  const door = openFakeDoor(({ url }) => {
    const { pathname, searchParams } = new URL(url);
    const rows = rowsOf(pathname.slice(1), searchParams.get('from') ?? '');
    const page = Number(searchParams.get('page') ?? 1);
    return { body: { rows: rows.slice(page - 1, page).map((day) => ({ day })) } };
  });
  const stream = createStream(manifest.streams[0]?.stream as never, plainContext());
  const request = { objectId: '', stream: description, cursor: null, window: null, checkpoint: null, ...rest };
  const pages = readPages(door, stream, request, { isSortedByCursor: false, concurrency: 2 });
  const all: Page[] = [];
  for (;;) {
    const { value, done } = await pages.next();
    if (!done) all.push(value);
    else {
      assert.equal(value, null);
      return all;
    }
  }
}

/** As it comes back from the database. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

for (const [name, more] of [
  ['a state for each partition', ''],
  ['one state for all', '\n      global_substream_cursor: true'],
] as const)
  test(`${name}: a read that is cut off after any page ends with the state of one that was not`, async () => {
    const manifest = manifestFor(['a', 'b', 'c'], more);
    const whole = await read(manifest);
    const text = (pages: readonly Page[]) => pages.map((it) => it.copyText.toString()).join('');
    for (let cut = 1; cut < whole.length; cut += 1) {
      const before = whole.slice(0, cut);
      const { checkpoint = null } = before.at(-1) ?? {};
      const marks = before.flatMap((it) => it.marks ?? []);
      const after = await read(manifest, stored({ checkpoint, marks }));
      assert.equal(text([...before, ...after]), text(whole), `cut after page ${cut}`);
      assert.deepEqual(after.at(-1)?.nextCursor, whole.at(-1)?.nextCursor, `cut after page ${cut}`);
    }
  });

test('what is written with a page does not grow with the number of partitions', async () => {
  const shops = Array.from({ length: 1_000 }, (_, n) => `shop-${n}`);
  const manifest = manifestFor(shops);
  const first = await read(manifest, {}, (_shop, from) => [from]);
  const cursor = first.at(-1)?.nextCursor ?? null;
  assert.equal(countStates(cursor), 1_000);
  const second = await read(manifest, { cursor }, (_shop, from) => [from]);
  for (const pages of [first, second])
    for (const { checkpoint, nextCursor, marks } of pages.slice(0, -1)) {
      const size = JSON.stringify([checkpoint, nextCursor, marks]).length;
      assert.ok(size < 400, `${size} characters`);
    }
  assert.equal(countStates(second.at(-1)?.nextCursor ?? null), 1_000);
});

const countStates = (cursor: JsonValue | null): number => (cursor as { states: JsonValue[] }).states.length;
