// The order in which Data Sources and Connections are listed: what needs a person first, whatever the page and the filter.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestAccount, createTestApi, createTestApiKey, type TestApi } from '../../test/harness/api.ts';
import { after, dayMs, hourMs } from '../clock.ts';

/** [name, status, hours since when, what else]; the first is the oldest of all to be made. */
type Written = [
  name: string,
  status: string,
  sinceHours: number,
  more?: { isPartial?: boolean; endsInDays?: number; connectionStatus?: string },
];

const written: Written[] = [
  ['connected of old', 'connected', 900],
  ['disconnected today', 'disconnected', 2],
  ['catching up', 'catching_up', 1],
  ['ends in 9 days', 'connected', 800, { endsInDays: 9 }],
  ['retrying', 'retrying', 3],
  ['disconnected for long', 'disconnected', 70],
  ['disconnected alone', 'disconnected', 30, { connectionStatus: 'connected' }],
  ['connecting', 'connecting', 1],
  ['ends in 2 days', 'catching_up', 5, { endsInDays: 2 }],
  ['ends in a year', 'connected', 700, { endsInDays: 365 }],
  ['partly refused', 'connected', 600, { isPartial: true }],
  ['reconnected lately', 'connected', 4],
];

const dataSourcesInOrder = [
  'disconnected for long',
  'disconnected alone',
  'disconnected today',
  'partly refused',
  'retrying',
  'ends in 2 days',
  'ends in 9 days',
  'catching up',
  'connecting',
  'reconnected lately',
  'ends in a year',
  'connected of old',
];

async function createLists(): Promise<{ api: TestApi; headers: { authorization: string } }> {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  Object.assign(api.ctx.life, {
    getConnector: () => ({
      slug: 'postgres',
      name: 'PostgreSQL',
      authKind: 'db_password',
      auth: { kind: 'db_password' },
      fields: [],
    }),
  });
  const now = api.ctx.clock.now();
  const { pool } = api.ctx.store;
  for (const [index, [name, status, sinceHours, more]] of written.entries()) {
    const key = String(index).padStart(2, '0');
    const since = after(now, -sinceHours * hourMs);
    const made = after(now, -1000 * hourMs + index * hourMs);
    await pool.query(
      `insert into connections (id, account_id, connector_slug, name, status, status_since, connected_by_name, authorized_by_name,
         authorized_at, created_at) values ($1, $2, 'postgres', $3, $4, $5, 'Olga', 'Olga', $6, $6)`,
      [
        `con_${key}`,
        owner.accountId,
        name,
        more?.connectionStatus ?? status.replace('catching_up', 'connected'),
        since,
        made,
      ],
    );
    await pool.query(
      `insert into data_sources (id, account_id, connection_id, name, object_id, object_label, status, status_since, is_partial, sync_every_ms,
         schema_name, created_by_name, created_at) values ($1, $2, $3, $4, 'o', 'o', $5, $6, $7, 3600000, $8, 'Olga', $9)`,
      [
        `ds_${key}`,
        owner.accountId,
        `con_${key}`,
        name,
        status,
        since,
        more?.isPartial ?? false,
        `s_${owner.accountId}_${key}`,
        made,
      ],
    );
    if (more?.endsInDays !== undefined)
      await pool.query(
        `insert into expirations (connection_id, account_id, connector_slug, ends_at, certainty, reason, since, basis)
           values ($1, $2, 'postgres', $3, 'known', 'credential_end', $4, 'b')`,
        [`con_${key}`, owner.accountId, after(now, more.endsInDays * dayMs), made],
      );
  }
  return { api, headers: await createTestApiKey(api, owner, 'viewer') };
}

async function namesOf(lists: Awaited<ReturnType<typeof createLists>>, path: string, limit: number): Promise<string[]> {
  const names: string[] = [];
  let cursor = '';
  for (let pages = 0; pages < 20; pages++) {
    const url = `/api/v1${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`;
    const answer = await lists.api.app.inject({ url, headers: lists.headers });
    assert.equal(answer.statusCode, 200, answer.body);
    const { items, next } = answer.json() as { items: { name: string }[]; next: string | null };
    names.push(...items.map((it) => it.name));
    if (next === null) return names;
    assert.equal(items.length, limit, 'a page that is not the last is full');
    cursor = `&after=${next}`;
  }
  throw new Error('it never ended');
}

