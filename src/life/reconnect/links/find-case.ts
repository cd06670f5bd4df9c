// The open case that a Reconnect of a Connection would close: that of the Connection itself, else the oldest below it.
import type { Selectable } from 'kysely';
import type { DbOrTrx, Tables } from '../../../store/index.ts';
import type { LinkRow } from './link-state.ts';

/** Undefined: nothing is disconnected. */
export async function findCase(
  db: DbOrTrx,
  connectionId: string,
): Promise<Selectable<Tables['disconnections']> | undefined> {
  const open = await db
    .selectFrom('disconnections')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .where('status', '=', 'open')
    .orderBy('opened_at')
    .execute();
  return open.find((it) => it.scope === 'connection') ?? open[0];
}

/** What the holder of this link is told of: the case that it was made for; where it was made while all was well, what has come since. */
export async function findCaseOfLink(
  db: DbOrTrx,
  { kind, disconnection_id: disconnectionId, connection_id: connectionId }: LinkRow,
): Promise<Selectable<Tables['disconnections']> | undefined> {
  if (kind === 'connect') return undefined;
  if (disconnectionId === null) return connectionId === null ? undefined : findCase(db, connectionId);
  return db
    .selectFrom('disconnections')
    .selectAll()
    .where('id', '=', disconnectionId)
    .where('status', '=', 'open')
    .executeTakeFirst();
}
