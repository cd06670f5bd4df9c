// strptime as Python has it in the C locale, and the format's own directives. Patterns and texts are foreign: both are short, each directive
// may stand once, and none of them can match in more than a handful of ways.
import {
  daySeconds,
  daysInMonth,
  fromDayNumber,
  isLeapYear,
  isoYearStart,
  toDayNumber,
  weekdayOf,
} from './calendar.ts';
import { DateTime, fixedZone, utc, type Zone } from './datetimes.ts';
import { fail } from './errors.ts';
import { spaceClass } from './spaces.ts';
import { dayNames, monthNames } from './strftime.ts';

const lengthMax = 200;

/**
 * The instant in a provider's text, in a format of the declarative manifests: `%s`, `%s_as_float`, `%ms` and `%epoch_microseconds` as the whole
 * format, `%_ms` anywhere, all else strptime. Without a zone in the text it is UTC. Fails with kind `value`.
 */
export function parseDatetime(text: string | number | bigint, format: string): DateTime {
  const written = String(text);
  if (format === '%s') return fromEpoch(readWhole(written), 1n);
  if (format === '%ms') return fromEpoch(readWhole(written), 1_000n);
  if (format === '%epoch_microseconds') return fromEpoch(readWhole(written), 1_000_000n);
  if (format === '%s_as_float') return fromFloat(readFloat(written));
  const parsed = strptime(written, format.replaceAll('%_ms', '%f'));
  return parsed.zone === null ? parsed.withZone(utc) : parsed;
}

function readWhole(text: string): bigint {
  const match = /^[+-]?\d+(?:_\d+)*$/.exec(text.trim());
  if (!match || text.length > lengthMax) return fail('value', 'no whole number where an epoch is expected');
  return BigInt(match[0].replaceAll('_', '').replace(/^\+/, ''));
}

function readFloat(text: string): number {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : fail('value', 'no number where an epoch is expected');
}

function fromEpoch(count: bigint, perSecond: bigint): DateTime {
  const rest = ((count % perSecond) + perSecond) % perSecond;
  const seconds = (count - rest) / perSecond;
  return new DateTime(Number(seconds), Number((rest * 1_000_000n) / perSecond), utc);
}

/** Rounded to the microsecond, halves to the even one. */
export function fromFloat(value: number): DateTime {
  const seconds = Math.floor(value);
  const exact = (value - seconds) * 1e6;
  const floor = Math.floor(exact);
  const isUp = exact - floor > 0.5 || (exact - floor === 0.5 && floor % 2 === 1);
  return new DateTime(seconds, floor + (isUp ? 1 : 0), utc);
}

const names = (list: string[], length?: number): string =>
  list
    .map((it) => it.slice(0, length))
    .sort((a, b) => b.length - a.length)
    .join('|');

const patterns: Record<string, string> = {
  d: '3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]',
  f: '\\d{1,6}',
  H: '2[0-3]|[0-1]\\d|\\d',
  I: '1[0-2]|0[1-9]|[1-9]',
  G: '\\d{4}',
  j: '36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]',
  m: '1[0-2]|0[1-9]|[1-9]',
  M: '[0-5]\\d|\\d',
  S: '6[0-1]|[0-5]\\d|\\d',
  U: '5[0-3]|[0-4]\\d|\\d',
  W: '5[0-3]|[0-4]\\d|\\d',
  V: '5[0-3]|0[1-9]|[1-4]\\d|\\d',
  w: '[0-6]',
  u: '[1-7]',
  y: '\\d\\d',
  Y: '\\d{4}',
  z: '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z',
  A: names(dayNames),
  a: names(dayNames, 3),
  B: names(monthNames),
  b: names(monthNames, 3),
  p: 'am|pm',
  Z: 'utc|gmt',
};
const compounds: Record<string, string> = { c: '%a %b %d %H:%M:%S %Y', x: '%m/%d/%y', X: '%H:%M:%S' };

type Fields = Record<string, string>;

/** A text in a format of strptime. Without zone in the text the result has none. */
export function strptime(text: string, format: string): DateTime {
  if (text.length > lengthMax || format.length > lengthMax)
    fail('value', `a date or its format has more than ${lengthMax} characters`);
  const match = compileFormat(format).exec(text);
  if (!match) return fail('value', `a date does not match the format ${format}`);
  const fields: Fields = {};
  for (const [key, value] of Object.entries(match.groups ?? {})) if (value !== undefined) fields[key] = value;
  const day = readDay(fields);
  const seconds = (readHour(fields) * 60 + Number(fields.M ?? 0)) * 60;
  const second = Number(fields.S ?? 0);
  if (second > 59) fail('value', 'second must be in 0..59');
  const microseconds = Number((fields.f ?? '').padEnd(6, '0'));
  return new DateTime(day * daySeconds + seconds + second, microseconds, readZone(fields.z));
}

const compiled = new Map<string, RegExp>();

