// The cookie of whoever goes to a provider's pages through a reconnect link: it ties the way back to the browser that set out, so that nobody
// can have another person's account authorized by sending them the provider's address (RFC 9700, section 4.7). It opens nothing by itself.
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hourMs } from '../clock.ts';
import type { ApiContext } from './context.ts';

/** As long as an authorization may be under way. */
const lifeSeconds = hourMs / 1000;

/** With TLS the name begins so that no neighbouring host can set it (RFC 6265bis, section 4.1.3.2). */
const nameOf = (ctx: ApiContext): string => (isSecure(ctx) ? '__Host-mooring-link' : 'mooring-link');
const isSecure = (ctx: ApiContext): boolean => ctx.config.baseUrl?.startsWith('https:') ?? false;

/** The secret in it; null when there is none of the right form. */
export function readLinkCookie(ctx: ApiContext, request: FastifyRequest): string | null {
  const name = `${nameOf(ctx)}=`;
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(name));
  const value = found?.slice(name.length) ?? '';
  return /^[\w-]{43}$/.test(value) ? value : null;
}

/** One for all links that are followed in this browser at the same time. */
export function keepLinkCookie(ctx: ApiContext, request: FastifyRequest, reply: FastifyReply): string {
  const secret = readLinkCookie(ctx, request) ?? randomBytes(32).toString('base64url');
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${lifeSeconds}`];
  reply.header(
    'set-cookie',
    [`${nameOf(ctx)}=${secret}`, ...attributes, ...(isSecure(ctx) ? ['Secure'] : [])].join('; '),
  );
  return secret;
}
