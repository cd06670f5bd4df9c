// Reminds somebody who was asked and has not answered: by itself after some waits (job `remind_link`, key: link id), or when a person says so.
import { type Actor, requirePermission, writeAudit } from '../../../accounts/index.ts';
import { after, hourMs } from '../../../clock.ts';
import { cancelJob, type JobOutcome } from '../../../jobs/index.ts';
import { RequestError } from '../../../request-error.ts';
import { notifyLive, type Trx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { getLink, lockLink } from './find-link.ts';
import { isMailed, isUsable, type LinkRow } from './link-state.ts';
import { nextReminderAt, planReminder } from './plan-reminder.ts';
import { recipientOf, writeLetter } from './write-letter.ts';

/** Between two letters to the same person about the same thing. */
const reminderPauseMs = hourMs;

/** Throws forbidden, not_found, conflict (over, or no case for it), too_many_requests. */
export async function remindNow(ctx: LifeContext, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'connect');
  const now = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    await getLink(ctx, actor, id, trx);
    const link = await lockLink(trx, id);
    if (!link || !isUsable(link, now) || isMailed(link))
      throw new RequestError('conflict', 'This link is over, or nobody was asked with it. Ask anew.');
    if ((link.reminded_at ?? link.created_at) > after(now, -reminderPauseMs))
      throw new RequestError(
        'too_many_requests',
        `${link.recipient_name} was mailed within the last hour. Wait a while.`,
      );
    await remind(ctx, trx, link);
    await writeAudit(trx, {
      at: now,
      actor,
      action: 'reconnect_link.reminded',
      targetId: id,
      detail: { recipient: link.recipient_email },
    });
    // The next one by itself does not follow on its heels.
    await cancelJob(trx, 'remind_link', id);
    await planReminder(ctx, trx, link);
  });
}

/** Handler of the job. */
export async function remindLink(ctx: LifeContext, id: string): Promise<JobOutcome> {
  return ctx.store.db.transaction().execute(async (trx): Promise<JobOutcome> => {
    const link = await lockLink(trx, id);
    const now = ctx.clock.now();
    if (!link || !isUsable(link, now)) return 'done';
    const isTooSoon = link.reminded_at !== null && link.reminded_at > after(now, -reminderPauseMs);
    if (!isTooSoon) await remind(ctx, trx, link);
    const next = nextReminderAt(ctx, link);
    return next ? { againAt: next } : 'done';
  });
}

async function remind(ctx: LifeContext, trx: Trx, link: LinkRow): Promise<void> {
  await trx
    .updateTable('reconnect_links')
    .set({ reminded_at: ctx.clock.now(), reminder_count: link.reminder_count + 1 })
    .where('id', '=', link.id)
    .execute();
  await writeLetter(ctx, trx, { link, kind: 'reminder', to: recipientOf(link) });
  await notifyLive(trx, link.account_id, 'connection', link.connection_id);
}
