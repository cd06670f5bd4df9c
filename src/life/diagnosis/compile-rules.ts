// Rules made quick to find: an index from codes, a tree of phrases and the masks of sayings lead to the rules that ask for them, so that a
// failure is compared with a handful of rules, however many there are. Compiled once per list. Among the rules that fit, the first in the list fires.
import { conditions } from './conditions.ts';
import { defaultScope } from './defaults.ts';
import { type Facts, isInMessages, isWritten, phrasesOf, saidBy } from './facts.ts';
import { isOpenToWords } from './overloaded.ts';
import { toPhrase } from './phrases.ts';
import type { ConditionName, Meaning, Rule, StatusMatch, WaitReading } from './rules.ts';
import { unfitTraitsOf } from './traits.ts';
import type { DiagnosisContext } from './types.ts';
import { isSaid, isSaidInMessages, type Said, type Saying, toSaying } from './words/read-sentences.ts';

/** What a rule that fires has to say. */
export interface Finding {
  rule: string;
  meaning: Meaning;
  retryAfter: WaitReading | undefined;
  /** It rests on a code that is used for several things: words that say something else win. */
  isOpenToWords: boolean;
}

/**
 * A rule with its texts in the form they are compared in; phrases are numbers (phrases.ts). All have one shape, while rules are written in
 * hundreds: where a field may stand anywhere, reading it takes ten times as long.
 */
interface CompiledRule {
  order: number;
  /** A failure with one of these is passed over. */
  unfitTraits: number;
  /** What is not asked for is null. */
  statuses: readonly number[] | null;
  at: readonly { path: readonly string[]; value: string }[] | null;
  header: { name: string; has: string } | null;
  also: readonly string[] | null;
  /** All groups must hold; of each group one phrase. */
  words: readonly (readonly number[])[] | null;
  without: readonly number[] | null;
  says: readonly Saying[] | null;
  saysNot: readonly Saying[] | null;
  when: readonly ConditionName[] | null;
  finding: Finding;
}

export interface RuleSet {
  byCode: ReadonlyMap<string, readonly CompiledRule[]>;
  /** A bit for each of these codes, by its length: most codes are not among them, and need no look in the map. */
  codeBits: number;
  /** Rules by the phrases of their first group of words, and the order of the first of these rules; infinite where there is none. */
  byPhrase: ReadonlyMap<number, readonly CompiledRule[]>;
  orderByPhraseMin: number;
  /** A bit for each of these phrases, by its number: most phrases that are found are those of other sets. */
  phraseBits: number;
  /** The same rules by the number of the phrase, for sets with many phrases, whose bits would all be set; else null. */
  phraseTable: readonly (readonly CompiledRule[] | undefined)[] | null;
  /** Rules that ask what is said, and for neither code nor words: by the number of the first concept. */
  bySaying: readonly (readonly { saying: Saying; compiled: CompiledRule }[])[];
  orderBySayingMin: number;
  /** Rules that ask for none of these but for a header: by its name. */
  byHeader: ReadonlyMap<string, readonly CompiledRule[]>;
  /** Rules that ask for none of these but for a value in the body: by its place, then by the value; by '' where any value will do. */
  byPlace: readonly { path: readonly string[]; byValue: ReadonlyMap<string, readonly CompiledRule[]> }[];
  /** Rules that ask for none of these: looked at each time. */
  open: readonly CompiledRule[];
}

export interface RuleSetOptions {
  /**
   * True for rules that belong to no provider: they may disconnect only on a provider's own word, never on HTML, plain text or nothing,
   * which a proxy or firewall may have written. Rules of a provider that look for words alone are held to the same; one that knows plain
   * text to be its provider's word says so with `format`.
   */
  needsProvidersWord: boolean;
  /**
   * A server that has failed (5xx) may mention keys and passwords, and still it is its own trouble: no rule disconnects on its answer unless its
   * document does, which then stands in its statuses or its example. True for words, which name 500 among others for SOAP faults, that always come with it: they hear a
   * failing server only where they are about nothing else.
   */
  isDeafToServerErrors?: boolean;
}

