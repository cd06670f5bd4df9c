// `npm run conformance -- FOLDER`: the suite for connectors of somebody's own. Each has a folder with manifest.yaml, connector.yaml where there is
// one, and provider.ts, who plays the provider: docs/guides/prove-a-connector.md. FOLDER may also hold
// connectors as others have published them.
import { startAddedCounterpart } from './added-counterpart.ts';
import { type AddedConnector, buildConnector, readPublishedOrOwn } from './read-added.ts';
import { testConnector } from './test-connector.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) giveUp('Which folder? npm run conformance -- FOLDER');

for (const added of await readPublishedOrOwn(folder).catch(giveUp)) {
  const connector = build(added);
  testConnector(connector, () => startAddedCounterpart(added, connector));
}

function build(added: AddedConnector): ReturnType<typeof buildConnector> {
  try {
    return buildConnector(added);
  } catch (error) {
    return giveUp(error);
  }
}

function giveUp(why: unknown): never {
  console.error(why instanceof Error ? why.message : why);
  process.exit(1);
}
