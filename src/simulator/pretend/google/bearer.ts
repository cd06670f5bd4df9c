// Who asks an API of Google, and whether the grant and the project let them: checked in the order in which Google does.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { scopeInsufficient, send, serviceDisabled, unauthenticated } from './answers.ts';
import type { GoogleParts } from './google.ts';

export interface Service {
  host: string;
  title: string;
  /** One of them is enough. */
  scopes: readonly string[];
}

/** The person's id; null after the refusal was sent. */
export function letIn(
  parts: GoogleParts,
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): string | null {
  const [, token = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const grant = parts.book.findByAccessToken(token);
  if (!grant) {
    reply.header('www-authenticate', 'Bearer realm="https://accounts.google.com/", error="invalid_token"');
    send(reply, unauthenticated);
    return null;
  }
  if (parts.holdings.disabledApis.has(service.host)) {
    send(reply, serviceDisabled(service.host, service.title));
    return null;
  }
  if (!service.scopes.some((scope) => grant.scopes.includes(scope))) {
    send(reply, scopeInsufficient(service.host));
    return null;
  }
  return grant.personId;
}
