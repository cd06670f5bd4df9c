// `npm run conformance:stories -- FOLDER`: the story of test/stories/ten-connectors.test.ts, either with connectors as others have published them,
// unchanged (FOLDER/yaml/NAME.yaml, the form of folder that conformance:manifests reads; the providers are played as in the tests), or with
// connectors of somebody's own (FOLDER/NAME/manifest.yaml and provider.ts).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { createConnectorsWorld, tellConnectorStory } from '../harness/connector-story.ts';
import { startAt } from '../harness/world.ts';
import { type AddedConnector, readAdded } from './read-added.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) giveUp('Which folder? npm run conformance:stories -- FOLDER');
const all = await (existsSync(join(folder, 'yaml')) ? readPublished(folder) : readAdded(folder)).catch(giveUp);
const world = await createConnectorsWorld(all, startAt);

for (const added of all) test(`${added.slug}: the whole story`, () => tellConnectorStory(world, added));

/** Those whose providers are played. */
async function readPublished(from: string): Promise<AddedConnector[]> {
  const found = (await readAdded()).flatMap((added) => {
    const file = join(from, 'yaml', `${added.provider.publishedAs}.yaml`);
    return existsSync(file) ? [{ ...added, manifest: readFileSync(file, 'utf8'), connectorFile: null }] : [];
  });
  if (found.length === 0) throw new Error(`${from}/yaml holds none of the connectors whose providers are played.`);
  return found;
}

function giveUp(why: unknown): never {
  console.error(why instanceof Error ? why.message : why);
  process.exit(1);
}