/** Compiles rules in the order of precedence. */
export function compileRules(rules: readonly Rule[], options: RuleSetOptions): RuleSet {
  const byCode = new Map<string, CompiledRule[]>();
  const byPhrase = new Map<number, CompiledRule[]>();
  const bySaying: { saying: Saying; compiled: CompiledRule }[][] = [];
  const byHeader = new Map<string, CompiledRule[]>();
  const byPath = new Map<string, { path: readonly string[]; byValue: Map<string, CompiledRule[]> }>();
  const open: CompiledRule[] = [];
  let orderByPhraseMin = Number.POSITIVE_INFINITY;
  let orderBySayingMin = Number.POSITIVE_INFINITY;
  let codeBits = 0;
  let phraseBits = 0;
  rules.forEach((rule, order) => {
    const compiled = compileRule(rule, order, options);
    const codes = codesOf(rule);
    const firstGroup = compiled.words?.[0];
    const place = compiled.at?.find(({ path }) => !path.includes('*'));
    if (codes.length > 0)
      for (const code of codes) {
        push(byCode, code, compiled);
        codeBits |= bitOf(code.length);
      }
    else if (firstGroup !== undefined) {
      for (const phrase of firstGroup) {
        push(byPhrase, phrase, compiled);
        phraseBits |= bitOf(phrase);
      }
      orderByPhraseMin = Math.min(orderByPhraseMin, order);
    } else if (compiled.says) {
      for (const saying of compiled.says) {
        const [first] = saying.ids;
        bySaying[first as number] ??= [];
        bySaying[first as number]?.push({ saying, compiled });
      }
      orderBySayingMin = Math.min(orderBySayingMin, order);
    } else if (compiled.header) push(byHeader, compiled.header.name, compiled);
    else if (place) {
      const { path, value } = place;
      const written = path.join('.');
      const sharing = byPath.get(written) ?? { path, byValue: new Map() };
      byPath.set(written, sharing);
      push(sharing.byValue, value, compiled);
    } else open.push(compiled);
  });
  const byPlace = [...byPath.values()];
  return {
    byCode,
    codeBits,
    byPhrase,
    orderByPhraseMin,
    phraseBits,
    phraseTable: byPhrase.size > phrasesOfSmallSet ? tableOf(byPhrase) : null,
    bySaying,
    orderBySayingMin,
    byHeader,
    byPlace,
    open,
  };
}

const phrasesOfSmallSet = 64;

/** A list with a place for each number up to the largest: quicker to look in than a map. */
function tableOf<T>(map: ReadonlyMap<number, T>): readonly (T | undefined)[] {
  const table = new Array<T | undefined>(Math.max(...map.keys()) + 1).fill(undefined);
  for (const [number, value] of map) table[number] = value;
  return table;
}

/** Shifts count by the low five bits alone. */
const bitOf = (number: number): number => 1 << number;

const alternatives = (group: string): string[] => group.split(' | ');

/** What the first rule of the set that fits the facts has to say; null when none fits. */
export function findRule(set: RuleSet, facts: Facts, context: DiagnosisContext): Finding | null {
  let best = firstFitting(set.open, null, facts, context);
  for (const code of facts.codes)
    if ((set.codeBits & bitOf(code.length)) !== 0) best = firstFitting(set.byCode.get(code), best, facts, context);
  if (facts.body !== undefined) best = firstAtPlace(set.byPlace, best, facts, context);
  if (set.byHeader.size > 0)
    for (const name of facts.headers.keys()) best = firstFitting(set.byHeader.get(name), best, facts, context);
  // Reading the words is the dearest part of a diagnosis: not where all rules that ask for words come after one that fits.
  if (set.orderByPhraseMin < orderOf(best)) {
    const phrases = phrasesOf(facts);
    const table = set.phraseTable;
    for (let index = 0; index < phrases.length; index += 1) {
      const phrase = phrases.at(index);
      if (table !== null) {
        const candidates = phrase < table.length ? table[phrase] : undefined;
        if (candidates !== undefined) best = firstFitting(candidates, best, facts, context);
      } else if ((set.phraseBits & bitOf(phrase)) !== 0)
        best = firstFitting(set.byPhrase.get(phrase), best, facts, context);
    }
  }
  if (set.orderBySayingMin < orderOf(best)) best = firstSaid(set.bySaying, best, facts, context);
  return best === null ? null : best.finding;
}

