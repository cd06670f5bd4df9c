// Patterns of Python's re as a tree. They are foreign, so they run on our own matcher (regex.ts), which counts its steps; JavaScript's would
// take exponential time for some of them, and reads a few of them differently.
import { depthMax } from './budget.ts';
import { fail } from './errors.ts';

export interface Flags {
  ignoreCase: boolean;
  multiline: boolean;
  dotAll: boolean;
  verbose: boolean;
}

export type RegexNode =
  | { kind: 'character'; test: (code: number) => boolean }
  | { kind: 'sequence'; items: RegexNode[] }
  | { kind: 'choice'; options: RegexNode[] }
  | { kind: 'repeat'; item: RegexNode; min: number; max: number; isLazy: boolean; isPossessive: boolean }
  | { kind: 'group'; item: RegexNode; index: number }
  | { kind: 'reference'; index: number; ignoreCase: boolean }
  | { kind: 'look'; item: RegexNode; isBehind: boolean; isNegative: boolean }
  | { kind: 'edge'; edge: 'start' | 'line-start' | 'end' | 'final-end' | 'line-end' | 'word' | 'no-word' };

export interface ParsedRegex {
  node: RegexNode;
  groupCount: number;
  names: Map<string, number>;
}

export const patternLengthMax = 1_000;
/** Repetitions written out by {n}; more would only be a way to use up the steps. */
const repeatMax = 10_000;

const bad = (what: string): never => fail('value', `a broken regular expression: ${what}`);

export function parseRegex(pattern: string): ParsedRegex {
  if (pattern.length > patternLengthMax)
    fail('limit', `a regular expression of more than ${patternLengthMax} characters`);
  return new RegexParser(pattern).parse();
}

class RegexParser {
  readonly #signs: string[];
  #at = 0;
  #depth = 0;
  #groupCount = 0;
  readonly #names = new Map<string, number>();
  readonly #closed = new Set<number>();
  #flags: Flags = { ignoreCase: false, multiline: false, dotAll: false, verbose: false };

  constructor(pattern: string) {
    this.#signs = Array.from(pattern);
  }

  parse(): ParsedRegex {
    const node = this.#choice();
    if (this.#at < this.#signs.length) bad('a ) closes nothing');
    return { node, groupCount: this.#groupCount, names: this.#names };
  }

  get #sign(): string {
    return this.#signs[this.#at] ?? '';
  }
  #startsWith(text: string): boolean {
    return this.#signs.slice(this.#at, this.#at + text.length).join('') === text;
  }
  #takeIf(text: string): boolean {
    if (!this.#startsWith(text)) return false;
    this.#at += text.length;
    return true;
  }

