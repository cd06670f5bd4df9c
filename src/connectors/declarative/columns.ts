// A stream's JSON schema to the columns of its landing table. Pure.
import type { Column } from '../types.ts';

/** Top-level properties, in order. Nested values land as jsonb; what may be of several kinds lands as text. */
export function columnsOfSchema(schema: unknown): Column[] {
  if (!isNode(schema) || !isNode(schema.properties)) return [];
  return Object.entries(schema.properties).map(([name, property]) => ({ name, type: typeOfProperty(property) }));
}

function typeOfProperty(property: unknown): string {
  if (!isNode(property)) return 'text';
  const given = Array.isArray(property.type) ? property.type : [property.type];
  const kinds = given.filter((it) => it !== 'null');
  if (kinds.every((it) => it === 'integer' || it === 'number') && kinds.length > 0)
    return kinds.includes('number') ? 'numeric' : 'bigint';
  if (kinds.length !== 1) return kinds.some((it) => it === 'object' || it === 'array') ? 'jsonb' : 'text';
  if (kinds[0] === 'boolean') return 'boolean';
  if (kinds[0] === 'object' || kinds[0] === 'array') return 'jsonb';
  if (property.format === 'date') return 'date';
  if (property.format === 'date-time')
    return property.airbyte_type === 'timestamp_without_timezone'
      ? 'timestamp without time zone'
      : 'timestamp with time zone';
  return 'text';
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
