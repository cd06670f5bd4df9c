// Handler of the job `confirm` (key: suspicion id): the second look after the pause. Only what is refused twice is a disconnection.
import { sql } from 'kysely';
import type { JobOutcome } from '../../jobs/index.ts';
import type { CaseScope } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { moveConnection, moveDataSource } from '../life.ts';
import { lockLife } from '../lock-life.ts';
import { noteEvent } from '../timeline.ts';
import { endSuspicions } from './end-suspicions.ts';
import { judgeFailure } from './judge-failure.ts';
import { findLookTarget, type LookTarget, lookAgain } from './look-again.ts';
import { findStopped, lookAtData } from './look-at-data.ts';

export async function confirmSuspicion(
  ctx: LifeContext,
  suspicionId: string,
  signal: AbortSignal,
): Promise<JobOutcome> {
  const suspicion = await ctx.store.db
    .selectFrom('suspicions')
    .selectAll()
    .where('id', '=', suspicionId)
    .executeTakeFirst();
  if (!suspicion) return 'done';
  const target = await findLookTarget(ctx, ctx.store.db, suspicion);
  if (!target) return 'done';
  const identityFailure = await lookAgain(ctx, target, signal);
  // A provider may tell who we are and refuse all data: what was suspected of the Connection is asked for where a sync stopped at it.
  const stopped = suspicion.scope === 'connection' && !identityFailure ? await findStopped(ctx, target) : null;
  const refused = stopped && (await lookAtData(ctx, stopped, signal));
  if (signal.aborted) return { againAt: ctx.clock.now() };
  const failure = identityFailure ?? refused?.failure ?? null;
  if (failure === null) {
    await dismiss(ctx, target, suspicionId, String(suspicion.diagnosis.detail ?? ''));
    return 'done';
  }
  const followUp = await judgeFailure(ctx, {
    ...(refused && stopped ? stopped : target),
    failure,
    isSecondLook: true,
    ...(refused && { reach: refused.reach, firstFailedAt: suspicion.since }),
  });
  // The second look met other trouble (a rate limit, an outage): it proves nothing yet.
  if (followUp.kind === 'retry') return { againAt: followUp.at };
  if (followUp.kind === 'wait_for_second_look') return { againAt: followUp.at };
  // A case has taken its place; or the answer was about something else, and what was suspected here is not confirmed.
  if (refused?.reach && stopped) await leaveToItsCase(ctx, stopped, refused.reach);
  await dismiss(ctx, target, suspicionId, refused?.reach ? null : String(suspicion.diagnosis.detail ?? ''));
  return 'done';
}

/** Only this stream was refused: the sync that stopped at it goes on with the others. */
async function leaveToItsCase(ctx: LifeContext, { dataSource, stream }: LookTarget, reach: CaseScope): Promise<void> {
  if (reach !== 'stream' || !dataSource || !stream) return;
  await ctx.store.db
    .updateTable('syncs')
    .set({ progress: sql`progress || ${JSON.stringify({ [stream.id]: 'refused' })}::jsonb` })
    .where('data_source_id', '=', dataSource.id)
    .where('status', '=', 'waiting')
    .execute();
}

/** The refusal was gone at the second look: nobody was mailed, and the syncs go on. Does nothing when the suspicion is gone. */
async function dismiss(
  ctx: LifeContext,
  target: LookTarget,
  suspicionId: string,
  /** Null: a narrower case has taken its place, and there is nothing to say. */
  detail: string | null,
): Promise<void> {
  const { connection, connector, dataSource, stream } = target;
  const now = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    await lockLife(trx, connection.id);
    const standing = await trx.selectFrom('suspicions').select('id').where('id', '=', suspicionId).executeTakeFirst();
    const current = await trx
      .selectFrom('connections')
      .select('status')
      .where('id', '=', connection.id)
      .executeTakeFirst();
    if (!standing || !current) return;
    const ended = await endSuspicions(trx, {
      connectionId: connection.id,
      dataSourceId: dataSource?.id ?? null,
      streamId: stream?.id ?? null,
      at: now,
    });
    if (current.status === 'retrying') await moveConnection(trx, connection.id, 'connected', now);
    const retrying = await trx
      .selectFrom('data_sources')
      .select('id')
      .where('connection_id', '=', connection.id)
      .where('status', '=', 'retrying')
      .$if(dataSource !== null, (query) => query.where('id', '=', dataSource?.id ?? ''))
      .orderBy('id')
      .execute();
    for (const { id } of retrying) await moveDataSource(trx, id, 'connected', now);
    if (detail === null) return;
    const event = {
      accountId: connection.account_id,
      connectionId: connection.id,
      dataSourceId: dataSource?.id ?? null,
      at: now,
      doer: mooring,
    };
    const data = { providerName: connector.name };
    if (ended.wasHeld) await noteEvent(trx, { ...event, kind: 'accepted_again', data });
    else await noteEvent(trx, { ...event, kind: 'refusal_not_confirmed', data: { detail } });
  });
}
