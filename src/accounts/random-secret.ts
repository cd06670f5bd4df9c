// Secrets that are shown once and kept as a hash: API keys, invitation tokens, the code of the first run. They are long and
// random, so one round of SHA-256 suffices; passwords are another matter and are hashed slowly (hash-password.ts).
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits in URL-safe text. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares a secret with a stored hash in a time that does not depend on where they differ. */
export function isSecretOf(secret: string, storedHash: string): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex');
  const stored = Buffer.from(storedHash, 'hex');
  return given.length === stored.length && timingSafeEqual(given, stored);
}
