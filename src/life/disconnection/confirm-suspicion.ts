// Handler of the job `confirm` (key: suspicion id): the second look after the pause. Only what is refused twice is a disconnection.
import { after } from '../../clock.ts';
import type { JobOutcome } from '../../jobs/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { moveConnection, moveDataSource } from '../life.ts';
import { lockLife } from '../lock-life.ts';
import { noteEvent } from '../timeline.ts';
import { endSuspicions } from './end-suspicions.ts';
import { judgeFailure } from './judge-failure.ts';
import { findLookTarget, type LookTarget, lookAgain } from './look-again.ts';

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
  const failure = await lookAgain(ctx, target, signal);
  if (signal.aborted) return { againAt: ctx.clock.now() };
  if (failure === null) {
    await dismiss(ctx, target, suspicionId, String(suspicion.diagnosis.detail ?? ''));
    return 'done';
  }
  const followUp = await judgeFailure(ctx, { ...target, failure, isSecondLook: true });
  // The second look met other trouble (a rate limit, an outage): it proves nothing yet.
  if (followUp.kind === 'retry') return { againAt: followUp.at };
  if (followUp.kind === 'wait_for_second_look') return { againAt: after(ctx.clock.now(), ctx.config.confirmAfterMs) };
  // A case has taken its place; or the answer was about something else, and what was suspected here is not confirmed.
  await dismiss(ctx, target, suspicionId, String(suspicion.diagnosis.detail ?? ''));
  return 'done';
}

/** The refusal was gone at the second look: nobody was mailed, and the syncs go on. Does nothing when the suspicion is gone. */
async function dismiss(ctx: LifeContext, target: LookTarget, suspicionId: string, detail: string): Promise<void> {
  const { connection, dataSource, stream } = target;
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
    await endSuspicions(trx, {
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
    await noteEvent(trx, {
      accountId: connection.account_id,
      connectionId: connection.id,
      dataSourceId: dataSource?.id ?? null,
      at: now,
      kind: 'refusal_not_confirmed',
      doer: mooring,
      data: { detail },
    });
  });
}
