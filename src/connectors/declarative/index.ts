// Connectors whose API is read by a declarative manifest. What a manifest is: manifest/. How it is run: contract.ts, then read/.
export { createDeclarativeConnector } from './connector.ts';
export { loadManifest, type Manifest, ManifestError } from './manifest/index.ts';
export { readManifest } from './read-manifest.ts';
