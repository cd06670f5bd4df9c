// What operators do with connectors at run time: check with line and place, try out with a config that is not kept, replace, remove; and
// that every process sees it, and nobody else may.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConnectorWholeView } from '../../src/api/connector-schemas.ts';
import type { ConnectorView, Problem } from '../../src/api/schemas.ts';
import { systemClock } from '../../src/clock.ts';
import { createConnectorRegistry } from '../../src/connectors/index.ts';
import { sandboxCrm } from '../../src/simulator/index.ts';
import {
  booksManifest,
  ordersManifest,
  type PretendApis,
  startPretendApis,
  visitsManifest,
} from '../harness/added-manifests.ts';
import { silentLog } from '../harness/database.ts';
import { startFakeServer } from '../harness/fake-http.ts';
import { dumpBackup } from '../harness/secret-dumps.ts';
import { connectWithFields, createFirstDataSource, createWorld, getDataSource, type World } from '../harness/world.ts';

const base = '/api/v1/added-connectors';
const key = 'book-key-of-the-beginning';

interface Checked {
  isUsable: boolean;
  slug: string;
  problems: { file: string; line: number; place: string; what: string }[];
  connector: { name: string; streams: { name: string; refusal: string | null }[]; isIdentityTold: boolean } | null;
  replacesVersion: number | null;
  misfits: { connectionName: string; what: string[] }[];
}
interface Tried {
  isAccepted: boolean;
  explanation: { summary: string } | null;
  streams: { name: string }[];
  records: Record<string, unknown>[];
}

async function createWorldWithBooks(): Promise<World & { apis: PretendApis }> {
  let world: World | null = null;
  const apis = await startPretendApis(() => world?.clock ?? systemClock);
  const origins = ['https://books.invalid', 'https://orders.invalid', 'https://visits.invalid'];
  world = await createWorld({ egressMap: new Map(origins.map((it) => [it, apis.url])) });
  return { ...world, apis };
}

const check = (world: World, body: object) => world.call<Checked>(world.owner, 'POST', `${base}/check`, body);
const put = (world: World, slug: string, body: object) => world.request(world.owner, 'PUT', `${base}/${slug}`, body);
const problemOf = async (answer: Promise<{ status: number; body: unknown }>, status: number): Promise<Problem> => {
  const { status: given, body } = await answer;
  assert.equal(given, status, JSON.stringify(body));
  return body as Problem;
};
const offered = async (world: World): Promise<string[]> =>
  (await world.call<{ items: ConnectorView[] }>(world.editor, 'GET', '/api/v1/connectors')).items.map((it) => it.slug);

test('a manifest is checked with line and place, and nothing is stored', async () => {
  const world = await createWorldWithBooks();
  const good = await check(world, { slug: 'books', manifest: booksManifest });
  assert.ok(good.isUsable);
  assert.equal(good.replacesVersion, null);
  assert.deepEqual(good.connector?.streams, [{ name: 'books', refusal: null }]);
  assert.equal(good.connector?.isIdentityTold, false);

  const wrong = await check(world, {
    slug: 'books',
    manifest: booksManifest.replace('type: RecordSelector,', 'type: RecordSelectr,'),
  });
  assert.ok(!wrong.isUsable);
  const [problem] = wrong.problems;
  const line = booksManifest.split('\n').findIndex((it) => it.includes('RecordSelector')) + 1;
  assert.equal(problem?.line, line, JSON.stringify(problem));
  assert.match(problem?.place ?? '', /^streams\.0\.retriever\.record_selector/);

  const beside = await check(world, {
    slug: 'books',
    manifest: booksManifest,
    connectorFile: 'name: Books\ncolour: red\n',
  });
  assert.deepEqual(
    beside.problems.map((it) => [it.file, it.line, it.what]),
    [['connectorFile', 2, 'Unrecognized key: "colour"']],
  );
  assert.deepEqual(await offered(world).then((slugs) => slugs.includes('books')), false);
});

