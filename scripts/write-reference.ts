// Writes the pages of docs/reference that follow from code: config.md, from the table of options.
// `node scripts/write-reference.ts` writes them; test/house/docs.test.ts compares, so that no page grows stale.
import { writeFileSync } from 'node:fs';
import { options } from '../src/config.ts';

/** Page, by its path from the root -> its text. */
export const renderReference = (): Record<string, string> => ({
  'docs/reference/config.md': renderConfig(),
});

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
  for (const [path, text] of Object.entries(renderReference())) {
    writeFileSync(new URL(`../${path}`, import.meta.url), text);
    console.log(`wrote ${path}`);
  }
}
