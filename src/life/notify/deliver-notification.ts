// Handler of the job `notify` (key: notification id): renders one email as things stand now, and hands it to the mail server.
// Delivered at least once: if we die between the server's acceptance and our record of it, it goes again with the same Message-ID.
import assert from 'node:assert/strict';
import type { Selectable } from 'kysely';
import { after } from '../../clock.ts';
import type { JobOutcome } from '../../jobs/index.ts';
import { notifyLive, type Tables } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { linkForMail } from '../reconnect/links/mailed-link.ts';
import { noteEvent } from '../timeline.ts';
import { collectOne } from './collect-mail.ts';
import { deliverExpiring } from './deliver-expiring.ts';
import { gather, type NotificationRow } from './group-notifications.ts';
import { offersReconnect, renderMail } from './render-mail.ts';
import type { MailContent } from './types.ts';

export async function deliverNotification(ctx: LifeContext, notificationId: string): Promise<JobOutcome> {
  const { db } = ctx.store;
  const row = await db
    .selectFrom('notifications')
    .leftJoin('disconnections', 'disconnections.id', 'notifications.disconnection_id')
    .selectAll('notifications')
    .select('disconnections.hold_id')
    .where('notifications.id', '=', notificationId)
    .where('notifications.status', '=', 'pending')
    .executeTakeFirst();
  if (row?.event === 'expiring') return deliverExpiring(ctx, row);
  if (!row?.disconnection_id) return 'done';
  // Only what was held back together is told together.
  const gathered = row.hold_id === null ? [row] : await gather(ctx.store, row, ctx.clock.now());
  const { standing, over } = await sortOut(ctx, gathered);
  // Bad news that is no longer true is not told: the mail server was away longer than the trouble.
  for (const one of over) await settle(ctx, one, 'dropped', null);
  const [first] = standing;
  if (!first) return 'done';
  if (!ctx.mail.isConfigured) {
    for (const one of standing) await settle(ctx, one, 'kept', null);
    return 'done';
  }
  const mail = await renderMail(await collectWithLinks(ctx, standing));
  const outcome = await ctx.mail.send({
    messageId: row.message_id,
    to: { name: row.recipient_name, address: row.recipient_email },
    ...mail,
  });
  if (outcome.kind === 'later') {
    const delays = ctx.config.mailRetryDelaysMs;
    await db
      .updateTable('notifications')
      .set({ attempt: row.attempt + 1, last_error: outcome.reason.slice(0, 500) })
      .where('id', '=', row.id)
      .execute();
    return { againAt: after(ctx.clock.now(), delays[Math.min(row.attempt, delays.length - 1)] ?? 3_600_000) };
  }
  const reason = outcome.kind === 'refused' ? outcome.reason : null;
  for (const one of standing) await settle(ctx, one, outcome.kind === 'accepted' ? 'sent' : 'refused', reason);
  return 'done';
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

async function settle(
  ctx: LifeContext,
  { row, disconnection }: Told,
  status: 'sent' | 'kept' | 'refused' | 'dropped',
  reason: string | null,
): Promise<void> {
  const now = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('notifications')
      .set({
        status,
        sent_at: status === 'sent' ? now : null,
        last_error: reason?.slice(0, 500) ?? null,
        attempt: row.attempt + 1,
      })
      .where('id', '=', row.id)
      .execute();
    await noteEvent(trx, {
      accountId: row.account_id,
      connectionId: disconnection.connection_id,
      dataSourceId: disconnection.data_source_id,
      disconnectionId: disconnection.id,
      at: now,
      kind: 'notified',
      doer: mooring,
      data: {
        recipientName: row.recipient_name,
        recipientEmail: row.recipient_email,
        event: row.event,
        outcome: status,
      },
    });
    await notifyLive(trx, row.account_id, 'notification', row.id);
  });
}
