// Connections: create, check, reconnect, delete, and what can become a Data Source of one.

import { z } from 'zod';
import { requirePermission } from '../../accounts/index.ts';
import {
  beginAuthorization,
  checkConnection,
  connectWithFields,
  deleteConnection,
  getConnection,
  listOfferedStreams,
  listSourceObjects,
  reconnectWithFields,
  takeOverConnection,
} from '../../life/index.ts';
import { actorOf } from '../actor.ts';
import { offeredStreams } from '../connector-schemas.ts';
import type { RegisterRoutes } from '../context.ts';
import {
  connectInput,
  connection,
  connectionListQuery,
  connectResult,
  deletedConnection,
  pageOf,
  reconnectInput,
  reconnectResult,
  sourceObject,
  timelineEvent,
} from '../schemas.ts';
import { takeOverInput } from '../take-over-schemas.ts';
import { getConnectionView, listConnectionViews } from '../views/connection-view.ts';
import { listTimelineViews } from '../views/timeline-view.ts';
import { asList, idParams, listOf, pageQuery } from './parts.ts';

const tags = ['connections'];
const objectParams = idParams.extend({ objectId: z.string().min(1).max(500) });

export const registerConnectionRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/connections',
    {
      schema: {
        tags,
        summary: 'Connections of your Account, what needs a person first',
        querystring: connectionListQuery,
        response: { 200: pageOf(connection) },
      },
    },
    async (request) => {
      requirePermission(actorOf(request), 'view');
      return listConnectionViews(ctx, actorOf(request), request.query);
    },
  );

  app.post(
    '/connections',
    {
      schema: {
        tags,
        summary: 'Connect by key or password, or begin OAuth',
        body: connectInput,
        response: { 200: connectResult },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { connectorSlug, name, fields, returnTo } = request.body;
      if (ctx.life.getConnector(connectorSlug).auth.kind === 'oauth2') {
        return {
          kind: 'authorize' as const,
          authorizeUrl: await beginAuthorization(ctx.life, actor, {
            connectorSlug,
            connectionId: null,
            name,
            fields,
            returnTo,
          }),
        };
      }
      const id = await connectWithFields(ctx.life, actor, { connectorSlug, name, fields });
      return { kind: 'connected' as const, connection: await getConnectionView(ctx, actor, id) };
    },
  );

  app.get(
    '/connections/:id',
    { schema: { tags, summary: 'One Connection', params: idParams, response: { 200: connection } } },
    async (request) => getConnectionView(ctx, actorOf(request), request.params.id),
  );

  app.post(
    '/connections/:id/check',
    {
      schema: { tags, summary: 'Make the smallest real request now', params: idParams, response: { 200: connection } },
    },
    async (request) => {
      await checkConnection(ctx.life, actorOf(request), request.params.id);
      return getConnectionView(ctx, actorOf(request), request.params.id);
    },
  );

  app.post(
    '/connections/:id/reconnect',
    {
      schema: {
        tags,
        summary: 'Renew the authorization, in place',
        params: idParams,
        body: reconnectInput,
        response: { 200: reconnectResult },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { fields, isSameDatabase, acceptsLess, returnTo } = request.body;
      const row = await getConnection(ctx.life, actor, request.params.id);
      if (ctx.life.getConnector(row.connector_slug).auth.kind === 'oauth2') {
        return {
          kind: 'authorize' as const,
          authorizeUrl: await beginAuthorization(ctx.life, actor, {
            connectorSlug: row.connector_slug,
            connectionId: row.id,
            returnTo,
          }),
        };
      }
      await reconnectWithFields(ctx.life, actor, { connectionId: row.id, fields, isSameDatabase, acceptsLess });
      const after = await getConnection(ctx.life, actor, row.id);
      return {
        kind: 'reconnected' as const,
        connection: await getConnectionView(ctx, actor, row.id),
        isIdentityCompared: row.identity_key !== null && after.identity_key !== null,
      };
    },
  );

  app.post(
    '/connections/:id/take-over',
    {
      schema: {
        tags,
        summary: 'Become the User who connected it, or name another',
        params: idParams,
        body: takeOverInput,
        response: { 200: connection },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      await takeOverConnection(ctx.life, actor, request.params.id, request.body.userId ?? null);
      return getConnectionView(ctx, actor, request.params.id);
    },
  );

  app.get(
    '/connections/:id/objects',
    {
      schema: {
        tags,
        summary: 'What can become a Data Source',
        params: idParams,
        response: { 200: listOf(sourceObject) },
      },
    },
    async (request) => asList(await listSourceObjects(ctx.life, actorOf(request), request.params.id)),
  );

  app.get(
    '/connections/:id/objects/:objectId/streams',
    {
      schema: {
        tags,
        summary: 'Streams that an object offers',
        params: objectParams,
        response: { 200: offeredStreams },
      },
    },
    async (request) => {
      const { streams, troubles } = await listOfferedStreams(
        ctx.life,
        actorOf(request),
        request.params.id,
        request.params.objectId,
      );
      const items = streams.map((it) => ({
        name: it.name,
        reading: it.reading,
        primaryKey: it.primaryKey,
        cursorField: it.cursorField,
        cursorCandidates: it.cursorCandidates ?? [],
        columns: it.columns,
      }));
      return { ...asList(items), troubles };
    },
  );

  app.get(
    '/connections/:id/timeline',
    {
      schema: {
        tags,
        summary: 'What happened and who did it',
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(timelineEvent) },
      },
    },
    async (request) => {
      const row = await getConnection(ctx.life, actorOf(request), request.params.id);
      return listTimelineViews(ctx, { connectionId: row.id, dataSourceId: null }, request.query);
    },
  );

  app.delete(
    '/connections/:id',
    {
      schema: {
        tags,
        summary: 'Delete with all its Data Sources; the provider is told where it can be',
        params: idParams,
        response: { 200: deletedConnection },
      },
    },
    async (request) => ({ revocation: await deleteConnection(ctx.life, actorOf(request), request.params.id) }),
  );
};
