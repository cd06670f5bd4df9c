// Writes the outbox: one row per recipient and event, in the transaction of what it tells of; the job that sends it is planned with it.
import { findUser, getOwner, listAdmins, type User } from '../../accounts/index.ts';
import { after } from '../../clock.ts';
import { planJob } from '../../jobs/index.ts';
import { type NotificationEvent, newId, notifyLive, type Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { decideRecipients, type Person, type Recipient } from './decide-recipients.ts';
import { findLeader, gatherMs, lockGroups } from './group-notifications.ts';
import { mayBeTold, messageIdOf } from './outbox.ts';

interface NotifyInput {
  disconnectionId: string;
  event: NotificationEvent;
  /** Which reminder; 0 otherwise. */
  occurrence: number;
}

/** Decides who is told, and writes it down. The same event is never written twice for one person. */
export async function notifyAbout(
  ctx: LifeContext,
  trx: Trx,
  { disconnectionId, event, occurrence }: NotifyInput,
): Promise<void> {
  const now = ctx.clock.now();
  const row = await trx
    .selectFrom('disconnections')
    .innerJoin('connections', 'connections.id', 'disconnections.connection_id')
    .select([
      'disconnections.account_id',
      'disconnections.data_source_id',
      'disconnections.hold_id',
      'connections.id as connection_id',
      'connections.connected_by_user_id',
    ])
    .where('disconnections.id', '=', disconnectionId)
    .executeTakeFirstOrThrow();
  const present = await findRecipients(trx, row);
  // Good news for those who got the bad news, whoever stands behind it by now; about what is paused nobody is told.
  const isGood = event === 'recovered';
  const recipients: Person[] =
    isGood && present.length > 0 ? await findTold(trx, row.account_id, disconnectionId) : present;
  // What was held back together is told together.
  const holdId = isGood ? null : row.hold_id;
  if (holdId) await lockGroups(trx, holdId, recipients);
  for (const person of recipients) {
    const id = newId('not');
    const toldWith = holdId && (await findLeader(trx, { holdId, email: person.email, event, occurrence }));
    const inserted = await trx
      .insertInto('notifications')
      .values({
        id,
        account_id: row.account_id,
        disconnection_id: disconnectionId,
        event,
        occurrence,
        user_id: person.userId,
        recipient_name: person.name,
        recipient_email: person.email,
        message_id: messageIdOf(ctx, id),
        status: 'pending',
        decided_at: now,
        told_with: toldWith,
      })
      .onConflict((conflict) =>
        conflict.columns(['disconnection_id', 'event', 'occurrence', 'recipient_email']).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!inserted || toldWith) continue;
    const dueAt = holdId ? after(now, gatherMs) : now;
    await planJob(trx, { kind: 'notify', key: id, dueAt, accountId: row.account_id });
  }
  await notifyLive(trx, row.account_id, 'notification', disconnectionId);
}

interface CaseRow {
  account_id: string;
  connection_id: string;
  data_source_id: string | null;
  connected_by_user_id: string | null;
}

export async function findRecipients(trx: Trx, row: CaseRow): Promise<Recipient[]> {
  const concerned = await trx
    .selectFrom('data_sources')
    .select('paused_at')
    .where('connection_id', '=', row.connection_id)
    .$if(row.data_source_id !== null, (query) => query.where('id', '=', row.data_source_id ?? ''))
    .execute();
  const connectedBy = row.connected_by_user_id
    ? await findUser(trx, { accountId: row.account_id, id: row.connected_by_user_id })
    : null;
  return decideRecipients({
    connectedBy: connectedBy && personOf(connectedBy),
    owner: personOf(await getOwner(trx, row.account_id)),
    admins: (await listAdmins(trx, row.account_id)).map(personOf),
    isAllPaused: concerned.length > 0 && concerned.every((it) => it.paused_at !== null),
  });
}

const personOf = (user: User): Person => ({ userId: user.id, name: user.name, email: user.email });

/** Those who may have had the bad news, or for whom it is kept, and who are still Users: under the address that they have now. */
async function findTold(trx: Trx, accountId: string, disconnectionId: string): Promise<Person[]> {
  const rows = await trx
    .selectFrom('notifications')
    .select('user_id')
    .distinct()
    .where('disconnection_id', '=', disconnectionId)
    .where('event', 'in', ['disconnected', 'reminder'])
    .where(mayBeTold)
    .where('user_id', 'is not', null)
    .orderBy('user_id')
    .execute();
  const users = await Promise.all(rows.map(({ user_id: id }) => findUser(trx, { accountId, id: id ?? '' })));
  return users.filter((user) => user !== null).map(personOf);
}
