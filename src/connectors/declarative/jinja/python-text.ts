// Values as Python writes them: str(), repr() and json.dumps(). Nothing of a value is lost: long ints keep their digits, floats are
// written so that they read back as the same float.
import { type Budget, depthMax, openBudget, spendSize } from './budget.ts';
import { fail } from './errors.ts';
import {
  Callable,
  type Dict,
  entriesOf,
  isDict,
  isFloat,
  isInteger,
  isList,
  type PlainObject,
  Tuple,
  typeName,
  Undefined,
  type Value,
} from './values.ts';

/** Values of their own kind (dates, spans) say themselves how they are written. */
export interface Written {
  toText(): string;
  toRepr(): string;
}

const isWritten = (value: Value): value is Written =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Written>).toRepr === 'function' &&
  !isDict(value);

/** str(value). */
export function formatPython(value: Value, budget: Budget = openBudget()): string {
  if (typeof value === 'string') return value;
  if (value instanceof Undefined) {
    // What is not data prints as nothing too, as in the sandbox of Jinja2.
    return '';
  }
  return isWritten(value) ? value.toText() : formatRepr(value, budget);
}

/** repr(value). */
export function formatRepr(value: Value, budget: Budget = openBudget(), depth = 0): string {
  const text = writeRepr(value, budget, depth);
  spendSize(budget, text.length);
  return text;
}

function writeRepr(value: Value, budget: Budget, depth: number): string {
  if (value === null || value === undefined) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return quote(value);
  if (isInteger(value)) return String(value);
  if (isFloat(value)) return formatFloat(Number(value));
  if (depth > depthMax) return fail('limit', `data is nested deeper than ${depthMax} levels`);
  if (value instanceof Tuple) {
    const items = value.map((item) => formatRepr(item, budget, depth + 1));
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  if (isList(value)) return `[${value.map((item) => formatRepr(item, budget, depth + 1)).join(', ')}]`;
  if (isDict(value)) return writeDict(value, budget, depth);
  if (value instanceof Undefined) return 'Undefined';
  if (value instanceof Callable)
    return fail(
      'value',
      `${value.name} is a function and has no text; for a property of that name write ['${value.name}']`,
    );
  if (isWritten(value)) return value.toRepr();
  return fail('security', 'only plain data can be written as text');
}

function writeDict(value: Dict | PlainObject, budget: Budget, depth: number): string {
  const pairs = entriesOf(value).map(
    ([key, item]) => `${formatRepr(key, budget, depth + 1)}: ${formatRepr(item, budget, depth + 1)}`,
  );
  return `{${pairs.join(', ')}}`;
}

/** repr(float): the shortest digits that read back the same, with an exponent below 1e-4 and from 1e16. */
export function formatFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits = '', exponent = '0'] = value.toExponential().split('e');
    const number = Number(exponent);
    return `${digits}e${number < 0 ? '-' : '+'}${String(Math.abs(number)).padStart(2, '0')}`;
  }
  // JavaScript turns to exponents from 1e21 and below 1e-6 only.
  const text = String(value);
  return text.includes('.') || text.includes('e')
    ? text.replace(/^(-?)(\d)(?:\.(\d+))?e-5$/, '$10.0000$2$3')
    : `${text}.0`;
}

const plain = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;
const unprintable = /[\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
const shortEscapes = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function quote(text: string): string {
  if (plain.test(text)) return `'${text}'`;
  const sign = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(unprintable, (it) => shortEscapes.get(it) ?? escapeCode(it.codePointAt(0) ?? 0));
  return sign + (sign === "'" ? escaped.replaceAll("'", "\\'") : escaped) + sign;
}

function escapeCode(code: number): string {
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

export interface JsonOptions {
  /** Spaces per level, or null for one line. */
  indent?: number | null;
  hasSortedKeys?: boolean;
}

/** json.dumps(value): ", " and ": " between, everything beyond ASCII escaped, NaN and Infinity by name. */
export function toJson(value: Value, options: JsonOptions = {}, budget: Budget = openBudget(), depth = 0): string {
  const text = writeJson(value, options, budget, depth);
  spendSize(budget, text.length);
  return text;
}

function writeJson(value: Value, options: JsonOptions, budget: Budget, depth: number): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoteJson(value);
  if (isInteger(value)) return String(value);
  if (isFloat(value)) return jsonFloat(Number(value));
  if (depth > depthMax) return fail('limit', `data is nested deeper than ${depthMax} levels`);
  const write = (item: Value): string => toJson(item, options, budget, depth + 1);
  if (isList(value)) return enclose('[', ']', value.map(write), options, depth);
  if (!isDict(value)) return fail('type', `${typeName(value)} cannot be written as JSON`);
  const entries = entriesOf(value).map(([key, item]): [string, Value] => [jsonKey(key), item]);
  if (options.hasSortedKeys) entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return enclose(
    '{',
    '}',
    entries.map(([key, item]) => `${quoteJson(key)}: ${write(item)}`),
    options,
    depth,
  );
}

function enclose(
  opening: string,
  closing: string,
  items: string[],
  { indent = null }: JsonOptions,
  depth: number,
): string {
  if (items.length === 0) return opening + closing;
  if (indent === null) return opening + items.join(', ') + closing;
  const margin = `\n${' '.repeat(indent * (depth + 1))}`;
  return `${opening}${margin}${items.join(`,${margin}`)}\n${' '.repeat(indent * depth)}${closing}`;
}

const jsonFloat = (value: number): string =>
  Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? formatFloat(value) : value > 0 ? 'Infinity' : '-Infinity';

function jsonKey(key: Value): string {
  if (typeof key === 'string') return key;
  if (key === null || typeof key === 'boolean' || isInteger(key)) return String(key);
  return isFloat(key) ? jsonFloat(Number(key)) : fail('type', `keys of JSON cannot be ${typeName(key)}`);
}

const quoteJson = (text: string): string =>
  JSON.stringify(text).replace(/[\x7f-\uffff]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
