// What can be connected, and the OAuth apps that operators enter.

import { z } from 'zod';
import { type Actor, requirePermission, writeAudit } from '../../accounts/index.ts';
import { type Connector, findShippedConnector, isConnectorAvailable, needsOAuthApp } from '../../connectors/index.ts';
import { countUses } from '../../life/added-connectors/index.ts';
import { callbackPath, retryOperatorFaults } from '../../life/index.ts';
import { actorOf } from '../actor.ts';
import { connectorWhole } from '../connector-schemas.ts';
import type { ApiContext, RegisterRoutes } from '../context.ts';
import { type ConnectorView, connector, oauthAppInput } from '../schemas.ts';
import { asList, listOf } from './parts.ts';

const tags = ['connectors'];

export const registerConnectorRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/connectors',
    { schema: { tags, summary: 'What can be connected', response: { 200: listOf(connector) } } },
    async (request) => {
      const actor = actorOf(request);
      requirePermission(actor, 'view');
      const offered = (await ctx.life.listConnectors()).filter((it) => isConnectorAvailable(it, ctx.config));
      return asList(await Promise.all(offered.map((it) => toConnectorView(ctx, actor, it))));
    },
  );

  const params = z.object({ slug: z.string().min(1).max(100) });
  app.get(
    '/connectors/:slug',
    {
      schema: {
        tags,
        summary: 'One connector, with its streams and how much uses it; for operators',
        params,
        response: { 200: connectorWhole },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const connectionCount = await countUses(ctx.life, actor, request.params.slug);
      const it = ctx.life.getConnector(request.params.slug);
      return {
        ...(await toConnectorView(ctx, actor, it)),
        streams: [...(it.trial?.streams ?? [])],
        isTriable: it.trial !== undefined,
        connectionCount,
      };
    },
  );

  app.put(
    '/connectors/:slug/oauth-app',
    {
      schema: {
        tags,
        summary: 'Enter client id and secret of the OAuth app',
        params,
        body: oauthAppInput,
        response: { 200: connector },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      requirePermission(actor, 'operate');
      const it = ctx.life.getConnector(request.params.slug);
      const { clientId, clientSecret, isInTesting } = request.body;
      await ctx.store.db.transaction().execute(async (trx) => {
        // Without a secret in the request the one that is kept stays.
        const kept = clientSecret ?? (await ctx.life.tokens.findOAuthApp(it.slug, trx))?.clientSecret ?? null;
        await ctx.life.tokens.setOAuthApp(
          it.slug,
          { clientId, clientSecret: kept, ...(isInTesting !== undefined && { isInTesting }) },
          actor.name,
          trx,
        );
        await retryOperatorFaults(ctx.life, trx, it.slug);
        const detail = { clientId };
        await writeAudit(trx, { at: ctx.clock.now(), actor, action: 'oauth_app.changed', targetId: it.slug, detail });
      });
      return toConnectorView(ctx, actor, it);
    },
  );
};

async function toConnectorView(ctx: ApiContext, actor: Actor, it: Connector): Promise<ConnectorView> {
  const app = needsOAuthApp(it.auth) ? await ctx.life.tokens.findOAuthApp(it.slug) : null;
  const isReady = !needsOAuthApp(it.auth) || app !== null;
  return {
    slug: it.slug,
    name: it.name,
    category: it.category,
    description: it.description,
    authKind: it.authKind,
    fields: it.fields,
    helpUrl: it.helpUrl,
    icon: it.icon ?? null,
    verification: it.verification ?? null,
    isAdded: findShippedConnector(it.slug) === null,
    isReady,
    notReadyBecause: isReady
      ? null
      : `An operator enters the client id and secret of your OAuth app at ${it.name} under Connectors.`,
    oauthApp: needsOAuthApp(it.auth)
      ? {
          clientId: actor.isOperator ? (app?.clientId ?? null) : null,
          redirectUri: ctx.life.baseUrl + callbackPath,
          isInTesting: app?.isInTesting ?? false,
          testingModeMs: it.lifetimes?.testingModeMs ?? null,
        }
      : null,
  };
}
