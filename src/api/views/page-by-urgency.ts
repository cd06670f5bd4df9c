// Lists that begin with what needs a person: one part of the list after the other, each in an order of its own, and paged as if they were one.
// A cursor names the part, the instant and the id of the last row shown, so that a page is found straight along an index, however far down.
import type { ReferenceExpression, SelectQueryBuilder } from 'kysely';
import { type Cut, pageBy, readCursor, writeCursor } from './page-cursor.ts';

/** One part of the list: its rows from `from` on, one more than asked for, each with the instant that it is ordered by. */
export type ReadPart<Row> = (from: Cut) => Promise<OrderedRow<Row>[]>;
type OrderedRow<Row> = Row & { ordered_at: Date };

/** A part that goes by `at`, as it stands in the query. */
export function partBy<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  at: ReferenceExpression<DB, TB> & string,
  id: ReferenceExpression<DB, TB> & string,
  order: 'asc' | 'desc',
): ReadPart<Row> {
  return async (from) =>
    (await pageBy(query.select(`${at} as ordered_at` as never), at, id, {
      ...from,
      order,
    }).execute()) as unknown as OrderedRow<Row>[];
}

/** A page over all parts, in their order. A row that moves to another part while somebody pages is met there. Throws bad_input. */
export async function pageByUrgency<Row extends { id: string }>(
  parts: readonly ReadPart<Row>[],
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<{ rows: Row[]; next: string | null }> {
  const cursor = readCursor(after, parts.length);
  const found: { row: OrderedRow<Row>; part: number }[] = [];
  for (const [part, read] of parts.entries()) {
    if (part < (cursor?.part ?? 0)) continue;
    if (found.length > limit) break;
    const rows = await read({ limit: limit - found.length, after: part === cursor?.part ? cursor : null });
    found.push(...rows.map((row) => ({ row, part })));
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ row }) => row),
    next:
      found.length > limit && last ? writeCursor({ at: last.row.ordered_at, id: last.row.id, part: last.part }) : null,
  };
}
