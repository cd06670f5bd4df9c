// The form of what is sealed: AES-256-GCM, with the id of the key in clear and everything else bound to it. Pure but for the random nonce.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';

/** A credential cannot be opened; the message says what to do. */
export class VaultError extends Error {
  override readonly name: string = 'VaultError';
}

/** The master key in hand opens none of the data keys: it is another one. */
export class OtherSecretKeyError extends VaultError {}

/** The master key was changed to its end while this process held the old one. No mistake of whoever asks: an operator has to start it anew. */
export class SecretKeyChangedError extends VaultError {
  constructor() {
    super(
      'The secret key of Mooring was changed, and this process still holds the old one. Nothing is lost. An operator has to start it anew with the new secret key.',
    );
  }
}

// Sealed bytes: format (1), length of the key id (1), key id, nonce (12), tag (16), ciphertext. The format, the key id and the row
// id are associated data, so that no bit of the whole can change unnoticed (NIST SP 800-38D).
const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

export interface SealedParts {
  keyId: string;
  nonce: Buffer;
  tag: Buffer;
  ciphertext: Buffer;
}

function associatedData(keyId: string, rowId: string): Buffer {
  return Buffer.from(JSON.stringify([format, keyId, rowId]));
}

/** AES-256-GCM with a nonce of its own; the key id and the row id are bound in. */
export function sealBytes(key: Buffer, plain: Buffer, keyId: string, rowId: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(keyId, rowId));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  const id = Buffer.from(keyId);
  return Buffer.concat([Buffer.from([format, id.length]), id, nonce, cipher.getAuthTag(), ciphertext]);
}

export function splitSealed(sealed: Buffer): SealedParts {
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
export function openBytes(key: Buffer, { keyId, nonce, tag, ciphertext }: SealedParts, rowId: string): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(associatedData(keyId, rowId));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    return null;
  }
}

/** In SQL: the id of the data key that sealed the value of a column; null for a value that is none. */
export const keyIdInSql = (column: string): RawBuilder<string | null> => {
  const value = sql.ref(column);
  return sql<
    string | null
  >`case when length(${value}) > 2 then convert_from(substring(${value} from 3 for get_byte(${value}, 1)), 'UTF8') end`;
};
