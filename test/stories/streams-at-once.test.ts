// Streams of a Data Source are read side by side where their manifest allows it, and trouble of one stops no other.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConnectResult } from '../../src/api/schemas.ts';
import { hourMs } from '../../src/clock.ts';
import { buildAddedConnector } from '../../src/connectors/index.ts';
import { liveChannel } from '../../src/store/index.ts';
import { type Answer, startFakeServer } from '../harness/fake-http.ts';
import {
  createFirstDataSource,
  createWorld,
  getConnection,
  getDataSource,
  landedRows,
  listStreams,
  listSyncs,
} from '../harness/world.ts';

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

/** A world with `answer` in the place of the provider, and its Data Source, not read yet. */
async function connectNature(answer: (name: string) => Promise<Answer>) {
  const server = await startFakeServer(({ url }) => answer(url.pathname.slice(1)));
  const world = await createWorld({
    streamConcurrency: 2,
    egressMap: new Map([['https://nature.invalid', server.origin]]),
  });
  const manifest = manifestWith('');
  assert.equal((await world.request(world.owner, 'PUT', '/api/v1/added-connectors/nature', { manifest })).status, 200);
  const made = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'nature',
    fields: { token: 'a-token-of-nature' },
  });
  assert.ok(made.kind === 'connected');
  const connectionId = made.connection.id;
  return { world, connectionId, id: await createFirstDataSource(world, world.editor, connectionId) };
}

/** Reads them all; how many requests were under way at once. The server answers none before `expected` are there. */
async function readAll(expected: number) {
  let isHeld = false;
  let isRefused = '';
  let most = 0;
  let askedCount = 0;
  const held: (() => void)[] = [];
  const { world, id } = await connectNature(async (name) => {
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
  isHeld = true;
  isRefused = 'birds';
  await world.settle();
  return { world, id, most };
}

test('as many streams are read at a time as the option says, and one that cannot be read stops no other', async () => {
  const { world, id, most } = await readAll(2);
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

const atOnce = (manifest: string): number | undefined =>
  buildAddedConnector({ slug: 'nature', manifest, connectorFile: null }).connector.streamsAtOnce?.({
    token: 'a-token',
  });

test('a manifest that allows few requests at once has its streams read one after the other', () => {
  const level = (count: number) => `concurrency_level: { type: ConcurrencyLevel, default_concurrency: ${count} }`;
  assert.equal(atOnce(manifestWith('')), Number.POSITIVE_INFINITY);
  assert.equal(atOnce(manifestWith(level(4))), 1);
  assert.equal(atOnce(manifestWith(level(8))), 2);
});

test('a manifest that says which streams must not be read at the same time has them read one after the other', () => {
  const group = `{ streams: [{ $ref: '#/streams/1' }], action: { type: BlockSimultaneousSyncsAction } }`;
  assert.equal(atOnce(manifestWith(`stream_groups: { sky: ${group} }`)), 1);
});

test('a provider that prepares its answers in jobs is asked for one stream after the other', () => {
  const jobs = `record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
      status_extractor: { type: DpathExtractor, field_path: [status] }
      download_target_extractor: { type: DpathExtractor, field_path: [urls] }
      status_mapping: { running: [pending], completed: [ready], failed: [broken], timeout: [late] }
      creation_requester: { type: HttpRequester, url_base: https://nature.invalid, path: /jobs, http_method: POST }
      polling_requester: { type: HttpRequester, url_base: https://nature.invalid, path: /jobs/1 }
      download_requester: { type: HttpRequester, url: "{{ download_target }}" }`;
  const inJobs = manifestWith('').replace(/SimpleRetriever.*?field_path: \[\] } }/s, `AsyncRetriever\n      ${jobs}`);
  assert.equal(atOnce(inJobs), 1);
});

test('a page that was under way when the trouble of a sibling was judged is kept, and the trouble stands', async () => {
  const asked: string[] = [];
  let isIll = false;
  let isHeld = false;
  const bothAsked = Promise.withResolvers<void>();
  const judged = Promise.withResolvers<void>();
  const { world, connectionId, id } = await connectNature(async (name) => {
    asked.push(name);
    if (isHeld && name === 'birds') {
      isHeld = false;
      bothAsked.resolve();
      await judged.promise;
      return { body: [{ id: 'one of birds' }, { id: 'another of birds' }] };
    }
    if (isIll && name === 'apples') {
      await bothAsked.promise;
      return { headers: { 'content-type': 'text/html' }, body: '<html><title>Sign in</title></html>' };
    }
    return { body: [{ id: `one of ${name}` }] };
  });
  await world.settle();
  assert.equal((await getConnection(world, connectionId)).status, 'connected');

  const listener = await world.mooring.store.pool.connect();
  listener.on('notification', ({ payload = '' }) => {
    if (JSON.parse(payload).topic === 'connection') judged.resolve();
  });
  await listener.query(`listen ${liveChannel}`);
  [isIll, isHeld, asked.length] = [true, true, 0];
  await world.advance(24 * hourMs);
  listener.release(true);

  assert.equal((await getConnection(world, connectionId)).status, 'retrying');
  assert.ok((await getDataSource(world, id)).explanation, 'somebody can see what is wrong');
  assert.equal((await landedRows(world, id, 'birds')).length, 2);
  assert.deepEqual(asked.toSorted(), ['apples', 'birds'], 'no other stream is begun');

  isIll = false;
  await world.advance(hourMs);
  assert.equal((await getConnection(world, connectionId)).status, 'connected');
  assert.equal((await getDataSource(world, id)).explanation, null);
  assert.equal((await listSyncs(world, id))[0]?.status, 'succeeded');
});
