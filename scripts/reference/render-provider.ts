// The page of a provider: how its failures are read, how long its credentials live, and its own terms for what people meet.
import { type Detail, type ProviderRules, tellDetail, tellLifetimes } from '../../src/life/diagnosis/index.ts';
import { bullets, capitalise, cite, code, count, link, numbered, page, plain } from './markdown.ts';
import type { Known } from './reference-words.ts';
import { ruleTable } from './render-rules.ts';
import { tellMatch } from './tell-match.ts';

export function renderProvider(entry: ProviderRules, { providers }: Known): string {
  const { slug, name, aliases = [], marks = [], rules } = entry;
  const parent = providers.find((it) => it.slug === entry.parent);
  const children = providers.filter((it) => it.parent === slug);
  const cited = new Set(rules.map(({ citation }) => citation)).size;
  return page(
    `# ${plain(name)}`,
    `Slug ${code(slug)}${aliases.length > 0 ? `, also ${aliases.map(code).join(', ')}` : ''}. ${count(rules.length, 'rule')} from ${count(cited, 'document')}.`,
    parent
      ? `After its own rules those of ${link(plain(parent.name), `${parent.slug}.md`)} are asked; what is not said here stands there.`
      : null,
    children.length > 0
      ? `Its rules hold for these too: ${children.map((it) => link(plain(it.name), `${it.slug}.md`)).join(', ')}.`
      : null,
    marks.length > 0
      ? `An answer is known to be its own, whatever it was called, by: ${marks.map((mark) => tellMatch(mark)).join('; or ')}.`
      : null,
    '## How its failures are read',
    'The first that fits fires.',
    ruleTable(rules, '../'),
    renderLifetimes(entry),
    renderHelp(entry),
    link('All causes', '../README.md'),
  );
}

function renderLifetimes({ lifetimes }: ProviderRules): string | null {
  if (!lifetimes) return null;
  const told = tellLifetimes(lifetimes).map(plain);
  const notes = (lifetimes.notes ?? []).map(({ text, citation }) => `${plain(text)} (${cite(citation, '../')})`);
  return `## How long its credentials live\n\n${bullets([...told, ...notes])}\n\nSource: ${cite(lifetimes.citation, '../')}.`;
}

function renderHelp({ name, help }: ProviderRules): string | null {
  if (!help) return null;
  const sections = Object.entries(help.details ?? {}).map(([detail, { interpret, resolve = [], url }]) =>
    [
      `### ${link(tellDetail(detail as Detail), `../details/${detail}.md`)}`,
      ...(interpret ? [plain(interpret)] : []),
      ...(resolve.length > 0 ? [numbered(resolve.map(plain))] : []),
      ...(url ? [`See ${cite(url, '../')}.`] : []),
    ].join('\n\n'),
  );
  const { reasons = [], reasonsCitation } = help;
  const why =
    reasons.length > 0
      ? [
          `### Why ${plain(name)} ends an authorization\n\n${bullets(reasons.map((it) => plain(capitalise(it))))}${reasonsCitation ? `\n\nSource: ${cite(reasonsCitation, '../')}.` : ''}`,
        ]
      : [];
  const all = [...sections, ...why];
  return all.length > 0 ? `## In its own terms\n\n${all.join('\n\n')}` : null;
}
