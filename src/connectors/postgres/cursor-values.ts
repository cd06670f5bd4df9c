// Values of a cursor column as COPY writes them (ISO dates, UTC), compared without losing microseconds. Pure.
import type { CursorKind } from './suggest-cursors.ts';

/** Negative, zero or positive, as for sorting. */
export function compareCursors(kind: CursorKind, a: string, b: string): number {
  if (kind === 'integer') {
    const difference = BigInt(a) - BigInt(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  const [left, right] = [sortableInstant(a), sortableInstant(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const latestCursor = (kind: CursorKind, a: string | null, b: string): string =>
  a === null || compareCursors(kind, a, b) < 0 ? b : a;

/**
 * Where the next read begins. A row dated in the future (a clock that is wrong, a planned date) must not make us skip all that is
 * changed until then: the cursor never passes `now`. What lies beyond is read again each time, which does no harm.
 */
export function capAtNow(kind: CursorKind, cursor: string | null, now: Date): string | null {
  if (kind === 'integer' || cursor === null) return cursor;
  const present = now.toISOString().replace('T', ' ').replace('Z', '');
  return compareCursors(kind, cursor, present) > 0 ? present : cursor;
}

/** "2026-01-02 03:04:05.6+00" -> text whose order is the order of time. Years are padded, for they may have five digits; BC sorts first. */
function sortableInstant(text: string): string {
  const [, year = '', rest = ''] = /^(\d+)-([^+]*)/.exec(text) ?? [];
  if (text.endsWith('BC')) return `-${(999_999 - Number(year)).toString().padStart(6, '0')}${rest}`;
  return `0${year.padStart(6, '0')}-${rest.replace(/ BC$/, '')}`;
}
