// From a cursor component and a config to what the cursor is to do: where it starts and ends, how instants are written, how it is cut.

import { DateTime, fixedZone, formatDatetime, parseDatetime, parseIsoDuration, utc } from '../jinja/index.ts';
import type {
  DatetimeBasedCursor,
  IncrementingCountCursor,
  MinMaxDatetime,
  Scope,
  Template,
} from '../manifest/index.ts';
import { addDuration, type Duration, earlier, type Instant, instantOf, later } from './instants.ts';
import type { CursorSettings } from './interval-cursor.ts';

/** A date in the settings or in the manifest that is none. The message says which, and what was expected. */
export class CursorCannotStart extends Error {}

const isoWithMicros = '%Y-%m-%dT%H:%M:%S.%f%z';

/** `scope`: config and the time. Throws CursorCannotStart, and when an expression fails. */
export function evaluateDatetimeCursor(node: DatetimeBasedCursor, scope: Scope, now: () => Date): CursorSettings {
  const format = node.datetime_format;
  const formats = [...(node.cursor_datetime_formats ?? [])];
  if (!formats.includes(format)) formats.push(format);
  const fieldName = node.cursor_field.render(scope);
  const granularity = durationOf(node.cursor_granularity);
  const step = node.step ? durationOf(node.step.render(scope)) : null;
  const target = node.clamping?.target.render(scope).toUpperCase();
  const start = instantIn(node.start_datetime, scope, format, 'start_datetime');
  const end = node.end_datetime;
  const lookBack = durationOf(node.lookback_window?.render(scope));
  return {
    field: [fieldName],
    fieldName,
    start,
    end: () => {
      const given = end ? instantIn(end, scope, format, 'end_datetime') : instantOf(now());
      return target ? clampTo(target, given, false) : given;
    },
    step,
    granularity: step ? granularity : null,
    latest: instantOf(now()),
    lookBack: lookBack && (lookBack.months !== 0 || lookBack.micros !== 0) ? lookBack : null,
    startName: node.partition_field_start?.render(scope) ?? 'start_time',
    endName: node.partition_field_end?.render(scope) ?? 'end_time',
    parse: (value) => parseAny(value, formats),
    format: (at) => formatDatetime(toDateTime(at), format),
    clamp: target ? (at) => clampTo(target, at, true) : (at) => at,
    isClientSide: node.is_client_side_incremental ?? false,
    isDataFeed: node.is_data_feed ?? false,
  };
}

const most: Instant = { micros: Number.MAX_SAFE_INTEGER, offsetMinutes: 0 };

/** Numbers instead of instants: everything from the highest one seen on is asked for at once. */
export function evaluateCountCursor(node: IncrementingCountCursor, scope: Scope): CursorSettings {
  const fieldName = node.cursor_field.render(scope);
  const given = node.start_value?.evaluate(scope) ?? 0;
  const start = countIn(given) ?? refuse('start_value', given, 'a whole number');
  return {
    field: [fieldName],
    fieldName,
    start,
    end: () => most,
    latest: most,
    step: null,
    granularity: null,
    lookBack: null,
    startName: 'start',
    endName: 'end',
    parse: countIn,
    format: (at) => at.micros,
    clamp: (at) => at,
    isClientSide: false,
    isDataFeed: false,
  };
}

function countIn(value: unknown): Instant | null {
  const count = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(count) ? { micros: count, offsetMinutes: 0 } : null;
}

/** Throws CursorCannotStart where it is none. */
function instantIn(node: Template | MinMaxDatetime, scope: Scope, format: string, place: string): Instant {
  if (!('type' in node)) return parseStrictly(node.render(scope), format, place);
  const own = node.datetime_format === '' ? format : node.datetime_format;
  let at = parseStrictly(node.datetime.render(scope), own, place);
  const min = node.min_datetime?.render(scope);
  if (min) at = later(at, parseStrictly(min, own, `${place}.min_datetime`));
  const max = node.max_datetime?.render(scope);
  if (max) at = earlier(at, parseStrictly(max, own, `${place}.max_datetime`));
  return at;
}

function parseStrictly(text: string, format: string, place: string): Instant {
  return parseAny(text, [format === '' ? isoWithMicros : format]) ?? refuse(place, text, `a date such as ${format}`);
}

function refuse(place: string, given: unknown, expected: string): never {
  throw new CursorCannotStart(`${place}: "${String(given)}" is not ${expected}.`);
}

/** The instant in the first format that reads it. Null where none does. */
function parseAny(value: unknown, formats: readonly string[]): Instant | null {
  if (value === null || value === undefined || value === '') return null;
  for (const format of formats) {
    try {
      return fromDateTime(parseDatetime(String(value), format));
    } catch {
      // Another format may read it.
    }
  }
  return null;
}

const fromDateTime = (at: DateTime): Instant => ({
  micros: at.epochSeconds * 1_000_000 + at.microseconds,
  offsetMinutes: Math.trunc((at.zone?.offsetSeconds ?? 0) / 60),
});

function toDateTime({ micros, offsetMinutes }: Instant): DateTime {
  const seconds = Math.floor(micros / 1_000_000);
  const zone = offsetMinutes === 0 ? utc : fixedZone(offsetMinutes * 60);
  return new DateTime(seconds + offsetMinutes * 60, micros - seconds * 1_000_000, zone);
}

function durationOf(text: string | undefined): Duration | null {
  if (text === undefined || text === '') return null;
  const span = parseIsoDuration(text);
  const [months, delta] = 'delta' in span ? [span.months, span.delta] : [0, span];
  return { months, micros: delta.seconds * 1_000_000 + delta.microseconds };
}

/** The beginning of the day, week (Monday) or month: this one, or the next where the instant lies inside and `isUp`. */
function clampTo(target: string, at: Instant, isUp: boolean): Instant {
  const shift = at.offsetMinutes * 60_000_000;
  const date = new Date(Math.floor((at.micros + shift) / 1000));
  date.setUTCHours(0, 0, 0, 0);
  if (target === 'WEEK') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  else if (target === 'MONTH') date.setUTCDate(1);
  const floor: Instant = { micros: date.getTime() * 1000 - shift, offsetMinutes: at.offsetMinutes };
  if (!isUp || floor.micros === at.micros) return floor;
  const dayMicros = 86_400_000_000;
  if (target === 'MONTH') return addDuration(floor, { months: 1, micros: 0 });
  return addDuration(floor, { months: 0, micros: target === 'WEEK' ? 7 * dayMicros : dayMicros });
}
