// A matcher for patterns of Python's re that goes back where it must, as Python's does, and counts every step: a pattern that would take
// exponential time ends with an error of kind `limit` instead.
import { type Budget, spendSize, spendSteps } from './budget.ts';
import { fail } from './errors.ts';
import { foldCase, isWordCharacter, type ParsedRegex, parseRegex, type RegexNode } from './regex-parse.ts';

/** Nested calls of one attempt: what the stack certainly bears. */
const attemptDepthMax = 1_000;

export interface RegexMatch {
  text: string;
  from: number;
  to: number;
  /** Index 0 is the whole; null where a group took no part. */
  groups: (string | null)[];
  names: Map<string, number>;
}

const parsed = new Map<string, ParsedRegex>();

function parseOnce(pattern: string): ParsedRegex {
  const known = parsed.get(pattern);
  if (known) return known;
  const regex = parseRegex(pattern);
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

type Step = (at: number) => boolean;

/** One pattern on one text. Positions count characters. */
class Attempt {
  readonly #codes: Uint32Array;
  readonly #budget: Budget;
  readonly #regex: ParsedRegex;
  readonly #start: Step;
  #groups: number[];
  #end = -1;
  #forbiddenEnd = -1;
  #depth = 0;

  constructor(regex: ParsedRegex, codes: Uint32Array, budget: Budget) {
    this.#regex = regex;
    this.#codes = codes;
    this.#budget = budget;
    this.#groups = new Array<number>((regex.groupCount + 1) * 2).fill(-1);
    this.#start = this.#compile(regex.node, (at) => {
      if (at === this.#forbiddenEnd) return false;
      this.#end = at;
      return true;
    });
  }

  get length(): number {
    return this.#codes.length;
  }

  search(from: number, mustAdvance = false): RegexMatch | null {
    for (let start = from; start <= this.#codes.length; start += 1) {
      this.#forbiddenEnd = mustAdvance && start === from ? start : -1;
      this.#groups.fill(-1);
      this.#depth = 0;
      spendSteps(this.#budget);
      if (this.#start(start)) return this.#describe(start);
    }
    return null;
  }

  #describe(from: number): RegexMatch {
    const groups: (string | null)[] = [this.textOf(from, this.#end)];
    for (let index = 1; index <= this.#regex.groupCount; index += 1) {
      const [start = -1, end = -1] = this.#groups.slice(index * 2, index * 2 + 2);
      groups.push(end === -1 ? null : this.textOf(start, end));
    }
    return { text: groups[0] ?? '', from, to: this.#end, groups, names: this.#regex.names };
  }

  textOf(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at += 1) text += String.fromCodePoint(this.#codes[at] ?? 0);
    return text;
  }

  /** The step that matches `node` and then goes on with `next`. */
  #compile(node: RegexNode, next: Step): Step {
    switch (node.kind) {
      case 'character':
        return (at) => at < this.#codes.length && this.#test(node.test, at) && next(at + 1);
      case 'sequence':
        return node.items.reduceRight((rest, item) => this.#compile(item, rest), next);
      case 'choice': {
        const options = node.options.map((it) => this.#compile(it, next));
        return (at) => this.#deeper(() => options.some((option) => option(at)));
      }
      case 'repeat':
        if (node.isPossessive) return this.#compilePossessive(node, next);
        return node.item.kind === 'character'
          ? this.#compileRun(node, node.item.test, next)
          : this.#compileLoop(node, next);
      case 'group':
        return this.#compileGroup(node.item, node.index, next);
      case 'reference':
        return (at) => this.#matchReference(node.index, node.ignoreCase, at, next);
      case 'look':
        return this.#compileLook(node, next);
      default:
        return (at) => {
          spendSteps(this.#budget);
          return this.#isEdge(node.edge, at) && next(at);
        };
    }
  }

  #test(test: (code: number) => boolean, at: number): boolean {
    spendSteps(this.#budget);
    return test(this.#codes[at] ?? 0);
  }

  #deeper(body: () => boolean): boolean {
    this.#depth += 1;
    if (this.#depth > attemptDepthMax) fail('limit', 'a regular expression goes too deep for this text');
    const isMatch = body();
    this.#depth -= 1;
    return isMatch;
  }

  /** A single character repeated: counted in a loop, given back one by one. */
  #compileRun(node: Extract<RegexNode, { kind: 'repeat' }>, test: (code: number) => boolean, next: Step): Step {
    return (at) => {
      let count = 0;
      const canGrow = (): boolean =>
        count < node.max && at + count < this.#codes.length && this.#test(test, at + count);
      if (node.isLazy) {
        while (count < node.min)
          if (canGrow()) count += 1;
          else return false;
        while (!this.#deeper(() => next(at + count)))
          if (canGrow()) count += 1;
          else return false;
        return true;
      }
      while (canGrow()) count += 1;
      for (; count >= node.min; count -= 1) {
        spendSteps(this.#budget);
        if (this.#deeper(() => next(at + count))) return true;
      }
      return false;
    };
  }

  #compileLoop(node: Extract<RegexNode, { kind: 'repeat' }>, next: Step): Step {
    let count = 0;
    let lastAt = -1;
    let body: Step = () => false;
    const again: Step = (at) => {
      spendSteps(this.#budget);
      const [savedCount, savedLast] = [count, lastAt];
      const tryBody = (): boolean => {
        // A round that matched nothing would match nothing for ever.
        if (savedCount >= node.max || (at === savedLast && savedCount >= node.min)) return false;
        count = savedCount + 1;
        lastAt = at;
        const groups = [...this.#groups];
        if (body(at)) return true;
        this.#groups = groups;
        count = savedCount;
        lastAt = savedLast;
        return false;
      };
      const tryNext = (): boolean => savedCount >= node.min && next(at);
      return this.#deeper(() => (node.isLazy ? tryNext() || tryBody() : tryBody() || tryNext()));
    };
    body = this.#compile(node.item, again);
    return (at) => {
      const [savedCount, savedLast] = [count, lastAt];
      count = 0;
      lastAt = -1;
      const isMatch = again(at);
      count = savedCount;
      lastAt = savedLast;
      return isMatch;
    };
  }

  /** Takes what it can and gives nothing back. */
  #compilePossessive(node: Extract<RegexNode, { kind: 'repeat' }>, next: Step): Step {
    let end = -1;
    const inner = this.#compile({ ...node, isPossessive: false }, (at) => {
      end = at;
      return true;
    });
    return (at) => this.#deeper(() => inner(at)) && next(end);
  }

  #compileGroup(item: RegexNode, index: number, next: Step): Step {
    const starts: number[] = [];
    const inner = this.#compile(item, (at) => {
      const start = starts.pop() ?? at;
      const saved = [this.#groups[index * 2] ?? -1, this.#groups[index * 2 + 1] ?? -1];
      this.#groups[index * 2] = start;
      this.#groups[index * 2 + 1] = at;
      if (next(at)) return true;
      [this.#groups[index * 2] = -1, this.#groups[index * 2 + 1] = -1] = saved;
      starts.push(start);
      return false;
    });
    return (at) => {
      starts.push(at);
      const isMatch = inner(at);
      if (!isMatch) starts.pop();
      return isMatch;
    };
  }

  #matchReference(index: number, ignoreCase: boolean, at: number, next: Step): boolean {
    const [start = -1, end = -1] = this.#groups.slice(index * 2, index * 2 + 2);
    if (end === -1 || at + end - start > this.#codes.length) return false;
    spendSteps(this.#budget, end - start + 1);
    for (let offset = 0; offset < end - start; offset += 1) {
      const [a = 0, b = 0] = [this.#codes[start + offset], this.#codes[at + offset]];
      if (a !== b && !(ignoreCase && foldCase(a) === foldCase(b))) return false;
    }
    return next(at + end - start);
  }

  #compileLook(node: Extract<RegexNode, { kind: 'look' }>, next: Step): Step {
    let target = -1;
    const inner = this.#compile(node.item, (at) => target === -1 || at === target);
    const width = node.isBehind ? widthOf(node.item) : 0;
    return (at) => {
      const saved = target;
      target = node.isBehind ? at : -1;
      const groups = [...this.#groups];
      const isFound = at - width >= 0 && this.#deeper(() => inner(at - width));
      target = saved;
      if (isFound === node.isNegative) {
        this.#groups = groups;
        return false;
      }
      if (node.isNegative) this.#groups = groups;
      return next(at);
    };
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

/** The fixed width of what a look behind matches; Python refuses others. */
function widthOf(node: RegexNode): number {
  if (node.kind === 'character') return 1;
  if (node.kind === 'sequence') return node.items.reduce((width, it) => width + widthOf(it), 0);
  if (node.kind === 'group') return widthOf(node.item);
  if (node.kind === 'edge' || node.kind === 'look') return 0;
  if (node.kind === 'repeat' && node.min === node.max) return node.min * widthOf(node.item);
  const widths = node.kind === 'choice' ? node.options.map(widthOf) : [];
  const [first] = widths;
  if (first === undefined || widths.some((it) => it !== first))
    return fail('value', 'a look behind needs a fixed width');
  return first;
}
