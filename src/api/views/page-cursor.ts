// Keyset paging over (instant, id): `after` is the last row of the page before, opaque to the caller.
import type { ExpressionBuilder, ReferenceExpression, SelectQueryBuilder } from 'kysely';
import { RequestError } from '../../request-error.ts';

export interface Keyset {
  at: Date;
  id: string;
}

/** Null: the first page. Throws bad_input. */
export function readCursor(after: string | undefined): Keyset | null {
  if (after === undefined) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as [string, string];
    const date = new Date(at);
    // Instants far outside of any list's are more than the database can hold.
    const year = date.getUTCFullYear();
    if (typeof id === 'string' && year >= 1 && year <= 9999) return { at: date, id };
  } catch {
    // answered below
  }
  throw new RequestError(
    'bad_input',
    '"after" is not a cursor of this list. Use the `next` of the page before, or leave it out.',
  );
}

export const writeCursor = ({ at, id }: Keyset): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

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
  { limit, after, order = 'desc' }: { limit: number; after?: string | undefined; order?: 'asc' | 'desc' },
): SelectQueryBuilder<DB, TB, O> {
  const cursor = readCursor(after);
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
