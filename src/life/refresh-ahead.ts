// Handler of the job `refresh` (key: Connection id): tokens are renewed ahead of need; a refusal is judged as any other failure.
import { after, hourMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import type { JobOutcome } from '../jobs/index.ts';
import { type LifeContext, mooring } from './context.ts';
import { isFailure } from './diagnosis/index.ts';
import { judgeFailure } from './disconnection/judge-failure.ts';
import { settleUnread } from './disconnection/settle-unread.ts';
import { lockLife } from './lock-life.ts';
import { noteEvent } from './timeline.ts';

export async function refreshAhead(ctx: LifeContext, connectionId: string): Promise<JobOutcome> {
  const connection = await ctx.store.db
    .selectFrom('connections')
    .selectAll()
    .where('id', '=', connectionId)
    .executeTakeFirst();
  // A disconnected one gets a new plan with its new credential.
  if (!connection || connection.status === 'disconnected') return 'done';
  const connector = ctx.getConnector(connection.connector_slug);
  const result = await ctx.tokens.refreshAhead(connectionId, connector);
  if (!isFailure(result)) {
    if (connection.status === 'retrying') await settleRefreshed(ctx, connection, connector);
    return result.nextAt ? { againAt: result.nextAt } : 'done';
  }
  const followUp = await judgeFailure(ctx, { connection, connector, dataSource: null, stream: null, failure: result });
  if (followUp.kind === 'disconnected') return 'done';
  return { againAt: followUp.kind === 'retry' ? followUp.at : after(ctx.clock.now(), hourMs) };
}

/** Where nothing is read no page comes to say that it is well again: then a token that was given since the trouble is all the proof there can be. */
async function settleRefreshed(ctx: LifeContext, { id }: { id: string }, connector: Connector): Promise<void> {
  const { tokenIssuedAtMs = 0 } = await ctx.tokens.getDiagnosisContext(ctx.store.db, id, connector);
  await ctx.store.db.transaction().execute(async (trx) => {
    await lockLife(trx, id);
    const standing = await trx
      .selectFrom('connections')
      .leftJoin('suspicions', (join) =>
        join.onRef('suspicions.connection_id', '=', 'connections.id').on('suspicions.scope', '=', 'connection'),
      )
      .select(['connections.account_id', 'connections.status', 'suspicions.last_seen_at'])
      .where('connections.id', '=', id)
      .executeTakeFirst();
    if (standing?.status !== 'retrying' || tokenIssuedAtMs <= (standing.last_seen_at?.getTime() ?? 0)) return;
    if (!(await settleUnread(ctx, trx, id))) return;
    const event = { accountId: standing.account_id, connectionId: id, at: ctx.clock.now(), doer: mooring };
    await noteEvent(trx, { ...event, kind: 'recovered_from_retrying', data: {} });
  });
}
