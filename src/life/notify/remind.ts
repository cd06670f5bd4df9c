// Handler of the job `remind` (key: disconnection id): the reminders while a disconnection stays open, each its own event.
import { after } from '../../clock.ts';
import { type JobOutcome, planJob } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { notifyAbout } from './notify-about.ts';

/** Plans the next reminder of a case that was opened at `openedAt`; none when all have had their time. */
export async function planReminder(
  ctx: LifeContext,
  trx: Trx,
  { id, openedAt, accountId }: { id: string; openedAt: Date; accountId: string },
): Promise<void> {
  const now = ctx.clock.now();
  const dueAt = ctx.config.remindAfterMs.map((ms) => after(openedAt, ms)).find((at) => at > now);
  if (dueAt) await planJob(trx, { kind: 'remind', key: id, dueAt, accountId });
}

export async function remind(ctx: LifeContext, disconnectionId: string): Promise<JobOutcome> {
  const now = ctx.clock.now();
  return ctx.store.db.transaction().execute(async (trx): Promise<JobOutcome> => {
    const row = await trx
      .selectFrom('disconnections')
      .select(['opened_at', 'reconnected_at'])
      .where('id', '=', disconnectionId)
      .where('status', '=', 'open')
      .forUpdate()
      .executeTakeFirst();
    if (!row || row.reconnected_at) return 'done';
    const dueAt = ctx.config.remindAfterMs.map((ms) => after(row.opened_at, ms));
    // After a long standstill only the latest reminder that is due is sent, not all of them at once.
    const occurrence = dueAt.filter((at) => at <= now).length;
    if (occurrence > 0) await notifyAbout(ctx, trx, { disconnectionId, event: 'reminder', occurrence });
    const next = dueAt[occurrence];
    return next ? { againAt: next } : 'done';
  });
}
