// Rules made quick to find: an index from codes, a tree of phrases and the masks of sayings lead to the rules that ask for them, so that a
// failure is compared with a handful of rules, however many there are. Compiled once per list. Among the rules that fit, the first in the list fires.
import { conditions } from './conditions.ts';
import { authBitOf, type Facts, isProvidersWord, saidBy, stageBitOf, wordsOf } from './facts.ts';
import type { Rule, StatusMatch } from './rules.ts';
import type { DiagnosisContext } from './types.ts';
import { addPhrase, firstWordsOf, newPhraseNode, type PhraseNode } from './vocabulary.ts';
import { isSaid, isSaidInMessages, type Said, type Saying, toSaying } from './words/read-sentences.ts';

/** A rule with its texts in the form they are compared in. Phrases are numbers of the set's phrases. */
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
  words: readonly (readonly number[])[];
  without: readonly number[];
  says: readonly Saying[] | null;
  saysNot: readonly Saying[] | null;
  header: { name: string; has: string } | null;
  /** Stages and kinds of credentials as bits; null: any. */
  stages: number | null;
  auths: number | null;
  statuses: readonly StatusMatch[] | null;
  formats: readonly string[] | null;
}

export interface RuleSet {
  byCode: ReadonlyMap<string, readonly CompiledRule[]>;
  /** Rules by the phrases of their first group of words. */
  byPhrase: readonly (readonly CompiledRule[])[];
  /** Rules that ask what is said, and for neither code nor words: by the number of the first concept. */
  bySaying: readonly (readonly { saying: Saying; compiled: CompiledRule }[])[];
  /** Rules that ask for none of these: looked at each time. */
  open: readonly CompiledRule[];
  phrases: Phrases;
}

/** The phrases of a set: their tree, and the marks of the reading under way. */
class Phrases {
  readonly root: PhraseNode<number> = newPhraseNode();
  readonly #numbers = new Map<string, number>();
  /** Reading in which a phrase was last found: anywhere, and in the messages alone. */
  readonly anywhere: number[] = [];
  readonly inMessages: number[] = [];
  reading = 0;
  #firstWords: Uint8Array | null = null;

  numberOf(phrase: string): number {
    const known = this.#numbers.get(phrase);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(phrase, number);
    this.anywhere.push(0);
    this.inMessages.push(0);
    addPhrase(this.root, phrase, number);
    return number;
  }

  /** Marks the phrases that stand in the words of a failure, and returns those found, each once. */
  mark(facts: Facts): readonly number[] {
    this.reading += 1;
    // Rules are compiled before anything is read, so the tree is whole.
    this.#firstWords ??= firstWordsOf(this.root);
    const firstWords = this.#firstWords;
    const { words, messagesEnd } = wordsOf(facts);
    const found: number[] = [];
    for (let start = 0; start < words.length; start += 1) {
      const first = words[start] as number;
      if (first <= 0 || firstWords[first] !== 1) continue;
      let node = this.root.next?.get(first);
      for (let next = start + 1; node !== undefined; next += 1) {
        if (node.ends !== null) {
          for (const number of node.ends) {
            if (this.anywhere[number] !== this.reading) {
              this.anywhere[number] = this.reading;
              found.push(number);
            }
            if (start < messagesEnd) this.inMessages[number] = this.reading;
          }
        }
        if (node.next === null || next >= words.length) break;
        node = node.next.get(words[next] as number);
      }
    }
    return found;
  }

  isAnywhere(numbers: readonly number[]): boolean {
    for (const number of numbers) if (this.anywhere[number] === this.reading) return true;
    return false;
  }

  isInMessages(numbers: readonly number[]): boolean {
    for (const number of numbers) if (this.inMessages[number] === this.reading) return true;
    return false;
  }
}

