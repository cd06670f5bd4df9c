// Saves what a refresh brought, durably, before anybody uses it. The new token exists nowhere else by then, so a save that fails is
// tried again from memory, and spilled to a file meanwhile; it is never reported as success. An older answer never overwrites a newer
// one, nor a credential that a person has renewed.
import { createHash } from 'node:crypto';
import { secondMs } from '../clock.ts';
import type { Trx } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import {
  type CredentialRow,
  credentialRowId,
  openCredential,
  type StoredCredential,
  untroubled,
} from './credentials.ts';
import { type RefreshedCredential, readSpills, removeSpill, writeSpill } from './spill.ts';
import { renewalSecretOf } from './stored-secrets.ts';
import { watchRefreshEnd, writeExpiration } from './write-expiration.ts';

/** The refreshed token is in memory, and in the spill if the disk took it, but not in the database. */
export class TokenNotSavedError extends Error {
  override readonly name = 'TokenNotSavedError';
}

/** Waits between attempts to save; 40 s in all, so that they end within the lease. */
const saveDelaysMs = [100, 250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000];

/** A save that hangs for longer is spilled while it goes on. */
const spillAfterMs = 2 * secondMs;

/** What could not be saved within that time is tried again this often, for as long as the process lives. */
const leftoversEveryMs = 8 * secondMs;

export interface Saver {
  /** Saves and returns what is current afterwards. Throws TokenNotSavedError when the database refused to the end. */
  save(refreshed: RefreshedCredential): Promise<StoredCredential | null>;
  /** Saves what could not be saved earlier, from memory and from the spill. Returns how many; throws like `save`. */
  saveLeftovers(connectionId?: string): Promise<number>;
  /** Ends the attempts in the background. */
  stop(): void;
}

/** One in each process: it remembers what is not saved yet. */
export function createSaver(ctx: TokensContext): Saver {
  const unsaved = new Map<string, RefreshedCredential>();
  let stopTrying: (() => void) | null = null;

  /** Nobody may ask for this Connection for hours: what is in memory alone is not left to chance. */
  function keepTrying(): void {
    let isTrying = false;
    stopTrying ??= ctx.clock.every(leftoversEveryMs, () => {
      if (isTrying) return;
      isTrying = true;
      const attempts = [...unsaved.values()].map(async (refreshed) => {
        const sealed = await ctx.vault.seal(refreshed.secrets, credentialRowId(refreshed.connectionId));
        await ctx.store.db.transaction().execute((trx) => writeRefreshed(ctx, trx, refreshed, sealed));
        if (unsaved.get(refreshed.connectionId) === refreshed) unsaved.delete(refreshed.connectionId);
        await removeSpill(ctx, refreshed).catch(() => {});
      });
      // The database is still away: next time.
      void Promise.allSettled(attempts).then(() => {
        isTrying = false;
        if (unsaved.size === 0) stop();
      });
    });
  }

  function stop(): void {
    stopTrying?.();
    stopTrying = null;
  }

  async function save(refreshed: RefreshedCredential): Promise<StoredCredential | null> {
    unsaved.set(refreshed.connectionId, refreshed);
    const spilling = spillWhenSlow(ctx, refreshed);
    try {
      const row = await writeWithRetries(ctx, refreshed, spilling.now);
      if (unsaved.get(refreshed.connectionId) === refreshed) unsaved.delete(refreshed.connectionId);
      return row && (await openCredential(ctx.vault, row));
    } finally {
      const isKept = unsaved.get(refreshed.connectionId) === refreshed;
      if (isKept) keepTrying();
      await spilling.end({ isKept });
    }
  }

  return {
    save,
    stop,
    async saveLeftovers(connectionId) {
      const remembered = [...unsaved.values()].filter(
        (it) => connectionId === undefined || it.connectionId === connectionId,
      );
      const spilled = await readSpills(ctx, connectionId);
      for (const refreshed of [...remembered, ...spilled]) await save(refreshed);
      return remembered.length + spilled.length;
    },
  };
}

interface Spilling {
  /** Spills now, once. A disk that refuses is logged: memory still holds the token. */
  now(): Promise<void>;
  end(outcome: { isKept: boolean }): Promise<void>;
}

