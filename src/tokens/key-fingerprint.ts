// Tells secret keys apart without telling anything of them: a backup carries the fingerprint of the key it belongs to.
import { createHmac } from 'node:crypto';

/** 16 hex digits. The key has 256 random bits, so nothing can be guessed from them. */
export const fingerprintOf = (secretKey: Buffer): string =>
  createHmac('sha256', secretKey).update('mooring secret key fingerprint v1').digest('hex').slice(0, 16);
