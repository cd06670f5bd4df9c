// Unknown failures, for operators: what providers answered and no rule could explain, across Accounts, and each as a line of the corpus.
import { z } from 'zod';
import { requirePermission } from '../../accounts/index.ts';
import {
  dismissUnknownFailure,
  getUnknownFailure,
  listUnknownFailures,
  toCorpusLine,
} from '../../life/unknown-failures/index.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import { unknownFailure, unknownFailureListQuery, unknownFailureWhole } from '../failure-schemas.ts';
import { pageOf } from '../schemas.ts';
import { cutPage, pageBy } from '../views/page-cursor.ts';
import { toUnknownFailureView, toUnknownFailureWholeView } from '../views/unknown-failure-view.ts';
import { idParams } from './parts.ts';

const tags = ['unknown failures'];

export const registerUnknownFailureRoutes: RegisterRoutes = (app, ctx) => {
  const { db } = ctx.store;

  app.get(
    '/unknown-failures',
    {
      schema: {
        tags,
        summary: 'Answers that nobody knows, of all Accounts, last seen first; for operators',
        querystring: unknownFailureListQuery,
        response: { 200: pageOf(unknownFailure) },
      },
    },
    async (request) => {
      requirePermission(actorOf(request), 'operate');
      const { provider, status, ...page } = request.query;
      const base = listUnknownFailures(db, { provider, isDismissed: status === 'dismissed' });
      const found = await pageBy(base, 'last_seen_at', 'id', page).execute();
      const { rows, next } = cutPage(found, page.limit, (row) => ({ at: row.last_seen_at, id: row.id }));
      return { items: rows.map(toUnknownFailureView), next };
    },
  );

  app.get(
    '/unknown-failures/:id',
    { schema: { tags, summary: 'One of them, redacted', params: idParams, response: { 200: unknownFailureWhole } } },
    async (request) => {
      requirePermission(actorOf(request), 'operate');
      return toUnknownFailureWholeView(await getUnknownFailure(db, request.params.id));
    },
  );

  app.get(
    '/unknown-failures/:id/corpus-line',
    {
      schema: {
        tags,
        summary: 'One of them as a line of the corpus, with empty labels, to be saved',
        params: idParams,
        produces: ['application/jsonl'],
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      requirePermission(actorOf(request), 'operate');
      const line = toCorpusLine(await getUnknownFailure(db, request.params.id));
      return reply
        .type('application/jsonl; charset=utf-8')
        .header('content-disposition', `attachment; filename="${line.id}.jsonl"`)
        .send(`${JSON.stringify(line)}\n`);
    },
  );

  app.post(
    '/unknown-failures/:id/dismiss',
    {
      schema: {
        tags,
        summary: 'Take it from the list; it goes on being counted',
        params: idParams,
        response: { 200: unknownFailure },
      },
    },
    async (request) => toUnknownFailureView(await dismissUnknownFailure(ctx, actorOf(request), request.params.id)),
  );
};
