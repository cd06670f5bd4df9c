// Days of the proleptic Gregorian calendar, years 1 to 9999 as Python knows them. Pure arithmetic; a day is counted from 1970-01-01.
import { fail } from './errors.ts';

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

export const yearMin = 1;
export const yearMax = 9999;
export const daySeconds = 86_400;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** The number of a day; the date must exist, else EvaluationError of kind `value`. */
export function toDayNumber({ year, month, day }: CalendarDay): number {
  if (!(year >= yearMin && year <= yearMax)) fail('value', `year ${year} is out of range`);
  if (!(month >= 1 && month <= 12)) fail('value', 'month must be in 1..12');
  if (!(day >= 1 && day <= daysInMonth(year, month))) fail('value', 'day is out of range for month');
  // Counted from March, so that the leap day is the last of its year.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function fromDayNumber(number: number): CalendarDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

export const dayNumberMin = toDayNumber({ year: yearMin, month: 1, day: 1 });
export const dayNumberMax = toDayNumber({ year: yearMax, month: 12, day: 31 });

/** 0 is Monday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** 1 is January 1st. */
export const dayOfYear = (number: number): number =>
  number - toDayNumber({ year: fromDayNumber(number).year, month: 1, day: 1 }) + 1;

/** The Monday of the first week, by ISO 8601. */
export function isoYearStart(year: number): number {
  const fourth = toDayNumber({ year, month: 1, day: 4 });
  return fourth - weekdayOf(fourth);
}

export function isoWeekOf(number: number): { year: number; week: number; weekday: number } {
  const weekday = weekdayOf(number);
  // The Thursday says which year the week belongs to.
  const thursday = number - weekday + 3;
  const { year } = fromDayNumber(Math.min(Math.max(thursday, dayNumberMin), dayNumberMax));
  return { year, week: Math.floor((thursday - toDayNumber({ year, month: 1, day: 1 })) / 7) + 1, weekday: weekday + 1 };
}
