// The vault: seals credentials with AES-256-GCM under a random data key, which is itself wrapped by the master key and kept in
// vault_keys. Sealed bytes say which data key opens them, so keys can be added while everything runs. The master key comes from
// secret-key.ts. Nothing here logs, and no error holds plain data.
import { createHmac, hkdfSync } from 'node:crypto';
import { secondMs } from '../clock.ts';
import type { JsonObject } from '../store/index.ts';
import {
  OtherSecretKeyError,
  openBytes,
  SecretKeyChangedError,
  sealBytes,
  splitSealed,
  VaultError,
} from './sealed-bytes.ts';
import type { Vault } from './types.ts';
import { addKey, findCurrentKeyId, type Keys, type NoteKeyChange, readKeys, type VaultContext } from './vault-keys.ts';

/** A process learns within this time that another one has made a new data key. */
export const learnsWithinMs = 5 * secondMs;

export interface OpenVault extends Vault {
  /** Adds a new data key for everything sealed from now on; what older keys sealed still opens. Returns its id. */
  rotateDataKey(note?: NoteKeyChange): Promise<string>;
  /**
   * Looks at the keys in the database: an idle process knows a new data key before it meets one. Throws SecretKeyChangedError when the master
   * key was changed to its end and this process holds the old one; what it has opened already goes on opening.
   */
  keepUp(): Promise<void>;
}

/**
 * Opens the vault: reads the wrapped data keys, or makes the first one (once, also when several processes start together).
 * Throws VaultError before anything is written when the master key does not open a key that is there.
 */
export async function openVault(ctx: VaultContext): Promise<OpenVault> {
  const known = await followKeys(ctx);
  return {
    async seal(plain, rowId) {
      const { id, key } = await known.getCurrent();
      return sealBytes(key, Buffer.from(JSON.stringify(plain)), id, rowId);
    },
    async unseal(sealed, rowId) {
      const parts = splitSealed(sealed);
      const plain = openBytes(await known.get(parts.keyId), parts, rowId);
      if (!plain)
        throw new VaultError('A sealed value was altered, or belongs to another row. Restore it from a backup.');
      return JSON.parse(plain.toString('utf8')) as JsonObject;
    },
    deriveSecret(purpose, id) {
      // A key of its own for each purpose (RFC 5869), so that nothing derived here says anything about what is sealed.
      const key = Buffer.from(hkdfSync('sha256', ctx.secretKey, '', `mooring ${purpose}`, 32));
      return createHmac('sha256', key).update(id).digest();
    },
    hasOldSecretKey: known.hasOldSecretKey,
    keepUp: known.keepUp,
    async rotateDataKey(note) {
      const id = await addKey(ctx, note && { note });
      await known.keepUp();
      return id;
    },
  };
}

/** The data keys as this process knows them. */
interface KnownKeys extends Pick<OpenVault, 'keepUp' | 'hasOldSecretKey'> {
  /** The one that seals now. */
  getCurrent(): Promise<{ id: string; key: Buffer }>;
  /** The one that opens what it sealed. Throws VaultError when the database does not have it. */
  get(id: string): Promise<Buffer>;
}

async function followKeys(ctx: VaultContext): Promise<KnownKeys> {
  let keys = await readOrMakeKeys(ctx);
  let learnedAtMs = ctx.clock.monotonicMs();
  let learning: Promise<void> | null = null;
  let hasOldSecretKey = false;

  async function keepUp(): Promise<void> {
    try {
      keys = await readKeys(ctx);
      learnedAtMs = ctx.clock.monotonicMs();
      hasOldSecretKey = false;
    } catch (error) {
      // It did open them when this process began.
      if (!(error instanceof OtherSecretKeyError)) throw error;
      hasOldSecretKey = true;
      throw new SecretKeyChangedError();
    }
  }

  /** Which key seals now. Asked at most every few seconds, once for all who seal at that moment. */
  function learnCurrent(): Promise<void> {
    if (ctx.clock.monotonicMs() - learnedAtMs < learnsWithinMs) return Promise.resolve();
    learning ??= (async () => {
      try {
        const id = await findCurrentKeyId(ctx);
        if (id !== null && !keys.byId.has(id)) await keepUp();
        learnedAtMs = ctx.clock.monotonicMs();
      } catch {
        // The database is away, or this process runs with a master key of before: the data key that is known still does.
      } finally {
        learning = null;
      }
    })();
    return learning;
  }

  return {
    async getCurrent() {
      await learnCurrent();
      const id = keys.currentId;
      const key = id === null ? undefined : keys.byId.get(id);
      if (id === null || !key) throw new VaultError('The vault has no data key.');
      return { id, key };
    },
    async get(id) {
      // Another process may have rotated since we read them.
      if (!keys.byId.has(id)) await keepUp();
      const key = keys.byId.get(id);
      if (!key)
        throw new VaultError(
          'This was sealed with a data key that the database does not have. Restore the table vault_keys from the same backup.',
        );
      return key;
    },
    hasOldSecretKey: () => hasOldSecretKey,
    keepUp,
  };
}

async function readOrMakeKeys(ctx: VaultContext): Promise<Keys> {
  const keys = await readKeys(ctx);
  if (keys.currentId !== null) return keys;
  await addKey(ctx, { isOnlyIfNone: true });
  return readKeys(ctx);
}
