// The text format of PostgreSQL's COPY: records into it, and single values out of it.
// https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS
import type { Column } from './types.ts';

/** A value that its column cannot hold: the provider sent something else than it describes. */
export class ValueDoesNotFit extends Error {
  readonly code = 'MOORING_VALUE_DOES_NOT_FIT';

  constructor(column: Column, value: string | null) {
    const sent = value === null ? 'values nested too deep to be kept' : JSON.stringify(value.slice(0, 100));
    super(`The column ${column.name} holds ${column.type}, but the provider sent ${sent}.`);
    this.name = 'ValueDoesNotFit';
  }
}

/**
 * Records as lines for COPY ... FROM STDIN, in the order of `columns`. Missing and null become NULL; objects and lists become JSON;
 * \u0000, which PostgreSQL cannot store, is removed. Throws ValueDoesNotFit.
 */
export function encodeCopyRows(columns: readonly Column[], records: readonly Record<string, unknown>[]): Buffer {
  const encoders = columns.map((column) => encoderOf(column));
  let text = '';
  for (const record of records) {
    for (let index = 0; index < columns.length; index++) {
      if (index > 0) text += '\t';
      text += encoders[index]?.(record[columns[index]?.name ?? '']);
    }
    text += '\n';
  }
  return Buffer.from(text, 'utf8');
}

const copyNull = '\\N';

function encoderOf(column: Column): (value: unknown) => string {
  const isJson = column.type === 'jsonb' || column.type === 'json';
  const shape = shapes[column.type];
  return (value) => {
    if (value === undefined || value === null) return copyNull;
    const text = tryText(column, value, isJson ? jsonText : plainText);
    if (isJson) return escapeCopy(text);
    if (!shape) return escapeCopy(text);
    // Providers write "no value" as an empty text as well.
    if (text === '') return copyNull;
    const fitting = shape(text);
    if (fitting === null) throw new ValueDoesNotFit(column, text);
    return fitting;
  };
}

/** What is nested by the thousands no JSON is written of: whoever writes it goes down by recursion. */
function tryText(column: Column, value: unknown, write: (value: unknown) => string): string {
  try {
    return write(value);
  } catch (error) {
    if (error instanceof RangeError) throw new ValueDoesNotFit(column, null);
    throw error;
  }
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? jsonText(value) : String(value);
}

/** Whole numbers beyond 2^53 keep all their digits. */
function stringify(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, (_key, it) => (typeof it === 'bigint' ? rawJson(String(it)) : it));
  }
}

/** JSON.rawJSON (ES2026), which the compiler's library does not know yet. */
const rawJson = (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON;

/** jsonb refuses \u0000 and lone halves of surrogate pairs. A backslash that is itself escaped may stand before a plain "u0000". */
const jsonText = (value: unknown): string =>
  stringify(value).replace(/\\(?:u[0-9a-f]{4}|.)/g, (sequence) =>
    sequence === '\\u0000' ? '' : /^\\ud[89a-f]/.test(sequence) ? '\ufffd' : sequence,
  );

/** Text in the form that the column takes, or null. A little narrower than PostgreSQL: one refused value would lose the whole page. */
type Shape = (text: string) => string | null;

const matching =
  (pattern: RegExp): Shape =>
  (text) =>
    pattern.test(text) ? text : null;

const bigint: Shape = (text) => {
  if (!/^-?\d{1,19}$/.test(text)) return null;
  return text.length < 19 || BigInt(text) === BigInt.asIntN(64, BigInt(text)) ? text : null;
};

const datePattern = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const date: Shape = (text) => {
  if (!datePattern.test(text)) return null;
  const day = Number(text.slice(8));
  // Only the last days of a month need the calendar: the 30th of February would be refused.
  return day <= 28 || day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7))) ? text : null;
};

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const timestampParts =
  /^(\S{10})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?\s?(Z|UTC|[+-](?:0\d|1[0-5])(?::?[0-5]\d)?)?)?$/i;

/** Without an offset, an instant is taken as UTC, whatever the time zone of the database. */
const timestamp =
  (hasZone: boolean): Shape =>
  (text) => {
    const [, day = '', hours = '00', minutes = '00', seconds = '00', zone = 'Z'] = timestampParts.exec(text) ?? [];
    if (date(day) === null) return null;
    return `${day} ${hours}:${minutes}:${seconds}${hasZone ? zone : ''}`;
  };

const shapes: Record<string, Shape> = {
  bigint,
  numeric: matching(/^[+-]?(?:\d{1,1000}(?:\.\d{0,1000})?|\.\d{1,1000})(?:e[+-]?\d{1,3})?$/i),
  boolean: matching(/^(?:true|false|t|f|1|0|yes|no)$/i),
  date,
  'timestamp with time zone': timestamp(true),
  'timestamp without time zone': timestamp(false),
};

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u0000': '' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is there to be removed.
const hasToEscape = /[\\\n\r\t\u0000]/;
const toEscape = new RegExp(hasToEscape, 'g');

const escapeCopy = (text: string): string =>
  (hasToEscape.test(text) ? text.replace(toEscape, (character) => escapes[character] ?? '') : text).toWellFormed();

const unescapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** The values of one line that COPY ... TO STDOUT gave (without its newline); null where \N stood. */
export function decodeCopyLine(line: string): (string | null)[] {
  return line.split('\t').map((field) => (field === copyNull ? null : field.replace(/\\(.)/gs, unescapeOne)));
}

// COPY TO never writes octal or hexadecimal escapes; those are for COPY FROM alone.
const unescapeOne = (_whole: string, character: string): string => unescapes[character] ?? character;
