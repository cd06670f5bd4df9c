// Python's "text".format(...): {}, {0}, {name}, {0.attribute[key]!r:>10,.2f}. Fields go through the same doors as attributes and keys in
// an expression, so that a format reaches nothing that an expression could not.
import { type Budget, depthMax, spendSize, spendSteps } from './budget.ts';
import { CalendarDate, DateTime } from './datetimes.ts';
import { fail } from './errors.ts';
import { formatDouble, groupDigits, widthMax } from './format-number.ts';
import { formatFloat, formatPython, formatRepr } from './python-text.ts';
import { strftime } from './strftime.ts';
import { asInteger, isFloat, isNumeric, typeName, Undefined, type Value } from './values.ts';

export interface FormatSource {
  positional: Value[];
  named: ReadonlyMap<string, Value>;
  getAttribute(of: Value, name: string): Value;
  getItem(of: Value, key: Value): Value;
}

export function formatBraces(format: string, source: FormatSource, budget: Budget): string {
  return new Formatter(source, budget).format(format, 0);
}

class Formatter {
  readonly #source: FormatSource;
  readonly #budget: Budget;
  #next = 0;
  #isNumbered = false;

  constructor(source: FormatSource, budget: Budget) {
    this.#source = source;
    this.#budget = budget;
  }

