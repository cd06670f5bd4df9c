// Another master key while everything runs, in two steps. Begin: each data key is wrapped by the next master key as well, so that processes that
// start with the old one and with the next one both open it. Finish, once all have been started anew: what the old one has wrapped is dropped.
// The data keys themselves stay, and so does all that they have sealed. Which file or variable holds the keys: secret-key-files.ts.
import type { Store } from '../store/index.ts';
import { fingerprintOf } from './key-fingerprint.ts';
import { VaultError } from './sealed-bytes.ts';
import { lockKeys, type NoteKeyChange, unwrapKey, type VaultContext, wrapKey } from './vault-keys.ts';

/** `open`: it is under way. */
export type MasterRotation = { kind: 'none' } | { kind: 'open'; isOldKey: boolean; isNextKey: boolean };

/** Whether the master key is being changed, and whether the given one is the old or the next. */
export async function findMasterRotation({
  store,
  secretKey,
}: Pick<VaultContext, 'store' | 'secretKey'>): Promise<MasterRotation> {
  const rows = await readRows(store.db);
  const [row] = rows.filter(({ wrapped_next: next }) => next !== null);
  if (!row?.wrapped_next) return { kind: 'none' };
  return {
    kind: 'open',
    isOldKey: unwrapKey(secretKey, row.id, row.wrapped) !== null,
    isNextKey: unwrapKey(secretKey, row.id, row.wrapped_next) !== null,
  };
}

/** Whether it is under way, for whoever has no need of the key itself. */
export async function isMasterRotationOpen({ store }: Pick<VaultContext, 'store'>): Promise<boolean> {
  const row = await store.db
    .selectFrom('vault_keys')
    .select('id')
    .where('wrapped_next', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Wraps every data key by `nextKey` too. Doing it again with the same key changes nothing. Returns how many keys there are. Throws VaultError. */
export async function beginMasterRotation(
  { store, secretKey, note }: Pick<VaultContext, 'store' | 'secretKey'> & { note?: NoteKeyChange },
  nextKey: Buffer,
): Promise<number> {
  if (nextKey.equals(secretKey)) throw new VaultError('The new secret key is the one in use. Nothing was changed.');
  return store.db.transaction().execute(async (trx) => {
    await lockKeys(trx);
    const rows = await readRows(trx);
    for (const { id, wrapped, wrapped_next: next } of rows) {
      const key = unwrapKey(secretKey, id, wrapped);
      if (!key)
        throw new VaultError(
          next && unwrapKey(secretKey, id, next)
            ? 'A change of the secret key is under way, and the key in place is the new one already. Finish it first: mooring keys rotate --master --finish'
            : 'The secret key is not the one that belongs to this database. Nothing was changed.',
        );
      if (next && !unwrapKey(nextKey, id, next))
        throw new VaultError(
          'A change to another new secret key is under way. Nothing was changed. Go on with that key, or finish it first: mooring keys rotate --master --finish',
        );
      if (!next)
        await trx
          .updateTable('vault_keys')
          .set({ wrapped_next: wrapKey(nextKey, id, key) })
          .where('id', '=', id)
          .execute();
    }
    const isBegun = rows.some(({ wrapped_next: next }) => next === null);
    const detail = { dataKeyCount: rows.length, from: fingerprintOf(secretKey), to: fingerprintOf(nextKey) };
    if (isBegun) await note?.(trx, { action: 'secret_key.change_begun', targetId: null, detail });
    return rows.length;
  });
}

/** Drops what the old master key has wrapped. Whether a process still holds that one: running-processes.ts. `secretKey` is the new one. Throws VaultError when it is not, or nothing is under way. */
export async function finishMasterRotation({
  store,
  secretKey,
  note,
}: Pick<VaultContext, 'store' | 'secretKey'> & { note?: NoteKeyChange }): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    await lockKeys(trx);
    const rows = await readRows(trx);
    if (!rows.some(({ wrapped_next: next }) => next !== null))
      throw new VaultError(
        'No change of the secret key is under way. Nothing was changed. Begin one with: mooring keys rotate --master',
      );
    for (const { id, wrapped_next: next } of rows) {
      if (!next || !unwrapKey(secretKey, id, next))
        throw new VaultError(
          'The secret key in place is not the new one. Nothing was changed. Put the new key in place, start all processes anew, and finish then.',
        );
      await trx.updateTable('vault_keys').set({ wrapped: next, wrapped_next: null }).where('id', '=', id).execute();
    }
    const detail = { dataKeyCount: rows.length, to: fingerprintOf(secretKey) };
    await note?.(trx, { action: 'secret_key.change_finished', targetId: null, detail });
  });
}

const readRows = (db: Store['db']) =>
  db.selectFrom('vault_keys').select(['id', 'wrapped', 'wrapped_next']).orderBy('id').execute();
