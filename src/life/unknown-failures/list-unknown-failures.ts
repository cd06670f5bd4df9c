// Reading unknown failures. Whoever calls has checked that an operator asks: they span Accounts.
import type { Selectable, SelectQueryBuilder } from 'kysely';
import { notFound } from '../../request-error.ts';
import type { DbOrTrx, Tables } from '../../store/index.ts';

export type UnknownFailure = Selectable<Tables['unknown_failures']>;

export interface UnknownFailureFilter {
  provider?: string | undefined;
  /** Default: those that nobody has dismissed. */
  isDismissed?: boolean | undefined;
}

/** A query over them, to be ordered and cut by the caller. */
export function listUnknownFailures(
  db: DbOrTrx,
  { provider, isDismissed = false }: UnknownFailureFilter,
): SelectQueryBuilder<Tables, 'unknown_failures', UnknownFailure> {
  return db
    .selectFrom('unknown_failures')
    .selectAll()
    .where('dismissed_at', isDismissed ? 'is not' : 'is', null)
    .$if(provider !== undefined, (query) => query.where('provider', '=', provider ?? ''));
}

/** Throws not_found. */
export async function getUnknownFailure(db: DbOrTrx, id: string): Promise<UnknownFailure> {
  const row = await db.selectFrom('unknown_failures').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('unknown failure');
  return row;
}
