// Roles, Users, ownership, API keys and invitations at the verbs, on a real database.
import assert from 'node:assert/strict';
import test from 'node:test';
import { actorFor, createTestAccount, createTestApi, createTestUser, type TestApi } from '../../test/harness/api.ts';
import { createControlledClock, dayMs, minuteMs, systemClock } from '../clock.ts';
import { RequestError, type RequestErrorCode } from '../request-error.ts';
import type { Role } from '../store/index.ts';
import {
  type Actor,
  acceptInvitation,
  changeUser,
  commandLineActor,
  createAccount,
  createApiKey,
  findActor,
  findUser,
  getOwner,
  grantOperator,
  hasPermission,
  inviteUser,
  listAdmins,
  listApiKeys,
  listInvitations,
  listOperators,
  listUsers,
  makeOwner,
  type Permission,
  previewInvitation,
  removeUser,
  requirePermission,
  resetPassword,
  revokeApiKey,
  revokeInvitation,
  revokeOperator,
} from './index.ts';

const refusal = (code: RequestErrorCode) => (error: unknown) => error instanceof RequestError && error.code === code;
const link = (token: string) => token;

test('every permission is held by exactly the roles of the table', () => {
  const roles: Role[] = ['viewer', 'editor', 'admin', 'owner'];
  const table: Record<Permission, Role[]> = {
    view: ['viewer', 'editor', 'admin', 'owner'],
    connect: ['editor', 'admin', 'owner'],
    manage_users: ['admin', 'owner'],
    manage_api_keys: ['admin', 'owner'],
    transfer_ownership: ['owner'],
    operate: [],
    read_credentials: [],
  };
  for (const [permission, holders] of Object.entries(table) as [Permission, Role[]][])
    for (const role of roles) {
      assert.equal(
        hasPermission({ role, isOperator: false }, permission),
        holders.includes(role),
        `${role} ${permission}`,
      );
      const actor: Actor = { ...commandLineActor('acc_1'), role, isOperator: false };
      if (!holders.includes(role)) assert.throws(() => requirePermission(actor, permission), refusal('forbidden'));
    }
  assert.ok(hasPermission({ role: 'viewer', isOperator: true }, 'operate'));
  assert.ok(hasPermission({ role: 'viewer', isOperator: false, canReadCredentials: true }, 'read_credentials'));
});

async function household(): Promise<{ api: TestApi; owner: Actor; admin: Actor; editor: Actor; viewer: Actor }> {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const [admin, editor, viewer] = [
    await createTestUser(api, owner, 'admin'),
    await createTestUser(api, owner, 'editor'),
    await createTestUser(api, owner, 'viewer'),
  ];
  return {
    api,
    owner: actorFor(owner),
    admin: actorFor(admin),
    editor: actorFor(editor),
    viewer: actorFor(viewer),
  };
}

test('viewers and editors see Users and change none', async () => {
  const { api, admin, editor, viewer } = await household();
  const { ctx } = api;
  for (const actor of [viewer, editor]) {
    assert.equal((await listUsers(ctx, actor)).length, 4);
    const forbidden = refusal('forbidden');
    await assert.rejects(changeUser(ctx, actor, viewer.userId ?? '', { role: 'admin' }), forbidden);
    await assert.rejects(removeUser(ctx, actor, admin.userId ?? ''), forbidden);
    await assert.rejects(makeOwner(ctx, actor, viewer.userId ?? ''), forbidden);
    await assert.rejects(inviteUser(ctx, actor, { email: 'x@example.org', role: 'viewer' }, link), forbidden);
    await assert.rejects(listInvitations(ctx, actor), forbidden);
    await assert.rejects(createApiKey(ctx, actor, { name: 'x', role: 'viewer' }), forbidden);
    await assert.rejects(listApiKeys(ctx, actor), forbidden);
  }
});

test("an admin changes roles up to their own, and never the owner's", async () => {
  const { api, owner, admin, viewer } = await household();
  const { ctx } = api;
  const changed = await changeUser(ctx, admin, viewer.userId ?? '', { role: 'admin', name: 'Vera' });
  assert.deepEqual([changed.role, changed.name], ['admin', 'Vera']);
  await assert.rejects(changeUser(ctx, admin, owner.userId ?? '', { role: 'viewer' }), refusal('forbidden'));
  await assert.rejects(changeUser(ctx, owner, owner.userId ?? '', { role: 'viewer' }), refusal('conflict'));
  await assert.rejects(changeUser(ctx, admin, viewer.userId ?? '', { role: 'owner' as 'admin' }), refusal('bad_input'));
  await assert.rejects(makeOwner(ctx, admin, viewer.userId ?? ''), refusal('forbidden'));
  assert.equal((await changeUser(ctx, owner, owner.userId ?? '', { name: 'Olga the Owner' })).name, 'Olga the Owner');
  assert.deepEqual(
    (await listAdmins(ctx.store.db, owner.accountId)).map((it) => it.id).sort(),
    [admin.id, viewer.id].sort(),
  );
});

