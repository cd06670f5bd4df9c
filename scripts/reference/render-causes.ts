// docs/reference/causes: what Mooring knows of failures, as pages. An index, a page for each cause and other verdict, for each detail, each provider, each
// protocol, and one for the words. All from rules, words, help and lifetimes; nothing is written by hand there.
import { readFileSync } from 'node:fs';
import { causes, details, protocolRules, wordRules } from '../../src/life/diagnosis/index.ts';
import { providerRules } from '../../src/providers/index.ts';
import { count, link, page, table } from './markdown.ts';
import {
  causeNames,
  causeTexts,
  type Known,
  type RuleGroup,
  tellVerdict,
  verdicts,
  verdictTexts,
} from './reference-words.ts';
import { renderDetail } from './render-detail.ts';
import { renderProvider } from './render-provider.ts';
import { ruleTable } from './render-rules.ts';

export const causesFolder = 'docs/reference/causes';

/** Page, by its path from the root -> its text. */
export function renderCauses(): Record<string, string> {
  const known = collect();
  const pages: [string, string][] = [
    ['README.md', renderIndex(known)],
    ...causes.map((cause): [string, string] => [`${cause}.md`, renderVerdictOrCause(cause, known)]),
    ...verdicts.map((verdict): [string, string] => [`${verdict}.md`, renderVerdictOrCause(verdict, known)]),
    ...details.map((detail): [string, string] => [`details/${detail}.md`, renderDetail(detail, known)]),
    ...known.protocols.map((group): [string, string] => [`protocols/${group.slug}.md`, renderProtocol(group)]),
    ['words.md', renderWords(known)],
    ...known.providers.map((entry): [string, string] => [`providers/${entry.slug}.md`, renderProvider(entry, known)]),
  ];
  return Object.fromEntries(pages.map(([path, text]) => [`${causesFolder}/${path}`, `${note}\n\n${text}`]));
}

const note = '<!-- Written by scripts/write-reference.ts from the rules and words of src: change them there. -->';

function collect(): Known {
  const groups = new Map<string, RuleGroup>();
  for (const rule of protocolRules) {
    const slug = rule.id.split('/')[0] ?? '';
    const group = groups.get(slug) ?? {
      slug,
      name: protocolNames[slug] ?? slug,
      path: `protocols/${slug}.md`,
      rules: [],
    };
    groups.set(slug, { ...group, rules: [...group.rules, rule] });
  }
  const providers = [...providerRules].sort((one, other) => (one.slug < other.slug ? -1 : 1));
  const protocols = [...groups.values()];
  const words: RuleGroup = { slug: 'words', name: 'Words', path: 'words.md', rules: wordRules };
  return {
    providers,
    protocols,
    words,
    groups: [
      ...providers.map(({ slug, name, rules }) => ({ slug, name, path: `providers/${slug}.md`, rules })),
      ...protocols,
      words,
    ],
    meanings: readMeanings(),
  };
}

/** One line on each detail, which stand in docs/reference/details.md. */
function readMeanings(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('../../docs/reference/details.md', import.meta.url), 'utf8');
  return new Map(
    [...text.matchAll(/^\| `([a-z_]+)` *\| (.+?) *\|\r?$/gm)].map(([, name = '', meaning = '']) => [name, meaning]),
  );
}

const isPretend = (slug: string): boolean => slug.startsWith('sandbox-');