const orderOf = (best: CompiledRule | null): number => (best === null ? Number.POSITIVE_INFINITY : best.order);

/** Of the rules that ask for a value at a place, the first that fits, if it comes before `best`. */
function firstAtPlace(
  byPlace: RuleSet['byPlace'],
  best: CompiledRule | null,
  facts: Facts,
  context: DiagnosisContext,
): CompiledRule | null {
  let first = best;
  for (const { path, byValue } of byPlace) {
    const value = valueAt(facts.body, path);
    if (value === null) continue;
    first = firstFitting(byValue.get(value), first, facts, context);
    if (value !== '') first = firstFitting(byValue.get(''), first, facts, context);
  }
  return first;
}

/** Of the rules that ask what is said, the first that fits, if it comes before `best`. */
function firstSaid(
  bySaying: RuleSet['bySaying'],
  best: CompiledRule | null,
  facts: Facts,
  context: DiagnosisContext,
): CompiledRule | null {
  let first = best;
  const said = saidBy(facts);
  for (let index = 0; index < said.concepts.length; index += 1) {
    const candidates = bySaying[said.concepts.at(index)];
    if (!candidates) continue;
    for (const { saying, compiled } of candidates) {
      if (first !== null && compiled.order >= first.order) break;
      if (isSaid(saying, said) && fits(compiled, facts, context)) {
        first = compiled;
        break;
      }
    }
  }
  return first;
}

/** The first candidate that fits, if it comes before `best`. Candidates stand in order. */
function firstFitting(
  candidates: readonly CompiledRule[] | undefined,
  best: CompiledRule | null,
  facts: Facts,
  context: DiagnosisContext,
): CompiledRule | null {
  if (candidates === undefined) return best;
  for (const candidate of candidates) {
    if (best !== null && candidate.order >= best.order) return best;
    if (fits(candidate, facts, context)) return candidate;
  }
  return best;
}

const codesOf = ({ match }: Rule): string[] => [
  ...list(match.code).map((code) => String(code).toLowerCase()),
  ...list(match.sqlstate).map((sqlstate) => `sqlstate/${sqlstate.toLowerCase()}`),
];

function compileRule(rule: Rule, order: number, options: RuleSetOptions): CompiledRule {
  const { match } = rule;
  const { needsProvidersWord, isDeafToServerErrors = false } = options;
  const isDisconnecting = rule.verdict === 'disconnected';
  const formats = list(match.format);
  // Words stand in the page of a firewall and in a failing server's excuses too. Codes, places and headers are a provider's own.
  const isByWordsAlone = !match.code && !match.at && !match.sqlstate && !match.header;
  const needsWord = (needsProvidersWord && !match.header) || isByWordsAlone;
  const statuses = list(match.status);
  const isServers = (status: StatusMatch): boolean => status === '5xx' || (typeof status === 'number' && status >= 500);
  const hears = isDeafToServerErrors
    ? statuses.length > 0 && statuses.every(isServers)
    : statuses.some(isServers) || isServers(rule.example.status ?? 0);
  return {
    order,
    unfitTraits: unfitTraitsOf({
      kind: asked(match.kind),
      stage: asked(match.stage),
      auth: asked(match.auth),
      format: asked(match.format),
      needsProvidersWord: isDisconnecting && needsWord && !formats.includes('text') && !formats.includes('html'),
      isDeafToServerErrors: isDisconnecting && !hears,
    }),
    statuses: asked(match.status)?.map(toStatus) ?? null,
    at: match.at ? Object.entries(match.at).map(toPlace) : null,
    header: match.header
      ? { name: match.header.name.toLowerCase(), has: (match.header.has ?? '').toLowerCase() }
      : null,
    also: asked(match.also)?.map((code) => code.toLowerCase()) ?? null,
    words: match.words?.map((group) => alternatives(group).map(toPhrase)) ?? null,
    without: match.without?.flatMap(alternatives).map(toPhrase) ?? null,
    says: asked(match.says)?.map(toSaying) ?? null,
    saysNot: asked(match.saysNot)?.map(toSaying) ?? null,
    when: rule.when ?? null,
    finding: {
      rule: rule.id,
      meaning: toMeaning(rule),
      retryAfter: rule.retryAfter,
      isOpenToWords: isOpenToWords(rule),
    },
  };
}

