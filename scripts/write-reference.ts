// Writes the pages of docs/reference that follow from code: config.md, from the table of options,
// connectors.md, from the connectors of src/providers, connector-auth.md, manifest.md and the JSON Schemas, from the schemas of connector.yaml and manifest.yaml, and causes/, from the rules of
// diagnosis.
// `npx node scripts/write-reference.ts` writes them; test/house/docs.test.ts compares, so that no page grows stale.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { options } from '../src/config.ts';
import { renderAuth } from './reference/render-auth.ts';
import { causesFolder, renderCauses } from './reference/render-causes.ts';
import { renderConnectors } from './reference/render-connectors.ts';
import { renderManifest } from './reference/render-manifest.ts';

/** Page, by its path from the root -> its text. */
export const renderReference = (): Record<string, string> => ({
  'docs/reference/config.md': renderConfig(),
  'docs/reference/connector-auth.md': renderAuth(generatedBy('src/connectors/auth/description.ts')),
  'docs/reference/connectors.md': renderConnectors(generatedBy('src/providers')),
  ...renderManifest(generatedBy('src/connectors/declarative/manifest/components')),
  ...renderCauses(),
});

/** Pages that were written once and follow from nothing any more, by their paths from the root. Their folder holds no others. */
export const findLeftOver = (pages: Record<string, string>): string[] =>
  readdirSync(new URL(`../${causesFolder}`, import.meta.url), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.replaceAll('\\', '/')}/${entry.name}`)
    .map((path) => path.slice(path.indexOf(causesFolder)))
    .filter((path) => !(path in pages))
    .sort();

function renderConfig(): string {
  const rows = Object.values(options).map(({ env, fallback, meaning, secret }) => {
    const shown = fallback === '' ? '' : `\`${fallback}\``;
    return `| \`${env}\` | ${shown} | ${escapeCell(meaning)}${secret ? ' Secret: prefer the `_FILE` form.' : ''} |`;
  });
  return `${generatedBy('src/config.ts')}# Options

Mooring is configured by environment variables, and runs without any. \`mooring doctor\` shows what is set, and where.

- Each variable also exists with \`_FILE\` at its end: then the value is read from that file, which suits secrets of Docker and
  systemd. A variable and its \`_FILE\` together stop the start.
- An unknown \`MOORING_*\` variable stops the start, and the message names the nearest one. An empty variable counts as not set.
- Durations are written \`250ms\`, \`60s\`, \`5m\`, \`24h\` or \`14d\`; lists are separated by commas.
- Every waiting time that the story depends on is an option, so that a rehearsal can shorten it.

| variable | default | meaning |
| --- | --- | --- |
${rows.join('\n')}
`;
}

const generatedBy = (file: string): string =>
  `<!-- Written by scripts/write-reference.ts from ${file}: change it there. -->\n\n`;

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

if (import.meta.main) {
  const pages = renderReference();
  for (const [path, text] of Object.entries(pages)) {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const gone = findLeftOver(pages);
  for (const path of gone) rmSync(new URL(`../${path}`, import.meta.url));
  console.log(`Wrote ${Object.keys(pages).length} pages; took ${gone.length} away.`);
}
