// Writes the outbox for what expires soon: one mail for each recipient, whatever the number of their Connections that are due. The same
// warning of the same end is never given twice to one person, nor one that a later warning has made superfluous.

import { dayMs } from '../../clock.ts';
import { planJob } from '../../jobs/index.ts';
import { newId, notifyLive, type Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import type { Recipient } from './decide-recipients.ts';
import { findRecipients } from './notify-about.ts';
import { messageIdOf } from './outbox.ts';

export interface ExpiryNotice {
  connectionId: string;
  connectedByUserId: string | null;
  endsAt: Date;
  /** Which warning. */
  aheadMs: number;
}

/** Ends that differ by less are the same one: what is told in seconds wanders. */
export const sameEndMs = dayMs;

/** Whether nobody was told of one of them because it is paused. */
export async function notifyOfExpiries(
  ctx: LifeContext,
  trx: Trx,
  accountId: string,
  notices: ExpiryNotice[],
): Promise<boolean> {
  if (notices.length === 0) return false;
  const told = await findTold(trx, notices);
  const letters = new Map<string, { recipient: Recipient; notices: ExpiryNotice[] }>();
  let isAnyPaused = false;
  for (const notice of notices) {
    const recipients = await findRecipients(trx, {
      account_id: accountId,
      connection_id: notice.connectionId,
      data_source_id: null,
      connected_by_user_id: notice.connectedByUserId,
    });
    if (recipients.length === 0) isAnyPaused = true;
    for (const recipient of recipients) {
      if (told.some((it) => isTold(it, notice, recipient.email))) continue;
      const letter = letters.get(recipient.email) ?? { recipient, notices: [] };
      letter.notices.push(notice);
      letters.set(recipient.email, letter);
    }
  }
  for (const { recipient, notices: its } of letters.values()) await writeOne(ctx, trx, accountId, recipient, its);
  if (letters.size > 0) await notifyLive(trx, accountId, 'notification', accountId);
  return isAnyPaused;
}

interface Told {
  connection_id: string;
  recipient_email: string;
  ends_at: Date;
  ahead_ms: number;
}

const findTold = (trx: Trx, notices: ExpiryNotice[]): Promise<Told[]> =>
  trx
    .selectFrom('expiry_notices')
    .select(['connection_id', 'recipient_email', 'ends_at', 'ahead_ms'])
    .where(
      'connection_id',
      'in',
      notices.map((it) => it.connectionId),
    )
    .execute();

const isTold = (told: Told, { connectionId, endsAt, aheadMs }: ExpiryNotice, email: string): boolean =>
  told.connection_id === connectionId &&
  told.recipient_email === email &&
  told.ahead_ms <= aheadMs &&
  Math.abs(told.ends_at.getTime() - endsAt.getTime()) < sameEndMs;

async function writeOne(
  ctx: LifeContext,
  trx: Trx,
  accountId: string,
  { userId, name, email }: Recipient,
  notices: ExpiryNotice[],
): Promise<void> {
  const now = ctx.clock.now();
  const id = newId('not');
  await trx
    .insertInto('notifications')
    .values({
      id,
      account_id: accountId,
      disconnection_id: null,
      event: 'expiring',
      user_id: userId,
      recipient_name: name,
      recipient_email: email,
      message_id: messageIdOf(ctx, id),
      status: 'pending',
      decided_at: now,
    })
    .execute();
  await trx
    .insertInto('expiry_notices')
    .values(
      notices.map(({ connectionId, endsAt, aheadMs }) => ({
        notification_id: id,
        connection_id: connectionId,
        recipient_email: email,
        ends_at: endsAt,
        ahead_ms: aheadMs,
      })),
    )
    .execute();
  await planJob(trx, { kind: 'notify', key: id, dueAt: now, accountId });
}
