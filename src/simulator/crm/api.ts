// The API of Sandbox CRM: GET /v1/account, /v1/contacts, /v1/deals, with the key in X-Api-Key. Pages are cut by number from a
// list that is sorted by updated_at, so they shift while records change, as in real life.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { activeKeys, type Crm, type CrmStream, recordsSince } from './records.ts';

const pageSizeDefault = 100;
const pageSizeMax = 500;

export const invalidApiKey = { error: 'invalid_api_key', message: 'The API key is not valid.' } as const;

export function addCrmApi(app: FastifyInstance, crm: Crm): void {
  app.get('/v1/account', async (request, reply) => {
    if (refuse(crm, request, reply)) return reply;
    return { id: crm.id, name: crm.name, plan: crm.plan };
  });

  const addList = (stream: CrmStream) =>
    app.get<{ Querystring: Record<string, string | undefined> }>(`/v1/${stream}`, async (request, reply) => {
      if (refuse(crm, request, reply)) return reply;
      const page = Number(request.query.page ?? 1);
      const pageSize = Number(request.query.page_size ?? pageSizeDefault);
      const since = request.query.updated_since;
      const bad = (message: string) => reply.code(400).send({ error: 'invalid_parameter', message });
      if (!Number.isInteger(page) || page < 1) return bad('page is a whole number from 1.');
      if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > pageSizeMax)
        return bad(`page_size is a whole number from 1 to ${pageSizeMax}.`);
      if (since !== undefined && Number.isNaN(Date.parse(since))) return bad('updated_since is an ISO 8601 instant.');
      const records = recordsSince(crm, stream, since === undefined ? null : new Date(since).toISOString());
      const end = page * pageSize;
      return { data: records.slice(end - pageSize, end), page, has_more: end < records.length };
    });
  addList('contacts');
  addList('deals');
}

/** Answers and gives true when the key or the subscription does not let the request through. */
function refuse(crm: Crm, request: FastifyRequest, reply: FastifyReply): boolean {
  const key = crm.keys.get(String(request.headers['x-api-key'] ?? ''));
  if (key?.state === 'deleted') {
    const message = `This API key was deleted by ${key.deletedBy} on ${key.deletedAt}. Create a new key under Settings > API keys.`;
    reply.code(401).send({ error: 'api_key_deleted', message });
    return true;
  }
  if (!key || !activeKeys(crm).includes(key) || crm.removedUsers.has(key.userEmail)) {
    reply.code(401).send(invalidApiKey);
    return true;
  }
  if (crm.hasSubscription) return false;
  const message = 'API access needs an active subscription. Renew it under Settings > Billing.';
  reply.code(403).send({ error: 'subscription_inactive', message });
  return true;
}
