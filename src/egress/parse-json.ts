// Parses JSON without losing digits: a whole number beyond 2^53, as ids of large providers are, comes back as text.

/** Found in the text at all? Else the plain, much faster way is taken. */
const longNumber = /\d{16}/;

/** The value, or undefined when `text` is no JSON. */
export function parseJson(text: string): unknown {
  try {
    if (!longNumber.test(text)) return JSON.parse(text);
    return (JSON.parse as ParseWithSource)(text, (_key, value, context) => {
      if (typeof value !== 'number' || Number.isSafeInteger(value) || context.source === undefined) return value;
      return /^-?\d+$/.test(context.source) ? context.source : value;
    });
  } catch {
    return undefined;
  }
}

/** JSON.parse with source text access (ES2026), which the compiler's library does not know yet. */
type ParseWithSource = (
  text: string,
  reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
) => unknown;
