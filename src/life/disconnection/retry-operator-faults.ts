// An operator has mended something at a provider's set-up: whatever waited for that is tried at once, in the transaction of the mending.
import { sql } from 'kysely';
import { planJobs } from '../../jobs/index.ts';
import type { Trx } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';

/** Looks again at every Connection of the connector that an operator's fault kept from being read. */
export async function retryOperatorFaults(ctx: LifeContext, trx: Trx, connectorSlug: string): Promise<void> {
  const now = ctx.clock.now();
  const waiting = await trx
    .selectFrom('suspicions')
    .innerJoin('connections', 'connections.id', 'suspicions.connection_id')
    .select(['suspicions.id', 'suspicions.account_id', 'suspicions.connection_id'])
    .where('connections.connector_slug', '=', connectorSlug)
    .where(sql<string>`suspicions.diagnosis ->> 'verdict'`, '=', 'operator')
    .orderBy('suspicions.id')
    .execute();
  if (waiting.length === 0) return;
  const dataSources = await trx
    .selectFrom('data_sources')
    .select(['id', 'account_id'])
    .where(
      'connection_id',
      'in',
      waiting.map((it) => it.connection_id),
    )
    .where('paused_at', 'is', null)
    .where('status', '<>', 'disconnected')
    .orderBy('id')
    .execute();
  const jobsOf = (rows: { id: string; account_id: string }[]) =>
    rows.map(({ id, account_id: accountId }) => ({ key: id, accountId }));
  await planJobs(trx, 'confirm', jobsOf(waiting), now);
  await planJobs(trx, 'sync', jobsOf(dataSources), now);
}
