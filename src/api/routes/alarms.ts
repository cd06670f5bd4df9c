// Alarms, for operators: what should be known or done, across Accounts. Read only: an alarm closes when what it tells of is over.
import { requirePermission } from '../../accounts/index.ts';
import { getAlarm, listAlarms, toAlarmFacts } from '../../life/alarms/index.ts';
import { actorOf } from '../actor.ts';
import { alarm, alarmListQuery } from '../alarm-schemas.ts';
import type { RegisterRoutes } from '../context.ts';
import { pageOf } from '../schemas.ts';
import { toAlarmView } from '../views/alarm-view.ts';
import { cutPage, pageBy } from '../views/page-cursor.ts';
import { idParams } from './parts.ts';

const tags = ['alarms'];

export const registerAlarmRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/alarms',
    {
      schema: {
        tags,
        summary: 'Alarms, newest first; for operators',
        querystring: alarmListQuery,
        response: { 200: pageOf(alarm) },
      },
    },
    async (request) => {
      requirePermission(actorOf(request), 'operate');
      const { status, ...page } = request.query;
      const found = await pageBy(listAlarms(ctx.store.db, status), 'opened_at', 'id', page).execute();
      const { rows, next } = cutPage(found, page.limit, (row) => ({ at: row.opened_at, id: row.id }));
      const items = await Promise.all(rows.map(async (row) => toAlarmView(await toAlarmFacts(ctx.life, row))));
      return { items, next };
    },
  );

  app.get(
    '/alarms/:id',
    { schema: { tags, summary: 'One of them', params: idParams, response: { 200: alarm } } },
    async (request) => {
      requirePermission(actorOf(request), 'operate');
      return toAlarmView(await getAlarm(ctx.life, request.params.id));
    },
  );
};
