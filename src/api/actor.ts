// Who sends a request, for all of /api/v1: read once before the body is, and refused unless the route says `access: 'public'`.
// And the guard against forged requests: a page of another site must not act with this browser's cookie.
import type { FastifyRequest } from 'fastify';
import { type Actor, baseUrlOf, createAuthenticate, hasApiKey } from '../accounts/index.ts';
import { RequestError } from '../request-error.ts';
import type { ApiContext, App } from './context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
  }
  interface FastifyContextConfig {
    /** Without it a route needs somebody signed in, or an API key. */
    access?: 'public';
    /** What is sent is not stored: then it may hold characters that our database cannot. */
    keepsNothing?: true;
  }
}

/** Makes every route of this scope need an actor. */
export function requireActor(app: App, ctx: ApiContext): void {
  const authenticate = createAuthenticate(ctx);
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.access === 'public') return;
    const { actor, setCookies } = await authenticate({
      authorization: request.headers.authorization ?? null,
      hasCookie: request.headers.cookie !== undefined,
      all: () => headersOf(request),
    });
    for (const cookie of setCookies) reply.header('set-cookie', cookie);
    if (!actor) throw notSignedIn(request);
    request.actor = actor;
  });
}

/** The actor of a request to a route that is not public. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Error(`${request.method} ${request.url} is public and asks for its actor`);
  return request.actor;
}

function notSignedIn(request: FastifyRequest): RequestError {
  return new RequestError(
    'not_signed_in',
    hasApiKey(request.headers.authorization)
      ? 'This API key is not valid: it may have been revoked. The header is "Authorization: Bearer KEY".'
      : 'Sign in, or send an API key with the header "Authorization: Bearer KEY".',
  );
}

/**
 * Refuses requests that change something and were begun by a page of another origin. A browser names the origin itself; a
 * program without cookies needs none. Bodies are JSON alone (server.ts), which forms of other sites cannot send either.
 */
export function guardAgainstForgery(app: App, ctx: ApiContext): void {
  app.addHook('onRequest', async (request) => {
    const { method, headers } = request;
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return;
    // A key is sent by programs on purpose. (Basic, which browsers do send on their own, is no key.)
    if (hasApiKey(headers.authorization)) return;
    const { origin } = headers;
    if (origin !== undefined) {
      if (ctx.auth.trustedOrigins.includes(origin)) return;
      throw foreignOrigin(ctx, origin);
    }
    const site = headers['sec-fetch-site'];
    if (site === 'same-origin' || (site === undefined && headers.cookie === undefined)) return;
    throw foreignOrigin(ctx, 'an unknown page');
  });
}

function foreignOrigin(ctx: ApiContext, origin: string): RequestError {
  return new RequestError(
    'forbidden',
    `This request came from ${origin}, but Mooring is at ${baseUrlOf(ctx.config)}. Open it there, or set MOORING_BASE_URL to the address you use.`,
  );
}

/** Node's headers as the Web's. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
