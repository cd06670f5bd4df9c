// Gathers what an email says, as things stand now: also for showing it in the app.
import { getAccount, getOwner } from '../../accounts/index.ts';
import type { DbOrTrx } from '../../store/index.ts';
import { earliestOf } from '../catch-up/data-until.ts';
import { earliest, findMissing } from '../catch-up/find-missing.ts';
import { reportCatchUp } from '../catch-up/report-catch-up.ts';
import type { LifeContext } from '../context.ts';
import { knownProvider } from '../known-provider/index.ts';
import { listToldTogether, type NotificationRow } from './group-notifications.ts';
import type { MailContent } from './types.ts';

/** With what is told in the same mail. */
export async function collectMail(ctx: LifeContext, db: DbOrTrx, row: NotificationRow): Promise<MailContent> {
  const content = await collectOne(ctx, db, row);
  const others = await listToldTogether(db, row);
  return { ...content, others: await Promise.all(others.map((other) => collectOne(ctx, db, other))) };
}

/** This one alone. */
export async function collectOne(ctx: LifeContext, db: DbOrTrx, row: NotificationRow): Promise<MailContent> {
  const disconnection = await db
    .selectFrom('disconnections')
    .selectAll()
    .where('id', '=', row.disconnection_id ?? '')
    .executeTakeFirstOrThrow();
  const connection = await db
    .selectFrom('connections')
    .selectAll()
    .where('id', '=', disconnection.connection_id)
    .executeTakeFirstOrThrow();
  const connector = ctx.getConnector(connection.connector_slug);
  const owner = await getOwner(db, row.account_id);
  const dataSources = await db
    .selectFrom('data_sources')
    .select(['id', 'name'])
    .where('connection_id', '=', connection.id)
    .$if(disconnection.data_source_id !== null, (query) => query.where('id', '=', disconnection.data_source_id ?? ''))
    .orderBy('name')
    .execute();
  const streams = await db
    .selectFrom('streams')
    .select(['id', 'name'])
    .where('data_source_id', 'in', ['', ...dataSources.map((it) => it.id)])
    .execute();
  const missing = (
    await findMissing(
      db,
      dataSources.map((it) => it.id),
    )
  ).filter((it) => it.isSelected && (disconnection.stream_id === null || it.streamId === disconnection.stream_id));
  const [only] = dataSources;
  return {
    event: row.event as MailContent['event'],
    occurrence: row.occurrence,
    accountName: (await getAccount(db, row.account_id)).name,
    recipientName: row.recipient_name,
    reason: reasonOf(row.user_id, connection.connected_by_user_id, owner.id),
    connectedByName: connection.connected_by_name,
    connectorName: connector.name,
    provider: knownProvider(connector.slug, disconnection.diagnosis),
    authKind: connector.authKind,
    connectionName: connection.name,
    identityLabel: connection.identity_label,
    scope: disconnection.scope,
    dataSources: dataSources.map((it) => ({ name: it.name, url: `${ctx.baseUrl}/data-sources/${it.id}` })),
    streamName: streams.find((stream) => stream.id === disconnection.stream_id)?.name ?? null,
    diagnosis: disconnection.diagnosis,
    openedAt: disconnection.opened_at,
    completeUntil: earliestOf(missing.map((it) => it.since)),
    reconnectBy: earliest(missing.map((it) => it.reconnectBy)),
    reconnectUrl: `${ctx.baseUrl}/connections/${connection.id}/reconnect`,
    pageUrl:
      dataSources.length === 1 && only
        ? `${ctx.baseUrl}/data-sources/${only.id}`
        : `${ctx.baseUrl}/data-manager?connection=${connection.id}`,
    helpUrl: `${ctx.baseUrl}/help?provider=${connector.slug}&detail=${disconnection.detail}#${disconnection.cause}`,
    notificationsUrl: `${ctx.baseUrl}/notifications`,
    supportContact: ctx.config.supportContact,
    accountOwnerName: owner.name,
    recovery:
      disconnection.closed_at && disconnection.closed_by
        ? {
            closedAt: disconnection.closed_at,
            closedBy: disconnection.closed_by,
            reconnectedByName: disconnection.reconnected_by_name,
            caughtUp: await reportCatchUp(db, disconnection),
          }
        : null,
  };
}

function reasonOf(userId: string | null, connectedById: string | null, ownerId: string): MailContent['reason'] {
  if (userId === ownerId) return connectedById === ownerId ? 'both' : 'account_owner';
  if (userId === connectedById) return 'connected_by';
  return connectedById === null ? 'stand_in' : 'told';
}
