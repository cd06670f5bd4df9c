// What expires when: Connections whose authorization ends by itself, the earliest first.
import { requirePermission } from '../../accounts/index.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import { expirationListQuery, expirationPage } from '../schemas.ts';
import { listExpirationViews } from '../views/expiration-view.ts';

export const registerExpirationRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/expirations',
    {
      schema: {
        tags: ['connections'],
        summary: 'What expires when, the earliest first',
        querystring: expirationListQuery,
        response: { 200: expirationPage },
      },
    },
    async (request) => {
      requirePermission(actorOf(request), 'view');
      return listExpirationViews(ctx, actorOf(request), request.query);
    },
  );
};
