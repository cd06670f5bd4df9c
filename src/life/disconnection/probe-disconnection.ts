// Handler of the job `probe` (key: disconnection id): looks gently whether a disconnected one works again by itself: a permission was
// restored, a subscription renewed, a provider rolled back. Refused passwords are never tried again: providers lock accounts.
import { after, hourMs } from '../../clock.ts';
import type { JobOutcome } from '../../jobs/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import type { Failure } from '../diagnosis/index.ts';
import { lockLife } from '../lock-life.ts';
import { beginCatchUp } from '../reconnect/begin-catch-up.ts';
import { noteEvent } from '../timeline.ts';
import { findLookTarget, lookAgain } from './look-again.ts';
import { lookAtAnyData } from './look-at-data.ts';

/** Whether waiting can help at all. */
export function canRecoverByItself(
  { cause, detail }: { cause: string; detail: string },
  failure: Pick<Failure, 'auth'>,
): boolean {
  if (cause === 'expired_token') return false;
  if (cause === 'invalid_credentials') return failure.auth === 'api_key';
  return detail !== 'account_locked';
}

export async function probeDisconnection(
  ctx: LifeContext,
  disconnectionId: string,
  signal: AbortSignal,
): Promise<JobOutcome> {
  const row = await ctx.store.db
    .selectFrom('disconnections')
    .selectAll()
    .where('id', '=', disconnectionId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  if (!row || row.reconnected_at) return 'done';
  const target = await findLookTarget(ctx, ctx.store.db, row);
  if (!target) return 'done';
  let failure = await lookAgain(ctx, target, signal);
  // The identity alone turns nothing green: it may be told while all data is refused.
  if (failure === null && row.scope === 'connection') failure = await lookAtAnyData(ctx, target, signal);
  if (signal.aborted) return { againAt: ctx.clock.now() };
  if (failure !== null) {
    const delays = ctx.config.probeDelaysMs;
    const attempt = row.probe_attempt + 1;
    await ctx.store.db
      .updateTable('disconnections')
      .set({ probe_attempt: attempt })
      .where('id', '=', disconnectionId)
      .execute();
    // A check that somebody asked for is made once, also of a refused password; it is not the beginning of a series.
    if (!canRecoverByItself({ cause: row.cause, detail: row.detail }, { auth: row.failure.auth as Failure['auth'] }))
      return 'done';
    return { againAt: after(ctx.clock.now(), delays[Math.min(attempt, delays.length - 1)] ?? hourMs) };
  }
  await ctx.store.db.transaction().execute(async (trx) => {
    await lockLife(trx, row.connection_id);
    const standing = await trx
      .selectFrom('disconnections')
      .select('id')
      .where('id', '=', disconnectionId)
      .where('status', '=', 'open')
      .where('reconnected_at', 'is', null)
      .executeTakeFirst();
    // Reconnected, closed or deleted while we looked.
    if (!standing) return;
    await beginCatchUp(ctx, trx, {
      connection: target.connection,
      onlyDataSourceId: row.data_source_id,
      requestedByName: null,
    });
    await noteEvent(trx, {
      accountId: row.account_id,
      connectionId: row.connection_id,
      dataSourceId: row.data_source_id,
      disconnectionId,
      at: ctx.clock.now(),
      kind: 'recovered_by_itself',
      doer: mooring,
      data: { detail: row.detail },
    });
  });
  return 'done';
}
