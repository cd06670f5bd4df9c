// Which characters codes are made of. Nearly all are ASCII, and a table of it is many times as quick as a pattern of all alphabets.

/** Whether a text may be a code: letters and digits of any alphabet, and the marks that stand in codes; nothing else, and not empty. */
export const looksLikeCode = (text: string): boolean => isMadeOf(isOfCode, text, code);

/** The same with commas and blanks in it, as in `3001, invalid key`. */
export const looksLikeCodes = (text: string): boolean => isMadeOf(isOfCode | isBetween, text, codeOrWords);

const code = /^[\p{L}\p{N}_.:\-/#]+$/u;
const codeOrWords = /^[\p{L}\p{N}_.:,\-/# ]+$/u;

const isOfCode = 1;
const isBetween = 2;
const kinds = new Uint8Array(128);
for (let at = 0; at < 128; at += 1) {
  const character = String.fromCharCode(at);
  kinds[at] = code.test(character) ? isOfCode : codeOrWords.test(character) ? isBetween : 0;
}

function isMadeOf(allowed: number, text: string, pattern: RegExp): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const at = text.charCodeAt(index);
    if (at > 127) return pattern.test(text);
    if (((kinds[at] as number) & allowed) === 0) return false;
  }
  return text !== '';
}
