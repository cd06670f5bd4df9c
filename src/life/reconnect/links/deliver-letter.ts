// Handler of the job `link_letter` (key: letter id): renders one letter as things stand now, and hands it to the mail server. Delivered at
// least once, with a stable Message-ID, like every email. A link that is over is not sent any more.
import { after } from '../../../clock.ts';
import type { JobOutcome } from '../../../jobs/index.ts';
import { notifyLive } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { renderLetter } from '../../notify/render-mail.ts';
import { collectLetter } from './collect-letter.ts';
import { isUsable, type LinkRow } from './link-state.ts';
import { planLinkLetter } from './plan-link-letter.ts';
import { renewToken } from './renew-token.ts';

export async function deliverLetter(ctx: LifeContext, letterId: string): Promise<JobOutcome> {
  const { db } = ctx.store;
  const letter = await db
    .selectFrom('reconnect_letters')
    .selectAll()
    .where('id', '=', letterId)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  if (!letter) return 'done';
  const link: LinkRow = await db
    .selectFrom('reconnect_links')
    .selectAll()
    .where('id', '=', letter.link_id)
    .executeTakeFirstOrThrow();
  const carriesLink = letter.kind === 'asked' || letter.kind === 'reminder' || letter.kind === 'fresh';
  if (carriesLink && !isUsable(link, ctx.clock.now())) return settle('dropped', null);
  if (!ctx.mail.isConfigured) return settle('kept', null);
  if (carriesLink) await renewToken(ctx, db, link);
  const outcome = await ctx.mail.send({
    messageId: letter.message_id,
    to: { name: letter.recipient_name, address: letter.recipient_email },
    ...(await renderLetter(planLinkLetter(await collectLetter(ctx, db, letter, link)))),
  });
  if (outcome.kind === 'accepted') return settle('sent', null);
  if (outcome.kind === 'refused') return settle('refused', outcome.reason);
  const delays = ctx.config.mailRetryDelaysMs;
  await db
    .updateTable('reconnect_letters')
    .set({ attempt: letter.attempt + 1, last_error: outcome.reason.slice(0, 500) })
    .where('id', '=', letterId)
    .execute();
  return { againAt: after(ctx.clock.now(), delays[Math.min(letter.attempt, delays.length - 1)] ?? 3_600_000) };

  async function settle(status: 'sent' | 'kept' | 'refused' | 'dropped', reason: string | null): Promise<JobOutcome> {
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('reconnect_letters')
        .set({
          status,
          sent_at: status === 'sent' ? ctx.clock.now() : null,
          last_error: reason?.slice(0, 500) ?? null,
          attempt: (letter?.attempt ?? 0) + 1,
        })
        .where('id', '=', letterId)
        .execute();
      await notifyLive(trx, link.account_id, 'connection', link.connection_id);
    });
    return 'done';
  }
}
