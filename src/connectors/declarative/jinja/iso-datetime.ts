// ISO 8601 dates and times as the format's engine reads them where no format is given: calendar, week and ordinal dates, any one sign before
// the time, offsets, 24:00. Bad ones fail with kind `value`.
import { daySeconds, fromDayNumber, isLeapYear, isoYearStart, toDayNumber } from './calendar.ts';
import { DateTime, utc, type Zone } from './datetimes.ts';
import { fail } from './errors.ts';

const wrong = (what: string): never => fail('value', `no ISO 8601 date: ${what}`);

/** Reads a date with or without time; without zone the result has none. */
export function parseIsoDatetime(text: string): DateTime {
  if (!/^[\x20-\x7e]*$/.test(text)) wrong('it has characters beyond ASCII');
  if (text.length < 4) wrong('it is too short');
  if (text.length > 100) wrong('it is too long');
  const { day, length } = readCalendarDate(text) ?? readOtherDate(text);
  // Any one sign may stand between date and time.
  const time = text.length > length ? readTime(text.slice(length + 1)) : midnight;
  if (time.hour === 24 && (time.minute || time.second || time.microsecond)) wrong('hour 24 is midnight only');
  if (time.hour > 24 || time.minute > 59 || time.second > 59) wrong('the time of day does not exist');
  const seconds = (time.hour * 60 + time.minute) * 60 + time.second;
  return new DateTime(toDayNumber(day) * daySeconds + seconds, time.microsecond, time.zone);
}

interface ReadDay {
  day: { year: number; month: number; day: number };
  length: number;
}

/** YYYY, YYYY-MM, YYYY-MM-DD, YYYYMMDD. Null where it is none of these. */
function readCalendarDate(text: string): ReadDay | null {
  const match = /^(\d{4})(?:$|-(\d\d)$|-(\d\d)-(\d\d)|(\d\d)(\d\d))/.exec(text);
  if (!match) return null;
  const [whole, year = '', onlyMonth, dashedMonth, dashedDay, month, day] = match;
  return {
    day: {
      year: Number(year),
      month: Number(onlyMonth ?? dashedMonth ?? month ?? 1),
      day: Number(dashedDay ?? day ?? 1),
    },
    length: whole.length,
  };
}

/** YYYY-Www, YYYY-Www-D, YYYY-DDD, with or without the dashes. */
function readOtherDate(text: string): ReadDay {
  const week = /^(\d{4})(-?)W(\d\d)/.exec(text);
  if (week) {
    const [whole, year = '', dash = '', number = ''] = week;
    if (text.length === whole.length) return fromWeek(Number(year), Number(number), 1, whole.length);
    const rest = new RegExp(`^${dash}(\\d)`).exec(text.slice(whole.length));
    if (!rest || (dash === '' && text[whole.length] === '-')) return wrong('the dashes of its week are inconsistent');
    return fromWeek(Number(year), Number(number), Number(rest[1]), whole.length + rest[0].length);
  }
  const ordinal = /^(\d{4})-?(\d{3})/.exec(text);
  if (!ordinal) return wrong('it begins with no date');
  const [whole, year = '', number = ''] = ordinal;
  const days = isLeapYear(Number(year)) ? 366 : 365;
  if (Number(number) < 1 || Number(number) > days) wrong('the day of the year does not exist');
  const first = toDayNumber({ year: Number(year), month: 1, day: 1 });
  return { day: fromDayNumber(first + Number(number) - 1), length: whole.length };
}

function fromWeek(year: number, week: number, weekday: number, length: number): ReadDay {
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7) wrong('the week does not exist');
  return { day: fromDayNumber(isoYearStart(year) + (week - 1) * 7 + weekday - 1), length };
}

interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
  zone: Zone | null;
}

const midnight: TimeOfDay = { hour: 0, minute: 0, second: 0, microsecond: 0, zone: null };

// A last minute or second of one digit passes, as it does there.
const timeOfDay = /^(\d\d)(?:(:?)(\d\d|\d$)(?:\2(\d\d|\d$)(?:[.,](\d+))?)?)?([-+Zz].*)?$/;

function readTime(text: string): TimeOfDay {
  if (text.length < 2) wrong('its time is too short');
  const match = timeOfDay.exec(text);
  if (!match) {
    // A zone alone stands for midnight there.
    if (/^[-+Zz]/.test(text)) return { ...midnight, zone: readZone(text) };
    return wrong('its time cannot be read');
  }
  const [, hour = '0', , minute = '0', second = '0', fraction = '0', zone] = match;
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    microsecond: Number(fraction.slice(0, 6).padEnd(6, '0')),
    zone: zone === undefined ? null : readZone(zone),
  };
}

function readZone(text: string): Zone {
  if (text === 'Z' || text === 'z') return utc;
  const match = /^([-+])(\d\d)(?::?(\d\d))?$/.exec(text);
  if (!match) return wrong('its time zone cannot be read');
  const [, sign, hours = '', minutes = '0'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) wrong('its time zone does not exist');
  const offsetSeconds = (sign === '-' ? -60 : 60) * (Number(hours) * 60 + Number(minutes));
  return offsetSeconds === 0 ? utc : { offsetSeconds, name: '' };
}
