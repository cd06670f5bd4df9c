// Two Accounts in one house, and every role in one of them. Driven by the API's own description, so that a route that is added later
// fails here until it is known what it takes; its least role is read from docs/reference/api-routes.md.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { createAccount } from '../../src/accounts/index.ts';
import type { ConnectResult, DataSourceView, DisconnectionView, NotificationView } from '../../src/api/schemas.ts';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { sandboxCrm } from '../../src/simulator/index.ts';
import { createWorld, enterOAuthApp, type Person, type World } from '../harness/world.ts';

const password = 'a password of some length';

interface Operation {
  method: string;
  /** As in the description: /api/v1/connections/{id}. */
  path: string;
}

async function listOperations(world: World): Promise<Operation[]> {
  const document = await world.call<{ paths: Record<string, Record<string, unknown>> }>(
    world.owner,
    'GET',
    '/api/openapi.json',
  );
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
}

/** A body that is valid, for the routes that take one. */
const bodies: Record<string, unknown> = {
  'PUT /api/v1/connectors/{slug}/oauth-app': { clientId: 'x', clientSecret: 'y' },
  'POST /api/v1/connections': { connectorSlug: 'sandbox-crm', fields: { apiKey: 'k' } },
  'POST /api/v1/connections/{id}/reconnect': { fields: { apiKey: 'k' } },
  'POST /api/v1/connections/{id}/reconnect-links': { email: 'lena@elsewhere.example' },
  'POST /api/v1/connections/{id}/failures': { response: { status: 401, body: '{}' } },
  'POST /api/v1/reconnect-links': { connectorSlug: 'sandbox-crm', email: 'lena@elsewhere.example' },
  'POST /api/v1/added-connectors/try-out': { config: {} },
  'POST /api/v1/data-sources': { connectionId: 'con_none', objectId: 'x' },
  'PATCH /api/v1/data-sources/{id}': { name: 'Taken' },
  'PATCH /api/v1/users/{id}': { name: 'Taken' },
  'POST /api/v1/invitations': { email: 'somebody@example.org', role: 'viewer' },
  'POST /api/v1/api-keys': { name: 'k', role: 'viewer' },
};
const bodyOf = ({ method, path }: Operation): unknown =>
  bodies[`${method} ${path}`] ?? (method === 'POST' || method === 'PUT' || method === 'PATCH' ? {} : undefined);

/** Answers that never end are not asked for here; src/api/live.test.ts has the event stream. */
const isStream = ({ path }: Operation): boolean => path === '/api/v1/live';
const isPublic = ({ path }: Operation): boolean =>
  !path.startsWith('/api/v1/') ||
  /\/(instance|first-run|invitations\/by-token\/\{token\}|invitations\/accept|by-link\/[\w-]+)$/.test(path);

/** Ids of everything that an Account can have, by the path they stand in. */
async function fillAccount(world: World): Promise<Record<string, string>> {
  await enterOAuthApp(world);
  const connected = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'sandbox-crm',
    name: 'Private matters',
    fields: { apiKey: sandboxCrm.apiKey },
  });
  assert.ok(connected.kind === 'connected');
  const connectionId = connected.connection.id;
  const { items: objects } = await world.call<{ items: { id: string }[] }>(
    world.editor,
    'GET',
    `/api/v1/connections/${connectionId}/objects`,
  );
  const objectId = objects[0]?.id ?? '';
  const { id } = await world.call<DataSourceView>(world.editor, 'POST', '/api/v1/data-sources', {
    connectionId,
    objectId,
    name: 'Private contacts',
  });
  await world.settle();
  await world.simulator.control.deleteKey();
  await world.advance(hourMs);
  await world.advance(2 * minuteMs);
  const { items: cases } = await world.call<{ items: DisconnectionView[] }>(
    world.owner,
    'GET',
    '/api/v1/disconnections',
  );
  const { items: mails } = await world.call<{ items: NotificationView[] }>(world.owner, 'GET', '/api/v1/notifications');
  await world.call(world.editor, 'POST', '/api/v1/connections', { connectorSlug: 'sandbox-analytics' });
  const { items: users } = await world.call<{ items: { id: string; role: string }[] }>(
    world.owner,
    'GET',
    '/api/v1/users',
  );
  const invitation = await world.call<{ id: string }>(world.owner, 'POST', '/api/v1/invitations', {
    email: 'private@example.org',
    role: 'viewer',
  });
  const key = await world.call<{ id: string }>(world.owner, 'POST', '/api/v1/api-keys', {
    name: 'Private key',
    role: 'viewer',
  });
  const { rows } = await world.mooring.store.pool.query('select id from authorizations');
  const link = await world.call<{ id: string }>(
    world.editor,
    'POST',
    `/api/v1/connections/${connectionId}/reconnect-links`,
    { email: 'private@elsewhere.example' },
  );
  const ids: Record<string, string | undefined> = {
    connections: connectionId,
    objectId,
    'data-sources': id,
    disconnections: cases[0]?.id,
    notifications: mails[0]?.id,
    authorizations: rows[0]?.id,
    'reconnect-links': link.id,
    users: users.find((user) => user.role === 'editor')?.id,
    invitations: invitation.id,
    'api-keys': key.id,
    connectors: 'sandbox-analytics',
    help: 'linkedin',
    // Spans Accounts: whoever is no operator is refused before it is looked for.
    'unknown-failures': 'any',
    'added-connectors': 'any',
    alarms: 'any',
  };
  for (const [name, value] of Object.entries(ids)) assert.ok(value, `the Account has ${name}`);
  return ids as Record<string, string>;
}