function spillWhenSlow(ctx: TokensContext, refreshed: RefreshedCredential): Spilling {
  const timer = new AbortController();
  let writing: Promise<void> | null = null;
  const now = (): Promise<void> => {
    writing ??= writeSpill(ctx, refreshed).catch((error) => {
      ctx.log.error(
        { connectionId: refreshed.connectionId, error: (error as Error).message },
        'a refreshed token could not be spilled to the data folder either; it is held in memory',
      );
    });
    return writing;
  };
  const waiting = ctx.clock.pause(spillAfterMs, timer.signal).then(() => (timer.signal.aborted ? undefined : now()));
  return {
    now,
    async end({ isKept }) {
      timer.abort();
      await waiting;
      await writing;
      // Also when this call wrote none: the token may come from a file of an earlier process.
      if (!isKept) await removeSpill(ctx, refreshed).catch(() => {});
    },
  };
}

async function writeWithRetries(
  ctx: TokensContext,
  refreshed: RefreshedCredential,
  spillNow: () => Promise<void>,
): Promise<CredentialRow | null> {
  const { connectionId } = refreshed;
  const sealed = await ctx.vault.seal(refreshed.secrets, credentialRowId(connectionId));
  for (let attempt = 0; ; attempt++) {
    try {
      return await ctx.store.db.transaction().execute((trx) => writeRefreshed(ctx, trx, refreshed, sealed));
    } catch (error) {
      const delayMs = saveDelaysMs[attempt];
      ctx.log.error(
        { connectionId, attempt: attempt + 1, error: (error as Error).message },
        'a refreshed token could not be saved yet',
      );
      await spillNow();
      if (delayMs === undefined)
        throw new TokenNotSavedError(
          `The refreshed token of Connection ${connectionId} could not be saved: the database refused. It is kept in memory and in the spill folder of the data folder, and saved at the next refresh or start.`,
        );
      await ctx.clock.pause(delayMs);
    }
  }
}

/** The row that is current afterwards: ours, or the one that is newer. Null when the Connection is gone. */
async function writeRefreshed(
  ctx: TokensContext,
  trx: Trx,
  refreshed: RefreshedCredential,
  sealed: Buffer,
): Promise<CredentialRow | null> {
  const row = await trx
    .selectFrom('credentials')
    .selectAll()
    .where('connection_id', '=', refreshed.connectionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  if (!(await isNewerThan(ctx, refreshed, row))) return row;
  const saved = await trx
    .updateTable('credentials')
    .set({
      version: row.version + 1,
      sealed,
      previous_sealed: row.version === refreshed.spentVersion ? row.sealed : row.previous_sealed,
      obtained_at: refreshed.obtainedAt,
      access_expires_at: refreshed.accessExpiresAt,
      refresh_expires_at: refreshed.refreshExpiresAt,
      ...watchRefreshEnd(row, refreshed),
      ...untroubled,
    })
    .where('connection_id', '=', refreshed.connectionId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await writeExpiration(ctx, trx, refreshed.connectionId, { isKnown: true });
  return saved;
}

/**
 * Ours is newer when the version that was spent is still the current one; or when a sibling, after our lease had run out, spent the
 * same refresh token but sent its request before ours. A row whose predecessor is another token was renewed by a person.
 */
async function isNewerThan(ctx: TokensContext, refreshed: RefreshedCredential, row: CredentialRow): Promise<boolean> {
  const isSpentFrom = async (sealed: Buffer): Promise<boolean> => {
    const token = renewalSecretOf((await openCredential(ctx.vault, { ...row, sealed })).secrets);
    return token !== null && hashToken(token) === refreshed.spentHash;
  };
  if (row.version === refreshed.spentVersion) return isSpentFrom(row.sealed);
  // A Reconnect that brought no refresh token has kept the one that was spent: only what replaced it works.
  const isReplaced = hashToken(renewalSecretOf(refreshed.secrets) ?? '') !== refreshed.spentHash;
  if (isReplaced && (await isSpentFrom(row.sealed))) return true;
  if (!row.previous_sealed || row.obtained_at >= refreshed.obtainedAt) return false;
  return isSpentFrom(row.previous_sealed);
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
