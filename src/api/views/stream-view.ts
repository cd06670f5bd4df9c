// Streams with their gaps, syncs, and a preview of landed rows.
import type { Selectable } from 'kysely';
import { landingTable, measureDataUntil, tellPassedOver } from '../../life/index.ts';
import { notFound, RequestError } from '../../request-error.ts';
import type { Tables } from '../../store/index.ts';
import type { ApiContext } from '../context.ts';
import type { GapView, RowsPage, StreamView, SyncView } from '../schemas.ts';
import { explainView } from './explain-view.ts';
import { cutPage, pageBy } from './page-cursor.ts';

type DataSourceRow = Selectable<Tables['data_sources']>;
type ShownColumn = { name: string; type: string };

export async function listStreamViews(ctx: ApiContext, dataSource: DataSourceRow): Promise<StreamView[]> {
  const { db } = ctx.store;
  const { connector_slug } = await db
    .selectFrom('connections')
    .select('connector_slug')
    .where('id', '=', dataSource.connection_id)
    .executeTakeFirstOrThrow();
  const connector = ctx.life.getConnector(connector_slug);
  const streams = await db
    .selectFrom('streams')
    .selectAll()
    .where('data_source_id', '=', dataSource.id)
    .orderBy('name')
    .execute();
  const gaps = await db
    .selectFrom('gaps')
    .selectAll()
    .where('data_source_id', '=', dataSource.id)
    .where('reason', '=', 'missed')
    .orderBy('from_at')
    .limit(2000)
    .execute();
  return streams.map((row) => ({
    id: row.id,
    name: row.name,
    status: row.status,
    isSelected: row.is_selected,
    reading: row.reading,
    tableName: row.table_name,
    cursorField: row.cursor_field,
    primaryKey: row.primary_key,
    columns: row.columns as unknown as ShownColumn[],
    rowCount: row.row_count,
    lastReadAt: row.last_read_at?.toISOString() ?? null,
    completeFrom: row.complete_from?.toISOString() ?? null,
    completeUntil: row.complete_until?.toISOString() ?? null,
    dataUntil: dataUntilOf(row, gaps),
    explanation: row.failure_diagnosis
      ? explainView(row.failure_diagnosis, {
          connector,
          streamName: row.name,
          objectLabel: dataSource.object_label,
          supportContact: ctx.config.supportContact,
        })
      : null,
    passedOver: passedOverOf(row),
    gaps: mergeGaps(gaps.filter((gap) => gap.stream_id === row.id)).map(
      (gap): GapView => ({
        id: gap.id,
        streamName: row.name,
        status: gap.status,
        from: gap.from_at.toISOString(),
        until: gap.until_at.toISOString(),
        openedAt: gap.opened_at.toISOString(),
        closedAt: gap.closed_at?.toISOString() ?? null,
      }),
    ),
  }));
}

function passedOverOf({ failure_diagnosis }: Selectable<Tables['streams']>): StreamView['passedOver'] {
  if (!failure_diagnosis?.passedOver) return null;
  const { count, ofCount, hasUnknownParts } = failure_diagnosis.passedOver;
  const parts = { count, ofCount, hasUnknownParts };
  return { ...parts, told: tellPassedOver(parts) };
}

type GapRow = Selectable<Tables['gaps']>;

function dataUntilOf(stream: Selectable<Tables['streams']>, gaps: GapRow[]): StreamView['dataUntil'] {
  const missingFrom = gaps.find((gap) => gap.stream_id === stream.id && gap.status === 'missing')?.from_at ?? null;
  const { reading, complete_until: completeUntil } = stream;
  const until = measureDataUntil({ reading, completeUntil, missingFrom });
  return until && { at: until.at.toISOString(), isDay: until.isDay };
}

