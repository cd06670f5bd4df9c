import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { after, hourMs, minuteMs, secondMs } from '../../clock.ts';
import { decideHost, decideSkew, type HostSign } from './decide-host.ts';

const now = new Date('2026-03-01T00:00:00Z');
const ago = (ms: number): Date => after(now, -ms);
const config = { guardWindowMs: 10 * minuteMs, clockSkewMs: 2 * minuteMs, retryDelaysMs: [minuteMs, 30 * minuteMs] };
const worked = (connectorSlug: string, agoMs: number) => [{ connectorSlug, at: ago(agoMs) }];
const sign = (connectorSlug: string, sinceMs: number, detail = 'dns'): HostSign => ({
  connectorSlug,
  detail,
  failingSince: ago(sinceMs),
  failedAt: ago(Math.min(sinceMs, secondMs)),
});

test('two providers that cannot be reached, and nothing that works: it is this host', () => {
  const signs = [sign('one', 5 * minuteMs), sign('two', 2 * minuteMs, 'network')];
  assert.deepEqual(decideHost({ signs, successes: [] }, now, config), {
    kind: 'unreachable',
    since: ago(2 * minuteMs),
    connectorSlugs: ['one', 'two'],
    details: ['dns', 'network'],
  });
  assert.equal(decideHost({ signs, successes: worked('three', 3 * minuteMs) }, now, config).kind, 'unreachable');
});

test('one provider alone, or anything that was read meanwhile: it is not this host', () => {
  const signs = [sign('one', 5 * minuteMs), sign('two', 2 * minuteMs)];
  assert.equal(decideHost({ signs: signs.slice(0, 1), successes: [] }, now, config).kind, 'fine');
  assert.equal(decideHost({ signs, successes: worked('three', minuteMs) }, now, config).kind, 'fine');
});

test('what failed long ago shows nothing', () => {
  const old = { ...sign('two', 2 * hourMs), failedAt: ago(2 * hourMs) };
  assert.equal(decideHost({ signs: [sign('one', minuteMs), old], successes: [] }, now, config).kind, 'fine');
});

test('one that worked again in between is not failing, and has begun to fail anew when it fails again', () => {
  const old = { ...sign('one', 30 * minuteMs), failedAt: ago(30 * minuteMs) };
  const facts = { signs: [old, sign('two', minuteMs)], successes: worked('one', 20 * minuteMs) };
  assert.equal(decideHost(facts, now, config).kind, 'fine');
  const again = {
    signs: [sign('one', 30 * minuteMs), sign('two', 10 * minuteMs)],
    successes: worked('one', 5 * minuteMs),
  };
  const verdict = decideHost(again, now, config);
  assert.ok(verdict.kind === 'unreachable');
  assert.deepEqual(verdict.since, ago(5 * minuteMs));
});

test('between two tries of a long wait the trouble still stands', () => {
  const waiting = [sign('one', hourMs), sign('two', hourMs)].map((it) => ({ ...it, failedAt: ago(35 * minuteMs) }));
  assert.equal(decideHost({ signs: waiting, successes: [] }, now, config).kind, 'unreachable');
});

const anySigns = fc.array(
  fc.record({
    connectorSlug: fc.constantFrom('one', 'two', 'three'),
    detail: fc.constantFrom('dns', 'tls', 'network'),
    failingSince: fc.nat({ max: hourMs }).map(ago),
    failedAt: fc.nat({ max: hourMs }).map(ago),
  }),
);

test('whatever the signs: something that works now means that the host is fine', () => {
  fc.assert(
    fc.property(anySigns, (signs) => {
      assert.equal(decideHost({ signs, successes: worked('four', 0) }, now, config).kind, 'fine');
    }),
  );
});

const skew = (provider: string, skewMs: number, agoMs = 0) => ({ provider, skewMs, measuredAt: ago(agoMs) });

test('a clock is wrong when several providers agree, or one that refused us for it', () => {
  assert.equal(decideSkew([skew('one', 20 * minuteMs), skew('two', 20 * minuteMs)], now, config), 20 * minuteMs);
  assert.equal(decideSkew([skew('one', 20 * minuteMs)], now, config), null);
  assert.equal(decideSkew([skew('one', -20 * minuteMs)], now, config, true), -20 * minuteMs);
  assert.equal(decideSkew([], now, config, true), null);
});

test('a small difference, providers that disagree, and old measurements mean nothing', () => {
  assert.equal(decideSkew([skew('one', minuteMs), skew('two', minuteMs)], now, config), null);
  assert.equal(decideSkew([skew('one', hourMs), skew('two', 0)], now, config), null);
  assert.equal(decideSkew([skew('one', hourMs), skew('two', -hourMs)], now, config), null);
  assert.equal(decideSkew([skew('one', hourMs), skew('two', hourMs, 7 * hourMs)], now, config), null);
});