export interface RuleSetOptions {
  /**
   * True for rules that belong to no provider: they may disconnect only on a provider's own word, never on HTML, plain text or nothing,
   * which a proxy or firewall may have written. Rules of a provider that look for words alone are held to the same; one that knows plain
   * text to be its provider's word says so with `format`.
   */
  needsProvidersWord: boolean;
  /**
   * True for words: a server that has failed (5xx) may mention keys and passwords, and still it is its own trouble. SOAP faults always come
   * with 500, so XML is read. Rules of a provider that look for words alone are deaf to it too, unless they name a status.
   */
  isDeafToServerErrors?: boolean;
}

/** Compiles rules in the order of precedence. */
export function compileRules(rules: readonly Rule[], options: RuleSetOptions): RuleSet {
  const byCode = new Map<string, CompiledRule[]>();
  const byPhrase: CompiledRule[][] = [];
  const bySaying: { saying: Saying; compiled: CompiledRule }[][] = [];
  const open: CompiledRule[] = [];
  const phrases = new Phrases();
  rules.forEach((rule, order) => {
    const compiled = compileRule(rule, order, options, phrases);
    const [firstGroup] = compiled.words;
    if (compiled.codes) for (const code of compiled.codes) push(byCode, code, compiled);
    else if (firstGroup !== undefined)
      for (const number of firstGroup) {
        byPhrase[number] ??= [];
        byPhrase[number].push(compiled);
      }
    else if (compiled.says)
      for (const saying of compiled.says) {
        const [first] = saying.ids;
        bySaying[first as number] ??= [];
        bySaying[first as number]?.push({ saying, compiled });
      }
    else open.push(compiled);
  });
  return { byCode, byPhrase, bySaying, open, phrases };
}

const bits = (each: readonly number[]): number => each.reduce((all, bit) => all | bit, 0);

const phrasesOf = (group: string): string[] => group.split(' | ');

/** The first rule of the set that fits the facts; null when none does. */
export function findRule(set: RuleSet, facts: Facts, context: DiagnosisContext): Rule | null {
  const { phrases } = set;
  const found = phrases.root.next === null ? noPhrases : phrases.mark(facts);
  let best = firstFitting(set.open, null, phrases, facts, context);
  for (const code of facts.codes) {
    const candidates = set.byCode.get(code);
    if (candidates) best = firstFitting(candidates, best, phrases, facts, context);
  }
  for (const number of found) {
    const candidates = set.byPhrase[number];
    if (candidates) best = firstFitting(candidates, best, phrases, facts, context);
  }
  if (set.bySaying.length > 0) best = firstSaid(set, best, facts, context);
  return best?.rule ?? null;
}

const noPhrases: readonly number[] = [];

/** Of the rules that ask what is said, the first that fits, if it comes before `best`. */
function firstSaid(
  { bySaying, phrases }: RuleSet,
  best: CompiledRule | null,
  facts: Facts,
  context: DiagnosisContext,
): CompiledRule | null {
  let first = best;
  const said = saidBy(facts);
  for (const concept of said.concepts) {
    const candidates = bySaying[concept];
    if (!candidates) continue;
    for (const { saying, compiled } of candidates) {
      if (first !== null && compiled.order >= first.order) break;
      if ((said.low & saying.low) !== saying.low || (said.high & saying.high) !== saying.high) continue;
      if (isSaid(saying, said) && fits(compiled, phrases, facts, context)) {
        first = compiled;
        break;
      }
    }
  }
  return first;
}

/** The first candidate that fits, if it comes before `best`. Candidates stand in order. */
function firstFitting(
  candidates: readonly CompiledRule[],
  best: CompiledRule | null,
  phrases: Phrases,
  facts: Facts,
  context: DiagnosisContext,
): CompiledRule | null {
  for (const candidate of candidates) {
    if (best !== null && candidate.order >= best.order) return best;
    if (fits(candidate, phrases, facts, context)) return candidate;
  }
  return best;
}

