// Suspicions: trouble that has been seen and is not (or not yet) a disconnection. One row per Connection, scope and place.
import type { Selectable } from 'kysely';
import { type CaseScope, newId, type Tables, type Trx } from '../../store/index.ts';
import type { Diagnosis, Failure } from '../diagnosis/index.ts';
import type { Known } from './decide-follow-up.ts';

export type Suspicion = Selectable<Tables['suspicions']>;

/** Where trouble was met. */
export interface Place {
  accountId: string;
  connectionId: string;
  dataSourceId: string | null;
  streamId: string | null;
  scope: CaseScope;
}

/** The same place seen from its scope: a Connection's trouble belongs to no single Data Source. */
export function placeOf(
  scope: CaseScope,
  at: { accountId: string; connectionId: string; dataSourceId: string | null; streamId: string | null },
): Place {
  return {
    accountId: at.accountId,
    connectionId: at.connectionId,
    scope,
    dataSourceId: scope === 'connection' ? null : at.dataSourceId,
    streamId: scope === 'stream' ? at.streamId : null,
  };
}

export async function findSuspicion(trx: Trx, place: Place): Promise<Suspicion | undefined> {
  return trx
    .selectFrom('suspicions')
    .selectAll()
    .where('connection_id', '=', place.connectionId)
    .where('scope', '=', place.scope)
    .where('data_source_id', 'is not distinct from', place.dataSourceId)
    .where('stream_id', 'is not distinct from', place.streamId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether we have met the trouble ourselves; else another program reported it, and we have not looked yet. */
export const isSeen = (suspicion: Suspicion | undefined): suspicion is Suspicion =>
  suspicion !== undefined && suspicion.seen_count > 0;

export const known = (suspicion: Suspicion | undefined): Known | null =>
  isSeen(suspicion) ? { since: suspicion.since, seenCount: suspicion.seen_count } : null;

/**
 * Notes what another program reported, so that we look for ourselves. No sight of ours: it counts for nothing, neither for how long the trouble
 * has lasted nor for the guard, and puts nothing in place of what we have seen. Returns the suspicion's id.
 */
export async function noteHearsay(
  trx: Trx,
  place: Place,
  standing: Suspicion | undefined,
  diagnosis: Diagnosis,
  failure: Failure,
  confirmAt: Date | null,
  at: Date,
): Promise<string> {
  const id = standing?.id ?? newId('sus');
  if (standing)
    await trx
      .updateTable('suspicions')
      .set({ confirm_at: standing.confirm_at ?? confirmAt })
      .where('id', '=', id)
      .execute();
  else await insertSuspicion(trx, place, { id, diagnosis, failure, confirmAt, at, seenCount: 0 });
  return id;
}

/** Notes one more sight of the trouble. Returns the suspicion's id. */
export async function noteSuspicion(
  trx: Trx,
  place: Place,
  standing: Suspicion | undefined,
  diagnosis: Diagnosis,
  failure: Failure,
  confirmAt: Date | null,
  at: Date,
): Promise<string> {
  const seen = {
    last_seen_at: at,
    confirm_at: confirmAt,
    diagnosis: JSON.stringify(diagnosis),
    failure: JSON.stringify(failure),
  };
  if (standing) {
    await trx
      .updateTable('suspicions')
      // A second look that is planned stays planned, whatever else is met meanwhile.
      .set({
        ...seen,
        confirm_at: confirmAt ?? standing.confirm_at,
        seen_count: standing.seen_count + 1,
        ...(!isSeen(standing) && { since: at }),
      })
      .where('id', '=', standing.id)
      .execute();
    return standing.id;
  }
  const id = newId('sus');
  await insertSuspicion(trx, place, { id, diagnosis, failure, confirmAt, at, seenCount: 1 });
  return id;
}

interface NewSuspicion {
  id: string;
  diagnosis: Diagnosis;
  failure: Failure;
  confirmAt: Date | null;
  at: Date;
  seenCount: number;
}

async function insertSuspicion(
  trx: Trx,
  place: Place,
  { id, diagnosis, failure, confirmAt, at, seenCount }: NewSuspicion,
): Promise<void> {
  await trx
    .insertInto('suspicions')
    .values({
      id,
      account_id: place.accountId,
      connection_id: place.connectionId,
      data_source_id: place.dataSourceId,
      stream_id: place.streamId,
      scope: place.scope,
      since: at,
      last_seen_at: at,
      seen_count: seenCount,
      confirm_at: confirmAt,
      diagnosis: JSON.stringify(diagnosis),
      failure: JSON.stringify(failure),
    })
    .execute();
}
