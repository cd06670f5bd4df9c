// Notes on a link what its holder did: opened it, began, failed. For the list that whoever asked looks at; none of it changes what the link
// can do.
import { writeAudit } from '../../../accounts/index.ts';
import {
  notifyLive,
  type ReconnectLinkFailedDetail,
  type ReconnectLinkFailure,
  type Trx,
} from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { holderOf } from './by-link.ts';
import type { LinkRow } from './link-state.ts';

/** The first opening alone counts, and stands in the audit log. */
export async function noteOpened(ctx: LifeContext, link: LinkRow): Promise<void> {
  const now = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    const first = await trx
      .updateTable('reconnect_links')
      .set({ opened_at: now })
      .where('id', '=', link.id)
      .where('opened_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!first) return;
    await writeAudit(trx, {
      at: now,
      actor: holderOf(link),
      action: 'reconnect_link.opened',
      targetId: link.id,
      detail: { connectionId: link.connection_id },
    });
    await tell(trx, link);
  });
}

/** The holder goes to the provider, or has sent what they entered. */
export async function noteStarted(ctx: LifeContext, link: LinkRow): Promise<void> {
  await ctx.store.db.transaction().execute(async (trx) => {
    await trx.updateTable('reconnect_links').set({ started_at: ctx.clock.now() }).where('id', '=', link.id).execute();
    await tell(trx, link);
  });
}

/** A try that came to nothing. */
export interface FailedTry {
  link: LinkRow;
  /** Of the browser that it was made in: only there its holder is told how it failed. */
  browserHash: string;
}

/** The last try alone is kept; the link stays good. */
export async function noteFailed(
  ctx: LifeContext,
  { link, browserHash }: FailedTry,
  because: ReconnectLinkFailure,
  detail: ReconnectLinkFailedDetail,
): Promise<void> {
  await ctx.store.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('reconnect_links')
      .set({
        failed_at: ctx.clock.now(),
        failed_because: because,
        failed_detail: JSON.stringify(detail),
        failed_browser_hash: browserHash,
      })
      .where('id', '=', link.id)
      .execute();
    await tell(trx, link);
  });
}

const tell = (trx: Trx, link: LinkRow): Promise<void> =>
  notifyLive(trx, link.account_id, 'connection', link.connection_id);
