// Handler of the job `confirm` (key: suspicion id): the second look after the pause. Only what is refused twice is a disconnection.
import { after } from '../../clock.ts';
import { type JobOutcome, planJob } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { moveConnection, moveDataSource } from '../life.ts';
import { lockLife } from '../lock-life.ts';
import { noteEvent } from '../timeline.ts';
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
  if (!suspicion?.confirm_at) return 'done';
  const target = await findLookTarget(ctx, ctx.store.db, suspicion);
  if (!target) return 'done';
  const failure = await lookAgain(ctx, target, signal);
  if (signal.aborted) return { againAt: ctx.clock.now() };
  if (failure === null) {
    await ctx.store.db
      .transaction()
      .execute((trx) => dismiss(ctx, trx, target, suspicionId, String(suspicion.diagnosis.detail ?? '')));
    return 'done';
  }
  const followUp = await judgeFailure(ctx, { ...target, failure, isSecondLook: true });
  // The second look met other trouble (a rate limit, an outage): it proves nothing yet.
  if (followUp.kind === 'retry') return { againAt: followUp.at };
  if (followUp.kind === 'wait_for_second_look') return { againAt: after(ctx.clock.now(), ctx.config.confirmAfterMs) };
  return 'done';
}

/** The refusal was gone at the second look: nobody was mailed, and the syncs go on. */
async function dismiss(
  ctx: LifeContext,
  trx: Trx,
  { connection, dataSource }: LookTarget,
  suspicionId: string,
  detail: string,
): Promise<void> {
  const now = ctx.clock.now();
  await lockLife(trx, connection.id);
  const gone = await trx.deleteFrom('suspicions').where('id', '=', suspicionId).returning('scope').executeTakeFirst();
  if (!gone) return;
  const current = await trx
    .selectFrom('connections')
    .select('status')
    .where('id', '=', connection.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (current.status === 'retrying') await moveConnection(trx, connection.id, 'connected', now);
  const concerned = await trx
    .selectFrom('data_sources')
    .select(['id', 'status', 'account_id', 'paused_at'])
    .where('connection_id', '=', connection.id)
    .$if(dataSource !== null, (query) => query.where('id', '=', dataSource?.id ?? ''))
    .orderBy('id')
    .execute();
  for (const row of concerned) {
    if (row.status === 'retrying') await moveDataSource(trx, row.id, 'connected', now);
    if (!row.paused_at && row.status !== 'disconnected')
      await planJob(trx, { kind: 'sync', key: row.id, dueAt: now, accountId: row.account_id }, { keepEarlier: true });
  }
  await noteEvent(trx, {
    accountId: connection.account_id,
    connectionId: connection.id,
    dataSourceId: dataSource?.id ?? null,
    at: now,
    kind: 'refusal_not_confirmed',
    doer: mooring,
    data: { detail },
  });
}
