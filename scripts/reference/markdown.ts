// The small marks of Markdown that the pages of the reference are written with. Foreign text never becomes markup.

/** Text as it stands: nothing in it is taken for a mark. */
export const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, (mark) => (mark === '_' ? mark : `\\${mark}`));

/** Text in a code span, also where it holds backticks or stands in a table. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  if (!line.includes('`')) return `\`${line}\``;
  return `\`\` ${line} \`\``;
}

/** A link; without an address that can be followed, the label alone. */
export const link = (label: string, url: string | null | undefined): string =>
  url && /^(?:https?:\/\/|[.\w])[^\s]*$/.test(url)
    ? `[${label}](${url.replace(/[()]/g, encodeURIComponent)})`.replaceAll('|', '%7C')
    : label;

/** A source by the name of its host; pages of our own reference are linked as files. `up` leads from the page to docs/reference/causes. */
export function cite(citation: string, up: string): string {
  const own = /^docs\/reference\/(.+)$/.exec(citation)?.[1];
  return own ? link(own.replace(/\.md.*$/, ''), `${up}../${own}`) : link(hostOf(citation), citation);
}

/** The host of an address, as a short name of a source. */
export const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;

export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
export const numbered = (items: readonly string[]): string =>
  items.map((item, index) => `${index + 1}. ${item}`).join('\n');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A page: its parts, those that are empty left out, a blank line between them. */
export const page = (...parts: (string | null)[]): string =>
  `${parts.filter((it) => it !== null && it !== '').join('\n\n')}\n`;

export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount} ${amount === 1 ? one : many}`;

/** Not more than `max` of them, and how many are left out. */
export const fewOf = (items: readonly string[], max: number): string[] =>
  items.length <= max + 1 ? [...items] : [...items.slice(0, max), `${items.length - max} more`];

/** "a", "a or b", "a, b or c". */
export const anyOf = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

export const capitalise = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
