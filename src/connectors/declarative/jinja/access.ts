// The doors from an expression into data: value.name, value[key], value[a:b]. Own properties of plain data, a list of known methods, and
// nothing else: no prototype, no function of JavaScript, no name with underscores of Python.

import { countOf } from './bind-arguments.ts';
import { type Budget, spendReading, spendSize, spendSteps } from './budget.ts';
import { changingDictMethods, changingListMethods, dictMethods, listMethods } from './container-methods.ts';
import { fail } from './errors.ts';
import { formatBraces } from './format-braces.ts';
import { type MethodCall, textMethods } from './text-methods.ts';
import { isTime, timeAttribute, timeMethod } from './time-members.ts';
import {
  Callable,
  charactersOf,
  isDict,
  isInteger,
  isList,
  lookUp,
  Namespace,
  Tuple,
  typeName,
  Undefined,
  type Value,
} from './values.ts';

/** of.name: in Python's order, so that "record.items" is the method even where the record has such a key. */
export function getAttribute(of: Value, name: string, budget: Budget): Value {
  spendSteps(budget);
  if (of instanceof Undefined) return of.use();
  // The quick way for what nearly all expressions ask.
  const member =
    isDict(of) && !name.startsWith('__') && !dictMembers.has(name) ? undefined : memberOf(of, name, budget);
  if (member !== undefined) return member;
  const found = isDict(of) ? lookUp(of, name) : undefined;
  return found === undefined ? missing(of, name) : found;
}

/** Only what the kind of `of` has by that name, as the filter attr gives it. */
export function getMember(of: Value, name: string, budget: Budget): Value {
  if (of instanceof Undefined) return of.use();
  return memberOf(of, name, budget) ?? missing(of, null);
}

/** of[key]: the key first, then the attribute of that name. `isWritten` says that the key stands in the template, and may stand in a message. */
export function getItem(of: Value, key: Value, budget: Budget, isWritten = false): Value {
  spendSteps(budget);
  if (of instanceof Undefined) return of.use();
  if (isDict(of)) {
    const found = typeof key === 'string' || !isUnhashable(key) ? lookUp(of, key) : undefined;
    if (found !== undefined) return found;
  } else if (isInteger(key) || typeof key === 'boolean') {
    if (typeof of === 'string') spendReading(budget, of.length);
    const found = itemAt(of, Number(key));
    if (found !== undefined) return found;
  }
  const member = typeof key === 'string' ? memberOf(of, key, budget) : undefined;
  return member === undefined ? missing(of, isWritten ? key : null) : member;
}

const isUnhashable = (key: Value): boolean => isDict(key) || (isList(key) && !(key instanceof Tuple));

function itemAt(of: Value, index: number): Value {
  if (isList(of)) return of[index < 0 ? of.length + index : index];
  if (typeof of !== 'string') return undefined;
  const signs = charactersOf(of) ?? of;
  return signs[index < 0 ? signs.length + index : index];
}

function missing(of: Value, key: Value): Undefined {
  const name = typeof key === 'string' ? `"${key.slice(0, 100)}"` : isInteger(key) ? String(key) : 'such key';
  return new Undefined(`${typeName(of)} has no ${name}`);
}

const dictMembers = new Set([...dictMethods.keys(), ...changingDictMethods]);

/** A method or attribute that the kind of `of` has in Python; Undefined with a reason where it may not be reached; else undefined. */
function memberOf(of: Value, name: string, budget: Budget): Value {
  if (isForbidden(of, name))
    return new Undefined(`a name of ${typeName(of)} that is no data must not be reached`, 'security');
  const method = methodOf(of, name);
  if (method !== undefined) return new Callable(name, (positional, named) => method({ positional, named, budget }));
  if (of instanceof Namespace) return of.values.get(name);
  return isTime(of) ? timeAttribute(of, name) : undefined;
}

/** Names of the language itself, and methods that would change a container. */
function isForbidden(of: Value, name: string): boolean {
  if (name.startsWith('__')) return !isDict(of) || lookUp(of, name) === undefined;
  if (isDict(of)) return changingDictMethods.has(name);
  return isList(of) && !(of instanceof Tuple) && changingListMethods.has(name);
}

function methodOf(of: Value, name: string): ((call: MethodCall) => Value) | undefined {
  if (typeof of === 'string') {
    if (name === 'format' || name === 'format_map') return (call) => formatText(of, name, call);
    const method = textMethods.get(name);
    return method && ((call) => callTextMethod(method, of, call));
  }
  if (isDict(of)) {
    const method = dictMethods.get(name);
    return method && ((call) => method(of, call));
  }
  if (isList(of)) {
    const method = of instanceof Tuple && name === 'copy' ? undefined : listMethods.get(name);
    return method && ((call) => method(of, call));
  }
  if (isTime(of)) return timeMethod(of, name);
  return undefined;
}

/** Most methods go through their text at least once. */
function callTextMethod(method: (text: string, call: MethodCall) => Value, text: string, call: MethodCall): Value {
  spendReading(call.budget, text.length);
  return method(text, call);
}

function formatText(format: string, name: string, { positional, named, budget }: MethodCall): string {
  const isMap = name === 'format_map';
  const [map] = positional;
  if (isMap && !isDict(map)) return fail('type', 'format_map() needs a dict');
  const names = isMap ? new Map(Object.entries(isDict(map) ? map : {})) : named;
  return formatBraces(
    format,
    {
      positional: isMap ? [] : positional,
      named: names,
      getAttribute: (of, key) => getAttribute(of, key, budget),
      getItem: (of, key) => getItem(of, key, budget),
    },
    budget,
  );
}

/** of[start:stop:step]. */
export function getSlice(of: Value, start: Value, stop: Value, step: Value, budget: Budget): Value {
  spendSteps(budget);
  if (of instanceof Undefined) return of.use();
  if (typeof of !== 'string' && !isList(of)) return fail('type', `${typeName(of)} cannot be cut by [:]`);
  if (typeof of === 'string') spendReading(budget, of.length);
  const signs = typeof of === 'string' ? (charactersOf(of) ?? of) : of;
  const width = step === null ? 1 : countOf(step, 'the step of a slice');
  if (width === 0) return fail('value', 'the step of a slice cannot be zero');
  const positions = slicePositions(signs.length, start, stop, width);
  spendSize(budget, positions.count);
  if (typeof of === 'string' && typeof signs === 'string' && width === 1)
    return signs.slice(positions.from, positions.from + positions.count);
  const picked = Array.from({ length: positions.count }, (_, index) => signs[positions.from + index * width]);
  if (typeof of === 'string') return picked.join('');
  return of instanceof Tuple ? Tuple.copy(picked) : picked;
}

function slicePositions(length: number, start: Value, stop: Value, step: number): { from: number; count: number } {
  const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1];
  const clamp = (value: Value, otherwise: number): number => {
    if (value === null) return otherwise;
    const index = countOf(value, 'a bound of a slice');
    return Math.min(Math.max(index < 0 ? index + length : index, lowest), highest);
  };
  const from = clamp(start, step > 0 ? lowest : highest);
  const to = clamp(stop, step > 0 ? highest : lowest);
  return { from, count: Math.max(0, Math.ceil((to - from) / step)) };
}
