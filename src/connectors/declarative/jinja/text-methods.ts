// The methods of Python's str that expressions may call.
import { bindArguments, countOf, textOf } from './bind-arguments.ts';
import { type Budget, spendElements, spendSearch, spendSize, spendSteps } from './budget.ts';
import { fail } from './errors.ts';
import { iterate } from './iterate.ts';
import { isSpace, spaceClass, trimEnd } from './spaces.ts';
import { charactersOf, lengthOfText, Tuple, typeName, type Value } from './values.ts';

export interface MethodCall {
  positional: Value[];
  named: Map<string, Value>;
  budget: Budget;
}
type TextMethod = (text: string, call: MethodCall) => Value;

const simple =
  (name: string, run: (text: string) => Value): TextMethod =>
  (text, { positional, named, budget }) => {
    bindArguments(name, [], 0, positional, named);
    spendSize(budget, text.length);
    return run(text);
  };

const letters = /^[\p{L}]+$/u;
const isCased = (text: string): boolean => /[\p{Lu}\p{Ll}\p{Lt}]/u.test(text);
const lineEnd = '(?:\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])';
const lines = new RegExp(`(?:(?!${lineEnd})[\\s\\S])*(?:${lineEnd}|$)`, 'g');
const lastLineEnd = new RegExp(`${lineEnd}$`);
const leadingSpaces = new RegExp(`^[${spaceClass}]+`);

const capitalize = (text: string): string => {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('').toLowerCase();
};
/** A capital at the start of each run of letters. */
export const titleCase = (text: string): string => text.replace(/\p{L}+/gu, (word) => capitalize(word));

const swapCase = (text: string): string =>
  Array.from(text, (it) => (it === it.toLowerCase() ? it.toUpperCase() : it.toLowerCase())).join('');

function strip(text: string, { positional, named, budget }: MethodCall, sides: 'both' | 'left' | 'right'): string {
  const [given] = bindArguments('strip', ['chars'], 0, positional, named);
  const characters = given === undefined || given === null ? null : new Set(textOf(given, 'chars'));
  const isStripped = (it: string): boolean => (characters ? characters.has(it) : isSpace(it));
  const signs = charactersOf(text) ?? text;
  let from = 0;
  let to = signs.length;
  while (sides !== 'right' && from < to && isStripped(signs[from] ?? '')) from += 1;
  while (sides !== 'left' && to > from && isStripped(signs[to - 1] ?? '')) to -= 1;
  spendSteps(budget, Math.ceil((signs.length - (to - from)) / 100));
  spendSize(budget, to - from);
  return typeof signs === 'string' ? signs.slice(from, to) : signs.slice(from, to).join('');
}

function split(text: string, { positional, named, budget }: MethodCall, isFromRight: boolean): string[] {
  const [separator, count] = bindArguments('split', ['sep', 'maxsplit'], 0, positional, named);
  const limit = count === undefined ? -1 : countOf(count, 'maxsplit');
  spendSize(budget, text.length);
  if (typeof separator === 'string') spendSearch(budget, text.length, separator.length);
  const parts =
    separator === undefined || separator === null
      ? splitSpaces(text, limit, isFromRight)
      : splitAt(text, textOf(separator, 'sep'), limit, isFromRight);
  spendElements(budget, parts.length);
  return parts;
}

function splitAt(text: string, separator: string, limit: number, isFromRight: boolean): string[] {
  if (separator === '') return fail('value', 'the separator of split() is empty');
  if (limit < 0 || !isFromRight) {
    const parts = text.split(separator);
    return limit < 0 || parts.length <= limit + 1
      ? parts
      : [...parts.slice(0, limit), parts.slice(limit).join(separator)];
  }
  const parts: string[] = [];
  let rest = text;
  for (let index = 0; index < limit; index += 1) {
    const at = rest.length < separator.length ? -1 : rest.lastIndexOf(separator);
    if (at === -1) break;
    parts.unshift(rest.slice(at + separator.length));
    rest = rest.slice(0, at);
  }
  return [rest, ...parts];
}

function splitSpaces(text: string, limit: number, isFromRight: boolean): string[] {
  const words = [...text.matchAll(new RegExp(`[^${spaceClass}]+`, 'g'))];
  if (limit < 0 || words.length <= limit) return words.map((it) => it[0]);
  if (isFromRight) {
    const last = words[words.length - limit - 1];
    const head = last ? [text.slice(0, last.index + last[0].length).replace(leadingSpaces, '')] : [];
    return [...head, ...words.slice(words.length - limit).map((it) => it[0])];
  }
  const rest = words[limit];
  const tail = rest ? [trimEnd(text.slice(rest.index))] : [];
  return [...words.slice(0, limit).map((it) => it[0]), ...tail];
}

