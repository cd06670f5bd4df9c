// Connections as the API shows them. Never a secret: only settings.
import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { Actor } from '../../accounts/index.ts';
import { findStandingHolds } from '../../life/guard/index.ts';
import { findExpiries, getConnection } from '../../life/index.ts';
import type { ConnectionStatus, Tables } from '../../store/index.ts';
import type { ApiContext } from '../context.ts';
import type { ConnectionView } from '../schemas.ts';
import { selectExpiring } from './expiration-view.ts';
import { expiryView } from './expiry-view.ts';
import { explainView } from './explain-view.ts';
import { pageByUrgency, partBy, type ReadPart } from './page-by-urgency.ts';
import { cutPage, pageBy } from './page-cursor.ts';

type ConnectionRow = Selectable<Tables['connections']>;

interface Query {
  limit: number;
  after?: string | undefined;
  status?: ConnectionStatus | undefined;
  sort: 'urgency' | 'newest';
}

export async function listConnectionViews(ctx: ApiContext, actor: Actor, query: Query) {
  const base = ctx.store.db
    .selectFrom('connections')
    .selectAll('connections')
    .where('connections.account_id', '=', actor.accountId)
    .$if(query.status !== undefined, (it) => it.where('connections.status', '=', query.status as ConnectionStatus));
  const { rows, next } =
    query.sort === 'newest'
      ? cutPage(
          await pageBy(base, 'connections.created_at', 'connections.id', query).execute(),
          query.limit,
          (row: ConnectionRow) => ({ at: row.created_at, id: row.id }),
        )
      : await pageByUrgency(partsByUrgency(ctx, actor, base), query);
  return { items: await Promise.all(rows.map((row) => toConnectionView(ctx, row))), next };
}

/**
 * What needs a person, the oldest first, then the Connections that work but carry a Data Source that does not; what heals alone; what ends soon;
 * and what just works, the latest change first.
 */
function partsByUrgency(
  ctx: ApiContext,
  actor: Actor,
  all: SelectQueryBuilder<Tables, 'connections', ConnectionRow>,
): ReadPart<ConnectionRow>[] {
  const since = 'connections.status_since';
  const id = 'connections.id';
  const carrying = ctx.store.db
    .selectFrom('data_sources')
    .select('data_sources.connection_id')
    .where('data_sources.account_id', '=', actor.accountId)
    .where('data_sources.status', '=', 'disconnected');
  const whole = all.where(id, 'not in', carrying);
  const lasting = whole.where(id, 'not in', selectExpiring(ctx, actor.accountId));
  return [
    partBy(all.where('connections.status', '=', 'disconnected'), since, id, 'asc'),
    partBy(all.where('connections.status', '<>', 'disconnected').where(id, 'in', carrying), since, id, 'asc'),
    partBy(whole.where('connections.status', '=', 'retrying'), since, id, 'asc'),
    partBy(
      whole
        .innerJoin('expirations', 'expirations.connection_id', 'connections.id')
        .where('connections.status', 'in', ['connected', 'connecting'])
        .where(id, 'in', selectExpiring(ctx, actor.accountId)),
      'expirations.ends_at',
      id,
      'asc',
    ),
    partBy(lasting.where('connections.status', '=', 'connecting'), since, id, 'asc'),
    partBy(lasting.where('connections.status', '=', 'connected'), since, id, 'desc'),
  ];
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
  dataSources.sort((one, other) => Number(other.status === 'disconnected') - Number(one.status === 'disconnected'));
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
