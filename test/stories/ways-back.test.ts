// However a person comes back from a provider's pages, it ends on a page that says what happened; nothing is changed but by a success.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { AuthorizationView, ConnectionView } from '../../src/api/schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { consent, createWorldWithLab, type WorldWithLab } from '../harness/lab-world.ts';
import type { Person } from '../harness/world.ts';

const description = {
  auth: '{ kind: oauth2, authorizeUrl: "https://lab.invalid/authorize", tokenUrl: "https://lab.invalid/token", revokeUrl: "https://lab.invalid/revoke", scopes: [], hasPkce: false, clientAuthentication: basic }',
};

async function begin(world: WorldWithLab, connectionId?: string): Promise<string> {
  const path = connectionId ? `/api/v1/connections/${connectionId}/reconnect` : '/api/v1/connections';
  const body = connectionId ? {} : { connectorSlug: 'lab', returnTo: '/connect/lab/back' };
  return (await world.call<{ authorizeUrl: string }>(world.editor, 'POST', path, body)).authorizeUrl;
}

const comeBack = async (world: WorldWithLab, path: string, as: Person = world.editor): Promise<string> => {
  const { status, location } = await world.request(as, 'GET', path);
  assert.equal(status, 302);
  return location ?? '';
};

const view = (world: WorldWithLab, path: string): Promise<AuthorizationView> =>
  world.call(world.editor, 'GET', `/api/v1${path}`);

async function connect(world: WorldWithLab): Promise<string> {
  const landing = await comeBack(world, await consent(await begin(world)));
  return new URL(landing, 'http://app.invalid').searchParams.get('connection') ?? '';
}

const countConnections = async (world: WorldWithLab): Promise<number> =>
  (await world.call<{ items: ConnectionView[] }>(world.editor, 'GET', '/api/v1/connections')).items.length;

test('what the provider answers in place of a code is explained, each in its own words', async () => {
  const world = await createWorldWithLab(description);
  const seen = new Set<string>();
  for (const error of [
    'access_denied',
    'server_error',
    'temporarily_unavailable',
    'invalid_scope',
    'consent_required',
  ]) {
    world.lab.behave({ authorize: { outcome: { kind: 'error', error } } });
    const landing = await comeBack(world, await consent(await begin(world)));
    const { status, explanation } = await view(world, landing);
    assert.equal(status, 'refused', error);
    assert.ok(explanation?.summary && explanation.resolve.length > 0, error);
    seen.add(explanation.summary);
  }
  assert.ok(seen.size >= 4, [...seen].join('\n'));
  assert.equal(await countConnections(world), 0);
});

test('a code that is too old says so, and a new beginning works', async () => {
  const world = await createWorldWithLab(description, { authorize: { codeLifeS: 0 } });
  const landing = await comeBack(world, await consent(await begin(world)));
  const { status, explanation } = await view(world, landing);
  assert.equal(status, 'code_refused');
  assert.match(explanation?.providerMessage ?? '', /The code is not valid/);
  world.lab.behave({});
  assert.ok(await connect(world));
});

test('the same answer twice, after the other or at once, makes one Connection, and both lead to it', async () => {
  const world = await createWorldWithLab(description);
  const back = await consent(await begin(world));
  const landings = await Promise.all([comeBack(world, back), comeBack(world, back), comeBack(world, back)]);
  const done = landings.find((it) => it.includes('outcome=connected'));
  assert.ok(done);
  assert.equal(await comeBack(world, back), done, 'a reload leads where the first one led');
  for (const landing of landings)
    if (landing.startsWith('/authorizations/')) {
      const { status, goesOnAt } = await view(world, landing);
      assert.deepEqual({ status, goesOnAt }, { status: 'completed', goesOnAt: done });
    }
  assert.equal(await countConnections(world), 1);
});

test('a closed window is pending, then expired; a late answer is not used', async () => {
  const world = await createWorldWithLab(description);
  const back = await consent(await begin(world));
  const { id } = await world.mooring.store.db.selectFrom('authorizations').select('id').executeTakeFirstOrThrow();
  assert.equal((await view(world, `/authorizations/${id}`)).status, 'pending');
  world.clock.advance(hourMs + minuteMs);
  assert.equal((await view(world, `/authorizations/${id}`)).status, 'expired');
  assert.equal(await comeBack(world, back), `/authorizations/${id}`);
  assert.equal((await view(world, `/authorizations/${id}`)).status, 'expired');
  assert.equal(world.lab.asked.filter(({ path }) => path === '/token').length, 0);
});

test('an answer without our mark, of another User, or of somebody who may not connect, is not used', async () => {
  const world = await createWorldWithLab(description);
  const back = await consent(await begin(world));
  const forged = new URL(back, 'http://app.invalid');
  forged.searchParams.set('state', 'forged');
  assert.equal(await comeBack(world, forged.pathname + forged.search), '/authorizations/unknown');
  assert.equal(await comeBack(world, '/api/v1/oauth/callback?code=x'), '/authorizations/unknown');
  assert.equal(await comeBack(world, back, world.owner), '/authorizations/of-somebody-else');
  await world.mooring.store.pool.query(`update users set role = 'viewer' where email = $1`, [world.editor.email]);
  assert.equal(await comeBack(world, back), '/authorizations/not-allowed');
  await world.mooring.store.pool.query(`update users set role = 'editor' where email = $1`, [world.editor.email]);
  assert.match(await comeBack(world, back), /outcome=connected/, 'the right person is not hindered by all that');
});

