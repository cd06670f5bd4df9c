// The Fastify app that all HTTP services of the simulator begin with: forms and JSON are read, and one Trouble can be put
// before a group of routes.
import type { ServerResponse } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import { countRequest, type ServiceCounter } from './stats.ts';
import type { Answer, Trouble } from './trouble.ts';

/** An app without a port; use `app.routing` as the handler after `app.ready()`. `notFound` is the body of a 404. */
export function createApp(notFound: unknown): FastifyInstance {
  const app = Fastify({ logger: false, forceCloseConnections: true });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(notFound));
  return app;
}

/** Puts `trouble` before every route of `app`, and counts what is answered; `counter` is asked for each time, for a reset replaces it. */
export function addTrouble(app: FastifyInstance, trouble: Trouble, counter: () => ServiceCounter): void {
  app.addHook('onRequest', async (_request, reply) => {
    await trouble.pass('before');
    const answer = trouble.answer();
    if (answer) return reply.code(answer.status).headers(answer.headers).send(answer.body);
  });
  app.addHook('onSend', async (request, reply) => {
    countRequest(counter(), `${request.method} ${request.routeOptions.url}`, reply.statusCode);
    await trouble.pass('after');
  });
}

/** The same answer for a handler below Fastify. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, answer.headers).end(answer.body);
}
