// Any text as plain words, so that rules and answers are compared alike: lower case, without accents, apostrophes and punctuation. Chinese,
// Japanese and Korean have no spaces between words: there each character counts as one.

/**
 * Any text as plain lower-case words: `"Token-Expired!"` and `TokenExpired` both become `token`, `expired`. Apostrophes vanish (`doesn't`
 * is `doesnt`). Reads 4,000 characters at most.
 */
export function toWordList(text: string): readonly string[] {
  let plain = text.length > charactersMax ? text.slice(0, charactersMax) : text;
  if (plain.includes("'") || plain.includes('’')) plain = plain.replace(/['’]/g, '');
  // Nearly all is ASCII, and the patterns for all alphabets are slow.
  if (isAscii.test(plain)) return splitHumps(plain).toLowerCase().match(asciiWord) ?? [];
  return (
    splitHumps(plain)
      .toLowerCase()
      .replace(latinLetter, (letter) => special[letter] ?? (letter.normalize('NFD')[0] as string))
      .match(anyWord) ?? []
  );
}

const charactersMax = 4_000;
/** `apiKey` and `APIKey` are two words each, `OAuth` is one. */
const splitHumps = (text: string): string => text.replace(humps, '$1 $2').replace(acronyms, '$1 $2');
const humps = /([a-z0-9])([A-Z])/g;
const acronyms = /([A-Z]{2})([A-Z][a-z])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII.
const isAscii = /^[\x00-\x7f]*$/;
const asciiWord = /[a-z0-9]+/g;
const latinLetter = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const special: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', ı: 'i', æ: 'ae', œ: 'oe', đ: 'd' };
/** One character of a script without spaces, or a run of letters and digits of any other. */
const anyWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]]+/gv;
