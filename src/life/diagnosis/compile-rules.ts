// Rules made quick to find: an index from codes, and a tree of phrases, to the rules that ask for them, so that a failure is compared with a
// handful of rules, however many there are. Compiled once per list. Among the rules that match, the first in the list fires.
import { conditions } from './conditions.ts';
import { type Facts, isProvidersWord, listWords, messageWordsOf, sentencesOf, wordsOf } from './facts.ts';
import { toWordList, toWords } from './plain-words.ts';
import type { Rule } from './rules.ts';
import type { DiagnosisContext } from './types.ts';
import { isSaid, type Saying, toSaying } from './words/read-sentences.ts';

/** A rule with its texts in the form they are compared in. */
interface CompiledRule {
  rule: Rule;
  order: number;
  /** Fires only on a provider's own word; see RuleSetOptions. */
  needsProvidersWord: boolean;
  isDeafToServerErrors: boolean;
  codes: readonly string[] | null;
  also: readonly string[] | null;
  at: readonly { path: readonly string[]; value: string }[];
  /** All groups must hold; of each group one phrase. */
  words: readonly (readonly string[])[];
  without: readonly string[];
  says: readonly Saying[] | null;
  saysNot: readonly Saying[] | null;
  header: { name: string; has: string } | null;
  stages: readonly string[] | null;
  auths: readonly string[] | null;
  statuses: readonly (number | '4xx' | '5xx')[] | null;
  formats: readonly string[] | null;
}

export interface RuleSet {
  byCode: ReadonlyMap<string, readonly CompiledRule[]>;
  /** Leads, word by word, along the phrases of the rules' first groups. Null: no rule asks for words. */
  byPhrase: PhraseNode | null;
  /** Rules that ask for neither: looked at each time. */
  open: readonly CompiledRule[];
}

/** A place in the tree of phrases: the rules whose phrase ends here, and the words that may follow. */
interface PhraseNode {
  rules: CompiledRule[];
  next: Map<string, PhraseNode>;
}

export interface RuleSetOptions {
  /**
   * True for rules that belong to no provider: they may disconnect only on a provider's own word, never on HTML, plain text or nothing,
   * which a proxy or firewall may have written. A provider's own rule may know that its plain text is its word.
   */
  needsProvidersWord: boolean;
  /**
   * True for words: a server that has failed (5xx) may mention keys and passwords, and still it is its own trouble. SOAP faults always come
   * with 500, so XML is read.
   */
  isDeafToServerErrors?: boolean;
}

/** Compiles rules in the order of precedence. */
export function compileRules(rules: readonly Rule[], options: RuleSetOptions): RuleSet {
  const byCode = new Map<string, CompiledRule[]>();
  const byPhrase: PhraseNode = { rules: [], next: new Map() };
  const open: CompiledRule[] = [];
  rules.forEach((rule, order) => {
    const compiled = compileRule(rule, order, options);
    const [firstGroup] = rule.match.words ?? [];
    if (compiled.codes) for (const code of compiled.codes) push(byCode, code, compiled);
    else if (firstGroup !== undefined)
      for (const phrase of phrasesOf(firstGroup)) addPhrase(byPhrase, phrase, compiled);
    else open.push(compiled);
  });
  return { byCode, byPhrase: byPhrase.next.size > 0 ? byPhrase : null, open };
}

function addPhrase(root: PhraseNode, phrase: string, compiled: CompiledRule): void {
  let node = root;
  for (const word of toWordList(phrase)) {
    const following = node.next.get(word) ?? { rules: [], next: new Map() };
    node.next.set(word, following);
    node = following;
  }
  node.rules.push(compiled);
}

const phrasesOf = (group: string): string[] => group.split(' | ');

/** The first rule of the set that fits the facts; null when none does. */
export function findRule(set: RuleSet, facts: Facts, context: DiagnosisContext): Rule | null {
  let best = firstFitting(set.open, null, facts, context);
  for (const code of facts.codes) {
    const candidates = set.byCode.get(code);
    if (candidates) best = firstFitting(candidates, best, facts, context);
  }
  if (set.byPhrase === null) return best?.rule ?? null;
  const words = listWords(facts);
  for (let start = 0; start < words.length; start += 1) {
    let node = set.byPhrase.next.get(words[start] as string);
    for (let next = start + 1; node !== undefined; next += 1) {
      if (node.rules.length > 0) best = firstFitting(node.rules, best, facts, context, 1);
      if (next >= words.length || node.next.size === 0) break;
      node = node.next.get(words[next] as string);
    }
  }
  return best?.rule ?? null;
}

/** The first candidate that fits, if it comes before `best`. Candidates stand in order. `wordsKnown`: see `fits`. */
function firstFitting(
  candidates: readonly CompiledRule[],
  best: CompiledRule | null,
  facts: Facts,
  context: DiagnosisContext,
  wordsKnown: 0 | 1 = 0,
): CompiledRule | null {
  for (const candidate of candidates) {
    if (best !== null && candidate.order >= best.order) return best;
    if (fits(candidate, facts, context, wordsKnown)) return candidate;
  }
  return best;
}

