// Handler of the job `refresh` (key: Connection id): tokens are renewed ahead of need; a refusal is judged as any other failure.
import { after, hourMs } from '../clock.ts';
import type { JobOutcome } from '../jobs/index.ts';
import type { LifeContext } from './context.ts';
import { isFailure } from './diagnosis/index.ts';
import { judgeFailure } from './disconnection/judge-failure.ts';

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
  if (!isFailure(result)) return result.nextAt ? { againAt: result.nextAt } : 'done';
  const followUp = await judgeFailure(ctx, { connection, connector, dataSource: null, stream: null, failure: result });
  if (followUp.kind === 'disconnected') return 'done';
  return { againAt: followUp.kind === 'retry' ? followUp.at : after(ctx.clock.now(), hourMs) };
}
