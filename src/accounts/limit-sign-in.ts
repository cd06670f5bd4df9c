// Counts sign-ins per email address, beside the library's count per IP address: guessing from many addresses is slowed as well.
// A success forgets the count, so only wrong passwords add up. Nobody stays locked out longer than the window.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Clock, minuteMs } from '../clock.ts';
import { newId, type Store } from '../store/index.ts';

export const signInWindowMs = 15 * minuteMs;
const attemptsMax = 20;

/** Counts one more attempt and says whether it may go on. One statement, so that attempts at once are all counted. */
export async function allowSignInAttempt(
  ctx: { store: Pick<Store, 'db'>; clock: Clock },
  email: string,
): Promise<boolean> {
  const nowMs = ctx.clock.now().getTime();
  const isOver = sql<boolean>`sign_in_attempts.last_request <= ${nowMs - signInWindowMs}`;
  const row = await ctx.store.db
    .insertInto('sign_in_attempts')
    .values({ id: newId('sia'), key: keyOf(email), count: 1, last_request: nowMs })
    .onConflict((it) =>
      it.column('key').doUpdateSet({
        count: sql<number>`case when ${isOver} then 1 else sign_in_attempts.count + 1 end`,
        // The window begins with its first attempt and does not move, so that steady guessing does not lock its victim out.
        last_request: sql<number>`case when ${isOver} then ${nowMs} else sign_in_attempts.last_request end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count <= attemptsMax;
}

export async function forgetSignInAttempts(ctx: { store: Pick<Store, 'db'> }, email: string): Promise<void> {
  await ctx.store.db.deleteFrom('sign_in_attempts').where('key', '=', keyOf(email)).execute();
}

/** Hashed: people type passwords into the field for the address. */
const keyOf = (email: string): string =>
  `email|${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')}`;