test('Data Sources are listed by urgency, in pages of any length', async () => {
  const lists = await createLists();
  for (const limit of [1, 2, 3, 5, 11, 12, 50])
    assert.deepEqual(await namesOf(lists, '/data-sources', limit), dataSourcesInOrder, `pages of ${limit}`);
});

test('filters narrow the list and keep its order', async () => {
  const lists = await createLists();
  const narrowed = (it: RegExp): string[] => dataSourcesInOrder.filter((name) => it.test(name));
  assert.deepEqual(await namesOf(lists, '/data-sources?search=connected', 2), narrowed(/connected/));
  assert.deepEqual(
    await namesOf(lists, '/data-sources?search=CONNECT&status=disconnected', 1),
    narrowed(/^disconnected/),
  );
  assert.deepEqual(await namesOf(lists, '/data-sources?search=ed', 3), narrowed(/ed/));
  assert.deepEqual(await namesOf(lists, '/data-sources?search=', 5), dataSourcesInOrder);
  assert.deepEqual(await namesOf(lists, '/data-sources?search=ends%25', 5), [], '% stands for itself');
  assert.deepEqual(await namesOf(lists, '/data-sources?search=ends%20in&sort=newest', 1), [
    'ends in a year',
    'ends in 2 days',
    'ends in 9 days',
  ]);
  assert.deepEqual(await namesOf(lists, '/data-sources?status=disconnected', 2), narrowed(/^disconnected/));
  assert.deepEqual(await namesOf(lists, '/data-sources?isExpiring=true', 1), ['ends in 2 days', 'ends in 9 days']);
});

test('newest first is there for whoever asks for it', async () => {
  const lists = await createLists();
  const newest = written.map(([name]) => name).reverse();
  assert.deepEqual(await namesOf(lists, '/data-sources?sort=newest', 5), newest);
  assert.deepEqual(await namesOf(lists, '/connections?sort=newest', 5), newest);
});

test('Connections are listed by urgency too, and one that works but carries a disconnected Data Source stands high', async () => {
  const lists = await createLists();
  const inOrder = [
    'disconnected for long',
    'disconnected today',
    'disconnected alone',
    'retrying',
    'ends in 2 days',
    'ends in 9 days',
    'connecting',
    'catching up',
    'reconnected lately',
    'partly refused',
    'ends in a year',
    'connected of old',
  ];
  for (const limit of [1, 4, 50])
    assert.deepEqual(await namesOf(lists, '/connections', limit), inOrder, `pages of ${limit}`);
});

test('a cursor of another order, or one that was made up, is refused', async () => {
  const { api, headers } = await createLists();
  const { next } = (await api.app.inject({ url: '/api/v1/data-sources?sort=newest&limit=1', headers })).json();
  const made = (it: unknown): string => Buffer.from(JSON.stringify(it)).toString('base64url');
  for (const cursor of [
    next,
    made(['2026-01-01', 'ds_1', 7]),
    made(['2026-01-01', 'ds_1', -1]),
    made(['2026-01-01', 'ds_1', '0']),
  ]) {
    const answer = await api.app.inject({ url: `/api/v1/data-sources?after=${cursor}`, headers });
    assert.equal(answer.statusCode, 400, cursor);
    assert.match(answer.json().detail, /not a cursor of this list in this order/);
  }
});

test('an Account sees its own alone', async () => {
  const { api } = await createLists();
  const stranger = await createTestAccount(api);
  const headers = await createTestApiKey(api, stranger, 'viewer');
  for (const path of ['/data-sources', '/connections'])
    assert.deepEqual((await api.app.inject({ url: `/api/v1${path}`, headers })).json().items, []);
});
