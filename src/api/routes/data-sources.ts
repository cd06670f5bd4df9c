// Data Sources: create, list, look into, sync, pause, delete.
import { requirePermission } from '../../accounts/index.ts';
import {
  changeDataSource,
  createDataSource,
  deleteDataSource,
  getDataSource,
  pauseDataSource,
  resumeDataSource,
  syncNow,
} from '../../life/index.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import {
  dataSource,
  dataSourceInput,
  dataSourceListQuery,
  dataSourcePage,
  dataSourcePatch,
  pageOf,
  rowsPage,
  rowsQuery,
  stream,
  sync,
  timelineEvent,
} from '../schemas.ts';
import { getDataSourceView, listDataSourceViews } from '../views/data-source-view.ts';
import { getSyncView, listRows, listStreamViews, listSyncViews } from '../views/stream-view.ts';
import { listTimelineViews } from '../views/timeline-view.ts';
import { asList, idParams, listOf, noContent, pageQuery } from './parts.ts';

const tags = ['data-sources'];

export const registerDataSourceRoutes: RegisterRoutes = (app, ctx) => {
  const { life } = ctx;

  app.get(
    '/data-sources',
    {
      schema: {
        tags,
        summary: 'Data Sources, what needs a person first',
        querystring: dataSourceListQuery,
        response: { 200: dataSourcePage },
      },
    },
    async (request) => {
      requirePermission(actorOf(request), 'view');
      return listDataSourceViews(ctx, actorOf(request), request.query);
    },
  );

  app.post(
    '/data-sources',
    {
      schema: {
        tags,
        summary: 'Make a Data Source of an object',
        body: dataSourceInput,
        response: { 201: dataSource },
      },
    },
    async (request, reply) => {
      const id = await createDataSource(life, actorOf(request), request.body);
      return reply.code(201).send(await getDataSourceView(ctx, actorOf(request), id));
    },
  );

  app.get(
    '/data-sources/:id',
    { schema: { tags, summary: 'One Data Source', params: idParams, response: { 200: dataSource } } },
    async (request) => getDataSourceView(ctx, actorOf(request), request.params.id),
  );

  app.patch(
    '/data-sources/:id',
    {
      schema: {
        tags,
        summary: 'Rename or reschedule',
        params: idParams,
        body: dataSourcePatch,
        response: { 200: dataSource },
      },
    },
    async (request) => {
      await changeDataSource(life, actorOf(request), request.params.id, request.body);
      return getDataSourceView(ctx, actorOf(request), request.params.id);
    },
  );

  app.delete(
    '/data-sources/:id',
    {
      schema: {
        tags,
        summary: 'Delete with everything that was synced',
        params: idParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await deleteDataSource(life, actorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/data-sources/:id/sync',
    { schema: { tags, summary: 'Sync now', params: idParams, response: { 200: sync } } },
    async (request) => {
      const syncId = await syncNow(life, actorOf(request), request.params.id);
      return getSyncView(ctx, await getDataSource(life, actorOf(request), request.params.id), syncId);
    },
  );

  app.post(
    '/data-sources/:id/pause',
    { schema: { tags, summary: 'Pause', params: idParams, response: { 200: dataSource } } },
    async (request) => {
      await pauseDataSource(life, actorOf(request), request.params.id);
      return getDataSourceView(ctx, actorOf(request), request.params.id);
    },
  );

  app.post(
    '/data-sources/:id/resume',
    { schema: { tags, summary: 'Resume, and catch up', params: idParams, response: { 200: dataSource } } },
    async (request) => {
      await resumeDataSource(life, actorOf(request), request.params.id);
      return getDataSourceView(ctx, actorOf(request), request.params.id);
    },
  );

  app.get(
    '/data-sources/:id/timeline',
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
      const row = await getDataSource(life, actorOf(request), request.params.id);
      return listTimelineViews(ctx, { connectionId: row.connection_id, dataSourceId: row.id }, request.query);
    },
  );

  app.get(
    '/data-sources/:id/syncs',
    {
      schema: {
        tags,
        summary: 'Syncs, newest first',
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(sync) },
      },
    },
    async (request) =>
      listSyncViews(ctx, await getDataSource(life, actorOf(request), request.params.id), request.query),
  );

  app.get(
    '/data-sources/:id/streams',
    { schema: { tags, summary: 'Streams with their gaps', params: idParams, response: { 200: listOf(stream) } } },
    async (request) =>
      asList(await listStreamViews(ctx, await getDataSource(life, actorOf(request), request.params.id))),
  );

  app.get(
    '/data-sources/:id/rows',
    {
      schema: {
        tags,
        summary: 'A preview of landed rows',
        params: idParams,
        querystring: rowsQuery,
        response: { 200: rowsPage },
      },
    },
    async (request) => listRows(ctx, await getDataSource(life, actorOf(request), request.params.id), request.query),
  );
};
