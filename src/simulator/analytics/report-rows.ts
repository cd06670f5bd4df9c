// The numbers of Sandbox Analytics: made up, but always the same for a property, day and country. Today's and yesterday's still
// grow from hour to hour, as late hits arrive; older days are final. Both the API and the truth of the control API read them here.
import { dayMs } from '../../clock.ts';

export interface ReportRow {
  date: string;
  country: string;
  sessions: number;
  users: number;
  revenue: number;
}

/** How far back the API answers. */
export const lookBackDays = 90;

const countries = 'AR AT AU BE BR CA CH CZ DE DK ES FI FR GB IN IT JP MX NL NO PL SE US'.split(' ');

/** Instant -> UTC day, "2026-03-01". */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The first day that the API still gives at `now`. */
export const earliestDay = (now: Date): string => dayOf(new Date(now.getTime() - lookBackDays * dayMs));

/** True for a real calendar day written YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  dayOf(new Date(`${text}T00:00:00Z`)) === text;

/** All rows of a property from `from` to `until`, both included, by day and country; nothing after the day of `now`. */
export function reportRows(propertyId: string, from: string, until: string, now: Date): ReportRow[] {
  const rows: ReportRow[] = [];
  const last = until < dayOf(now) ? until : dayOf(now);
  for (let at = Date.parse(`${from}T00:00:00Z`); dayOf(new Date(at)) <= last; at += dayMs)
    rows.push(...rowsOfDay(propertyId, dayOf(new Date(at)), now));
  return rows;
}

function rowsOfDay(propertyId: string, date: string, now: Date): ReportRow[] {
  const share = shareArrived(date, now);
  return countries
    .filter((country) => random(`${propertyId} ${date} ${country} seen`) < 0.88)
    .map((country) => {
      const size = 20 + Math.floor(random(`${propertyId} ${country} size`) * 400);
      const sessions = Math.floor(size * (0.6 + random(`${propertyId} ${date} ${country} sessions`)) * share);
      const users = Math.floor(sessions * (0.5 + 0.4 * random(`${propertyId} ${date} ${country} users`)));
      const cents = Math.floor(sessions * 100 * (0.2 + 3 * random(`${propertyId} ${date} ${country} revenue`)));
      return { date, country, sessions, users, revenue: cents / 100 };
    });
}

/** How much of a day's data is there at `now`: grows with each hour of the day itself, and a little on the day after. */
function shareArrived(date: string, now: Date): number {
  const hour = now.getUTCHours();
  if (date === dayOf(now)) return (0.9 * (hour + 1)) / 24;
  if (date === dayOf(new Date(now.getTime() - dayMs))) return 0.9 + (0.1 * hour) / 24;
  return 1;
}

/** A number in [0, 1) that depends on the text alone (FNV-1a with a final mix). */
function random(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
