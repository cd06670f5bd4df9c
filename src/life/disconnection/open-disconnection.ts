// Opens a disconnection: status, stopped syncs, notifications, reminders and the probe for self-recovery, all in one transaction.
// One open case per root cause: if one stands already, it stays the case, and nobody is told twice.
import { sql } from 'kysely';
import { after } from '../../clock.ts';
import { cancelJob, planJob } from '../../jobs/index.ts';
import { newId, notifyLive, type Trx } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import type { Diagnosis, Failure } from '../diagnosis/index.ts';
import { moveConnection, moveDataSource } from '../life.ts';
import { notifyAbout } from '../notify/notify-about.ts';
import { planReminder } from '../notify/remind.ts';
import { noteEvent } from '../timeline.ts';
import { canRecoverByItself } from './probe-disconnection.ts';
import type { Place } from './suspicions.ts';

interface OpenInput {
  place: Place;
  diagnosis: Diagnosis;
  failure: Failure;
  firstFailedAt: Date;
  /** The hold of the provider guard that it waited for; null for none. */
  holdId: string | null;
  streamName: string | null;
}

/** Opens the case, or goes on with the one that is open already. Returns its id. */
export async function openDisconnection(ctx: LifeContext, trx: Trx, input: OpenInput): Promise<string> {
  const { place, diagnosis, failure } = input;
  const now = ctx.clock.now();
  const standing = await findOpen(trx, place);
  const id = standing ?? newId('dis');
  const why = whyOf(diagnosis, failure);
  if (!standing) await insertCase(trx, id, input, why, now);
  await forgetSuspicions(trx, place);
  await stopWhatIsConcerned(trx, place, diagnosis, now);
  if (canRecoverByItself(why, failure)) {
    const dueAt = after(now, ctx.config.probeDelaysMs[0] ?? 300_000);
    await planJob(trx, { kind: 'probe', key: id, dueAt, accountId: place.accountId });
  }
  // The Reconnect that came to nothing had called the reminders of a standing one off.
  const openedAt = standing ? await renewCase(trx, id, why) : now;
  if (!standing) {
    await noteOpening(trx, id, input, why, now);
    await notifyAbout(ctx, trx, { disconnectionId: id, event: 'disconnected', occurrence: 0 });
  }
  await planReminder(ctx, trx, { id, openedAt, accountId: place.accountId });
  await notifyLive(trx, place.accountId, 'disconnection', id);
  return id;
}

type Why = ReturnType<typeof whyOf>;

/** Steady failure that nobody can explain becomes a case of its own kind, said honestly. */
function whyOf(diagnosis: Diagnosis, failure: Failure) {
  const cause = diagnosis.cause ?? 'provider_specific';
  const detail = diagnosis.verdict === 'disconnected' ? diagnosis.detail : 'unrecognized';
  return {
    cause,
    detail,
    certainty: diagnosis.certainty,
    rule: diagnosis.rule,
    diagnosis: JSON.stringify({ ...diagnosis, verdict: 'disconnected', cause, detail }),
    failure: JSON.stringify(failure),
  };
}

async function insertCase(
  trx: Trx,
  id: string,
  { place, firstFailedAt, holdId }: OpenInput,
  why: Why,
  at: Date,
): Promise<void> {
  await trx
    .insertInto('disconnections')
    .values({
      id,
      account_id: place.accountId,
      connection_id: place.connectionId,
      data_source_id: place.dataSourceId,
      stream_id: place.streamId,
      scope: place.scope,
      status: 'open',
      ...why,
      first_failed_at: firstFailedAt,
      hold_id: holdId,
      opened_at: at,
    })
    .execute();
}

/** Reconnected, and refused again before a page was read: the same case goes on, with what is known now. Returns when it was opened. */
async function renewCase(trx: Trx, id: string, why: Why): Promise<Date> {
  const { opened_at: openedAt } = await trx
    .updateTable('disconnections')
    .set({ ...why, reconnected_at: null })
    .where('id', '=', id)
    .returning('opened_at')
    .executeTakeFirstOrThrow();
  return openedAt;
}

async function noteOpening(
  trx: Trx,
  disconnectionId: string,
  { place, diagnosis, streamName }: OpenInput,
  { cause, detail }: Why,
  at: Date,
): Promise<void> {
  await noteEvent(trx, {
    accountId: place.accountId,
    connectionId: place.connectionId,
    dataSourceId: place.dataSourceId,
    disconnectionId,
    at,
    kind: 'disconnected',
    doer: mooring,
    data: {
      cause,
      detail,
      rule: diagnosis.rule,
      message: diagnosis.providerMessage,
      scope: place.scope,
      streamName: place.scope === 'stream' ? streamName : null,
    },
  });
}

async function findOpen(trx: Trx, place: Place): Promise<string | null> {
  const row = await trx
    .selectFrom('disconnections')
    .select('id')
    .where('connection_id', '=', place.connectionId)
    .where('scope', '=', place.scope)
    .where('data_source_id', 'is not distinct from', place.dataSourceId)
    .where('stream_id', 'is not distinct from', place.streamId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What is open as a case is no suspicion any more; the Connection's case covers all below it. */
async function forgetSuspicions(trx: Trx, { connectionId, scope, dataSourceId, streamId }: Place): Promise<void> {
  const gone = await trx
    .deleteFrom('suspicions')
    .where('connection_id', '=', connectionId)
    .$if(scope === 'data_source', (query) => query.where('data_source_id', '=', dataSourceId))
    .$if(scope === 'stream', (query) => query.where('stream_id', '=', streamId))
    .returning('id')
    .execute();
  for (const { id } of gone) await cancelJob(trx, 'confirm', id);
}

async function stopWhatIsConcerned(trx: Trx, place: Place, diagnosis: Diagnosis, at: Date): Promise<void> {
  if (place.scope === 'stream' && place.streamId && place.dataSourceId) {
    await trx
      .updateTable('streams')
      .set({ status: 'refused', failure_diagnosis: JSON.stringify(diagnosis) })
      .where('id', '=', place.streamId)
      .execute();
    await trx.updateTable('data_sources').set({ is_partial: true }).where('id', '=', place.dataSourceId).execute();
    if (await hasReadableStream(trx, place.dataSourceId)) return;
    await stopDataSource(trx, place.dataSourceId, at);
    return;
  }
  if (place.scope === 'data_source' && place.dataSourceId) return stopDataSource(trx, place.dataSourceId, at);
  await moveConnection(trx, place.connectionId, 'disconnected', at);
  const siblings = await trx
    .selectFrom('data_sources')
    .select('id')
    .where('connection_id', '=', place.connectionId)
    .orderBy('id')
    .execute();
  for (const { id } of siblings) await stopDataSource(trx, id, at);
}

async function hasReadableStream(trx: Trx, dataSourceId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('streams')
    .select(sql<number>`1`.as('one'))
    .where('data_source_id', '=', dataSourceId)
    .where('is_selected', '=', true)
    .where('status', '<>', 'refused')
    .executeTakeFirst();
  return row !== undefined;
}

async function stopDataSource(trx: Trx, id: string, at: Date): Promise<void> {
  await moveDataSource(trx, id, 'disconnected', at);
  await trx
    .updateTable('syncs')
    .set({ status: 'cancelled', finished_at: at })
    .where('data_source_id', '=', id)
    .where('status', 'in', ['queued', 'running', 'waiting'])
    .execute();
  await cancelJob(trx, 'sync', id);
}
