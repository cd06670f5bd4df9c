// Instants as manifests write them: strftime patterns (%Y-%m-%d, %s, ...), and ISO 8601 durations. UTC throughout. Pure.

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const writers: Record<string, (at: Date) => string> = {
  '%Y': (at) => pad(at.getUTCFullYear(), 4),
  '%m': (at) => pad(at.getUTCMonth() + 1),
  '%d': (at) => pad(at.getUTCDate()),
  '%H': (at) => pad(at.getUTCHours()),
  '%M': (at) => pad(at.getUTCMinutes()),
  '%S': (at) => pad(at.getUTCSeconds()),
  '%f': (at) => pad(at.getUTCMilliseconds(), 3).padEnd(6, '0'),
  '%_ms': (at) => pad(at.getUTCMilliseconds(), 3),
  '%z': () => '+0000',
  '%Z': () => 'UTC',
  '%s': (at) => String(Math.floor(at.getTime() / 1000)),
  '%ms': (at) => String(at.getTime()),
  '%%': () => '%',
};

const directive = /%(?:_ms|ms|[A-Za-z%])/g;

/** The first directive of `format` that is not known here, or null. */
export const findUnknownDirective = (format: string): string | null =>
  (format.match(directive) ?? []).find((it) => !(it in writers)) ?? null;

/** An instant in a format; what the format does not hold is cut off, never rounded up. */
export const formatInstant = (at: Date, format: string): string =>
  format.replace(directive, (it) => writers[it]?.(at) ?? it);

/** The instant in a provider's text: epoch seconds or milliseconds where the format says so, else ISO 8601. Null when it is none. */
export function parseInstant(text: string | number, formats: readonly string[]): Date | null {
  const trimmed = String(text).trim();
  if (/^-?\d+(?:\.\d+)?$/.test(trimmed) && !/^\d{4}$/.test(trimmed)) {
    const isMilliseconds = formats.includes('%ms');
    if (!isMilliseconds && !formats.includes('%s') && !formats.includes('%Y%m%d')) return null;
    if (formats.includes('%Y%m%d') && /^\d{8}$/.test(trimmed))
      return validDate(`${trimmed.slice(0, 4)}-${trimmed.slice(4, 6)}-${trimmed.slice(6)}T00:00:00Z`);
    return validDate(Number(trimmed) * (isMilliseconds ? 1 : 1000));
  }
  const iso = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
    trimmed,
  );
  if (!iso) return null;
  const [, day = '', time = '00:00', zone = 'Z'] = iso;
  const offset = /^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.replace(/^(...):?(..)$/, '$1:$2');
  return validDate(`${day}T${time.replace(/(\.\d{3})\d+$/, '$1')}${offset}`);
}

function validDate(value: string | number): Date | null {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at;
}

export interface Duration {
  months: number;
  ms: number;
}

/** "P1D", "P1M", "PT1S", "P1W", "PT0.001S". Null when it is none. */
export function parseDuration(text: string): Duration | null {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
    text,
  );
  if (!match || text === 'P' || text.endsWith('T')) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((it) => Number(it ?? 0));
  const wholeDays = 7 * (weeks ?? 0) + (days ?? 0);
  const wholeSeconds = ((wholeDays * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  return { months: 12 * (years ?? 0) + (months ?? 0), ms: Math.round(wholeSeconds * 1000) };
}

/** Adds a duration, or with `sign` -1 takes it away. */
export function addDuration(at: Date, { months, ms }: Duration, sign: 1 | -1 = 1): Date {
  const moved = new Date(at.getTime());
  if (months > 0) {
    const day = moved.getUTCDate();
    moved.setUTCDate(1);
    moved.setUTCMonth(moved.getUTCMonth() + sign * months);
    const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
    moved.setUTCDate(Math.min(day, lastDay));
  }
  return new Date(moved.getTime() + sign * ms);
}
