// Jinja2's filters for lists: first, last, sort, unique, min, max, batch, slice, reverse, dictsort, groupby.
import { countOf, textOf } from './bind-arguments.ts';
import { spendSize } from './budget.ts';
import { areEqual, compare } from './compare.ts';
import { fail } from './errors.ts';
import type { FilterCall } from './filters.ts';
import { iterate } from './iterate.ts';
import { charactersOf, entriesOf, isDict, isList, isTrue, Tuple, Undefined, type Value } from './values.ts';

type Run = (values: Value[], call: FilterCall) => Value;

const firstOf: Run = ([sequence], { budget }) => {
  const items = iterate(sequence, budget);
  return items.length > 0 ? items[0] : new Undefined('there is no first item, the sequence is empty');
};

const lastOf: Run = ([sequence], { budget }) => {
  const items = iterate(sequence, budget);
  return items.length > 0 ? items.at(-1) : new Undefined('there is no last item, the sequence is empty');
};

/** What items are compared by: the item or its attribute; texts without case unless asked otherwise. */
function keyOf(item: Value, attribute: Value, isCaseSensitive: Value, call: FilterCall): Value {
  const value = attribute === undefined || attribute === null ? item : readAttribute(item, attribute, call);
  return typeof value === 'string' && !isTrue(isCaseSensitive) ? value.toLowerCase() : value;
}

function readAttribute(item: Value, attribute: Value, call: FilterCall): Value {
  const parts = typeof attribute === 'string' ? attribute.split('.') : [attribute];
  return parts.reduce<Value>(
    (it, part) => call.getItem(it, typeof part === 'string' && /^\d+$/.test(part) ? Number(part) : part),
    item,
  );
}

const sort: Run = ([sequence, isReversed = false, isCaseSensitive = false, attribute], call) => {
  const direction = isTrue(isReversed) ? -1 : 1;
  const attributes = typeof attribute === 'string' ? attribute.split(',') : [attribute];
  const keyed = iterate(sequence, call.budget).map((item) => ({
    item,
    keys: attributes.map((it) => keyOf(item, it, isCaseSensitive, call)),
  }));
  const order = (a: Value[], b: Value[]): number => {
    const index = a.findIndex((key, at) => !areEqual(key, b[at], call.budget));
    return index === -1 ? 0 : compare(a[index], b[index], call.budget);
  };
  return keyed.sort((a, b) => order(a.keys, b.keys) * direction).map((it) => it.item);
};

const unique: Run = ([sequence, isCaseSensitive = false, attribute], call) => {
  const seen: Value[] = [];
  return iterate(sequence, call.budget).filter((item) => {
    const key = keyOf(item, attribute, isCaseSensitive, call);
    if (isDict(key) || (isList(key) && !(key instanceof Tuple)))
      return fail('type', 'unique compares by hash, which lists and dicts have none of');
    const isNew = !seen.some((it) => areEqual(it, key, call.budget));
    if (isNew) seen.push(key);
    return isNew;
  });
};

const extreme =
  (direction: 1 | -1): Run =>
  ([sequence, isCaseSensitive = false, attribute], call) => {
    const items = iterate(sequence, call.budget);
    if (items.length === 0) return new Undefined('there is no item, the sequence is empty');
    const key = (it: Value): Value => keyOf(it, attribute, isCaseSensitive, call);
    return items.reduce((best, item) => (compare(key(item), key(best), call.budget) * direction > 0 ? item : best));
  };

const reverse: Run = ([value], { budget }) => {
  if (typeof value === 'string') return [...(charactersOf(value) ?? value)].reverse().join('');
  if (!isList(value) && !isDict(value) && !(value instanceof Undefined))
    return fail('value', 'reverse needs a sequence');
  return iterate(value, budget).reverse();
};

const list: Run = ([value], { budget }) => iterate(value, budget);

function batch([sequence, width, fill]: Value[], { budget }: FilterCall): Value {
  const size = countOf(width, 'linecount');
  if (size < 1) return fail('value', 'batch needs at least one item per line');
  const items = iterate(sequence, budget);
  const lines = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
  const last = lines.at(-1);
  if (last && fill !== undefined && fill !== null) {
    spendSize(budget, size - last.length);
    while (last.length < size) last.push(fill);
  }
  return lines;
}

function slice([sequence, count, fill]: Value[], { budget }: FilterCall): Value {
  const slices = countOf(count, 'slices');
  if (slices < 1) return fail('value', 'slice needs at least one slice');
  spendSize(budget, slices);
  const items = iterate(sequence, budget);
  const perSlice = Math.floor(items.length / slices);
  const longer = items.length % slices;
  let at = 0;
  return Array.from({ length: slices }, (_, index) => {
    const size = perSlice + (index < longer ? 1 : 0);
    const part = items.slice(at, at + size);
    at += size;
    if (fill !== undefined && fill !== null && index >= longer && longer > 0) part.push(fill);
    return part;
  });
}

const sortDict: Run = ([value, isCaseSensitive = false, by = 'key', isReversed = false], call) => {
  if (value instanceof Undefined) return value.use();
  if (!isDict(value)) return fail('value', 'dictsort needs a dict');
  const index = textOf(by, 'by') === 'value' ? 1 : 0;
  const direction = isTrue(isReversed) ? -1 : 1;
  const key = (pair: Value): Value => keyOf(isList(pair) ? pair[index] : pair, null, isCaseSensitive, call);
  const pairs = entriesOf(value).map(([name, item]): Value => Tuple.holding(name, item));
  spendSize(call.budget, pairs.length);
  return pairs.sort((a, b) => compare(key(a), key(b), call.budget) * direction);
};

const groupBy: Run = ([sequence, attribute, otherwise, isCaseSensitive = false], call) => {
  const read = (item: Value): Value => {
    const value = readAttribute(item, attribute, call);
    return value instanceof Undefined && otherwise !== undefined ? otherwise : value;
  };
  const fold = (value: Value): Value =>
    typeof value === 'string' && !isTrue(isCaseSensitive) ? value.toLowerCase() : value;
  const groups: { key: Value; first: Value; items: Value[] }[] = [];
  const keyed = iterate(sequence, call.budget).map((item) => ({ item, value: read(item) }));
  for (const { item, value } of keyed.sort((a, b) => compare(fold(a.value), fold(b.value), call.budget))) {
    const last = groups.at(-1);
    if (last && areEqual(last.key, fold(value), call.budget)) last.items.push(item);
    else groups.push({ key: fold(value), first: value, items: [item] });
  }
  return groups.map((it) => Tuple.holding(it.first, it.items));
};

export const listFilters: Record<string, [parameters: string[], required: number, run: Run]> = {
  first: [['seq'], 1, firstOf],
  last: [['seq'], 1, lastOf],
  list: [['value'], 1, list],
  reverse: [['value'], 1, reverse],
  sort: [['value', 'reverse', 'case_sensitive', 'attribute'], 1, sort],
  unique: [['value', 'case_sensitive', 'attribute'], 1, unique],
  min: [['value', 'case_sensitive', 'attribute'], 1, extreme(-1)],
  max: [['value', 'case_sensitive', 'attribute'], 1, extreme(1)],
  batch: [['value', 'linecount', 'fill_with'], 2, batch],
  slice: [['value', 'slices', 'fill_with'], 2, slice],
  dictsort: [['value', 'case_sensitive', 'by', 'reverse'], 1, sortDict],
  groupby: [['value', 'attribute', 'default', 'case_sensitive'], 2, groupBy],
};
