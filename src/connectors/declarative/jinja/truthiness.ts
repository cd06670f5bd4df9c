// What a condition of a manifest means, as the engine decides it from the evaluated value.
import type { JinjaValue } from './read-literal.ts';
import { Float } from './values.ts';

const falseTexts = new Set(['', 'False', 'false', '{}', '[]', '()', '0', '0.0']);

/**
 * False for False, 0, empty lists and dicts, and the texts "", "False", "false", "0", "0.0", "{}", "[]", "()". All else is true, None and
 * "None" too: the engine takes the presence of a value for a yes.
 */
export function isTruthy(value: JinjaValue): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return !falseTexts.has(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) !== 0;
  if (value instanceof Float) return value.value !== 0;
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}
