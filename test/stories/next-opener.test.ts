// One link may be opened by several people, one after the other: what the one before typed, chose or was is told to nobody who comes after.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { ask, lastMailTo, listLinks, openBrowser, tokenIn } from '../harness/links.ts';
import { connectAnalytics, connectCrm, createWorld, enterOAuthApp, type SandboxUser } from '../harness/world.ts';

const ada: SandboxUser = { username: 'ada@sandbox.example', password: 'ada-password' };
const grace: SandboxUser = { username: 'grace@sandbox.example', password: 'grace-password' };

test('whoever opens an asked link after somebody came with another account hears nothing of that account', async () => {
  const world = await createWorld();
  await enterOAuthApp(world);
  const connectionId = await connectAnalytics(world, world.editor, ada);
  await ask(world, world.editor, connectionId);
  await world.settle();
  const token = tokenIn(lastMailTo(world, 'lena@elsewhere.example'));
  const first = openBrowser(world);
  assert.match((await first.follow(token, grace)).lastFailure?.newIdentity ?? '', /grace/i);
  assert.match((await first.open(token)).lastFailure?.newIdentity ?? '', /grace/i, 'in that browser it still stands');

  const next = openBrowser(world);
  const page = await next.open(token);
  assert.deepEqual([page.state, page.lastFailure], ['failed', null]);
  assert.doesNotMatch(JSON.stringify(page), /grace/i);
  const [link] = await listLinks(world, world.editor, connectionId);
  assert.match(link?.failedBecause ?? '', /grace/i, 'whoever asked sees what happened');

  const refused = await next.follow(token, ada, false);
  assert.equal(refused.lastFailure?.because, 'refused');
  assert.equal((await first.open(token)).lastFailure, null, 'and the other way round');
  assert.equal((await next.follow(token, ada)).state, 'done');
});

test('a refused key is told where it was entered, and nowhere else', async () => {
  const world = await createWorld();
  await connectCrm(world, world.owner);
  await world.simulator.control.replaceKey();
  await world.advance(hourMs);
  await world.advance(minuteMs);
  const token = tokenIn(lastMailTo(world, 'olga@example.org'));
  const browser = openBrowser(world);
  assert.equal((await browser.post('enter', { token, fields: { apiKey: 'no such key' } })).status, 422);
  assert.equal((await browser.open(token)).lastFailure?.because, 'refused');
  const page = await openBrowser(world).open(token);
  assert.equal(page.lastFailure, null);
  assert.doesNotMatch(JSON.stringify(page), /no such key/);
});
