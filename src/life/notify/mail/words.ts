// The small words of emails: names, dates, amounts; and the cleaning of foreign text. Pure.
// Dates are told in UTC and say so: Mooring does not know where a recipient sits.
import { dayMs, hourMs } from '../../../clock.ts';
import type { DayOrTime } from '../../catch-up/data-until.ts';
import type { ExpiryContent, MailContent } from '../types.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const numberFormat = new Intl.NumberFormat('en-US');

const shortDateFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "3 November": for subjects, about days that are near. */
export const formatShortDate = (at: Date): string => shortDateFormat.format(at);

/** "3 November 2026". */
export const formatDate = (at: Date): string => dateFormat.format(at);

/** "3 November 2026, 14:05 UTC". */
export const formatInstant = (at: Date): string => `${formatDate(at)}, ${timeFormat.format(at)} UTC`;

/** "3 November 2026" where only the day is known, else "3 November 2026, 14:05 UTC". */
export const formatDayOrTime = ({ at, isDay }: DayOrTime): string => (isDay ? formatDate(at) : formatInstant(at));

/** What lies from one edge up to another: "3 to 14 November 2026", "3 November 2026, 14:05 UTC to 15 November 2026, 09:00 UTC". */
export function formatSpan(from: DayOrTime, until: DayOrTime): string {
  const lastDay = new Date(Math.max(from.at.getTime(), until.at.getTime() - dayMs));
  if (from.isDay && until.isDay) return formatDayRange(from.at, lastDay);
  return `${formatDayOrTime(from)} to ${until.isDay ? formatDate(lastDay) : formatInstant(until.at)}`;
}

const formatDayRange = (from: Date | number, until: Date | number): string =>
  dateFormat.formatRange(from, until).replace(/\s*–\s*/, ' to ');

/** "1 row", "12,480 rows". */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${numberFormat.format(amount)} ${amount === 1 ? one : many}`;

/** "12 days", "3 hours", "less than an hour". */
export function formatDuration(durationMs: number): string {
  if (durationMs >= dayMs) return count(Math.round(durationMs / dayMs), 'day');
  if (durationMs >= hourMs) return count(Math.round(durationMs / hourMs), 'hour');
  return 'less than an hour';
}

/** "Ana", "Ana and Ben", "Ana, Ben and Cleo". */
export function joinNames(names: string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** ISO days, told as ranges where they follow each other: "1 to 3 November 2026, 9 November 2026". */
export function formatDays(isoDays: string[]): string {
  const days = [...new Set(isoDays)].map((day) => Date.parse(`${day}T00:00:00Z`)).sort((a, b) => a - b);
  const runs: { from: number; until: number }[] = [];
  for (const day of days) {
    const last = runs[runs.length - 1];
    if (last && day - last.until === dayMs) last.until = day;
    else runs.push({ from: day, until: day });
  }
  return runs.map(({ from, until }) => formatDayRange(from, until)).join(', ');
}

/** Where nobody entered a name, the address stands in its place, and is no way to greet anybody. */
export const greet = (name: string): string => (name.includes('@') ? 'Hello,' : `Hello ${name},`);

export const capitalise = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** "LinkedIn Ads (Acme)"; the connector's name is not said twice when a person named the thing after it. */
export function nameWithConnector(connectorName: string, name: string): string {
  const isSaid = name.toLowerCase().includes(connectorName.toLowerCase());
  return isSaid ? name : `${connectorName} (${name})`;
}

/** How the thing is called in the subject and headline. */
export function nameOf(content: MailContent): string {
  const [first, ...others] = content.dataSources;
  const particular =
    content.scope === 'connection' || !first
      ? content.connectionName
      : others.length === 0
        ? first.name
        : `${first.name} and ${others.length} more`;
  return nameWithConnector(content.connectorName, particular);
}

/** A URL that may stand behind a link: http and https only. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/**
 * Foreign text on one line: control characters and line ends become spaces, and the marks that turn the reading direction go, with
 * which a name could disguise what follows it.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/g, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();

/** The same for what a person wrote in several lines: each is cleaned, and two that follow each other are at most one blank line apart. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A subject fits one line of a mail program's list; a longer one is cut with an ellipsis. */
export function fitSubject(subject: string): string {
  const points = [...cleanText(subject)];
  return points.length <= 180 ? points.join('') : `${points.slice(0, 179).join('')}…`;
}

/** The content with every foreign string cleaned, once, before any word is made of it. */
export function cleanContent<Content extends MailContent | ExpiryContent>(content: Content): Content {
  const clean = <T>(value: T): T => {
    if (typeof value === 'string') return cleanText(value) as T;
    if (Array.isArray(value)) return value.map(clean) as T;
    if (value === null || typeof value !== 'object' || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, clean(it)])) as T;
  };
  return clean(content);
}
