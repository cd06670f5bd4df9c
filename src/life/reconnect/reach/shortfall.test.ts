// What counts as less, and how it is said.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeShortfall, isShort, measureMissingScopes, measureUnlisted } from './shortfall.ts';

test('a permission that was granted before and is not any more is missing, however the provider parts them', () => {
  assert.deepEqual(measureMissingScopes('read write admin', 'read,admin', []), ['write']);
  assert.deepEqual(measureMissingScopes('read', 'read write', []), []);
  assert.deepEqual(measureMissingScopes('b a', 'a b', []), [], 'the order says nothing');
});

test('a grant that does not say what it allows allows what was asked for', () => {
  assert.deepEqual(measureMissingScopes('read', null, ['read']), []);
  assert.deepEqual(measureMissingScopes(null, 'read', ['read', 'write']), ['write']);
  assert.deepEqual(measureMissingScopes(null, null, ['read']), []);
});

test('Data Sources that are not listed any more are looked at, those that were lost before are no loss', () => {
  const dataSources = [
    { id: 'a', objectId: '1', status: 'connected' },
    { id: 'b', objectId: '2', status: 'connected' },
    { id: 'c', objectId: '3', status: 'disconnected' },
  ];
  const unlisted = measureUnlisted(dataSources, new Set(['1']), new Set(['c']));
  assert.deepEqual(
    unlisted.map((it) => it.id),
    ['b'],
  );
});

test('the sentence names what is lost, and counts what would be too long', () => {
  const lost = (name: string) => ({ id: name, name, objectLabel: name, providerMessage: '' });
  const nothing = { missingScopes: [], lostDataSources: [], lostStreams: [] };
  assert.equal(isShort(nothing), false);
  assert.equal(
    describeShortfall({ ...nothing, lostDataSources: [lost('Blog'), lost('Shop')], missingScopes: ['reports.read'] }),
    'It does not reach 2 Data Sources (Blog, Shop) and lacks the permission reports.read.',
  );
  assert.equal(
    describeShortfall({
      ...nothing,
      lostStreams: [{ dataSourceName: 'Shop', streamName: 'orders', providerMessage: '' }],
    }),
    'It cannot read the stream orders.',
  );
  assert.match(
    describeShortfall({ ...nothing, lostDataSources: 'abcdefg'.split('').map(lost) }),
    /7 Data Sources \(a, b, c, d, e and 2 more\)/,
  );
});
