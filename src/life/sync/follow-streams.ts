// Looks at what the Data Source offers now and follows it: new columns, changed types, streams that are gone.
import type { Selectable } from 'kysely';
import { type Column, type StreamDescription, troubleOf } from '../../connectors/index.ts';
import { type JsonObject, type Tables, withClientTransaction } from '../../store/index.ts';
import { type LifeContext, mooring } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';
import { noteEvent } from '../timeline.ts';
import { chooseReading } from './choose-reading.ts';
import { changeKey, ensureLanding, followSchemaChange, withoutOwnColumn } from './landing.ts';
import { cursorIn, type FinishedRead } from './plan-reads.ts';
import type { SyncRun } from './run-sync.ts';

type StreamRow = Selectable<Tables['streams']>;

/**
 * Streams by name as they are to be read in this sync: the provider's description with the person's choices, or what stood in the way of
 * describing one, which is judged as a failure to read it.
 */
export async function followStreams(
  ctx: LifeContext,
  run: SyncRun,
): Promise<Map<string, StreamDescription | Failure> | Failure> {
  const rows = await ctx.store.db
    .selectFrom('streams')
    .selectAll()
    .where('data_source_id', '=', run.dataSource.id)
    .where('is_selected', '=', true)
    .execute();
  const wanted = new Set(rows.map(({ name }) => name));
  const offered = await run.connector.discoverStreams(run.session, run.dataSource.object_id, wanted);
  if (isFailure(offered)) return offered;
  const byName = new Map(offered.streams.map((stream) => [stream.name, withoutOwnColumn(stream)]));
  const described = new Map<string, StreamDescription | Failure>();
  for (const row of rows) {
    const stream = byName.get(row.name);
    if (!stream) {
      const trouble = troubleOf(offered, row.name);
      if (trouble) described.set(row.name, trouble);
      else await markFailed(ctx, run, row, 'mooring/stream_gone', `${row.name} is no longer offered.`);
      continue;
    }
    const { chosen, isAnew } = chooseReading(row, stream);
    const isSame = !isAnew && JSON.stringify(row.columns) === JSON.stringify(stream.columns);
    try {
      const columns = isSame ? stream.columns : await followOne(ctx, run, row, chosen, isAnew);
      described.set(row.name, { ...chosen, columns });
    } catch (error) {
      if (!isInUse(error)) throw error;
      const { message } = error as Error;
      await markFailed(ctx, run, row, 'mooring/landing_in_use', `The table of ${row.name} cannot follow: ${message}.`);
    }
  }
  return described;
}

/** Something that a person made, such as a view, stands on the landed table as it is. */
const isInUse = (error: unknown): boolean => ['0A000', '2BP01'].includes((error as { code?: string }).code ?? '');

/** Brings one stream's table to its new form. Returns the columns from now on. */
async function followOne(
  ctx: LifeContext,
  run: SyncRun,
  row: StreamRow,
  stream: StreamDescription,
  isAnew: boolean,
): Promise<Column[]> {
  const standing = row.columns as unknown as Column[];
  return withClientTransaction(ctx.store, async (trx, client) => {
    const landing = { schemaName: run.dataSource.schema_name, tableName: row.table_name, stream };
    const before = { columns: standing, primaryKey: row.primary_key, reading: row.reading };
    await ensureLanding(client, { ...landing, stream: before });
    const { columns, added, changed } = await followSchemaChange(
      client,
      { ...landing, stream: { ...before, columns: stream.columns } },
      standing,
    );
    await trx
      .updateTable('streams')
      .set({ columns: JSON.stringify(columns) })
      .where('id', '=', row.id)
      .execute();
    if (isAnew) {
      const isKept = await changeKey(client, landing, row.primary_key);
      const begun: FinishedRead = { cursor: null, generation: cursorIn(row).generation };
      await trx
        .updateTable('streams')
        .set({
          reading: stream.reading,
          primary_key: JSON.stringify(stream.primaryKey),
          cursor_field: stream.cursorField,
          cursor: JSON.stringify(begun),
          open_read: null,
          ...(!isKept && { row_count: 0 }),
        })
        .where('id', '=', row.id)
        .execute();
    }
    if (isAnew || added.length + changed.length > 0) {
      await noteEvent(trx, {
        accountId: run.dataSource.account_id,
        connectionId: run.connection.id,
        dataSourceId: run.dataSource.id,
        at: ctx.clock.now(),
        kind: 'schema_changed',
        doer: mooring,
        data: { streamName: row.name, added, changed, ...(isAnew && { key: stream.primaryKey }) },
      });
    }
    return columns;
  });
}

/** This stream cannot be read until a person has done something; the others go on. */
async function markFailed(
  ctx: LifeContext,
  run: SyncRun,
  row: StreamRow,
  rule: string,
  providerMessage: string,
): Promise<void> {
  const diagnosis: JsonObject = {
    verdict: 'request',
    cause: null,
    detail: 'not_found',
    certainty: 'sure',
    scope: 'stream',
    remedy: { actor: 'user', action: 'edit_settings' },
    rule,
    providerMessage,
    providerCode: null,
    retryAfterMs: null,
  };
  await ctx.store.db
    .updateTable('streams')
    .set({ status: 'failed', failure_diagnosis: JSON.stringify(diagnosis) })
    .where('id', '=', row.id)
    .execute();
  await ctx.store.db
    .updateTable('data_sources')
    .set({ is_partial: true })
    .where('id', '=', run.dataSource.id)
    .execute();
}
