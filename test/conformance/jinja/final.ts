// Recorded values: [type, value], with ints and floats as text, lists as lists of such pairs, dicts as pairs of such pairs.
import { Float, formatPython, formatRepr, Tuple } from '../../../src/connectors/declarative/jinja/index.ts';

export function isSameFinal(value: unknown, [type, recorded]: unknown[]): boolean {
  if (type === 'none') return value === null;
  if (type === 'bool' || type === 'str') return value === recorded;
  if (type === 'int') return isInteger(value) && String(value) === recorded;
  if (type === 'float') return isFloat(value) && formatPython(value) === recorded;
  if (type === 'list' || type === 'tuple')
    return (
      Array.isArray(value) &&
      value instanceof Tuple === (type === 'tuple') &&
      value.length === (recorded as unknown[]).length &&
      value.every((item, index) => isSameFinal(item, (recorded as unknown[][])[index] ?? []))
    );
  return type === 'dict' && isSameDict(value, recorded as [unknown[], unknown[]][]);
}

function isSameDict(value: unknown, recorded: [unknown[], unknown[]][]): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const dict = value as Record<string, unknown>;
  return (
    Object.keys(dict).length === recorded.length &&
    recorded.every(([key, item]) => Object.hasOwn(dict, String(key[1])) && isSameFinal(dict[String(key[1])], item))
  );
}

const isInteger = (value: unknown): boolean => typeof value === 'bigint' || Number.isSafeInteger(value);
const isFloat = (value: unknown): boolean =>
  value instanceof Float || (typeof value === 'number' && !Number.isSafeInteger(value));

export const describeFinal = (value: unknown): string => formatRepr(value);
