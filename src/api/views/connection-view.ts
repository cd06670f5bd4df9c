// Connections as the API shows them. Never a secret: only settings.
import type { Selectable } from 'kysely';
import type { Actor } from '../../accounts/index.ts';
import { findStandingHolds } from '../../life/guard/index.ts';
import { findExpiries, getConnection } from '../../life/index.ts';
import type { ConnectionStatus, Tables } from '../../store/index.ts';
import type { ApiContext } from '../context.ts';
import type { ConnectionView } from '../schemas.ts';
import { expiryView } from './expiry-view.ts';
import { explainView } from './explain-view.ts';
import { cutPage, pageBy } from './page-cursor.ts';

type ConnectionRow = Selectable<Tables['connections']>;

export async function listConnectionViews(
  ctx: ApiContext,
  actor: Actor,
  query: { limit: number; after?: string | undefined; status?: ConnectionStatus | undefined },
) {
  const base = ctx.store.db
    .selectFrom('connections')
    .selectAll()
    .where('account_id', '=', actor.accountId)
    .$if(query.status !== undefined, (it) => it.where('status', '=', query.status as ConnectionStatus));
  const { rows, next } = cutPage(await pageBy(base, 'created_at', 'id', query).execute(), query.limit, (row) => ({
    at: row.created_at,
    id: row.id,
  }));
  return { items: await Promise.all(rows.map((row) => toConnectionView(ctx, row))), next };
}

export const getConnectionView = async (ctx: ApiContext, actor: Actor, id: string): Promise<ConnectionView> =>
  toConnectionView(ctx, await getConnection(ctx.life, actor, id));

async function toConnectionView(ctx: ApiContext, row: ConnectionRow): Promise<ConnectionView> {
  const { db } = ctx.store;
  const connector = ctx.life.getConnector(row.connector_slug);
  const dataSources = await db
    .selectFrom('data_sources')
    .select(['id', 'name', 'status'])
    .where('connection_id', '=', row.id)
    .orderBy('name')
    .execute();
  const open = await db
    .selectFrom('disconnections')
    .select(['id', 'diagnosis'])
    .where('connection_id', '=', row.id)
    .where('scope', '=', 'connection')
    .where('status', '=', 'open')
    .executeTakeFirst();
  const suspicion =
    row.status === 'retrying'
      ? await db
          .selectFrom('suspicions')
          .select(['diagnosis', 'hold_id'])
          .where('connection_id', '=', row.id)
          .where('scope', '=', 'connection')
          .executeTakeFirst()
      : undefined;
  const holds = await findStandingHolds(db, [suspicion?.hold_id ?? null]);
  const diagnosis = (open ?? suspicion)?.diagnosis;
  const expiry = (await findExpiries(db, [row.id], ctx.clock.now())).get(row.id);
  return {
    id: row.id,
    name: row.name,
    connectorSlug: row.connector_slug,
    connectorName: connector.name,
    authKind: connector.authKind,
    status: row.status,
    statusSince: row.status_since.toISOString(),
    identityLabel: row.identity_label,
    config: row.config,
    connectedBy: { id: row.connected_by_user_id, name: row.connected_by_name },
    authorizedBy: { id: row.authorized_by_user_id, name: row.authorized_by_name },
    authorizedAt: row.authorized_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    expiry: expiry
      ? expiryView(ctx, expiry, {
          connector,
          accountLabel: row.identity_label,
          isDisconnected: row.status === 'disconnected',
        })
      : null,
    openDisconnectionId: open?.id ?? null,
    explanation: diagnosis
      ? explainView(diagnosis, {
          connector,
          connectionName: row.name,
          accountLabel: row.identity_label,
          supportContact: ctx.config.supportContact,
          heldUntil: open ? undefined : holds.get(suspicion?.hold_id ?? '')?.untilAt,
        })
      : null,
    dataSources,
  };
}
