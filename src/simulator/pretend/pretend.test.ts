// What holds for every pretend provider: its real origins lead to one port, its acts say what they do and refuse what they do not know, passing
// trouble begins and ends, and a reset begins anew.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { NoSuchThing, type PretendKind } from './contract.ts';
import { pretendKinds } from './list.ts';
import { type RunningPretend, startPretend } from './serve.ts';

const now = (): Date => new Date('2026-03-02T09:00:00Z');
const running: RunningPretend[] = [];
after(() => Promise.all(running.map((it) => it.close())));

const start = async (kind: PretendKind): Promise<RunningPretend> => {
  const pretend = await startPretend(kind, { now });
  running.push(pretend);
  return pretend;
};

for (const kind of Object.values<PretendKind>(pretendKinds)) {
  test(`${kind.name}: all its real origins lead to one port, and its answers carry the clock that it was handed`, async () => {
    const { url, egressMap } = await start(kind);
    assert.ok(egressMap.size > 0);
    for (const [origin, to] of egressMap) {
      assert.equal(new URL(origin).origin, origin);
      assert.ok(origin.startsWith('https://') && !origin.includes('.invalid'), origin);
      assert.equal(to, url);
    }
    assert.equal((await fetch(`${url}/nowhere`)).headers.get('date'), now().toUTCString());
  });

  test(`${kind.name}: somebody can sign in, or a key works`, async () => {
    const { provider } = await start(kind);
    const entered = Object.values(provider.enter());
    assert.equal(provider.oauthClient === null, provider.people().length === 0);
    assert.ok(provider.people().length > 0 || entered.length > 0);
    for (const value of entered) assert.ok(value.length > 0);
  });

  test(`${kind.name}: each act says what it does, and refuses what it does not know`, async () => {
    const pretend = await start(kind);
    for (const [name, { label, about, fields }] of Object.entries(pretend.acts)) {
      assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
      assert.match(label, /^[A-Z]/, name);
      assert.match(about, /\.$/, name);
      await assert.rejects(pretend.act(name, { no_such_field: 'x' }), NoSuchThing, name);
      const needed = fields.filter(({ fallback }) => fallback === undefined);
      if (needed.length > 0) await assert.rejects(pretend.act(name), NoSuchThing, name);
    }
    await assert.rejects(pretend.act('fly-to-the-moon'), /knows no act "fly-to-the-moon"/);
  });

  test(`${kind.name}: passing trouble begins and ends, at the port as well`, async () => {
    const pretend = await start(kind);
    await pretend.act('set-mode', { kind: 'outage', count: '1' });
    assert.equal(pretend.provider.doors.api?.mode.kind, 'outage');
    await pretend.act('calm');
    assert.equal(pretend.provider.doors.api?.mode.kind, 'ok');
    await pretend.act('set-mode', { kind: 'refused' });
    await assert.rejects(fetch(pretend.url));
    await pretend.act('calm');
    assert.ok((await fetch(`${pretend.url}/nowhere`)).status >= 400);
    await assert.rejects(pretend.act('set-mode', { kind: 'outage', door: 'cellar' }), NoSuchThing);
  });

  test(`${kind.name}: a reset begins anew, and keeps the ways back that it was told`, async () => {
    const pretend = await start(kind);
    const before = pretend.provider;
    before.oauthClient?.redirectUris.add('https://mooring.example/callback');
    await pretend.reset();
    assert.notEqual(pretend.provider, before);
    assert.equal(pretend.provider.asked.requests, 0);
    if (before.oauthClient)
      assert.ok(pretend.provider.oauthClient?.redirectUris.has('https://mooring.example/callback'));
  });
}
