// The rows of added connectors. Whoever may write them, and what has to hold before, stands in src/life/added-connectors.
import { type Selectable, sql } from 'kysely';
import type { DbOrTrx, Tables, Trx } from '../../store/index.ts';
import type { AddedTexts } from './build-added.ts';

export type AddedRow = Selectable<Tables['added_connectors']>;

/** Sent when a transaction that changed a connector commits: every process looks. A hint may be lost; the version in the row never is. */
export const connectorsChannel = 'mooring_connectors';

export const findAdded = (db: DbOrTrx, slug: string): Promise<AddedRow | undefined> =>
  db.selectFrom('added_connectors').selectAll().where('slug', '=', slug).executeTakeFirst();

/** As findAdded; until the transaction ends nobody connects by it, and nobody replaces or removes it. */
export const findAddedToChange = (trx: Trx, slug: string): Promise<AddedRow | undefined> =>
  trx.selectFrom('added_connectors').selectAll().where('slug', '=', slug).forUpdate().executeTakeFirst();

/** Until the transaction ends nobody removes it. False: that has happened already. One that comes with Mooring always stays. */
export async function keepFromRemoval(trx: Trx, slug: string): Promise<boolean> {
  const row = await trx
    .selectFrom('added_connectors')
    .select('removed_at')
    .where('slug', '=', slug)
    .forShare()
    .executeTakeFirst();
  return row === undefined || row.removed_at === null;
}

/** Without the texts, by slug. */
export const listAdded = (db: DbOrTrx) =>
  db
    .selectFrom('added_connectors')
    .select(['slug', 'version', 'source_url', 'added_at', 'added_by_name', 'changed_at', 'changed_by_name'])
    .where('removed_at', 'is', null)
    .orderBy('slug')
    .execute();

export interface SavedBy {
  at: Date;
  byName: string;
  sourceUrl: string | null;
}

/** Adds it, replaces it, or brings it back. Returns its version. */
export async function saveAdded(trx: Trx, texts: AddedTexts, { at, byName, sourceUrl }: SavedBy): Promise<number> {
  const changed = {
    manifest: texts.manifest,
    connector_file: texts.connectorFile,
    source_url: sourceUrl,
    changed_at: at,
    changed_by_name: byName,
    removed_at: null,
  };
  const { version } = await trx
    .insertInto('added_connectors')
    .values({ slug: texts.slug, version: 1, added_at: at, added_by_name: byName, ...changed })
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet({ ...changed, version: sql<number>`added_connectors.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  await hint(trx);
  return version;
}

/** It is not offered any more; what was told of it can still be told. */
export async function markRemoved(trx: Trx, slug: string, { at, byName }: Omit<SavedBy, 'sourceUrl'>): Promise<void> {
  await trx
    .updateTable('added_connectors')
    .set((eb) => ({ removed_at: at, changed_at: at, changed_by_name: byName, version: eb('version', '+', 1) }))
    .where('slug', '=', slug)
    .execute();
  await hint(trx);
}

const hint = (trx: Trx) => sql`select pg_notify(${connectorsChannel}, '')`.execute(trx);
