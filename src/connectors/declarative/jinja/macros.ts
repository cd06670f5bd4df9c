// The functions that manifests may call by name: the clock, dates, durations, max and min, and a few of text. The only door to the outside
// is Environment.now().
import { randomUUID } from 'node:crypto';
import { bindArguments, textOf } from './bind-arguments.ts';
import { type Budget, spendSize } from './budget.ts';
import { compare } from './compare.ts';
import { type CalendarDate, DateTime, TimeDelta, utc } from './datetimes.ts';
import { fail } from './errors.ts';
import { parseIsoDatetime } from './iso-datetime.ts';
import { parseIsoDuration } from './iso-duration.ts';
import { iterate } from './iterate.ts';
import { formatPython } from './python-text.ts';
import { formatDatetime } from './strftime.ts';
import { parseDatetime } from './strptime.ts';
import {
  asInteger,
  Dict,
  entriesOf,
  isDict,
  isFloat,
  isList,
  isNumeric,
  Namespace,
  toFloat,
  toInteger,
  typeName,
  Undefined,
  type Value,
} from './values.ts';

/** What expressions can know of the world. A DateTime where microseconds matter. */
export interface Environment {
  now(): Date | DateTime;
}

export interface MacroCall {
  positional: Value[];
  named: Map<string, Value>;
  environment: Environment;
  budget: Budget;
}
type Macro = (call: MacroCall) => Value;

const macro =
  (name: string, parameters: string[], required: number, run: (values: Value[], call: MacroCall) => Value): Macro =>
  (call) =>
    run(bindArguments(name, parameters, required, call.positional, call.named), call);

function nowUtc({ environment }: MacroCall): DateTime {
  const now = environment.now();
  return now instanceof DateTime ? now.inZone(utc) : DateTime.fromDate(now);
}

/** A text by ISO 8601 as an instant in UTC; without a zone it is UTC. */
function textToDateTime(value: Value): DateTime {
  if (value instanceof Undefined) return value.use();
  // A container is looked at as if it were a text, and found too short.
  if ((isList(value) || isDict(value)) && itemCount(value) < 4)
    return fail('value', 'no ISO 8601 date: it is too short');
  const parsed = parseIsoDatetime(textOf(value, 'a date'));
  return parsed.zone === null ? parsed.withZone(utc) : parsed.inZone(utc);
}

const itemCount = (value: Value): number =>
  isList(value) ? value.length : isDict(value) ? entriesOf(value).length : 0;

function formatAny([value, format, inputFormat]: Value[], { budget }: MacroCall): string {
  const text = formatDatetime(toDateTime(value, inputFormat), textOf(format, 'format'));
  spendSize(budget, text.length);
  return text;
}

function toDateTime(value: Value, inputFormat: Value): DateTime {
  if (value instanceof DateTime) return value;
  const format =
    inputFormat === undefined || inputFormat === null || inputFormat === ''
      ? null
      : textOf(inputFormat, 'input_format');
  if ((isNumeric(value) && !isFloat(value)) || typeof value === 'boolean')
    return parseDatetime(asInteger(value), format ?? '%s');
  if (format === null) return textToDateTime(value);
  // Here even what is not there is a TypeError.
  return typeof value === 'string'
    ? parseDatetime(value, format)
    : fail('type', `a date must be a text, not ${typeName(value)}`);
}

function toTimestamp(value: Value): Value {
  if (isNumeric(value)) {
    if (!isFloat(value)) return toInteger(asInteger(value));
    const number = Number(value);
    return Number.isFinite(number)
      ? toInteger(BigInt(Math.trunc(number)))
      : fail('value', 'this float has no whole number');
  }
  return toFloat(textToDateTime(value).timestamp());
}

function dayDelta([days, format = '%Y-%m-%dT%H:%M:%S.%f%z']: Value[], call: MacroCall): string {
  if (days instanceof Undefined) return days.use();
  if (!isNumeric(days)) return fail('type', `num_days must be a number, not ${typeName(days)}`);
  const seconds = Number(days) * 86_400;
  const whole = Math.floor(seconds);
  const moved = nowUtc(call).add(new TimeDelta(whole, Math.round((seconds - whole) * 1e6)));
  const text = formatDatetime(moved, textOf(format, 'format'));
  spendSize(call.budget, text.length);
  return text;
}

