// The one COPY statement with which a read begins or goes on. Pure.
import pg from 'pg';
import type { JsonValue } from '../../store/index.ts';
import type { StreamDescription } from '../types.ts';
import { cursorKindOf } from './suggest-cursors.ts';

const { escapeIdentifier: quote, escapeLiteral: literal } = pg;

/** Where a read stands; kept as a page's checkpoint. Values are text, as COPY writes them. */
export type Position =
  /** full_refresh by key: after the row with this key. */
  | { part: 'all'; key: string[] }
  /** updated_since: after the row with this cursor and key. `latest` is the cursor that is right at the end. */
  | { part: 'rows'; cursor: string; key: string[]; latest: string }
  /** updated_since, second part: rows whose cursor says nothing, after this key; null at its beginning. */
  | { part: 'unplaced'; key: string[] | null; latest: string | null };

/** The position in a checkpoint; null when there is none, or it was made by a reading that the stream no longer has. */
export function readPosition(stream: StreamDescription, checkpoint: JsonValue | null): Position | null {
  if (typeof checkpoint !== 'object' || checkpoint === null || Array.isArray(checkpoint)) return null;
  const position = checkpoint as unknown as Position;
  const isIncremental = position.part === 'rows' || position.part === 'unplaced';
  const fits = isIncremental === (stream.reading === 'updated_since');
  const hasKey = position.key === null || position.key?.length === stream.primaryKey.length;
  return fits && hasKey && stream.primaryKey.length > 0 ? position : null;
}

/** full_refresh: by primary key when there is one, so that it can be resumed. */
export function planFullRefresh(stream: StreamDescription, position: Position | null): string {
  const keys = stream.primaryKey.map(quote);
  const after = position?.part === 'all' ? isAfter(keys, position.key) : null;
  return copyStatement(stream, after ? [after] : [], keys);
}

/** updated_since, rows whose cursor is a real value, in its order. `since`: inclusive lower bound of a new read. */
export function planRows(
  stream: StreamDescription,
  position: Position | null,
  since: string | null,
  overlapSeconds: number,
): string {
  const cursor = quote(cursorOf(stream));
  const order = [cursor, ...stream.primaryKey.filter((name) => name !== stream.cursorField).map(quote)];
  const conditions = [isPlaced(stream)];
  if (position?.part === 'rows') {
    conditions.push(`${cursor} >= ${literal(position.cursor)}`);
    conditions.push(isAfter(order, [position.cursor, ...keyWithoutCursor(stream, position.key)]));
  } else if (since !== null) conditions.push(`${cursor} >= ${lowerBound(stream, since, overlapSeconds)}`);
  return copyStatement(stream, conditions, order);
}

/** updated_since, rows whose cursor is null or infinite: they cannot be told apart by it, so each read takes all of them. */
export function planUnplaced(stream: StreamDescription, position: Position | null): string {
  const keys = stream.primaryKey.map(quote);
  const after = position?.part === 'unplaced' && position.key ? [isAfter(keys, position.key)] : [];
  return copyStatement(stream, [isUnplaced(stream), ...after], keys);
}

function cursorOf(stream: StreamDescription): string {
  if (stream.cursorField === null) throw new Error(`The stream ${stream.name} has no cursor.`);
  return stream.cursorField;
}

/** The type at the provider may be finer than the landing column's, which may have become text: `details` is asked first. */
export function cursorTypeOf(stream: StreamDescription): string {
  const types = stream.details.cursorTypes as Record<string, string> | undefined;
  const name = cursorOf(stream);
  return types?.[name] ?? stream.columns.find((column) => column.name === name)?.type ?? 'text';
}

// Written so that an index on the cursor serves both; PostgreSQL's dates may also be 'infinity', after which nothing would ever be new.
function isPlaced(stream: StreamDescription): string {
  const cursor = quote(cursorOf(stream));
  const isInstant = cursorKindOf(cursorTypeOf(stream)) === 'instant';
  return isInstant ? `${cursor} > '-infinity' and ${cursor} < 'infinity'` : `${cursor} is not null`;
}

function isUnplaced(stream: StreamDescription): string {
  const cursor = quote(cursorOf(stream));
  const isInstant = cursorKindOf(cursorTypeOf(stream)) === 'instant';
  return `(${cursor} is null${isInstant ? ` or ${cursor} in ('infinity', '-infinity')` : ''})`;
}

/** Row comparison: PostgreSQL compares column by column, in the columns' own types and collations, as ORDER BY does. */
const isAfter = (columns: string[], values: string[]): string =>
  columns.length === 1
    ? `${columns[0]} > ${literal(values[0] ?? '')}`
    : `(${columns.join(', ')}) > (${values.map((value) => literal(value)).join(', ')})`;

const keyWithoutCursor = (stream: StreamDescription, key: string[]): string[] =>
  key.filter((_value, index) => stream.primaryKey[index] !== stream.cursorField);

function lowerBound(stream: StreamDescription, since: string, overlapSeconds: number): string {
  const type = cursorTypeOf(stream);
  if (cursorKindOf(type) !== 'instant') return literal(since);
  // A date less some seconds would be a timestamp: the whole day before is read again instead.
  if (type === 'date') return `(${literal(since)}::date - ${overlapSeconds > 0 ? 1 : 0})`;
  return `(${literal(since)}::${type} - interval '${overlapSeconds} seconds')`;
}

function copyStatement(stream: StreamDescription, conditions: string[], order: string[]): string {
  const { schema, table } = stream.details;
  if (typeof schema !== 'string' || typeof table !== 'string') throw new Error(`${stream.name} names no table.`);
  const columns = stream.columns.map((column) => quote(column.name)).join(', ');
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  const by = order.length > 0 ? ` order by ${order.join(', ')}` : '';
  return `copy (select ${columns} from ${quote(schema)}.${quote(table)}${where}${by}) to stdout`;
}
