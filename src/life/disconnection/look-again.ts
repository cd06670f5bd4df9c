// The second look, and the gentle probe: the smallest real request that shows whether the refusal still stands.
import type { Selectable } from 'kysely';
import { after, dayMs } from '../../clock.ts';
import type { Connector, Session } from '../../connectors/index.ts';
import type { DbOrTrx, Tables } from '../../store/index.ts';
import { startOfDay } from '../catch-up/measure-gaps.ts';
import type { LifeContext } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';
import { freshCursor, planReads } from '../sync/plan-reads.ts';

export interface LookTarget {
  connection: Selectable<Tables['connections']>;
  connector: Connector;
  dataSource: Selectable<Tables['data_sources']> | null;
  stream: Selectable<Tables['streams']> | null;
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
export async function lookAgain(
  ctx: LifeContext,
  { connection, connector, dataSource, stream }: LookTarget,
  signal: AbortSignal,
): Promise<Failure | null> {
  const session = ctx.tokens.openSession({
    connectionId: connection.id,
    connector,
    config: connection.config,
    signal,
    isConfirmation: true,
  });
  const identity = await connector.probe(session);
  if (isFailure(identity)) return identity;
  return dataSource ? readFirstPage(ctx, connector, session, dataSource, stream) : null;
}

/** A Data Source is well when one of its streams can be read; a stream when it can. */
async function readFirstPage(
  ctx: LifeContext,
  connector: Connector,
  session: Session,
  dataSource: Selectable<Tables['data_sources']>,
  stream: Selectable<Tables['streams']> | null,
): Promise<Failure | null> {
  const offered = await connector.discoverStreams(session, dataSource.object_id);
  if (isFailure(offered)) return offered;
  const rows = stream
    ? [stream]
    : await ctx.store.db
        .selectFrom('streams')
        .selectAll()
        .where('data_source_id', '=', dataSource.id)
        .where('is_selected', '=', true)
        .orderBy('name')
        .execute();
  const today = startOfDay(ctx.clock.now());
  let failure: Failure | null = null;
  for (const row of rows) {
    const description = offered.find((it) => it.name === row.name);
    if (!description) continue;
    const chosen = { ...description, reading: row.reading, cursorField: row.cursor_field };
    const tail = { from: today, until: after(today, dayMs) };
    const [read] = planReads({
      objectId: dataSource.object_id,
      stream: chosen,
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
