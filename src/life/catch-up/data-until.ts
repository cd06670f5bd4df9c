// Until when the data is here, pure: the one answer that mails, lists, pages and the closing mail give. A stream that is read by days is known by
// the day, whatever else arrived on it later; any other by the time of its last whole read. Asked for many streams: find-missing.ts.
import type { Reading } from '../../store/index.ts';

/** A day (its beginning, UTC) where only the day is known; else a time. */
export interface DayOrTime {
  at: Date;
  isDay: boolean;
}

interface Coverage {
  reading: Reading;
  /** How far it has been read. A read counts when it has ended: the pages of one that was cut off are part of the next. */
  completeUntil: Date | null;
  /** Where the earliest gap begins. */
  missingFrom: Date | null;
}

/** Everything before this is here; what is missing is missing since then. Null: nothing has ever been read to its end. */
export function measureDataUntil({ reading, completeUntil, missingFrom }: Coverage): DayOrTime | null {
  return earliestOf([completeUntil, missingFrom].map((at) => at && toDayOrTime(reading, at)));
}

/** An edge of what a stream of this reading holds. */
export const toDayOrTime = (reading: Reading, at: Date): DayOrTime => ({ at, isDay: reading === 'date_window' });

/** The earliest of those that are known; a day comes before the times on it. */
export function earliestOf(edges: readonly (DayOrTime | null)[]): DayOrTime | null {
  return edges.reduce(
    (first, edge) => (first === null || (edge !== null && isBefore(edge, first)) ? edge : first),
    null,
  );
}

const isBefore = (edge: DayOrTime, other: DayOrTime): boolean =>
  edge.at.getTime() === other.at.getTime() ? edge.isDay && !other.isDay : edge.at < other.at;
