// Jinja2's filters: what stands behind "|". Those of the format itself are in own-filters.ts.
import { bindArguments, countOf, textOf } from './bind-arguments.ts';
import { type Budget, spendSize, spendSteps } from './budget.ts';
import { convertToFloat, convertToInteger, lengthOf } from './conversions.ts';
import { fail } from './errors.ts';
import { formatPercent } from './format-percent.ts';
import { iterate } from './iterate.ts';
import { listFilters } from './list-filters.ts';
import { quoteUrl } from './macros.ts';
import { ownFilters } from './own-filters.ts';
import { formatPython, toJson } from './python-text.ts';
import { trimBoth } from './spaces.ts';
import { padText, replaceText } from './text-methods.ts';
import {
  asInteger,
  Dict,
  entriesOf,
  isDict,
  isFloat,
  isList,
  isNumeric,
  isTrue,
  Tuple,
  toFloat,
  toInteger,
  typeName,
  Undefined,
  type Value,
} from './values.ts';

export interface FilterCall {
  budget: Budget;
  getAttribute(of: Value, name: string): Value;
  /** As getAttribute, but never a key of a dict. */
  getMember(of: Value, name: string): Value;
  getItem(of: Value, key: Value): Value;
  filter(name: string, value: Value, positional: Value[], named: Map<string, Value>): Value;
  test(name: string, value: Value, given: Value[]): boolean;
}

export type Filter = (positional: Value[], named: Map<string, Value>, call: FilterCall) => Value;
type Run = (values: Value[], call: FilterCall) => Value;

function asText(value: Value, { budget }: FilterCall): string {
  const text = formatPython(value, budget);
  spendSize(budget, text.length);
  return text;
}

const fallBack: Run = ([value, otherwise = '', isForFalse = false]) =>
  value instanceof Undefined || (isTrue(isForFalse) && !isTrue(value)) ? otherwise : value;

function absolute([value]: Value[]): Value {
  if (!isNumeric(value)) return fail('type', `abs needs a number, not ${typeName(value)}`);
  if (isFloat(value)) return toFloat(Math.abs(Number(value)));
  const whole = asInteger(value);
  return toInteger(whole < 0n ? -whole : whole);
}

/** Halves go to the even neighbour, by the exact value of the float. */
function round([value, precision = 0, method = 'common']: Value[]): Value {
  if (!isNumeric(value)) return fail('type', `round needs a number, not ${typeName(value)}`);
  const digits = countOf(precision, 'precision');
  if (Math.abs(digits) > 300) return fail('limit', 'round to more than 300 digits');
  const number = Number(value);
  const unit = 10 ** digits;
  if (method === 'ceil') return toFloat(Math.ceil(number * unit) / unit);
  if (method === 'floor') return toFloat(Math.floor(number * unit) / unit);
  if (method !== 'common') return fail('value', 'round knows common, ceil and floor');
  return roundHalfEven(value, number, digits);
}

function roundHalfEven(value: Value, number: number, digits: number): Value {
  if (!Number.isFinite(number)) return value;
  if (!isFloat(value) && digits >= 0) return toInteger(asInteger(value as bigint));
  if (digits < 0) {
    const unit = 10 ** -digits;
    const quotient = number / unit;
    const floor = Math.floor(quotient);
    const isUp = quotient - floor > 0.5 || (quotient - floor === 0.5 && floor % 2 !== 0);
    const rounded = (floor + (isUp ? 1 : 0)) * unit;
    return isFloat(value) ? toFloat(rounded) : rounded;
  }
  const fixed = Number(number.toFixed(Math.min(digits, 100)));
  const isHalf =
    digits <= 15 && Math.abs(Math.abs(number * 10 ** digits) % 1) === 0.5 && Number.isInteger(number * 2 ** 20);
  if (!isHalf) return toFloat(fixed);
  const scaled = number * 10 ** digits;
  const even = 2 * Math.round(scaled / 2);
  return toFloat(even / 10 ** digits);
}

function sum([items, attribute, start = 0]: Value[], call: FilterCall): Value {
  let total = start;
  for (const item of iterate(items, call.budget))
    total = addTo(total, attribute === undefined || attribute === null ? item : readPath(item, attribute, call), call);
  return total;
}

const addTo = (total: Value, item: Value, call: FilterCall): Value => {
  if (typeof total === 'number' && typeof item === 'number' && Number.isSafeInteger(total + item)) return total + item;
  if (isNumeric(total) && isNumeric(item) && !isFloat(total) && !isFloat(item))
    return toInteger(asInteger(total) + asInteger(item));
  if (isNumeric(total) && isNumeric(item)) return toFloat(Number(total) + Number(item));
  spendSteps(call.budget);
  if (item instanceof Undefined) return item.use();
  return fail('type', `sum cannot add ${typeName(item)}`);
};

