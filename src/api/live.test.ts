// The event stream, over a real socket.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'node:test';
import {
  actorFor,
  createTestAccount,
  createTestApi,
  createTestUser,
  signInAs,
  type TestApi,
} from '../../test/harness/api.ts';
import { removeUser } from '../accounts/index.ts';
import { notifyLive } from '../store/index.ts';

interface Hint {
  topic: string;
  id: string | null;
}

/** Opens a stream; `read` waits for hints until one fits. */
async function openStream(api: TestApi, cookie: string, headers: Record<string, string> = {}) {
  const { port } = api.app.server.address() as AddressInfo;
  const request = get({ host: '127.0.0.1', port, path: '/api/v1/live', headers: { cookie, ...headers } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.setEncoding('utf8');
  const chunks = response[Symbol.asyncIterator]();
  const seen: Hint[] = [];
  const read = async (fits: (hint: Hint) => boolean): Promise<Hint> => {
    for (;;) {
      const found = seen.find(fits);
      if (found) return found;
      const { value, done } = await chunks.next();
      if (done) throw new Error('the stream ended');
      for (const [, data] of (value as string).matchAll(/^data: (.*)$/gm)) seen.push(JSON.parse(data ?? ''));
    }
  };
  const untilEnd = async (): Promise<void> => {
    while (!(await chunks.next()).done);
  };
  return { response, seen, read, untilEnd, close: () => request.destroy() };
}

async function listeningApi(): Promise<TestApi> {
  const api = await createTestApi();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  return api;
}

test('a hint reaches the pages of its Account when the transaction commits, and no other Account', async () => {
  const api = await listeningApi();
  const [owner, stranger] = [await createTestAccount(api), await createTestAccount(api)];
  const ours = await openStream(api, await signInAs(api, owner));
  const theirs = await openStream(api, await signInAs(api, stranger));
  assert.match(String(ours.response.headers['content-type']), /^text\/event-stream/);
  await api.ctx.live.whenListening();
  const { db } = api.ctx.store;
  await db.transaction().execute((trx) => notifyLive(trx, owner.accountId, 'data_source', 'ds_1'));
  await db
    .transaction()
    .execute(async (trx) => {
      await notifyLive(trx, owner.accountId, 'data_source', 'ds_rolled_back');
      throw new Error('on purpose');
    })
    .catch(() => {});
  await notifyLive(db, stranger.accountId, 'sync', 'syn_1');
  await ours.read((it) => it.id === 'ds_1');
  await theirs.read((it) => it.id === 'syn_1');
  await notifyLive(db, owner.accountId, 'user', null);
  await ours.read((it) => it.topic === 'user' && it.id === null);
  assert.ok(!ours.seen.some((it) => it.id === 'ds_rolled_back' || it.id === 'syn_1'));
  assert.ok(!theirs.seen.some((it) => it.id === 'ds_1'));
});

test('when the connection to the database breaks, it comes back, and everything is to be read again', async () => {
  const api = await listeningApi();
  const owner = await createTestAccount(api);
  const stream = await openStream(api, await signInAs(api, owner));
  await api.ctx.live.whenListening();
  const { db, pool } = api.ctx.store;
  await stream.read((it) => it.topic === 'user');
  stream.seen.length = 0;
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mooring hints: mooring_live' and datname = current_database()",
  );
  await stream.read((it) => it.topic === 'disconnection' && it.id === null);
  await notifyLive(db, owner.accountId, 'connection', 'con_1');
  await stream.read((it) => it.id === 'con_1');
});

test('a page that comes back reads everything again', async () => {
  const api = await listeningApi();
  const owner = await createTestAccount(api);
  const cookie = await signInAs(api, owner);
  await openStream(api, cookie);
  await api.ctx.live.whenListening();
  const back = await openStream(api, cookie, { 'last-event-id': '1' });
  await back.read((it) => it.topic === 'data_source' && it.id === null);
});

test('the stream of a removed User ends', async () => {
  const api = await listeningApi();
  const owner = await createTestAccount(api);
  const viewer = await createTestUser(api, owner, 'viewer');
  const stream = await openStream(api, await signInAs(api, viewer));
  await api.ctx.live.whenListening();
  await removeUser(api.ctx, actorFor(owner), viewer.id);
  await stream.untilEnd();
});

test('closing the server ends open streams', async () => {
  const api = await listeningApi();
  const stream = await openStream(api, await signInAs(api, await createTestAccount(api)));
  const closed = api.app.close();
  await stream.untilEnd();
  await closed;
});
