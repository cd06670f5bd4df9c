// Builds the HTTP server: security first, then what everybody may ask (health, sign-in, the web app), then /api/v1, where every
// route needs an actor unless it says otherwise. Routes stand in routes/, thin over the verbs of the rooms.
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { minuteMs } from '../clock.ts';
import { RequestError } from '../request-error.ts';
import { guardAgainstForgery, requireActor } from './actor.ts';
import { registerAuthRoutes } from './auth-routes.ts';
import { answerClientError, headerBytesMax } from './client-errors.ts';
import { watchConnections } from './close-connections.ts';
import type { ApiContext, App } from './context.ts';
import { measureRequests, registerHealth } from './health.ts';
import { registerOpenApi } from './openapi.ts';
import { isUnstorable, sendProblem, unstorable } from './problem.ts';
import { registerAllRoutes } from './routes/index.ts';
import { contentPolicyFor } from './security-policy.ts';
import { measureState } from './state-metrics.ts';
import { registerWebApp } from './web-app.ts';

const bodyLimitBytes = 1_048_576;
/** Generous: an office behind one address, or a busy program. Tighter limits stand at the routes that strangers may guess at. */
const requestsPerMinuteMax = 3_000;

/** The server, not listening yet. `close()` ends open streams and waits for running requests. */
export function buildServer(ctx: ApiContext): FastifyInstance {
  const { trustedProxies } = ctx.config;
  const app: App = Fastify({
    bodyLimit: bodyLimitBytes,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    requestTimeout: minuteMs,
    http: { maxHeaderSize: headerBytesMax },
    clientErrorHandler: answerClientError(ctx),
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, _request, reply) => sendProblem(ctx, error, reply),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, _request, reply) => sendProblem(ctx, error, reply));
  acceptJsonOnly(app);
  app.addHook('preValidation', async ({ params, query, body, routeOptions }) => {
    if (routeOptions.config.keepsNothing) return;
    if ([params, query, body].some(isUnstorable)) throw new RequestError('bad_input', unstorable);
  });

  const isSecure = ctx.config.baseUrl?.startsWith('https:') ?? false;
  app.register(fastifyHelmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', contentPolicyFor(request.url));
    if (/^\/api\/(v1|auth)\//.test(request.url)) reply.header('cache-control', 'no-store');
  });
  // Whoever follows a reconnect link tells nobody where they came from, and no search engine keeps the page.
  app.addHook('onSend', async (request, reply) => {
    if (!/^\/(reconnect|api\/v1\/by-link)([/?]|$)/.test(request.url)) return;
    reply.header('referrer-policy', 'no-referrer');
    reply.header('x-robots-tag', 'noindex');
  });
  app.register(fastifyRateLimit, { max: requestsPerMinuteMax, timeWindow: minuteMs });
  const endConnections = watchConnections(app.server);
  app.addHook('preClose', async () => {
    await ctx.live.close();
    endConnections();
  });
  app.addHook('onClose', async () => ctx.auth.settle());

  measureRequests(app, ctx);
  measureState(ctx);

  registerOpenApi(app, ctx);
  app.register(async (scope: App) => registerHealth(scope, ctx));
  app.register(async (scope: App) => {
    guardAgainstForgery(scope, ctx);
    registerAuthRoutes(scope, ctx);
  });
  app.register(
    async (scope: App) => {
      guardAgainstForgery(scope, ctx);
      requireActor(scope, ctx);
      registerAllRoutes(scope, ctx);
    },
    { prefix: '/api/v1' },
  );
  registerWebApp(app, ctx);
  return app as unknown as FastifyInstance;
}

/** Forms and plain text are what other sites can send without asking; we read neither. An empty body counts as none. */
function acceptJsonOnly(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parse(request, body as string, done);
  });
}
