// Figures of pretend reports: made up, but always the same for the same text. Today's and yesterday's still grow from hour to hour, as late
// ones arrive; older days are final. Whoever serves a report and whoever tells its truth read them here.
import { dayMs } from '../clock.ts';

/** Instant -> UTC day, "2026-03-01". */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** True for a real calendar day written YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  dayOf(new Date(`${text}T00:00:00Z`)) === text;

/** The days from `from` to `until`, both included; none after the day of `now`. */
export function daysBetween(from: string, until: string, now: Date): string[] {
  const last = until < dayOf(now) ? until : dayOf(now);
  const days: string[] = [];
  for (let atMs = Date.parse(`${from}T00:00:00Z`); dayOf(new Date(atMs)) <= last; atMs += dayMs)
    days.push(dayOf(new Date(atMs)));
  return days;
}

/** How much of a day's data is there at `now`: grows with each hour of the day itself, and a little on the day after. */
export function shareArrived(date: string, now: Date): number {
  const hour = now.getUTCHours();
  if (date === dayOf(now)) return (0.9 * (hour + 1)) / 24;
  if (date === dayOf(new Date(now.getTime() - dayMs))) return 0.9 + (0.1 * hour) / 24;
  return 1;
}

/** A number in [0, 1) that depends on the text alone (FNV-1a with a final mix). */
export function random(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
