// The methods of Python's list, tuple and dict that expressions may call. Those that change a container are left out: what an expression
// sees is a record or a config that others read after it.
import { bindArguments, countOf } from './bind-arguments.ts';
import { spendSize } from './budget.ts';
import { areEqual } from './compare.ts';
import { fail } from './errors.ts';
import type { MethodCall } from './text-methods.ts';
import { Dict, entriesOf, lookUp, type PlainObject, sizeOfDict, Tuple, type Value } from './values.ts';

type DictMethod = (dict: Dict | PlainObject, call: MethodCall) => Value;
type ListMethod = (list: Value[], call: MethodCall) => Value;

const listing =
  (name: string, pick: (entry: [Value, Value]) => Value): DictMethod =>
  (dict, { positional, named, budget }) => {
    bindArguments(name, [], 0, positional, named);
    spendSize(budget, sizeOfDict(dict));
    return entriesOf(dict).map(pick);
  };

export const dictMethods = new Map<string, DictMethod>([
  [
    'get',
    (dict, { positional, named }) => {
      // Python's get takes its arguments by position only.
      if (named.size > 0) return fail('type', 'get() takes no arguments by name');
      const [key, otherwise = null] = bindArguments('get', ['key', 'default'], 1, positional, named);
      const value = lookUp(dict, key);
      return value === undefined ? otherwise : value;
    },
  ],
  ['keys', listing('keys', ([key]) => key)],
  ['values', listing('values', ([, value]) => value)],
  ['items', listing('items', ([key, value]) => Tuple.holding(key, value))],
  [
    'copy',
    (dict, { positional, named, budget }) => {
      bindArguments('copy', [], 0, positional, named);
      spendSize(budget, sizeOfDict(dict));
      const copy = new Dict();
      for (const [key, value] of entriesOf(dict)) copy.set(key, value);
      return copy;
    },
  ],
]);

export const listMethods = new Map<string, ListMethod>([
  [
    'index',
    (list, { positional, named, budget }) => {
      const [wanted, start] = bindArguments('index', ['value', 'start'], 1, positional, named);
      const from = start === undefined ? 0 : countOf(start, 'start');
      const first = from < 0 ? Math.max(0, list.length + from) : from;
      const found = list.findIndex((it, index) => index >= first && areEqual(it, wanted, budget));
      return found === -1 ? fail('value', 'the value looked for is not in the list') : found;
    },
  ],
  [
    'count',
    (list, { positional, named, budget }) => {
      const [wanted] = bindArguments('count', ['value'], 1, positional, named);
      return list.filter((it) => areEqual(it, wanted, budget)).length;
    },
  ],
  [
    'copy',
    (list, { positional, named, budget }) => {
      bindArguments('copy', [], 0, positional, named);
      spendSize(budget, list.length);
      return [...list];
    },
  ],
]);

/** They exist in Python and change their container. */
export const changingListMethods = new Set(['append', 'extend', 'insert', 'remove', 'pop', 'clear', 'sort', 'reverse']);
export const changingDictMethods = new Set(['pop', 'popitem', 'clear', 'update', 'setdefault', 'fromkeys']);
