// The master key is changed while links lie in mailboxes: what was mailed under the old one opens until the change is finished and never after,
// and its page has a fresh mail sent to the same recipient.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildMooring } from '../../src/main.ts';
import { beginMasterRotation, finishMasterRotation, loadSecretKey } from '../../src/tokens/index.ts';
import { atEndOfFile, silentLog } from '../harness/database.ts';
import { ask, lastMailTo, openBrowser, tokenIn } from '../harness/links.ts';
import { connectAnalytics, createWorld, enterOAuthApp, type World } from '../harness/world.ts';

const ada = { username: 'ada@sandbox.example', password: 'ada-password' };
const lena = 'lena@elsewhere.example';
const nextKey = Buffer.alloc(32, 9);

/** The same world, served and worked by a process that was started anew with another master key. */
async function startAnew(world: World, secretKey: Buffer): Promise<World> {
  const { config, store } = world.mooring;
  const input = { config: { ...config, secretKey: secretKey.toString('base64') }, log: silentLog, store };
  const mooring = await buildMooring({ ...input, clock: world.clock });
  await mooring.server.ready();
  atEndOfFile(async () => {
    await mooring.server.close();
    await mooring.runner.stop();
  });
  return { ...world, mooring, settle: () => mooring.runner.settle() };
}

test('a link of before opens while the master key is being changed, and leads to a fresh mail once that is finished', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  await ask(world, world.editor, connectionId);
  await world.settle();
  const token = tokenIn(lastMailTo(world, lena));

  const { store, config } = world.mooring;
  const secretKey = await loadSecretKey({ config, log: silentLog });
  await beginMasterRotation({ store, secretKey }, nextKey);
  const renewed = await startAnew(world, nextKey);
  assert.equal((await openBrowser(renewed).open(token)).state, 'opened', 'both keys do until it is finished');
  const setOut = openBrowser(renewed);
  const callback = await setOut.goOut(token, ada);
  await finishMasterRotation({ store, secretKey: nextKey });

  const holder = openBrowser(renewed);
  const page = await holder.open(token);
  assert.deepEqual([page.state, page.canAskForFreshMail], ['outdated', true]);
  assert.deepEqual(
    [page.note, page.identityLabel, page.trouble],
    [null, null, null],
    'it tells no more than any that is over',
  );
  assert.equal((await holder.post('begin', { token })).status, 409);
  world.mail.clear();
  await holder.post('fresh-mail', { token });
  await holder.post('fresh-mail', { token });
  await renewed.settle();
  assert.deepEqual(
    world.mail.mails.map((it) => it.to),
    [lena],
    'once, and to nobody else',
  );
  const fresh = tokenIn(world.mail.mails[0]);
  assert.notEqual(fresh, token);
  assert.equal((await openBrowser(renewed).open(fresh)).state, 'started', 'it is the same link');
  assert.equal((await openBrowser(renewed).open(token)).state, 'outdated', 'the old mail stays over');
  assert.equal((await setOut.comeBack(callback)).state, 'done', 'who had set out already comes back');
  assert.equal((await openBrowser(renewed).open(fresh)).state, 'done');
});
