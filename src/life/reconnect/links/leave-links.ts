// The User who asked with a link leaves the Account, or may not connect any more. Whoever takes over from them is the one who asked from then on; where nobody does, the link is
// revoked: it was their word that it rested on, and nobody is left who knows why that person was asked.
import type { Actor, User } from '../../../accounts/index.ts';
import type { DbOrTrx, Trx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { endLinks } from './end-links.ts';
import { isUsable, type LinkRow } from './link-state.ts';

/** In the transaction that removes `user`, before the row is gone. Mails nobody. */
export async function leaveLinks(
  ctx: LifeContext,
  trx: Trx,
  user: Pick<User, 'id' | 'accountId'>,
  heir: User | null,
): Promise<void> {
  if (heir) {
    await trx
      .updateTable('reconnect_links')
      .set({ asked_by_user_id: heir.id, asked_by_name: heir.name })
      .where('asked_by_user_id', '=', user.id)
      .where('completed_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute();
    return;
  }
  await endLinks(trx, { askedByUserId: user.id }, { at: ctx.clock.now(), because: 'asker_removed', byName: null });
}

/** In the transaction that gives `user` a role with which they could not ask: what they asked before is taken back, by whoever changed the role. */
export const revokeLinksAskedBy = (
  ctx: LifeContext,
  trx: Trx,
  actor: Pick<Actor, 'name'>,
  { id }: Pick<User, 'id'>,
): Promise<void> =>
  endLinks(trx, { askedByUserId: id }, { at: ctx.clock.now(), because: 'revoked', byName: actor.name });

/** Links that this User asked somebody with and that can still be used, the latest first; with the name of the Connection, if it has one. */
export async function listAskedBy(
  { clock }: Pick<LifeContext, 'clock'>,
  db: DbOrTrx,
  { id }: Pick<User, 'id'>,
): Promise<{ link: LinkRow; connectionName: string | null }[]> {
  const rows = await db
    .selectFrom('reconnect_links')
    .leftJoin('connections', 'connections.id', 'reconnect_links.connection_id')
    .selectAll('reconnect_links')
    .select('connections.name as present_name')
    .where('asked_by_user_id', '=', id)
    .orderBy('reconnect_links.created_at', 'desc')
    .orderBy('reconnect_links.id')
    .execute();
  return rows
    .filter((it) => isUsable(it, clock.now()))
    .map(({ present_name: name, ...link }) => ({ link, connectionName: name ?? link.connection_name }));
}
