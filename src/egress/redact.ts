// Strikes secrets out of whatever is kept or shown of a foreign answer. Pure. Two nets: secrets that we know (in every form they may be
// echoed in) and names that announce a secret (Authorization, access_token, ...), for those that we do not know.

/** Stands where a secret stood. */
export const struckOut = '[struck out]';

export interface Redactor {
  text(text: string): string;
  /** Plain data, deeply; keys stay, values under a secret's name go. */
  value(value: unknown): unknown;
  headers(headers: Readonly<Record<string, string>>): Record<string, string>;
}

/** What lies deeper is nobody's data, and is struck out as a whole. */
const depthMax = 200;

/** Builds a redactor for these secrets. Known ones go in raw, URL-encoded, JSON-escaped and Base64 form, also nested. */
export function createRedactor(secrets: readonly string[]): Redactor {
  const known = patternOfSecrets(secrets);
  const text = (value: string): string => strikeNamedSecrets(known ? value.replace(known, struckOut) : value);
  const valueAt = (it: unknown, depth: number): unknown => {
    if (typeof it === 'string') return text(it);
    if (typeof it === 'number') return known && text(String(it)) !== String(it) ? struckOut : it;
    if (typeof it !== 'object' || it === null) return it;
    if (depth > depthMax) return struckOut;
    if (Array.isArray(it)) return it.map((inner) => valueAt(inner, depth + 1));
    return Object.fromEntries(
      Object.entries(it).map(([key, inner]) => [
        text(key),
        isSecretName(key) ? strikeLeaves(inner, depth + 1) : valueAt(inner, depth + 1),
      ]),
    );
  };
  const value = (it: unknown): unknown => valueAt(it, 0);
  const headers = (them: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(them).map(([name, content]) => [name, isSecretHeader(name) ? struckOut : text(content)]),
    );
  return { text, value, headers };
}

const secretWords =
  'access[_-]?token|refresh[_-]?token|id[_-]?token|auth[_-]?token|client[_-]?secret|secret[_-]?key|private[_-]?key|api[_-]?key|x-api-key|apikey|access[_-]?key|signature|password|passwd|pwd|secret|token';
const secretName = new RegExp(`(?:^|[^a-z])(?:${secretWords})$|(?:Token|Secret|Password|ApiKey|PrivateKey)$`, 'i');
/** Names that end like a secret's and hold none: a paging token must not be hidden from whoever reads a Failure. */
const harmlessNames = /(?:page|continuation|next|sync)[_-]?token$|csrf[_-]?token$/i;

const isSecretName = (name: string): boolean => secretName.test(name) && !harmlessNames.test(name);
const isSecretHeader = (name: string): boolean =>
  /^(?:proxy-)?authorization$|^(?:set-)?cookie2?$/i.test(name) || isSecretName(name);

function strikeLeaves(value: unknown, depth: number): unknown {
  if (depth > depthMax) return struckOut;
  if (value === null || typeof value === 'boolean' || value === '') return value;
  if (Array.isArray(value)) return value.map((inner) => strikeLeaves(inner, depth + 1));
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strikeLeaves(inner, depth + 1)]));
  return struckOut;
}