test('a connector.yaml beside it says name, category and who stands behind a credential', async () => {
  const world = await createWorldWithBooks();
  const connectorFile =
    'name: City library\ncategory: Libraries\nidentity: { path: /books, key: books.0.id, label: books.0.title }\n';
  const checked = await check(world, { slug: 'books', manifest: booksManifest, connectorFile });
  assert.deepEqual([checked.connector?.name, checked.connector?.isIdentityTold], ['City library', true]);
  await put(world, 'books', { manifest: booksManifest, connectorFile });
  const id = await connectWithFields(world, world.editor, 'books', { api_key: key });
  const { identityLabel } = await world.call<{ identityLabel: string }>(
    world.owner,
    'GET',
    `/api/v1/connections/${id}`,
  );
  assert.equal(identityLabel, 'Book 1');
});

test('a setting that is not of the expected form, and one that is missing, are named at their field', async () => {
  const world = await createWorldWithBooks();
  await put(world, 'books', { manifest: booksManifest });
  const connect = (fields: object) =>
    problemOf(world.request(world.editor, 'POST', '/api/v1/connections', { connectorSlug: 'books', fields }), 400);
  assert.ok(Object.hasOwn(((await connect({})) as Problem & { fields: object }).fields, 'api_key'));
  assert.ok(
    Object.hasOwn(
      ((await connect({ api_key: key, shelf: 'UPPER 7' })) as Problem & { fields: object }).fields,
      'shelf',
    ),
  );
});

test('a config is tried out: accepted or refused with the reason, streams, first records; and it is not kept', async () => {
  const world = await createWorldWithBooks();
  const tryOut = (body: object) => world.call<Tried>(world.owner, 'POST', `${base}/try-out`, body);
  const good = await tryOut({
    slug: 'books',
    manifest: booksManifest,
    config: { api_key: key },
    stream: 'books',
    limit: 3,
  });
  assert.ok(good.isAccepted, JSON.stringify(good));
  assert.deepEqual(
    good.streams.map(({ name }) => name),
    ['books'],
  );
  assert.deepEqual(
    good.records,
    [1, 2, 3].map((id) => ({ id, title: `Book ${id}` })),
  );

  const refused = await tryOut({ slug: 'books', manifest: booksManifest, config: { api_key: 'a-key-that-never-was' } });
  assert.ok(!refused.isAccepted && refused.explanation?.summary);
  assert.ok(!JSON.stringify(refused).includes('never-was'));
  assert.ok(!(await dumpBackup(world)).includes(key));

  const spent = {
    slug: 'orders',
    manifest: ordersManifest,
    config: { client_id: 'a', client_secret: 'b', refresh_token: 'c', start_date: 'd' },
  };
  const problem = await problemOf(world.request(world.owner, 'POST', `${base}/try-out`, spent), 400);
  assert.match(problem.detail, /spends a refresh token with each use/);
});

test('another version keeps what fits, and what does not is said first', async () => {
  const world = await createWorldWithBooks();
  await put(world, 'books', { manifest: booksManifest });
  const id = await connectWithFields(world, world.editor, 'books', { api_key: key, shelf: 'novels' });
  await createFirstDataSource(world, world.editor, id);

  const same = booksManifest.replace('title: Shelf', 'title: The shelf');
  assert.deepEqual((await put(world, 'books', { manifest: same })).body, { slug: 'books', version: 2, isNew: false });

  const other = booksManifest
    .replaceAll('name: books', 'name: volumes')
    .replace('stream_names: [books]', 'stream_names: [volumes]')
    .replace('shelf:', 'floor:')
    .replace('required: [api_key]', 'required: [api_key, floor]');
  const refused = (await problemOf(put(world, 'books', { manifest: other }), 409)) as Problem & Checked;
  assert.deepEqual(
    refused.misfits.map((it) => it.what),
    [
      [
        'The setting shelf is not used any more.',
        'Shelf is missing. It needs a Reconnect.',
        'The stream books is not there any more; its rows stay.',
      ],
    ],
  );
  assert.deepEqual((await put(world, 'books', { manifest: other, acceptsMisfits: true })).body, {
    slug: 'books',
    version: 3,
    isNew: false,
  });
  // Nobody is disconnected by it: the stream is marked, and the Connection waits for its setting.
  await world.settle();
});

