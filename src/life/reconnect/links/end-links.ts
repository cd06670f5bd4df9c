// Ends links that are no longer needed or wanted: any Reconnect of the Connection, a recovery, a deletion, a removed User. In the transaction
// of what ends them, so that no link outlives its reason.
import { sql } from 'kysely';
import { cancelJob } from '../../../jobs/index.ts';
import type { ReconnectLinkEnd, Trx } from '../../../store/index.ts';

export type WhichLinks =
  | { connectionId: string }
  | { disconnectionId: string }
  | { askedByUserId: string }
  | { accountId: string; recipientEmail: string };

interface Ending {
  at: Date;
  because: ReconnectLinkEnd;
  byName: string | null;
}

/** Ends all of them that are neither used nor ended; also expired ones, so that none offers a fresh mail. */
export async function endLinks(trx: Trx, which: WhichLinks, { at, because, byName }: Ending): Promise<void> {
  const ended = await trx
    .updateTable('reconnect_links')
    .set({
      ended_at: at,
      ended_because: because,
      ended_by_name: byName,
      // The deletion of the User would do it: a second change of a row looks up its Connection anew, and waits for whoever holds it.
      ...('askedByUserId' in which && { asked_by_user_id: null }),
    })
    .where('completed_at', 'is', null)
    .where('ended_at', 'is', null)
    .where((eb) => {
      if ('connectionId' in which) return eb('connection_id', '=', which.connectionId);
      if ('disconnectionId' in which) return eb('disconnection_id', '=', which.disconnectionId);
      if ('askedByUserId' in which) return eb('asked_by_user_id', '=', which.askedByUserId);
      return eb.and([
        eb('account_id', '=', which.accountId),
        eb(sql<string>`lower(recipient_email)`, '=', which.recipientEmail.toLowerCase()),
      ]);
    })
    .returning('id')
    .execute();
  for (const { id } of ended) await cancelJob(trx, 'remind_link', id);
}
