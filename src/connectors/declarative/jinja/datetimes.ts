// Python's datetime, date, timedelta, and the duration with months of ISO 8601: exact to the microsecond, immutable.
import { dayNumberMax, dayNumberMin, daySeconds, daysInMonth, fromDayNumber, toDayNumber } from './calendar.ts';
import { fail } from './errors.ts';
import { toFloat } from './values.ts';

/** Offset from UTC in seconds, and the name that %Z writes. */
export interface Zone {
  offsetSeconds: number;
  name: string;
}

export const utc: Zone = { offsetSeconds: 0, name: 'UTC' };

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** A span of time: whole seconds, negative ones too, and 0 to 999,999 microseconds on top. */
export class TimeDelta {
  readonly typeName = 'datetime.timedelta';
  readonly seconds: number;
  readonly microseconds: number;

  constructor(seconds: number, microseconds = 0) {
    const carried = Math.floor(microseconds / 1e6);
    this.seconds = seconds + carried;
    this.microseconds = microseconds - carried * 1e6;
    if (!(Math.abs(this.seconds) < 1e9 * daySeconds)) fail('value', 'a span of more than 999999999 days');
  }

  get isZero(): boolean {
    return this.seconds === 0 && this.microseconds === 0;
  }
  get days(): number {
    return Math.floor(this.seconds / daySeconds);
  }
  get secondsOfDay(): number {
    return this.seconds - this.days * daySeconds;
  }
  totalSeconds(): number {
    return (this.seconds * 1e6 + this.microseconds) / 1e6;
  }
  negate(): TimeDelta {
    return new TimeDelta(-this.seconds, -this.microseconds);
  }
  toText(): string {
    const { days, secondsOfDay } = this;
    const daysText = days === 0 ? '' : `${days} day${Math.abs(days) === 1 ? '' : 's'}, `;
    const fraction = this.microseconds ? `.${pad(this.microseconds, 6)}` : '';
    return `${daysText}${Math.floor(secondsOfDay / 3600)}:${pad(Math.floor(secondsOfDay / 60) % 60)}:${pad(secondsOfDay % 60)}${fraction}`;
  }
  toRepr(): string {
    const parts: [string, number][] = [
      ['days', this.days],
      ['seconds', this.secondsOfDay],
      ['microseconds', this.microseconds],
    ];
    const given = parts.filter(([, value]) => value !== 0).map(([name, value]) => `${name}=${value}`);
    return `datetime.timedelta(${given.join(', ') || '0'})`;
  }
}

/** A duration that has months: how long it is depends on where it is added. */
export class Duration {
  readonly typeName = 'Duration';
  readonly months: number;
  readonly delta: TimeDelta;

  constructor(months: number, delta: TimeDelta) {
    this.months = months;
    this.delta = delta;
  }
  negate(): Duration {
    return new Duration(-this.months, this.delta.negate());
  }
  toText(): string {
    const years = Math.trunc(this.months / 12);
    const months = this.months - years * 12;
    const parts = [this.delta.toText()];
    if (months) parts.unshift(`${months} ${months <= 1 ? 'month' : 'months'}`);
    if (years) parts.unshift(`${years} years`);
    return parts.join(', ');
  }
  toRepr(): string {
    return `isodate.duration.Duration(${this.delta.days}, ${this.delta.secondsOfDay}, ${this.delta.microseconds}, years=${Math.trunc(this.months / 12)}, months=${this.months % 12})`;
  }
}

/** A day without time. */
export class CalendarDate {
  readonly typeName = 'datetime.date';
  readonly dayNumber: number;

  constructor(dayNumber: number) {
    if (!(dayNumber >= dayNumberMin && dayNumber <= dayNumberMax)) fail('value', 'date value out of range');
    this.dayNumber = dayNumber;
  }
  /** As midnight without a zone. */
  toDateTime(): DateTime {
    return new DateTime(this.dayNumber * daySeconds, 0, null);
  }
  addDays(days: number): CalendarDate {
    return new CalendarDate(this.dayNumber + days);
  }
  addMonths(months: number): CalendarDate {
    return new CalendarDate(addMonths(this.dayNumber, months));
  }
  toText(): string {
    const { year, month, day } = fromDayNumber(this.dayNumber);
    return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  }
  toRepr(): string {
    const { year, month, day } = fromDayNumber(this.dayNumber);
    return `datetime.date(${year}, ${month}, ${day})`;
  }
}

/** A point on the wall clock of a zone; without a zone nobody knows where. */
export class DateTime {
  readonly typeName = 'datetime.datetime';
  /** What the wall clock shows, counted in seconds as if it were UTC. */
  readonly wallSeconds: number;
  readonly microseconds: number;
  readonly zone: Zone | null;

  constructor(wallSeconds: number, microseconds: number, zone: Zone | null) {
    const carried = Math.floor(microseconds / 1e6);
    this.wallSeconds = wallSeconds + carried;
    this.microseconds = microseconds - carried * 1e6;
    this.zone = zone;
    const day = Math.floor(this.wallSeconds / daySeconds);
    if (!(day >= dayNumberMin && day <= dayNumberMax)) fail('value', 'date value out of range');
  }

