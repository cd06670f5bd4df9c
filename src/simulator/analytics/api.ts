// The data API of Sandbox Analytics: GET /v1/me, /v1/properties, /v1/properties/:id/reports/daily, /v1/properties/:id/campaigns.
// Bearer tokens are judged by the book of grants; numbers come from report-rows.ts.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDay } from '../figures.ts';
import { type Accounts, propertiesOf, type SandboxUser } from './accounts.ts';
import { descriptions, scope } from './authorization-server.ts';
import type { AccessTokenVerdict, GrantBook } from './grants.ts';
import { earliestDay, reportRows } from './report-rows.ts';

const pageSizeDefault = 100;
const pageSizeMax = 1_000;

export function addAnalyticsApi(app: FastifyInstance, accounts: Accounts, book: GrantBook): void {
  /** The user behind the request's token, or null after a refusal. */
  const authorize = (request: FastifyRequest, reply: FastifyReply): SandboxUser | null => {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) {
      reply.code(401).header('www-authenticate', 'Bearer realm="Sandbox Analytics"');
      reply.send({ error: { code: 'missing_token', message: 'Send an access token as Authorization: Bearer TOKEN.' } });
      return null;
    }
    const verdict = book.judgeAccessToken(token);
    if (verdict.kind === 'refused') {
      refuseToken(reply, verdict);
      return null;
    }
    if (!verdict.scopes.includes(scope)) {
      reply.code(403).header('www-authenticate', `Bearer error="insufficient_scope", scope="${scope}"`);
      reply.send({ error: { code: 'insufficient_scope', message: `The scope ${scope} is needed.` } });
      return null;
    }
    return accounts.users.get(verdict.userId) ?? null;
  };

  /** The property of the path when the user has a role on it, or null after a refusal. */
  const authorizeProperty = (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    const user = authorize(request, reply);
    if (!user) return null;
    const { id } = request.params;
    const property = accounts.properties.get(id);
    if (!property) {
      reply
        .code(404)
        .send({ error: { code: 'property_not_found', message: `There is no property ${id}.`, property: id } });
      return null;
    }
    if (accounts.roles.get(user.id)?.has(id)) return property;
    reply.code(403).send({
      error: {
        code: 'property_access_denied',
        message: `User does not have sufficient permissions for property ${id}.`,
        property: id,
      },
    });
    return null;
  };

  app.get('/v1/me', async (request, reply) => {
    const user = authorize(request, reply);
    return user ? { id: user.id, email: user.email, name: user.name } : reply;
  });

  app.get('/v1/properties', async (request, reply) => {
    const user = authorize(request, reply);
    return user ? { properties: propertiesOf(accounts, user.id) } : reply;
  });

  app.get<{ Params: { id: string } }>('/v1/properties/:id/campaigns', async (request, reply) => {
    const property = authorizeProperty(request, reply);
    return property ? { campaigns: accounts.campaigns.get(property.id) ?? [] } : reply;
  });

  app.get<{ Params: { id: string }; Querystring: Record<string, string | undefined> }>(
    '/v1/properties/:id/reports/daily',
    async (request, reply) => {
      const property = authorizeProperty(request, reply);
      if (!property) return reply;
      const { from = '', until = '', page_token: pageToken } = request.query;
      const pageSize = Number(request.query.page_size ?? pageSizeDefault);
      const bad = (message: string) => reply.code(400).send({ error: { code: 'invalid_argument', message } });
      if (!isDay(from) || !isDay(until)) return bad('from and until are needed, written YYYY-MM-DD.');
      if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > pageSizeMax)
        return bad(`page_size is a whole number from 1 to ${pageSizeMax}.`);
      const now = new Date();
      const earliest = earliestDay(now);
      if (from < earliest) {
        const message = `Data before ${earliest} is no longer available.`;
        return reply.code(400).send({ error: { code: 'date_out_of_range', message, earliest } });
      }
      const offset = pageToken ? readPageToken(pageToken, property.id, from, until) : 0;
      if (offset === null) return bad('page_token does not belong to this request.');
      const rows = reportRows(property.id, from, until, now);
      const end = offset + pageSize;
      return {
        rows: rows.slice(offset, end),
        next_page_token: end < rows.length ? writePageToken(property.id, from, until, end) : null,
      };
    },
  );
}

function refuseToken(reply: FastifyReply, refused: Extract<AccessTokenVerdict, { kind: 'refused' }>): void {
  const { code, reason } = refused;
  const message = reason
    ? descriptions[reason]
    : code === 'token_expired'
      ? 'The access token has expired.'
      : 'The access token is not valid.';
  reply.code(401).header('www-authenticate', bearerRefusal(message));
  reply.send({ error: { code, message, ...(reason ? { reason } : {}) } });
}

/** WWW-Authenticate of a refused token (RFC 6750, section 3). */
export const bearerRefusal = (message: string): string =>
  `Bearer realm="Sandbox Analytics", error="invalid_token", error_description="${message}"`;

const writePageToken = (propertyId: string, from: string, until: string, offset: number): string =>
  Buffer.from(JSON.stringify([propertyId, from, until, offset])).toString('base64url');

/** The offset in a page token; null when it was made for another request or by somebody else. */
function readPageToken(token: string, propertyId: string, from: string, until: string): number | null {
  const offset = Number(Buffer.from(token, 'base64url').toString().split(',').at(-1)?.replace(']', ''));
  return Number.isInteger(offset) && token === writePageToken(propertyId, from, until, offset) ? offset : null;
}
