// The data keys of the vault: random keys in vault_keys, each wrapped by the master key. While the master key is being changed each is wrapped
// by the next one too, so that processes with the old and with the new one work side by side. Rotation: rotate-keys.ts, rotate-master.ts.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { type JsonObject, newId, type Store, type Trx } from '../store/index.ts';
import { OtherSecretKeyError, openBytes, sealBytes, splitSealed, VaultError } from './sealed-bytes.ts';

export interface VaultContext {
  store: Store;
  /** The master key, 32 bytes. */
  secretKey: Buffer;
  clock: Clock;
}

/** A step of changing keys, for the audit log. */
export interface KeyChange {
  action:
    | 'data_key.rotation_begun'
    | 'data_key.rotation_finished'
    | 'secret_key.change_begun'
    | 'secret_key.change_finished';
  /** The data key; null where it is the master key. */
  targetId: string | null;
  /** Counts and fingerprints. */
  detail: JsonObject;
}

/** Puts a step on record, in the transaction that makes it; handed in, since this room does not know the audit log. */
export type NoteKeyChange = (trx: Trx, change: KeyChange) => Promise<void>;

export interface Keys {
  byId: Map<string, Buffer>;
  /** The newest key that is not retired; null when there is none at all. */
  currentId: string | null;
}

const wrappingId = 'master';
const rowIdOf = (id: string): string => `vault_key:${id}`;

export const wrapKey = (secretKey: Buffer, id: string, key: Buffer): Buffer =>
  sealBytes(secretKey, key, wrappingId, rowIdOf(id));

/** The data key, or null when it was wrapped by another master key. */
export const unwrapKey = (secretKey: Buffer, id: string, wrapped: Buffer): Buffer | null =>
  openBytes(secretKey, splitSealed(wrapped), rowIdOf(id));

/** Opens all data keys. Throws OtherSecretKeyError when the master key is another one. */
export async function readKeys({ store, secretKey }: Pick<VaultContext, 'store' | 'secretKey'>): Promise<Keys> {
  const rows = await store.db.selectFrom('vault_keys').selectAll().orderBy('created_at').orderBy('id').execute();
  const byId = new Map<string, Buffer>();
  let currentId: string | null = null;
  for (const { id, wrapped, wrapped_next: next, retired_at: retiredAt } of rows) {
    const key = unwrapKey(secretKey, id, wrapped) ?? (next && unwrapKey(secretKey, id, next));
    if (!key)
      throw new OtherSecretKeyError(
        'The secret key is not the one that sealed the credentials in this database. Nothing was changed. Put back the key that belongs to it: MOORING_SECRET_KEY, or the file secret.key of the data folder it was backed up from.',
      );
    byId.set(id, key);
    if (retiredAt === null) currentId = id;
  }
  return { byId, currentId };
}

/** Which key seals now; null when there is none. */
export async function findCurrentKeyId({ store }: Pick<VaultContext, 'store'>): Promise<string | null> {
  const row = await store.db
    .selectFrom('vault_keys')
    .select('id')
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Under it no other process changes keys; readers go on. */
export const lockKeys = (trx: Trx): Promise<unknown> =>
  sql`lock table vault_keys in share row exclusive mode`.execute(trx);

/** Adds a data key and retires the others. `note` is called in its transaction. Throws VaultError while the master key is being changed. */
export async function addKey(
  ctx: VaultContext,
  { isOnlyIfNone = false, note }: { isOnlyIfNone?: boolean; note?: NoteKeyChange } = {},
): Promise<string> {
  const id = newId('key');
  await ctx.store.db.transaction().execute(async (trx) => {
    await lockKeys(trx);
    const found = await trx.selectFrom('vault_keys').select(['id', 'wrapped_next']).execute();
    if (isOnlyIfNone && found.length > 0) return;
    if (found.some((row) => row.wrapped_next !== null))
      throw new VaultError(
        'The master key is being changed: a new data key could not be opened by all processes. Finish that first: mooring keys rotate --master --finish',
      );
    const now = ctx.clock.now();
    await trx.updateTable('vault_keys').set({ retired_at: now }).where('retired_at', 'is', null).execute();
    const wrapped = wrapKey(ctx.secretKey, id, randomBytes(32));
    await trx.insertInto('vault_keys').values({ id, wrapped, created_at: now }).execute();
    await note?.(trx, { action: 'data_key.rotation_begun', targetId: id, detail: {} });
  });
  return id;
}
