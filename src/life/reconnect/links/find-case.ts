// The open case that a Reconnect of a Connection would close: that of the Connection itself, else the oldest below it.
import type { Selectable } from 'kysely';
import type { DbOrTrx, Tables } from '../../../store/index.ts';

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
