// Python's "text % values": %s %r %d %i %f %e %g %x %o %c, by position or by name.
import { type Budget, spendSize, spendSteps } from './budget.ts';
import { fail } from './errors.ts';
import { formatDouble, widthMax } from './format-number.ts';
import { formatPython, formatRepr } from './python-text.ts';
import {
  asInteger,
  isDict,
  isFloat,
  isList,
  isNumeric,
  lookUp,
  Tuple,
  typeName,
  Undefined,
  type Value,
} from './values.ts';

const conversion =
  /%(?:\((?<key>[^()]*)\))?(?<flags>[-+ #0]*)(?<width>\*|\d+)?(?:\.(?<precision>\*|\d+)?)?[hlL]?(?<form>[\s\S]|$)/g;

export function formatPercent(format: string, values: Value, budget: Budget): string {
  const source = new ValueSource(values);
  const text = format.replace(conversion, (whole, ...rest) => {
    spendSteps(budget);
    const fields = rest.at(-1) as Fields;
    const written = fields.form === '%' && whole === '%%' ? '%' : convert(fields, whole.includes('.'), source, budget);
    spendSize(budget, written.length);
    return written;
  });
  if (!source.isUsedUp) fail('type', 'a format with % has fewer places than values');
  return text;
}

interface Fields {
  key?: string;
  flags: string;
  width?: string;
  precision?: string;
  form: string;
}

class ValueSource {
  readonly #values: Value;
  #next = 0;
  #isByName = false;
  constructor(values: Value) {
    this.#values = values;
  }
  take(key: string | undefined): Value {
    if (key !== undefined) {
      this.#isByName = true;
      if (!isDict(this.#values)) return fail('type', 'a format with names needs a dict');
      const value = lookUp(this.#values, key);
      return value === undefined ? fail('value', `a format asks for the name "${key}", which is not given`) : value;
    }
    const values = this.#values instanceof Tuple ? this.#values : [this.#values];
    if (this.#next >= values.length) fail('type', 'a format with % has more places than values');
    this.#next += 1;
    return values[this.#next - 1];
  }
  get isUsedUp(): boolean {
    // Python complains about unused values of tuples and single values only.
    if (
      this.#isByName ||
      this.#values instanceof Undefined ||
      isDict(this.#values) ||
      (isList(this.#values) && !(this.#values instanceof Tuple))
    )
      return true;
    return this.#next >= (this.#values instanceof Tuple ? this.#values.length : 1);
  }
}

function convert(fields: Fields, hasPoint: boolean, source: ValueSource, budget: Budget): string {
  const { key, flags, form } = fields;
  const width = readCount(fields.width, source);
  const precision = hasPoint ? readCount(fields.precision, source) : undefined;
  if (!/^[sradiufFeEgGxXoc]$/.test(form)) return fail('value', `"%${form}" is no place of a format`);
  const value = source.take(key);
  const body = writeBody(form, flags, precision, value, budget);
  const length = Math.abs(width ?? 0);
  if (length > widthMax) fail('limit', `a format asks for a width of more than ${widthMax}`);
  const isLeft = flags.includes('-') || (width ?? 0) < 0;
  if (isLeft) return body.padEnd(length);
  if (!flags.includes('0') || 'srac'.includes(form)) return body.padStart(length);
  const [, sign = '', digits = ''] = /^([+\- ]?(?:0[xXo])?)([\s\S]*)$/.exec(body) ?? [];
  return sign + digits.padStart(length - sign.length, '0');
}

function readCount(text: string | undefined, source: ValueSource): number | undefined {
  if (text !== '*') return text === undefined ? undefined : Number(text);
  const value = source.take(undefined);
  return isNumeric(value) && !isFloat(value)
    ? Number(value)
    : fail('type', 'a width or precision given by * must be a whole number');
}

function writeBody(form: string, flags: string, precision: number | undefined, value: Value, budget: Budget): string {
  if (form === 's' || form === 'r' || form === 'a') {
    const text = form === 's' ? formatPython(value, budget) : formatRepr(value, budget);
    return precision === undefined ? text : [...text].slice(0, precision).join('');
  }
  if (form === 'c') return writeCharacter(value);
  if (value instanceof Undefined) return value.use();
  if (!isNumeric(value)) return fail('type', `"%${form}" needs a number, not ${typeName(value)}`);
  const isWhole = 'diuxXo'.includes(form);
  const text = isWhole
    ? writeWhole(form, flags, precision ?? 0, value)
    : formatDouble(Number(value), form, precision ?? 6, flags.includes('#'));
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return text.startsWith('-') ? text : sign + text;
}

function writeCharacter(value: Value): string {
  if (typeof value === 'string' && [...value].length === 1) return value;
  const code = isNumeric(value) && !isFloat(value) ? Number(value) : -1;
  return code >= 0 && code <= 0x10ffff
    ? String.fromCodePoint(code)
    : fail('type', '"%c" needs one character or its number');
}

function writeWhole(form: string, flags: string, precision: number, value: Value): string {
  if (isFloat(value) && !'diu'.includes(form)) return fail('type', `"%${form}" needs a whole number, not float`);
  if (isFloat(value) && !Number.isFinite(Number(value))) return fail('value', 'this float has no whole number');
  if (precision > widthMax) fail('limit', `a format asks for more than ${widthMax} digits`);
  const whole = isFloat(value) ? BigInt(Math.trunc(Number(value))) : asInteger(value as number);
  const size = whole < 0n ? -whole : whole;
  const digits = size.toString('xX'.includes(form) ? 16 : form === 'o' ? 8 : 10).padStart(precision, '0');
  const prefix = flags.includes('#') && !'diu'.includes(form) ? `0${form}` : '';
  return (whole < 0n ? '-' : '') + prefix + (form === 'X' ? digits.toUpperCase() : digits);
}
