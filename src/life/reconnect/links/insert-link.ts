// Writes a new link: for a mail about a disconnection, for somebody who was asked, or as the fresh one in place of one that has expired.
import { after } from '../../../clock.ts';
import { newId, type ReconnectLinkKind, type Trx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import type { LinkRow } from './link-state.ts';
import { hashLinkToken, linkTokenOf } from './link-token.ts';

export interface NewLink {
  accountId: string;
  kind: ReconnectLinkKind;
  connectorSlug: string;
  connectionId: string | null;
  disconnectionId: string | null;
  connectionName: string | null;
  recipient: { userId: string | null; name: string; email: string };
  askedBy: { userId: string | null; name: string } | null;
  note: string | null;
  /** It ends then at the latest. */
  notAfter?: Date | null;
}

/** Valid for `MOORING_RECONNECT_LINK_LIFE`, at most 30 days. */
export function insertLink(ctx: LifeContext, trx: Trx, link: NewLink): Promise<LinkRow> {
  const id = newId('lnk');
  const now = ctx.clock.now();
  const ends = [after(now, ctx.config.reconnectLinkLifeMs), ...(link.notAfter ? [link.notAfter] : [])];
  return trx
    .insertInto('reconnect_links')
    .values({
      id,
      account_id: link.accountId,
      kind: link.kind,
      connector_slug: link.connectorSlug,
      connection_id: link.connectionId,
      disconnection_id: link.disconnectionId,
      connection_name: link.connectionName,
      token_hash: hashLinkToken(linkTokenOf(ctx, id)),
      recipient_user_id: link.recipient.userId,
      recipient_name: link.recipient.name,
      recipient_email: link.recipient.email,
      asked_by_user_id: link.askedBy?.userId ?? null,
      asked_by_name: link.askedBy?.name ?? null,
      note: link.note,
      created_at: now,
      expires_at: new Date(Math.min(...ends.map((at) => at.getTime()))),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
