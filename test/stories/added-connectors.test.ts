// Connectors that an operator adds while Mooring runs: four manifests of different shapes, each connected by its own form, read, refused,
// told why, reconnected and caught up. No secret is kept anywhere but in the vault.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConnectorView, ConnectResult, Problem, ReconnectResult } from '../../src/api/schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import {
  booksManifest,
  ordersManifest,
  type PretendApis,
  startPretendApis,
  tasksManifest,
  visitsManifest,
} from '../harness/added-manifests.ts';
import { dumpBackup } from '../harness/secret-dumps.ts';
import {
  createFirstDataSource,
  createWorld,
  getConnection,
  getDataSource,
  landedRows,
  listDisconnections,
  listTimeline,
  mailsToUsers,
  startAt,
  type World,
} from '../harness/world.ts';

interface WorldWithApis extends World {
  apis: PretendApis;
}

async function createWorldWithApis(): Promise<WorldWithApis> {
  let world: World | null = null;
  const apis = await startPretendApis(() => world?.clock ?? ({ now: () => startAt } as never));
  const origins = ['books.invalid', 'eu.tasks.invalid', 'orders.invalid', 'visits.invalid'];
  world = await createWorld({ egressMap: new Map(origins.map((it) => [`https://${it}`, apis.url])) });
  return { ...world, apis };
}

const add = (world: World, slug: string, manifest: string, more: object = {}) =>
  world.request(world.owner, 'PUT', `/api/v1/added-connectors/${slug}`, { manifest, ...more });

interface Shape {
  slug: string;
  manifest: string;
  /** What the form is to ask for, with * for secrets. */
  form: string[];
  right: (apis: PretendApis) => Record<string, string>;
  wrong: Record<string, string>;
  stream: string;
  ids: unknown[];
  /** The provider takes the credential back, and gives another. */
  revoke: (apis: PretendApis) => () => Record<string, string>;
  cause: string;
  /** What comes while it is disconnected. */
  add: (apis: PretendApis) => unknown;
}

const shapes: Shape[] = [
  {
    slug: 'books',
    manifest: booksManifest,
    form: ['api_key*', 'shelf'],
    right: () => ({ api_key: 'book-key-of-the-beginning' }),
    wrong: { api_key: 'a-key-that-never-was' },
    stream: 'books',
    ids: ['1', '2', '3', '4', '5'],
    revoke(apis) {
      apis.bookKeys.clear();
      return () => {
        apis.bookKeys.add('book-key-of-later');
        return { api_key: 'book-key-of-later' };
      };
    },
    cause: 'invalid_credentials',
    add: ({ books }) => books.push({ id: 6, title: 'Book 6' }),
  },
  {
    slug: 'tasks',
    manifest: tasksManifest,
    form: ['credentials.$form', 'credentials.region#0', 'credentials.token*', 'credentials.region#1'],
    right: () => ({ 'credentials.region#0': 'eu', 'credentials.token': 'task-token-of-the-beginning' }),
    wrong: { 'credentials.region#0': 'eu', 'credentials.token': 'a-token-that-never-was' },
    stream: 'tasks',
    ids: ['t1', 't2', 't3', 't4'],
    revoke(apis) {
      apis.taskTokens.clear();
      return () => {
        apis.taskTokens.add('task-token-of-later');
        return { 'credentials.token': 'task-token-of-later' };
      };
    },
    cause: 'invalid_credentials',
    add: () => null,
  },
  {
    slug: 'orders',
    manifest: ordersManifest,
    form: ['client_id', 'client_secret*', 'refresh_token*', 'start_date'],
    right: (apis) => ({
      client_id: 'the-client',
      client_secret: 'the-client-secret',
      refresh_token: apis.refreshToken(),
      start_date: '2026-01-01T00:00:00Z',
    }),
    wrong: {
      client_id: 'the-client',
      client_secret: 'the-client-secret',
      refresh_token: 'a-refresh-token-that-never-was',
      start_date: '2026-01-01T00:00:00Z',
    },
    stream: 'orders',
    ids: ['o1', 'o2', 'o3'],
    revoke(apis) {
      const next = apis.grantAnew();
      return () => ({ client_secret: 'the-client-secret', refresh_token: next });
    },
    cause: 'invalid_refresh_token',
    add: ({ orders }) => orders.push({ id: 'o4', total: 40, updated_at: '2026-03-02T10:00:00Z' }),
  },
  {
    slug: 'visits',
    manifest: visitsManifest,
    form: ['user', 'password*'],
    right: () => ({ user: 'ada', password: 'visit-password-of-the-beginning' }),
    wrong: { user: 'ada', password: 'a-password-that-never-was' },
    stream: 'visits',
    ids: ['v1', 'v2'],
    revoke(apis) {
      apis.passwords.clear();
      return () => {
        apis.passwords.add('visit-password-of-later');
        return { password: 'visit-password-of-later' };
      };
    },
    cause: 'invalid_credentials',
    add: ({ visits }) => visits.push({ id: 'v3', page: '/v3' }),
  },
];

