// strftime as Python has it on Linux in the C locale, with glibc's flags (%-d, %_d, %^a) and widths; and the format's own directives
// (%s, %s_as_float, %ms, %epoch_microseconds, %_ms).
import { dayOfYear, daySeconds, fromDayNumber, isoWeekOf, weekdayOf } from './calendar.ts';
import { type DateTime, formatOffset } from './datetimes.ts';
import { fail } from './errors.ts';
import { formatFloat } from './python-text.ts';

export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Longest format and longest result: patterns are foreign. */
const lengthMax = 10_000;
const widthMax = 1_000;

/**
 * An instant in a format of the declarative manifests. `%s`, `%s_as_float`, `%ms` and `%epoch_microseconds` count only as the whole format,
 * `%_ms` anywhere; all else is strftime.
 */
export function formatDatetime(at: DateTime, format: string): string {
  if (format === '%s') return String(Math.trunc(at.timestamp()));
  if (format === '%s_as_float') return formatFloat(at.timestamp());
  if (format === '%epoch_microseconds') return wholeFloat(at.timestamp() * 1_000_000);
  if (format === '%ms') return wholeFloat(at.timestamp() * 1000);
  if (!format.includes('%_ms')) return strftime(at, format);
  // As the engine does it: the digits of %f are replaced wherever they stand.
  const milliseconds = String(Math.trunc(at.microseconds / 1000)).padStart(3, '0');
  return strftime(at, format.replaceAll('%_ms', '%f')).replaceAll(strftime(at, '%f'), milliseconds);
}

const wholeFloat = (value: number): string => String(BigInt(Math.trunc(value)));

const directive = /%([-_0^#]*)(\d*)([EO]?)(:z|[\s\S]|$)/gu;

export function strftime(at: DateTime, format: string): string {
  if (format.length > lengthMax) fail('limit', `a date format of more than ${lengthMax} characters`);
  return format.replace(directive, (whole, flags: string, width: string, _modifier: string, letter: string) =>
    writeDirective(at, whole, flags, width, letter),
  );
}

function writeDirective(at: DateTime, whole: string, flags: string, width: string, letter: string): string {
  // These three are Python's own and know no flags.
  if (whole === '%f') return String(at.microseconds).padStart(6, '0');
  if (whole === '%z') return at.zone ? formatOffset(at.zone, '') : '';
  if (whole === '%:z') return at.zone ? formatOffset(at.zone, ':') : '';
  if (whole === '%Z') return at.zone?.name ?? '';
  const compound = compounds.get(letter);
  if (compound !== undefined) return fit(strftime(at, compound), flags, width, ' ', 0);
  const number = numbers.get(letter);
  if (number) return fit(String(number.value(at)), flags, width, number.fill, number.width);
  const text = texts.get(letter)?.(at);
  return text === undefined ? whole : fit(text, flags, width, ' ', 0);
}

function fit(text: string, flags: string, width: string, fill: ' ' | '0', usualWidth: number): string {
  const flag = [...flags].findLast((it) => it === '-' || it === '_' || it === '0');
  const length = width === '' ? usualWidth : Number(width);
  if (length > widthMax) fail('limit', `a date is padded to more than ${widthMax} characters`);
  const sign = flag === '_' ? ' ' : flag === '0' ? '0' : fill;
  const padded = flag === '-' ? text : text.padStart(length, sign);
  return flags.includes('^') ? padded.toUpperCase() : flags.includes('#') ? swapCase(padded) : padded;
}

const swapCase = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());

const dayOf = (at: DateTime) => fromDayNumber(at.dayNumber);
const hourOf = (at: DateTime): number => Math.floor(at.secondOfDay / 3600);
const hour12Of = (at: DateTime): number => hourOf(at) % 12 || 12;

interface NumberDirective {
  value: (at: DateTime) => number;
  fill: ' ' | '0';
  width: number;
}
const zeros = (width: number, value: (at: DateTime) => number): NumberDirective => ({ value, fill: '0', width });
const blanks = (value: (at: DateTime) => number): NumberDirective => ({ value, fill: ' ', width: 2 });

const numbers = new Map<string, NumberDirective>([
  // glibc pads no years.
  ['Y', zeros(0, (at) => dayOf(at).year)],
  ['G', zeros(0, (at) => isoWeekOf(at.dayNumber).year)],
  ['y', zeros(2, (at) => dayOf(at).year % 100)],
  ['g', zeros(2, (at) => isoWeekOf(at.dayNumber).year % 100)],
  ['C', zeros(0, (at) => Math.floor(dayOf(at).year / 100))],
  ['m', zeros(2, (at) => dayOf(at).month)],
  ['d', zeros(2, (at) => dayOf(at).day)],
  ['e', blanks((at) => dayOf(at).day)],
  ['H', zeros(2, hourOf)],
  ['I', zeros(2, hour12Of)],
  ['k', blanks(hourOf)],
  ['l', blanks(hour12Of)],
  ['M', zeros(2, (at) => Math.floor(at.secondOfDay / 60) % 60)],
  ['S', zeros(2, (at) => at.secondOfDay % 60)],
  ['j', zeros(3, (at) => dayOfYear(at.dayNumber))],
  ['U', zeros(2, (at) => Math.floor((dayOfYear(at.dayNumber) + 6 - ((weekdayOf(at.dayNumber) + 1) % 7)) / 7))],
  ['W', zeros(2, (at) => Math.floor((dayOfYear(at.dayNumber) + 6 - weekdayOf(at.dayNumber)) / 7))],
  ['V', zeros(2, (at) => isoWeekOf(at.dayNumber).week)],
  ['u', zeros(1, (at) => weekdayOf(at.dayNumber) + 1)],
  ['w', zeros(1, (at) => (weekdayOf(at.dayNumber) + 1) % 7)],
  // The wall clock read as UTC: what Python gives on a machine that stands on UTC.
  ['s', zeros(0, (at) => at.wallSeconds)],
]);

const compounds = new Map([
  ['c', '%a %b %e %H:%M:%S %Y'],
  ['x', '%m/%d/%y'],
  ['X', '%H:%M:%S'],
  ['D', '%m/%d/%y'],
  ['F', '%Y-%m-%d'],
  ['T', '%H:%M:%S'],
  ['R', '%H:%M'],
  ['r', '%I:%M:%S %p'],
]);

const texts = new Map<string, (at: DateTime) => string>([
  ['a', (at) => (dayNames[weekdayOf(at.dayNumber)] ?? '').slice(0, 3)],
  ['A', (at) => dayNames[weekdayOf(at.dayNumber)] ?? ''],
  ['b', (at) => (monthNames[dayOf(at).month - 1] ?? '').slice(0, 3)],
  ['h', (at) => (monthNames[dayOf(at).month - 1] ?? '').slice(0, 3)],
  ['B', (at) => monthNames[dayOf(at).month - 1] ?? ''],
  ['p', (at) => (at.secondOfDay * 2 < daySeconds ? 'AM' : 'PM')],
  ['P', (at) => (at.secondOfDay * 2 < daySeconds ? 'am' : 'pm')],
  ['Z', (at) => at.zone?.name ?? ''],
  ['n', () => '\n'],
  ['t', () => '\t'],
  ['%', () => '%'],
]);
