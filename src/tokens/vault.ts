// The vault: seals credentials with AES-256-GCM under a random data key, which is itself wrapped by the master key and kept in
// vault_keys. Sealed bytes say which data key opens them, so keys can be added while everything runs. The master key comes from
// secret-key.ts. Nothing here logs, and no error holds plain data.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { type JsonObject, newId, type Store } from '../store/index.ts';
import type { Vault } from './types.ts';

/** A credential cannot be opened; the message says what to do. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

export interface OpenVault extends Vault {
  /** Adds a new data key for everything sealed from now on; what older keys sealed still opens. Returns its id. */
  rotateDataKey(): Promise<string>;
}

interface VaultContext {
  store: Store;
  /** The master key, 32 bytes. */
  secretKey: Buffer;
  clock: Clock;
}

/**
 * Opens the vault: reads the wrapped data keys, or makes the first one (once, also when several processes start together).
 * Throws VaultError before anything is written when the master key does not open a key that is there.
 */
export async function openVault(ctx: VaultContext): Promise<OpenVault> {
  let keys = await readKeys(ctx);
  if (keys.currentId === null) keys = await makeFirstKey(ctx);

  async function keyOf(id: string): Promise<Buffer> {
    // Another process may have rotated since we read them.
    if (!keys.byId.has(id)) keys = await readKeys(ctx);
    const key = keys.byId.get(id);
    if (!key)
      throw new VaultError(
        'This was sealed with a data key that the database does not have. Restore the table vault_keys from the same backup.',
      );
    return key;
  }

  return {
    async seal(plain, rowId) {
      const id = keys.currentId;
      const key = id === null ? undefined : keys.byId.get(id);
      if (id === null || !key) throw new VaultError('The vault has no data key.');
      return sealBytes(key, Buffer.from(JSON.stringify(plain)), id, rowId);
    },
    async unseal(sealed, rowId) {
      const parts = splitSealed(sealed);
      const plain = openBytes(await keyOf(parts.keyId), parts, rowId);
      if (!plain)
        throw new VaultError('A sealed value was altered, or belongs to another row. Restore it from a backup.');
      return JSON.parse(plain.toString('utf8')) as JsonObject;
    },
    async rotateDataKey() {
      const id = await addKey(ctx);
      keys = await readKeys(ctx);
      return id;
    },
  };
}

interface Keys {
  byId: Map<string, Buffer>;
  /** The newest key that is not retired; null when there is none at all. */
  currentId: string | null;
}

const wrappingId = 'master';
const wrappingRowId = (id: string): string => `vault_key:${id}`;

async function readKeys({ store, secretKey }: Pick<VaultContext, 'store' | 'secretKey'>): Promise<Keys> {
  const rows = await store.db.selectFrom('vault_keys').selectAll().orderBy('created_at').orderBy('id').execute();
  const byId = new Map<string, Buffer>();
  let currentId: string | null = null;
  for (const row of rows) {
    const key = openBytes(secretKey, splitSealed(row.wrapped), wrappingRowId(row.id));
    if (!key)
      throw new VaultError(
        'The secret key is not the one that sealed the credentials in this database. Nothing was changed. Put back the key that belongs to it: MOORING_SECRET_KEY, or the file secret.key of the data folder it was backed up from.',
      );
    byId.set(row.id, key);
    if (row.retired_at === null) currentId = row.id;
  }
  return { byId, currentId };
}

async function makeFirstKey(ctx: VaultContext): Promise<Keys> {
  await addKey(ctx, { isOnlyIfNone: true });
  return readKeys(ctx);
}

/** Adds a data key and retires the others, under a lock that lets readers through. */
async function addKey(ctx: VaultContext, { isOnlyIfNone = false } = {}): Promise<string> {
  const id = newId('key');
  await ctx.store.db.transaction().execute(async (trx) => {
    await sql`lock table vault_keys in share row exclusive mode`.execute(trx);
    const found = await trx.selectFrom('vault_keys').select('id').limit(1).execute();
    if (isOnlyIfNone && found.length > 0) return;
    const now = ctx.clock.now();
    await trx.updateTable('vault_keys').set({ retired_at: now }).where('retired_at', 'is', null).execute();
    const wrapped = sealBytes(ctx.secretKey, randomBytes(32), wrappingId, wrappingRowId(id));
    await trx.insertInto('vault_keys').values({ id, wrapped, created_at: now }).execute();
  });
  return id;
}

// Sealed bytes: format (1), length of the key id (1), key id, nonce (12), tag (16), ciphertext. The format, the key id and the row
// id are associated data, so that no bit of the whole can change unnoticed (NIST SP 800-38D).
const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

interface SealedParts {
  keyId: string;
  nonce: Buffer;
  tag: Buffer;
  ciphertext: Buffer;
}

function associatedData(keyId: string, rowId: string): Buffer {
  return Buffer.from(JSON.stringify([format, keyId, rowId]));
}

function sealBytes(key: Buffer, plain: Buffer, keyId: string, rowId: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(keyId, rowId));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  const id = Buffer.from(keyId);
  return Buffer.concat([Buffer.from([format, id.length]), id, nonce, cipher.getAuthTag(), ciphertext]);
}

function splitSealed(sealed: Buffer): SealedParts {
  const idEnd = 2 + (sealed[1] ?? 0);
  const nonceEnd = idEnd + nonceBytes;
  const tagEnd = nonceEnd + tagBytes;
  if (sealed[0] !== format || sealed.length < tagEnd)
    throw new VaultError('A sealed value is damaged, or was written by a newer Mooring. Restore it from a backup.');
  return {
    keyId: sealed.toString('utf8', 2, idEnd),
    nonce: sealed.subarray(idEnd, nonceEnd),
    tag: sealed.subarray(nonceEnd, tagEnd),
    ciphertext: sealed.subarray(tagEnd),
  };
}

/** The plain bytes, or null when key, row id or bytes do not fit. */
function openBytes(key: Buffer, { keyId, nonce, tag, ciphertext }: SealedParts, rowId: string): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(associatedData(keyId, rowId));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    return null;
  }
}
