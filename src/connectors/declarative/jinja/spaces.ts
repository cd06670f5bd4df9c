// Whitespace as Python counts it (str.isspace, \s, strip), which is more than JavaScript does.

/** For use inside of [...] in a pattern. */
export const spaceClass = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const onlySpaces = new RegExp(`^[${spaceClass}]+$`);

/** Whether there is something, and nothing but whitespace. */
export const isSpace = (text: string): boolean => onlySpaces.test(text);

/** `text` without the signs at its ends that `isStripped` names. */
export function trimBoth(text: string, isStripped: (sign: string) => boolean = isSpace): string {
  let from = 0;
  while (from < text.length && isStripped(text[from] ?? '')) from += 1;
  return trimEnd(text.slice(from), isStripped);
}

export function trimEnd(text: string, isStripped: (sign: string) => boolean = isSpace): string {
  let end = text.length;
  while (end > 0 && isStripped(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
