// Keyset paging over (instant, id): `after` is the last row of the page before, opaque to the caller.
import type { ExpressionBuilder, ReferenceExpression, SelectQueryBuilder } from 'kysely';
import { RequestError } from '../../request-error.ts';

export interface Keyset {
  at: Date;
  id: string;
  /** Of a list in several parts: which one. */
  part?: number;
}

/** Where a page begins, and how long it is. */
export interface Cut {
  limit: number;
  after?: string | Keyset | null | undefined;
}

/** Null: the first page. `parts`: of how many the list is made, where it is made of several. Throws bad_input. */
export function readCursor(after: string | undefined, parts?: number): Keyset | null {
  if (after === undefined) return null;
  try {
    const [at, id, part] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as [string, string, unknown];
    const date = new Date(at);
    // Instants far outside of any list's are more than the database can hold.
    const year = date.getUTCFullYear();
    if (typeof id === 'string' && year >= 1 && year <= 9999) {
      if (parts === undefined && part === undefined) return { at: date, id };
      if (parts !== undefined && isPart(part, parts)) return { at: date, id, part };
    }
  } catch {
    // answered below
  }
  throw new RequestError(
    'bad_input',
    '"after" is not a cursor of this list in this order. Use the `next` of the page before, or leave it out.',
  );
}

const isPart = (part: unknown, parts: number): part is number =>
  Number.isInteger(part) && (part as number) >= 0 && (part as number) < parts;

export const writeCursor = ({ at, id, part }: Keyset): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id, ...(part === undefined ? [] : [part])])).toString('base64url');

/** Cuts a list that was read with one row more than `limit`. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => Keyset,
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? writeCursor(keyOf(last)) : null };
}

/** Rows after the cursor in the order (at, id), newest first unless `order` says otherwise; one more than `limit`. */
export function pageBy<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  at: ReferenceExpression<DB, TB>,
  id: ReferenceExpression<DB, TB>,
  { limit, after, order = 'desc' }: Cut & { order?: 'asc' | 'desc' },
): SelectQueryBuilder<DB, TB, O> {
  const cursor = typeof after === 'string' ? readCursor(after) : after;
  // Compared as a pair, so that an index on (at, id) leads straight to the page, however far down it is.
  const where = (eb: ExpressionBuilder<DB, TB>) =>
    eb(
      eb.refTuple(at as never, id as never) as never,
      order === 'desc' ? '<' : '>',
      eb.tuple(cursor?.at, cursor?.id) as never,
    );
  const paged = cursor ? query.where(where as never) : query;
  return paged
    .orderBy(at as never, order)
    .orderBy(id as never, order)
    .limit(limit + 1);
}
