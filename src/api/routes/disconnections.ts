// Disconnections: the cases, open and closed, with who was told.
import type { Selectable } from 'kysely';
import { requirePermission } from '../../accounts/index.ts';
import { sentAtOf } from '../../life/index.ts';
import { notFound } from '../../request-error.ts';
import type { Tables } from '../../store/index.ts';
import { actorOf } from '../actor.ts';
import type { ApiContext, RegisterRoutes } from '../context.ts';
import { type DisconnectionView, disconnection, disconnectionListQuery, pageOf } from '../schemas.ts';
import { explainView } from '../views/explain-view.ts';
import { cutPage, pageBy } from '../views/page-cursor.ts';
import { idParams } from './parts.ts';

const tags = ['disconnections'];

export const registerDisconnectionRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/disconnections',
    {
      schema: {
        tags,
        summary: 'Disconnections, newest first',
        querystring: disconnectionListQuery,
        response: { 200: pageOf(disconnection) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      requirePermission(actor, 'view');
      const { query } = request;
      const base = ctx.store.db
        .selectFrom('disconnections')
        .selectAll()
        .where('account_id', '=', actor.accountId)
        .$if(query.status !== undefined, (it) => it.where('status', '=', query.status ?? 'open'));
      const { rows, next } = cutPage(await pageBy(base, 'opened_at', 'id', query).execute(), query.limit, (row) => ({
        at: row.opened_at,
        id: row.id,
      }));
      return { items: await Promise.all(rows.map((row) => toView(ctx, row))), next };
    },
  );

  app.get(
    '/disconnections/:id',
    { schema: { tags, summary: 'One disconnection', params: idParams, response: { 200: disconnection } } },
    async (request) => {
      const actor = actorOf(request);
      requirePermission(actor, 'view');
      const row = await ctx.store.db
        .selectFrom('disconnections')
        .selectAll()
        .where('id', '=', request.params.id)
        .where('account_id', '=', actor.accountId)
        .executeTakeFirst();
      if (!row) throw notFound('disconnection');
      return toView(ctx, row);
    },
  );
};

async function toView(ctx: ApiContext, row: Selectable<Tables['disconnections']>): Promise<DisconnectionView> {
  const { db } = ctx.store;
  const connection = await db
    .selectFrom('connections')
    .select(['id', 'name', 'connector_slug', 'identity_label'])
    .where('id', '=', row.connection_id)
    .executeTakeFirstOrThrow();
  const connector = ctx.life.getConnector(connection.connector_slug);
  const dataSources = await db
    .selectFrom('data_sources')
    .select(['id', 'name'])
    .where('connection_id', '=', row.connection_id)
    .$if(row.data_source_id !== null, (it) => it.where('id', '=', row.data_source_id ?? ''))
    .orderBy('name')
    .execute();
  const stream = row.stream_id
    ? await db.selectFrom('streams').select('name').where('id', '=', row.stream_id).executeTakeFirst()
    : undefined;
  const told = await db
    .selectFrom('notifications')
    .selectAll()
    .where('disconnection_id', '=', row.id)
    .orderBy('decided_at')
    .execute();
  return {
    id: row.id,
    connectionId: connection.id,
    connectionName: connection.name,
    connectorSlug: connection.connector_slug,
    connectorName: connector.name,
    scope: row.scope,
    dataSources,
    streamName: stream?.name ?? null,
    status: row.status,
    explanation: explainView(row.diagnosis, {
      connector,
      connectionName: connection.name,
      streamName: stream?.name,
      accountLabel: connection.identity_label,
      supportContact: ctx.config.supportContact,
    }),
    firstFailedAt: row.first_failed_at.toISOString(),
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_by,
    reconnectedAt: row.reconnected_at?.toISOString() ?? null,
    reconnectedBy: row.reconnected_by_name,
    notifications: told.map((it) => ({
      id: it.id,
      event: it.event,
      recipientName: it.recipient_name,
      recipientEmail: it.recipient_email,
      status: it.status,
      sentAt: sentAtOf(it)?.toISOString() ?? null,
    })),
  };
}
