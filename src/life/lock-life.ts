// The order in which rows of one Connection's life are locked: open syncs, then the Connection, then its Data Sources, each by id.
// Whoever changes statuses takes them in this order, so that no two transactions wait for each other. (A page being written holds its
// own sync first, and takes the Connection when it clears a trouble: the same order.)
import type { Trx } from '../store/index.ts';

/** Locks everything about a Connection until the transaction ends. */
export async function lockLife(trx: Trx, connectionId: string): Promise<void> {
  await trx
    .selectFrom('syncs')
    .select('id')
    .where('data_source_id', 'in', (eb) =>
      eb.selectFrom('data_sources').select('id').where('connection_id', '=', connectionId),
    )
    .where('status', 'in', ['queued', 'running', 'waiting'])
    .orderBy('id')
    .forUpdate()
    .execute();
  await trx.selectFrom('connections').select('id').where('id', '=', connectionId).forUpdate().execute();
  await trx
    .selectFrom('data_sources')
    .select('id')
    .where('connection_id', '=', connectionId)
    .orderBy('id')
    .forUpdate()
    .execute();
}
