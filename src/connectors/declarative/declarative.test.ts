import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atEndOfFile, silentLog } from '../../../test/harness/database.ts';
import { type Answer, type Asked, type FakeServer, startFakeServer } from '../../../test/harness/fake-http.ts';
import { openPlainSession } from '../../../test/harness/plain-session.ts';
import { systemClock } from '../../clock.ts';
import { createEgress } from '../../egress/index.ts';
import { type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { JsonValue } from '../../store/index.ts';
import { parseConnectorFile } from '../connector-file.ts';
import type { Connector, Page, ReadRequest, Session } from '../types.ts';
import { createDeclarativeConnector, loadManifest } from './index.ts';

const api = 'https://api.acme.invalid';

const manifestText = (paginator: string, more = ''): string => `
type: DeclarativeSource
version: 6.0.0
check: { type: CheckStream, stream_names: [items] }
definitions:
  requester:
    type: HttpRequester
    url_base: ${api}
    path: /v1/{{ parameters.name }}/{{ config['account'] }}
    request_parameters: { fields: all, empty: "{{ config.nothing }}" }
    request_headers: { X-Version: "{{ '2' ~ '6' }}" }
streams:
  - type: DeclarativeStream
    $parameters: { name: items }
    primary_key: id
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester" }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [data, items] } }
      paginator: ${paginator.replace('\n', ' ')}
    ${more}
    schema_loader:
      type: InlineSchemaLoader
      schema:
        properties:
          id: { type: integer }
          day: { type: string, format: date }
          updated_at: { type: string, format: date-time }
          note: { type: [string, "null"] }
          tags: { type: array }
`;

const cursorText = (format: string, more: string): string =>
  `incremental_sync: { type: DatetimeBasedCursor, datetime_format: "${format}", start_time_option: { type: RequestOption, inject_into: request_parameter, field_name: since }, ${more} }`;

const pageNumbers = `{ type: DefaultPaginator, page_token_option: { inject_into: request_parameter, field_name: page, type: RequestOption },
  page_size_option: { type: RequestOption, inject_into: request_parameter, field_name: size }, pagination_strategy: { type: PageIncrement, start_from_page: 1, page_size: 3 } }`;
const offsets = `{ type: DefaultPaginator, page_token_option: { inject_into: header, field_name: X-Offset, type: RequestOption },
  pagination_strategy: { type: OffsetIncrement, page_size: 3, inject_on_first_request: true } }`;
const cursors = `{ type: DefaultPaginator, page_token_option: { inject_into: request_parameter, field_name: after, type: RequestOption },
  pagination_strategy: { type: CursorPagination, cursor_value: "{{ last_record['id'] }}", stop_condition: "{{ not response.more }}" } }`;
const links = `{ type: DefaultPaginator, page_token_option: { type: RequestPath },
  pagination_strategy: { type: CursorPagination, cursor_value: "{{ response.next }}" } }`;

function connectorOf(manifest: string, reading = 'full_refresh', more = ''): Connector {
  const file = parseConnectorFile(
    `
slug: acme
name: Acme
category: Tests
description: A test.
auth: { kind: api_key, placement: { in: header, name: X-Api-Key } }
fields: [{ name: apiKey, label: API key, kind: password, isRequired: true, isSecret: true }]
identity: { path: /v1/me, key: user.id, label: user.email }
objects: { path: /v1/accounts, records: accounts, id: id, label: name }
objectIdName: account
streams: { items: { reading: ${reading}${more} } }`,
    'acme/connector.yaml',
  );
  return createDeclarativeConnector(file, loadManifest(manifest, 'acme/manifest.yaml'), null);
}

function openSession(connector: Connector, server: FakeServer, now?: () => Date): Session {
  const egressMap = new Map([[api, server.origin]]);
  const egress = createEgress({ config: { egressAllow: [], egressMap }, clock: systemClock, log: silentLog });
  atEndOfFile(egress.close);
  return openPlainSession({
    connector,
    egress,
    config: {},
    secrets: { apiKey: 'k-123456789' },
    ...(now && { now }),
  });
}

async function requestOf(
  connector: Connector,
  session: Session,
  changes: Partial<ReadRequest> = {},
): Promise<ReadRequest> {
  const discovery = await connector.discoverStreams(session, 'a7');
  assert.ok(!isFailure(discovery) && discovery.streams[0]);
  return { objectId: 'a7', stream: discovery.streams[0], cursor: null, window: null, checkpoint: null, ...changes };
}

async function readAll(pages: AsyncGenerator<Page, Failure | null>): Promise<{ pages: Page[]; ended: Failure | null }> {
  const read: Page[] = [];
  for (;;) {
    const { value, done } = await pages.next();
    if (done) return { pages: read, ended: value };
    read.push(value);
  }
}

const linesOf = (pages: Page[]): string[] => pages.flatMap((page) => page.copyText.toString().split('\n').slice(0, -1));
const idsOf = (pages: Page[]): string[] => linesOf(pages).map((line) => line.split('\t')[0] ?? '');

const eight = Array.from({ length: 8 }, (_, index) => ({ id: index + 1, note: `n${index + 1}` }));

const waysOfPaging: Record<string, [paginator: string, answer: (asked: Asked) => object]> = {
  'page numbers': [
    pageNumbers,
    ({ url }) => {
      const page = Number(url.searchParams.get('page') ?? 1);
      assert.equal(url.searchParams.get('size'), '3');
      return { data: { items: eight.slice(3 * (page - 1), 3 * page) } };
    },
  ],
  offsets: [
    offsets,
    ({ headers }) => {
      const offset = Number(headers['x-offset']);
      return { data: { items: eight.slice(offset, offset + 3) } };
    },
  ],
  cursors: [
    cursors,
    ({ url }) => {
      const after = Number(url.searchParams.get('after') ?? 0);
      return { data: { items: eight.slice(after, after + 3) }, more: after + 3 < 8 };
    },
  ],
  links: [
    links,
    ({ url }) => {
      const from = Number(url.searchParams.get('from') ?? 0);
      const next = from + 3 < 8 ? `/v1/items/a7?from=${from + 3}` : null;
      return { data: { items: eight.slice(from, from + 3) }, next };
    },
  ],
};

for (const [name, [paginator, answer]] of Object.entries(waysOfPaging))
  test(`pages by ${name} are all read, and a read cut off after any of them is resumed`, async () => {
    const server = await startFakeServer((asked) => ({ body: answer(asked) }));
    const connector = connectorOf(manifestText(paginator));
    const session = openSession(connector, server);
    const whole = await readAll(connector.read(session, await requestOf(connector, session)));
    assert.equal(whole.ended, null);
    assert.deepEqual(idsOf(whole.pages), ['1', '2', '3', '4', '5', '6', '7', '8']);
    assert.equal(whole.pages.length, 3);
    const [first] = server.asked;
    assert.equal(first?.url.pathname, '/v1/items/a7');
    assert.equal(first?.url.searchParams.get('fields'), 'all');
    assert.equal(first?.url.searchParams.has('empty'), false);
    assert.equal(first?.headers['x-version'], '26');
    assert.equal(first?.headers['x-api-key'], 'k-123456789');
    for (const [index, page] of whole.pages.entries()) {
      const checkpoint = JSON.parse(JSON.stringify(page.checkpoint)) as JsonValue;
      const rest = await readAll(connector.read(session, await requestOf(connector, session, { checkpoint })));
      assert.deepEqual(idsOf([...whole.pages.slice(0, index + 1), ...rest.pages]), idsOf(whole.pages));
    }
  });

test('records become COPY text in the order of the columns', async () => {
  const record = { tags: ['a\tb'], id: 7, extra: 1, note: null, day: '2026-01-02', updated_at: '2026-01-02T03:04:05Z' };
  const server = await startFakeServer(() => ({ body: { data: { items: [record] } } }));
  const connector = connectorOf(manifestText(pageNumbers));
  const session = openSession(connector, server);
  const { pages } = await readAll(connector.read(session, await requestOf(connector, session)));
  assert.deepEqual(linesOf(pages), ['7\t2026-01-02\t2026-01-02 03:04:05Z\t\\N\t["a\\\\tb"]']);
});

test('a window is asked for day by day, both ends as the provider counts, and resumed inside', async () => {
  const server = await startFakeServer(({ url }) => {
    const [since, until] = [url.searchParams.get('since') ?? '', url.searchParams.get('until') ?? ''];
    const days = [];
    for (let at = Date.parse(since); at <= Date.parse(until); at += 86_400_000)
      days.push({ id: at / 86_400_000, day: new Date(at).toISOString().slice(0, 10) });
    const page = Number(url.searchParams.get('page') ?? 1);
    return { body: { data: { items: days.slice(3 * (page - 1), 3 * page) } } };
  });
  const cursor = cursorText(
    '%Y-%m-%d',
    'cursor_field: day, start_datetime: "2000-01-01", step: P5D, cursor_granularity: P1D, end_time_option: { type: RequestOption, inject_into: request_parameter, field_name: until }',
  );
  const connector = connectorOf(manifestText(pageNumbers, cursor), 'date_window', ', lookBackDays: 90');
  const session = openSession(connector, server);
  const window = { from: new Date('2026-02-25T00:00:00Z'), until: new Date('2026-03-09T00:00:00Z') };
  const request = await requestOf(connector, session, { window });
  assert.deepEqual(
    [request.stream.reading, request.stream.cursorField, request.stream.lookBackDays],
    ['date_window', 'day', 90],
  );
  const whole = await readAll(connector.read(session, request));
  assert.equal(whole.ended, null);
  const days = linesOf(whole.pages).map((line) => line.split('\t')[1]);
  assert.equal(days.length, 12);
  assert.deepEqual([days[0], days.at(-1), new Set(days).size], ['2026-02-25', '2026-03-08', 12]);
  for (const [index, { checkpoint }] of whole.pages.entries()) {
    const rest = await readAll(connector.read(session, { ...request, checkpoint }));
    assert.deepEqual(linesOf([...whole.pages.slice(0, index + 1), ...rest.pages]), linesOf(whole.pages));
  }
  const oneDay = { from: new Date('2026-02-25T00:00:00Z'), until: new Date('2026-02-26T00:00:00Z') };
  const single = await readAll(connector.read(session, { ...request, window: oneDay }));
  assert.deepEqual(
    linesOf(single.pages).map((line) => line.split('\t')[1]),
    ['2026-02-25'],
  );
});

interface Changing {
  id: number;
  updated_at: string;
}

const instant = (second: number): string => new Date(Date.UTC(2026, 0, 1) + 1000 * second).toISOString();

/** Sorted by updated_at, filtered from `since` on, paged by number: as such APIs do. */
const answerSorted = (records: Changing[], { url }: Asked): Answer => {
  const since = url.searchParams.get('since') ?? '';
  const page = Number(url.searchParams.get('page') ?? 1);
  const found = records
    .filter((it) => it.updated_at >= since)
    .sort((a, b) => (a.updated_at < b.updated_at ? -1 : a.updated_at > b.updated_at ? 1 : a.id - b.id));
  return { body: { data: { items: found.slice(3 * (page - 1), 3 * page) }, at: `${since} ${page}` } };
};

const byUpdate = cursorText(
  '%Y-%m-%dT%H:%M:%S.%_msZ',
  'cursor_field: updated_at, start_datetime: "2000-01-01T00:00:00.000Z"',
);

test('records that change while pages are read are not skipped', async () => {
  const records: Changing[] = Array.from({ length: 20 }, (_, index) => ({
    id: index + 1,
    // Ties, more of them than a page holds.
    updated_at: instant(index < 6 ? 0 : index),
  }));
  let answers = 0;
  const server = await startFakeServer((asked) => {
    const answer = answerSorted(records, asked);
    // After the third page, one that was seen moves to the end: all others move up by one.
    answers += 1;
    const moved = records.find((it) => it.id === 7);
    if (answers === 3 && moved) moved.updated_at = instant(100);
    return answer;
  });
  const connector = connectorOf(manifestText(pageNumbers, byUpdate), 'updated_since', ', isSortedByCursor: true');
  const session = openSession(connector, server);
  const { pages, ended } = await readAll(connector.read(session, await requestOf(connector, session)));
  assert.equal(ended, null);
  assert.deepEqual(
    [...new Set(idsOf(pages))].sort((a, b) => Number(a) - Number(b)),
    records.map((it) => String(it.id)),
  );
  assert.deepEqual(pages.at(-1)?.nextCursor, { updated_at: instant(100) });
});

test('an updated-since read goes on from its cursor, which never goes back nor past now', async () => {
  const records: Changing[] = Array.from({ length: 8 }, (_, index) => ({ id: index + 1, updated_at: instant(index) }));
  const server = await startFakeServer((asked) => answerSorted(records, asked));
  const connector = connectorOf(manifestText(pageNumbers, byUpdate), 'updated_since');
  const session = openSession(connector, server);
  const request = await requestOf(connector, session);
  const first = await readAll(connector.read(session, request));
  assert.deepEqual(
    first.pages.map((page) => page.nextCursor),
    [null, null, { updated_at: instant(7) }],
  );
  records.push({ id: 9, updated_at: instant(50) }, { id: 10, updated_at: '2999-01-01T00:00:00.000Z' });
  const second = await readAll(connector.read(session, { ...request, cursor: { updated_at: instant(7) } }));
  assert.deepEqual(idsOf(second.pages), ['8', '9', '10']);
  assert.deepEqual(second.pages.at(-1)?.nextCursor, { updated_at: '2026-03-01T12:00:00.000Z' });
  records.length = 0;
  const third = await readAll(connector.read(session, { ...request, cursor: { updated_at: instant(60) } }));
  assert.deepEqual(third.pages.at(-1)?.nextCursor, { updated_at: instant(60) });
});

test('an answer that is a failure ends the read as one, without the key', async () => {
  const answers: Record<string, Answer> = {
    '401 with a body': { status: 401, body: { error: 'invalid_api_key', echo: 'k-123456789' } },
    'a redirect': { status: 302, headers: { location: '/login' } },
    'HTML with 200': { headers: { 'content-type': 'text/html' }, body: '<html>Please sign in</html>' },
    'an error with 200': { body: { errors: [{ code: 'expired' }] } },
    'records of another shape': { body: { data: { items: [1, 2] } } },
    'nothing at all': { status: 200, body: '' },
  };
  for (const [name, answer] of Object.entries(answers)) {
    const server = await startFakeServer(() => answer);
    const connector = connectorOf(manifestText(pageNumbers));
    const session = openSession(connector, server);
    const { pages, ended } = await readAll(connector.read(session, await requestOf(connector, session)));
    assert.equal(pages.length, 0, name);
    assert.ok(ended?.response, name);
    assert.deepEqual([ended.provider, ended.stage, ended.auth], ['acme', 'api_call', 'api_key']);
    assert.equal(ended.response.status, answer.status ?? 200);
    assert.ok(!JSON.stringify(ended).includes('k-123456789'));
  }
});

test('what a filter of the manifest says of an answer goes along as evidence, without the key; where none speaks, nothing does', async () => {
  const handler = `error_handler:
      type: DefaultErrorHandler
      backoff_strategies: [{ type: WaitTimeFromHeader, header: X-Wait }]
      response_filters:
        - { type: HttpResponseFilter, http_codes: [400], action: RATE_LIMITED }
        - { type: HttpResponseFilter, http_codes: [403], action: FAIL, failure_type: config_error, error_message: "The shop of {{ response.key }} is closed." }`;
  const text = manifestText(pageNumbers).replace('    request_headers:', `    ${handler}\n    request_headers:`);
  const hintOf = async (answer: Answer) => {
    const server = await startFakeServer(() => answer);
    const connector = connectorOf(text);
    const session = openSession(connector, server);
    const { ended } = await readAll(connector.read(session, await requestOf(connector, session)));
    return ended?.hint;
  };
  assert.deepEqual(await hintOf({ status: 403, body: { key: 'k-123456789' } }), {
    action: 'FAIL',
    failureType: 'config_error',
    message: 'The shop of [struck out] is closed.',
    retryAfterMs: null,
  });
  assert.deepEqual(await hintOf({ status: 400, headers: { 'x-wait': '90' }, body: {} }), {
    action: 'RATE_LIMITED',
    failureType: null,
    message: null,
    retryAfterMs: 90_000,
  });
  assert.equal(await hintOf({ status: 401, body: {} }), undefined);
});

test('as many partitions are asked for at once as the manifest allows, and never more than four', async () => {
  const mostWith = async (level: string): Promise<number> => {
    let inFlight = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const server = await startFakeServer(async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      // Answered when no further one comes: the reader waits for what it has asked for.
      await new Promise<void>((done) => {
        waiting.push(done);
        if (waiting.length >= Math.min(4, Number(/\d+/.exec(level)?.[0] ?? 4)))
          for (const each of waiting.splice(0)) each();
      });
      inFlight -= 1;
      return { body: { data: { items: [] } } };
    });
    const router =
      'partition_router: { type: ListPartitionRouter, cursor_field: part, values: [a, b, c, d, e, f, g, h] }';
    const text = `${manifestText('{ type: NoPagination }').replace('      paginator:', `      ${router}\n      paginator:`)}\nconcurrency_level: { ${level} }`;
    const connector = connectorOf(text);
    const session = openSession(connector, server);
    await readAll(connector.read(session, await requestOf(connector, session)));
    return most;
  };
  assert.equal(await mostWith('type: ConcurrencyLevel, default_concurrency: 1'), 1);
  assert.equal(await mostWith('type: ConcurrencyLevel, default_concurrency: 2'), 2);
  assert.equal(await mostWith('type: ConcurrencyLevel, default_concurrency: 40'), 4);
});

