// Several Connections that open together, after they were held back together, are one mail for each person: the first notification leads, the
// others are told with it. Each stays a row of its own, so that each has its recovery; what is still open is reminded of together.
import { type Selectable, sql } from 'kysely';
import { minuteMs } from '../../clock.ts';
import type { DbOrTrx, NotificationEvent, Store, Tables, Trx } from '../../store/index.ts';
import type { Person } from './decide-recipients.ts';

export type NotificationRow = Selectable<Tables['notifications']>;

/** How long the first one waits for the others: their last looks come within seconds of each other. */
export const gatherMs = minuteMs;

/** One at a time for each person and hold, so that two that open at once find each other. In one order, so that they do not wait crosswise. */
export async function lockGroups(trx: Trx, holdId: string, people: readonly Pick<Person, 'email'>[]): Promise<void> {
  const keys = people.map(({ email }) => `told together ${holdId} ${email}`).sort();
  for (const key of keys) await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
}

/** The notification of this hold that this person is still to be sent; null when there is none, or its mail is being written. */
export async function findLeader(
  trx: Trx,
  { holdId, email, event, occurrence }: { holdId: string; email: string; event: NotificationEvent; occurrence: number },
): Promise<string | null> {
  const row = await trx
    .selectFrom('notifications')
    .innerJoin('disconnections', 'disconnections.id', 'notifications.disconnection_id')
    .select('notifications.id')
    .where('disconnections.hold_id', '=', holdId)
    .where('notifications.recipient_email', '=', email)
    .where('notifications.event', '=', event)
    .where('notifications.occurrence', '=', occurrence)
    .where('notifications.status', '=', 'pending')
    .where('notifications.told_with', 'is', null)
    .where('notifications.gathered_at', 'is', null)
    .limit(1)
    .forUpdate('notifications')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Closes the group to further ones, and returns all of it that is still to be told: the leader first. */
export async function gather({ db }: Store, leader: NotificationRow, at: Date): Promise<NotificationRow[]> {
  return db.transaction().execute(async (trx) => {
    await trx
      .updateTable('notifications')
      .set({ gathered_at: at })
      .where('id', '=', leader.id)
      .where('gathered_at', 'is', null)
      .execute();
    const others = await trx
      .selectFrom('notifications')
      .selectAll()
      .where('told_with', '=', leader.id)
      .where('status', '=', 'pending')
      .orderBy('id')
      .execute();
    return [{ ...leader, gathered_at: leader.gathered_at ?? at }, ...others];
  });
}

/** Whatever else is told in the mail of this one; empty for nearly all. */
export async function listToldTogether(db: DbOrTrx, row: NotificationRow): Promise<NotificationRow[]> {
  const leaderId = row.told_with ?? row.id;
  if (row.told_with === null && row.gathered_at === null) return [];
  return db
    .selectFrom('notifications')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', leaderId), eb('told_with', '=', leaderId)]))
    .where('id', '<>', row.id)
    .where('status', '<>', 'dropped')
    .where('disconnection_id', 'is not', null)
    .orderBy('id')
    .execute();
}