/** "a.b.0" of an item, as the attribute argument of filters reads it. */
export function readPath(item: Value, path: Value, call: FilterCall): Value {
  const parts = typeof path === 'string' ? path.split('.') : [path];
  return parts.reduce<Value>(
    (it, part) => call.getItem(it, typeof part === 'string' && /^\d+$/.test(part) ? Number(part) : part),
    item,
  );
}

function join([items, separator = '', attribute]: Value[], call: FilterCall): string {
  const texts = iterate(items, call.budget).map((it) =>
    asText(attribute === undefined || attribute === null ? it : readPath(it, attribute, call), call),
  );
  const between = asText(separator, call);
  spendSize(
    call.budget,
    texts.reduce((size, it) => size + it.length + between.length, 0),
  );
  return texts.join(between);
}

function encodeUrl([value]: Value[], call: FilterCall): string {
  const isPairs = isDict(value) || (isList(value) && typeof value !== 'string');
  if (!isPairs) return quoteUrl(asText(value, call), '/');
  const pairs = isDict(value) ? entriesOf(value) : iterate(value, call.budget).map(toPair);
  const quote = (it: Value): string => quoteUrl(asText(it, call), ' ').replaceAll(' ', '+');
  return pairs.map(([key, item]) => `${quote(key)}=${quote(item)}`).join('&');
}

