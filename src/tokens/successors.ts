// Refresh tokens that came in place of entered ones which were spent by connecting. Until the Connection is stored they stand nowhere else: if
// the first request after that fails, the person enters the same once more, and it must still lead somewhere, whichever process is asked and
// whatever has died meanwhile. Sealed by the vault, for minutes.
import { createHash } from 'node:crypto';
import { after, minuteMs } from '../clock.ts';
import type { TokensContext } from './context.ts';

const keptForMs = 15 * minuteMs;

export interface Successors {
  /** The newest token in place of an entered one; null when it was not spent here. */
  find(connectorSlug: string, entered: string): Promise<string | null>;
  /** Kept before it resolves. Never throws: what the database does not take is kept in this process. */
  note(connectorSlug: string, entered: string, next: string): Promise<void>;
}

/** What a sealed successor is bound to. */
export const successorRowId = (key: string): string => `successor:${key}`;

export function createSuccessors(ctx: Pick<TokensContext, 'store' | 'vault' | 'clock' | 'log'>): Successors {
  /** What could not be written. */
  const unsaved = new Map<string, { next: string; until: Date }>();
  const { db } = ctx.store;

  function keyOf(slug: string, entered: string): string {
    const hash = createHash('sha256').update(`${slug} ${entered}`).digest('base64url');
    return ctx.vault.deriveSecret('successor token', hash).toString('base64url');
  }

  function findUnsaved(key: string): string | null {
    const now = ctx.clock.now();
    for (const [known, { until }] of unsaved) if (until <= now) unsaved.delete(known);
    return unsaved.get(key)?.next ?? null;
  }

  return {
    async find(slug, entered) {
      const key = keyOf(slug, entered);
      const here = findUnsaved(key);
      if (here !== null) return here;
      const row = await db
        .selectFrom('successor_tokens')
        .select('sealed')
        .where('key', '=', key)
        .where('kept_until', '>', ctx.clock.now())
        .executeTakeFirst();
      if (!row) return null;
      const { next } = await ctx.vault.unseal(row.sealed, successorRowId(key));
      return typeof next === 'string' ? next : null;
    },
    async note(slug, entered, next) {
      const key = keyOf(slug, entered);
      const until = after(ctx.clock.now(), keptForMs);
      unsaved.set(key, { next, until });
      try {
        const columns = { sealed: await ctx.vault.seal({ next }, successorRowId(key)), kept_until: until };
        await db
          .insertInto('successor_tokens')
          .values({ key, ...columns })
          .onConflict((conflict) => conflict.column('key').doUpdateSet(columns))
          .execute();
        unsaved.delete(key);
        await sweepSuccessors(ctx);
      } catch (error) {
        ctx.log.warn(
          { connector: slug, error: String(error) },
          'a token that came in place of a spent one is kept in memory alone',
        );
      }
    },
  };
}

/** Removes those whose time is over. */
export async function sweepSuccessors({ store, clock }: Pick<TokensContext, 'store' | 'clock'>): Promise<void> {
  await store.db.deleteFrom('successor_tokens').where('kept_until', '<=', clock.now()).execute();
}
