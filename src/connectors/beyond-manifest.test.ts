import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionsOf } from '../../test/conformance/counterpart.ts';
import { startFakeServer } from '../../test/harness/fake-http.ts';
import { isFailure } from '../life/diagnosis/index.ts';
import { buildAddedConnector } from './added/build-added.ts';
import { ConnectorFileError } from './connector-file.ts';

const origin = 'https://api.example.test';
const manifest = `
version: 6.0.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [books] }
definitions:
  requester: { type: HttpRequester, url_base: "${origin}", http_method: GET }
streams:
  - type: DeclarativeStream
    name: books
    primary_key: id
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: /books }
      record_selector:
        type: RecordSelector
        extractor: { type: DpathExtractor, field_path: [shelves, "*", books, "*"] }
        record_filter: { type: RecordFilter, condition: "{{ record['isOpen'] }}" }
      paginator:
        type: DefaultPaginator
        pagination_strategy: { type: CursorPagination, cursor_value: "{{ response['next'] }}", stop_condition: "{{ not response.get('next') }}" }
        page_token_option: { type: RequestOption, inject_into: request_parameter, field_name: page }
    schema_loader: { type: InlineSchemaLoader, schema: { type: object, properties: { id: { type: string }, name: { type: string } } } }
  - type: DeclarativeStream
    name: sales
    primary_key: [date, book]
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: "/books/{{ config['book'] }}/sales" }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [rows] } }
    incremental_sync:
      type: DatetimeBasedCursor
      cursor_field: date
      datetime_format: "%Y-%m-%d"
      start_datetime: "2020-01-01"
      cursor_granularity: P1D
      step: P10D
    schema_loader: { type: InlineSchemaLoader, schema: { type: object, properties: { date: { type: string, format: date }, book: { type: string } } } }
`;
const connectorFile = (stream = 'books'): string => `
auth: { kind: api_key, placement: { in: header, name: X-Key } }
fields: [{ name: apiKey, label: Key, kind: password, isRequired: true, isSecret: true }]
objectStream: { name: ${stream}, id: id, label: name }
objectIdName: book
streams:
  sales: { reading: date_window, restatedDays: 5 }
`;
const build = (stream?: string) =>
  buildAddedConnector({ slug: 'shelf', manifest, connectorFile: connectorFile(stream) }).connector;

async function openShelf() {
  const shelves = (books: object[], next: string | null) => ({ shelves: [{ books }, { books: [] }], next });
  const server = await startFakeServer(({ url }) => {
    if (url.pathname.endsWith('/sales'))
      return { status: 200, body: { rows: [{ date: '2026-01-01', book: url.pathname.split('/')[2] }] } };
    const isSecond = url.searchParams.get('page') === '2';
    const shut = { id: 'shut', name: 'Shut', isOpen: false };
    return {
      status: 200,
      body: isSecond
        ? shelves([{ id: 'b', name: 'Second', isOpen: true }, shut], null)
        : shelves([{ id: 'a', name: 'First', isOpen: true }], '2'),
    };
  });
  const connector = build();
  const secrets = { apiKey: 'a-key-of-some-length' };
  const open = sessionsOf(connector, { config: {}, secrets, egressMap: new Map([[origin, server.origin]]) });
  return { connector, session: open() };
}

test('objects are what a stream of the manifest gives: all pages, without what its filter drops', async () => {
  const { connector, session } = await openShelf();
  assert.deepEqual(await connector.listObjects(session), [
    { id: 'a', label: 'First' },
    { id: 'b', label: 'Second' },
  ]);
});

test('the stream of the objects is not offered, and the others say for how long their figures are corrected', async () => {
  const { connector, session } = await openShelf();
  const found = await connector.discoverStreams(session, 'a');
  assert.ok(!isFailure(found));
  assert.deepEqual(
    found.streams.map(({ name, restatedDays }) => [name, restatedDays]),
    [['sales', 5]],
  );
});

test('tried out, a stream is read of the first object', async () => {
  const { connector, session } = await openShelf();
  const records = connector.trial?.read(session, 'sales');
  const { value } = (await records?.next()) ?? {};
  assert.deepEqual(value, [{ date: '2026-01-01', book: 'a' }]);
});

test('a stream of objects that the manifest does not have is refused with its name', () => {
  assert.throws(
    () => build('magazines'),
    (error: Error) => error instanceof ConnectorFileError && /no stream "magazines"/.test(error.message),
  );
});
