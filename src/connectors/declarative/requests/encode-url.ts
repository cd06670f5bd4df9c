// Addresses as the format's own engine builds them: how base and path are joined, and how parameters are written.
import { formatPython } from '../jinja/index.ts';

/** A path that is a whole address stands for itself. */
export function joinUrl(base: string, path: string): string {
  if (path === '') return base;
  if (/^https?:\/\//i.test(path)) return path;
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** Adds parameters behind those that the address has. One that it has already, with the same value, is not added again. */
export function withQuery(url: string, query: Readonly<Record<string, unknown>>): string {
  const known = new Map(new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? ''));
  const entries = Object.entries(query).filter(([name, value]) => known.get(name) !== formatPython(value));
  const added = encodeForm(entries);
  if (added === '') return url;
  const [address = '', fragment] = url.split('#', 2);
  const joint = address.includes('?') ? (/[?&]$/.test(address) ? '' : '&') : '?';
  return `${address}${joint}${added}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** application/x-www-form-urlencoded. A list gives the name once for each of its values; null gives nothing. */
export function encodeForm(entries: Iterable<readonly [name: string, value: unknown]>): string {
  const pairs: string[] = [];
  for (const [name, value] of entries)
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined) pairs.push(`${encodePart(name)}=${encodePart(formatPython(one))}`);
  return pairs.join('&');
}

/** RFC 3986's unreserved characters stand as they are; a space becomes a plus. */
const encodePart = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

/** What stays as it is in an address that a manifest or a provider wrote: everything that is legal there. */
export const cleanUrl = (url: string): string =>
  url
    .trim()
    .replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (it) => encodeURIComponent(it.toWellFormed()))
    .replace(/%(?![0-9a-f]{2})/gi, '%25');
