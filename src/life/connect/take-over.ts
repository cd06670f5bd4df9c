// Taking over Connections: another User is their connectedBy from now on, and is told what they would have been told. Reconnect never
// changes it; this alone does. And what depends on a User, for whoever is about to remove them.
import {
  type Actor,
  findUser,
  hasPermission,
  lockAccount,
  requirePermission,
  type User,
  writeAudit,
} from '../../accounts/index.ts';
import { notFound, RequestError } from '../../request-error.ts';
import { type ConnectionStatus, type DbOrTrx, notifyLive, type Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { notifyAbout } from '../notify/notify-about.ts';
import { leaveLinks, listAskedBy } from '../reconnect/links/leave-links.ts';
import { noteEvent } from '../timeline.ts';
import { doerOf } from './doer.ts';
import { getConnection } from './get-connection.ts';

/**
 * Makes `userId` (default: the actor) the User who connected. An editor may take over what nobody of the Account stands behind any more;
 * the rest, and giving to others, is for admins. Throws RequestError: forbidden, not_found, conflict for somebody who may not connect, or who
 * is removed at this moment.
 */
export async function takeOverConnection(
  ctx: LifeContext,
  actor: Actor,
  connectionId: string,
  userId: string | null,
): Promise<void> {
  requirePermission(actor, 'connect');
  const heirId = userId ?? actor.userId;
  if (heirId === null) throw new RequestError('bad_input', 'Say who takes it over: userId.');
  const before = await findUser(ctx.store.db, { accountId: actor.accountId, id: heirId });
  await ctx.store.db.transaction().execute(async (trx) => {
    // Whoever removes a User holds it too: what is taken over here is handed on there, or the User is gone by now.
    await lockAccount(trx, actor.accountId);
    if (before && !(await findUser(trx, before)))
      throw new RequestError(
        'conflict',
        `${before.name} was removed from the Account at this very moment, so that nothing can be taken over by them. Nothing was changed.`,
      );
    // Of two at once the second finds that somebody stands behind it.
    await trx
      .selectFrom('connections')
      .select('id')
      .where('id', '=', connectionId)
      .where('account_id', '=', actor.accountId)
      .forUpdate()
      .execute();
    const connection = await getConnection(ctx, actor, connectionId, trx);
    const isOrphaned = connection.connected_by_user_id === null;
    if (!(isOrphaned && heirId === actor.userId)) requirePermission(actor, 'manage_users');
    const heir = await getHeir(trx, actor.accountId, heirId);
    if (connection.connected_by_user_id === heir.id) return;
    await handOver(ctx, trx, actor, [connection], heir);
  });
}

/**
 * In the transaction that removes `user`, before the row is gone: everything they connected, and everybody they asked, goes to `heirId`. Null: to
 * nobody; what they connected keeps their name, and the links they asked with are revoked.
 */
export async function leave(
  ctx: LifeContext,
  trx: Trx,
  actor: Actor,
  user: Pick<User, 'id' | 'accountId'>,
  heirId: string | null,
): Promise<void> {
  if (heirId === user.id) throw new RequestError('bad_input', 'Somebody else has to take over what they connected.');
  // Before the User's own row, which is locked by its deletion: whoever acts on a Connection in a User's name locks in this order.
  await trx
    .selectFrom('connections')
    .select('id')
    .where('account_id', '=', user.accountId)
    .where((eb) => eb.or([eb('connected_by_user_id', '=', user.id), eb('authorized_by_user_id', '=', user.id)]))
    .orderBy('id')
    .forUpdate()
    .execute();
  // From here on nothing new can be begun in their name: it waits, and finds them gone.
  await trx.selectFrom('users').select('id').where('id', '=', user.id).forUpdate().execute();
  const heir = heirId === null ? null : await getHeir(trx, user.accountId, heirId);
  if (heir) await handOver(ctx, trx, actor, await listConnected(trx, user), heir);
  await leaveLinks(ctx, trx, user, heir);
}

export interface Dependents {
  connections: { id: string; name: string; connectorSlug: string; status: ConnectionStatus; dataSourceCount: number }[];
  /** API keys that they made. Keys belong to the Account and go on working. */
  apiKeys: { id: string; name: string }[];
  /** People whom they have asked, by a link that can still be used. `connectionName` null: to connect something that has no name yet. */
  askedLinks: { id: string; recipientName: string; connectorSlug: string; connectionName: string | null }[];
}

/** What depends on a User: shown before they are removed. Throws forbidden below admin, not_found in another Account. */
export async function listDependents(ctx: LifeContext, actor: Actor, userId: string): Promise<Dependents> {
  requirePermission(actor, 'manage_users');
  const { db } = ctx.store;
  const user = await findUser(db, { accountId: actor.accountId, id: userId });
  if (!user) throw notFound('User');
  const connections = await listConnected(db, user);
  const counts = await db
    .selectFrom('data_sources')
    .select(['connection_id', (it) => it.fn.countAll<number>().as('count')])
    .where('account_id', '=', actor.accountId)
    .groupBy('connection_id')
    .execute();
  const countOf = new Map(counts.map((row) => [row.connection_id, row.count]));
  const apiKeys = await db
    .selectFrom('api_keys')
    .select(['id', 'name'])
    .where('account_id', '=', actor.accountId)
    .where('created_by_user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return {
    connections: connections.map((row) => ({
      id: row.id,
      name: row.name,
      connectorSlug: row.connector_slug,
      status: row.status,
      dataSourceCount: countOf.get(row.id) ?? 0,
    })),
    apiKeys,
    askedLinks: (await listAskedBy(ctx, db, user)).map(({ link, connectionName }) => ({
      id: link.id,
      recipientName: link.recipient_name,
      connectorSlug: link.connector_slug,
      connectionName,
    })),
  };
}

const listConnected = (db: DbOrTrx, user: Pick<User, 'id' | 'accountId'>) =>
  db
    .selectFrom('connections')
    .selectAll()
    .where('account_id', '=', user.accountId)
    .where('connected_by_user_id', '=', user.id)
    .orderBy('id')
    .execute();

async function getHeir(trx: Trx, accountId: string, id: string): Promise<User> {
  const heir = await findUser(trx, { accountId, id });
  if (!heir) throw notFound('User');
  if (hasPermission(heir, 'connect')) return heir;
  throw new RequestError('conflict', `${heir.name} is a viewer and could not reconnect. Make them an editor first.`);
}

async function handOver(
  ctx: LifeContext,
  trx: Trx,
  actor: Actor,
  connections: Awaited<ReturnType<typeof listConnected>>,
  heir: User,
): Promise<void> {
  const at = ctx.clock.now();
  for (const connection of connections) {
    await trx
      .updateTable('connections')
      .set({ connected_by_user_id: heir.id, connected_by_name: heir.name })
      .where('id', '=', connection.id)
      .execute();
    const moved = { from: connection.connected_by_name, to: heir.name };
    await noteEvent(trx, {
      accountId: connection.account_id,
      connectionId: connection.id,
      at,
      kind: 'taken_over',
      doer: doerOf(actor),
      data: moved,
    });
    await writeAudit(trx, {
      at,
      actor,
      action: 'connection.taken_over',
      targetId: connection.id,
      detail: { name: connection.name, ...moved },
    });
    // What is open is theirs to know from now on; whoever was told already is not told twice.
    const open = await trx
      .selectFrom('disconnections')
      .select('id')
      .where('connection_id', '=', connection.id)
      .where('status', '=', 'open')
      .execute();
    for (const { id } of open)
      await notifyAbout(ctx, trx, { disconnectionId: id, event: 'disconnected', occurrence: 0 });
    await notifyLive(trx, connection.account_id, 'connection', connection.id);
  }
}
