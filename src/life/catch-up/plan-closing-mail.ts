// The closing mail goes when the last Data Source of the case has caught up.
import { type JobOutcome, planJob } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { notifyAbout } from '../notify/notify-about.ts';

/** A Data Source of this Connection has caught up: if it was the last, the closing mails are due now. */
export async function planClosingMail(trx: Trx, connectionId: string, at: Date): Promise<void> {
  const busy = await trx
    .selectFrom('data_sources')
    .select('id')
    .where('connection_id', '=', connectionId)
    .where('status', '=', 'catching_up')
    .where('paused_at', 'is', null)
    .executeTakeFirst();
  if (busy) return;
  const closed = await trx
    .selectFrom('disconnections')
    .innerJoin('due_jobs', (join) =>
      join.onRef('due_jobs.key', '=', 'disconnections.id').on('due_jobs.kind', '=', 'close'),
    )
    .select(['disconnections.id', 'disconnections.account_id'])
    .where('disconnections.connection_id', '=', connectionId)
    .where('disconnections.status', '=', 'closed')
    .execute();
  for (const { id, account_id } of closed)
    await planJob(trx, { kind: 'close', key: id, dueAt: at, accountId: account_id });
}

/** Handler of the job `close` (key: disconnection id). */
export async function sendClosingMail(ctx: LifeContext, disconnectionId: string): Promise<JobOutcome> {
  await ctx.store.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('disconnections')
      .select('id')
      .where('id', '=', disconnectionId)
      .where('status', '=', 'closed')
      .executeTakeFirst();
    if (row) await notifyAbout(ctx, trx, { disconnectionId, event: 'recovered', occurrence: 0 });
  });
  return 'done';
}
