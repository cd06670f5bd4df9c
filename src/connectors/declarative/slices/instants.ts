// Instants and durations as cursors reckon with them: microseconds since 1970 with the zone they were written in, months apart from
// days. Pure. How instants are written and read stands in ../jinja/datetimes.ts.

/** An instant in microseconds since 1970 UTC, and the offset of the zone in which it is shown. */
export interface Instant {
  readonly micros: number;
  readonly offsetMinutes: number;
}

/** A span of time. Months are no fixed number of days, so they stand apart. */
export interface Duration {
  readonly months: number;
  readonly micros: number;
}

export const instantOf = (date: Date): Instant => ({ micros: date.getTime() * 1000, offsetMinutes: 0 });
export const dateOf = ({ micros }: Instant): Date => new Date(Math.floor(micros / 1000));

export const isBefore = (a: Instant, b: Instant): boolean => a.micros < b.micros;
export const earlier = (a: Instant, b: Instant): Instant => (b.micros < a.micros ? b : a);
export const later = (a: Instant, b: Instant): Instant => (b.micros > a.micros ? b : a);

/** Year 9999 ends here, and no calendar of the format goes further. */
const lastMicros = Date.UTC(9999, 11, 31, 23, 59, 59, 999) * 1000 + 999;

/** Adds a duration (`sign` -1 takes it away); a day that the month does not have becomes its last one. */
export function addDuration(at: Instant, { months, micros }: Duration, sign: 1 | -1 = 1): Instant {
  let moved = at.micros;
  if (months !== 0) {
    const shift = at.offsetMinutes * 60_000_000;
    const local = at.micros + shift;
    const date = new Date(Math.floor(local / 1000));
    const rest = local - Math.floor(local / 1000) * 1000;
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + sign * months);
    date.setUTCDate(Math.min(day, daysOfMonth(date)));
    moved = date.getTime() * 1000 + rest - shift;
  }
  return { micros: Math.min(moved + sign * micros, lastMicros), offsetMinutes: at.offsetMinutes };
}

const daysOfMonth = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

const durationPattern =
  /^([+-])?P(?:(\d+(?:[.,]\d+)?)Y)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/** ISO 8601: "P1D", "P1M", "PT0.000001S". Null when it is none. */
export function parseDuration(text: string): Duration | null {
  const match = durationPattern.exec(text);
  if (!match || /^[+-]?P$|T$/.test(text)) return null;
  const sign = match[1] === '-' ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(2)
    .map((it) => Number((it ?? '0').replace(',', '.')));
  const wholeDays = 7 * (weeks ?? 0) + (days ?? 0);
  const wholeSeconds = ((wholeDays * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  return {
    months: sign * (12 * (years ?? 0) + (months ?? 0)),
    micros: sign * Math.round(wholeSeconds * 1_000_000),
  };
}
