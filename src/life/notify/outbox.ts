// What all outboxes of emails have in common (notifications, letters about reconnect links, mails of alarms): how a row is handed to the mail
// server, and what is written in it before and afterwards. Delivered at least once: if we die between the server's acceptance and our record of it, it
// goes again with the same Message-ID. `sent_at` is written ahead: a row that has it may have reached its person, whatever its status says, and whoever
// tells that it is over counts it as told. What is in a mail, and whether it is still true, each outbox knows by itself.
import { sql } from 'kysely';
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
  /** When it was handed to the mail server at an attempt of which nobody knows how it ended. */
  sent_at: Date | null;
}

/** What one attempt changes in the row. With a status it is settled; without, it is tried again. */
export interface OutboxChange {
  status?: Exclude<NotificationStatus, 'pending'>;
  /** When it was handed to the mail server; null when it certainly did not arrive. */
  sent_at: Date | null;
  last_error?: string | null;
  attempt: number;
}

interface Delivery {
  row: OutboxRow;
  /** Renders it as things stand now; asked only where there is a mail server. Null: nothing of it is true any more. */
  render: (() => Promise<RenderedMail & Pick<OutgoingMail, 'replyTo'>>) | null;
  /** Writes into the row, with what follows from it. */
  write(change: OutboxChange): Promise<void>;
  /** Writes ahead that it is handed over now. False: what it tells has ended at this moment, and it must be looked at anew. */
  writeAhead?(mark: Pick<OutboxChange, 'sent_at' | 'attempt'>): Promise<boolean>;
}

/** Hands over one email that is pending. Without a mail server it is kept, to be read in the app. */
export async function deliverFromOutbox(
  ctx: LifeContext,
  { row, render, write, writeAhead = (mark) => write(mark).then(() => true) }: Delivery,
): Promise<JobOutcome> {
  const attempt = row.attempt + 1;
  // An earlier attempt may have arrived: how this one ends says nothing of that.
  const { sent_at: before } = row;
  const settle = async (status: OutboxChange['status'], sentAt: Date | null, reason?: string): Promise<JobOutcome> => {
    await write({ status, sent_at: sentAt, last_error: cut(reason ?? null), attempt });
    return 'done';
  };
  if (!render) return settle('dropped', before);
  if (!ctx.mail.isConfigured) return settle('kept', before);
  const { message_id: messageId, recipient_name: name, recipient_email: address } = row;
  const mail = { messageId, to: { name, address }, ...(await render()) };
  const handedOverAt = ctx.clock.now();
  if (!(await writeAhead({ sent_at: handedOverAt, attempt }))) return { againAt: handedOverAt };
  const outcome = await ctx.mail.send(mail);
  if (outcome.kind === 'accepted') return settle('sent', ctx.clock.now());
  if (outcome.kind === 'refused') return settle('refused', before, outcome.reason);
  const sentAt = outcome.mayHaveArrived ? handedOverAt : before;
  await write({ sent_at: sentAt, last_error: cut(outcome.reason), attempt });
  const delays = ctx.config.mailRetryDelaysMs;
  return { againAt: after(ctx.clock.now(), delays[Math.min(row.attempt, delays.length - 1)] ?? hourMs) };
}

const cut = (reason: string | null): string | null => reason?.slice(0, 500) ?? null;

/** The Message-ID of the email with this id: the same at every attempt. */
export const messageIdOf = ({ baseUrl }: Pick<LifeContext, 'baseUrl'>, id: string): string =>
  `<${id}@${new URL(baseUrl).hostname}>`;

/** When it was sent, for people to read: the mark of an attempt that may have failed is none. */
export const sentAtOf = ({
  status,
  sent_at: sentAt,
}: {
  status: NotificationStatus;
  sent_at: Date | null;
}): Date | null => (status === 'sent' ? sentAt : null);

/** Rows of an outbox that their person may have read: what is told of them is told to that person as well. */
export const mayBeTold = sql<boolean>`(status in ('sent', 'kept') or sent_at is not null)`;
