// The page of a detail: what it means, which verdict and cause it comes with, how to interpret and how to resolve it, and which rules give it.
import {
  type AuthKind,
  type Cause,
  type Detail,
  type Diagnosis,
  defaultRemedy,
  defaultScope,
  explain,
  tellDetail,
  unnamedProvider,
  type Verdict,
} from '../../src/life/diagnosis/index.ts';
import { bullets, capitalise, code, count, link, numbered, page, plain, table } from './markdown.ts';
import { causeNames, type Known, tellVerdict } from './reference-words.ts';

const kinds = [
  ['oauth2', 'Connected on the provider’s pages (OAuth)'],
  ['api_key', 'Connected by an API key'],
  ['basic', 'Connected by user and password'],
  ['db_password', 'A database'],
] as const satisfies readonly (readonly [AuthKind, string])[];

export function renderDetail(detail: Detail, known: Known): string {
  const meanings = meaningsOf(detail, known);
  const [first] = meanings;
  const helped = known.providers.filter(({ help }) => help?.details?.[detail]);
  return page(
    `# ${tellDetail(detail)}`,
    `${code(detail)}: ${known.meanings.get(detail) ?? ''}`,
    meanings.length === 0
      ? null
      : table(
          ['verdict', 'cause', 'rules'],
          meanings.map(({ verdict, cause, rules }) => [
            cause ? tellVerdict(verdict) : link(tellVerdict(verdict), `../${verdict}.md`),
            cause ? link(causeNames[cause], `../${cause}.md`) : '',
            String(rules),
          ]),
        ),
    ...(first ? wordsOf(detail, first) : []),
    helped.length === 0
      ? null
      : `## In the terms of providers\n\n${helped.map(({ slug, name }) => link(plain(name), `../providers/${slug}.md`)).join(' · ')}`,
    renderGivenBy(detail, known),
    link('All causes', '../README.md'),
  );
}

interface DetailMeaning {
  verdict: Verdict;
  cause: Cause | null;
  rules: number;
}

/** The verdicts and causes it comes with, the most frequent first. */
function meaningsOf(detail: Detail, { groups }: Known): DetailMeaning[] {
  const found = new Map<string, DetailMeaning>();
  for (const rule of groups.flatMap(({ rules }) => rules)) {
    if (rule.detail !== detail) continue;
    const key = `${rule.verdict} ${rule.cause}`;
    const present = found.get(key) ?? { verdict: rule.verdict, cause: rule.cause, rules: 0 };
    found.set(key, { ...present, rules: present.rules + 1 });
  }
  if (detail === 'unrecognized')
    return [
      { verdict: 'transient', cause: null, rules: 0 },
      { verdict: 'disconnected', cause: 'provider_specific', rules: 0 },
    ];
  return [...found.entries()]
    .sort(([oneKey, one], [otherKey, other]) => other.rules - one.rules || (oneKey < otherKey ? -1 : 1))
    .map(([, meaning]) => meaning);
}

/** The general words, once where all kinds of credentials share them. */
function wordsOf(detail: Detail, { verdict, cause }: DetailMeaning): string[] {
  const texts = kinds.map(([authKind, title]) => {
    const diagnosis: Diagnosis = {
      verdict,
      cause,
      detail,
      certainty: 'likely',
      scope: defaultScope(verdict, detail),
      remedy: defaultRemedy(verdict, cause, detail, authKind),
      rule: '',
      providerMessage: '',
      providerCode: null,
      retryAfterMs: null,
    };
    const { summary, interpret, resolve, learnMore } = explain(diagnosis, { connectorName: unnamedProvider, authKind });
    const parts = [
      sentence(summary),
      `**How to interpret it.** ${interpret.map(sentence).join(' ')}`,
      learnMore ? `${learnMore.title}:\n\n${bullets(learnMore.reasons.map(plain))}` : '',
      `**How to resolve it.**\n\n${numbered(resolve.map(sentence))}`,
    ];
    return { title, text: parts.filter((it) => it !== '').join('\n\n') };
  });
  const groups = Map.groupBy(texts, ({ text }) => text);
  if (groups.size === 1) return ['## What people read', [...groups.keys()][0] ?? ''];
  return [
    '## What people read',
    ...[...groups.entries()].map(([text, same]) => `### ${same.map(({ title }) => title).join('; ')}\n\n${text}`),
  ];
}

const sentence = (text: string): string => plain(capitalise(text));

function renderGivenBy(detail: Detail, { groups }: Known): string | null {
  const giving = groups.flatMap(({ name, path, rules }) => {
    const ids = rules.filter((rule) => rule.detail === detail).map(({ id }) => code(id.slice(id.indexOf('/') + 1)));
    return ids.length > 0 ? [{ name, path, ids }] : [];
  });
  if (giving.length === 0) return null;
  const total = giving.reduce((sum, { ids }) => sum + ids.length, 0);
  return `## Rules that give it\n\n${count(total, 'rule')}.\n\n${bullets(
    giving.map(({ name, path, ids }) => `${link(plain(name), `../${path}`)}: ${ids.join(', ')}`),
  )}`;
}
