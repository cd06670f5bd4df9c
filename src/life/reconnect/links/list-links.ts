// The links of an Account, for the people in it: whom was asked, and how far they are. Never the secret.
import { type Actor, requirePermission } from '../../../accounts/index.ts';
import type { NotificationStatus, ReconnectLetterKind } from '../../../store/index.ts';
import { getConnection } from '../../connect/get-connection.ts';
import type { LifeContext } from '../../context.ts';
import { sentAtOf } from '../../notify/outbox.ts';
import { isMailed, isUsable, type LinkRow, type LinkState, mailedKinds, stateOf } from './link-state.ts';
import { nextReminderAt } from './plan-reminder.ts';
import { lettersWithLink } from './write-letter.ts';

export interface ListedLink {
  link: LinkRow;
  state: LinkState;
  connectionName: string | null;
  nextReminderAt: Date | null;
  /** The latest letter that carries the link. */
  letter: { kind: ReconnectLetterKind; status: NotificationStatus; sentAt: Date | null } | null;
}

/** Older ones are history that the timeline tells. */
const listedMax = 100;

/** Newest first: of one Connection, or all with which somebody of the Account asked somebody. */
export async function listLinks(
  ctx: LifeContext,
  actor: Actor,
  which: { connectionId: string } | { id: string } | 'asked',
): Promise<ListedLink[]> {
  requirePermission(actor, 'view');
  if (typeof which === 'object' && 'connectionId' in which) await getConnection(ctx, actor, which.connectionId);
  const rows = await ctx.store.db
    .selectFrom('reconnect_links')
    .leftJoin('connections', 'connections.id', 'reconnect_links.connection_id')
    .selectAll('reconnect_links')
    .select('connections.name as present_name')
    .where('reconnect_links.account_id', '=', actor.accountId)
    .where((eb) => {
      if (which === 'asked') return eb('kind', 'not in', mailedKinds);
      return 'id' in which ? eb('reconnect_links.id', '=', which.id) : eb('connection_id', '=', which.connectionId);
    })
    .orderBy('reconnect_links.created_at', 'desc')
    .orderBy('reconnect_links.id')
    .limit(listedMax)
    .execute();
  const letters = await latestLetters(
    ctx,
    rows.map((it) => it.id),
  );
  const now = ctx.clock.now();
  return rows.map(({ present_name, ...link }) => ({
    link,
    state: stateOf(link, now),
    connectionName: present_name ?? link.connection_name,
    nextReminderAt: isUsable(link, now) && !isMailed(link) ? nextReminderAt(ctx, link) : null,
    letter: letters.get(link.id) ?? null,
  }));
}

async function latestLetters(ctx: LifeContext, linkIds: string[]): Promise<Map<string, ListedLink['letter']>> {
  if (linkIds.length === 0) return new Map();
  const rows = await ctx.store.db
    .selectFrom('reconnect_letters')
    .distinctOn('link_id')
    .select(['link_id', 'kind', 'status', 'sent_at'])
    .where('link_id', 'in', linkIds)
    .where('kind', 'in', lettersWithLink)
    .orderBy('link_id')
    .orderBy('decided_at', 'desc')
    .execute();
  return new Map(rows.map((it) => [it.link_id, { kind: it.kind, status: it.status, sentAt: sentAtOf(it) }]));
}
