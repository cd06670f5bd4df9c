// Values as Python sees them, carried by plain JavaScript where that tells them apart:
//
// | Python | here |
// | --- | --- |
// | None, bool, str | null, boolean, string |
// | int | number that is a safe integer, else bigint |
// | float | number with a fraction; Float where a plain number would read as an int (1.0, 1e20, inf, nan) |
// | list, tuple | array, Tuple (an array that remembers to be written with round brackets) |
// | dict | plain object (from outside), Dict (made in an expression; any keys, order kept) |
// | datetime, date, timedelta, ... | the classes of datetimes.ts |
// | undefined | Undefined |
//
// Ids of more than 16 digits are bigint, so that no digit is lost. Own properties of plain objects are all that can be read.
import { type EvaluationErrorKind, fail } from './errors.ts';

/** Any value inside an expression. The functions below tell which. */
export type Value = unknown;
export type PlainObject = Record<string, Value>;

/** A float that a plain number could not tell from an int. `Number(it)` and arithmetic give the number; JSON writes it as one. */
export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
  valueOf(): number {
    return this.value;
  }
  toJSON(): number {
    return this.value;
  }
}

/** A list to everybody else; in Python a tuple, written with round brackets. */
export class Tuple<T = Value> extends Array<T> {
  /** Lists made from it (map, filter) are plain. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
  static holding<T>(...items: T[]): Tuple<T> {
    return Tuple.copy(items);
  }
  static copy<T>(items: readonly T[]): Tuple<T> {
    const tuple = new Tuple<T>();
    for (const item of items) tuple.push(item);
    return tuple;
  }
}

/** What a name or property that is not there gives. Printing it gives nothing, using it fails. */
export class Undefined {
  readonly kind: EvaluationErrorKind;
  readonly what: string;
  constructor(what: string, kind: EvaluationErrorKind = 'undefined') {
    this.what = what;
    this.kind = kind;
  }
  /** Using what is not there. */
  use(): never {
    return fail(this.kind, this.what);
  }
}

/** A function that expressions may call: a macro, or a method of a value. */
export class Callable {
  readonly name: string;
  readonly call: (positional: Value[], named: Map<string, Value>) => Value;
  constructor(name: string, call: (positional: Value[], named: Map<string, Value>) => Value) {
    this.name = name;
    this.call = call;
  }
}

/** What {% set space.name = ... %} may write to. */
export class Namespace {
  readonly typeName = 'Namespace';
  readonly values = new Map<string, Value>();
}

/** A dict that was made in an expression. */
export class Dict {
  readonly #entries = new Map<Value, [Value, Value]>();
  get size(): number {
    return this.#entries.size;
  }
  get(key: Value): [Value, Value] | undefined {
    return this.#entries.get(hashKey(key));
  }
  set(key: Value, value: Value): void {
    const hash = hashKey(key);
    const known = this.#entries.get(hash);
    // As in Python the first key of equal ones stays.
    this.#entries.set(hash, [known ? known[0] : key, value]);
  }
  entries(): IterableIterator<[Value, Value]> {
    return this.#entries.values();
  }
}

/** Parts of a tuple that is a key: tuples may hold each other more often than they could be gone through. */
const hashWeightMax = 1_000;

/** Equal keys have one hash: 1, 1.0 and True are the same key in Python. */
function hashKey(key: Value, weight = { left: hashWeightMax }): Value {
  weight.left -= 1;
  if (weight.left < 0) return fail('limit', `a key of a dict has more than ${hashWeightMax} parts`);
  if (typeof key === 'string') return key;
  if (isNumeric(key)) return isFloat(key) ? `n:${Number(key)}` : `n:${asInteger(key)}`;
  if (key instanceof Tuple) return `t:${key.map((it) => `${typeof it}:${String(hashKey(it, weight))}`).join(',')}`;
  if (Array.isArray(key) || isDict(key)) return fail('type', `unhashable type: '${typeName(key)}'`);
  return key;
}

export const isPlainObject = (value: Value): value is PlainObject => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

export const isDict = (value: Value): value is Dict | PlainObject => value instanceof Dict || isPlainObject(value);
export const isList = (value: Value): value is Value[] => Array.isArray(value);
export const isInteger = (value: Value): value is number | bigint =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value));
export const isFloat = (value: Value): value is number | Float =>
  value instanceof Float || (typeof value === 'number' && !Number.isSafeInteger(value));
/** A bool counts: True is 1. */
export const isNumeric = (value: Value): value is number | bigint | boolean | Float =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' || value instanceof Float;

/** A float from a JavaScript number. */
export const toFloat = (value: number): number | Float =>
  Number.isInteger(value) || !Number.isFinite(value) ? new Float(value) : value;

/** An int from a bigint: a number where that is exact. */
export const toInteger = (value: bigint): number | bigint =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;

/** The int that an int or a bool is. */
export const asInteger = (value: number | bigint | boolean | Float): bigint =>
  typeof value === 'bigint' ? value : BigInt(Number(value));

export const sizeOfDict = (value: Dict | PlainObject): number =>
  value instanceof Dict ? value.size : Object.keys(value).length;

export const entriesOf = (value: Dict | PlainObject): [Value, Value][] =>
  value instanceof Dict ? [...value.entries()] : Object.keys(value).map((key) => [key, value[key]]);

/** What stands under a key, or undefined. JSON has no undefined, so none can be meant. */
export function lookUp(value: Dict | PlainObject, key: Value): Value {
  if (value instanceof Dict) return value.get(key)?.[1];
  if (typeof key === 'string') return Object.hasOwn(value, key) ? value[key] : undefined;
  if (isList(key) || isDict(key)) hashKey(key);
  return undefined;
}

/** Things of datetimes.ts say their own names, so that this file need not know them. */
interface Named {
  readonly typeName: string;
}

export function typeName(value: Value): string {
  if (value === null || value === undefined) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (isInteger(value)) return 'int';
  if (isFloat(value)) return 'float';
  if (value instanceof Tuple) return 'tuple';
  if (isList(value)) return 'list';
  if (isDict(value)) return 'dict';
  if (value instanceof Undefined) return 'Undefined';
  if (value instanceof Callable) return 'function';
  return (value as Partial<Named>).typeName ?? 'object';
}

/** Python's truth. */
export function isTrue(value: Value): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (value === true) return true;
  if (typeof value === 'string') return value !== '';
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'bigint') return value !== 0n;
  if (value instanceof Float) return value.value !== 0;
  if (isList(value)) return value.length > 0;
  if (isDict(value)) return sizeOfDict(value) > 0;
  if (value instanceof Undefined) return false;
  return (value as { isZero?: boolean }).isZero !== true;
}

const surrogate = /[\ud800-\udfff]/;

/** The characters of a text as Python counts them, where that differs from JavaScript's units; else null. */
export const charactersOf = (text: string): string[] | null => (surrogate.test(text) ? Array.from(text) : null);

export const lengthOfText = (text: string): number => charactersOf(text)?.length ?? text.length;
