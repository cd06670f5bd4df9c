// Connectors of somebody's own are found in their folder, and what is missing there is told.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAdded } from './read-added.ts';

test('a folder may be that of one connector or of several; who plays the provider is handed the helpers', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'mooring-connectors-'));
  t.after(() => rm(folder, { recursive: true }));
  await assert.rejects(readAdded(join(folder, 'nowhere')), /There is no folder/);
  await assert.rejects(readAdded(folder), /holds no connector/);
  await mkdir(join(folder, 'acme'));
  await writeFile(join(folder, 'acme/manifest.yaml'), 'version: "1"\n');
  await assert.rejects(readAdded(folder), /acme has no provider\.ts/);
  const origins = "numbered(2, (n) => 'https://api-' + n + '.acme.example')";
  const provider = `export const provider = ({ numbered }) => ({ origins: ${origins} });`;
  await writeFile(join(folder, 'acme/provider.ts'), provider);
  for (const path of [folder, join(folder, 'acme')]) {
    const [acme, ...others] = await readAdded(path);
    assert.deepEqual([acme?.slug, acme?.manifest, others], ['acme', 'version: "1"\n', []]);
    assert.deepEqual(acme?.provider.origins, ['https://api-1.acme.example', 'https://api-2.acme.example']);
  }
});