  format(format: string, depth: number): string {
    // As in Python a field may hold fields, and those none.
    if (depth > 2) fail('value', 'fields of a format are nested too deeply');
    let text = '';
    for (let at = 0; at < format.length; at += 1) {
      const sign = format[at] ?? '';
      if ((sign === '{' || sign === '}') && format[at + 1] === sign) {
        text += sign;
        at += 1;
      } else if (sign === '}') fail('value', 'a single } in a format');
      else if (sign === '{') {
        const end = findEnd(format, at);
        text += this.#writeField(format.slice(at + 1, end), depth);
        at = end;
      } else text += sign;
    }
    spendSize(this.#budget, text.length);
    return text;
  }

  #writeField(field: string, depth: number): string {
    spendSteps(this.#budget);
    const [, path = '', conversion = '', specification = ''] = /^([^!:]*)(?:!(\w))?(?::([\s\S]*))?$/.exec(field) ?? [];
    if (!/^[^!:]*(?:!\w)?(?::|$)/.test(field)) fail('value', 'a broken field in a format');
    const value = this.#find(path);
    const format = this.format(specification, depth + 1);
    if (conversion === '') return formatValue(value, format, this.#budget);
    if (!'rsa'.includes(conversion)) fail('value', `"!${conversion}" is no conversion of a format`);
    const text = conversion === 's' ? formatPython(value, this.#budget) : formatRepr(value, this.#budget);
    return formatValue(text, format, this.#budget);
  }

  #find(path: string): Value {
    const [, first = '', rest = ''] = /^([^.[]*)([\s\S]*)$/.exec(path) ?? [];
    let value = this.#first(first);
    const steps = rest.match(/\.[^.[]+|\[[^\]]+\]/g) ?? [];
    if (steps.join('') !== rest || steps.length > depthMax) fail('value', 'a broken path in a format');
    for (const step of steps) {
      spendSteps(this.#budget);
      const key = step.slice(1, step.endsWith(']') && step.startsWith('[') ? -1 : undefined);
      value = step.startsWith('.')
        ? this.#source.getAttribute(value, key)
        : this.#source.getItem(value, /^\d{1,15}$/.test(key) ? Number(key) : key);
    }
    return value;
  }

  #first(name: string): Value {
    if (name === '' || /^\d+$/.test(name)) {
      if (name !== '') this.#isNumbered = true;
      else if (this.#isNumbered) return fail('value', 'a format mixes {} and {0}');
      const index = name === '' ? this.#next++ : Number(name);
      const value = this.#source.positional[index];
      return value === undefined ? fail('value', 'a format has more fields than values') : value;
    }
    const value = this.#source.named.get(name);
    return value === undefined ? fail('value', `a format asks for "${name}", which is not given`) : value;
  }
}

function findEnd(format: string, at: number): number {
  let depth = 0;
  for (let end = at; end < format.length; end += 1) {
    if (format[end] === '{') depth += 1;
    else if (format[end] === '}') depth -= 1;
    if (depth === 0) return end;
  }
  return fail('value', 'a { in a format has no }');
}

const specificationForm =
  /^(?:(?<fill>[\s\S])?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<hasForm>#)?(?<zero>0)?(?<width>\d+)?(?<group>[,_])?(?:\.(?<precision>\d+))?(?<form>[a-zA-Z%])?$/u;

interface Specification {
  fill?: string;
  align?: string;
  sign?: string;
  hasForm?: string;
  zero?: string;
  width?: string;
  group?: string;
  precision?: string;
  form?: string;
}

/** format(value, specification). */
export function formatValue(value: Value, specification: string, budget: Budget): string {
  if (specification === '') return formatPython(value, budget);
  if (value instanceof DateTime) return strftime(value, specification);
  if (value instanceof CalendarDate) return strftime(value.toDateTime(), specification);
  const read = specificationForm.exec(specification)?.groups as Specification | undefined;
  if (!read) return fail('value', 'a field of a format asks for an unknown form');
  if (Number(read.width ?? 0) > widthMax || Number(read.precision ?? 0) > widthMax)
    return fail('limit', `a format asks for a width of more than ${widthMax}`);
  if (typeof value === 'string') return formatText(value, read);
  if (value instanceof Undefined) return value.use();
  if (typeof value === 'boolean' && !/[bcdeEfFgGnoxX%]/.test(read.form ?? ''))
    return formatText(formatPython(value), read);
  return isNumeric(value) ? formatNumber(value, read) : fail('type', `${typeName(value)} takes no such format`);
}

function formatText(text: string, read: Specification): string {
  if ((read.form ?? 's') !== 's') return fail('value', `a text has no format "${read.form}"`);
  if (read.sign || read.group || read.align === '=') return fail('value', 'a text has no such format');
  const kept = read.precision === undefined ? text : [...text].slice(0, Number(read.precision)).join('');
  return align(kept, read, '<', '');
}

function formatNumber(value: Value, read: Specification): string {
  const form = read.form ?? '';
  if (form === 's') return fail('value', 'a number has no format "s"');
  const isWhole = !isFloat(value) && !/[eEfFgG%]/.test(form);
  if (!isWhole && !/^[eEfFgGn%]?$/.test(form)) return fail('value', `a float has no format "${form}"`);
  const plain = isWhole ? writeWhole(asInteger(value as number), read) : writeFloat(Number(value), form, read);
  const isNegative = plain.startsWith('-');
  const digits = isNegative ? plain.slice(1) : plain;
  const sign = isNegative ? '-' : read.sign === '+' || read.sign === ' ' ? read.sign : '';
  return align(digits, read, '>', sign);
}

function writeWhole(value: bigint, read: Specification): string {
  const form = read.form ?? 'd';
  if (!'bcdnoxX'.includes(form)) return fail('value', `a whole number has no format "${form}"`);
  if (read.precision !== undefined) return fail('value', 'a whole number has no precision');
  if (form === 'c')
    return value >= 0n && value <= 0x10ffffn
      ? String.fromCodePoint(Number(value))
      : fail('value', 'no character has this number');
  const bases: Record<string, number> = { b: 2, o: 8, x: 16, X: 16 };
  const size = value < 0n ? -value : value;
  const digits = size.toString(bases[form] ?? 10);
  const grouped = read.group ? groupDigits(digits, read.group, form === 'd' || form === 'n' ? 3 : 4) : digits;
  const prefix = read.hasForm && form in bases ? `0${form}` : '';
  return (value < 0n ? '-' : '') + prefix + (form === 'X' ? grouped.toUpperCase() : grouped);
}

function writeFloat(value: number, form: string, read: Specification): string {
  const precision = read.precision === undefined ? undefined : Number(read.precision);
  const text =
    form === ''
      ? writePlain(value, precision)
      : formatDouble(value, form === 'n' ? 'g' : form, precision ?? 6, Boolean(read.hasForm));
  if (!read.group) return text;
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)([\s\S]*)$/.exec(text) ?? [];
  return sign + groupDigits(whole, read.group) + rest;
}

/** Without a letter: as repr, or with that many digits, but always looking like a float. */
function writePlain(value: number, precision: number | undefined): string {
  if (precision === undefined) return formatFloat(value);
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  // One digit earlier than `g`, so that ".0" still fits.
  const text = formatDouble(
    value,
    exponent >= precision - 1 && exponent >= 0 ? 'e' : 'g',
    exponent >= precision - 1 && exponent >= 0 ? precision - 1 : precision,
  );
  const trimmed = text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
  return /[.e]/.test(trimmed) ? trimmed : `${trimmed}.0`;
}

function align(body: string, read: Specification, usual: string, sign: string): string {
  const fill = read.fill ?? (read.zero && !read.align ? '0' : ' ');
  const direction = read.align ?? (read.zero ? (usual === '<' ? '<' : '=') : usual);
  const missing = Math.max(0, Number(read.width ?? 0) - [...body].length - sign.length);
  if (direction === '<') return sign + body + fill.repeat(missing);
  if (direction === '=') return sign + fill.repeat(missing) + body;
  if (direction === '>') return fill.repeat(missing) + sign + body;
  const left = Math.floor(missing / 2);
  return fill.repeat(left) + sign + body + fill.repeat(missing - left);
}
