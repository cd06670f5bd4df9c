// Handler of the job `notify` (key: notification id): renders one email as things stand now, and hands it to the mail server (outbox.ts).
import type { Selectable } from 'kysely';
import type { JobOutcome } from '../../jobs/index.ts';
import { notifyLive, type Tables, type Trx } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { linkForMail } from '../reconnect/links/mailed-link.ts';
import { noteEvent } from '../timeline.ts';
import { collectExpiries } from './collect-expiries.ts';
import { collectMail } from './collect-mail.ts';
import { deliverFromOutbox, type OutboxChange } from './outbox.ts';
import { offersReconnect, renderExpiryMail, renderMail } from './render-mail.ts';
import type { RenderedMail } from './types.ts';

type NotificationRow = Selectable<Tables['notifications']>;

/** Null: nothing of it is true any more. */
type Render = (() => Promise<RenderedMail>) | null;

/** Delivers it, unless that was done already. */
export async function deliverNotification(ctx: LifeContext, notificationId: string): Promise<JobOutcome> {
  const row = await ctx.store.db
    .selectFrom('notifications')
    .selectAll()
    .where('id', '=', notificationId)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  if (!row) return 'done';
  const render = await (row.event === 'expiring' ? prepareExpiring(ctx, row) : prepareCase(ctx, row));
  return deliverFromOutbox(ctx, { row, render, write: (change) => writeChange(ctx, row, change) });
}

async function prepareExpiring(ctx: LifeContext, row: NotificationRow): Promise<Render> {
  const content = await collectExpiries(ctx, ctx.store.db, row, { isForDelivery: true });
  return content && (() => renderExpiryMail(content));
}

async function prepareCase(ctx: LifeContext, row: NotificationRow): Promise<Render> {
  const { db } = ctx.store;
  const disconnection = await db
    .selectFrom('disconnections')
    .selectAll()
    .where('id', '=', row.disconnection_id ?? '')
    .executeTakeFirst();
  // Bad news that is no longer true is not told: the mail server was away longer than the trouble.
  if (!disconnection || (row.event !== 'recovered' && disconnection.status === 'closed')) return null;
  return async () => {
    const content = await collectMail(ctx, db, row);
    // The button of a mail works without signing in. The app shows the same mail without that secret.
    const link = offersReconnect(content) ? await linkForMail(ctx, { notification: row, disconnection }) : null;
    return renderMail(link ? { ...content, reconnectUrl: link.url, linkExpiresAt: link.expiresAt } : content);
  };
}

async function writeChange(ctx: LifeContext, row: NotificationRow, change: OutboxChange): Promise<void> {
  await ctx.store.db.transaction().execute(async (trx) => {
    await trx.updateTable('notifications').set(change).where('id', '=', row.id).execute();
    if (!change.status) return;
    for (const concerned of await findConcerned(trx, row))
      await noteEvent(trx, {
        ...concerned,
        accountId: row.account_id,
        at: ctx.clock.now(),
        kind: 'notified',
        doer: mooring,
        data: {
          recipientName: row.recipient_name,
          recipientEmail: row.recipient_email,
          event: row.event,
          outcome: change.status,
        },
      });
    await notifyLive(trx, row.account_id, 'notification', row.id);
  });
}

interface Concerned {
  connectionId: string;
  dataSourceId?: string | null;
  disconnectionId?: string;
}

/** In whose timelines it stands that the person was told. */
async function findConcerned(trx: Trx, row: NotificationRow): Promise<Concerned[]> {
  if (row.event === 'expiring')
    return trx
      .selectFrom('expiry_notices')
      .select('connection_id as connectionId')
      .where('notification_id', '=', row.id)
      .execute();
  return trx
    .selectFrom('disconnections')
    .select(['connection_id as connectionId', 'data_source_id as dataSourceId', 'id as disconnectionId'])
    .where('id', '=', row.disconnection_id ?? '')
    .execute();
}
