// The suite for every connector that comes with Mooring. A connector is added by its line in counterparts/index.ts.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listShippedConnectors } from '../../src/connectors/index.ts';
import { counterparts } from './counterparts/index.ts';
import { testConnector } from './test-connector.ts';

it('every connector has a counterpart, and every counterpart a connector', () => {
  assert.deepEqual(
    Object.keys(counterparts).sort(),
    listShippedConnectors()
      .map(({ slug }) => slug)
      .sort(),
  );
});

for (const connector of listShippedConnectors()) {
  const start = counterparts[connector.slug];
  if (start) testConnector(connector, start);
}
