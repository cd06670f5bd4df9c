// Asking somebody without a login to reconnect or to connect: ask, see how far it is, remind, revoke.
import type { Actor } from '../../accounts/index.ts';
import { askToConnect, askToReconnect, listLinks, remindNow, revokeLink } from '../../life/reconnect/index.ts';
import { actorOf } from '../actor.ts';
import type { ApiContext, RegisterRoutes } from '../context.ts';
import { askToConnectInput, askToReconnectInput, type ReconnectLinkView, reconnectLink } from '../link-schemas.ts';
import { toLinkView } from '../views/link-view.ts';
import { asList, idParams, listOf, noContent } from './parts.ts';

const tags = ['reconnect links'];

export const registerReconnectLinkRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/connections/:id/reconnect-links',
    {
      schema: {
        tags,
        summary: 'Who was asked to reconnect it, and how far they are; newest first',
        params: idParams,
        response: { 200: listOf(reconnectLink) },
      },
    },
    async (request) => {
      const links = await listLinks(ctx.life, actorOf(request), { connectionId: request.params.id });
      return asList(links.map((it) => toLinkView(ctx, it)));
    },
  );

  app.post(
    '/connections/:id/reconnect-links',
    {
      schema: {
        tags,
        summary: 'Ask somebody by email to reconnect it',
        params: idParams,
        body: askToReconnectInput,
        response: { 201: reconnectLink },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const id = await askToReconnect(ctx.life, actor, { ...request.body, connectionId: request.params.id });
      reply.code(201);
      return getLinkView(ctx, actor, id);
    },
  );

  app.get(
    '/reconnect-links',
    {
      schema: {
        tags,
        summary: 'Who was asked to connect or reconnect something; newest first',
        response: { 200: listOf(reconnectLink) },
      },
    },
    async (request) => {
      const links = await listLinks(ctx.life, actorOf(request), 'asked');
      return asList(links.map((it) => toLinkView(ctx, it)));
    },
  );

  app.post(
    '/reconnect-links',
    {
      schema: {
        tags,
        summary: 'Ask somebody by email to make a first Connection',
        body: askToConnectInput,
        response: { 201: reconnectLink },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const id = await askToConnect(ctx.life, actor, request.body);
      reply.code(201);
      return getLinkView(ctx, actor, id);
    },
  );

  app.post(
    '/reconnect-links/:id/remind',
    { schema: { tags, summary: 'Remind them now', params: idParams, response: { 200: reconnectLink } } },
    async (request) => {
      const actor = actorOf(request);
      await remindNow(ctx.life, actor, request.params.id);
      return getLinkView(ctx, actor, request.params.id);
    },
  );

  app.delete(
    '/reconnect-links/:id',
    { schema: { tags, summary: 'Take a link back', params: idParams, response: { 204: noContent } } },
    async (request, reply) => {
      await revokeLink(ctx.life, actorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
};

async function getLinkView(ctx: ApiContext, actor: Actor, id: string): Promise<ReconnectLinkView> {
  const [found] = await listLinks(ctx.life, actor, { id });
  if (!found) throw new Error(`the link ${id} went away while it was answered about`);
  return toLinkView(ctx, found);
}
