// Gathers what an email about expiring Connections says. For delivery only what still stands: not what was renewed, disconnected, paused or
// deleted meanwhile, nor what a later warning to the same person tells of. For showing it in the app, everything that it was decided for.
import type { Selectable } from 'kysely';
import { getAccount, getOwner } from '../../accounts/index.ts';
import type { DbOrTrx, Tables } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { explainExpiryOf } from '../expiry/explain-expiry-of.ts';
import { sameEndMs } from './notify-of-expiries.ts';
import type { ExpiringItem, ExpiryContent } from './types.ts';

type NotificationRow = Selectable<Tables['notifications']>;

/** Connections of this notification, with what is known of their ends now. */
const selectNoticed = (db: DbOrTrx, notificationId: string) =>
  db
    .selectFrom('expiry_notices')
    .innerJoin('connections', 'connections.id', 'expiry_notices.connection_id')
    .leftJoin('expirations', 'expirations.connection_id', 'connections.id')
    .selectAll('connections')
    .select([
      'expiry_notices.ends_at as noticed_ends_at',
      'expiry_notices.ahead_ms',
      'expirations.ends_at',
      'expirations.certainty',
      'expirations.reason',
      'expirations.life_ms',
    ])
    .where('expiry_notices.notification_id', '=', notificationId)
    .orderBy('expiry_notices.ends_at')
    .orderBy('connections.name')
    .execute();

type Noticed = Awaited<ReturnType<typeof selectNoticed>>[number];

/** Null: there is nothing left to tell. */
export async function collectExpiries(
  ctx: LifeContext,
  db: DbOrTrx,
  row: NotificationRow,
  { isForDelivery }: { isForDelivery: boolean },
): Promise<ExpiryContent | null> {
  const noticed = await selectNoticed(db, row.id);
  const superseded = isForDelivery ? await findSuperseded(db, row) : new Set<string>();
  const dataSources = await db
    .selectFrom('data_sources')
    .select(['id', 'name', 'connection_id', 'paused_at'])
    .where('connection_id', 'in', ['', ...noticed.map((it) => it.id)])
    .orderBy('name')
    .execute();
  const ofConnection = (id: string) => dataSources.filter((it) => it.connection_id === id);
  const isPaused = (id: string): boolean =>
    ofConnection(id).length > 0 && ofConnection(id).every((it) => it.paused_at !== null);
  const told = isForDelivery
    ? noticed.filter((it) => stillStands(it, ctx.clock.now()) && !superseded.has(it.id) && !isPaused(it.id))
    : noticed;
  if (told.length === 0) return null;
  const owner = await getOwner(db, row.account_id);
  return {
    accountName: (await getAccount(db, row.account_id)).name,
    accountOwnerName: owner.name,
    ownerUserId: owner.id,
    recipientName: row.recipient_name,
    recipientUserId: row.user_id,
    now: isForDelivery ? ctx.clock.now() : (row.sent_at ?? row.decided_at),
    items: told.map((it) => toItem(ctx, it, ofConnection(it.id))),
    renewAllUrl: `${ctx.baseUrl}/renew?through=expiring`,
    calendarUrl: `${ctx.baseUrl}/expirations`,
    notificationsUrl: `${ctx.baseUrl}/notifications`,
  };
}

const stillStands = ({ status, ends_at: endsAt, noticed_ends_at: noticedEndsAt }: Noticed, now: Date): boolean =>
  status !== 'disconnected' &&
  endsAt !== null &&
  endsAt > now &&
  Math.abs(endsAt.getTime() - noticedEndsAt.getTime()) < sameEndMs;

/** Connections of which a later warning to the same person has been decided: the mail server was away for longer than from one to the next. */
async function findSuperseded(db: DbOrTrx, row: NotificationRow): Promise<Set<string>> {
  const rows = await db
    .selectFrom('expiry_notices as mine')
    .innerJoin('expiry_notices as later', (join) =>
      join
        .onRef('later.connection_id', '=', 'mine.connection_id')
        .onRef('later.recipient_email', '=', 'mine.recipient_email')
        .onRef('later.ahead_ms', '<', 'mine.ahead_ms'),
    )
    .innerJoin('notifications', 'notifications.id', 'later.notification_id')
    .select('mine.connection_id')
    .where('mine.notification_id', '=', row.id)
    .where('notifications.decided_at', '>', row.decided_at)
    .execute();
  return new Set(rows.map((it) => it.connection_id));
}

function toItem(ctx: LifeContext, row: Noticed, dataSources: { id: string; name: string }[]): ExpiringItem {
  const connector = ctx.getConnector(row.connector_slug);
  // Renewed since: what the rule was then is not kept, and need not be told again.
  const certainty = row.certainty ?? 'known';
  const reason = row.reason ?? 'credential_end';
  const words = explainExpiryOf(connector, row.identity_label, { reason, certainty, lifeMs: row.life_ms });
  return {
    connectionId: row.id,
    connectionName: row.name,
    connectorName: connector.name,
    identityLabel: row.identity_label,
    connectedByUserId: row.connected_by_user_id,
    connectedByName: row.connected_by_name,
    endsAt: row.noticed_ends_at,
    certainty,
    words,
    dataSources: dataSources.map(({ id, name }) => ({ name, url: `${ctx.baseUrl}/data-sources/${id}` })),
    // Through sign-in: the mail that goes out carries a link in its place.
    reconnectUrl: `${ctx.baseUrl}/connections/${row.id}/reconnect`,
    pageUrl: `${ctx.baseUrl}/data-manager?connection=${row.id}`,
  };
}
