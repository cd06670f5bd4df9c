// int(), float() and len() as Python has them, for filters: what a text means as a number, and how long something is.
import { type Budget, digitsMax, spendSteps } from './budget.ts';
import { fail } from './errors.ts';
import {
  asInteger,
  isDict,
  isFloat,
  isList,
  isNumeric,
  lengthOfText,
  sizeOfDict,
  toFloat,
  toInteger,
  typeName,
  Undefined,
  type Value,
} from './values.ts';

const wholeForms: Record<number, RegExp> = {
  2: /^(?:0b)?_?[01](?:_?[01])*$/i,
  8: /^(?:0o)?_?[0-7](?:_?[0-7])*$/i,
  10: /^\d(?:_?\d)*$/,
  16: /^(?:0x)?_?[\da-f](?:_?[\da-f])*$/i,
};
const prefixes: Record<number, string> = { 2: '0b', 8: '0o', 10: '', 16: '0x' };

/** int(text, base), or undefined where the text is none. */
export function readInteger(text: string, base = 10): Value {
  const [, sign = '', digits = ''] = /^\s*([+-]?)([\w]*)\s*$/.exec(text) ?? [];
  if (digits.length > digitsMax || !wholeForms[base]?.test(digits)) return undefined;
  const size = BigInt((prefixes[base] ?? '') + digits.replaceAll('_', '').replace(base === 10 ? /^$/ : /^0[box]/i, ''));
  return toInteger(sign === '-' ? -size : size);
}

/** float(text), or undefined where the text is none. */
export function readDouble(text: string): Value {
  const plain = text.trim().toLowerCase();
  const [, sign = '', name] = /^([+-]?)(inf|infinity|nan)$/.exec(plain) ?? [];
  if (name) return toFloat(name === 'nan' ? Number.NaN : sign === '-' ? -Infinity : Infinity);
  if (
    plain.length > digitsMax ||
    !/^[+-]?(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:e[+-]?\d(?:_?\d)*)?$/.test(plain)
  )
    return undefined;
  return toFloat(Number(plain.replaceAll('_', '')));
}

/** The filter int: what cannot be read becomes the default. */
export function convertToInteger(value: Value, otherwise: Value, base: number): Value {
  if (value instanceof Undefined) return value.use();
  if (typeof value === 'string') {
    const whole = readInteger(value, base);
    if (whole !== undefined) return whole;
    const double = readDouble(value);
    return double === undefined ? otherwise : truncate(double, otherwise);
  }
  if (!isNumeric(value)) return otherwise;
  return isFloat(value) ? truncate(value, otherwise) : toInteger(asInteger(value));
}

function truncate(value: Value, otherwise: Value): Value {
  const number = Number(value);
  return Number.isFinite(number) ? toInteger(BigInt(Math.trunc(number))) : otherwise;
}

/** The filter float: what cannot be read becomes the default. */
export function convertToFloat(value: Value, otherwise: Value): Value {
  if (value instanceof Undefined) return value.use();
  if (typeof value === 'string') return readDouble(value) ?? otherwise;
  return isNumeric(value) ? toFloat(Number(value)) : otherwise;
}

/** len(value). */
export function lengthOf(value: Value, budget: Budget): number {
  if (typeof value === 'string') {
    spendSteps(budget, Math.ceil(value.length / 1000));
    return lengthOfText(value);
  }
  if (isList(value)) return value.length;
  if (isDict(value)) return sizeOfDict(value);
  if (value instanceof Undefined) return value.kind === 'undefined' ? 0 : value.use();
  return fail('type', `${typeName(value)} has no length`);
}
