// Finds a Connection or a Data Source of the actor's Account. Another Account's is answered like one that does not exist.
import type { Selectable } from 'kysely';
import type { Actor } from '../../accounts/index.ts';
import { notFound } from '../../request-error.ts';
import type { DbOrTrx, Tables } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';

export async function getConnection(
  ctx: LifeContext,
  actor: Actor,
  id: string,
  db: DbOrTrx = ctx.store.db,
): Promise<Selectable<Tables['connections']>> {
  const row = await findConnection(ctx, actor, id, db);
  if (!row) throw notFound('Connection');
  return row;
}

export async function findConnection(
  ctx: LifeContext,
  actor: Actor,
  id: string,
  db: DbOrTrx = ctx.store.db,
): Promise<Selectable<Tables['connections']> | undefined> {
  return db
    .selectFrom('connections')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
}

export async function getDataSource(
  ctx: LifeContext,
  actor: Actor,
  id: string,
  db: DbOrTrx = ctx.store.db,
): Promise<Selectable<Tables['data_sources']>> {
  const row = await db
    .selectFrom('data_sources')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  if (!row) throw notFound('Data Source');
  return row;
}
