// Python's == and <: numbers across their kinds, texts by code points, lists and tuples item by item, dates by instant.
import { type Budget, spendReading, spendSearch, spendSteps } from './budget.ts';
import { areComparable, CalendarDate, compareInstants, DateTime, Duration, TimeDelta } from './datetimes.ts';
import { fail } from './errors.ts';
import {
  entriesOf,
  Float,
  isDict,
  isList,
  isNumeric,
  lookUp,
  sizeOfDict,
  Tuple,
  typeName,
  Undefined,
  type Value,
} from './values.ts';

/** a == b. Never fails: what cannot be compared is not equal. */
export function areEqual(a: Value, b: Value, budget: Budget): boolean {
  if (typeof a === 'string' || typeof b === 'string') {
    if (typeof a !== typeof b) return false;
    spendReading(budget, (a as string).length);
    return a === b;
  }
  spendSteps(budget);
  if (a === b) return !(typeof a === 'number' && Number.isNaN(a));
  if (isNumeric(a)) return isNumeric(b) && compareNumbers(a, b) === 0;
  if (isList(a)) return isList(b) && a instanceof Tuple === b instanceof Tuple && areListsEqual(a, b, budget);
  if (isDict(a)) {
    if (!isDict(b) || sizeOfDict(a) !== sizeOfDict(b)) return false;
    return entriesOf(a).every(([key, value]) => {
      const other = lookUp(b, key);
      return other !== undefined && areEqual(value, other, budget);
    });
  }
  if (a instanceof Undefined) return b instanceof Undefined;
  return areTimesEqual(a, b);
}

const areListsEqual = (a: Value[], b: Value[], budget: Budget): boolean =>
  a.length === b.length && a.every((item, index) => areEqual(item, b[index], budget));

function areTimesEqual(a: Value, b: Value): boolean {
  if (a instanceof DateTime && b instanceof DateTime) return areComparable(a, b) && compareInstants(a, b) === 0;
  if (a instanceof CalendarDate && b instanceof CalendarDate) return a.dayNumber === b.dayNumber;
  if (a instanceof TimeDelta && b instanceof TimeDelta) return compareDeltas(a, b) === 0;
  if (a instanceof Duration && b instanceof Duration)
    return a.months === b.months && compareDeltas(a.delta, b.delta) === 0;
  return false;
}

const compareDeltas = (a: TimeDelta, b: TimeDelta): number => a.seconds - b.seconds || a.microseconds - b.microseconds;

/** Less than zero, zero, more; NaN where one is not a number. Ints beyond 2^53 are compared exactly. */
function compareNumbers(a: number | bigint | boolean | Float, b: number | bigint | boolean | Float): number {
  const left = a instanceof Float ? a.value : typeof a === 'boolean' ? Number(a) : a;
  const right = b instanceof Float ? b.value : typeof b === 'boolean' ? Number(b) : b;
  // JavaScript compares bigint and number by value.
  if (left < right) return -1;
  if (left > right) return 1;
  // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number of one value are equal by == alone.
  return left == right ? 0 : Number.NaN;
}

/** What < and > go by: less than zero, zero or more; NaN where neither holds. Fails where Python has no order. */
export function compare(a: Value, b: Value, budget: Budget, operator = '<'): number {
  spendSteps(budget);
  if (typeof a === 'string' && typeof b === 'string') {
    spendReading(budget, Math.min(a.length, b.length) * 10);
    return compareTexts(a, b);
  }
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (isList(a) && isList(b) && a instanceof Tuple === b instanceof Tuple) return compareLists(a, b, budget, operator);
  if (a instanceof Undefined) return a.use();
  if (b instanceof Undefined) return b.use();
  if (a instanceof DateTime && b instanceof DateTime)
    return areComparable(a, b)
      ? compareInstants(a, b)
      : fail('type', 'a time with a zone cannot be compared with one without');
  if (a instanceof CalendarDate && b instanceof CalendarDate) return a.dayNumber - b.dayNumber;
  if (a instanceof TimeDelta && b instanceof TimeDelta) return compareDeltas(a, b);
  return fail('type', `"${operator}" has no meaning between ${typeName(a)} and ${typeName(b)}`);
}

function compareLists(a: Value[], b: Value[], budget: Budget, operator: string): number {
  const index = a.findIndex((item, at) => at >= b.length || !areEqual(item, b[at], budget));
  if (index === -1) return a.length - b.length;
  return index >= b.length ? 1 : compare(a[index], b[index], budget, operator);
}

/** By code points; JavaScript's own order differs where characters beyond U+FFFF meet those from U+E000. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === length) return a.length - b.length;
  return rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
}

const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** a in b. */
export function contains(container: Value, item: Value, budget: Budget): boolean {
  if (typeof container === 'string') {
    if (typeof item === 'string') {
      spendSearch(budget, container.length, item.length);
      return container.includes(item);
    }
    return fail('type', `"in" a text needs a text, not ${typeName(item)}`);
  }
  if (isList(container)) return container.some((it) => areEqual(it, item, budget));
  if (isDict(container)) return lookUp(container, item) !== undefined;
  // What is not there contains nothing.
  if (container instanceof Undefined) return container.kind === 'undefined' ? false : container.use();
  return fail('type', `"in" has no meaning for ${typeName(container)}`);
}
