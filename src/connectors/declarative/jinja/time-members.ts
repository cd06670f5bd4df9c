// Attributes and methods of Python's datetime, date and timedelta that expressions may reach.
import { bindArguments, countOf, textOf } from './bind-arguments.ts';
import { spendSize } from './budget.ts';
import { daySeconds, fromDayNumber, isoWeekOf, toDayNumber, weekdayOf } from './calendar.ts';
import { CalendarDate, DateTime, Duration, TimeDelta, utc } from './datetimes.ts';
import { fail } from './errors.ts';
import { strftime } from './strftime.ts';
import type { MethodCall } from './text-methods.ts';
import { Tuple, toFloat, type Value } from './values.ts';

type Moment = DateTime | CalendarDate;

export const isTime = (value: Value): value is Moment | TimeDelta | Duration =>
  value instanceof DateTime || value instanceof CalendarDate || value instanceof TimeDelta || value instanceof Duration;

/** A plain attribute, or undefined. */
export function timeAttribute(value: Moment | TimeDelta | Duration, name: string): Value {
  if (value instanceof TimeDelta) {
    if (name === 'days') return value.days;
    if (name === 'seconds') return value.secondsOfDay;
    return name === 'microseconds' ? value.microseconds : undefined;
  }
  if (value instanceof Duration) {
    if (name === 'years') return Math.trunc(value.months / 12);
    if (name === 'months') return value.months % 12;
    return name === 'tdelta' ? value.delta : timeAttribute(value.delta, name);
  }
  const day = fromDayNumber(value.dayNumber);
  if (name === 'year' || name === 'month' || name === 'day') return day[name];
  if (value instanceof CalendarDate) return undefined;
  if (name === 'hour') return Math.floor(value.secondOfDay / 3600);
  if (name === 'minute') return Math.floor(value.secondOfDay / 60) % 60;
  if (name === 'second') return value.secondOfDay % 60;
  return name === 'microsecond' ? value.microseconds : undefined;
}

/** A method ready to be called, or undefined. */
export function timeMethod(
  value: Moment | TimeDelta | Duration,
  name: string,
): ((call: MethodCall) => Value) | undefined {
  if (value instanceof TimeDelta || value instanceof Duration)
    return name === 'total_seconds' && value instanceof TimeDelta
      ? plain(name, () => toFloat(value.totalSeconds()))
      : undefined;
  const both = momentMethods.get(name);
  if (both) return (call) => both(value, call);
  const own = value instanceof DateTime ? dateTimeMethods.get(name) : undefined;
  return own ? (call) => own(value as DateTime, call) : undefined;
}

const plain =
  (name: string, run: () => Value) =>
  ({ positional, named }: MethodCall): Value => {
    bindArguments(name, [], 0, positional, named);
    return run();
  };

const asDateTime = (value: Moment): DateTime => (value instanceof DateTime ? value : value.toDateTime());

const momentMethods = new Map<string, (value: Moment, call: MethodCall) => Value>([
  [
    'strftime',
    (value, { positional, named, budget }) => {
      const [format] = bindArguments('strftime', ['format'], 1, positional, named);
      const text = strftime(asDateTime(value), textOf(format, 'format'));
      spendSize(budget, text.length);
      return text;
    },
  ],
  [
    'isoformat',
    (value, { positional, named }) => {
      if (value instanceof CalendarDate) return value.toText();
      const [separator = 'T', precision = 'auto'] = bindArguments(
        'isoformat',
        ['sep', 'timespec'],
        0,
        positional,
        named,
      );
      return isoFormat(value, textOf(separator, 'sep'), textOf(precision, 'timespec'));
    },
  ],
  ['weekday', (value, call) => plain('weekday', () => weekdayOf(value.dayNumber))(call)],
  ['isoweekday', (value, call) => plain('isoweekday', () => weekdayOf(value.dayNumber) + 1)(call)],
  ['toordinal', (value, call) => plain('toordinal', () => value.dayNumber + 719_163)(call)],
  [
    'isocalendar',
    (value, call) =>
      plain('isocalendar', () => {
        const { year, week, weekday } = isoWeekOf(value.dayNumber);
        return Tuple.holding(year, week, weekday);
      })(call),
  ],
  ['ctime', (value, call) => plain('ctime', () => strftime(asDateTime(value), '%a %b %e %H:%M:%S %Y'))(call)],
  ['replace', (value, call) => replaceParts(value, call)],
]);

const dateTimeMethods = new Map<string, (value: DateTime, call: MethodCall) => Value>([
  ['timestamp', (value, call) => plain('timestamp', () => toFloat(value.timestamp()))(call)],
  ['date', (value, call) => plain('date', () => value.toCalendarDate())(call)],
  [
    'utcoffset',
    (value, call) => plain('utcoffset', () => (value.zone ? new TimeDelta(value.zone.offsetSeconds) : null))(call),
  ],
  ['tzname', (value, call) => plain('tzname', () => value.zone?.name ?? null)(call)],
  ['astimezone', (value, call) => plain('astimezone', () => value.inZone(utc))(call)],
]);

const precisions: Record<string, number> = { milliseconds: 3, microseconds: 6 };

function isoFormat(value: DateTime, separator: string, precision: string): string {
  if (separator.length > 2) return fail('type', 'the separator must be one character');
  const text = value.isoFormat(separator);
  if (precision === 'auto') return text;
  const time = /\d\d:\d\d:\d\d(?:\.\d+)?/.exec(text.slice(10))?.[0] ?? '';
  const digits = precisions[precision];
  const fraction = digits ? `.${String(value.microseconds).padStart(6, '0').slice(0, digits)}` : '';
  const lengths: Record<string, number> = { hours: 2, minutes: 5, seconds: 8, milliseconds: 8, microseconds: 8 };
  const length = lengths[precision];
  if (length === undefined) return fail('value', 'no such timespec');
  return text.replace(time, time.slice(0, length) + fraction);
}

const dayParts = ['year', 'month', 'day'];
const timeParts = ['hour', 'minute', 'second', 'microsecond'];
const partLimits: Record<string, number> = { hour: 23, minute: 59, second: 59, microsecond: 999_999 };

function replaceParts(value: Moment, { positional, named }: MethodCall): Moment {
  const names = value instanceof DateTime ? [...dayParts, ...timeParts, 'tzinfo'] : dayParts;
  const bound = bindArguments('replace', names, 0, positional, named);
  const parts: Record<string, number> = {};
  for (const [index, name] of [...dayParts, ...(value instanceof DateTime ? timeParts : [])].entries()) {
    const given = bound[index];
    const number = given === undefined ? Number(timeAttribute(value, name)) : countOf(given, name);
    if (!(number >= 0 && number <= (partLimits[name] ?? 9999))) return fail('value', `${name} is out of range`);
    parts[name] = number;
  }
  const { year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0, microsecond = 0 } = parts;
  const dayNumber = toDayNumber({ year, month, day });
  if (value instanceof CalendarDate) return new CalendarDate(dayNumber);
  const zone =
    bound[7] === undefined
      ? value.zone
      : bound[7] === null
        ? null
        : fail('type', 'tzinfo can only be replaced by None');
  return new DateTime(dayNumber * daySeconds + (hour * 60 + minute) * 60 + second, microsecond, zone);
}
