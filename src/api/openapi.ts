// The machine-readable form of the API (/api/openapi.json, OpenAPI 3.1, made from the zod schemas) and a page to try it out
// (/api/docs). The page carries all it needs: it works without the internet.
import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { baseUrlOf } from '../accounts/index.ts';
import type { ApiContext, App } from './context.ts';
import { problem } from './schemas.ts';

const pagePath = '/api/docs';

const description =
  'Everything the web app does. Sign in with a session cookie, or send an API key: `Authorization: Bearer KEY`. ' +
  'Errors are `application/problem+json`. Lists take `limit` and `after` and give `next`.';

/** Must come before the routes that it describes. */
export function registerOpenApi(app: App, ctx: ApiContext): void {
  app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Mooring', version: ctx.version, description },
      servers: [{ url: baseUrlOf(ctx.config) }],
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: `${ctx.config.baseUrl?.startsWith('https:') ? '__Secure-' : ''}mooring.session_token`,
          },
        },
      },
      security: [{ apiKey: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
  });
  app.register(async (scope) => {
    scope.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
      reply.type('application/json').send(JSON.stringify(describe(app))),
    );
  });
  app.register(async (scope) => registerPage(scope));
}

/**
 * The page to try it out: a small server of its own behind our routes, built when somebody first opens it. What it is made of would be a
 * tenth of every start's time and 25 MB, and few ever look.
 */
function registerPage(scope: App): void {
  let built: Promise<FastifyInstance> | undefined;
  const build = async (): Promise<FastifyInstance> => {
    const { default: fastifyApiReference } = await import('@scalar/fastify-api-reference');
    const server = Fastify();
    server.register(fastifyApiReference, {
      routePrefix: pagePath,
      configuration: {
        url: '/api/openapi.json',
        pageTitle: 'Mooring: the API',
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        agent: { disabled: true },
        mcp: { disabled: true },
      },
    });
    return server;
  };
  const show = async ({ url }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    built ??= build();
    const { statusCode, headers, rawPayload } = await (await built).inject(url);
    if (statusCode === 404) {
      reply.callNotFound();
      return reply;
    }
    const { 'content-type': type, location } = headers;
    if (type !== undefined) reply.header('content-type', type);
    if (location !== undefined) reply.header('location', location);
    return reply.code(statusCode).send(rawPayload.length > 0 ? rawPayload : undefined);
  };
  for (const path of [pagePath, `${pagePath}/*`]) scope.get(path, { schema: { hide: true } }, show);
  scope.addHook('onClose', async () => (await built)?.close());
}

/** The document, with the one shape of all errors added to every operation, and no body where none is sent. */
function describe(app: App): unknown {
  const document = structuredClone(app.swagger()) as unknown as Document;
  const { $schema: _, ...schema } = z.toJSONSchema(problem, { target: 'draft-2020-12', io: 'output' });
  document.components.responses = {
    problem: { description: 'A problem, RFC 9457', content: { 'application/problem+json': { schema } } },
  };
  for (const operations of Object.values(document.paths))
    for (const { responses } of Object.values(operations)) {
      responses.default = { $ref: '#/components/responses/problem' };
      if (responses['204']) responses['204'] = { description: 'Done' };
    }
  return document;
}

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: { responses?: Record<string, unknown> };
}
