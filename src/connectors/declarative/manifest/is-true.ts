// Python's idea of truth, of what a condition has been evaluated to.

/** The words that stand for no, as the format's own engine has them, and what is empty. */
export function isTrue(value: unknown): boolean {
  if (typeof value === 'string') return !falseWords.has(value) && value !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

const falseWords: ReadonlySet<string> = new Set(['False', 'false', '{}', '[]', '()', '', '0', '0.0', '{{}}']);