function renderIndex({ providers, protocols, words, groups, meanings }: Known): string {
  // Those of the sandbox are listed, since they can be connected, but know nothing of the world.
  const realProviders = providers.filter(({ slug }) => !isPretend(slug));
  const realRules = groups.filter(({ slug }) => !isPretend(slug)).flatMap(({ rules }) => rules);
  const documents = new Set(realRules.map(({ citation }) => citation));
  return page(
    '# Causes: how failures are read',
    `What a provider, a database or the network answers when something does not work, and what it means: ${count(realProviders.length, 'provider')}, ${count(realRules.length, 'rule')}, ${count(documents.size, 'cited document')}. The provider's own rules are asked first, then the protocols', then the words; the HTTP status comes last and alone never disconnects anything.`,
    '## Verdicts and causes',
    table(
      ['verdict', 'cause', 'means'],
      [
        ...causes.map((cause) => ['disconnected', link(causeNames[cause], `${cause}.md`), causeTexts[cause]]),
        ...verdicts.map((verdict) => [link(verdict, `${verdict}.md`), '', verdictTexts[verdict]]),
      ],
    ),
    '## Details',
    table(
      ['detail', 'means'],
      details.map((detail) => [link(`\`${detail}\``, `details/${detail}.md`), meanings.get(detail) ?? '']),
    ),
    'The codes with which Mooring itself stops an answer are in [details](../details.md#codes-of-moorings-own).',
    '## Protocols and words',
    'They carry providers that have no rules of their own.',
    table(
      ['protocol', 'rules'],
      [...protocols, words].map(({ name, path, rules }) => [link(name, path), String(rules.length)]),
    ),
    '## Providers',
    table(
      ['provider', 'slug', 'rules', 'lifetimes', 'help'],
      [...providers]
        .sort(
          (one, other) => compare(one.name.toLowerCase(), other.name.toLowerCase()) || compare(one.slug, other.slug),
        )
        .map(({ slug, name, rules, lifetimes, help }) => [
          link(name, `providers/${slug}.md`),
          `\`${slug}\``,
          String(rules.length),
          lifetimes ? 'yes' : '',
          help ? 'yes' : '',
        ]),
    ),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function renderVerdictOrCause(name: (typeof causes)[number] | (typeof verdicts)[number], known: Known): string {
  const isCause = (causes as readonly string[]).includes(name);
  const of = isCause
    ? known.groups.flatMap(({ rules }) => rules.filter(({ cause }) => cause === name))
    : known.groups.flatMap(({ rules }) => rules.filter(({ verdict }) => verdict === name));
  const counts = new Map<string, number>();
  for (const { detail } of of) counts.set(detail, (counts.get(detail) ?? 0) + 1);
  const shown = details.filter((detail) => counts.has(detail) || (name === 'transient' && detail === 'unrecognized'));
  return page(
    `# ${isCause ? causeNames[name as keyof typeof causeNames] : tellVerdict(name as (typeof verdicts)[number])}`,
    isCause ? causeTexts[name as keyof typeof causeTexts] : verdictTexts[name as keyof typeof verdictTexts],
    isCause
      ? 'A Data Source with this cause is disconnected: a person has to act, and both the User who connected it and the Account Owner are mailed.'
      : 'Nothing is disconnected, and nobody is asked to reconnect.',
    '## Details',
    table(
      ['detail', 'means', 'rules'],
      shown.map((detail) => [
        link(`\`${detail}\``, `details/${detail}.md`),
        known.meanings.get(detail) ?? '',
        String(counts.get(detail) ?? 0),
      ]),
    ),
    link('All causes', 'README.md'),
  );
}

const renderProtocol = ({ name, rules }: RuleGroup): string =>
  page(
    `# ${name}`,
    `${count(rules.length, 'rule')}, asked of every provider after its own rules. The first that fits fires.`,
    ruleTable(rules, '../'),
    link('All causes', '../README.md'),
  );

const renderWords = ({ words }: Known): string =>
  page(
    '# Words',
    'What is left when neither the provider nor a protocol has a rule: what a message or a code says, in plain words of many languages. A *saying* such as *key expired* stands for every wording of it that the lexicon knows (`src/life/diagnosis/words/`). Words are never sure, and are not heard in HTML, in plain text, or from a server that has failed.',
    ruleTable(words.rules, '', { isShort: true }),
    link('All causes', 'README.md'),
  );

const protocolNames: Readonly<Record<string, string>> = {
  mooring: 'Codes of Mooring itself',
  microsoft: 'Microsoft (AADSTS)',
  google: 'Google (google.rpc)',
  meta: 'Meta Graph API',
  salesforce: 'Salesforce',
  aws: 'AWS',
  oauth1: 'OAuth 1.0',
  oauth2: 'OAuth 2.0',
  bearer: 'Bearer tokens',
  openid: 'OpenID Connect',
  snowflake: 'Snowflake',
  clickhouse: 'ClickHouse',
  mysql: 'MySQL',
  oracle: 'Oracle Database',
  mongodb: 'MongoDB',
  redis: 'Redis',
  ldap: 'LDAP',
  sftp: 'SFTP',
  sqlstate: 'SQLSTATE',
  'sql-server': 'SQL Server',
  ftp: 'FTP',
  ssh: 'SSH',
  network: 'Network, DNS and TLS',
};
