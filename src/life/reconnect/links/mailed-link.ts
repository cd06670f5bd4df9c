// The link behind the Reconnect button of a mail about a disconnection: one for each disconnection and recipient, made when the first of their
// mails is handed over, found again by the reminders.
import type { Selectable } from 'kysely';
import { after, dayMs } from '../../../clock.ts';
import type { Tables } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { insertLink } from './insert-link.ts';
import { isUsable } from './link-state.ts';
import { linkUrlOf } from './link-token.ts';
import { renewToken } from './renew-token.ts';

/** One that ends within this time is not handed out once more. */
const leastLifeMs = dayMs;

interface Mailed {
  notification: Selectable<Tables['notifications']>;
  disconnection: Selectable<Tables['disconnections']>;
}

/** Null when the disconnection is closed by now. */
export async function linkForMail(
  ctx: LifeContext,
  { notification, disconnection }: Mailed,
): Promise<{ url: string; expiresAt: Date } | null> {
  return ctx.store.db.transaction().execute(async (trx) => {
    // Whatever ends links holds this row: either it sees the link that is made here, or we see what it did.
    const connection = await trx
      .selectFrom('connections')
      .select('connector_slug')
      .where('id', '=', disconnection.connection_id)
      .forKeyShare()
      .executeTakeFirst();
    const open = await trx
      .selectFrom('disconnections')
      .select('id')
      .where('id', '=', disconnection.id)
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (!connection || !open) return null;
    const now = ctx.clock.now();
    const known = await trx
      .selectFrom('reconnect_links')
      .selectAll()
      .where('disconnection_id', '=', disconnection.id)
      .where('kind', '=', 'disconnection')
      .where('recipient_email', '=', notification.recipient_email)
      .execute();
    const standing = known.find(
      (it) =>
        isUsable(it, now) && (it.expires_at > after(now, leastLifeMs) || it.created_at > after(now, -leastLifeMs)),
    );
    const link =
      standing ??
      (await insertLink(ctx, trx, {
        accountId: notification.account_id,
        kind: 'disconnection',
        connectorSlug: connection.connector_slug,
        connectionId: disconnection.connection_id,
        disconnectionId: disconnection.id,
        connectionName: null,
        recipient: {
          userId: notification.user_id,
          name: notification.recipient_name,
          email: notification.recipient_email,
        },
        askedBy: null,
        note: null,
      }));
    await renewToken(ctx, trx, link);
    return { url: linkUrlOf(ctx, link.id), expiresAt: link.expires_at };
  });
}
