// A matcher for patterns of Python's re that goes back where it must, as Python's does, and counts every step: a pattern that would take
// exponential time ends with an error of kind `limit` instead. The pattern is a program (regex-program.ts); ways not yet taken lie on a stack
// of our own, so that long texts need no deep calls.
import { type Budget, openBudget, spendElements, spendSize, spendSteps } from './budget.ts';
import { fail } from './errors.ts';
import { foldCase, isWordCharacter, parseRegex, type RegexNode } from './regex-parse.ts';
import { type CompiledRegex, compileProgram, type Instruction } from './regex-program.ts';

export interface RegexMatch {
  text: string;
  from: number;
  to: number;
  /** Index 0 is the whole; null where a group took no part. */
  groups: (string | null)[];
  names: Map<string, number>;
}

const parsed = new Map<string, CompiledRegex>();

function parseOnce(pattern: string): CompiledRegex {
  const known = parsed.get(pattern);
  if (known) return known;
  const regex = compileProgram(parseRegex(pattern));
  // Foreign patterns may not fill the memory.
  if (parsed.size >= 500) parsed.clear();
  parsed.set(pattern, regex);
  return regex;
}

/** The first match, as re.search finds it, or null. */
export function searchRegex(pattern: string, text: string, budget: Budget): RegexMatch | null {
  const regex = parseOnce(pattern);
  spendSize(budget, text.length);
  return new Attempt(regex, Uint32Array.from(Array.from(text, (it) => it.codePointAt(0) ?? 0)), budget).search(0);
}

/** Whether the pattern is found anywhere: for patterns outside of expressions, with bounds of their own. */
export const testRegex = (pattern: string, text: string): boolean => searchRegex(pattern, text, openBudget()) !== null;

/** As re.sub: every match replaced; \1, \g<1> and \g<name> in `replacement` stand for groups. */
export function replaceRegex(pattern: string, replacement: string, text: string, budget: Budget): string {
  const regex = parseOnce(pattern);
  spendSize(budget, text.length);
  const attempt = new Attempt(regex, Uint32Array.from(Array.from(text, (it) => it.codePointAt(0) ?? 0)), budget);
  // A wrong replacement is an error even where nothing matches.
  expand(replacement, {
    text: '',
    from: 0,
    to: 0,
    groups: new Array<null>(regex.groupCount + 1).fill(null),
    names: regex.names,
  });
  let result = '';
  let at = 0;
  let match = attempt.search(0);
  while (match) {
    result += attempt.textOf(at, match.from) + expand(replacement, match);
    spendSize(budget, replacement.length + (match.to - match.from));
    at = match.to;
    // Behind an empty match the next one may not be empty at the same place.
    match = attempt.search(match.to, match.from === match.to);
  }
  return result + attempt.textOf(at, attempt.length);
}

const replacementEscape = /\\(?:g<(\w+)>|([1-9]\d?)|([\s\S]|$))/g;
const replacementSigns = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', '\x07'],
  ['b', '\b'],
  ['0', '\0'],
  ['\\', '\\'],
]);

function expand(replacement: string, { groups, names }: RegexMatch): string {
  return replacement.replace(replacementEscape, (whole, name?: string, number?: string, sign?: string) => {
    if (name === undefined && number === undefined) {
      const known = replacementSigns.get(sign ?? '');
      return known ?? (/[a-zA-Z]/.test(sign ?? '') ? fail('value', `${whole} has no meaning in a replacement`) : whole);
    }
    const index = number ?? (/^\d+$/.test(name ?? '') ? name : names.get(name ?? ''));
    if (index === undefined || Number(index) >= groups.length)
      return fail('value', 'a replacement names a group that is not there');
    return groups[Number(index)] ?? '';
  });
}

/** What lies on the stack: a way not yet taken, or an old value to put back on the way there. */
type Entry =
  | { kind: 'way'; pc: number; at: number }
  | { kind: 'old'; slot: number; value: number }
  | { kind: 'give-back'; pc: number; at: number; from: number }
  | { kind: 'take-more'; pc: number; at: number; left: number; test: (code: number) => boolean };

