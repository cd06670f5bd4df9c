// The order in which rows of one Connection's life are locked: open syncs, then the Connection, then its Data Sources, each by id.
// Whoever changes statuses takes them in this order, so that no two transactions wait for each other. (A page being written holds its
// own sync first, and takes the Connection when it clears a trouble: the same order.) Whoever makes a sync holds the Connection too.
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Trx } from '../store/index.ts';

/** How often it begins anew because a sync was made meanwhile. */
const triesMax = 50;

/** Locks everything about a Connection until the transaction ends, or only what belongs to one of its Data Sources. */
export async function lockLife(trx: Trx, connectionId: string, onlyDataSourceId: string | null = null): Promise<void> {
  for (let attempt = 0; attempt < triesMax; attempt++) {
    await sql`savepoint before_life`.execute(trx);
    const held = await openSyncs(trx, connectionId, onlyDataSourceId).forUpdate().execute();
    await trx.selectFrom('connections').select('id').where('id', '=', connectionId).forUpdate().execute();
    const now = await openSyncs(trx, connectionId, onlyDataSourceId).execute();
    // A sync that was made while we waited for the Connection is not ours yet, and a page of it may wait for us: from the beginning.
    const isWhole = now.every(({ id }) => held.some((it) => it.id === id));
    if (!isWhole) await sql`rollback to savepoint before_life`.execute(trx);
    await sql`release savepoint before_life`.execute(trx);
    if (!isWhole) continue;
    await trx
      .selectFrom('data_sources')
      .select('id')
      .where('connection_id', '=', connectionId)
      .$if(onlyDataSourceId !== null, (query) => query.where('id', '=', onlyDataSourceId ?? ''))
      .orderBy('id')
      .forUpdate()
      .execute();
    return;
  }
  assert.fail(`syncs of ${connectionId} are made faster than they can be locked`);
}

const openSyncs = (trx: Trx, connectionId: string, onlyDataSourceId: string | null) =>
  trx
    .selectFrom('syncs')
    .select('id')
    .where('data_source_id', 'in', (eb) =>
      eb
        .selectFrom('data_sources')
        .select('id')
        .where('connection_id', '=', connectionId)
        .$if(onlyDataSourceId !== null, (query) => query.where('id', '=', onlyDataSourceId ?? '')),
    )
    .where('status', 'in', ['queued', 'running', 'waiting'])
    .orderBy('id');
