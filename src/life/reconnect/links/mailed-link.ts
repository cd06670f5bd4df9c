// The link behind the Reconnect button of a mail that Mooring writes by itself: about a disconnection, or about an expiry to come. One for each
// of them and recipient, made when the first of their mails is handed over, found again by those that follow.
import type { Selectable } from 'kysely';
import { after, dayMs } from '../../../clock.ts';
import type { Tables, Trx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { insertLink, type NewLink } from './insert-link.ts';
import { isUsable } from './link-state.ts';
import { linkUrlOf } from './link-token.ts';
import { renewToken } from './renew-token.ts';

/** One that ends within this time is not handed out once more. */
const leastLifeMs = dayMs;
/** So long after the end that it warns of, whoever finds the mail late can still use its link. */
const afterEndMs = 7 * dayMs;

/** When a link that warns of this end is over. */
export const overAfterEnd = (endsAt: Date): Date => after(endsAt, afterEndMs);

export interface MailedLink {
  url: string;
  expiresAt: Date;
}

type Notification = Selectable<Tables['notifications']>;

/** Null when the disconnection is closed by now. */
export async function linkForMail(
  ctx: LifeContext,
  { notification, disconnection }: { notification: Notification; disconnection: Selectable<Tables['disconnections']> },
): Promise<MailedLink | null> {
  return ctx.store.db.transaction().execute(async (trx) => {
    const connection = await holdConnection(trx, disconnection.connection_id);
    const open = await trx
      .selectFrom('disconnections')
      .select('id')
      .where('id', '=', disconnection.id)
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (!connection || !open) return null;
    const { connection_id: connectionId, id: disconnectionId } = disconnection;
    return handOut(ctx, trx, notification, {
      kind: 'disconnection',
      connectorSlug: connection.connector_slug,
      connectionId,
      disconnectionId,
    });
  });
}

/** Null when it is disconnected by now, of which another mail tells. */
export async function linkForWarning(
  ctx: LifeContext,
  { notification, connectionId, endsAt }: { notification: Notification; connectionId: string; endsAt: Date },
): Promise<MailedLink | null> {
  return ctx.store.db.transaction().execute(async (trx) => {
    const connection = await holdConnection(trx, connectionId);
    if (!connection || connection.status === 'disconnected') return null;
    return handOut(ctx, trx, notification, {
      kind: 'expiry',
      connectorSlug: connection.connector_slug,
      connectionId,
      disconnectionId: null,
      notAfter: overAfterEnd(endsAt),
    });
  });
}

/** Whatever ends links holds this row: either it sees the link that is made here, or we see what it did. */
const holdConnection = (trx: Trx, id: string) =>
  trx
    .selectFrom('connections')
    .select(['connector_slug', 'status'])
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirst();

/** The one that this person has got already, where it lasts long enough; else a new one. */
async function handOut(
  ctx: LifeContext,
  trx: Trx,
  notification: Notification,
  what: Pick<NewLink, 'kind' | 'connectorSlug' | 'connectionId' | 'disconnectionId' | 'notAfter'>,
): Promise<MailedLink> {
  const now = ctx.clock.now();
  const known = await trx
    .selectFrom('reconnect_links')
    .selectAll()
    .where('kind', '=', what.kind)
    .where('connection_id', '=', what.connectionId)
    .where('disconnection_id', 'is not distinct from', what.disconnectionId)
    .where('recipient_email', '=', notification.recipient_email)
    .execute();
  const standing = known.find(
    (it) => isUsable(it, now) && (it.expires_at > after(now, leastLifeMs) || it.created_at > after(now, -leastLifeMs)),
  );
  const { user_id: userId, recipient_name: name, recipient_email: email } = notification;
  const link =
    standing ??
    (await insertLink(ctx, trx, {
      ...what,
      accountId: notification.account_id,
      connectionName: null,
      recipient: { userId, name, email },
      askedBy: null,
      note: null,
    }));
  await renewToken(ctx, trx, link);
  return { url: linkUrlOf(ctx, link.id), expiresAt: link.expires_at };
}
