// `npm run conformance:stories -- FOLDER`: the stories of test/stories/ten-connectors.test.ts with connectors as others have published them,
// unchanged: FOLDER/yaml/NAME.yaml, the form of folder that conformance:manifests reads. The providers are played as in the tests.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { createConnectorsWorld, tellConnectorStory } from '../harness/connector-story.ts';
import { startAt } from '../harness/world.ts';
import { readAdded } from './read-added.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Which folder? npm run conformance:stories -- FOLDER');
  process.exit(1);
}
const fileOf = (name: string): string => join(folder, 'yaml', `${name}.yaml`);
const published = (await readAdded()).flatMap((added) => {
  const { publishedAs } = added.provider;
  if (publishedAs === undefined || !existsSync(fileOf(publishedAs))) return [];
  return [{ ...added, manifest: readFileSync(fileOf(publishedAs), 'utf8'), connectorFile: null }];
});
assert.ok(published.length > 0, `${folder}/yaml holds none of the connectors whose providers are played`);
const world = await createConnectorsWorld(published, startAt);

for (const added of published)
  test(`${added.slug}, as published: the whole story`, () => tellConnectorStory(world, added));
