// Rules made quick to find: an index from codes and from words to the rules that ask for them, so that a failure is compared with a
// handful of rules, however many there are. Compiled once per list. Among the rules that match, the first in the list fires.
import { conditions } from './conditions.ts';
import { type Facts, isProvidersWord, listWords, messageWordsOf, toWords, wordsOf } from './facts.ts';
import type { Match, Rule } from './rules.ts';
import type { DiagnosisContext } from './types.ts';

/** A rule with its texts in the form they are compared in. */
interface CompiledRule {
  rule: Rule;
  order: number;
  codes: readonly string[] | null;
  also: readonly string[] | null;
  at: readonly { path: readonly string[]; value: string }[];
  /** All groups must hold; of each group one phrase. */
  words: readonly (readonly string[])[];
  without: readonly string[];
  header: { name: string; has: string } | null;
  stages: readonly string[] | null;
  auths: readonly string[] | null;
  statuses: readonly (number | '4xx' | '5xx')[] | null;
  formats: readonly string[] | null;
}

export interface RuleSet {
  byCode: ReadonlyMap<string, readonly CompiledRule[]>;
  /** From the rarest word of a phrase of a rule's first group to the phrase and the rule. */
  byWord: ReadonlyMap<string, readonly { phrase: string; compiled: CompiledRule }[]>;
  /** Rules that ask for neither: looked at each time. */
  open: readonly CompiledRule[];
}

export interface RuleSetOptions {
  /**
   * True for rules that belong to no provider: they may disconnect only on a provider's own word, never on HTML, plain text or nothing,
   * which a proxy or firewall may have written. A provider's own rule may know that its plain text is its word.
   */
  needsProvidersWord: boolean;
}

/** Compiles rules in the order of precedence. */
export function compileRules(rules: readonly Rule[], options: RuleSetOptions): RuleSet {
  const byCode = new Map<string, CompiledRule[]>();
  const byWord = new Map<string, { phrase: string; compiled: CompiledRule }[]>();
  const open: CompiledRule[] = [];
  rules.forEach((rule, order) => {
    const compiled = compileRule(rule, order);
    if (options.needsProvidersWord && rule.verdict === 'disconnected' && !rule.match.header) wordBound.add(compiled);
    if (compiled.codes) for (const code of compiled.codes) push(byCode, code, compiled);
    else if (compiled.words[0]) {
      for (const phrase of compiled.words[0]) push(byWord, indexWord(phrase), { phrase, compiled });
    } else open.push(compiled);
  });
  return { byCode, byWord, open };
}

const wordBound = new WeakSet<CompiledRule>();

/** The first rule of the set that fits the facts; null when none does. */
export function findRule(set: RuleSet, facts: Facts, context: DiagnosisContext): Rule | null {
  let best: CompiledRule | null = null;
  let bestOrder = Number.POSITIVE_INFINITY;
  const consider = (candidates: readonly CompiledRule[]) => {
    for (const candidate of candidates) {
      if (candidate.order >= bestOrder) return;
      if (!fits(candidate, facts, context, 0)) continue;
      best = candidate;
      bestOrder = candidate.order;
    }
  };
  for (const code of facts.codes) consider(set.byCode.get(code) ?? none);
  consider(set.open);
  if (set.byWord.size === 0) return (best as CompiledRule | null)?.rule ?? null;
  const words = wordsOf(facts);
  for (const word of listWords(facts)) {
    for (const { phrase, compiled } of set.byWord.get(word) ?? none) {
      if (compiled.order >= bestOrder) break;
      // The first group of words holds by this phrase: only the others are left to be looked at.
      if (!words.includes(phrase) || !fits(compiled, facts, context, 1)) continue;
      best = compiled;
      bestOrder = compiled.order;
    }
  }
  return (best as CompiledRule | null)?.rule ?? null;
}

const none: readonly never[] = [];

/** Whether one match fits, outside any set: for a provider's marks. */
export function fitsMatch(match: Match, facts: Facts): boolean {
  const rule = {
    id: '',
    match,
    verdict: 'transient',
    cause: null,
    detail: 'outage',
    certainty: 'guess',
    citation: '',
    example: {},
  };
  return fits(compileRule(rule as Rule, 0), facts, {}, 0);
}

function compileRule(rule: Rule, order: number): CompiledRule {
  const { match } = rule;
  const codes = [
    ...list(match.code).map((code) => String(code).toLowerCase()),
    ...list(match.sqlstate).map((sqlstate) => `sqlstate/${sqlstate.toLowerCase()}`),
  ];
  return {
    rule,
    order,
    codes: codes.length > 0 ? codes : null,
    also: match.also ? list(match.also).map((code) => code.toLowerCase()) : null,
    at: Object.entries(match.at ?? {}).map(([path, value]) => ({ path: path.split('.'), value: value.toLowerCase() })),
    words: (match.words ?? []).map((group) => group.split(' | ').map(toWords)),
    without: (match.without ?? []).flatMap((group) => group.split(' | ')).map(toWords),
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
  if (candidate.codes && !candidate.codes.some((code) => facts.codes.includes(code))) return false;
  if (candidate.also && !candidate.also.some((code) => facts.codes.includes(code))) return false;
  if (candidate.header && !hasHeader(candidate.header, facts)) return false;
  if (wordBound.has(candidate) && !isProvidersWord(facts)) return false;
  for (const { path, value } of candidate.at) if (!holdsAt(facts.body, path, 0, value)) return false;
  if (candidate.words.length > wordsKnown) {
    const words = wordsOf(facts);
    for (let index = wordsKnown; index < candidate.words.length; index += 1) {
      if (!candidate.words[index]!.some((phrase) => words.includes(phrase))) return false;
    }
  }
  if (candidate.without.length > 0) {
    const words = messageWordsOf(facts);
    for (const phrase of candidate.without) if (words.includes(phrase)) return false;
  }
  for (const name of rule.when ?? []) if (!conditions[name](context)) return false;
  return true;
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

/** The longest word of a phrase: the rarest, most often. */
const indexWord = (phrase: string): string =>
  phrase.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const present = map.get(key);
  if (present) present.push(value);
  else map.set(key, [value]);
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
