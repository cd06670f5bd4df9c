// What all outboxes of emails have in common (notifications, letters about reconnect links, mails of alarms): how a row is handed to the mail
// server, and what is written in it afterwards. Delivered at least once: if we die between the server's acceptance and our record of it, it
// goes again with the same Message-ID. What is in a mail, and whether it is still true, each outbox knows by itself.
import { after, hourMs } from '../../clock.ts';
import type { OutgoingMail } from '../../egress/index.ts';
import type { JobOutcome } from '../../jobs/index.ts';
import type { NotificationStatus } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import type { RenderedMail } from './types.ts';

interface OutboxRow {
  message_id: string;
  recipient_name: string;
  recipient_email: string;
  /** How often it was tried. */
  attempt: number;
}

/** What one attempt changes in the row. With a status it is settled; without, it is tried again. */
export interface OutboxChange {
  status?: Exclude<NotificationStatus, 'pending'>;
  sent_at?: Date | null;
  last_error: string | null;
  attempt: number;
}

interface Delivery {
  row: OutboxRow;
  /** Renders it as things stand now; asked only where there is a mail server. Null: nothing of it is true any more. */
  render: (() => Promise<RenderedMail & Pick<OutgoingMail, 'replyTo'>>) | null;
  /** Writes into the row, with what follows from it. */
  write(change: OutboxChange): Promise<void>;
}

/** Hands over one email that is pending. Without a mail server it is kept, to be read in the app. */
export async function deliverFromOutbox(ctx: LifeContext, { row, render, write }: Delivery): Promise<JobOutcome> {
  const attempt = row.attempt + 1;
  const settle = async (status: OutboxChange['status'], reason: string | null): Promise<JobOutcome> => {
    await write({ status, sent_at: status === 'sent' ? ctx.clock.now() : null, last_error: cut(reason), attempt });
    return 'done';
  };
  if (!render) return settle('dropped', null);
  if (!ctx.mail.isConfigured) return settle('kept', null);
  const outcome = await ctx.mail.send({
    messageId: row.message_id,
    to: { name: row.recipient_name, address: row.recipient_email },
    ...(await render()),
  });
  if (outcome.kind === 'accepted') return settle('sent', null);
  if (outcome.kind === 'refused') return settle('refused', outcome.reason);
  await write({ last_error: cut(outcome.reason), attempt });
  const delays = ctx.config.mailRetryDelaysMs;
  return { againAt: after(ctx.clock.now(), delays[Math.min(row.attempt, delays.length - 1)] ?? hourMs) };
}

const cut = (reason: string | null): string | null => reason?.slice(0, 500) ?? null;

/** The Message-ID of the email with this id: the same at every attempt. */
export const messageIdOf = ({ baseUrl }: Pick<LifeContext, 'baseUrl'>, id: string): string =>
  `<${id}@${new URL(baseUrl).hostname}>`;
