// Writes a letter about a link into its outbox, with the job that sends it, in the caller's transaction.
import { planJob } from '../../../jobs/index.ts';
import { newId, type ReconnectLetterKind, type Trx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { messageIdOf } from '../../notify/outbox.ts';
import type { LinkRow } from './link-state.ts';

/** The letters that carry the link to its recipient; the others tell somebody of the Account. */
export const lettersWithLink: readonly ReconnectLetterKind[] = ['asked', 'reminder', 'fresh'];

/** Whether this letter carries the link. */
export const carriesLink = ({ kind }: { kind: ReconnectLetterKind }): boolean => lettersWithLink.includes(kind);

export interface Correspondent {
  name: string;
  email: string;
}

/** Decides it; the job that is planned with it delivers it. */
export async function writeLetter(
  ctx: LifeContext,
  trx: Trx,
  { link, kind, to }: { link: Pick<LinkRow, 'id' | 'account_id'>; kind: ReconnectLetterKind; to: Correspondent },
): Promise<void> {
  const now = ctx.clock.now();
  const id = newId('let');
  await trx
    .insertInto('reconnect_letters')
    .values({
      id,
      account_id: link.account_id,
      link_id: link.id,
      kind,
      recipient_name: to.name,
      recipient_email: to.email,
      message_id: messageIdOf(ctx, id),
      status: 'pending',
      decided_at: now,
    })
    .execute();
  await planJob(trx, { kind: 'link_letter', key: id, dueAt: now, accountId: link.account_id });
}

/** To whoever the link goes to. */
export const recipientOf = (link: LinkRow): Correspondent => ({
  name: link.recipient_name,
  email: link.recipient_email,
});