test('settings of a version before are brought to the form of the next one by its own rules, in the same moment', async () => {
  const world = await createWorldWithBooks();
  await put(world, 'books', { manifest: booksManifest });
  const id = await connectWithFields(world, world.editor, 'books', { api_key: key, shelf: 'novels' });
  const dataSourceId = await createFirstDataSource(world, world.editor, id);
  const next = `${booksManifest.replace(
    /shelf: \{.*\}/,
    'filters: { type: object, required: [shelf], properties: { shelf: { type: string, title: Shelf } } }',
  )}  config_normalization_rules:
    type: ConfigNormalizationRules
    config_migrations:
      - type: ConfigMigration
        transformations:
          - { type: ConfigAddFields, condition: "{{ config['shelf'] is defined }}", fields: [{ type: AddedFieldDefinition, path: [filters, shelf], value: "{{ config['shelf'] }}" }] }
          - { type: ConfigRemoveFields, field_pointers: [[shelf]] }
`;
  const configNow = async () => {
    const { rows } = await world.mooring.store.pool.query('select config from connections where id = $1', [id]);
    return rows[0].config;
  };
  const checked = await check(world, { slug: 'books', manifest: next });
  assert.deepEqual(checked.misfits, []);
  assert.deepEqual(await configNow(), { shelf: 'novels' }, 'looking changes nothing');
  assert.deepEqual((await put(world, 'books', { manifest: next })).body, { slug: 'books', version: 2, isNew: false });
  assert.deepEqual(await configNow(), { 'filters.shelf': 'novels' });
  await world.settle();
  assert.equal((await getDataSource(world, dataSourceId)).status, 'connected');
});

test('one that is in use is not removed, by name of what uses it; a removed one is not offered, and can come back', async () => {
  const world = await createWorldWithBooks();
  await put(world, 'books', { manifest: booksManifest });
  const id = await connectWithFields(world, world.editor, 'books', { api_key: key }, 'The library');
  const remove = () => world.request(world.owner, 'DELETE', `${base}/books`);
  assert.match((await problemOf(remove(), 409)).detail, /in use by The library \(Acme\)/);
  await world.call(world.owner, 'DELETE', `/api/v1/connections/${id}`);
  assert.equal((await remove()).status, 204);
  assert.ok(!(await offered(world)).includes('books'));
  const connect = world.request(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'books',
    fields: { api_key: key },
  });
  await problemOf(connect, 404);
  await problemOf(remove(), 404);
  assert.equal(((await put(world, 'books', { manifest: booksManifest })).body as { version: number }).version, 3);
  assert.ok((await offered(world)).includes('books'));
});

test('another process sees a change as soon as it is committed', async () => {
  const world = await createWorldWithBooks();
  const other = createConnectorRegistry({ store: world.mooring.store, log: silentLog, clock: systemClock });
  const isSeen = (version: string): Promise<void> => other.whenRead(() => other.find('books')?.name === version);
  other.follow();
  try {
    await put(world, 'books', { manifest: booksManifest, connectorFile: 'name: First' });
    await isSeen('First');
    await put(world, 'books', { manifest: booksManifest, connectorFile: 'name: Second' });
    await isSeen('Second');
  } finally {
    await other.stop();
  }
});

test('a manifest is fetched from its address, through the guard, and no larger than it may be', async () => {
  const world = await createWorldWithBooks();
  const site = await startFakeServer(({ url }) => {
    if (url.pathname === '/moved') return { status: 302, headers: { location: '/books.yaml' } };
    if (url.pathname === '/page') return { body: '<!doctype html><title>A page</title>' };
    if (url.pathname === '/large') return { body: 'a'.repeat(5 * 1024 * 1024) };
    return url.pathname === '/books.yaml' ? { body: booksManifest } : { status: 404 };
  });
  const fetched = await check(world, { url: `${site.origin}/books.yaml` });
  assert.deepEqual([fetched.isUsable, fetched.slug], [true, 'books']);
  const refusal = async (url: string, status: number): Promise<string> =>
    (await problemOf(world.request(world.owner, 'POST', `${base}/check`, { slug: 'x', url }), status)).detail;
  assert.match(await refusal(`${site.origin}/moved`, 503), /Give that one, if you trust it: .*\/books\.yaml/);
  assert.match(await refusal(`${site.origin}/page`, 400), /web page/);
  assert.match(await refusal(`${site.origin}/nothing`, 503), /status 404/);
  assert.match(await refusal(`${site.origin}/large`, 413), /at most 4 MiB/);
  assert.match(await refusal('http://10.1.2.3/books.yaml', 503), /private or reserved network/);
  assert.match(await refusal('file:///etc/passwd', 400), /begins with https/);
});

