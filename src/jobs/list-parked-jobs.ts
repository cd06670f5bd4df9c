// Jobs that failed eight times and wait for a person: shown by `mooring doctor`, counted in /metrics.
import { sql } from 'kysely';
import type { DbOrTrx } from '../store/index.ts';

export interface ParkedJob {
  kind: string;
  key: string;
  lastError: string;
  parkedAt: Date;
}

export async function listParkedJobs(db: DbOrTrx): Promise<ParkedJob[]> {
  const rows = await db
    .selectFrom('due_jobs')
    .select(['kind', 'key', 'last_error', 'parked_at'])
    .where('parked_at', 'is not', null)
    .orderBy('parked_at')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    key: row.key,
    lastError: row.last_error ?? '',
    parkedAt: row.parked_at as Date,
  }));
}

/** Parked jobs are due again, with a fresh count. Returns how many. */
export async function wakeParkedJobs(db: DbOrTrx): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('due_jobs')
    .set({ parked_at: null, failures: 0, version: sql<number>`version + 1` })
    .where('parked_at', 'is not', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** How many jobs are due before `now` and not yet done, and how many are parked. */
export async function countJobs(db: DbOrTrx, now: Date): Promise<{ due: number; parked: number }> {
  const row = await db
    .selectFrom('due_jobs')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('due_at', '<=', now).filterWhere('parked_at', 'is', null).as('due'),
      eb.fn.countAll<number>().filterWhere('parked_at', 'is not', null).as('parked'),
    ])
    .executeTakeFirstOrThrow();
  return { due: Number(row.due), parked: Number(row.parked) };
}
