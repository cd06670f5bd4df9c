// Serves the built web app: its files, and index.html for every other path, since the app finds its own way there. Paths of the
// API that do not exist get a problem document instead.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../request-error.ts';
import type { ApiContext, App } from './context.ts';
import { sendProblem } from './problem.ts';

const builtHere = fileURLToPath(new URL('../../dist/web', import.meta.url));
const yearSeconds = 31_536_000;

export function registerWebApp(app: App, ctx: Pick<ApiContext, 'log' | 'webRoot' | 'config' | 'life'>): void {
  const root = ctx.webRoot ?? builtHere;
  const isBuilt = existsSync(join(root, 'index.html'));
  if (isBuilt)
    app.register(fastifyStatic, {
      root,
      cacheControl: false,
      schemaHide: true,
      // Names under assets/ hold a hash of their content; everything else is asked for anew.
      setHeaders: (reply, path) =>
        reply.header('cache-control', isHashed(root, path) ? `public, max-age=${yearSeconds}, immutable` : 'no-cache'),
    });
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) return sendProblem(ctx, notFound('page or route'), reply);
    if (isBuilt) return reply.sendFile('index.html', root);
    return reply.code(503).type('text/html; charset=utf-8').send(notBuiltPage);
  });
}

const isHashed = (root: string, path: string): boolean => path.startsWith(join(root, 'assets'));

/** A person's browser asking for a page of the app: not for the API, and not for a file that is missing. */
function wantsPage(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && !/^\/(api|assets)(\/|$)/.test(path) && !/\.[a-z0-9]{2,5}$/i.test(path);
}

const notBuiltPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Mooring</title>
<body style="font-family: sans-serif; max-width: 40em; margin: 4em auto; line-height: 1.5">
<h1>The web app is not built yet</h1>
<p>The server runs, and so does its API. Build the pages with <code>npm run build:web</code>, then start the server again.</p>
`;
