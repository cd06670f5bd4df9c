// `npm run conformance:stories -- FOLDER`: the story of test/stories/ten-connectors.test.ts, either with connectors as others have published them,
// unchanged (FOLDER/yaml/NAME.yaml, the form of folder that conformance:manifests reads; the providers are played as in the tests), or with
// connectors of somebody's own (FOLDER/NAME/manifest.yaml and provider.ts).
import test from 'node:test';
import { createConnectorsWorld, tellConnectorStory } from '../harness/connector-story.ts';
import { startAt } from '../harness/world.ts';
import { readPublishedOrOwn } from './read-added.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) giveUp('Which folder? npm run conformance:stories -- FOLDER');
const all = await readPublishedOrOwn(folder).catch(giveUp);
const world = await createConnectorsWorld(all, startAt);

for (const added of all) test(`${added.slug}: the whole story`, () => tellConnectorStory(world, added));

function giveUp(why: unknown): never {
  console.error(why instanceof Error ? why.message : why);
  process.exit(1);
}
