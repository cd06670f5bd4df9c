// The event stream of hints: what the open pages should read again. See ../live.ts.
import { requirePermission } from '../../accounts/index.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';

export const registerLiveRoutes: RegisterRoutes = (app, ctx) => {
  const schema = {
    tags: ['live'],
    summary: 'Server-sent events; each `data` is a liveHint: what to read again',
    produces: ['text/event-stream'],
  };
  app.get('/live', { schema, exposeHeadRoute: false }, async (request, reply) => {
    const { accountId, userId } = requireView(actorOf(request));
    ctx.live.requireRoom(accountId);
    const headers = {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      // nginx holds answers back otherwise.
      'x-accel-buffering': 'no',
    };
    reply.hijack();
    reply.raw.writeHead(200, headers as Record<string, string>);
    const hasMissed = request.headers['last-event-id'] !== undefined;
    ctx.live.open({ accountId, userId, response: reply.raw, hasMissed });
  });
};

function requireView(actor: ReturnType<typeof actorOf>) {
  requirePermission(actor, 'view');
  return actor;
}
