// Tells a database that does not answer from a mistake of ours: the one is waited for, the other is a bug.

/** Network codes, class 08 (connection), 57P0x (shutting down, starting up) and 53300 (too many connections), however wrapped. */
export function isDatabaseAway(error: unknown): boolean {
  for (let it = error, depth = 0; it instanceof Error && depth < 5; it = it.cause, depth++) {
    const { code } = it as { code?: string };
    if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\w{3}|57P0\d|53300)$/.test(code ?? '')) return true;
    // The driver gives these two no code.
    if (/timeout exceeded when trying to connect|Connection terminated/.test(it.message)) return true;
  }
  return false;
}

/**
 * Whether the database has ended this transaction for the sake of another that waited for it in a ring (40P01), or that was there first (40001).
 * Nothing of it was done, and it may be tried again at once. PostgreSQL's manual, section 13.3.4, asks for that.
 */
export function isSacrificed(error: unknown): boolean {
  for (let it = error, depth = 0; it instanceof Error && depth < 5; it = it.cause, depth++) {
    const { code } = it as { code?: string };
    if (code === '40P01' || code === '40001') return true;
  }
  return false;
}
