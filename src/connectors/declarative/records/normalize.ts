// Brings values to the types of the stream's JSON Schema, where a manifest asks for it (schema_normalization: Default). A value that
// cannot be brought there stays as it is.
import type { JsonObject, JsonValue } from '../../../store/index.ts';
import type { ApiRecord } from '../contract.ts';
import { formatPython } from '../jinja/index.ts';
import { define } from './paths.ts';

/** Changes the record in place. */
export function normalizeRecord(record: ApiRecord, schema: JsonObject): void {
  const properties = schema.properties;
  if (!isObject(properties)) return;
  for (const [name, value] of Object.entries(record)) {
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (isObject(inner)) define(record, name, convert(value, inner));
  }
}

function convert(value: unknown, schema: JsonObject): unknown {
  if (isObject(value)) {
    normalizeRecord(value, schema);
    return value;
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    return isObject(items) ? value.map((it) => convert(it, items)) : value;
  }
  const types = typesOf(schema.type);
  if (value === null || value === undefined) return value;
  const [type, ...others] = types.filter((it) => it !== 'null');
  if (type === undefined || others.length > 0) return value;
  return converters[type]?.(value) ?? value;
}

const converters: Record<string, (value: unknown) => unknown> = {
  string: (value) => (typeof value === 'string' ? value : formatPython(value)),
  number: toNumber,
  integer: (value) => {
    const number = toNumber(value);
    return typeof number === 'number' && (typeof value !== 'string' || Number.isInteger(number))
      ? Math.trunc(number)
      : value;
  },
  boolean: (value) => {
    if (typeof value !== 'string') return typeof value === 'number' ? value !== 0 : value;
    if (/^(?:y|yes|t|true|on|1)$/i.test(value)) return true;
    return /^(?:n|no|f|false|off|0)$/i.test(value) ? false : value;
  },
  array: (value) => [value],
};

/** Numbers in text. One that would lose digits stays text. */
function toNumber(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string' || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)) return value;
  const number = Number(value);
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? value : number;
}

const typesOf = (type: JsonValue | undefined): string[] =>
  (Array.isArray(type) ? type : [type]).filter((it) => typeof it === 'string');

const isObject = <T>(value: T): value is T & JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
