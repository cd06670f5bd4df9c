// Ids: a prefix that tells what it is, and 128 random bits. They are not secrets and carry no time.
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** "con_3v8q..." for `prefix` "con". */
export function newId(prefix: string): string {
  let id = '';
  for (const byte of randomBytes(26)) id += alphabet[byte & 31];
  return `${prefix}_${id}`;
}