function compileFormat(format: string): RegExp {
  const known = compiled.get(format);
  if (known) return known;
  const seen = new Set<string>();
  const pattern = new RegExp(`^(?:${writePattern(format, seen)})$`, 'i');
  // A process meets few formats; foreign ones may not fill the memory.
  if (compiled.size >= 500) compiled.clear();
  compiled.set(format, pattern);
  return pattern;
}

function writePattern(format: string, seen: Set<string>): string {
  const pieces = format.match(new RegExp(`%[\\s\\S]?|[${spaceClass}]+|[\\s\\S]`, 'g')) ?? [];
  return pieces.map((piece) => writePiece(piece, seen)).join('');
}

function writePiece(piece: string, seen: Set<string>): string {
  if (piece === '%%') return '%';
  if (piece.startsWith('%')) {
    const letter = piece[1] ?? '';
    const compound = Object.hasOwn(compounds, letter) ? compounds[letter] : undefined;
    if (compound !== undefined) return writePattern(compound, seen);
    const pattern = Object.hasOwn(patterns, letter) ? patterns[letter] : undefined;
    if (pattern === undefined) return fail('value', `"${piece}" is no directive of a date format`);
    if (seen.has(letter)) return fail('value', `"${piece}" stands twice in a date format`);
    seen.add(letter);
    return `(?<${letter}>${pattern})`;
  }
  if (new RegExp(`^[${spaceClass}]`).test(piece)) return `[${spaceClass}]+`;
  return piece.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

function readHour({ H, I, p }: Fields): number {
  if (I === undefined) return Number(H ?? 0);
  const hour = Number(I) % 12;
  return p?.toLowerCase() === 'pm' ? hour + 12 : hour;
}

const indexIn = (list: string[], name: string, length?: number): number =>
  list.findIndex((it) => it.slice(0, length).toLowerCase() === name.toLowerCase());

function readYear({ Y, y }: Fields): number | undefined {
  if (Y !== undefined) return Number(Y);
  if (y === undefined) return undefined;
  return Number(y) + (Number(y) <= 68 ? 2000 : 1900);
}

function readMonth({ m, b, B }: Fields): number | undefined {
  if (m !== undefined) return Number(m);
  if (B !== undefined) return indexIn(monthNames, B) + 1;
  return b === undefined ? undefined : indexIn(monthNames, b, 3) + 1;
}

/** 0 is Monday. */
function readWeekday({ A, a, w, u }: Fields): number | undefined {
  if (A !== undefined) return indexIn(dayNames, A);
  if (a !== undefined) return indexIn(dayNames, a, 3);
  if (w !== undefined) return (Number(w) + 6) % 7;
  return u === undefined ? undefined : Number(u) - 1;
}

function readDay(fields: Fields): number {
  const weekday = readWeekday(fields);
  const year = readYear(fields);
  if (fields.G !== undefined || fields.V !== undefined) {
    if (fields.G === undefined || fields.V === undefined || weekday === undefined)
      return fail('value', '%G and %V go together, with a weekday');
    return isoYearStart(Number(fields.G)) + (Number(fields.V) - 1) * 7 + weekday;
  }
  const known = year ?? 1900;
  const first = toDayNumber({ year: known, month: 1, day: 1 });
  if (fields.j !== undefined) {
    if (Number(fields.j) > (isLeapYear(known) ? 366 : 365)) fail('value', 'day of year is out of range');
    return first + Number(fields.j) - 1;
  }
  if (year !== undefined && weekday !== undefined && (fields.U ?? fields.W) !== undefined)
    return fromWeek(first, weekday, fields.U, fields.W);
  const month = readMonth(fields) ?? 1;
  const day = Number(fields.d ?? 1);
  if (day > daysInMonth(known, month)) fail('value', 'day is out of range for month');
  return toDayNumber({ year: known, month, day });
}

/** The day by the number of its week; weeks begin on Sunday (U) or Monday (W). */
function fromWeek(
  first: number,
  weekday: number,
  sundayWeek: string | undefined,
  mondayWeek: string | undefined,
): number {
  const isSunday = sundayWeek !== undefined;
  const start = isSunday ? (weekdayOf(first) + 1) % 7 : weekdayOf(first);
  const day = isSunday ? (weekday + 1) % 7 : weekday;
  const week = Number(sundayWeek ?? mondayWeek);
  const daysOfWeekZero = (7 - start) % 7;
  const offset = week === 0 ? day - start : daysOfWeekZero + 7 * (week - 1) + day;
  if (fromDayNumber(first + offset).year !== fromDayNumber(first).year && offset < 0)
    return fail('value', 'the week does not exist');
  return first + offset;
}

function readZone(text: string | undefined): Zone | null {
  if (text === undefined) return null;
  if (text.toLowerCase() === 'z') return utc;
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?/.exec(text) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0);
  if (size >= daySeconds) fail('value', 'the time zone does not exist');
  return fixedZone(sign === '-' ? -size : size);
}
