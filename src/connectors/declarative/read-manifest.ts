// Reads a manifest from a provider's folder.
import { readFileSync } from 'node:fs';
import { shortName } from '../connector-file.ts';
import { loadManifest, type Manifest } from './manifest/index.ts';

/** Throws ManifestError, whose message names file, line and place. */
export const readManifest = (file: URL): Manifest => loadManifest(readFileSync(file, 'utf8'), shortName(file));
