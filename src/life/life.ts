// THE table of legal moves. Nobody else writes the status of a Connection or of a Data Source.
//
//   Connection    connected <-> retrying -> disconnected -> connecting -> connected
//   Data Source   connecting -> connected <-> retrying -> disconnected -> catching_up -> connected
//
// A move is made inside the caller's transaction, together with the job or the notification that follows from it, so that a crash
// at any line leaves either nothing or a job that resumes. A move to where it stands already is no move. An illegal move is a bug
// of ours: it throws, the transaction rolls back, and the job is tried again.
import assert from 'node:assert/strict';
import type { ConnectionStatus, DataSourceStatus, Trx } from '../store/index.ts';
import { notifyLive } from '../store/index.ts';

/** From -> where it may go, and what makes it go there. */
export const connectionMoves: Record<ConnectionStatus, Partial<Record<ConnectionStatus, string>>> = {
  connecting: { connected: 'first page read after Reconnect or recovery', disconnected: 'refused again' },
  connected: { retrying: 'a failure that may pass, or a refusal not yet confirmed', disconnected: 'a sure refusal' },
  retrying: { connected: 'it worked again', disconnected: 'the refusal was confirmed', connecting: 'Reconnect' },
  disconnected: { connecting: 'Reconnect, or a probe that succeeded' },
};

export const dataSourceMoves: Record<DataSourceStatus, Partial<Record<DataSourceStatus, string>>> = {
  connecting: {
    connected: 'first page read',
    retrying: 'a failure that may pass',
    disconnected: 'a confirmed refusal',
  },
  connected: {
    retrying: 'a failure that may pass, or a refusal not yet confirmed',
    disconnected: 'a sure refusal',
    catching_up: 'Reconnect of a Connection that needed none',
  },
  retrying: { connected: 'it worked again', disconnected: 'the refusal was confirmed', catching_up: 'Reconnect' },
  disconnected: { catching_up: 'Reconnect, or a probe that succeeded' },
  catching_up: { connected: 'the catch-up ended', disconnected: 'refused again' },
};

/** Moves a Connection. Returns where it stood before. Locks its row until the transaction ends. */
export async function moveConnection(trx: Trx, id: string, to: ConnectionStatus, at: Date): Promise<ConnectionStatus> {
  const row = await trx
    .selectFrom('connections')
    .select(['status', 'account_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.status === to) return row.status;
  assert.ok(connectionMoves[row.status][to], `a Connection cannot go from ${row.status} to ${to}`);
  await trx.updateTable('connections').set({ status: to, status_since: at }).where('id', '=', id).execute();
  await notifyLive(trx, row.account_id, 'connection', id);
  return row.status;
}

/** Moves a Data Source. Returns where it stood before. Locks its row until the transaction ends. */
export async function moveDataSource(trx: Trx, id: string, to: DataSourceStatus, at: Date): Promise<DataSourceStatus> {
  const row = await trx
    .selectFrom('data_sources')
    .select(['status', 'account_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.status === to) return row.status;
  assert.ok(dataSourceMoves[row.status][to], `a Data Source cannot go from ${row.status} to ${to}`);
  await trx.updateTable('data_sources').set({ status: to, status_since: at }).where('id', '=', id).execute();
  await notifyLive(trx, row.account_id, 'data_source', id);
  return row.status;
}

export const canMoveConnection = (from: ConnectionStatus, to: ConnectionStatus): boolean =>
  from === to || to in connectionMoves[from];
export const canMoveDataSource = (from: DataSourceStatus, to: DataSourceStatus): boolean =>
  from === to || to in dataSourceMoves[from];