/** The path with these ids in it; throws for a parameter that nobody has thought of. */
function fillPath({ path }: Operation, ids: Record<string, string>): string {
  const resource = path.split('/')[3] ?? '';
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = name === 'objectId' ? ids.objectId : name === 'id' || name === 'slug' ? ids[resource] : undefined;
    assert.ok(value, `${path}: say in this test what stands for {${name}}`);
    return encodeURIComponent(value);
  });
  return path.endsWith('/rows') ? `${filled}?stream=contacts` : filled;
}

async function signIn(world: World, name: string, email: string): Promise<Person> {
  const answer = await world.mooring.server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: world.mooring.baseUrl },
    payload: { email, password },
  });
  assert.equal(answer.statusCode, 200, answer.body);
  return { name, email, cookie: answer.cookies.map((it) => `${it.name}=${encodeURIComponent(it.value)}`).join('; ') };
}

async function createStranger(world: World): Promise<Person> {
  const email = 'stranger@example.org';
  await createAccount(world.mooring.accounts, { accountName: 'Other', ownerName: 'Sam Stranger', email, password });
  return signIn(world, 'Sam Stranger', email);
}

test('the owner of another Account gets 404 for every id, and nothing of ours in any list', async () => {
  const world = await createWorld();
  const ids = await fillAccount(world);
  const stranger = await createStranger(world);
  const secrets = [
    ...Object.entries(ids)
      .filter(
        ([name]) =>
          !['connectors', 'objectId', 'help', 'unknown-failures', 'alarms', 'added-connectors'].includes(name),
      )
      .map(([, id]) => id),
    'Private',
  ];
  const before = await dump(world);
  for (const operation of await listOperations(world)) {
    if (isPublic(operation) || isStream(operation)) continue;
    const path = fillPath(operation, ids);
    const label = `${operation.method} ${path}`;
    const isOfOne = operation.path.includes('{') && !operation.path.includes('{slug}');
    const body =
      operation.path === '/api/v1/data-sources' && operation.method === 'POST'
        ? { connectionId: ids.connections, objectId: ids.objectId }
        : bodyOf(operation);
    const answer = await world.request(stranger, operation.method, path, body);
    // Whoever has not the mark for it is refused before anything is looked for.
    const isOperators =
      /^\/api\/v1\/(unknown-failures|alarms)/.test(operation.path) || operation.path.endsWith('/credentials');
    if (isOfOne) assert.equal(answer.status, isOperators ? 403 : 404, label);
    else assert.ok(answer.status < 500, `${label}: ${answer.status}`);
    const text = JSON.stringify(answer.body);
    for (const secret of secrets) assert.ok(!text.includes(secret), `${label} tells ${secret}`);
  }
  for (const query of [`connectionId=${ids.connections}`, 'search=Private']) {
    const { items } = await world.call<{ items: unknown[] }>(stranger, 'GET', `/api/v1/data-sources?${query}`);
    assert.deepEqual(items, []);
  }
  const denied = await world.request(stranger, 'POST', '/api/v1/data-sources', {
    connectionId: ids.connections,
    objectId: ids.objectId,
  });
  assert.equal(denied.status, 404);
  assert.deepEqual(await dump(world), before, 'and nothing of ours has changed');
});

/** Everything of the first Account, but for what is noted of those who look. */
async function dump(world: World): Promise<Record<string, unknown>> {
  const tables = [
    'connections',
    'data_sources',
    'disconnections',
    'notifications',
    'authorizations',
    'timeline_events',
    'reconnect_links',
    'due_jobs',
  ];
  const { pool } = world.mooring.store;
  const { rows: accounts } = await pool.query('select account_id from users where email = $1', [world.owner.email]);
  const found: Record<string, unknown> = {};
  for (const table of tables)
    found[table] = (
      await pool.query(`select * from ${table} t where account_id = $1 order by t::text`, [accounts[0].account_id])
    ).rows;
  return found;
}

/** `marked`: none of these roles, but an API key with a mark of its own. */
const ranks = ['viewer', 'editor', 'admin', 'owner', 'operator', 'marked'];

/** "GET /connections/:id" -> least role, from the table of the reference. */
function readLeastRoles(): Map<string, string> {
  const text = readFileSync(new URL('../../docs/reference/api-routes.md', import.meta.url), 'utf8');
  const roles = new Map<string, string>();
  for (const [, route = '', role = ''] of text.matchAll(/^\| ([A-Z]+ \/\S*) .*\| ([^|]+?) +\|$/gm))
    roles.set(route, role.startsWith('an API key') ? 'marked' : (ranks.find((it) => role.startsWith(it)) ?? role));
  return roles;
}

