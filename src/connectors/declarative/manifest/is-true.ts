// Python's idea of truth, of what a condition has been evaluated to.

/** False for False, 0, what is empty, and the words for them; all else is true, None as well: that a value is there counts as a yes. */
export function isTrue(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return !falseWords.has(value);
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return Object.keys(value).length > 0;
  return Boolean(value);
}

const falseWords: ReadonlySet<string> = new Set(['', 'False', 'false', '{}', '[]', '()', '0', '0.0']);