/** One pattern on one text. Positions count characters. */
class Attempt {
  readonly #codes: Uint32Array;
  readonly #budget: Budget;
  readonly #regex: CompiledRegex;
  readonly #slots: number[];
  readonly #stack: Entry[] = [];

  constructor(regex: CompiledRegex, codes: Uint32Array, budget: Budget) {
    this.#regex = regex;
    this.#codes = codes;
    this.#budget = budget;
    this.#slots = new Array<number>(regex.slotCount).fill(-1);
  }

  /** The first match from `from` on; with `mustAdvance` not an empty one right there. */
  search(from: number, mustAdvance = false): RegexMatch | null {
    for (let start = from; start <= this.#codes.length; start += 1) {
      this.#slots.fill(-1);
      this.#stack.length = 0;
      const forbidden = mustAdvance && start === from ? start : -1;
      const end = this.#run(0, start, (at) => at !== forbidden);
      if (end !== -1) return this.#describe(start, end);
    }
    return null;
  }

  #describe(from: number, to: number): RegexMatch {
    const groups: (string | null)[] = [this.textOf(from, to)];
    for (let index = 1; index <= this.#regex.groupCount; index += 1) {
      const [start = -1, end = -1] = this.#slots.slice(index * 2, index * 2 + 2);
      groups.push(end === -1 ? null : this.textOf(start, end));
    }
    return { text: groups[0] ?? '', from, to, groups, names: this.#regex.names };
  }

  get length(): number {
    return this.#codes.length;
  }

  textOf(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at += 1) text += String.fromCodePoint(this.#codes[at] ?? 0);
    return text;
  }

  /** Runs the program from `pc` to its next end; gives the position there, or -1. Uses the stack above where it finds it. */
  #run(pc: number, at: number, isEnd: (at: number) => boolean): number {
    const base = this.#stack.length;
    let state: { pc: number; at: number } | null = { pc, at };
    while (state) {
      spendSteps(this.#budget);
      const instruction: Instruction | undefined = this.#regex.program[state.pc];
      if (instruction === undefined || instruction.kind === 'end') {
        if (isEnd(state.at)) return state.at;
        state = this.#goBack(base);
      } else state = this.#step(instruction, state.pc, state.at) ?? this.#goBack(base);
    }
    return -1;
  }