test('the owner cannot be removed; another User is, with a word to the other rooms and an audit entry', async () => {
  const { api, owner, admin, editor } = await household();
  const { ctx } = api;
  await assert.rejects(removeUser(ctx, admin, owner.userId ?? ''), refusal('conflict'));
  await removeUser(ctx, admin, editor.userId ?? '');
  assert.deepEqual(
    api.removedUsers.map((it) => it.id),
    [editor.userId],
  );
  assert.equal(await findUser(ctx.store.db, { accountId: owner.accountId, id: editor.userId ?? '' }), null);
  const entry = await ctx.store.db
    .selectFrom('audit_log')
    .selectAll()
    .where('action', '=', 'user.removed')
    .executeTakeFirstOrThrow();
  assert.deepEqual([entry.actor_id, entry.target_id], [admin.id, editor.id]);
});

test('when another room cannot let a User go, the User stays', async () => {
  const { api, owner, editor } = await household();
  const ctx = {
    ...api.ctx,
    accountPorts: { ...api.ctx.accountPorts, onUserRemoved: async () => Promise.reject(new Error('on purpose')) },
  };
  await assert.rejects(removeUser(ctx, owner, editor.userId ?? ''), /on purpose/);
  assert.ok(await findUser(ctx.store.db, { accountId: owner.accountId, id: editor.userId ?? '' }));
});

test("ids of another Account are not found, and the other Account's things stay as they were", async () => {
  const { api, owner, admin } = await household();
  const { ctx } = api;
  const stranger = actorFor(await createTestAccount(api));
  const invitation = await inviteUser(ctx, owner, { email: 'open@example.org', role: 'viewer' }, link);
  const key = await createApiKey(ctx, owner, { name: 'key', role: 'viewer' });
  const absent = refusal('not_found');
  await assert.rejects(changeUser(ctx, stranger, admin.userId ?? '', { role: 'viewer' }), absent);
  await assert.rejects(removeUser(ctx, stranger, admin.userId ?? ''), absent);
  await assert.rejects(makeOwner(ctx, stranger, admin.userId ?? ''), absent);
  await assert.rejects(revokeInvitation(ctx, stranger, invitation.id), absent);
  await assert.rejects(revokeApiKey(ctx, stranger, key.id), absent);
  assert.deepEqual(await listInvitations(ctx, stranger), []);
  assert.deepEqual(await listApiKeys(ctx, stranger), []);
  assert.equal((await listUsers(ctx, stranger)).length, 1);
  assert.equal((await listInvitations(ctx, owner)).length, 1);
  assert.equal((await listApiKeys(ctx, owner)).length, 1);
});

test('however many transfer ownership at once, the Account has one owner at the end', async () => {
  const { api, owner, admin, editor, viewer } = await household();
  const { ctx } = api;
  const tries = await Promise.allSettled(
    [admin, editor, viewer].map((next) => makeOwner(ctx, owner, next.userId ?? '')),
  );
  assert.equal(tries.filter((it) => it.status === 'fulfilled').length, 1);
  for (const it of tries) if (it.status === 'rejected') assert.ok(refusal('conflict')(it.reason), String(it.reason));
  const users = await listUsers(ctx, viewer);
  assert.equal(users.filter((it) => it.role === 'owner').length, 1);
  assert.equal(users.find((it) => it.id === owner.userId)?.role, 'admin');
});

test('a transfer to a User who is being removed ends with one owner, too', async () => {
  const { api, owner, admin } = await household();
  const { ctx } = api;
  await Promise.allSettled([makeOwner(ctx, owner, admin.userId ?? ''), removeUser(ctx, owner, admin.userId ?? '')]);
  await getOwner(ctx.store.db, owner.accountId);
  assert.equal((await listUsers(ctx, owner)).filter((it) => it.role === 'owner').length, 1);
});

test('an invitation is replaced by the next one to the same address, revoked, or runs out after seven days', async () => {
  const clock = createControlledClock(systemClock.now());
  const api = await createTestApi({ clock });
  const { ctx } = api;
  const owner = actorFor(await createTestAccount(api));
  const invite = (role: 'viewer' | 'admin') => inviteUser(ctx, owner, { email: 'New@Example.org', role }, link);
  const first = await invite('viewer');
  const second = await invite('admin');
  await assert.rejects(previewInvitation(ctx, first.token), refusal('not_found'));
  assert.equal((await previewInvitation(ctx, second.token)).role, 'admin');
  assert.deepEqual(
    (await listInvitations(ctx, owner)).map((it) => it.id),
    [second.id],
  );
  await revokeInvitation(ctx, owner, second.id);
  await assert.rejects(revokeInvitation(ctx, owner, second.id), refusal('not_found'));
  const accept = (token: string) => acceptInvitation(ctx, { token, name: 'Nora', password: 'long enough for us' });
  await assert.rejects(accept(second.token), refusal('not_found'));

  const third = await invite('viewer');
  clock.advance(7 * dayMs);
  await assert.rejects(accept(third.token), refusal('not_found'));
  assert.deepEqual(await listInvitations(ctx, owner), []);
});

