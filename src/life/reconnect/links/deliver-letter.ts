// Handler of the job `link_letter` (key: letter id): renders one letter as things stand now, and hands it to the mail server, like every email
// (notify/outbox.ts). A link that is over is not sent any more.
import type { JobOutcome } from '../../../jobs/index.ts';
import { notifyLive } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { deliverFromOutbox } from '../../notify/outbox.ts';
import { renderLetter } from '../../notify/render-mail.ts';
import { collectLetter } from './collect-letter.ts';
import { isUsable, type LinkRow } from './link-state.ts';
import { planLinkLetter } from './plan-link-letter.ts';
import { renewToken } from './renew-token.ts';
import { carriesLink } from './write-letter.ts';

/** Delivers it, unless that was done already. */
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
  const isOver = carriesLink(letter) && !isUsable(link, ctx.clock.now());
  const render = async () => {
    if (carriesLink(letter)) await renewToken(ctx, db, link);
    const content = await collectLetter(ctx, db, letter, link);
    const { askedByName: name, askedByEmail: address } = content;
    // Whoever is asked may have a question; the other letters are from Mooring itself.
    const replyTo = carriesLink(letter) && name && address ? { name, address } : null;
    return { ...(await renderLetter(planLinkLetter(content))), replyTo };
  };
  return deliverFromOutbox(ctx, {
    row: letter,
    render: isOver ? null : render,
    write: (change) =>
      db.transaction().execute(async (trx) => {
        await trx.updateTable('reconnect_letters').set(change).where('id', '=', letterId).execute();
        if (change.status) await notifyLive(trx, link.account_id, 'connection', link.connection_id);
      }),
  });
}
