// Gathers what an email says, as things stand now: also for showing it in the app.
import type { Selectable } from 'kysely';
import { getAccount, getOwner } from '../../accounts/index.ts';
import type { DbOrTrx, Tables } from '../../store/index.ts';
import { earliestOf } from '../catch-up/data-until.ts';
import { earliest, findMissing } from '../catch-up/find-missing.ts';
import { reportCatchUp } from '../catch-up/report-catch-up.ts';
import type { LifeContext } from '../context.ts';
import { termsOf } from '../known-provider/index.ts';
import { listToldTogether, type NotificationRow } from './group-notifications.ts';
import type { MailContent } from './types.ts';

type Disconnection = Selectable<Tables['disconnections']>;

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
  const streamName = disconnection.stream_id ? await findStreamName(db, disconnection.stream_id) : null;
  const missing = await findMissingOf(db, dataSources, disconnection.stream_id);
  const [only] = dataSources;
  return {
    event: row.event as MailContent['event'],
    occurrence: row.occurrence,
    accountName: (await getAccount(db, row.account_id)).name,
    recipientName: row.recipient_name,
    reason: reasonOf(row.user_id, connection.connected_by_user_id, owner.id),
    connectedByName: connection.connected_by_name,
    ...termsOf(connector, disconnection.diagnosis),
    connectionName: connection.name,
    identityLabel: connection.identity_label,
    scope: disconnection.scope,
    dataSources: dataSources.map((it) => ({ name: it.name, url: `${ctx.baseUrl}/data-sources/${it.id}` })),
    streamName,
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
    recovery: await collectRecovery(db, disconnection),
  };
}

async function findStreamName(db: DbOrTrx, id: string): Promise<string | null> {
  const row = await db.selectFrom('streams').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
}

/** What is missing of what is read of them; of one stream, where only that is concerned. */
async function findMissingOf(db: DbOrTrx, dataSources: { id: string }[], streamId: string | null) {
  const missing = await findMissing(
    db,
    dataSources.map((it) => it.id),
  );
  return missing.filter((it) => it.isSelected && (streamId === null || it.streamId === streamId));
}

async function collectRecovery(db: DbOrTrx, disconnection: Disconnection): Promise<MailContent['recovery']> {
  const { closed_at: closedAt, closed_by: closedBy, reconnected_by_name: reconnectedByName } = disconnection;
  if (!closedAt || !closedBy) return null;
  return { closedAt, closedBy, reconnectedByName, caughtUp: await reportCatchUp(db, disconnection) };
}

function reasonOf(userId: string | null, connectedById: string | null, ownerId: string): MailContent['reason'] {
  if (userId === ownerId) return connectedById === ownerId ? 'both' : 'account_owner';
  if (userId === connectedById) return 'connected_by';
  return connectedById === null ? 'stand_in' : 'told';
}