function replace(text: string, { positional, named, budget }: MethodCall): string {
  const [from, to, count] = bindArguments('replace', ['old', 'new', 'count'], 2, positional, named);
  return replaceText(
    text,
    textOf(from, 'old'),
    textOf(to, 'new'),
    count === undefined ? -1 : countOf(count, 'count'),
    budget,
  );
}

/** Replaces `old` by `next`, at most `limit` times where that is not negative. */
export function replaceText(text: string, old: string, next: string, limit: number, budget: Budget): string {
  spendSearch(budget, text.length, old.length);
  const parts = old === '' ? ['', ...(charactersOf(text) ?? text.split('')), ''] : text.split(old);
  spendSize(budget, text.length + parts.length * (next.length + 1));
  if (limit < 0 || parts.length - 1 <= limit) return parts.join(next);
  return parts.slice(0, limit + 1).join(next) + old + parts.slice(limit + 1).join(old);
}

function isAtEdge(text: string, { positional, named }: MethodCall, edge: 'start' | 'end'): boolean {
  const name = edge === 'start' ? 'startswith' : 'endswith';
  const [what, from, to] = bindArguments(name, ['prefix', 'start', 'end'], 1, positional, named);
  const part = sliceText(text, from, to);
  const affixes = what instanceof Tuple ? what.map((it) => textOf(it, 'prefix')) : [textOf(what, 'prefix')];
  return affixes.some((it) => (edge === 'start' ? part.startsWith(it) : part.endsWith(it)));
}

function sliceText(text: string, from: Value, to: Value): string {
  const start = from === undefined || from === null ? 0 : countOf(from, 'start');
  const end = to === undefined || to === null ? undefined : countOf(to, 'end');
  const signs = charactersOf(text);
  return signs ? signs.slice(start, end).join('') : text.slice(start, end);
}

function find(text: string, { positional, named, budget }: MethodCall, isLast: boolean, mustBeThere: boolean): number {
  const [what, from, to] = bindArguments('find', ['sub', 'start', 'end'], 1, positional, named);
  const part = sliceText(text, from, to);
  const wanted = textOf(what, 'sub');
  spendSearch(budget, part.length, wanted.length);
  const index = isLast ? part.lastIndexOf(wanted) : part.indexOf(wanted);
  if (index === -1) return mustBeThere ? fail('value', 'the text looked for is not there') : -1;
  const start = from === undefined || from === null ? 0 : countOf(from, 'start');
  return lengthOfText(part.slice(0, index)) + (start < 0 ? Math.max(0, lengthOfText(text) + start) : start);
}

function count(text: string, { positional, named, budget }: MethodCall): number {
  const [what, from, to] = bindArguments('count', ['sub', 'start', 'end'], 1, positional, named);
  const part = sliceText(text, from, to);
  const wanted = textOf(what, 'sub');
  spendSearch(budget, part.length, wanted.length);
  return wanted === '' ? lengthOfText(part) + 1 : part.split(wanted).length - 1;
}

function join(separator: string, { positional, named, budget }: MethodCall): string {
  const [items] = bindArguments('join', ['iterable'], 1, positional, named);
  const texts = iterate(items, budget).map((item, index) =>
    typeof item === 'string' ? item : fail('type', `item ${index} of join() is ${typeName(item)}, not a text`),
  );
  spendSize(
    budget,
    texts.reduce((size, it) => size + it.length + separator.length, 0),
  );
  return texts.join(separator);
}

function pad(text: string, { positional, named, budget }: MethodCall, side: 'left' | 'right' | 'center'): string {
  const [width, given] = bindArguments('just', ['width', 'fillchar'], 1, positional, named);
  const fill = given === undefined ? ' ' : textOf(given, 'fillchar');
  if (lengthOfText(fill) !== 1) return fail('type', 'the fill must be one character');
  return padText(text, countOf(width, 'width'), fill, side, budget);
}

