// The first five of ten added connectors that differ in how they authorize, page, and keep their place; the others: ten-connectors-more.test.ts.
import test from 'node:test';
import { readAdded } from '../conformance/read-added.ts';
import { createConnectorsWorld, tellConnectorStory } from '../harness/connector-story.ts';
import { startAt } from '../harness/world.ts';

const all = (await readAdded()).slice(0, 5);
const world = await createConnectorsWorld(all, startAt);

for (const added of all)
  test(`${added.slug}: added, connected, read, refused, told why to two people, reconnected and caught up`, () =>
    tellConnectorStory(world, added));
