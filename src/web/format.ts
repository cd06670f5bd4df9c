// Instants, spans and numbers as people read them.

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const steps: [limitMs: number, unitMs: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [hourMs, minuteMs, 'minute'],
  [dayMs, hourMs, 'hour'],
  [30 * dayMs, dayMs, 'day'],
  [365 * dayMs, 30.44 * dayMs, 'month'],
];
const relativeFormat = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "3 hours ago", "in 2 days", "just now". */
export function formatRelative(instant: string, nowMs: number): string {
  const deltaMs = Date.parse(instant) - nowMs;
  const sizeMs = Math.abs(deltaMs);
  if (sizeMs < 45_000) return deltaMs > 5_000 ? 'in a moment' : 'just now';
  for (const [limitMs, unitMs, unit] of steps)
    if (sizeMs < limitMs * 0.97) return relativeFormat.format(Math.round(deltaMs / unitMs), unit);
  return relativeFormat.format(Math.round(deltaMs / (365.25 * dayMs)), 'year');
}

const instantFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** "14 Mar 2026, 09:05", in the time zone of the reader. */
export const formatInstant = (instant: string): string => instantFormat.format(new Date(instant));
export const formatDay = (instant: string): string => dayFormat.format(new Date(instant));
const calendarDayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
/** A day of the calendar, which is the same one in every time zone: given as its beginning in UTC. */
export const formatCalendarDay = (instant: string): string => calendarDayFormat.format(new Date(instant));
/** "14 Mar 2026" where only the day is known; else "14 Mar 2026, 09:05". */
export const formatDayOrTime = (instant: string, isDay: boolean): string =>
  isDay ? formatCalendarDay(instant) : formatInstant(instant);
/** How far it is complete: up to a time, or through the day before the first that is not. */
export const formatComplete = ({ at, isDay }: { at: string; isDay: boolean }): string =>
  isDay ? `through ${formatCalendarDay(new Date(Date.parse(at) - dayMs).toISOString())}` : formatInstant(at);
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });
/** "March 2026". */
export const formatMonth = (instant: string): string => monthFormat.format(new Date(instant));
export const formatTime = (instant: string): string => timeFormat.format(new Date(instant));
export const formatWeekday = (instant: string): string => weekdayFormat.format(new Date(instant));

/** "every hour", "every 15 minutes". */
export function formatEvery(durationMs: number): string {
  const [unitMs, unit] =
    durationMs % dayMs === 0
      ? [dayMs, 'day']
      : durationMs % hourMs === 0
        ? [hourMs, 'hour']
        : durationMs % minuteMs === 0
          ? [minuteMs, 'minute']
          : [1000, 'second'];
  const count = Math.round(durationMs / Number(unitMs));
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

/** "42 s", "3 min 5 s", "2 h 10 min", "4 days". */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1000) return `${Math.max(0, Math.round(durationMs))} ms`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min${seconds % 60 ? ` ${seconds % 60} s` : ''}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`;
  return `${Math.round(minutes / 1440)} days`;
}

const numberFormat = new Intl.NumberFormat('en');
export const formatNumber = (value: number): string => numberFormat.format(value);

/** "1 row", "2 rows". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** "3 Data Sources"; where there is none it says so in words. */
export const countDataSources = (count: number): string =>
  count === 0 ? 'no Data Sources yet' : plural(count, 'Data Source');

/** A cell of a preview table. */
export function formatCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A word cut where it may break if it is an address: after @ and dots. Joined again, the pieces are the word. */
export const splitAddress = (text: string): string[] => text.split(/(?<=[\p{L}\p{N}_-][@.])(?=[\p{L}\p{N}_-]{2})/u);
