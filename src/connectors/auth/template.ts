// Pure: fills the {names} of a description with settings, entered secrets and what a provider told. In addresses each value is checked, so
// that nobody can lead a credential to a foreign host, port or path: a value for "https://{shop}.example.com" is a part of a host name and
// nothing else, and the address is read once more as a browser reads it before it is given out.
import { refused } from '../check-fields.ts';

/** Settings and secrets by name. A text that holds JSON (a key file) can be looked into: {serviceAccount.client_email}. */
export type Values = Readonly<Record<string, unknown>>;

const named = /\{([A-Za-z]\w*)((?:\.\w+)*)\}/g;

/** The names that a text speaks of, without what stands behind their dots. */
export const namesIn = (template: string): string[] => [
  ...new Set([...template.matchAll(named)].map(([, name = '']) => name)),
];

/** The text with its names filled in; what is not there is empty. */
export function fillText(template: string, values: Values): string {
  return template.replace(named, (_whole, name: string, rest: string) => showValue(lookUp(values, name, rest)));
}

/** The same for several. One that is nothing but a name without a value is left out. */
export function fillTexts(templates: Readonly<Record<string, string>> = {}, values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).flatMap(([key, template]) => {
      const filled = fillText(template, values);
      return filled === '' && template !== '' ? [] : [[key, filled]];
    }),
  );
}

function lookUp(values: Values, name: string, rest: string): unknown {
  let value: unknown = Object.hasOwn(values, name) ? values[name] : undefined;
  for (const part of rest.split('.').slice(1)) {
    const object = typeof value === 'string' ? readJson(value) : value;
    if (typeof object !== 'object' || object === null || !Object.hasOwn(object, part)) return undefined;
    value = (object as Record<string, unknown>)[part];
  }
  return value;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function showValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The parts of an address in which names may stand. `base`: the name that stands for scheme and host, and perhaps a path. */
export interface UrlParts {
  base: string | null;
  scheme: string;
  host: string;
  port: string;
  path: string;
  query: string;
}

/** Null when it is no address of a form that can be filled safely. */
export function readUrlTemplate(template: string): UrlParts | null {
  const whole = /^(?:(https?):\/\/([^/?#:@\s]+)(:\d{1,5})?|\{([A-Za-z]\w*)\})(\/[^?#\s]*)?(\?[^#\s]*)?$/.exec(template);
  if (!whole) return null;
  const [, scheme = '', host = '', port = '', base = null, path = '', query = ''] = whole;
  return { base, scheme, host, port, path, query };
}

const hostValue = /^[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){0,252}$/i;
const pathValue = /^(?!\.{1,2}$)[\w.~@:=-]{1,200}$/;

/** The address with its names filled in. Throws RequestError('bad_input') that names the setting which is missing or does not fit. */
export function fillUrl(template: string, values: Values): string {
  const parts = readUrlTemplate(template);
  if (!parts) throw new Error(`"${template}" is no address that can be filled.`);
  const fill = (part: string, allowed: RegExp | null, what: string): string =>
    part.replace(named, (_whole, name: string, rest: string) => {
      const value = showValue(lookUp(values, name, rest)).trim();
      if (value === '') throw refused(name, `The setting "${name}" is missing.`);
      if (allowed === null) return encodeURIComponent(value);
      if (!allowed.test(value)) throw refused(name, `This cannot be ${what}: ${tellAllowed(allowed)}.`);
      return value;
    });
  const start =
    parts.base === null
      ? { origin: `${parts.scheme}://${fill(parts.host, hostValue, 'a part of a host name')}${parts.port}`, path: '' }
      : readBase(parts.base, values);
  const path = start.path + fill(parts.path, pathValue, 'a part of a path');
  const filled = `${start.origin}${path}${fill(parts.query, null, '')}`;
  const url = URL.canParse(filled) ? new URL(filled) : null;
  // As it will be read: a value that changes host, port or path on the way is none that was meant.
  const isAsMeant =
    url !== null &&
    url.username === '' &&
    url.password === '' &&
    url.origin === new URL(start.origin).origin &&
    url.hostname === hostnameOf(start.origin) &&
    url.pathname === (path === '' ? '/' : path);
  if (!isAsMeant) throw refused(namesIn(template)[0] ?? '', 'This does not make an address.');
  return url.href;
}

const tellAllowed = (allowed: RegExp): string =>
  allowed === hostValue
    ? 'only letters, digits, hyphens and dots between them'
    : 'only letters, digits and the characters . _ ~ @ : = and hyphen';

const hostnameOf = (origin: string): string =>
  origin
    .replace(/^https?:\/\//, '')
    .replace(/:\d+$/, '')
    .toLowerCase();

function readBase(name: string, values: Values): { origin: string; path: string } {
  const value = showValue(values[name]).trim();
  if (value === '') throw refused(name, `The setting "${name}" is missing.`);
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && !/[?#@\\\s]/.test(value);
  if (!isPlain) throw refused(name, 'This must be an address alone, as https://example.com: without ?, # or @.');
  return { origin: url.origin, path: url.pathname.replace(/\/+$/, '') };
}
