// The timeline as the API shows it: sentences are made now.
import { renderTimeline } from '../../life/index.ts';
import type { ApiContext } from '../context.ts';
import type { TimelineEventView } from '../schemas.ts';
import { cutPage, pageBy } from './page-cursor.ts';

/** Events of a Data Source (its own and its Connection's), or all of a Connection. */
export async function listTimelineViews(
  ctx: ApiContext,
  { connectionId, dataSourceId }: { connectionId: string; dataSourceId: string | null },
  query: { limit: number; after?: string | undefined },
): Promise<{ items: TimelineEventView[]; next: string | null }> {
  const base = ctx.store.db
    .selectFrom('timeline_events')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .$if(dataSourceId !== null, (it) =>
      it.where((eb) => eb.or([eb('data_source_id', '=', dataSourceId), eb('data_source_id', 'is', null)])),
    );
  const { rows, next } = cutPage(await pageBy(base, 'at', 'id', query).execute(), query.limit, (row) => ({
    at: row.at,
    id: row.id,
  }));
  return {
    items: rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      kind: row.kind,
      ...renderTimeline(row.kind, row.data),
      actorName: row.actor_name,
      disconnectionId: row.disconnection_id,
      dataSourceId: row.data_source_id,
    })),
    next,
  };
}
