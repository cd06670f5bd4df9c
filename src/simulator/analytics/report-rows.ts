// The numbers of Sandbox Analytics, by property, day and country (figures.ts makes them up). Both the API and the truth of the control API
// read them here.
import { dayMs } from '../../clock.ts';
import { dayOf, daysBetween, random, shareArrived } from '../figures.ts';

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

/** The first day that the API still gives at `now`. */
export const earliestDay = (now: Date): string => dayOf(new Date(now.getTime() - lookBackDays * dayMs));

/** All rows of a property from `from` to `until`, both included, by day and country; nothing after the day of `now`. */
export function reportRows(propertyId: string, from: string, until: string, now: Date): ReportRow[] {
  return daysBetween(from, until, now).flatMap((date) => rowsOfDay(propertyId, date, now));
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