export function padText(
  text: string,
  width: number,
  fill: string,
  side: 'left' | 'right' | 'center',
  budget: Budget,
): string {
  const missing = Math.max(0, width - lengthOfText(text));
  spendSize(budget, text.length + missing * fill.length);
  if (side === 'left') return text + fill.repeat(missing);
  if (side === 'right') return fill.repeat(missing) + text;
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

function zeroFill(text: string, { positional, named, budget }: MethodCall): string {
  const [width] = bindArguments('zfill', ['width'], 1, positional, named);
  const [, sign = '', digits = ''] = /^([+-]?)([\s\S]*)$/.exec(text) ?? [];
  return sign + padText(digits, countOf(width, 'width') - sign.length, '0', 'right', budget);
}

function partition(text: string, { positional, named, budget }: MethodCall, isLast: boolean): Tuple {
  const [given] = bindArguments('partition', ['sep'], 1, positional, named);
  const separator = textOf(given, 'sep');
  if (separator === '') return fail('value', 'the separator of partition() is empty');
  spendSearch(budget, text.length, separator.length);
  const at = isLast ? text.lastIndexOf(separator) : text.indexOf(separator);
  if (at === -1) return isLast ? Tuple.holding('', '', text) : Tuple.holding(text, '', '');
  return Tuple.holding(text.slice(0, at), separator, text.slice(at + separator.length));
}

function removeAffix(text: string, { positional, named }: MethodCall, isPrefix: boolean): string {
  const [given] = bindArguments('remove', ['prefix'], 1, positional, named);
  const affix = textOf(given, 'prefix');
  if (affix === '') return text;
  if (isPrefix) return text.startsWith(affix) ? text.slice(affix.length) : text;
  return text.endsWith(affix) ? text.slice(0, -affix.length) : text;
}

function splitLines(text: string, { positional, named, budget }: MethodCall): string[] {
  const [keeps] = bindArguments('splitlines', ['keepends'], 0, positional, named);
  spendSize(budget, text.length);
  const real = (text.match(lines) ?? []).filter((it) => it !== '');
  return keeps ? real : real.map((it) => it.replace(lastLineEnd, ''));
}

export const textMethods = new Map<string, TextMethod>([
  ['lower', simple('lower', (text) => text.toLowerCase())],
  ['casefold', simple('casefold', (text) => text.toLowerCase().replaceAll('ß', 'ss'))],
  ['upper', simple('upper', (text) => text.toUpperCase())],
  ['capitalize', simple('capitalize', capitalize)],
  ['title', simple('title', titleCase)],
  ['swapcase', simple('swapcase', swapCase)],
  ['strip', (text, call) => strip(text, call, 'both')],
  ['lstrip', (text, call) => strip(text, call, 'left')],
  ['rstrip', (text, call) => strip(text, call, 'right')],
  ['split', (text, call) => split(text, call, false)],
  ['rsplit', (text, call) => split(text, call, true)],
  ['splitlines', splitLines],
  ['join', join],
  ['replace', replace],
  ['startswith', (text, call) => isAtEdge(text, call, 'start')],
  ['endswith', (text, call) => isAtEdge(text, call, 'end')],
  ['removeprefix', (text, call) => removeAffix(text, call, true)],
  ['removesuffix', (text, call) => removeAffix(text, call, false)],
  ['find', (text, call) => find(text, call, false, false)],
  ['rfind', (text, call) => find(text, call, true, false)],
  ['index', (text, call) => find(text, call, false, true)],
  ['rindex', (text, call) => find(text, call, true, true)],
  ['count', count],
  ['partition', (text, call) => partition(text, call, false)],
  ['rpartition', (text, call) => partition(text, call, true)],
  ['ljust', (text, call) => pad(text, call, 'left')],
  ['rjust', (text, call) => pad(text, call, 'right')],
  ['center', (text, call) => pad(text, call, 'center')],
  ['zfill', zeroFill],
  ['isdigit', simple('isdigit', (text) => /^[\p{Nd}²³¹⁰-⁹₀-₉]+$/u.test(text))],
  ['isdecimal', simple('isdecimal', (text) => /^\p{Nd}+$/u.test(text))],
  ['isnumeric', simple('isnumeric', (text) => /^\p{N}+$/u.test(text))],
  ['isalpha', simple('isalpha', (text) => letters.test(text))],
  ['isalnum', simple('isalnum', (text) => /^[\p{L}\p{N}]+$/u.test(text))],
  ['isspace', simple('isspace', isSpace)],
  ['islower', simple('islower', (text) => isCased(text) && text === text.toLowerCase())],
  ['isupper', simple('isupper', (text) => isCased(text) && text === text.toUpperCase())],
  ['istitle', simple('istitle', (text) => isCased(text) && text === titleCase(text))],
  ['isidentifier', simple('isidentifier', (text) => /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(text))],
  ['isascii', simple('isascii', (text) => [...text].every((it) => it < '\x80'))],
]);
