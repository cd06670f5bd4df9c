// The OAuth way back: the provider sends the browser here, and every outcome leads into the app.

import { z } from 'zod';
import { findActor, requirePermission } from '../../accounts/index.ts';
import {
  abandonAuthorization,
  acceptLess,
  completeAuthorization,
  connectAsNew,
  getAuthorization,
} from '../../life/index.ts';
import { returnByLink } from '../../life/reconnect/index.ts';
import { actorOf, headersOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import { readLinkCookie } from '../link-cookie.ts';
import { authorization, connection } from '../schemas.ts';
import { getConnectionView } from '../views/connection-view.ts';
import { explainView } from '../views/explain-view.ts';
import { idParams, noContent } from './parts.ts';

const tags = ['authorizations'];

export const registerAuthorizationRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/oauth/callback',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Where providers send the browser back',
        hide: true,
        querystring: z.record(z.string(), z.unknown()),
      },
    },
    async (request, reply) => {
      const callbackUrl = new URL(request.url, ctx.life.baseUrl);
      const byLink = await returnByLink(ctx.life, callbackUrl, readLinkCookie(ctx, request));
      if (byLink) return reply.header('referrer-policy', 'no-referrer').redirect(byLink);
      const actor = await findActor(ctx, headersOf(request));
      // The session ended meanwhile: sign in, and come back here with the same answer of the provider.
      if (!actor) return reply.redirect(`/sign-in?returnTo=${encodeURIComponent(request.url)}`);
      const { path } = await completeAuthorization(ctx.life, actor, callbackUrl);
      return reply.redirect(path);
    },
  );

  app.get(
    '/authorizations/:id',
    { schema: { tags, summary: 'How an authorization ended', params: idParams, response: { 200: authorization } } },
    async (request) => {
      const actor = actorOf(request);
      requirePermission(actor, 'connect');
      const row = await getAuthorization(ctx.life, actor, request.params.id);
      const connector = ctx.life.getConnector(row.connector_slug);
      const before = row.connection_id
        ? await ctx.store.db
            .selectFrom('connections')
            .select('identity_label')
            .where('id', '=', row.connection_id)
            .executeTakeFirst()
        : undefined;
      return {
        id: row.id,
        status: row.status,
        createdAt: row.created_at.toISOString(),
        needsSettings: connector.fields.some((field) => field.isRequired && field.fallback === undefined),
        goesOnAt: row.status === 'completed' ? row.return_to : null,
        connectorSlug: row.connector_slug,
        connectorName: connector.name,
        connectionId: row.connection_id,
        previousIdentity: before?.identity_label ?? null,
        newIdentity: row.identity_label,
        shortfall: row.status === 'reaches_less' ? row.shortfall : null,
        explanation: row.diagnosis
          ? explainView(row.diagnosis, {
              connector,
              supportContact: ctx.config.supportContact,
              isConnecting: true,
            })
          : null,
      };
    },
  );

  app.post(
    '/authorizations/:id/connect-as-new',
    {
      schema: {
        tags,
        summary: 'Keep the other account as a new Connection',
        params: idParams,
        response: { 200: connection },
      },
    },
    async (request) =>
      getConnectionView(ctx, actorOf(request), await connectAsNew(ctx.life, actorOf(request), request.params.id)),
  );

  app.post(
    '/authorizations/:id/accept-less',
    {
      schema: {
        tags,
        summary: 'Go on with an authorization that reaches less than the one before',
        params: idParams,
        response: { 200: connection },
      },
    },
    async (request) =>
      getConnectionView(ctx, actorOf(request), await acceptLess(ctx.life, actorOf(request), request.params.id)),
  );

  app.post(
    '/authorizations/:id/abandon',
    {
      schema: {
        tags,
        summary: 'Give it up; what it held is forgotten',
        params: idParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await abandonAuthorization(ctx.life, actorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
};