test('answers that cannot be gone on from are named', async () => {
  const cases: [code: string, paginator: string, answer: object][] = [
    ['MOORING_FOREIGN_PAGE_URL', links, { data: { items: eight }, next: 'https://elsewhere.example/v1' }],
    ['MOORING_PAGES_REPEAT', cursors, { data: { items: eight }, more: true }],
    ['MOORING_VALUE_DOES_NOT_FIT', pageNumbers, { data: { items: [{ id: 'seven' }] } }],
  ];
  for (const [code, paginator, body] of cases) {
    const server = await startFakeServer(() => ({ body }));
    const connector = connectorOf(manifestText(paginator));
    const session = openSession(connector, server);
    const { ended } = await readAll(connector.read(session, await requestOf(connector, session)));
    assert.equal(ended?.error?.code, code);
    assert.ok(server.asked.every(({ url }) => url.pathname === '/v1/items/a7'));
  }
});

test('a list of records that is null is an empty one', async () => {
  const server = await startFakeServer(() => ({ body: { data: { items: null } } }));
  const connector = connectorOf(manifestText(pageNumbers));
  const session = openSession(connector, server);
  const { pages, ended } = await readAll(connector.read(session, await requestOf(connector, session)));
  assert.deepEqual([linesOf(pages), ended], [[], null]);
});

