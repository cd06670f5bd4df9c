// The slow hash of passwords (scrypt), as the sign-in library stores and checks it.
import { randomInt } from 'node:crypto';
import { hashPassword as hash } from 'better-auth/crypto';

export const hashPassword = (password: string): Promise<string> => hash(password);

// Without letters and digits that look alike: it is read from a terminal and typed.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password of about 99 bits: "k3fw-8hqd-...". */
export function newPassword(): string {
  const letters = Array.from({ length: 20 }, () => readable[randomInt(readable.length)]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}
