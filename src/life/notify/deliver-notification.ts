// Handler of the job `notify` (key: notification id): renders one email as things stand now, and hands it to the mail server (outbox.ts).
import assert from 'node:assert/strict';
import type { Selectable } from 'kysely';
import type { JobOutcome } from '../../jobs/index.ts';
import { notifyLive, type Tables, type Trx } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { linkForMail, linkForWarning } from '../reconnect/links/mailed-link.ts';
import { noteEvent } from '../timeline.ts';
import { collectExpiries } from './collect-expiries.ts';
import { collectOne } from './collect-mail.ts';
import { gather, type NotificationRow } from './group-notifications.ts';
import { deliverFromOutbox, type OutboxChange } from './outbox.ts';
import { offersReconnect, renderExpiryMail, renderMail } from './render-mail.ts';
import type { ExpiringItem, ExpiryContent, MailContent } from './types.ts';

/** Delivers it, unless that was done already; with it all that were held back together with it. */
export async function deliverNotification(ctx: LifeContext, notificationId: string): Promise<JobOutcome> {
  const row = await ctx.store.db
    .selectFrom('notifications')
    .leftJoin('disconnections', 'disconnections.id', 'notifications.disconnection_id')
    .selectAll('notifications')
    .select('disconnections.hold_id')
    .where('notifications.id', '=', notificationId)
    .where('notifications.status', '=', 'pending')
    .executeTakeFirst();
  if (!row) return 'done';
  const { hold_id: holdId, ...notification } = row;
  return row.event === 'expiring' ? deliverExpiring(ctx, notification) : deliverCase(ctx, notification, holdId);
}

async function deliverExpiring(ctx: LifeContext, row: NotificationRow): Promise<JobOutcome> {
  const content = await collectExpiries(ctx, ctx.store.db, row, { isForDelivery: true });
  const render = content && (async () => renderExpiryMail(await addLinks(ctx, row, content)));
  return deliverFromOutbox(ctx, { row, render, write: (change) => writeChange(ctx, row, change) });
}

/** Each is renewed without signing in. The app shows the same mail without that secret. */
async function addLinks(
  ctx: LifeContext,
  notification: NotificationRow,
  content: ExpiryContent,
): Promise<ExpiryContent> {
  const items: ExpiringItem[] = [];
  for (const item of content.items) {
    const { connectionId, endsAt } = item;
    const link = await linkForWarning(ctx, { notification, connectionId, endsAt });
    items.push(link ? { ...item, reconnectUrl: link.url, linkExpiresAt: link.expiresAt } : item);
  }
  return { ...content, items };
}

async function deliverCase(ctx: LifeContext, row: NotificationRow, holdId: string | null): Promise<JobOutcome> {
  // Only what was held back together is told together.
  const gathered = holdId === null ? [row] : await gather(ctx.store, row, ctx.clock.now());
  const { standing, over } = await sortOut(ctx, gathered);
  return deliverFromOutbox(ctx, {
    row,
    // Bad news that is no longer true is not told: the mail server was away longer than the trouble.
    render: standing.length === 0 ? null : async () => renderMail(await collectWithLinks(ctx, standing)),
    async write(change) {
      // Until it is settled nothing is said of what is over: whoever looks again may find more of it.
      const dropped = { status: 'dropped', last_error: null } as const;
      const settled = [
        ...(change.status ? over.map((told) => ({ ...told, change: { ...dropped, sent_at: told.row.sent_at } })) : []),
        ...standing.map((told) => ({ ...told, change })),
      ];
      // The leader last: while it is pending, whoever dies here leaves a job that tells all of them again, with the same Message-ID.
      settled.sort((a, b) => Number(a.row.id === row.id) - Number(b.row.id === row.id));
      for (const { row: one, change: its } of settled)
        await writeChange(ctx, one, { ...its, attempt: one.attempt + 1 });
    },
    writeAhead: ({ sent_at: sentAt }) => writeAhead(ctx, standing, sentAt),
  });
}

/**
 * Whoever closes a case comes before this, and it is not sent; or after this, and finds who may have been told, for the good news goes to the same
 * people. So the open case is held while it is written.
 */
async function writeAhead(ctx: LifeContext, told: readonly Told[], sentAt: Date | null): Promise<boolean> {
  const bad = told.filter(({ row }) => row.event !== 'recovered');
  return ctx.store.db.transaction().execute(async (trx) => {
    const open = await trx
      .selectFrom('disconnections')
      .select('id')
      .where('id', 'in', ['', ...bad.map(({ disconnection }) => disconnection.id)])
      .where('status', '=', 'open')
      .orderBy('id')
      .forShare()
      .execute();
    if (open.length < bad.length) return false;
    for (const { row } of told)
      await trx
        .updateTable('notifications')
        .set({ sent_at: sentAt, attempt: row.attempt + 1 })
        .where('id', '=', row.id)
        .where('status', '=', 'pending')
        .execute();
    return true;
  });
}

interface Told {
  row: NotificationRow;
  disconnection: Selectable<Tables['disconnections']>;
}

/** What is to be told still, and what is over: nearly always one of the two, and one alone. */
async function sortOut(ctx: LifeContext, rows: NotificationRow[]): Promise<{ standing: Told[]; over: Told[] }> {
  const found = await ctx.store.db
    .selectFrom('disconnections')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map((it) => it.disconnection_id ?? ''),
    )
    .execute();
  const told = rows.flatMap((row): Told[] => {
    const disconnection = found.find(({ id }) => id === row.disconnection_id);
    return disconnection ? [{ row, disconnection }] : [];
  });
  const isOver = ({ row, disconnection }: Told): boolean =>
    row.event !== 'recovered' && disconnection.status === 'closed';
  return { standing: told.filter((it) => !isOver(it)), over: told.filter(isOver) };
}

/** One mail of all that stands; the button of each works without signing in. The app shows the same mail without that secret. */
async function collectWithLinks(ctx: LifeContext, told: readonly Told[]): Promise<MailContent> {
  const contents: MailContent[] = [];
  for (const { row, disconnection } of told) {
    const content = await collectOne(ctx, ctx.store.db, row);
    const link = offersReconnect(content) ? await linkForMail(ctx, { notification: row, disconnection }) : null;
    contents.push(link ? { ...content, reconnectUrl: link.url, linkExpiresAt: link.expiresAt } : content);
  }
  const [first, ...others] = contents;
  assert(first, 'a mail tells of something');
  return { ...first, others };
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