function compileRule(
  rule: Rule,
  order: number,
  { needsProvidersWord, isDeafToServerErrors = false }: RuleSetOptions,
): CompiledRule {
  const { match } = rule;
  const codes = [
    ...list(match.code).map((code) => String(code).toLowerCase()),
    ...list(match.sqlstate).map((sqlstate) => `sqlstate/${sqlstate.toLowerCase()}`),
  ];
  return {
    rule,
    order,
    needsProvidersWord:
      needsProvidersWord && rule.verdict === 'disconnected' && !match.header && !list(match.format).includes('text'),
    isDeafToServerErrors: isDeafToServerErrors && rule.verdict === 'disconnected',
    codes: codes.length > 0 ? codes : null,
    also: match.also ? list(match.also).map((code) => code.toLowerCase()) : null,
    at: Object.entries(match.at ?? {}).map(([path, value]) => ({ path: path.split('.'), value: value.toLowerCase() })),
    words: (match.words ?? []).map((group) => phrasesOf(group).map(toWords)),
    without: (match.without ?? []).flatMap(phrasesOf).map(toWords),
    says: match.says ? list(match.says).map(toSaying) : null,
    saysNot: match.saysNot ? list(match.saysNot).map(toSaying) : null,
    header: match.header
      ? { name: match.header.name.toLowerCase(), has: (match.header.has ?? '').toLowerCase() }
      : null,
    stages: match.stage ? list(match.stage) : null,
    auths: match.auth ? list(match.auth) : null,
    statuses: match.status !== undefined ? list(match.status) : null,
    formats: match.format ? list(match.format) : null,
  };
}

/** `wordsKnown`: so many groups of words are known to hold. */
function fits(candidate: CompiledRule, facts: Facts, context: DiagnosisContext, wordsKnown: 0 | 1): boolean {
  const { rule } = candidate;
  if (rule.match.kind && rule.match.kind !== facts.kind) return false;
  if (candidate.stages && !candidate.stages.includes(facts.stage)) return false;
  if (candidate.auths && !candidate.auths.includes(facts.auth)) return false;
  if (candidate.statuses && !candidate.statuses.some((status) => isStatus(status, facts.status))) return false;
  if (candidate.formats && !candidate.formats.includes(facts.format)) return false;
  if (candidate.also && !candidate.also.some((code) => facts.codes.includes(code))) return false;
  if (candidate.header && !hasHeader(candidate.header, facts)) return false;
  if (candidate.needsProvidersWord && !isProvidersWord(facts)) return false;
  if (candidate.isDeafToServerErrors && (facts.status ?? 0) >= 500 && facts.format !== 'xml') return false;
  for (const { path, value } of candidate.at) if (!holdsAt(facts.body, path, 0, value)) return false;
  if (candidate.words.length > wordsKnown) {
    const words = wordsOf(facts);
    for (let index = wordsKnown; index < candidate.words.length; index += 1) {
      if (!holdsOneOf(words, candidate.words[index]!)) return false;
    }
  }
  if (candidate.without.length > 0) {
    const words = messageWordsOf(facts);
    if (holdsOneOf(words, candidate.without)) return false;
  }
  if (candidate.says && !saysOneOf(candidate.says, facts)) return false;
  if (candidate.saysNot && saysOneOf(candidate.saysNot, facts)) return false;
  if (rule.when) for (const name of rule.when) if (!conditions[name](context)) return false;
  return true;
}

function saysOneOf(sayings: readonly Saying[], facts: Facts): boolean {
  const sentences = sentencesOf(facts);
  for (const saying of sayings) if (isSaid(saying, sentences)) return true;
  return false;
}

function holdsOneOf(words: string, phrases: readonly string[]): boolean {
  for (const phrase of phrases) if (words.includes(phrase)) return true;
  return false;
}

const isStatus = (asked: number | '4xx' | '5xx', status: number | null): boolean =>
  status !== null && (typeof asked === 'number' ? asked === status : Math.floor(status / 100) === Number(asked[0]));

const hasHeader = (asked: { name: string; has: string }, facts: Facts): boolean =>
  facts.headers[asked.name]?.toLowerCase().includes(asked.has) ?? false;

/** Whether a value stands at a path; `*` tries the first twenty items of an array. */
function holdsAt(value: unknown, path: readonly string[], depth: number, asked: string): boolean {
  if (depth === path.length) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      return value !== undefined && asked === '';
    return asked === '' || String(value).toLowerCase() === asked;
  }
  if (typeof value !== 'object' || value === null) return false;
  const step = path[depth] as string;
  try {
    if (step === '*') {
      return Array.isArray(value) && value.slice(0, 20).some((item) => holdsAt(item, path, depth + 1, asked));
    }
    return holdsAt((value as Record<string, unknown>)[step], path, depth + 1, asked);
  } catch {
    return false;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const present = map.get(key);
  if (present) present.push(value);
  else map.set(key, [value]);
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