function compileRule(rule: Rule, order: number, options: RuleSetOptions, phrases: Phrases): CompiledRule {
  const { match } = rule;
  const { needsProvidersWord, isDeafToServerErrors = false } = options;
  const codes = [
    ...list(match.code).map((code) => String(code).toLowerCase()),
    ...list(match.sqlstate).map((sqlstate) => `sqlstate/${sqlstate.toLowerCase()}`),
  ];
  const isDisconnecting = rule.verdict === 'disconnected';
  const formats = list(match.format);
  // Words stand in the page of a firewall and in a failing server's excuses too. Codes, places and headers are a provider's own.
  const isByWordsAlone = !match.code && !match.at && !match.sqlstate && !match.header;
  const needsWord = (needsProvidersWord && !match.header) || isByWordsAlone;
  return {
    rule,
    order,
    needsProvidersWord: isDisconnecting && needsWord && !formats.includes('text') && !formats.includes('html'),
    isDeafToServerErrors: isDisconnecting && (isDeafToServerErrors || (isByWordsAlone && match.status === undefined)),
    codes: codes.length > 0 ? codes : null,
    also: match.also ? list(match.also).map((code) => code.toLowerCase()) : null,
    at: Object.entries(match.at ?? {}).map(([path, value]) => ({ path: path.split('.'), value: value.toLowerCase() })),
    words: (match.words ?? []).map((group) => phrasesOf(group).map((phrase) => phrases.numberOf(phrase))),
    without: (match.without ?? []).flatMap(phrasesOf).map((phrase) => phrases.numberOf(phrase)),
    says: match.says ? list(match.says).map(toSaying) : null,
    saysNot: match.saysNot ? list(match.saysNot).map(toSaying) : null,
    header: match.header
      ? { name: match.header.name.toLowerCase(), has: (match.header.has ?? '').toLowerCase() }
      : null,
    stages: match.stage ? bits(list(match.stage).map(stageBitOf)) : null,
    auths: match.auth ? bits(list(match.auth).map(authBitOf)) : null,
    statuses: match.status !== undefined ? list(match.status) : null,
    formats: match.format ? formats : null,
  };
}

/** What is cheap to look at comes first. */
function fits(candidate: CompiledRule, phrases: Phrases, facts: Facts, context: DiagnosisContext): boolean {
  const { rule } = candidate;
  if (rule.match.kind && rule.match.kind !== facts.kind) return false;
  if (candidate.stages !== null && (candidate.stages & facts.stageBit) === 0) return false;
  if (candidate.auths !== null && (candidate.auths & facts.authBit) === 0) return false;
  if (candidate.statuses && !candidate.statuses.some((status) => isStatus(status, facts.status))) return false;
  if (candidate.formats && !candidate.formats.includes(facts.format)) return false;
  if (candidate.says && !saysOneOf(candidate.says, saidBy(facts))) return false;
  if (candidate.also && !candidate.also.some((code) => facts.codes.includes(code))) return false;
  if (candidate.header && !hasHeader(candidate.header, facts)) return false;
  if (candidate.needsProvidersWord && !isProvidersWord(facts)) return false;
  if (candidate.isDeafToServerErrors && (facts.status ?? 0) >= 500 && facts.format !== 'xml') return false;
  for (const { path, value } of candidate.at) if (!holdsAt(facts.body, path, 0, value)) return false;
  for (const group of candidate.words) if (!phrases.isAnywhere(group)) return false;
  if (candidate.without.length > 0 && phrases.isInMessages(candidate.without)) return false;
  if (candidate.saysNot && messagesSayOneOf(candidate.saysNot, saidBy(facts))) return false;
  if (rule.when) for (const name of rule.when) if (!conditions[name](context)) return false;
  return true;
}

function messagesSayOneOf(sayings: readonly Saying[], said: Said): boolean {
  for (const saying of sayings) if (isSaidInMessages(saying, said)) return true;
  return false;
}

function saysOneOf(sayings: readonly Saying[], said: Said): boolean {
  for (const saying of sayings) if (isSaid(saying, said)) return true;
  return false;
}

const isStatus = (asked: StatusMatch, status: number | null): boolean =>
  typeof asked === 'number'
    ? asked === status
    : status === null
      ? asked === 'none'
      : asked !== 'none' && Math.floor(status / 100) === Number(asked[0]);

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