function pickExtreme(name: string, direction: 1 | -1): Macro {
  return ({ positional, named, budget }) => {
    if (named.size > 0) return fail('type', `${name}() takes no arguments by name`);
    if (positional.length === 0) return fail('type', `${name}() needs something to compare`);
    const items = positional.length === 1 ? iterate(positional[0], budget) : positional;
    if (items.length === 0) return fail('value', `${name}() of nothing`);
    return items.reduce((best, item) => (compare(item, best, budget) * direction > 0 ? item : best));
  };
}

function todayIn([zone]: Value[], call: MacroCall): CalendarDate {
  const now = nowUtc(call).toDate();
  try {
    const parts = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone: textOf(zone, 'timezone'),
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    }).formatToParts(now);
    const part = (type: string): string => (parts.find((it) => it.type === type)?.value ?? '').padStart(2, '0');
    return parseIsoDatetime(`${part('year')}-${part('month')}-${part('day')}`).toCalendarDate();
  } catch (error) {
    return error instanceof RangeError
      ? fail('value', 'there is no such time zone')
      : (() => {
          throw error;
        })();
  }
}

/** As urllib.parse.quote_plus: letters, digits and _.-~ stay, a space becomes a plus. */
export const quoteUrl = (text: string, safe = ''): string =>
  encodeURIComponent(text.toWellFormed()).replace(/[!'()*]|%(?:[0-9A-F]{2})/g, (it) => {
    if (!it.startsWith('%')) return safe.includes(it) ? it : `%${it.charCodeAt(0).toString(16).toUpperCase()}`;
    const sign = String.fromCharCode(Number.parseInt(it.slice(1), 16));
    return safe.includes(sign) ? sign : it;
  });

const toDict: Macro = ({ positional, named, budget }) => {
  const dict = new Dict();
  const [first] = positional;
  if (positional.length > 1) return fail('type', 'dict() takes one argument and names');
  if (isDict(first)) for (const [key, value] of entriesOf(first)) dict.set(key, value);
  else if (first !== undefined)
    for (const pair of iterate(first, budget)) {
      if (!isList(pair) || pair.length !== 2) return fail('value', 'dict() needs pairs');
      dict.set(pair[0], pair[1]);
    }
  for (const [key, value] of named) dict.set(key, value);
  spendSize(budget, dict.size);
  return dict;
};

const toNamespace: Macro = (call) => {
  const namespace = new Namespace();
  for (const [key, value] of entriesOf(toDict(call) as Dict)) namespace.values.set(formatPython(key), value);
  return namespace;
};

export const macros = new Map<string, Macro>([
  ['now_utc', macro('now_utc', [], 0, (_, call) => nowUtc(call))],
  ['today_utc', macro('today_utc', [], 0, (_, call) => nowUtc(call).toCalendarDate())],
  ['today_with_timezone', macro('today_with_timezone', ['timezone'], 1, todayIn)],
  ['timestamp', macro('timestamp', ['dt'], 1, ([value]) => toTimestamp(value))],
  ['str_to_datetime', macro('str_to_datetime', ['s'], 1, ([value]) => textToDateTime(value))],
  ['format_datetime', macro('format_datetime', ['dt', 'format', 'input_format'], 2, formatAny)],
  ['day_delta', macro('day_delta', ['num_days', 'format'], 1, dayDelta)],
  ['duration', macro('duration', ['datestring'], 1, ([value]) => parseIsoDuration(textOf(value, 'a duration')))],
  ['max', pickExtreme('max', 1)],
  ['min', pickExtreme('min', -1)],
  ['generate_uuid', macro('generate_uuid', [], 0, () => randomUUID())],
  [
    'sanitize_url',
    macro('sanitize_url', ['value'], 1, ([value]) => quoteUrl(textOf(value, 'value'), ' ').replaceAll(' ', '+')),
  ],
  [
    'camel_case_to_snake_case',
    macro('camel_case_to_snake_case', ['value'], 1, ([value]) =>
      textOf(value, 'value')
        .replace(/(?!^)[A-Z]/g, '_$&')
        .toLowerCase(),
    ),
  ],
  ['dict', toDict],
  ['namespace', toNamespace],
]);