  /** Where it goes on after one instruction, or null where this way ends. */
  #step(it: Exclude<Instruction, { kind: 'end' }>, pc: number, at: number): { pc: number; at: number } | null {
    switch (it.kind) {
      case 'character':
        return at < this.#codes.length && it.test(this.#codes[at] ?? 0) ? { pc: pc + 1, at: at + 1 } : null;
      case 'choice':
        this.#push({ kind: 'way', pc: it.second, at });
        return { pc: it.first, at };
      case 'jump':
        return { pc: it.to, at };
      case 'keep':
        this.#set(it.slot, it.value ?? at);
        return { pc: pc + 1, at };
      case 'run':
        return this.#takeRun(it, pc + 1, at);
      case 'loop':
        return this.#decideLoop(it, pc, at);
      case 'iterate':
        this.#set(it.count, (this.#slots[it.count] ?? 0) + 1);
        this.#set(it.last, at);
        return { pc: pc + 1, at };
      case 'edge':
        return this.#isEdge(it.edge, at) ? { pc: pc + 1, at } : null;
      case 'reference':
        return this.#matchReference(it, pc + 1, at);
      case 'inner':
        return this.#runInner(it, pc + 1, at);
    }
  }

  #push(entry: Entry): void {
    // Entries stay in memory until they are gone back to.
    spendElements(this.#budget, 4);
    this.#stack.push(entry);
  }

  #set(slot: number, value: number): void {
    this.#push({ kind: 'old', slot, value: this.#slots[slot] ?? -1 });
    this.#slots[slot] = value;
  }

  /** Takes the last way that was left open above `base`, and puts back what was changed since. */
  #goBack(base: number): { pc: number; at: number } | null {
    while (this.#stack.length > base) {
      const entry = this.#stack.pop() as Entry;
      if (entry.kind === 'old') this.#slots[entry.slot] = entry.value;
      else if (entry.kind === 'way') return { pc: entry.pc, at: entry.at };
      else if (entry.kind === 'give-back') {
        if (entry.at > entry.from) this.#stack.push({ ...entry, at: entry.at - 1 });
        return { pc: entry.pc, at: entry.at };
      } else if (entry.left > 0 && entry.at < this.#codes.length && entry.test(this.#codes[entry.at] ?? 0)) {
        this.#stack.push({ ...entry, at: entry.at + 1, left: entry.left - 1 });
        return { pc: entry.pc, at: entry.at + 1 };
      }
    }
    return null;
  }

  /** A single character repeated: taken in one go, and given back or taken one by one. */
  #takeRun(it: Extract<Instruction, { kind: 'run' }>, pc: number, at: number): { pc: number; at: number } | null {
    const most = Math.min(it.isLazy ? it.min : it.max, this.#codes.length - at);
    let count = 0;
    while (count < most && it.test(this.#codes[at + count] ?? 0)) count += 1;
    spendSteps(this.#budget, count);
    if (count < it.min) return null;
    if (it.isLazy) this.#push({ kind: 'take-more', pc, at: at + count, left: it.max - it.min, test: it.test });
    else if (count > it.min) this.#push({ kind: 'give-back', pc, at: at + count - 1, from: at + it.min });
    return { pc, at: at + count };
  }

  #decideLoop(it: Extract<Instruction, { kind: 'loop' }>, pc: number, at: number): { pc: number; at: number } {
    const count = this.#slots[it.count] ?? 0;
    if (count < it.min) return { pc: pc + 1, at };
    // A round that matched nothing would match nothing for ever.
    if (count >= it.max || this.#slots[it.last] === at) return { pc: it.exit, at };
    this.#push({ kind: 'way', pc: it.isLazy ? pc + 1 : it.exit, at });
    return { pc: it.isLazy ? it.exit : pc + 1, at };
  }

  #matchReference(
    it: Extract<Instruction, { kind: 'reference' }>,
    pc: number,
    at: number,
  ): { pc: number; at: number } | null {
    const [start = -1, end = -1] = this.#slots.slice(it.index * 2, it.index * 2 + 2);
    if (end === -1 || at + end - start > this.#codes.length) return null;
    spendSteps(this.#budget, end - start);
    for (let offset = 0; offset < end - start; offset += 1) {
      const [a = 0, b = 0] = [this.#codes[start + offset], this.#codes[at + offset]];
      if (a !== b && !(it.ignoreCase && foldCase(a) === foldCase(b))) return null;
    }
    return { pc, at: at + end - start };
  }

  /** A look around, or a part that gives nothing back: matched by itself, its open ways forgotten. */
  #runInner(it: Extract<Instruction, { kind: 'inner' }>, pc: number, at: number): { pc: number; at: number } | null {
    const base = this.#stack.length;
    const start = at - it.width;
    const end = start < 0 ? -1 : this.#run(pc, start, (found) => !it.isBehind || found === at);
    if (end === -1) return it.isNegative ? { pc: it.exit, at } : null;
    const above = this.#stack.splice(base);
    if (it.isNegative) {
      for (const entry of above.reverse()) if (entry.kind === 'old') this.#slots[entry.slot] = entry.value;
      return null;
    }
    for (const entry of above) if (entry.kind === 'old') this.#stack.push(entry);
    return { pc: it.exit, at: it.isAtomic ? end : at };
  }

  #isEdge(edge: Extract<RegexNode, { kind: 'edge' }>['edge'], at: number): boolean {
    const { length } = this.#codes;
    if (edge === 'start') return at === 0;
    if (edge === 'line-start') return at === 0 || this.#codes[at - 1] === 10;
    if (edge === 'end') return at === length;
    if (edge === 'final-end') return at === length || (at === length - 1 && this.#codes[at] === 10);
    if (edge === 'line-end') return at === length || this.#codes[at] === 10;
    const isWord = (index: number): boolean => index >= 0 && index < length && isWordCharacter(this.#codes[index] ?? 0);
    return (isWord(at - 1) !== isWord(at)) === (edge === 'word');
  }
}