  static fromDate(date: Date): DateTime {
    const ms = date.getTime();
    const seconds = Math.floor(ms / 1000);
    return new DateTime(seconds, (ms - seconds * 1000) * 1000, utc);
  }

  /** The instant as a Date; what lies below the millisecond is cut off. A time without zone is taken as UTC. */
  toDate(): Date {
    return new Date((this.wallSeconds - (this.zone?.offsetSeconds ?? 0)) * 1000 + Math.floor(this.microseconds / 1000));
  }
  /** Seconds from 1970 in UTC, whole ones. */
  get epochSeconds(): number {
    return this.wallSeconds - (this.zone?.offsetSeconds ?? 0);
  }
  /** Seconds from 1970 as Python's float. */
  timestamp(): number {
    const total = this.epochSeconds * 1e6 + this.microseconds;
    if (Number.isSafeInteger(total)) return total / 1e6;
    // From the year 2255 on the count of microseconds is no exact number any more; reading the decimal rounds once, as Python does.
    const sign = total < 0 ? -1 : 1;
    const exact = sign * (this.epochSeconds + (sign < 0 && this.microseconds ? 1 : 0));
    const rest = sign < 0 && this.microseconds ? 1e6 - this.microseconds : this.microseconds;
    return sign * Number(`${exact}.${pad(rest, 6)}`);
  }
  get dayNumber(): number {
    return Math.floor(this.wallSeconds / daySeconds);
  }
  get secondOfDay(): number {
    return this.wallSeconds - this.dayNumber * daySeconds;
  }
  add({ seconds, microseconds }: TimeDelta): DateTime {
    return new DateTime(this.wallSeconds + seconds, this.microseconds + microseconds, this.zone);
  }
  addMonths(months: number): DateTime {
    const moved = addMonths(this.dayNumber, months);
    return new DateTime(moved * daySeconds + this.secondOfDay, this.microseconds, this.zone);
  }
  inZone(zone: Zone): DateTime {
    return new DateTime(this.epochSeconds + zone.offsetSeconds, this.microseconds, zone);
  }
  withZone(zone: Zone | null): DateTime {
    return new DateTime(this.wallSeconds, this.microseconds, zone);
  }
  toCalendarDate(): CalendarDate {
    return new CalendarDate(this.dayNumber);
  }
  isoFormat(separator = 'T'): string {
    const { secondOfDay } = this;
    const time = `${pad(Math.floor(secondOfDay / 3600))}:${pad(Math.floor(secondOfDay / 60) % 60)}:${pad(secondOfDay % 60)}`;
    const fraction = this.microseconds ? `.${pad(this.microseconds, 6)}` : '';
    return `${this.toCalendarDate().toText()}${separator}${time}${fraction}${this.zone ? formatOffset(this.zone, ':') : ''}`;
  }
  toText(): string {
    return this.isoFormat(' ');
  }
  toRepr(): string {
    const { year, month, day } = fromDayNumber(this.dayNumber);
    const { secondOfDay, microseconds } = this;
    const parts = [year, month, day, Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60];
    const second = secondOfDay % 60;
    if (second || microseconds) parts.push(second);
    if (microseconds) parts.push(microseconds);
    return `datetime.datetime(${parts.join(', ')}${this.zone ? `, tzinfo=${reprZone(this.zone)}` : ''})`;
  }
}

const reprZone = ({ offsetSeconds }: Zone): string =>
  offsetSeconds === 0 ? 'datetime.timezone.utc' : `datetime.timezone(${new TimeDelta(offsetSeconds).toRepr()})`;

/** "+0200" or "+02:00"; with seconds where there are some. */
export function formatOffset({ offsetSeconds }: Zone, separator: string): string {
  const size = Math.abs(offsetSeconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60].map((it) => pad(it));
  if (size % 60 === 0) parts.pop();
  return (offsetSeconds < 0 ? '-' : '+') + parts.join(separator);
}

/** A fixed offset, named as datetime.timezone names it. */
export const fixedZone = (offsetSeconds: number): Zone =>
  offsetSeconds === 0 ? utc : { offsetSeconds, name: `UTC${formatOffset({ offsetSeconds, name: '' }, ':')}` };

/** The same day of another month, or its last day. */
function addMonths(dayNumber: number, months: number): number {
  if (!Number.isInteger(months)) fail('value', 'fractions of months or years cannot be added to a date');
  const { year, month, day } = fromDayNumber(dayNumber);
  const count = year * 12 + (month - 1) + months;
  const moved = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1, day };
  if (moved.year >= 1 && moved.year <= 9999) moved.day = Math.min(day, daysInMonth(moved.year, moved.month));
  return toDayNumber(moved);
}

/** Whether both have a zone or both have none; Python compares no others. */
export const areComparable = (a: DateTime, b: DateTime): boolean => (a.zone === null) === (b.zone === null);

/** Less than zero, zero, or more: which instant is earlier. */
export const compareInstants = (a: DateTime, b: DateTime): number =>
  a.epochSeconds - b.epochSeconds || a.microseconds - b.microseconds;

export const between = (a: DateTime, b: DateTime): TimeDelta =>
  new TimeDelta(a.epochSeconds - b.epochSeconds, a.microseconds - b.microseconds);

export const secondsOf = (delta: TimeDelta): unknown => toFloat(delta.totalSeconds());