test('something that fails on our side ends on a page too, and nothing is kept of it', async () => {
  const world = await createWorldWithLab(description);
  const back = await consent(await begin(world));
  const { probe } = world.connector;
  world.connector.probe = () => Promise.reject(new Error('a mistake of ours'));
  const landing = await comeBack(world, back);
  assert.equal((await view(world, landing)).status, 'interrupted');
  world.connector.probe = probe;
  const { sealed } = await world.mooring.store.db
    .selectFrom('authorizations')
    .select('sealed')
    .executeTakeFirstOrThrow();
  assert.equal(sealed, null);
});

test('a process that dies between consent and the end leaves an authorization that says so after a while', async () => {
  const world = await createWorldWithLab(description);
  await begin(world);
  const { id } = await world.mooring.store.db.selectFrom('authorizations').select('id').executeTakeFirstOrThrow();
  await world.mooring.store.pool.query(`update authorizations set status = 'authorized', arrived_at = $1`, [
    world.clock.now(),
  ]);
  assert.equal((await view(world, `/authorizations/${id}`)).status, 'authorized');
  world.clock.advance(5 * minuteMs);
  assert.equal((await view(world, `/authorizations/${id}`)).status, 'interrupted');
});

/** Something happens while the grant is there and not yet kept. */
function atProbe(world: WorldWithLab, happen: () => Promise<unknown>): void {
  const { probe } = world.connector;
  world.connector.probe = async (session) => {
    world.connector.probe = probe;
    const identity = await probe(session);
    await happen();
    return identity;
  };
}

async function giveUp(world: WorldWithLab): Promise<void> {
  const { db } = world.mooring.store;
  const { id } = await db
    .selectFrom('authorizations')
    .select('id')
    .where('status', 'in', ['pending', 'authorized'])
    .executeTakeFirstOrThrow();
  await world.call(world.editor, 'POST', `/api/v1/authorizations/${id}/abandon`);
}

test('an authorization that is given up while it comes back stays given up: nothing is kept, and the provider is told', async () => {
  const world = await createWorldWithLab(description);
  const back = await consent(await begin(world));
  atProbe(world, () => giveUp(world));
  const landing = await comeBack(world, back);
  assert.equal((await view(world, landing)).status, 'abandoned');
  assert.equal(await countConnections(world), 0);
  assert.deepEqual(
    world.lab.book.grants.map((it) => it.isRevoked),
    [true],
  );
  assert.equal((await view(world, await comeBack(world, back))).status, 'abandoned', 'nor by coming back once more');
});

test('given up before the way back: the code is not even exchanged', async () => {
  const world = await createWorldWithLab(description);
  const back = await consent(await begin(world));
  await giveUp(world);
  assert.equal((await view(world, await comeBack(world, back))).status, 'abandoned');
  assert.equal(await countConnections(world), 0);
  assert.equal(world.lab.book.grants.length, 0);
});

test('a Reconnect that is given up while it comes back keeps the old credential, and ends no grant at the provider', async () => {
  const world = await createWorldWithLab(description);
  const id = await connect(world);
  const versionOf = async () =>
    (await world.mooring.store.db.selectFrom('credentials').select('version').executeTakeFirstOrThrow()).version;
  const before = await versionOf();
  const back = await consent(await begin(world, id));
  atProbe(world, () => giveUp(world));
  assert.equal((await view(world, await comeBack(world, back))).status, 'abandoned');
  assert.equal(await versionOf(), before);
  assert.ok(world.lab.book.grants.every((it) => !it.isRevoked));
});

test('what comes back after it was told to be cut off is not kept', async () => {
  const world = await createWorldWithLab(description);
  const back = await consent(await begin(world));
  atProbe(world, async () => world.clock.advance(5 * minuteMs));
  assert.equal((await view(world, await comeBack(world, back))).status, 'interrupted');
  assert.equal(await countConnections(world), 0);
});

test('a window that was closed at the consent page and is finished within the hour is used', async () => {
  const world = await createWorldWithLab(description);
  const closed = await begin(world);
  const id = await connect(world);
  world.clock.advance(hourMs / 2);
  assert.match(await comeBack(world, await consent(closed)), /outcome=connected/);
  const forgotten = await begin(world, id);
  world.clock.advance(2 * hourMs);
  const landing = await comeBack(world, await consent(forgotten));
  assert.equal((await view(world, landing)).status, 'expired', 'and after it is not');
});

test('who deletes a Connection is told what became of its authorization', async () => {
  const world = await createWorldWithLab(description);
  const id = await connect(world);
  const answer = await world.call(world.editor, 'DELETE', `/api/v1/connections/${id}`);
  assert.deepEqual(answer, { revocation: 'revoked' });
  assert.equal(world.lab.book.grants[0]?.isRevoked, true);
});
