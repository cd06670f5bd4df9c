// When somebody who was asked and has not answered is reminded by itself; remind-link.ts does it.
import { after } from '../../../clock.ts';
import { planJob } from '../../../jobs/index.ts';
import type { Trx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import type { LinkRow } from './link-state.ts';

/** Plans the next reminder, if one is still to come. */
export async function planReminder(ctx: LifeContext, trx: Trx, link: LinkRow): Promise<void> {
  const next = nextReminderAt(ctx, link);
  if (next) await planJob(trx, { kind: 'remind_link', key: link.id, dueAt: next, accountId: link.account_id });
}

/** The next of `MOORING_RECONNECT_LINK_REMIND_AFTER` that comes while the link is valid; null when none does. */
export function nextReminderAt(ctx: Pick<LifeContext, 'config' | 'clock'>, link: LinkRow): Date | null {
  const now = ctx.clock.now();
  const planned = ctx.config.reconnectLinkRemindAfterMs.map((ms) => after(link.created_at, ms));
  return planned.find((at) => at > now && at < link.expires_at) ?? null;
}