test('a token is not kept in the open, and an invitation that cannot be mailed stands all the same', async () => {
  const api = await createTestApi();
  const owner = actorFor(await createTestAccount(api));
  const ctx = {
    ...api.ctx,
    accountPorts: { ...api.ctx.accountPorts, sendInvitation: async () => Promise.reject(new Error('no mail server')) },
  };
  const made = await inviteUser(ctx, owner, { email: 'new@example.org', role: 'viewer' }, link);
  assert.equal(made.isMailed, false);
  const row = await ctx.store.db.selectFrom('invitations').selectAll().executeTakeFirstOrThrow();
  assert.ok(!JSON.stringify(row).includes(made.token));
});

test('an address that has a User is neither invited nor given another Account', async () => {
  const { api, owner, viewer } = await household();
  const { ctx } = api;
  const { email } = (await findUser(ctx.store.db, { accountId: owner.accountId, id: viewer.userId ?? '' }))!;
  const taken = refusal('conflict');
  await assert.rejects(inviteUser(ctx, owner, { email: email.toUpperCase(), role: 'viewer' }, link), taken);
  const input = { accountName: 'Other', ownerName: 'Otto', email, password: 'long enough for us' };
  await assert.rejects(createAccount(ctx, input), taken);
});

test('an API key acts with its own role until it is revoked; its use is noted once a minute', async () => {
  const clock = createControlledClock(systemClock.now());
  const api = await createTestApi({ clock });
  const { ctx } = api;
  const owner = actorFor(await createTestAccount(api));
  const { key, id, hint } = await createApiKey(ctx, owner, { name: 'Importer', role: 'editor' });
  assert.match(key, /^mrg_[\w-]{43}$/);
  assert.ok(key.startsWith(hint) && hint.length === 8);
  const row = await ctx.store.db.selectFrom('api_keys').selectAll().executeTakeFirstOrThrow();
  assert.ok(!JSON.stringify(row).includes(key));

  const find = (authorization: string) => findActor(ctx, new Headers({ authorization }));
  const actor = await find(`Bearer ${key}`);
  assert.deepEqual(actor, {
    kind: 'api_key',
    id,
    userId: null,
    name: 'Importer',
    accountId: owner.accountId,
    role: 'editor',
    isOperator: false,
    canReadCredentials: false,
  });
  const lastUsedAt = async () => (await listApiKeys(ctx, owner))[0]?.lastUsedAt?.getTime();
  const firstUse = clock.now().getTime();
  assert.equal(await lastUsedAt(), firstUse);
  clock.advance(minuteMs - 1);
  await find(`Bearer ${key}`);
  assert.equal(await lastUsedAt(), firstUse);
  clock.advance(1);
  await find(`bearer ${key}`);
  assert.equal(await lastUsedAt(), firstUse + minuteMs);

  for (const wrong of [`Bearer ${key}x`, `Bearer ${key.slice(0, -1)}`, `Basic ${key}`, key, 'Bearer', ''])
    assert.equal(await find(wrong), null, wrong);
  await revokeApiKey(ctx, owner, id);
  assert.equal(await find(`Bearer ${key}`), null);
  assert.deepEqual(await listApiKeys(ctx, owner), []);
});

test('an admin makes API keys up to their own role, and no key is an owner', async () => {
  const { api, admin } = await household();
  await createApiKey(api.ctx, admin, { name: 'key', role: 'admin' });
  const owner = createApiKey(api.ctx, admin, { name: 'key', role: 'owner' as 'admin' });
  await assert.rejects(owner, refusal('bad_input'));
});

test("the operator's mark is given to the first owner, and by the command line alone", async () => {
  const api = await createTestApi();
  const { ctx } = api;
  const [first, second] = [await createTestAccount(api), await createTestAccount(api)];
  assert.deepEqual([first.isOperator, second.isOperator], [true, false]);
  await grantOperator(ctx, second.email.toUpperCase());
  assert.deepEqual((await listOperators(ctx.store.db)).map((it) => it.id).sort(), [first.id, second.id].sort());
  await revokeOperator(ctx, second.email);
  assert.deepEqual(
    (await listOperators(ctx.store.db)).map((it) => it.id),
    [first.id],
  );
  await assert.rejects(grantOperator(ctx, 'nobody@example.org'), refusal('not_found'));
});

test('a password that the command line sets signs in, and ends the sessions before', async () => {
  const api = await createTestApi();
  const owner = await createTestAccount(api);
  const signIn = (password: string) =>
    api.ctx.auth.signIn({ email: owner.email, password, clientIp: '127.0.0.1', userAgent: undefined });
  const cookies = (await signIn('a password of some length')).map((it) => it.split(';')[0]).join('; ');
  assert.equal((await findActor(api.ctx, new Headers({ cookie: cookies })))?.userId, owner.id);
  const password = await resetPassword(api.ctx, owner.email);
  assert.equal(await findActor(api.ctx, new Headers({ cookie: cookies })), null);
  await assert.rejects(signIn('a password of some length'));
  assert.ok((await signIn(password)).length > 0);
  await assert.rejects(resetPassword(api.ctx, 'nobody@example.org'), refusal('not_found'));
});