for (const { slug, manifest, form, right, wrong, stream, ids, revoke, cause, add: addRecord } of shapes)
  test(`${slug}: added at run time, connected, read, refused, told why, reconnected and caught up`, async () => {
    const world = await createWorldWithApis();
    const { apis } = world;
    assert.deepEqual((await add(world, slug, manifest)).body, { slug, version: 1, isNew: true });

    const { items } = await world.call<{ items: ConnectorView[] }>(world.editor, 'GET', '/api/v1/connectors');
    const connector = items.find((it) => it.slug === slug);
    assert.ok(connector?.isAdded && connector.isReady);
    assert.deepEqual(
      connector.fields.map(({ name, isSecret }) => (isSecret ? `${name}*` : name)),
      form,
    );

    const refused = await world.request(world.editor, 'POST', '/api/v1/connections', {
      connectorSlug: slug,
      fields: wrong,
    });
    assert.equal(refused.status, 422, JSON.stringify(refused.body));
    assert.equal((refused.body as Problem).explanation?.verdict, 'disconnected');
    for (const secret of Object.values(wrong).filter((it) => it.includes('never-was')))
      assert.ok(!JSON.stringify(refused.body).includes(secret), 'what was entered is struck out');

    const made = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
      connectorSlug: slug,
      fields: right(apis),
    });
    assert.ok(made.kind === 'connected');
    const connectionId = made.connection.id;
    assert.equal(made.connection.identityLabel, null, 'nobody tells whose it is');
    const id = await createFirstDataSource(world, world.editor, connectionId);
    await world.settle();
    assert.equal((await getDataSource(world, id)).status, 'connected');
    const idsOf = async (): Promise<unknown[]> => (await landedRows(world, id, stream)).map((row) => row.id).sort();
    assert.deepEqual((await idsOf()).map(String), ids);

    // Access tokens end meanwhile: the keeper has spent refresh tokens and kept the next ones.
    await world.advance(3 * hourMs);
    assert.equal((await getDataSource(world, id)).status, 'connected');

    const giveAnew = revoke(apis);
    for (let step = 0; step < 8 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
      await world.advance(hourMs);
    assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
    const [open] = await listDisconnections(world);
    assert.equal(open?.explanation?.cause, cause);
    assert.ok(mailsToUsers(world).length >= 1);

    addRecord(apis);
    const again = await world.call<ReconnectResult>(
      world.editor,
      'POST',
      `/api/v1/connections/${connectionId}/reconnect`,
      {
        fields: giveAnew(),
      },
    );
    assert.ok(again.kind === 'reconnected');
    assert.equal(again.isIdentityCompared, false);
    await world.advance(minuteMs);
    assert.equal((await getDataSource(world, id)).status, 'connected');
    const after = await landedRows(world, id, stream);
    assert.ok(after.length >= ids.length);
    if (slug !== 'tasks') assert.equal(after.length, ids.length + 1, 'what came meanwhile is here');
    const told = (await listTimeline(world, id)).map(({ text }) => text);
    assert.ok(
      told.some((it) => it.includes('could not be compared')),
      told.join('\n'),
    );

    const dump = await dumpBackup(world);
    for (const secret of [...Object.values(right(apis)), apis.refreshToken(), ...apis.sessions].filter((it) =>
      /key|token|secret|refresh|password|session/.test(it),
    ))
      assert.ok(!dump.includes(secret), `${secret} stands in the database`);
  });
