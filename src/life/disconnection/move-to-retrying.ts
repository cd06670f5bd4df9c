// What trouble that is no disconnection does to the statuses: `retrying`, for what was connected until now.
import type { Selectable } from 'kysely';
import type { Tables, Trx } from '../../store/index.ts';
import { canMoveConnection, canMoveDataSource, moveConnection, moveDataSource } from '../life.ts';

interface Met {
  connection: Pick<Selectable<Tables['connections']>, 'id'>;
  dataSource: Pick<Selectable<Tables['data_sources']>, 'id'> | null;
}

/** The Data Source that met the trouble; with it its Connection, where that is the scope. */
export async function moveToRetrying(
  trx: Trx,
  { connection, dataSource }: Met,
  scope: 'connection' | 'data_source',
  at: Date,
): Promise<void> {
  if (scope === 'connection') {
    const { status } = await trx
      .selectFrom('connections')
      .select('status')
      .where('id', '=', connection.id)
      .executeTakeFirstOrThrow();
    if (canMoveConnection(status, 'retrying')) await moveConnection(trx, connection.id, 'retrying', at);
  }
  if (!dataSource) return;
  const { status } = await trx
    .selectFrom('data_sources')
    .select('status')
    .where('id', '=', dataSource.id)
    .executeTakeFirstOrThrow();
  // A first sync and a catch-up keep their own status while they wait.
  if (status === 'connected' && canMoveDataSource(status, 'retrying'))
    await moveDataSource(trx, dataSource.id, 'retrying', at);
}

/** What is said of the Connection is said of all that is read through it, also where no sync has met it yet. */
export async function moveSiblingsToRetrying(trx: Trx, connectionId: string, at: Date): Promise<void> {
  const connected = await trx
    .selectFrom('data_sources')
    .select('id')
    .where('connection_id', '=', connectionId)
    .where('status', '=', 'connected')
    .where('paused_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of connected) await moveDataSource(trx, id, 'retrying', at);
}
