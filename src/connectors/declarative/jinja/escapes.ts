// Escape sequences of Python's text literals. An unknown one keeps its backslash, as in Python.

const simple = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
const lengths = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The meant text, or null where a sequence is broken or names a character (\N{...}). */
export function decodeEscapes(text: string): string | null {
  let meant = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', from)) {
    meant += text.slice(from, at);
    const sign = text[at + 1];
    const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
    const length = lengths.get(sign ?? '');
    if (sign === undefined || sign === 'N') return null;
    if (octal) {
      meant += String.fromCharCode(Number.parseInt(octal, 8));
      from = at + 1 + octal.length;
    } else if (length !== undefined) {
      const digits = text.slice(at + 2, at + 2 + length);
      if (digits.length < length || !/^[\da-f]+$/i.test(digits)) return null;
      const code = Number.parseInt(digits, 16);
      if (code > 0x10ffff) return null;
      meant += String.fromCodePoint(code);
      from = at + 2 + length;
    } else {
      meant += simple.get(sign) ?? `\\${sign}`;
      from = at + 2;
    }
  }
  return meant + text.slice(from);
}
