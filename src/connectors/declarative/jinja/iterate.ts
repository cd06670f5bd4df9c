// What a loop, a filter or join() goes through: lists, the keys of dicts, the characters of texts.
import { type Budget, spendElements } from './budget.ts';
import { fail } from './errors.ts';
import { entriesOf, isDict, isList, typeName, Undefined, type Value } from './values.ts';

/** The items, all at once; what is not there has none. TypeError for what has no items. */
export function iterate(value: Value, budget: Budget): Value[] {
  const items = itemsOf(value);
  spendElements(budget, items.length);
  return items;
}

function itemsOf(value: Value): Value[] {
  if (isList(value)) return [...value];
  if (typeof value === 'string') return Array.from(value);
  if (isDict(value)) return entriesOf(value).map(([key]) => key);
  if (value instanceof Undefined) return value.kind === 'undefined' ? [] : value.use();
  return fail('type', `${typeName(value)} has no items to go through`);
}
