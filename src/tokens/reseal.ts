// Seals values anew under the current data key, row by row while everything else runs. A value is only replaced if it still is what was read:
// a refresh that saves meanwhile wins, and its row is looked at again. Stopped at any instant, it goes on where it was when called again.
import { sql } from 'kysely';
import type { Store } from '../store/index.ts';
import { keyIdInSql, splitSealed } from './sealed-bytes.ts';
import type { SealedColumns } from './sealed-columns.ts';
import type { Vault } from './types.ts';

/** Rows that are read at a time. */
const batchRows = 200;
/** How often one row is looked at again when somebody else was faster. */
const triesMax = 10;

export interface ResealContext {
  store: Store;
  vault: Vault;
}

export interface ResealInput {
  places: readonly SealedColumns[];
  /** The data key that everything is to be sealed with. */
  keyId: string;
  signal?: AbortSignal;
  onProgress?: (progress: ResealProgress) => void;
}

export interface ResealProgress {
  table: string;
  rowsDone: number;
  rowsTotal: number;
}

export interface ResealReport {
  rowsDone: number;
  /** Rows that cannot be opened: they stay as they are. By table and key. */
  broken: { table: string; key: string; message: string }[];
  isInterrupted: boolean;
}

/** One pass over all sealed columns. */
export async function reseal(ctx: ResealContext, input: ResealInput): Promise<ResealReport> {
  const { places, keyId, signal, onProgress } = input;
  const report: ResealReport = { rowsDone: 0, broken: [], isInterrupted: false };
  let rowsTotal = 0;
  for (const place of places) rowsTotal += await countOthers(ctx, place, keyId);
  for (const place of places) {
    for (let afterKey = ''; ; ) {
      const keys = await listOthers(ctx, place, keyId, afterKey);
      if (keys.length === 0) break;
      for (const key of keys) {
        if (signal?.aborted) return { ...report, isInterrupted: true };
        try {
          if (await resealRow(ctx, place, key, keyId)) report.rowsDone++;
        } catch (error) {
          if ((error as Error).name !== 'VaultError') throw error;
          report.broken.push({ table: place.table, key, message: (error as Error).message });
        }
        onProgress?.({ table: place.table, rowsDone: report.rowsDone, rowsTotal });
      }
      afterKey = keys.at(-1) ?? '';
    }
  }
  return report;
}

/** How many values each data key has sealed. */
export async function countByKey(
  { store }: Pick<ResealContext, 'store'>,
  places: readonly SealedColumns[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { table, columns } of places) {
    for (const column of columns) {
      const { rows } = await sql<{ id: string | null; count: number }>`
        select ${keyIdInSql(column)} as id, count(*)::int as count from ${sql.table(table)} where ${sql.ref(column)} is not null group by 1
      `.execute(store.db);
      for (const { id, count } of rows) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + count);
    }
  }
  return counts;
}

const isOther = ({ columns }: SealedColumns, keyId: string) =>
  sql.join(
    columns.map((column) => sql`${keyIdInSql(column)} <> ${keyId}`),
    sql` or `,
  );

async function countOthers({ store }: ResealContext, place: SealedColumns, keyId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(place.table)} where ${isOther(place, keyId)}
  `.execute(store.db);
  return rows[0]?.count ?? 0;
}

async function listOthers(
  { store }: ResealContext,
  place: SealedColumns,
  keyId: string,
  afterKey: string,
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select ${sql.ref(place.key)} as key from ${sql.table(place.table)}
     where ${sql.ref(place.key)} > ${afterKey} and (${isOther(place, keyId)})
     order by ${sql.ref(place.key)} limit ${batchRows}
  `.execute(store.db);
  return rows.map(({ key }) => key);
}

/** False when there was nothing to do any more, or somebody else was faster each time: the next pass looks again. */
async function resealRow(
  { store, vault }: ResealContext,
  place: SealedColumns,
  key: string,
  keyId: string,
): Promise<boolean> {
  const { table, columns, rowIdOf } = place;
  for (let attempt = 0; attempt < triesMax; attempt++) {
    const { rows } = await sql<Record<string, Buffer | null>>`
      select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)} where ${sql.ref(place.key)} = ${key}
    `.execute(store.db);
    const [row] = rows;
    // Deleted meanwhile.
    if (!row) return false;
    const changes: { column: string; before: Buffer; after: Buffer }[] = [];
    for (const column of columns) {
      const before = row[column];
      if (!before || splitSealed(before).keyId === keyId) continue;
      const after = await vault.seal(await vault.unseal(before, rowIdOf(key)), rowIdOf(key));
      // A yet newer key was made: whoever made it sees to the rest.
      if (splitSealed(after).keyId !== keyId) return false;
      changes.push({ column, before, after });
    }
    if (changes.length === 0) return false;
    const { numAffectedRows } = await sql`
      update ${sql.table(table)}
         set ${sql.join(changes.map(({ column, after }) => sql`${sql.ref(column)} = ${after}`))}
       where ${sql.ref(place.key)} = ${key}
         and ${sql.join(
           changes.map(({ column, before }) => sql`${sql.ref(column)} = ${before}`),
           sql` and `,
         )}
    `.execute(store.db);
    if (numAffectedRows === 1n) return true;
  }
  return false;
}
