// The emails, kept in the app: each person sees their own; operators see all of their Account.
import type { Selectable } from 'kysely';
import type { Actor } from '../../accounts/index.ts';
import { markRead, sentAtOf, showNotification, showSubject } from '../../life/index.ts';
import { notFound } from '../../request-error.ts';
import type { Tables } from '../../store/index.ts';
import { actorOf } from '../actor.ts';
import type { ApiContext, RegisterRoutes } from '../context.ts';
import { type NotificationView, notification, notificationWhole, pageOf } from '../schemas.ts';
import { cutPage, pageBy } from '../views/page-cursor.ts';
import { idParams, pageQuery } from './parts.ts';

const tags = ['notifications'];
type Row = Selectable<Tables['notifications']>;

export const registerNotificationRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/notifications',
    {
      schema: {
        tags,
        summary: 'Emails, newest first',
        querystring: pageQuery,
        response: { 200: pageOf(notification) },
      },
    },
    async (request) => {
      const visible = visibleTo(ctx, actorOf(request));
      const { rows, next } = cutPage(
        await pageBy(visible, 'decided_at', 'id', request.query).execute(),
        request.query.limit,
        (row) => ({ at: row.decided_at, id: row.id }),
      );
      return { items: await Promise.all(rows.map(async (row) => toView(row, await subjectOf(ctx, row)))), next };
    },
  );

  app.get(
    '/notifications/:id',
    {
      schema: {
        tags,
        summary: 'One email as it is or would be read',
        params: idParams,
        response: { 200: notificationWhole },
      },
    },
    async (request) => {
      const row = await getRow(ctx, actorOf(request), request.params.id);
      const { subject, html, text } = await showNotification(ctx.life, ctx.store.db, row);
      return { ...toView(row, subject), html, text };
    },
  );

  app.post(
    '/notifications/:id/read',
    { schema: { tags, summary: 'Mark as read', params: idParams, response: { 200: notification } } },
    async (request) => {
      const row = await getRow(ctx, actorOf(request), request.params.id);
      const readAt = row.read_at ?? ctx.clock.now();
      await markRead(ctx.life, row.id, readAt);
      return toView({ ...row, read_at: readAt }, await subjectOf(ctx, row));
    },
  );
};

function visibleTo(ctx: ApiContext, actor: Actor) {
  return ctx.store.db
    .selectFrom('notifications')
    .selectAll()
    .where('account_id', '=', actor.accountId)
    .$if(!actor.isOperator && actor.kind === 'user', (it) => it.where('user_id', '=', actor.userId ?? ''));
}

async function getRow(ctx: ApiContext, actor: Actor, id: string): Promise<Row> {
  const row = await visibleTo(ctx, actor).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('notification');
  return row;
}

const subjectOf = (ctx: ApiContext, row: Row): Promise<string> => showSubject(ctx.life, ctx.store.db, row);

const toView = (row: Row, subject: string): NotificationView => ({
  id: row.id,
  event: row.event,
  subject,
  recipientName: row.recipient_name,
  recipientEmail: row.recipient_email,
  status: row.status,
  decidedAt: row.decided_at.toISOString(),
  sentAt: sentAtOf(row)?.toISOString() ?? null,
  readAt: row.read_at?.toISOString() ?? null,
  disconnectionId: row.disconnection_id,
});
