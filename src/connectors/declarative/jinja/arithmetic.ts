// Python's + - * / // % **: whole numbers without limit of size (but bounded), floats, texts, lists, dates and spans.

import type { BinaryOperator } from './ast.ts';
import { type Budget, digitsMax, sizeMax, spendElements, spendSize, spendSteps } from './budget.ts';
import { areComparable, between, CalendarDate, DateTime, Duration, TimeDelta } from './datetimes.ts';
import { fail } from './errors.ts';
import { formatPercent } from './format-percent.ts';
import {
  asInteger,
  type Float,
  isFloat,
  isInteger,
  isList,
  isNumeric,
  Tuple,
  toFloat,
  toInteger,
  typeName,
  Undefined,
  type Value,
} from './values.ts';

type Numeric = number | bigint | boolean | Float;

export function calculate(operator: BinaryOperator, a: Value, b: Value, budget: Budget): Value {
  spendSteps(budget);
  if (isNumeric(a) && isNumeric(b)) return calculateNumbers(operator, a, b, budget);
  // Text on the left of % is a format, and takes even what is not there.
  if (operator === '%' && typeof a === 'string') return formatPercent(a, b, budget);
  if (a instanceof Undefined) return a.use();
  if (b instanceof Undefined) return b.use();
  const result =
    operator === '+'
      ? add(a, b, budget)
      : operator === '-'
        ? subtract(a, b)
        : operator === '*'
          ? multiply(a, b, budget)
          : divide(operator, a, b);
  return result === undefined
    ? fail('type', `"${operator}" has no meaning between ${typeName(a)} and ${typeName(b)}`)
    : result;
}

function calculateNumbers(operator: BinaryOperator, a: Numeric, b: Numeric, budget: Budget): Value {
  if (isFloat(a) || isFloat(b) || operator === '/') return calculateFloats(operator, a, b);
  // Small whole numbers need no bigint.
  if (typeof a === 'number' && typeof b === 'number') {
    const quick = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : Number.NaN;
    if (Number.isSafeInteger(quick)) return quick + 0;
  }
  return calculateIntegers(operator, asInteger(a), asInteger(b), budget);
}

function calculateIntegers(operator: BinaryOperator, a: bigint, b: bigint, budget: Budget): Value {
  const size = Math.max(lengthOf(a), lengthOf(b));
  if (operator === '+') return boundedInteger(size + 1, budget, () => a + b);
  if (operator === '-') return boundedInteger(size + 1, budget, () => a - b);
  if (operator === '*') return boundedInteger(lengthOf(a) + lengthOf(b), budget, () => a * b);
  if (operator === '**') {
    if (b < 0n)
      return a === 0n ? fail('value', 'zero cannot be raised to a negative power') : toFloat(Number(a) ** Number(b));
    const length = a >= -1n && a <= 1n ? 1 : lengthOf(a) * Number(b);
    return boundedInteger(length, budget, () => a ** b);
  }
  if (b === 0n) return fail('value', 'division by zero');
  spendSteps(budget, Math.ceil((size * size) / 10_000));
  const rest = ((a % b) + b) % b;
  return toInteger(operator === '%' ? rest : (a - rest) / b);
}

const lengthOf = (value: bigint): number => value.toString(16).length;

function boundedInteger(length: number, budget: Budget, compute: () => bigint): Value {
  if (!(length <= digitsMax)) fail('limit', `a whole number of more than about ${digitsMax} digits`);
  spendSteps(budget, Math.ceil((length * length) / 10_000));
  return toInteger(compute());
}

function calculateFloats(operator: BinaryOperator, left: Numeric, right: Numeric): Value {
  const a = toDouble(left);
  const b = toDouble(right);
  if (operator === '+') return toFloat(a + b);
  if (operator === '-') return toFloat(a - b);
  if (operator === '*') return toFloat(a * b);
  if (operator === '**') return raise(a, b);
  if (b === 0) return fail('value', 'division by zero');
  if (operator === '/') return toFloat(a / b);
  const rest = a % b;
  const signed = rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest === 0 ? (b < 0 ? -0 : 0) : rest;
  if (operator === '%') return toFloat(signed);
  const quotient = (a - signed) / b;
  const floor = Math.floor(quotient);
  return toFloat(quotient - floor > 0.5 ? floor + 1 : floor);
}

function raise(a: number, b: number): Value {
  if (a === 0 && b < 0) return fail('value', 'zero cannot be raised to a negative power');
  const result = a ** b;
  if (Number.isNaN(result) && !Number.isNaN(a) && !Number.isNaN(b)) return fail('value', 'the power is no real number');
  return !Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b)
    ? fail('value', 'the number is too large')
    : toFloat(result);
}