// In URLs and forms: name=value. In text that holds JSON, also JSON inside JSON: "name":"value".
const inQuery = new RegExp(`(?<=[?&;\\s"'(]|^)([\\w.-]{0,60}(?:${secretWords}))=([^&\\s"'<>)]+)`, 'gi');
const inJson = new RegExp(`("[\\w.-]{0,60}(?:${secretWords})\\\\{0,7}"\\s{0,9}:\\s{0,9}\\\\{0,7}")([^"\\\\]+)`, 'gi');
// "Bearer realm=..." is a challenge, no secret: a token of one of these schemes is long and holds a digit.
const withScheme = /\b(Bearer|Basic)\s+(?=[\w.~+/-]{0,60}\d)[\w.~+/-]{16,}=*/gi;
const inAuthority = /(:\/\/[^\s/:@"'<>]{0,200}):[^\s/@"'<>]{1,200}@/g;

function strikeNamedSecrets(text: string): string {
  return text
    .replace(inQuery, (whole, name: string) => (harmlessNames.test(name) ? whole : `${name}=${struckOut}`))
    .replace(inJson, (whole, opening: string) =>
      harmlessNames.test(opening.replace(/[\\":\s]+$/, '')) ? whole : `${opening}${struckOut}`,
    )
    .replace(withScheme, `$1 ${struckOut}`)
    .replace(inAuthority, `$1:${struckOut}@`);
}

/** Below this length a secret is struck out only where it stands alone: else the password "a" would blacken every text. */
const wholeLengthMin = 6;

function patternOfSecrets(secrets: readonly string[]): RegExp | null {
  const sorted = [...new Set(secrets)].filter((secret) => secret.length > 0).sort((a, b) => b.length - a.length);
  if (sorted.length === 0) return null;
  return new RegExp([...new Set(sorted.flatMap(patternsOf))].join('|'), 'gu');
}

/**
 * From this length on a secret is struck out word by word, each as it stands or with its signs encoded: a key file or a JWT with every
 * character in every encoding makes an expression that takes minutes to search with.
 */
const longLength = 256;

function patternsOf(secret: string): string[] {
  const words = secret.length < longLength ? null : secret.match(/[A-Za-z0-9+/=_-]{20,}/g);
  if (words) return words.flatMap((word) => [word, ...base64Cores(word)]).map(patternOfWord);
  const plain = patternOfText(secret);
  if (secret.length < wholeLengthMin) return [`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`];
  return [plain, ...base64Cores(secret).map(patternOfText)];
}

/**
 * A secret character by character, each either raw, percent-encoded (also twice), or escaped as in JSON (up to three times: 7
 * backslashes): so mixed and nested encodings match as well. All repetitions are bounded, so that no answer can slow us down.
 */
function patternOfText(secret: string): string {
  let pattern = '';
  for (const unit of secret.match(/\\+|[^\\]/gsu) ?? []) pattern += patternOfUnit(unit);
  return pattern;
}

/** Letters and digits as they are; + / = also percent-encoded or escaped. */
const patternOfWord = (word: string): string =>
  word.replace(/[+/=]/g, (sign) => `(?:${rawForm(sign)}|\\\\{1,7}/|${percentEncoded(sign)}|${unicodeEscape(sign)})`);

function patternOfUnit(unit: string): string {
  if (unit.startsWith('\\'))
    return `(?:\\\\{${unit.length},${unit.length * 8}}|(?:${percentEncoded('\\')}){${unit.length}})`;
  const forms = [rawForm(unit), percentEncoded(unit), unicodeEscape(unit)];
  const short = { '"': '"', '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f', '/': '/' }[unit];
  if (short) forms.push(`\\\\{1,7}${short}`);
  if (unit === ' ') forms.push('\\+');
  if (unit === '+' || unit === '-') forms.push('[+-]');
  if (unit === '/' || unit === '_') forms.push('[/_]');
  return `(?:${forms.join('|')})`;
}

// A lone half of a surrogate pair matches nothing raw under the flag u unless it is written as an escape.
const rawForm = (unit: string): string =>
  unit.length === 1 && /[\ud800-\udfff]/.test(unit)
    ? `\\u${unit.charCodeAt(0).toString(16)}|\\ufffd`
    : unit.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const caseless = (hex: string): string => hex.replace(/[a-f]/gi, (c) => `[${c.toLowerCase()}${c.toUpperCase()}]`);

const percentEncoded = (unit: string): string =>
  [...Buffer.from(unit, 'utf8')].map((byte) => `%(?:25){0,3}${caseless(byte.toString(16).padStart(2, '0'))}`).join('');

const unicodeEscape = (unit: string): string =>
  unit
    .split('')
    .map((half) => `\\\\{1,7}[uU]${caseless(half.charCodeAt(0).toString(16).padStart(4, '0'))}`)
    .join('');

/**
 * What Base64 makes of the secret wherever it stands in a longer text ("user:password" of Basic): three alignments, each without the
 * characters that also hold bits of the neighbours.
 */
function base64Cores(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const firstOwn = Math.ceil((offset * 8) / 6);
    return encoded.slice(firstOwn, Math.floor(((offset + bytes.length) * 8) / 6));
  });
}