const toPlace = ([path, value]: [string, string]) => ({ path: path.split('.'), value: value.toLowerCase() });

const toMeaning = ({ verdict, cause, detail, certainty, scope, remedy }: Rule): Meaning => ({
  verdict,
  cause,
  detail,
  certainty,
  scope: scope ?? defaultScope(verdict, detail),
  remedy,
});

/** What is cheap to look at comes first. */
function fits(candidate: CompiledRule, facts: Facts, context: DiagnosisContext): boolean {
  if ((candidate.unfitTraits & facts.traits) !== 0) return false;
  if (candidate.statuses !== null && !isOneOf(candidate.statuses, facts.status)) return false;
  if (candidate.says !== null && !saysOneOf(candidate.says, saidBy(facts))) return false;
  if (candidate.also !== null && !candidate.also.some((code) => facts.codes.includes(code))) return false;
  if (candidate.header !== null && !hasHeader(candidate.header, facts)) return false;
  if (candidate.at !== null)
    for (const { path, value } of candidate.at) if (!holdsAt(facts.body, path, 0, value)) return false;
  if (candidate.words !== null) for (const group of candidate.words) if (!isWritten(group, facts)) return false;
  if (candidate.without !== null && isInMessages(candidate.without, facts)) return false;
  if (candidate.saysNot !== null && messagesSayOneOf(candidate.saysNot, saidBy(facts))) return false;
  if (candidate.when !== null) for (const name of candidate.when) if (!conditions[name](context)) return false;
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

/** A class of statuses goes by its first digit, and no status by 0. */
const toStatus = (asked: StatusMatch): number =>
  asked === 'none' ? 0 : typeof asked === 'number' ? asked : Number(asked[0]);

function isOneOf(asked: readonly number[], status: number | null): boolean {
  const exact = status ?? 0;
  const kind = Math.trunc(exact / 100);
  for (const one of asked) if (one === exact || one === kind) return true;
  return false;
}

const hasHeader = (asked: { name: string; has: string }, facts: Facts): boolean =>
  facts.headers.get(asked.name)?.toLowerCase().includes(asked.has) ?? false;

/** The value at a path as it is compared, '' for one that is no text or number, or longer than any that is asked for; null for none. */
function valueAt(body: unknown, path: readonly string[]): string | null {
  let value = body;
  try {
    for (const step of path) {
      if (typeof value !== 'object' || value === null) return null;
      value = (value as Record<string, unknown>)[step];
    }
  } catch {
    return null;
  }
  if (value === undefined) return null;
  return isText(value) ? toCompared(value) : '';
}

const isText = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const valueCharactersMax = 1_000;
const toCompared = (value: string | number | boolean): string =>
  typeof value === 'string' && value.length > valueCharactersMax ? '' : String(value).toLowerCase();

/** Whether a value stands at a path; `*` tries the first twenty items of an array. */
function holdsAt(value: unknown, path: readonly string[], depth: number, asked: string): boolean {
  if (depth === path.length) {
    if (!isText(value)) return value !== undefined && asked === '';
    return asked === '' || toCompared(value) === asked;
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

function push<Key, T>(map: Map<Key, T[]>, key: Key, value: T): void {
  const present = map.get(key);
  if (present) present.push(value);
  else map.set(key, [value]);
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] => asked(value) ?? [];

/** What a rule asks for as a list; null when it does not ask. */
const asked = <T>(value: T | readonly T[] | undefined): readonly T[] | null =>
  value === undefined ? null : Array.isArray(value) ? (value as readonly T[]) : [value as T];