function toDouble(value: Numeric): number {
  const double = Number(value);
  return typeof value === 'bigint' && !Number.isFinite(double)
    ? fail('value', 'the number is too large for a float')
    : double;
}

function add(a: Value, b: Value, budget: Budget): Value {
  if (typeof a === 'string' && typeof b === 'string') {
    spendSize(budget, a.length + b.length);
    return a + b;
  }
  if (isList(a) && isList(b) && a instanceof Tuple === b instanceof Tuple) {
    spendElements(budget, a.length + b.length);
    return a instanceof Tuple ? Tuple.copy([...a, ...b]) : [...a, ...b];
  }
  return addSpan(a, b) ?? addSpan(b, a);
}

function addSpan(at: Value, span: Value): Value {
  if (at instanceof DateTime && span instanceof TimeDelta) return at.add(span);
  if (at instanceof DateTime && span instanceof Duration) return at.addMonths(span.months).add(span.delta);
  if (at instanceof CalendarDate && span instanceof TimeDelta) return at.addDays(span.days);
  if (at instanceof CalendarDate && span instanceof Duration) return at.addMonths(span.months).addDays(span.delta.days);
  if (at instanceof TimeDelta && span instanceof TimeDelta)
    return new TimeDelta(at.seconds + span.seconds, at.microseconds + span.microseconds);
  if (at instanceof Duration && span instanceof TimeDelta)
    return new Duration(at.months, addSpan(at.delta, span) as TimeDelta);
  if (at instanceof Duration && span instanceof Duration)
    return new Duration(at.months + span.months, addSpan(at.delta, span.delta) as TimeDelta);
  return undefined;
}

function subtract(a: Value, b: Value): Value {
  if (b instanceof TimeDelta || b instanceof Duration) {
    // As isodate does it: months first, then the rest.
    return addSpan(a, b.negate());
  }
  if (a instanceof DateTime && b instanceof DateTime)
    return areComparable(a, b) ? between(a, b) : fail('type', 'a time with a zone and one without have no distance');
  if (a instanceof CalendarDate && b instanceof CalendarDate)
    return new TimeDelta((a.dayNumber - b.dayNumber) * 86_400);
  return undefined;
}

function multiply(a: Value, b: Value, budget: Budget): Value {
  if (isInteger(a) || typeof a === 'boolean') return multiply(b, a, budget);
  if (!isInteger(b) && typeof b !== 'boolean') return undefined;
  const count = Number(b);
  if (a instanceof TimeDelta) return new TimeDelta(a.seconds * count, a.microseconds * count);
  if (typeof a !== 'string' && !isList(a)) return undefined;
  const times = Math.max(0, count);
  if (times > sizeMax) fail('limit', `it repeats something more than ${sizeMax} times`);
  spendSize(budget, a.length * times * (typeof a === 'string' ? 1 : 4));
  if (typeof a === 'string') return a.repeat(a === '' ? 0 : times);
  const items = Array.from({ length: a.length * times }, (_, index) => a[index % a.length]);
  return a instanceof Tuple ? Tuple.copy(items) : items;
}

function divide(operator: BinaryOperator, a: Value, b: Value): Value {
  if (!(a instanceof TimeDelta)) return undefined;
  if (operator === '/' && b instanceof TimeDelta)
    return b.isZero ? fail('value', 'division by zero') : toFloat(a.totalSeconds() / b.totalSeconds());
  if (operator === '//' && b instanceof TimeDelta)
    return b.isZero ? fail('value', 'division by zero') : Math.floor(a.totalSeconds() / b.totalSeconds());
  if ((operator === '/' || operator === '//') && isInteger(b)) {
    if (Number(b) === 0) return fail('value', 'division by zero');
    const total = (a.seconds * 1e6 + a.microseconds) / Number(b);
    return new TimeDelta(0, operator === '/' ? Math.round(total) : Math.floor(total));
  }
  return undefined;
}

/** -a and +a. */
export function applySign(value: Value, isNegative: boolean): Value {
  if (value instanceof Undefined) return value.use();
  if (value instanceof TimeDelta || value instanceof Duration) return isNegative ? value.negate() : value;
  if (!isNumeric(value)) return fail('type', `a sign before ${typeName(value)} has no meaning`);
  if (isFloat(value)) return toFloat(isNegative ? -Number(value) : Number(value));
  const whole = asInteger(value);
  return toInteger(isNegative ? -whole : whole);
}