/** Neighbours of one status and one opening are one gap to a person: they are pieces of one read plan. */
function mergeGaps(gaps: GapRow[]): GapRow[] {
  const merged: GapRow[] = [];
  for (const gap of gaps) {
    const last = merged.at(-1);
    const isNeighbour =
      last?.status === gap.status &&
      last.until_at.getTime() === gap.from_at.getTime() &&
      last.opened_at.getTime() === gap.opened_at.getTime();
    if (last && isNeighbour) merged[merged.length - 1] = { ...last, until_at: gap.until_at };
    else merged.push(gap);
  }
  return merged;
}

export async function listSyncViews(
  ctx: ApiContext,
  dataSource: DataSourceRow,
  query: { limit: number; after?: string | undefined },
): Promise<{ items: SyncView[]; next: string | null }> {
  const { connector_slug } = await ctx.store.db
    .selectFrom('connections')
    .select('connector_slug')
    .where('id', '=', dataSource.connection_id)
    .executeTakeFirstOrThrow();
  const base = ctx.store.db.selectFrom('syncs').selectAll().where('data_source_id', '=', dataSource.id);
  const { rows, next } = cutPage(await pageBy(base, 'created_at', 'id', query).execute(), query.limit, (row) => ({
    at: row.created_at,
    id: row.id,
  }));
  return { items: rows.map((row) => toSyncView(ctx, connector_slug, row)), next };
}

export async function getSyncView(ctx: ApiContext, dataSource: DataSourceRow, id: string): Promise<SyncView> {
  const { connector_slug } = await ctx.store.db
    .selectFrom('connections')
    .select('connector_slug')
    .where('id', '=', dataSource.connection_id)
    .executeTakeFirstOrThrow();
  return toSyncView(
    ctx,
    connector_slug,
    await ctx.store.db.selectFrom('syncs').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

function toSyncView(ctx: ApiContext, connectorSlug: string, row: Selectable<Tables['syncs']>): SyncView {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    attempt: row.attempt,
    requestedBy: row.requested_by_name,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    waitingUntil: row.waiting_until?.toISOString() ?? null,
    pages: row.pages,
    rowsWritten: row.rows_written,
    explanation: row.diagnosis
      ? explainView(row.diagnosis, {
          connector: ctx.life.getConnector(connectorSlug),
          supportContact: ctx.config.supportContact,
        })
      : null,
  };
}

const previewCharactersMax = 300;

/** Landed rows as they stand, by position: `after` is the number of rows to pass over, as written in `next`. */
export async function listRows(
  ctx: ApiContext,
  dataSource: DataSourceRow,
  { stream, limit, after }: { stream: string; limit: number; after?: string | undefined },
): Promise<RowsPage> {
  const row = await ctx.store.db
    .selectFrom('streams')
    .selectAll()
    .where('data_source_id', '=', dataSource.id)
    .where('name', '=', stream)
    .executeTakeFirst();
  if (!row) throw notFound(`stream "${stream}"`);
  const offset = Number(after ?? 0);
  if (!Number.isInteger(offset) || offset < 0 || offset > 100_000)
    throw new RequestError(
      'bad_input',
      '"after" is the `next` of the page before, at most 100,000. Read the table in the database for more.',
    );
  const columns = row.columns as unknown as ShownColumn[];
  const table = landingTable(dataSource.schema_name, row.table_name);
  // Nothing has landed yet: the table is made with the first page.
  const { rows: present } = await ctx.store.pool.query('select to_regclass($1) is not null as present', [table]);
  if (!present[0].present) return { columns, rows: [], next: null };
  const list = columns
    .map(({ name }) => `left("${name.replaceAll('"', '""')}"::text, ${previewCharactersMax})`)
    .join(', ');
  const order =
    row.primary_key.length > 0
      ? `order by ${row.primary_key.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ')}`
      : '';
  const { rows } = await ctx.store.pool.query({
    text: `select ${list} from ${table} ${order} limit $1 offset $2`,
    values: [limit + 1, offset],
    rowMode: 'array',
  });
  return { columns, rows: rows.slice(0, limit), next: rows.length > limit ? String(offset + limit) : null };
}
