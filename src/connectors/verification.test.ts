// Connectors of the catalog say how they were tried, and those that nobody tried live say on what they rest and what is not known.
import assert from 'node:assert/strict';
import test from 'node:test';
import { getShippedConnector, listShippedConnectors } from './index.ts';

test('every connector that comes with Mooring says how it was tried', () => {
  for (const { slug, verification } of listShippedConnectors()) {
    assert.ok(verification, slug);
    // The sandbox is its own document.
    if (verification.label === 'live' || slug.startsWith('sandbox-')) continue;
    assert.ok(verification.documents.length > 0, slug);
    assert.ok(verification.unverified.length > 0, slug);
    for (const sentence of verification.unverified) assert.match(sentence, /^[A-Z].*\.$/, slug);
  }
});

test('what holds at the provider holds for its products: lives of LinkedIn count for LinkedIn Ads', () => {
  const { lifetimes } = getShippedConnector('linkedin-ads');
  assert.deepEqual([lifetimes?.accessTokenMs, lifetimes?.refreshTokenMs], [60 * 86_400_000, 365 * 86_400_000]);
});
