// The second look, and the gentle probe: the smallest real request that shows whether the refusal still stands.
import type { Selectable } from 'kysely';
import { after, dayMs } from '../../clock.ts';
import { type Connector, type Session, troubleOf } from '../../connectors/index.ts';
import type { DbOrTrx, Tables } from '../../store/index.ts';
import { startOfDay } from '../catch-up/measure-gaps.ts';
import type { LifeContext } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';
import { chooseReading } from '../sync/choose-reading.ts';
import { withoutOwnColumn } from '../sync/landing.ts';
import { freshCursor, planReads } from '../sync/plan-reads.ts';

export type StreamRow = Selectable<Tables['streams']>;

export interface LookTarget {
  connection: Selectable<Tables['connections']>;
  connector: Connector;
  dataSource: Selectable<Tables['data_sources']> | null;
  stream: StreamRow | null;
}

export async function findLookTarget(
  ctx: LifeContext,
  db: DbOrTrx,
  row: { connection_id: string; data_source_id: string | null; stream_id: string | null },
): Promise<LookTarget | null> {
  const connection = await db
    .selectFrom('connections')
    .selectAll()
    .where('id', '=', row.connection_id)
    .executeTakeFirst();
  if (!connection) return null;
  const dataSource = row.data_source_id
    ? await db.selectFrom('data_sources').selectAll().where('id', '=', row.data_source_id).executeTakeFirst()
    : null;
  const stream = row.stream_id
    ? await db.selectFrom('streams').selectAll().where('id', '=', row.stream_id).executeTakeFirst()
    : null;
  return {
    connection,
    connector: ctx.getConnector(connection.connector_slug),
    dataSource: dataSource ?? null,
    stream: stream ?? null,
  };
}

/** Null when it works; else what stood in the way. Nothing that is read is kept. */
export async function lookAgain(ctx: LifeContext, target: LookTarget, signal: AbortSignal): Promise<Failure | null> {
  const session = openLook(ctx, target, signal);
  const identity = await target.connector.probe(session);
  if (isFailure(identity)) return identity;
  return target.dataSource ? readAnyPage(ctx, session, target, await listSelected(ctx, target)) : null;
}

export const openLook = (ctx: LifeContext, { connection, connector }: LookTarget, signal: AbortSignal): Session =>
  ctx.tokens.openSession({
    connectionId: connection.id,
    connector,
    config: connection.config,
    signal,
    isConfirmation: true,
  });

/** The stream that is looked at, or all that are read of the Data Source. */
export async function listSelected(ctx: LifeContext, { dataSource, stream }: LookTarget): Promise<StreamRow[]> {
  if (stream || !dataSource) return stream ? [stream] : [];
  return ctx.store.db
    .selectFrom('streams')
    .selectAll()
    .where('data_source_id', '=', dataSource.id)
    .where('is_selected', '=', true)
    .orderBy('name')
    .execute();
}

/** Reads the first page of one of the target's streams. Null when one could be read; else what stood in the way of the last. */
export async function readAnyPage(
  ctx: LifeContext,
  session: Session,
  { connector, dataSource }: LookTarget,
  rows: StreamRow[],
): Promise<Failure | null> {
  if (!dataSource) return null;
  const wanted = new Set(rows.map(({ name }) => name));
  const offered = await connector.discoverStreams(session, dataSource.object_id, wanted);
  if (isFailure(offered)) return offered;
  const today = startOfDay(ctx.clock.now());
  let failure: Failure | null = null;
  for (const row of rows) {
    const description = offered.streams.find((it) => it.name === row.name);
    if (!description) {
      failure = troubleOf(offered, row.name) ?? failure;
      continue;
    }
    const tail = { from: today, until: after(today, dayMs) };
    const [read] = planReads({
      objectId: dataSource.object_id,
      stream: chooseReading(row, withoutOwnColumn(description)).chosen,
      state: freshCursor,
      missing: [],
      tail,
      startedAt: ctx.clock.now(),
      today,
    });
    if (!read) continue;
    const pages = connector.read(session, read.request);
    const first = await pages.next();
    if (!first.done) await pages.return(null);
    if (!first.done || first.value === null) return null;
    failure = first.value;
  }
  return failure;
}
