// The suite for the ten added connectors of test/conformance/added.
import { startAddedCounterpart } from './added-counterpart.ts';
import { buildConnector, readAdded } from './read-added.ts';
import { testConnector } from './test-connector.ts';

for (const added of await readAdded()) {
  const connector = buildConnector(added);
  testConnector(connector, () => startAddedCounterpart(added, connector));
}