function toPair(it: Value): [Value, Value] {
  const items = typeof it === 'string' ? Array.from(it) : isDict(it) ? entriesOf(it).map(([key]) => key) : it;
  if (!isList(items)) return fail('type', 'urlencode needs pairs');
  return items.length === 2 ? [items[0], items[1]] : fail('value', 'urlencode needs pairs');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&#34;' };
const escapeHtml: Run = ([value], call) => asText(value, call).replace(/[&<>'"]/g, (it) => escapes[it] ?? it);

/** JSON that is safe inside of HTML, with keys in order, as Jinja2 has it. */
function writeJson([value, indent = null]: Value[], { budget }: FilterCall): string {
  const spaces = indent === null ? null : Math.min(countOf(indent, 'indent'), 40);
  return toJson(value, { indent: spaces, hasSortedKeys: true }, budget).replace(
    /[<>&']/g,
    (it) => `\\u00${it.charCodeAt(0).toString(16)}`,
  );
}

function replace([value, old, next, count]: Value[], call: FilterCall): string {
  const limit = count === undefined || count === null ? -1 : countOf(count, 'count');
  return replaceText(asText(value, call), asText(old, call), asText(next, call), limit, call.budget);
}

/** These filters add to their text, which a list would take in its own way. */
function textToChange(value: Value): string {
  if (isList(value)) return fail(value instanceof Tuple ? 'type' : 'value', 'this filter needs a text, not a list');
  return textOf(value, 'value');
}

function indent([value, width = 4, isFirst = false, isBlank = false]: Value[], call: FilterCall): string {
  const margin = typeof width === 'string' ? width : ' '.repeat(Math.min(Math.max(0, countOf(width, 'width')), 1000));
  const [first = '', ...lines] = textToChange(value).split('\n');
  spendSize(call.budget, (lines.length + 1) * margin.length);
  const moved = lines.map((line) => (line !== '' || isTrue(isBlank) ? margin + line : line));
  return [isTrue(isFirst) ? margin + first : first, ...moved].join('\n');
}

function truncate([value, length = 255, killWords = false, end = '...', leeway = 5]: Value[], call: FilterCall): Value {
  if (typeof value !== 'string' && lengthOf(value, call.budget) <= countOf(length, 'length')) return value;
  const signs = Array.from(textToChange(value));
  const size = countOf(length, 'length');
  const ending = asText(end, call);
  if (signs.length <= size + countOf(leeway, 'leeway')) return signs.join('');
  const kept = signs.slice(0, Math.max(0, size - ending.length)).join('');
  const last = kept.lastIndexOf(' ');
  return (isTrue(killWords) || last === -1 ? kept : kept.slice(0, last)) + ending;
}

function items([value]: Value[]): Value {
  if (value instanceof Undefined) return [];
  return isDict(value)
    ? entriesOf(value).map(([key, item]) => Tuple.holding(key, item))
    : fail('type', 'items needs a dict');
}

function trim([value, characters]: Value[], call: FilterCall): string {
  const text = asText(value, call);
  const stripped = characters === undefined || characters === null ? null : textOf(characters, 'chars');
  return stripped === null ? trimBoth(text) : trimBoth(text, (it) => stripped.includes(it));
}

const sameText =
  (change: (text: string) => string): Run =>
  ([value], call) => {
    const text = asText(value, call);
    spendSize(call.budget, text.length);
    return change(text);
  };

/** Not as str.title(): words begin behind spaces, dashes and opening brackets only. */
const titleWords = (text: string): string =>
  text
    .split(/([-\s({[<]+)/)
    .map(capitalize)
    .join('');

const capitalize = (text: string): string =>
  Array.from(text, (it, index) => (index === 0 ? it.toUpperCase() : it.toLowerCase())).join('');

const definitions: Record<string, [parameters: string[], required: number, run: Run]> = {
  default: [['value', 'default_value', 'boolean'], 1, fallBack],
  d: [['value', 'default_value', 'boolean'], 1, fallBack],
  int: [
    ['value', 'default', 'base'],
    1,
    ([value, otherwise = 0, base = 10]) => convertToInteger(value, otherwise, countOf(base, 'base')),
  ],
  float: [['value', 'default'], 1, ([value, otherwise = toFloat(0)]) => convertToFloat(value, otherwise)],
  length: [['obj'], 1, ([value], { budget }) => lengthOf(value, budget)],
  count: [['obj'], 1, ([value], { budget }) => lengthOf(value, budget)],
  abs: [['x'], 1, absolute],
  round: [['value', 'precision', 'method'], 1, round],
  sum: [['iterable', 'attribute', 'start'], 1, sum],
  join: [['value', 'd', 'attribute'], 1, join],
  replace: [['s', 'old', 'new', 'count'], 3, replace],
  lower: [['s'], 1, sameText((text) => text.toLowerCase())],
  upper: [['s'], 1, sameText((text) => text.toUpperCase())],
  capitalize: [['s'], 1, sameText(capitalize)],
  title: [['s'], 1, sameText(titleWords)],
  trim: [['value', 'chars'], 1, trim],
  indent: [['s', 'width', 'first', 'blank'], 1, indent],
  truncate: [['s', 'length', 'killwords', 'end', 'leeway'], 1, truncate],
  center: [
    ['value', 'width'],
    1,
    ([value, width = 80], call) => padText(asText(value, call), countOf(width, 'width'), ' ', 'center', call.budget),
  ],
  wordcount: [['s'], 1, ([value], call) => asText(value, call).match(/[\p{L}\p{N}_]+/gu)?.length ?? 0],
  urlencode: [['value'], 1, encodeUrl],
  escape: [['s'], 1, escapeHtml],
  e: [['s'], 1, escapeHtml],
  forceescape: [['value'], 1, escapeHtml],
  safe: [['value'], 1, ([value], call) => asText(value, call)],
  striptags: [
    ['value'],
    1,
    ([value], call) =>
      asText(value, call)
        .replace(/<[^<>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
  ],
  tojson: [['value', 'indent'], 1, writeJson],
  items: [['value'], 1, items],
  attr: [['obj', 'name'], 2, ([value, name], call) => call.getMember(value, textOf(name, 'name'))],
  ...ownFilters,
  ...listFilters,
};

const define =
  (name: string): Filter =>
  (positional, named, call) => {
    const [parameters, required, run] = definitions[name] ?? fail('value', `there is no filter ${name}`);
    return run(bindArguments(name, parameters, required, positional, named), call);
  };

/** "%s %d" | format(...) takes any arguments. */
const format: Filter = ([value, ...rest], named, call) => {
  if (rest.length > 0 && named.size > 0) return fail('type', 'format takes values by position or by name, not both');
  const byName = new Dict();
  for (const [key, item] of named) byName.set(key, item);
  return formatPercent(asText(value, call), named.size > 0 ? byName : Tuple.copy(rest), call.budget);
};

/** These filters look at nothing that is false, whatever it is. */
const iterateIfAny = (sequence: Value, { budget }: FilterCall): Value[] =>
  isTrue(sequence) ? iterate(sequence, budget) : [];

/** select, reject and map take another filter or test with its arguments. */
const picking =
  (isKept: boolean, hasAttribute: boolean): Filter =>
  ([sequence, ...rest], _named, call) => {
    const [attribute, name, given] = hasAttribute
      ? [rest[0], rest[1], rest.slice(2)]
      : [undefined, rest[0], rest.slice(1)];
    return iterateIfAny(sequence, call).filter((item) => {
      const value = hasAttribute ? readPath(item, attribute, call) : item;
      return (name === undefined ? isTrue(value) : call.test(textOf(name, 'a test'), value, given)) === isKept;
    });
  };

const map: Filter = ([sequence, name, ...rest], named, call) => {
  const attribute = named.get('attribute');
  const otherwise = named.get('default');
  return iterateIfAny(sequence, call).map((item) => {
    if (attribute === undefined) return call.filter(textOf(name, 'a filter'), item, rest, named);
    const value = readPath(item, attribute, call);
    return value instanceof Undefined && otherwise !== undefined ? otherwise : value;
  });
};

export const filters = new Map<string, Filter>([
  ...Object.keys(definitions).map((name): [string, Filter] => [name, define(name)]),
  ['format', format],
  ['select', picking(true, false)],
  ['reject', picking(false, false)],
  ['selectattr', picking(true, true)],
  ['rejectattr', picking(false, true)],
  ['map', map],
]);