  #choice(): RegexNode {
    if (this.#depth > depthMax) fail('limit', 'a regular expression is nested too deeply');
    this.#depth += 1;
    const options = [this.#sequence()];
    while (this.#takeIf('|')) options.push(this.#sequence());
    this.#depth -= 1;
    const [first] = options;
    return options.length === 1 && first ? first : { kind: 'choice', options };
  }

  #sequence(): RegexNode {
    const items: RegexNode[] = [];
    while (this.#at < this.#signs.length && this.#sign !== '|' && this.#sign !== ')') {
      if (this.#flags.verbose && this.#skipVerbose()) continue;
      const item = this.#atom();
      if (item) items.push(this.#repeat(item));
    }
    return { kind: 'sequence', items };
  }

  #skipVerbose(): boolean {
    if (/\s/.test(this.#sign)) this.#at += 1;
    else if (this.#sign === '#') this.#skipComment();
    else return false;
    return true;
  }

  #skipComment(): void {
    while (this.#at < this.#signs.length && this.#sign !== '\n') this.#at += 1;
  }

  #repeat(item: RegexNode): RegexNode {
    const range = this.#range();
    if (!range) return item;
    if (item.kind === 'edge') bad('an edge cannot be repeated');
    const isLazy = this.#takeIf('?');
    const isPossessive = !isLazy && this.#takeIf('+');
    const again = this.#at;
    if (this.#range()) bad('a repetition is repeated');
    this.#at = again;
    return { kind: 'repeat', item, ...range, isLazy, isPossessive };
  }

  #range(): { min: number; max: number } | null {
    if (this.#takeIf('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.#takeIf('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.#takeIf('?')) return { min: 0, max: 1 };
    if (this.#sign !== '{') return null;
    const text = /^\{(\d*)(,?)(\d*)\}/.exec(this.#signs.slice(this.#at, this.#at + 30).join(''));
    // Anything else in braces is meant literally.
    if (!text || text[0] === '{}') return null;
    this.#at += text[0].length;
    const min = Number(text[1] || 0);
    const max = text[2] ? (text[3] ? Number(text[3]) : Number.POSITIVE_INFINITY) : min;
    if (max < min) bad('a repetition from more to less');
    if (min > repeatMax || (Number.isFinite(max) && max > repeatMax))
      fail('limit', `a repetition of more than ${repeatMax} in a regular expression`);
    return { min, max };
  }

  #atom(): RegexNode | null {
    const sign = this.#sign;
    this.#at += 1;
    if (sign === '(') return this.#group();
    if (sign === '[') return { kind: 'character', test: this.#set() };
    if (sign === '.') return { kind: 'character', test: this.#flags.dotAll ? () => true : (code) => code !== 10 };
    if (sign === '^') return { kind: 'edge', edge: this.#flags.multiline ? 'line-start' : 'start' };
    if (sign === '$') return { kind: 'edge', edge: this.#flags.multiline ? 'line-end' : 'final-end' };
    if (sign === '\\') return this.#escape();
    if (sign === '*' || sign === '+' || sign === '?') return bad('nothing to repeat');
    return { kind: 'character', test: this.#literal(sign.codePointAt(0) ?? 0) };
  }

  #literal(code: number): (code: number) => boolean {
    if (!this.#flags.ignoreCase) return (it) => it === code;
    const folded = foldCase(code);
    return (it) => it === code || foldCase(it) === folded;
  }

  #group(): RegexNode | null {
    const saved = { ...this.#flags };
    const inner = (): RegexNode => {
      const node = this.#choice();
      if (!this.#takeIf(')')) bad('a ( is not closed');
      this.#flags = saved;
      return node;
    };
    if (!this.#takeIf('?')) return this.#capture(null, inner);
    if (this.#takeIf(':')) return inner();
    if (this.#takeIf('=')) return { kind: 'look', item: inner(), isBehind: false, isNegative: false };
    if (this.#takeIf('!')) return { kind: 'look', item: inner(), isBehind: false, isNegative: true };
    if (this.#takeIf('<=')) return { kind: 'look', item: inner(), isBehind: true, isNegative: false };
    if (this.#takeIf('<!')) return { kind: 'look', item: inner(), isBehind: true, isNegative: true };
    if (this.#takeIf('>')) return { kind: 'repeat', item: inner(), min: 1, max: 1, isLazy: false, isPossessive: true };
    if (this.#takeIf('P<')) return this.#capture(this.#name('>'), inner);
    if (this.#takeIf('P=')) return this.#reference(this.#names.get(this.#name(')')));
    if (this.#takeIf('#')) {
      while (this.#at < this.#signs.length && !this.#takeIf(')')) this.#at += 1;
      return null;
    }
    return this.#flagGroup(saved, inner);
  }

  /** "(?i)" for the whole pattern, "(?i:...)" for a part. */
  #flagGroup(saved: Flags, inner: () => RegexNode): RegexNode | null {
    const text = /^([aiLmsux]*)(?:-([imsx]+))?([:)])/.exec(this.#signs.slice(this.#at, this.#at + 20).join(''));
    if (!text) return bad('(? is followed by something unknown');
    const [whole, on = '', off = '', end] = text;
    const isGlobal = end === ')';
    if (isGlobal && this.#at !== 2) return bad('flags for the whole pattern must stand at its beginning');
    this.#at += whole.length;
    const has = (letter: string, before: boolean): boolean =>
      on.includes(letter) ? true : off.includes(letter) ? false : before;
    this.#flags = {
      ignoreCase: has('i', saved.ignoreCase),
      multiline: has('m', saved.multiline),
      dotAll: has('s', saved.dotAll),
      verbose: has('x', saved.verbose),
    };
    return isGlobal ? null : inner();
  }

  #name(end: string): string {
    const from = this.#at;
    while (this.#at < this.#signs.length && this.#sign !== end) this.#at += 1;
    const name = this.#signs.slice(from, this.#at).join('');
    if (!this.#takeIf(end) || !/^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(name))
      return bad('a group has no proper name');
    return name;
  }

  #capture(name: string | null, inner: () => RegexNode): RegexNode {
    this.#groupCount += 1;
    const index = this.#groupCount;
    if (name !== null && this.#names.has(name)) bad('two groups have one name');
    if (name !== null) this.#names.set(name, index);
    const item = inner();
    this.#closed.add(index);
    return { kind: 'group', item, index };
  }

  #reference(index: number | undefined): RegexNode {
    if (index === undefined || !this.#closed.has(index)) return bad('a reference to a group that is not there');
    return { kind: 'reference', index, ignoreCase: this.#flags.ignoreCase };
  }

  #escape(): RegexNode {
    const sign = this.#sign;
    if (sign === '') return bad('it ends with a backslash');
    const edge = edges[sign];
    if (edge) {
      this.#at += 1;
      return { kind: 'edge', edge };
    }
    const digits = /^(?:0[0-7]{0,2}|[1-3][0-7]{2}|[1-9]\d?)/.exec(
      this.#signs.slice(this.#at, this.#at + 3).join(''),
    )?.[0];
    if (digits && !digits.startsWith('0') && digits.length < 3) {
      this.#at += digits.length;
      return this.#reference(Number(digits));
    }
    const found = this.#escapedClass();
    return { kind: 'character', test: typeof found === 'number' ? this.#literal(found) : found };
  }

  /** What a backslash means inside or outside of a set: a class of characters, or the code of one. */
  #escapedClass(): number | ((code: number) => boolean) {
    const sign = this.#sign;
    this.#at += 1;
    const known = classes[sign];
    if (known) return known;
    const control = controls[sign];
    if (control !== undefined) return control;
    const length = codeLengths[sign];
    if (length !== undefined) return this.#code(length, 16);
    const octal = /^[0-7]{1,3}/.exec(this.#signs.slice(this.#at - 1, this.#at + 2).join(''))?.[0];
    if (octal) {
      this.#at += octal.length - 1;
      return Number.parseInt(octal, 8);
    }
    if (/[a-zA-Z0-9]/.test(sign)) return bad(`\\${sign} has no meaning`);
    return sign.codePointAt(0) ?? 0;
  }

  #code(length: number, base: number): number {
    const digits = this.#signs.slice(this.#at, this.#at + length).join('');
    if (digits.length < length || !/^[\da-f]+$/i.test(digits)) return bad('a character code is incomplete');
    this.#at += length;
    return Number.parseInt(digits, base);
  }

  #set(): (code: number) => boolean {
    const isNegative = this.#takeIf('^');
    const tests: ((code: number) => boolean)[] = [];
    let isFirst = true;
    while (isFirst || this.#sign !== ']') {
      if (this.#at >= this.#signs.length) return bad('a [ is not closed');
      isFirst = false;
      tests.push(this.#setItem());
    }
    this.#at += 1;
    return (code) => tests.some((test) => test(code)) !== isNegative;
  }

  #setItem(): (code: number) => boolean {
    const from = this.#setCharacter();
    if (this.#sign !== '-' || this.#signs[this.#at + 1] === ']' || this.#at + 1 >= this.#signs.length)
      return typeof from === 'number' ? this.#literal(from) : from;
    this.#at += 1;
    const to = this.#setCharacter();
    if (typeof from !== 'number' || typeof to !== 'number' || to < from) return bad('a bad range in a set');
    if (!this.#flags.ignoreCase) return (code) => code >= from && code <= to;
    return (code) => [code, foldCase(code), raiseCase(code)].some((it) => it >= from && it <= to);
  }

  #setCharacter(): number | ((code: number) => boolean) {
    const sign = this.#sign;
    this.#at += 1;
    if (sign !== '\\') return sign.codePointAt(0) ?? 0;
    if (this.#sign === '') return bad('a [ is not closed');
    if (this.#sign === 'b') {
      this.#at += 1;
      return 8;
    }
    return this.#escapedClass();
  }
}

type Edge = Extract<RegexNode, { kind: 'edge' }>['edge'];
const edges: Partial<Record<string, Edge>> = { A: 'start', Z: 'end', b: 'word', B: 'no-word' };
const controls: Partial<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7 };
const codeLengths: Partial<Record<string, number>> = { x: 2, u: 4, U: 8 };

const isDigit = (code: number): boolean =>
  code < 128 ? code >= 48 && code <= 57 : /\p{Nd}/u.test(String.fromCodePoint(code));
const isSpace = (code: number): boolean =>
  (code >= 9 && code <= 13) ||
  (code >= 28 && code <= 32) ||
  code === 0x85 ||
  (code > 127 && /\p{Z}/u.test(String.fromCodePoint(code)));
export const isWordCharacter = (code: number): boolean =>
  code < 128
    ? (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
    : /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));

const classes: Partial<Record<string, (code: number) => boolean>> = {
  d: isDigit,
  D: (code) => !isDigit(code),
  s: isSpace,
  S: (code) => !isSpace(code),
  w: isWordCharacter,
  W: (code) => !isWordCharacter(code),
};

export function foldCase(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return String.fromCodePoint(code).toLowerCase().codePointAt(0) ?? code;
}

const raiseCase = (code: number): number => String.fromCodePoint(code).toUpperCase().codePointAt(0) ?? code;
