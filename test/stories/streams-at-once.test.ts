// Streams of a Data Source are read side by side where their manifest allows it, and trouble of one stops no other.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConnectResult } from '../../src/api/schemas.ts';
import { startFakeServer } from '../harness/fake-http.ts';
import { createFirstDataSource, createWorld, landedRows, listStreams, listSyncs } from '../harness/world.ts';

const streams = ['apples', 'birds', 'clouds', 'deer'];
const manifestWith = (level: string): string => `version: 6.44.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [apples] }
${level}
streams:
${streams
  .map(
    (name) => `  - type: DeclarativeStream
    name: ${name}
    primary_key: [id]
    schema_loader: { type: InlineSchemaLoader, schema: { type: object, properties: { id: { type: string } } } }
    retriever:
      type: SimpleRetriever
      requester:
        type: HttpRequester
        url_base: https://nature.invalid
        path: /${name}
        http_method: GET
        authenticator: { type: BearerAuthenticator, api_token: "{{ config['token'] }}" }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }`,
  )
  .join('\n')}
spec:
  type: Spec
  connection_specification:
    type: object
    required: [token]
    properties: { token: { type: string, title: Token, airbyte_secret: true } }
`;

/** Reads them all; how many requests were under way at once. The server answers none before `expected` are there. */
async function readAll(level: string, expected: number) {
  let isHeld = false;
  let isRefused = '';
  let most = 0;
  let askedCount = 0;
  const held: (() => void)[] = [];
  const server = await startFakeServer(async ({ url }) => {
    const name = url.pathname.slice(1);
    if (isHeld) {
      most = Math.max(most, held.length + 1);
      // The last one has nobody to wait for.
      askedCount += 1;
      if (held.length + 1 < expected && askedCount < streams.length) await new Promise<void>((done) => held.push(done));
      for (const go of held.splice(0)) go();
    }
    return name === isRefused
      ? { status: 404, body: { message: 'There is no such thing.' } }
      : { body: [{ id: `one of ${name}` }] };
  });
  const world = await createWorld({
    streamConcurrency: 2,
    egressMap: new Map([['https://nature.invalid', server.origin]]),
  });
  const manifest = manifestWith(level);
  assert.equal((await world.request(world.owner, 'PUT', '/api/v1/added-connectors/nature', { manifest })).status, 200);
  const made = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'nature',
    fields: { token: 'a-token-of-nature' },
  });
  assert.ok(made.kind === 'connected');
  const id = await createFirstDataSource(world, world.editor, made.connection.id);
  isHeld = true;
  isRefused = 'birds';
  await world.settle();
  return { world, id, most };
}

test('as many streams are read at a time as the option says, and one that cannot be read stops no other', async () => {
  const { world, id, most } = await readAll('', 2);
  assert.equal(most, 2);
  for (const name of streams.filter((it) => it !== 'birds'))
    assert.deepEqual(
      (await landedRows(world, id, name)).map((row) => row.id),
      [`one of ${name}`],
    );
  const [sync] = await listSyncs(world, id);
  assert.equal(sync?.status, 'partial');
  const states = (await listStreams(world, id)).map(({ name, status }) => [name, status]);
  assert.deepEqual(
    states.toSorted(),
    streams.map((name) => [name, name === 'birds' ? 'failed' : 'ready']),
  );
});

test('a manifest that allows few requests at once has its streams read one after the other', async () => {
  const { world, id, most } = await readAll('concurrency_level: { type: ConcurrencyLevel, default_concurrency: 4 }', 1);
  assert.equal(most, 1);
  assert.equal((await listSyncs(world, id))[0]?.rowsWritten, 3);
});