test('each role may do what the reference says and no more, with a session and with an API key', async () => {
  const world = await createWorld();
  const ids = await fillAccount(world);
  const leastRoles = readLeastRoles();
  const callers: { role: string; headers: Record<string, string> }[] = [];
  for (const role of ['viewer', 'editor', 'admin']) {
    const { key } = await world.call<{ key: string }>(world.owner, 'POST', '/api/v1/api-keys', { name: role, role });
    callers.push({ role, headers: { authorization: `Bearer ${key}` } });
    const email = `${role}@example.org`;
    const { link } = await world.call<{ link: string }>(world.owner, 'POST', '/api/v1/invitations', { email, role });
    await world.mooring.server.inject({
      method: 'POST',
      url: '/api/v1/invitations/accept',
      headers: { origin: world.mooring.baseUrl },
      payload: { token: new URL(link).searchParams.get('token'), name: role, password },
    });
    const { cookie } = await signIn(world, role, email);
    callers.push({ role, headers: { cookie, origin: world.mooring.baseUrl } });
  }
  for (const operation of await listOperations(world)) {
    if (isPublic(operation)) continue;
    const route = `${operation.method} ${operation.path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`;
    const least = leastRoles.get(route);
    assert.ok(least && ranks.includes(least), `${route}: the reference says who may`);
    for (const { role, headers } of callers) {
      if (ranks.indexOf(role) >= ranks.indexOf(least)) continue;
      const body = bodyOf(operation);
      const answer = await world.mooring.server.inject({
        method: operation.method as 'GET',
        url: fillPath(operation, ids),
        headers,
        ...(body !== undefined && { payload: body as object }),
      });
      assert.equal(answer.statusCode, 403, `${route} as ${role} by ${Object.keys(headers)[0]}: ${answer.body}`);
    }
    if (isStream(operation)) continue;
    const nobody = await world.mooring.server.inject({
      method: operation.method as 'GET',
      url: fillPath(operation, ids),
      ...(bodyOf(operation) !== undefined && { payload: bodyOf(operation) as object }),
    });
    assert.equal(nobody.statusCode, 401, `${route} without anybody`);
  }
  // Mails of others: an admin who is no operator sees none of them.
  const admin = callers.find((it) => it.role === 'admin' && it.headers.cookie);
  const { statusCode } = await world.mooring.server.inject({
    url: `/api/v1/notifications/${ids.notifications}`,
    headers: admin?.headers ?? {},
  });
  assert.equal(statusCode, 404);
});

test('the way back of a consent serves only the person who began it, once, within the hour, and leads nowhere else', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const stranger = await createStranger(world);
  const ada = { username: 'ada@sandbox.example', password: 'ada-password' };
  const begin = async (returnTo?: string): Promise<string> => {
    const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(world.editor, 'POST', '/api/v1/connections', {
      connectorSlug: 'sandbox-analytics',
      ...(returnTo !== undefined && { returnTo }),
    });
    const back = new URL(await world.simulator.control.signInAndConsent(authorizeUrl, { ...ada, approve: true }));
    return back.pathname + back.search;
  };
  const stolen = await begin();
  for (const person of [stranger, world.owner]) {
    const { location } = await world.request(person, 'GET', stolen);
    assert.doesNotMatch(location ?? '', /outcome=/, person.name);
  }
  const signedOut = await world.mooring.server.inject({ url: stolen });
  assert.match(signedOut.headers.location ?? '', /^\/sign-in\?returnTo=/);
  const [first, second] = await Promise.all([
    world.request(world.editor, 'GET', stolen),
    world.request(world.editor, 'GET', stolen),
  ]);
  const outcomes = [first, second].map(({ location }) => location ?? '').sort();
  // The later of the two finds it under way, or done already; it is done once.
  assert.match(outcomes[0] ?? '', /^\/authorizations\/|outcome=connected/);
  assert.match(outcomes[1] ?? '', /outcome=connected/);
  const { items } = await world.call<{ items: unknown[] }>(world.editor, 'GET', '/api/v1/connections');
  assert.equal(items.length, 1);

  for (const query of ['', '?state=', '?state=none&code=x', '?code=x', '?error=access_denied', '?state=a&state=b']) {
    const { status, location } = await world.request(world.editor, 'GET', `/api/v1/oauth/callback${query}`);
    assert.equal(status, 302, query);
    assert.equal(location, '/authorizations/unknown', query);
  }
  const late = await begin();
  world.clock.advance(dayMs);
  assert.match((await world.request(world.editor, 'GET', late)).location ?? '', /^\/(authorizations|sign-in)/);
  world.clock.advance(-dayMs);

  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\n/evil.example',
    '/.\\evil.example',
  ];
  for (const returnTo of elsewhere) {
    const { location } = await world.request(world.editor, 'GET', await begin(returnTo));
    const target = new URL(location ?? '', world.mooring.baseUrl);
    assert.equal(
      target.origin,
      new URL(world.mooring.baseUrl).origin,
      `${JSON.stringify(returnTo)} led to ${location}`,
    );
  }
});
