// Looks at what the Data Source offers now and follows it: new columns, changed types, streams that are gone.
import type { Column, StreamDescription } from '../../connectors/index.ts';
import { type JsonObject, withClientTransaction } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';
import { noteEvent } from '../timeline.ts';
import { ensureLanding, followSchemaChange } from './landing.ts';
import type { SyncRun } from './run-sync.ts';

/** Streams by name as they are to be read in this sync: the provider's description with the person's choices. */
export async function followStreams(ctx: LifeContext, run: SyncRun): Promise<Map<string, StreamDescription> | Failure> {
  const offered = await run.connector.discoverStreams(run.session, run.dataSource.object_id);
  if (isFailure(offered)) return offered;
  const byName = new Map(offered.map((stream) => [stream.name, stream]));
  const rows = await ctx.store.db
    .selectFrom('streams')
    .selectAll()
    .where('data_source_id', '=', run.dataSource.id)
    .where('is_selected', '=', true)
    .execute();
  const described = new Map<string, StreamDescription>();
  for (const row of rows) {
    const stream = byName.get(row.name);
    if (!stream) {
      await markGone(ctx, run, row.id, row.name);
      continue;
    }
    const chosen: StreamDescription = { ...stream, reading: row.reading, cursorField: row.cursor_field };
    const standing = row.columns as unknown as Column[];
    const isSame = JSON.stringify(standing) === JSON.stringify(stream.columns);
    const columns = isSame
      ? standing
      : await followOne(ctx, run, { id: row.id, name: row.name, tableName: row.table_name, standing }, chosen);
    described.set(row.name, { ...chosen, columns, primaryKey: row.primary_key });
  }
  return described;
}

interface StandingStream {
  id: string;
  name: string;
  tableName: string;
  standing: Column[];
}

async function followOne(
  ctx: LifeContext,
  run: SyncRun,
  { id, name, tableName, standing }: StandingStream,
  stream: StreamDescription,
): Promise<Column[]> {
  return withClientTransaction(ctx.store, async (trx, client) => {
    const landing = { schemaName: run.dataSource.schema_name, tableName, stream };
    await ensureLanding(client, { ...landing, stream: { ...stream, columns: standing } });
    const { columns, added, changed } = await followSchemaChange(client, landing, standing);
    await trx
      .updateTable('streams')
      .set({ columns: JSON.stringify(columns) })
      .where('id', '=', id)
      .execute();
    if (added.length + changed.length > 0) {
      await noteEvent(trx, {
        accountId: run.dataSource.account_id,
        connectionId: run.connection.id,
        dataSourceId: run.dataSource.id,
        at: ctx.clock.now(),
        kind: 'schema_changed',
        doer: mooring,
        data: { streamName: name, added, changed },
      });
    }
    return columns;
  });
}

async function markGone(ctx: LifeContext, run: SyncRun, streamId: string, name: string): Promise<void> {
  const diagnosis: JsonObject = {
    verdict: 'request',
    cause: null,
    detail: 'not_found',
    certainty: 'sure',
    scope: 'stream',
    remedy: { actor: 'user', action: 'edit_settings' },
    rule: 'mooring/stream_gone',
    providerMessage: `${name} is no longer offered.`,
    providerCode: null,
    retryAfterMs: null,
  };
  await ctx.store.db
    .updateTable('streams')
    .set({ status: 'failed', failure_diagnosis: JSON.stringify(diagnosis) })
    .where('id', '=', streamId)
    .execute();
  await ctx.store.db
    .updateTable('data_sources')
    .set({ is_partial: true })
    .where('id', '=', run.dataSource.id)
    .execute();
}