test('a connector that is removed while somebody connects by it gets no Connection', async () => {
  let remove: (() => Promise<unknown>) | null = null;
  const api = await startFakeServer(async () => {
    await remove?.();
    return { body: { books: [] } };
  });
  const world = await createWorld({ egressMap: new Map([['https://books.invalid', api.origin]]) });
  await put(world, 'books', { manifest: booksManifest });
  remove = () => world.request(world.owner, 'DELETE', `${base}/books`);
  const connecting = { connectorSlug: 'books', fields: { api_key: key } };
  const { detail } = await problemOf(world.request(world.editor, 'POST', '/api/v1/connections', connecting), 404);
  assert.match(detail, /connector/);
  assert.deepEqual((await world.call<{ items: unknown[] }>(world.owner, 'GET', '/api/v1/connections')).items, []);
});

test('a connector that comes with Mooring has a page of its own too: its streams, how much uses it, and a trial', async () => {
  const world = await createWorld();
  const { apiKey } = sandboxCrm;
  await connectWithFields(world, world.editor, 'sandbox-crm', { apiKey });
  const shown = await world.call<ConnectorWholeView>(world.owner, 'GET', '/api/v1/connectors/sandbox-crm');
  assert.deepEqual(
    [shown.name, shown.isAdded, shown.isTriable, shown.connectionCount, shown.streams.map(({ name }) => name)],
    ['Sandbox CRM', false, true, 1, ['contacts', 'deals']],
  );
  const body = { slug: 'sandbox-crm', config: { apiKey }, stream: 'deals', limit: 2 };
  const tried = await world.call<Tried>(world.owner, 'POST', `${base}/try-out`, body);
  assert.deepEqual([tried.isAccepted, tried.records.length], [true, 2]);
  const database = await world.call<ConnectorWholeView>(world.owner, 'GET', '/api/v1/connectors/postgres');
  assert.deepEqual([database.isTriable, database.connectionCount, database.streams], [false, 0, []]);
  await problemOf(world.request(world.editor, 'GET', '/api/v1/connectors/sandbox-crm'), 403);
  await problemOf(world.request(world.owner, 'GET', '/api/v1/connectors/no-such-thing'), 404);
});

test('only operators may, each change stands in the audit log, and names that are taken are refused', async () => {
  const world = await createWorldWithBooks();
  const body = { manifest: booksManifest, config: {} };
  for (const [method, path] of [
    ['GET', base],
    ['GET', `${base}/books`],
    ['POST', `${base}/check`],
    ['POST', `${base}/try-out`],
    ['PUT', `${base}/books`],
    ['DELETE', `${base}/books`],
  ] as const)
    await problemOf(
      world.request(world.editor, method, path, method === 'PUT' || method === 'POST' ? body : undefined),
      403,
    );
  await put(world, 'books', { manifest: booksManifest });
  await world.call(world.owner, 'DELETE', `${base}/books`);
  const { rows } = await world.mooring.store.pool.query(
    `select action, actor_name, target_id from audit_log where action like 'connector.%' order by action`,
  );
  assert.deepEqual(rows, [
    { action: 'connector.added', actor_name: 'Olga Owner', target_id: 'books' },
    { action: 'connector.removed', actor_name: 'Olga Owner', target_id: 'books' },
  ]);
  await problemOf(put(world, 'postgres', { manifest: booksManifest }), 409);
  await problemOf(put(world, 'library', { manifest: booksManifest, connectorFile: 'aliases: [sandbox-crm]' }), 409);
  await problemOf(put(world, 'Not-a-slug', { manifest: booksManifest }), 400);
});

test('what a session has learned on the way is struck out of a refusal that quotes it', async () => {
  const world = await createWorldWithBooks();
  const { apis } = world;
  const config = { user: 'ada', password: 'visit-password-of-the-beginning' };
  const tryOut = () =>
    world.call<Tried>(world.owner, 'POST', `${base}/try-out`, {
      slug: 'visits',
      manifest: visitsManifest,
      config,
      stream: 'visits',
    });
  assert.equal((await tryOut()).records.length, 2);
  // Signing in works still, but the answer to the data quotes the session.
  apis.refusesVisits = true;
  const refused = await tryOut();
  assert.ok(!refused.isAccepted && refused.explanation);
  assert.match(JSON.stringify(refused), /may not read visits/);
  for (const session of apis.sessions) assert.ok(!JSON.stringify(refused).includes(session));
});

