// Which suspicions are held back right now, for whoever shows them.
import type { DbOrTrx } from '../../store/index.ts';

export interface StandingHold {
  id: string;
  rule: string;
  beganAt: Date;
  untilAt: Date;
}

/** By id. */
export async function findStandingHolds(
  db: DbOrTrx,
  holdIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, StandingHold>> {
  const ids = [...new Set(holdIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('guard_holds')
    .select(['id', 'rule', 'began_at', 'until_at'])
    .where('id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute();
  return new Map(
    rows.map((row) => [row.id, { id: row.id, rule: row.rule, beganAt: row.began_at, untilAt: row.until_at }]),
  );
}
