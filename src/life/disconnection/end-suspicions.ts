// Trouble is over: its suspicion is forgotten, the second look is called off, and whatever waited for that look goes on at once.
// The only way in which a suspicion ends without becoming a disconnection.
import { cancelJob, planJob } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import { tendFaultSoon } from '../alarms/tend-fault-soon.ts';
import type { Diagnosis } from '../diagnosis/index.ts';
import { noteHealing } from '../guard/tend-hold.ts';

interface EndInput {
  connectionId: string;
  /** Ends what is suspected of the Connection, and of this Data Source and stream when they are named. */
  dataSourceId: string | null;
  streamId: string | null;
  at: Date;
}

interface Ended {
  count: number;
  /** One of them was held back by the provider guard. */
  wasHeld: boolean;
}

/** Statuses are moved by the caller, who knows what was read. */
export async function endSuspicions(trx: Trx, { connectionId, dataSourceId, streamId, at }: EndInput): Promise<Ended> {
  const ended = await trx
    .deleteFrom('suspicions')
    .where('connection_id', '=', connectionId)
    .where((eb) =>
      eb.or([
        eb('scope', '=', 'connection'),
        eb.and([eb('scope', '=', 'data_source'), eb('data_source_id', '=', dataSourceId)]),
        eb.and([eb('scope', '=', 'stream'), eb('stream_id', '=', streamId)]),
      ]),
    )
    .returning(['id', 'hold_id', 'diagnosis'])
    .execute();
  const holdIds = new Set(ended.flatMap(({ hold_id }) => hold_id ?? []));
  // The hold before its jobs, as whoever tends it takes them.
  for (const holdId of holdIds) await noteHealing(trx, holdId, at);
  for (const { id } of ended) await cancelJob(trx, 'confirm', id);
  if (ended.length > 0) await resumeWaiting(trx, connectionId, at);
  await tellOperators(trx, connectionId, ended, at);
  return { count: ended.length, wasHeld: holdIds.size > 0 };
}

/** Their alarm may be over with this one. */
async function tellOperators(
  trx: Trx,
  connectionId: string,
  ended: { diagnosis: Diagnosis }[],
  at: Date,
): Promise<void> {
  const faults = ended
    .filter(({ diagnosis }) => diagnosis.verdict === 'operator')
    .map(({ diagnosis }) => diagnosis.rule);
  if (faults.length === 0) return;
  const { connector_slug: connectorSlug } = await trx
    .selectFrom('connections')
    .select('connector_slug')
    .where('id', '=', connectionId)
    .executeTakeFirstOrThrow();
  for (const rule of [...new Set(faults)].sort()) await tendFaultSoon(trx, { connectorSlug, rule, at });
}

/** A sync that waits without a time waits for a second look: there is none to come any more. */
async function resumeWaiting(trx: Trx, connectionId: string, at: Date): Promise<void> {
  const waiting = await trx
    .selectFrom('data_sources')
    .innerJoin('syncs', 'syncs.data_source_id', 'data_sources.id')
    .select(['data_sources.id', 'data_sources.account_id'])
    .where('data_sources.connection_id', '=', connectionId)
    .where('data_sources.paused_at', 'is', null)
    .where('data_sources.status', '<>', 'disconnected')
    .where('syncs.status', '=', 'waiting')
    .where('syncs.waiting_until', 'is', null)
    .execute();
  for (const { id, account_id } of waiting)
    await planJob(trx, { kind: 'sync', key: id, dueAt: at, accountId: account_id }, { keepEarlier: true });
}
