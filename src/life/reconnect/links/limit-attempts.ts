// Counts what is tried through one link, over all processes and addresses: whoever got hold of it must not guess passwords at a provider
// through us, nor get an account locked there.
import { sql } from 'kysely';
import { after, minuteMs } from '../../../clock.ts';
import { RequestError } from '../../../request-error.ts';
import type { LifeContext } from '../../context.ts';

export const attemptsMax = 10;
export const attemptWindowMs = 15 * minuteMs;

/** Counts one more, in one statement, so that tries at once are all counted. Throws too_many_requests. */
export async function limitAttempts(ctx: LifeContext, linkId: string): Promise<void> {
  const now = ctx.clock.now();
  const isOver = sql<boolean>`(attempts_since is null or attempts_since <= ${after(now, -attemptWindowMs)})`;
  const { attempt_count } = await ctx.store.db
    .updateTable('reconnect_links')
    .set({
      attempt_count: sql<number>`case when ${isOver} then 1 else attempt_count + 1 end`,
      // The window begins with its first try and does not move.
      attempts_since: sql<Date>`case when ${isOver} then ${now} else attempts_since end`,
    })
    .where('id', '=', linkId)
    .returning('attempt_count')
    .executeTakeFirstOrThrow();
  if (attempt_count > attemptsMax)
    throw new RequestError(
      'too_many_requests',
      'This link was tried too often. Wait a quarter of an hour, and check meanwhile what you enter.',
    );
}
