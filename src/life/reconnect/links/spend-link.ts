// A link is used to its end: once, in the transaction that keeps the credential. Of two at once, one waits for the row and finds it used.
import { findUser, getOwner, writeAudit } from '../../../accounts/index.ts';
import { cancelJob } from '../../../jobs/index.ts';
import type { Trx } from '../../../store/index.ts';
import type { Doer, LifeContext } from '../../context.ts';
import { type ByLink, holderOf } from './by-link.ts';
import { lockLink } from './find-link.ts';
import { isMailed, isUsable, type LinkRow } from './link-state.ts';
import { type Correspondent, recipientOf, writeLetter } from './write-letter.ts';

interface Spending {
  link: LinkRow;
  /** The signed-in User who came by the link; null for whoever holds it. */
  user: Doer | null;
  browserHash: string;
}

/** For the verbs that keep a credential: takes the link in their transaction, and closes it with what they have kept. */
export function spending(ctx: LifeContext, { link, user, browserHash }: Spending): ByLink {
  const doer = user ?? { userId: null, name: holderOf(link).name };
  return {
    id: link.id,
    browserHash,
    connectedBy: { userId: link.asked_by_user_id, name: link.asked_by_name ?? link.recipient_name },
    async take(trx) {
      const row = await lockLink(trx, link.id);
      const now = ctx.clock.now();
      if (!row || !isUsable(row, now)) return false;
      await trx
        .updateTable('reconnect_links')
        .set({ completed_at: now, completed_by_name: doer.name })
        .where('id', '=', link.id)
        .execute();
      await cancelJob(trx, 'remind_link', link.id);
      return true;
    },
    async close(trx, connectionId) {
      await trx.updateTable('reconnect_links').set({ connection_id: connectionId }).where('id', '=', link.id).execute();
      await writeAudit(trx, {
        at: ctx.clock.now(),
        actor: { id: user?.userId ?? link.id, name: doer.name, accountId: link.account_id },
        action: 'reconnect_link.completed',
        targetId: link.id,
        detail: { connectionId, connector: link.connector_slug },
      });
      const letter = await findReaderOfSuccess(trx, link, user);
      if (letter) await writeLetter(ctx, trx, { link, ...letter });
    },
  };
}

/**
 * Whoever asked hears that it is done; if they have left, the Account Owner does. Whose mail carried the link hears that it was used, since a
 * mail may have been handed on. Nobody is told of what they have done themselves, signed in.
 */
async function findReaderOfSuccess(
  trx: Trx,
  link: LinkRow,
  user: Doer | null,
): Promise<{ kind: 'done' | 'used'; to: Correspondent } | null> {
  if (!isMailed(link)) {
    const asker = await findAsker(trx, link);
    return user?.userId === asker.userId ? null : { kind: 'done', to: asker };
  }
  if (user) return null;
  return { kind: 'used', to: recipientOf(link) };
}

/** The User who asked, or the Account Owner in their place. */
export async function findAsker(trx: Trx, link: LinkRow): Promise<Correspondent & { userId: string }> {
  const asker = link.asked_by_user_id
    ? await findUser(trx, { accountId: link.account_id, id: link.asked_by_user_id })
    : null;
  const { id, name, email } = asker ?? (await getOwner(trx, link.account_id));
  return { userId: id, name, email };
}