test('a connector that this version cannot use keeps its Connections visible, and says why it cannot be read', async () => {
  const world = await createWorldWithBooks();
  await put(world, 'books', { manifest: booksManifest });
  const connectionId = await connectWithFields(world, world.editor, 'books', { api_key: key });
  const id = await createFirstDataSource(world, world.editor, connectionId);
  await world.settle();
  // As another version of Mooring may have stored it.
  await world.mooring.store.pool.query(
    `update added_connectors set manifest = 'streams: 7', version = version + 1 where slug = 'books'`,
  );
  await world.mooring.life.refreshConnectors();
  assert.ok(!(await offered(world)).includes('books'));
  const [listed] = (await world.call<{ items: { isUsable: boolean }[] }>(world.owner, 'GET', base)).items;
  assert.equal(listed?.isUsable, false);
  await world.call(world.editor, 'POST', `/api/v1/data-sources/${id}/sync`);
  await world.settle();
  assert.equal(
    (await world.call<{ status: string }>(world.editor, 'GET', `/api/v1/data-sources/${id}`)).status,
    'connected',
  );
  const { items } = await world.call<{ items: { kind: string; status: string }[] }>(
    world.editor,
    'GET',
    `/api/v1/data-sources/${id}/syncs`,
  );
  assert.equal(items.find((it) => it.kind === 'manual')?.status, 'failed');
  assert.deepEqual((await put(world, 'books', { manifest: booksManifest })).status, 200, 'a good version mends it');
});

test('other programs get the key or token of a manifest, and never what was entered to sign in', async () => {
  const world = await createWorldWithBooks();
  const { apis } = world;
  for (const [slug, manifest] of Object.entries({
    books: booksManifest,
    orders: ordersManifest,
    visits: visitsManifest,
  }))
    await put(world, slug, { manifest });
  const made = { name: 'a pipeline', role: 'viewer', canReadCredentials: true };
  const { key: apiKey } = await world.call<{ key: string }>(world.owner, 'POST', '/api/v1/api-keys', made);
  const take = async (slug: string, fields: object) => {
    const id = await connectWithFields(world, world.editor, slug, fields);
    const headers = { authorization: `Bearer ${apiKey}` };
    const answer = await world.mooring.server.inject({
      method: 'GET',
      url: `/api/v1/connections/${id}/credentials`,
      headers,
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const book = await take('books', { api_key: key });
  assert.deepEqual(book.body.credential, { kind: 'api_key', apiKey: key, others: { api_key: key } });
  const oauth = {
    client_id: 'c',
    client_secret: 'the-client-secret',
    refresh_token: apis.refreshToken(),
    start_date: '2026-01-01T00:00:00Z',
  };
  const order = await take('orders', oauth);
  assert.equal(order.body.credential.kind, 'oauth2');
  assert.match(order.body.credential.accessToken, /^access_/);
  assert.ok(!/refresh_|client-secret/.test(JSON.stringify(order.body)));
  const password = 'visit-password-of-the-beginning';
  const visit = await take('visits', { user: 'ada', password });
  assert.deepEqual([visit.status, visit.body.reason], [409, 'signs_in_each_time']);
  assert.ok(!JSON.stringify(visit.body).includes(password));
});

test('a refresh token that was spent by a connect that then failed is no loss: the same fields lead on', async () => {
  const world = await createWorldWithBooks();
  const { apis } = world;
  await put(world, 'orders', { manifest: ordersManifest });
  const fields = {
    client_id: 'c',
    client_secret: 'the-client-secret',
    refresh_token: apis.refreshToken(),
    start_date: '2026-01-01T00:00:00Z',
  };
  apis.isDown = true;
  for (let attempt = 0; attempt < 2; attempt++)
    await problemOf(
      world.request(world.editor, 'POST', '/api/v1/connections', { connectorSlug: 'orders', fields }),
      422,
    );
  assert.notEqual(apis.refreshToken(), fields.refresh_token, 'it was spent');
  apis.isDown = false;
  await connectWithFields(world, world.editor, 'orders', fields);
});