test('the probe tells who is behind the key, and the objects are listed', async () => {
  const server = await startFakeServer(({ url }) =>
    url.pathname === '/v1/me'
      ? { body: '{"user":{"id":12345678901234567,"email":"ada@acme.example"}}' }
      : { body: { accounts: [{ id: 'a7', name: 'Seven' }, { id: 8 }] } },
  );
  const connector = connectorOf(manifestText(pageNumbers));
  const session = openSession(connector, server);
  assert.deepEqual(await connector.probe(session), {
    key: '12345678901234567',
    label: 'ada@acme.example',
    credentialEndsAt: null,
  });
  assert.deepEqual(await connector.listObjects(session), [
    { id: 'a7', label: 'Seven' },
    { id: '8', label: '8' },
  ]);
  const odd = await startFakeServer(() => ({ body: { ok: true } }));
  const failure = await connector.probe(openSession(connector, odd));
  assert.equal(isFailure(failure) && failure.error?.code, 'MOORING_ANSWER_SHAPE');
});

test('a stream that needs code of somebody else is not offered, and whoever names it is told why', () => {
  const custom = manifestText(pageNumbers).replace(
    '{ type: DpathExtractor, field_path: [data, items] }',
    '{ type: CustomRecordExtractor, class_name: acme.Extractor }',
  );
  assert.throws(
    () => connectorOf(custom),
    /streams\.items: .*cannot be read here: it needs code of its own: CustomRecordExtractor/,
  );
});

test('a connector file that does not fit is refused by place', () => {
  const good = 'slug: a\nname: A\ncategory: C\ndescription: D\nauth: { kind: db_password }\n';
  parseConnectorFile(good, 'a/connector.yaml');
  for (const [text, message] of [
    [`${good}colour: red`, /a\/connector\.yaml: line 6, the top: Unrecognized key: "colour"/],
    [good.replace('slug: a', 'slug: A b'), /slug: expected lower-case words/],
    [`${good}fields: [{ name: host, label: Host, kind: shape }]`, /fields\.0\.kind/],
    [good.replace('db_password', 'magic'), /auth\.kind/],
  ] as const)
    assert.throws(() => parseConnectorFile(text, 'a/connector.yaml'), message);
  assert.throws(
    () => connectorOf(manifestText(pageNumbers), 'updated_since'),
    /streams\.items\.reading: the manifest gives the stream no cursor/,
  );
});
